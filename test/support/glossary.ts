import {
  CONFIDENCE_WORDS,
  FACT_TYPE_WORDS,
  GRADE_WORDS,
  LEVEL_WORDS,
  RANK_WORDS,
  REASON_SENTENCES,
  REGION_WORDS,
  STANDING_WORDS,
  STATUS_WORDS,
  TARGET_REASON_WORDS,
  TARGET_STATUS_WORDS,
  TRAIT_WORDS,
} from '../../src/explain/words.ts';
import { PACK_SENTENCES } from '../../src/law/check/pack-problem.ts';
import { SENTENCES } from '../../src/model/error-messages.ts';
import { COVERAGE_SENTENCES, RULE_SENTENCES } from '../../src/model/rule-problem.ts';
import { NOTICE_CODES } from '../../src/model/notice.ts';
import { NOTICE_SENTENCES } from '../../src/explain/notices.ts';
import { TARGET_REASON_CODES, TARGET_STATUSES } from '../../src/model/programme.ts';
import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../../src/model/unit-labels.ts';
import {
  CONFIDENCES,
  COUNTED_UNITS,
  FACT_TYPES,
  GRADES,
  LEVELS,
  MEASUREMENT_UNITS,
  OPERATORS,
  OPERATOR_SIGNS,
  RANKS,
  REGIONS,
  STANDINGS,
  STATUSES,
  TRAITS,
} from '../../src/model/vocabulary.ts';

type Row = readonly [vi: string, en: string, code: string, meaning?: string];

/** The words of the field that no list of the code holds: one word, one meaning. */
const FIELD: readonly Row[] = [
  ['văn bản', 'instrument', 'Instrument', 'one legal document, such as QĐ 318/QĐ-TTg: what it enacts, supplies, amends'],
  ['bộ tiêu chí', 'rule set', 'RuleSet', 'the criteria for one kind of unit, put together from instruments'],
  ['tiêu chí', 'criterion', 'Criterion', 'one of the 19 of the commune set; holds indicators'],
  ['chỉ tiêu', 'indicator', 'Indicator', 'one of the 57 of the commune set; has a condition'],
  ['mức đạt chuẩn', 'threshold', 'ThresholdEntry', 'a dated, scoped, cited, graded value of one parameter'],
  [
    'mức giao cấp tỉnh quy định',
    'delegated threshold',
    'state: "delegated"',
    'left to the province, perhaps with a floor; undetermined until the province has set it',
  ],
  ['mức sàn', 'floor', 'floor', 'the weakest value that the province may set'],
  ['cột (vùng)', 'column', 'place.column', 'the column of the annex for the unit: of its region, or of another one by a cited rule'],
  ['đặc điểm', 'trait', 'Trait', 'a legal attribute of a unit, perhaps for a period'],
  ['số liệu', 'fact', 'Fact', 'a value about a unit; may carry evidence'],
  ['ngày đo', 'day of measurement', 'measuredOn', 'of which day a figure is true; decides by which definition it was measured'],
  ['kết luận', 'judgement', 'Judgement', 'what a competent body decided on an indicator or a criterion: who, when, which paper'],
  ['mâu thuẫn', 'contradiction', 'contradictions', 'a judgement that the facts speak against'],
  ['đơn vị', 'unit', 'Unit', 'what is assessed: a commune, a village, a residential area'],
  ['hồ sơ', 'dossier', 'Dossier', 'a unit with its facts and judgements'],
  ['kết quả đánh giá', 'assessment', 'Assessment', 'the answer, plain frozen JSON'],
  ['chênh lệch', 'gap', 'Gap', 'how far a figure is from its threshold; of whole things, the smallest whole number that is enough'],
  [
    'phần của chỉ tiêu',
    'part',
    'partsOf, gaps',
    'one of the things that the sentence of an indicator asks, with a name and a gap of its own',
  ],
  ['biểu hiện đếm được', 'natural gap', 'gap.natural', 'the same in things one can count: the smallest amount that is enough'],
  ['quyết định kết quả', 'decisive', 'decisive', 'could alone still change the outcome'],
  ['vết tính', 'trace', 'Trace', 'the complete evaluation of a condition: every leaf, no short circuit'],
  ['căn cứ', 'citation', 'Citation', 'instrument, annex, article, row, page'],
  ['mức tin cậy', 'grade', 'Grade', 'how well a value of the law is known'],
  ['kết quả chính thức hay tạm thời', 'standing', 'Standing', 'official only if everything that the verdict needed is'],
  ['điều cần biết', 'notice', 'notices', 'what a reader must know and no verdict shows'],
  ['sửa đổi, bổ sung', 'amendment', 'amend', 'operations of one instrument on others, from a date'],
  ['nội dung sửa đổi', 'operation', 'Operation', 'one change, with `expect`: what the text said before'],
  ['gói sửa đổi', 'amendment pack', 'Instrument', 'an amendment as one JSON file'],
  ['đính chính dữ liệu', 'correction', 'corrects', 'states better what a decision said all along; no new law'],
  ['ngoại lệ', 'exception', 'Exception', 'a cited case in which a row does not apply or counts as met'],
  ['văn bản hợp nhất', 'consolidated text', 'inForce', 'the text in force on a day at a place'],
  ['tình huống kiểm thử', 'scenario', 'Scenario', 'a unit, its facts, a day, and the outcome expected'],
  ['phiếu rà soát', 'review sheet', 'writeReview', 'a spreadsheet on which values are checked against the decisions'],
  ['biểu nhập số liệu', 'intake workbook', 'writeIntake', 'a spreadsheet in which the figures of many units are filled in'],
  ['văn bản giả định', 'invented instrument', 'invented: true', 'made up for a trial; every output says so'],
];

function escaped(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function words<Key extends string>(keys: readonly Key[], vi: (key: Key) => string, en: (key: Key) => string): string {
  return table(
    ['Tiếng Việt', 'English', 'in the code'],
    keys.map((key) => [vi(key), en(key), `\`${key}\``]),
  );
}

function both<Key extends string>(keys: readonly Key[], of: Readonly<Record<'vi' | 'en', Readonly<Record<Key, string>>>>): string {
  return words(
    keys,
    (key) => of.vi[key],
    (key) => of.en[key],
  );
}

function labelled<Key extends string>(keys: readonly Key[], of: Readonly<Record<Key, { vi: string; en: string }>>): string {
  return words(
    keys,
    (key) => of[key].vi,
    (key) => of[key].en,
  );
}

/** The glossary Việt–Anh: the field's terms, and every closed list of words that rules, dossiers and answers are written in. */
export function glossaryPage(): string {
  const reasons = Object.keys(REASON_SENTENCES.vi) as (keyof typeof REASON_SENTENCES.vi)[];
  const errors = Object.entries({ ...SENTENCES, ...COVERAGE_SENTENCES, ...RULE_SENTENCES, ...PACK_SENTENCES }) as [
    string,
    readonly [string, string],
  ][];
  const parts: readonly (readonly [heading: string, body: string])[] = [
    [
      'Thuật ngữ (Terms)',
      table(
        ['Tiếng Việt', 'English', 'in the code', 'meaning'],
        FIELD.map(([vi, en, code, meaning = '']) => [vi, en, `\`${code}\``, meaning]),
      ),
    ],
    ['Kết quả (Statuses)', both(STATUSES, STATUS_WORDS)],
    ['Chính thức hay tạm thời (Standing)', both(STANDINGS, STANDING_WORDS)],
    ['Lý do (Reason codes)', both(reasons, REASON_SENTENCES)],
    ['Điều cần biết (Notices)', both(NOTICE_CODES, NOTICE_SENTENCES)],
    ['Mức tin cậy (Grades)', both(GRADES, GRADE_WORDS)],
    ['Độ chắc chắn (Confidence)', both(CONFIDENCES, CONFIDENCE_WORDS)],
    ['Cấp đơn vị (Levels)', both(LEVELS, LEVEL_WORDS)],
    ['Vùng (Regions)', both(REGIONS, REGION_WORDS)],
    ['Đặc điểm (Traits)', both(TRAITS, TRAIT_WORDS)],
    ['Cấp ban hành (Ranks)', both(RANKS, RANK_WORDS)],
    ['Loại số liệu (Kinds of fact)', both(FACT_TYPES, FACT_TYPE_WORDS)],
    ['Mục tiêu của kế hoạch (Targets of a plan)', both(TARGET_STATUSES, TARGET_STATUS_WORDS)],
    ['Lý do của mục tiêu (Reasons of a target)', both(TARGET_REASON_CODES, TARGET_REASON_WORDS)],
    [
      'Phép so sánh (Operators)',
      table(
        ['dấu – sign', 'in the code'],
        OPERATORS.map((key) => [OPERATOR_SIGNS[key], `\`${key}\``]),
      ),
    ],
    ['Đơn vị tính (Units of measurement)', labelled(MEASUREMENT_UNITS, MEASUREMENT_UNIT_LABELS)],
    ['Vật đếm được (Counted things)', labelled(COUNTED_UNITS, COUNTED_UNIT_LABELS)],
    [
      'Mã lỗi (Error codes)',
      `Of the core and of rules that are loaded. Those of spreadsheets, scenarios and the command line stand with their functions; \`ERROR_CODES\` of \`ntm-rules/vocabulary\` lists all.\n\n${table(
        ['in the code', 'Tiếng Việt', 'English'],
        errors.map(([code, [vi, en]]) => [`\`${code}\``, vi, en]),
      )}`,
    ],
  ];
  return [
    '# Bảng thuật ngữ Việt–Anh – Glossary',
    'One word, one meaning: in the code, in the documents, in what the library prints. Generated (`npm run generate`).',
    ...parts.map(([heading, body]) => `## ${heading}\n\n${body}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
