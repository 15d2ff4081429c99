import type { ReasonCode } from '../model/reason-codes.ts';
import type { Grade, Operator, Region, Status } from '../model/vocabulary.ts';
import type { Standing } from '../model/assessment.ts';
import type { Language } from './language.ts';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** The four statuses. */
export const STATUS_WORDS: Words<Status> = {
  vi: { met: 'đạt', 'not-met': 'không đạt', undetermined: 'chưa xác định', 'not-applicable': 'không áp dụng' },
  en: { met: 'met', 'not-met': 'not met', undetermined: 'undetermined', 'not-applicable': 'not applicable' },
};

/** The four grades. */
export const GRADE_WORDS: Words<Grade> = {
  vi: { official: 'chính thức', reported: 'theo nguồn tin', recalled: 'nhớ lại', missing: 'chưa có' },
  en: { official: 'official', reported: 'reported', recalled: 'recalled', missing: 'missing' },
};

/** Whether a verdict rests on official values only. */
export const STANDING_WORDS: Words<Standing> = {
  vi: { official: 'chính thức', provisional: 'tạm thời' },
  en: { official: 'official', provisional: 'provisional' },
};

/** Operators as they stand in a table. */
export const OPERATOR_SIGNS: Readonly<Record<Operator, string>> = {
  equal: '=',
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
};

/** Yes-or-no requirements and values. */
export const BOOLEAN_WORDS: Words<'true' | 'false'> = {
  vi: { true: 'có', false: 'không' },
  en: { true: 'yes', false: 'no' },
};

/** Columns of the annexes. */
export const REGION_WORDS: Words<Region> = {
  vi: {
    'northern-midlands-mountains': 'Trung du miền núi phía Bắc',
    'red-river-delta': 'Đồng bằng sông Hồng',
    'north-central': 'Bắc Trung Bộ',
    'south-central-coast': 'Duyên hải Nam Trung Bộ',
    'central-highlands': 'Tây Nguyên',
    southeast: 'Đông Nam Bộ',
    'mekong-delta': 'Đồng bằng sông Cửu Long',
  },
  en: {
    'northern-midlands-mountains': 'Northern Midlands and Mountains',
    'red-river-delta': 'Red River Delta',
    'north-central': 'North Central',
    'south-central-coast': 'South Central Coast',
    'central-highlands': 'Central Highlands',
    southeast: 'Southeast',
    'mekong-delta': 'Mekong Delta',
  },
};

/** Why an indicator is not simply met or not met; `{fact}` is the label of the fact. */
export const REASON_SENTENCES: Words<Exclude<ReasonCode, 'met' | 'not-met'>> = {
  vi: {
    'fact-missing': 'chưa có số liệu: {fact}',
    'ratio-undefined': 'tử số và mẫu số đều bằng 0: {fact}',
    'definition-changed': 'cần đo lại theo định nghĩa mới: {fact}',
    'threshold-missing': 'chưa tìm được mức đạt chuẩn trong văn bản',
    'threshold-delegated': 'mức do cấp tỉnh quy định, chưa có trong dữ liệu',
    'threshold-unconfirmed': 'mức đạt chuẩn chưa đủ độ tin cậy được yêu cầu',
    'not-required': 'văn bản không yêu cầu nữa',
    'exception-applies': 'thuộc trường hợp ngoại lệ: {exception}',
    'applicability-unknown': 'chưa rõ có thuộc trường hợp ngoại lệ hay không: {exception}',
    judged: 'theo kết luận của {by} ngày {on}',
    'judgement-missing': 'cần kết luận của cơ quan có thẩm quyền',
    'prerequisite-open': 'bộ tiêu chí phải đạt trước chưa xác định',
  },
  en: {
    'fact-missing': 'not known: {fact}',
    'ratio-undefined': 'numerator and denominator are both 0: {fact}',
    'definition-changed': 'has to be measured again under the new definition: {fact}',
    'threshold-missing': 'no value was found in the text',
    'threshold-delegated': 'left to the province, whose value is not in the data',
    'threshold-unconfirmed': 'the value is not confirmed well enough for what was asked',
    'not-required': 'the text no longer requires it',
    'exception-applies': 'an exception applies: {exception}',
    'applicability-unknown': 'it is not known whether an exception applies: {exception}',
    judged: 'decided by {by} on {on}',
    'judgement-missing': 'a competent body has to decide',
    'prerequisite-open': 'the set that must be met first is undetermined',
  },
};
