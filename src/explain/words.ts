import { LEVEL_NAMES } from '../model/unit-labels.ts';
import type { ReasonCode } from '../model/reason-codes.ts';
import type { TargetReasonCode, TargetStatus } from '../model/programme.ts';
import type { CONFIDENCES, FactType, Grade, Level, Rank, Region, Status, Trait } from '../model/vocabulary.ts';
import type { Standing } from '../model/assessment.ts';
import type { Language } from './language.ts';

/** The words of a list, by language. */
export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** The four statuses. */
export const STATUS_WORDS: Words<Status> = {
  vi: { met: 'đạt', 'not-met': 'không đạt', undetermined: 'chưa xác định', 'not-applicable': 'không áp dụng' },
  en: { met: 'met', 'not-met': 'not met', undetermined: 'undetermined', 'not-applicable': 'not applicable' },
};

/** The grades of the law, and what is assumed. */
export const GRADE_WORDS: Words<Grade> = {
  vi: { official: 'chính thức', reported: 'theo nguồn tin', recalled: 'nhớ lại', assumed: 'giả định', missing: 'chưa có' },
  en: { official: 'official', reported: 'reported', recalled: 'recalled', assumed: 'assumed', missing: 'missing' },
};

/** Whether a verdict rests on official values only, or on something that was assumed. */
export const STANDING_WORDS: Words<Standing> = {
  vi: { official: 'chính thức', provisional: 'tạm thời', assumed: 'theo giả định' },
  en: { official: 'official', provisional: 'provisional', assumed: 'assumed' },
};

/** How sure somebody is who remembers a value. */
export const CONFIDENCE_WORDS: Words<(typeof CONFIDENCES)[number]> = {
  vi: { high: 'cao', medium: 'trung bình', low: 'thấp' },
  en: { high: 'high', medium: 'medium', low: 'low' },
};

/** Kinds of unit. */
export const LEVEL_WORDS: Words<Level> = {
  vi: LEVEL_NAMES,
  en: { commune: 'commune', village: 'village', 'residential-area': 'residential area', district: 'district', province: 'province' },
};

/** Legal attributes of a unit. */
export const TRAIT_WORDS: Words<Trait> = {
  vi: {
    'specially-disadvantaged': 'xã đặc biệt khó khăn',
    'safe-zone': 'xã an toàn khu',
    'poor-district': 'thuộc huyện nghèo hoặc huyện thoát nghèo giai đoạn 2018-2020',
    'ethnic-minority-mountainous': 'vùng đồng bào dân tộc thiểu số và miền núi',
  },
  en: {
    'specially-disadvantaged': 'specially disadvantaged',
    'safe-zone': 'safe zone',
    'poor-district': 'of a poor district, or of one that left poverty in 2018-2020',
    'ethnic-minority-mountainous': 'ethnic-minority and mountainous area',
  },
};

/** Ranks of issuers. */
export const RANK_WORDS: Words<Rank> = {
  vi: { national: 'trung ương', provincial: 'cấp tỉnh', district: 'cấp huyện' },
  en: { national: 'national', provincial: 'provincial', district: 'of a district' },
};

/** Kinds of fact. */
export const FACT_TYPE_WORDS: Words<FactType> = {
  vi: {
    boolean: 'có hoặc không',
    integer: 'số nguyên',
    decimal: 'số thập phân',
    percentage: 'tỷ lệ phần trăm, hoặc tử số và mẫu số',
  },
  en: { boolean: 'yes or no', integer: 'whole number', decimal: 'decimal', percentage: 'percentage, or numerator and denominator' },
};

/** Whether a target of a plan is reached. */
export const TARGET_STATUS_WORDS: Words<TargetStatus> = {
  vi: { reached: 'đạt', 'not-reached': 'chưa đạt', undetermined: 'chưa xác định' },
  en: { reached: 'reached', 'not-reached': 'not reached', undetermined: 'undetermined' },
};

/** Why a target stands as it does, and what to know before relying on it. */
export const TARGET_REASON_WORDS: Words<TargetReasonCode> = {
  vi: {
    recognised: 'đã được công nhận',
    'recognised-without-decision': 'được nêu là đã đạt chuẩn; nguồn không nêu quyết định công nhận',
    'recognised-later': 'được công nhận sau thời điểm xét, chưa tính',
    'recognition-withdrawn': 'đã bị thu hồi công nhận',
    'figures-disagree': 'được công nhận nhưng theo số liệu hiện có thì chưa đạt',
    'no-assessment': 'đơn vị chưa được đánh giá',
    'other-rule-set': 'chỉ được đánh giá theo bộ tiêu chí khác',
    'after-deadline': 'đánh giá hoặc báo cáo sau thời hạn của mục tiêu',
    'later-than-asked': 'đánh giá hoặc báo cáo sau ngày được hỏi, chưa tính',
    'earlier-year': 'đánh giá được tính là của năm trước',
    'not-applicable': 'tiêu chí không áp dụng không được tính là đạt',
    illustrative: 'hồ sơ minh họa',
    'draft-law': 'đánh giá theo dự thảo',
    assumed: 'theo giả định',
    'unit-ended': 'đơn vị đã được sắp xếp, sáp nhập trước thời hạn',
    'units-not-assessed': 'còn đơn vị chưa được đánh giá',
    'more-units-than-total': 'đơn vị được đánh giá nhiều hơn số trong kế hoạch',
    'no-report': 'chưa có báo cáo',
    reported: 'theo báo cáo',
  },
  en: {
    recognised: 'recognised',
    'recognised-without-decision': 'said to meet the standard; the source names no decision',
    'recognised-later': 'recognised after the day looked at, not counted yet',
    'recognition-withdrawn': 'the recognition was withdrawn',
    'figures-disagree': 'recognised, but not met by the figures at hand',
    'no-assessment': 'the unit has no assessment',
    'other-rule-set': 'assessed under other sets only',
    'after-deadline': 'assessed or reported after the day of the target',
    'later-than-asked': 'assessed or reported after the day asked about, not counted yet',
    'earlier-year': 'the assessment that counts is of an earlier year',
    'not-applicable': 'criteria that do not apply are not counted as met',
    illustrative: 'a made-up dossier',
    'draft-law': 'assessed under a draft',
    assumed: 'assumed',
    'unit-ended': 'the unit was merged on or before the day of the target',
    'units-not-assessed': 'not every unit has been assessed',
    'more-units-than-total': 'more units assessed than the plan counts',
    'no-report': 'no report yet',
    reported: 'as reported',
  },
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
    'fact-bounded': 'mới biết khoảng, cần con số: {fact}',
    'ratio-undefined': 'tử số và mẫu số đều bằng 0: {fact}',
    'total-undecisive': 'số chung chưa đủ kết luận: {fact}',
    'definition-changed': 'cần đo lại theo định nghĩa mới: {fact}',
    'threshold-missing': 'chưa tìm được mức đạt chuẩn trong văn bản',
    'threshold-delegated': 'mức do cấp tỉnh quy định, chưa có trong dữ liệu',
    'threshold-unconfirmed': 'mức đạt chuẩn chưa đủ độ tin cậy được yêu cầu',
    'not-required': 'văn bản không yêu cầu',
    'exception-applies': 'thuộc trường hợp ngoại lệ: {exception}',
    'applicability-unknown': 'chưa rõ có thuộc trường hợp ngoại lệ hay không: {exception}',
    judged: 'theo kết luận của {by} ngày {on}',
    'judgement-missing': 'cần kết luận của cơ quan có thẩm quyền',
    'prerequisite-open': 'bộ tiêu chí phải đạt trước chưa xác định',
  },
  en: {
    'fact-missing': 'not known: {fact}',
    'fact-bounded': 'only bounds are known: {fact}',
    'ratio-undefined': 'numerator and denominator are both 0: {fact}',
    'total-undecisive': 'a total is not enough: {fact}',
    'definition-changed': 'has to be measured again under the new definition: {fact}',
    'threshold-missing': 'no value was found in the text',
    'threshold-delegated': 'left to the province, whose value is not in the data',
    'threshold-unconfirmed': 'the value is not confirmed well enough for what was asked',
    'not-required': 'the text does not require it',
    'exception-applies': 'an exception applies: {exception}',
    'applicability-unknown': 'it is not known whether an exception applies: {exception}',
    judged: 'decided by {by} on {on}',
    'judgement-missing': 'a competent body has to decide',
    'prerequisite-open': 'the set that must be met first is undetermined',
  },
};
