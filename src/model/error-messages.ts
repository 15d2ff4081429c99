import { fill } from '../value/text.ts';
import type { CoreErrorCode } from './error-codes.ts';
import type { MessageParams } from '../value/text.ts';

export type { MessageParams } from '../value/text.ts';

/** One sentence in both languages, with `{name}` for each parameter. */
export type Template = readonly [vi: string, en: string];

/** What the core says of each of its codes, a sentence per language; `{name}` is replaced by the parameter of that name. */
export const SENTENCES: Readonly<Record<CoreErrorCode, Template>> = {
  // dossiers
  'missing-field': ['Trường "{field}" còn thiếu hoặc để trống.', 'The field "{field}" is missing or blank.'],
  'unknown-field': ['Không có trường "{field}"{suggestionVi}.', 'There is no field "{field}"{suggestionEn}.'],
  'wrong-type': ['Sai kiểu: cần {expectedVi}, nhận được {actual}.', 'Wrong type: expected {expectedEn}, got {actual}.'],
  'unknown-fact': ['Không có số liệu "{fact}" trong bộ tiêu chí này{suggestionVi}.', 'This rule set has no fact "{fact}"{suggestionEn}.'],
  'not-a-number': ['"{value}" không phải số viết như 1234.5.', '"{value}" is not a number written like 1234.5.'],
  'impossible-value': ['Giá trị {value} không thể có: {reasonVi}.', 'The value {value} is impossible: {reasonEn}.'],
  'figures-conflict': ['Hai số liệu trái nhau: {value} và {other}.', 'Two figures conflict: {value} and {other}.'],
  'unit-mismatch': ['Sai đơn vị: cần "{expectedVi}", nhận được "{actual}".', 'Wrong unit: expected "{expectedEn}", got "{actual}".'],
  'invalid-date': ['"{value}" không phải ngày có thật viết như 2024-12-31.', '"{value}" is not a real day written like 2024-12-31.'],
  'unknown-region': ['Không có vùng "{value}"{suggestionVi}.', 'There is no region "{value}"{suggestionEn}.'],
  'unknown-trait': ['Không có đặc điểm "{value}"{suggestionVi}.', 'There is no trait "{value}"{suggestionEn}.'],
  'unknown-group': [
    'Bộ tiêu chí không có nhóm "{value}"; có: {allowed}{suggestionVi}.',
    'The rule set has no group "{value}"; it has: {allowed}{suggestionEn}.',
  ],
  'columns-conflict': ['Đơn vị chỉ được thuộc một trong các cột {columnsVi}.', 'The unit can be in only one of the columns {columnsEn}.'],
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
  'unknown-document': ['Danh mục không có văn bản "{value}"{suggestionVi}.', 'The register has no document "{value}"{suggestionEn}.'],
  'duplicate-trait': ['Đặc điểm "{value}" được ghi hai lần.', 'The trait "{value}" is given twice.'],
  'forbidden-key': ['Không chấp nhận khóa "{key}".', 'The key "{key}" is not accepted.'],
  'cyclic-input': ['Dữ liệu tham chiếu vòng tròn.', 'The data refer back to themselves.'],
  'too-long': ['Dài {length}, tối đa {limit}.', '{length} long, at most {limit}.'],
  'too-many-problems': ['Còn {count} lỗi khác.', '{count} more problems.'],
  'look-alike-letter': ['"{value}" có chữ trông như Đ mà không phải Đ.', '"{value}" has a letter that looks like Đ but is not.'],
  'invisible-character': ['Mã có ký tự không nhìn thấy: {character}.', 'The id has an invisible character: {character}.'],
  'unreadable-input': ['Không đọc được dữ liệu.', 'The data cannot be read.'],
  // the moment asked about
  'unknown-draft': ['Không có dự thảo "{draft}".', 'There is no draft "{draft}".'],
  'unknown-assumption': [
    'Không có giả định "{assumption}"; thêm bằng withAssumptions.',
    'There is no assumption "{assumption}"; add it by withAssumptions.',
  ],
  'invalid-option': [
    'Tùy chọn "{option}" không nhận giá trị "{value}"; cần {allowed}.',
    'The option "{option}" does not take "{value}"; expected {allowed}.',
  ],
  // rules
  'not-loaded': [
    'Bộ tiêu chí "{ruleSet}" chưa lập được văn bản ({part}): hãy tạo bộ bằng createRuleSet.',
    'The rule set "{ruleSet}" cannot make its text ({part}): make the set with createRuleSet.',
  ],
};

/** The sentence of a template, in both languages. */
export function sentenceOf([vi, en]: Template, params: MessageParams): { readonly vi: string; readonly en: string } {
  return { vi: fill(vi, params), en: fill(en, params) };
}

/** The sentence for a code, in both languages. Those of spreadsheets, packs, scenarios and commands stand with the code that needs them. */
export function messageOf(code: CoreErrorCode, params: MessageParams): { readonly vi: string; readonly en: string } {
  return sentenceOf(SENTENCES[code], params);
}
