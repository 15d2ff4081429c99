import { fill } from '../value/text.ts';
import type { MessageParams } from '../value/text.ts';

export type { MessageParams } from '../value/text.ts';

/** One sentence in both languages, with `{name}` for each parameter. */
export type Template = readonly [vi: string, en: string];

/**
 * The codes that the core can give, with one sentence per language; `{name}` is replaced by the parameter of that name.
 * A code stands here only: the list of codes is made from it.
 */
export const SENTENCES = {
  // dossiers
  'missing-field': ['Trường "{field}" còn thiếu hoặc để trống.', 'The field "{field}" is missing or blank.'],
  'unknown-field': ['Không có trường "{field}"{suggestionVi}.', 'There is no field "{field}"{suggestionEn}.'],
  'wrong-type': ['Sai kiểu: cần {expectedVi}, nhận được {actual}.', 'Wrong type: expected {expectedEn}, got {actual}.'],
  'unknown-fact': ['Không có số liệu "{fact}" trong bộ tiêu chí này{suggestionVi}.', 'This rule set has no fact "{fact}"{suggestionEn}.'],
  'not-a-number': ['"{value}" không phải số viết như 1234.5.', '"{value}" is not a number written like 1234.5.'],
  'impossible-value': ['Giá trị {value} không thể có: {reasonVi}.', 'The value {value} is impossible: {reasonEn}.'],
  'figures-conflict': ['Hai số liệu trái nhau: {value} và {other}.', 'Two figures conflict: {value} and {other}.'],
  'unit-mismatch': ['Sai đơn vị: cần "{expectedVi}", nhận được "{actual}".', 'Wrong unit: expected "{expectedEn}", got "{actual}".'],
  'invalid-date': [
    '"{value}" không phải ngày có thật viết như 2024-12-31.',
    '"{value}" is not a day of the calendar written like 2024-12-31.',
  ],
  'unknown-region': ['Không có vùng "{value}"{suggestionVi}.', 'There is no region "{value}"{suggestionEn}.'],
  'unknown-trait': ['Không có đặc điểm "{value}"{suggestionVi}.', 'There is no trait "{value}"{suggestionEn}.'],
  'unknown-level': ['Không có cấp đơn vị "{value}"{suggestionVi}.', 'There is no level "{value}"{suggestionEn}.'],
  'unknown-province': ['Không có tỉnh "{value}"{suggestionVi}.', 'There is no province "{value}"{suggestionEn}.'],
  'level-mismatch': [
    'Bộ tiêu chí "{ruleSet}" dùng cho {expectedVi}, không dùng cho {actualVi}.',
    'The rule set "{ruleSet}" is for "{expected}", not "{actual}".',
  ],
  'unknown-judgement-target': [
    'Không có tiêu chí, chỉ tiêu "{target}" trong văn bản của ngày này{suggestionVi}.',
    'There is no criterion or indicator "{target}" in the text of this day{suggestionEn}.',
  ],
  'invalid-judgement': [
    'Kết luận không nhận giá trị "{value}"; cần {allowed}. Lời khác ghi vào "remark", không quyết định.',
    'The judgement does not take "{value}"; expected {allowed}. Other words go into "remark" and decide nothing.',
  ],
  'duplicate-trait': ['Đặc điểm "{value}" được ghi hai lần.', 'The trait "{value}" is given twice.'],
  'forbidden-key': ['Không chấp nhận khóa "{key}".', 'The key "{key}" is not accepted.'],
  'cyclic-input': ['Dữ liệu tham chiếu vòng tròn.', 'The data refer back to themselves.'],
  'too-long': ['Dài {length}, tối đa {limit}.', '{length} long, at most {limit}.'],
  'too-many-problems': ['Còn {count} lỗi khác.', '{count} more problems.'],
  'look-alike-letter': ['"{value}" có chữ trông như Đ mà không phải Đ.', '"{value}" has a letter that looks like Đ but is not.'],
  'invisible-character': ['Mã có ký tự không nhìn thấy: {character}.', 'The id has an invisible character: {character}.'],
  'unreadable-input': ['Không đọc được dữ liệu.', 'The data cannot be read.'],
  // the moment asked about
  'date-not-covered': [
    'Ngày {on}: không có văn bản nào của bộ tiêu chí "{ruleSet}" có hiệu lực (các văn bản: {covered}){successorVi}.',
    'On {on} no text of the rule set "{ruleSet}" is in force (its texts: {covered}){successorEn}.',
  ],
  'not-recorded': [
    'Đến ngày {knownOn} chưa ghi nhận văn bản nào của ngày {on}; lần đầu ngày {first}.',
    'By {knownOn} no text of {on} was recorded; the first one was on {first}.',
  ],
  'unknown-draft': ['Không có dự thảo "{draft}".', 'There is no draft "{draft}".'],
  'invalid-option': [
    'Tùy chọn "{option}" không nhận giá trị "{value}"; cần {allowed}.',
    'The option "{option}" does not take "{value}"; expected {allowed}.',
  ],
  // rules
  'duplicate-id': ['Mã "{id}" được dùng nhiều hơn một lần.', 'The id "{id}" is used more than once.'],
  'unknown-target': ['{operation}: văn bản không có "{target}".', '{operation}: the text has no "{target}".'],
  'unknown-parameter': ['Không có tham số "{parameter}".', 'There is no parameter "{parameter}".'],
  'expect-mismatch': [
    '"{target}" ({operation}): văn bản không ghi như "expect".',
    '"{target}" ({operation}): the text does not say what "expect" says.',
  ],
  'amendment-conflict': [
    '"{target}" bị hai văn bản cùng sửa vào ngày {on}: {first} và {second}.',
    '"{target}" is changed by two instruments on {on}: {first} and {second}.',
  ],
  'exceptions-conflict': [
    'Hai ngoại lệ của chỉ tiêu {indicator} trái nhau: {first} và {second}.',
    'Two exceptions of indicator {indicator} conflict: {first} and {second}.',
  ],
} as const satisfies Readonly<Record<string, Template>>;

/** The sentence of a template, in both languages. */
export function sentenceOf([vi, en]: Template, params: MessageParams): { readonly vi: string; readonly en: string } {
  return { vi: fill(vi, params), en: fill(en, params) };
}

/** The sentence for a code, in both languages. Those of spreadsheets, packs, scenarios and commands stand with the code that needs them. */
export function messageOf(code: keyof typeof SENTENCES, params: MessageParams): { readonly vi: string; readonly en: string } {
  return sentenceOf(SENTENCES[code], params);
}
