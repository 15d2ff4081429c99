import type { PackErrorCode } from '../../model/error-codes.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';
import { ASSUMPTION_CONFLICT } from './assumption-conflicts.ts';

/** One sentence per code and language; here and not in the model, because a browser that only assesses needs none of them. */
export const PACK_SENTENCES: Readonly<Record<PackErrorCode, Template>> = {
  'unknown-rule-set': ['Không có bộ tiêu chí "{ruleSet}"{suggestionVi}.', 'There is no rule set "{ruleSet}"{suggestionEn}.'],
  'invalid-instrument': ['Văn bản không đúng cấu trúc: {reasonVi}.', 'The instrument is malformed: {reasonEn}.'],
  'unknown-instrument': ['Không có văn bản "{instrument}" trong bộ tiêu chí này.', 'This rule set has no instrument "{instrument}".'],
  'cyclic-condition': ['Điều kiện tham chiếu vòng tròn: {circle}.', 'Conditions refer to one another in a circle: {circle}.'],
  'unknown-condition': ['Không có điều kiện "{condition}".', 'There is no condition "{condition}".'],
  'effective-before-target': [
    '{instrument} có hiệu lực từ {from}, trước văn bản mà nó sửa đổi ({target}, từ {targetFrom}).',
    '{instrument} takes effect on {from}, before the text that it amends ({target}, from {targetFrom}).',
  ],
  'circular-amendment': ['Các văn bản sửa đổi vòng tròn: {circle}.', 'Instruments amend one another in a circle: {circle}.'],
  'threshold-tie': [
    'Hai mức của "{parameter}" cùng hiệu lực và không mức nào được ưu tiên: {first} và {second}.',
    'Two values of "{parameter}" hold at once and neither takes precedence: {first} and {second}.',
  ],
  'threshold-overlap': [
    'Văn bản quy định hai mức của "{parameter}" cho cùng một nơi, cùng một ngày: {first} và {second}.',
    'One instrument gives "{parameter}" two values for one place and day: {first} and {second}.',
  ],
  'threshold-gap': [
    '"{parameter}" không có mức từ {from} đến trước {to} ở {place}; không biết thì ghi "missing".',
    '"{parameter}" has no value from {from} until {to} at {place}; if none is known, say "missing".',
  ],
  'weaker-than-floor': [
    'Mức {value} của "{parameter}" thấp hơn mức sàn {floor} của văn bản trên.',
    'The value {value} of "{parameter}" is weaker than the floor {floor} of the higher text.',
  ],
  'level-contradicted': [
    'Giá trị của "{threshold}" trái với từ "{wordVi}" mà văn bản dùng để ghi mức này.',
    'The value of "{threshold}" contradicts the word "{wordEn}" by which the text states this level.',
  ],
  'fact-not-in-catalogue': [
    'Điều kiện đọc số liệu "{fact}" không có trong danh mục.',
    'A condition reads the fact "{fact}", which is not in the catalogue.',
  ],
  'empty-period': [
    'Từ ngày {from} đến trước ngày {to} không có ngày nào: ngày bắt đầu phải trước ngày kết thúc.',
    'From {from} until {to} there is no day: the first day must come before the end.',
  ],
  'before-in-force': [
    'Bắt đầu ngày {from}, trước ngày {start} là ngày {instrument} bắt đầu có tác dụng; văn bản có hiệu lực trở về trước thì ghi ngày đó ở "inForce.effectFrom".',
    'It begins on {from}, before {start}, the first day on which {instrument} has effect; a text that reaches back says so in "inForce.effectFrom".',
  ],
  'after-in-force': [
    'Kết thúc ngày {to}, sau ngày {end} là ngày {instrument} hết hiệu lực: mức không còn khi văn bản đặt ra nó không còn.',
    'It ends on {to}, after {end}, the day on which {instrument} ceases to be in force: a value ends with the text that sets it.',
  ],
  'weaker-than-higher-text': [
    'Từ ngày {on}, mức {valueVi} của "{parameter}" nới hơn mức {higherVi} của văn bản trên ({by}), mà văn bản trên không giao cấp dưới quy định.',
    'From {on} the value {valueEn} of "{parameter}" is looser than {higherEn} of the higher text ({by}), which does not leave it to lower ones.',
  ],
  'loosens-higher-text': [
    '"{target}" là nội dung của văn bản trên ({by}): văn bản cấp dưới không bãi bỏ, không miễn, không thay điều kiện bằng điều kiện khác, trừ khi văn bản trên giao cho mình quy định.',
    '"{target}" is of the higher text ({by}): a lower one does not repeal it, waive it or put another condition in its place, unless the higher text leaves it to the lower.',
  ],
  'packs-conflict': [
    'Nội dung {operations} của {pack} ({file}) không đi cùng nội dung {others} của {other} ({otherFile}).',
    'What {operations} of {pack} ({file}) does cannot go together with {others} of {other} ({otherFile}).',
  ],
  'duplicate-number': [
    'Hai nội dung cùng mang số {no}: "{first}" và "{second}".',
    'Two rows have the same number {no}: "{first}" and "{second}".',
  ],
  'unknown-source': [
    'Trích dẫn nguồn "{source}", nhưng {instrument} không khai báo nguồn đó trong "sources".',
    'The source "{source}" is cited, but {instrument} does not have it in its "sources".',
  ],
  'pack-format': [
    'Gói ghi theo khuôn "{format}"; bản này đọc khuôn "{known}". Gói mới hơn thì cập nhật ntm-rules.',
    'The pack is of the format "{format}"; this edition reads "{known}". For a newer pack, update ntm-rules.',
  ],
  'assumption-conflict': ASSUMPTION_CONFLICT,
  'pack-too-large': ['Gói quá lớn: tối đa {limit} {whatVi}.', 'The pack is too large: at most {limit} {whatEn}.'],
  'undeclared-word': [
    'Bộ tiêu chí không khai báo {kindVi} "{word}"; các {kindVi} đã có: {known}.',
    'The rule set declares no {kindEn} "{word}"; it has: {known}.',
  ],
  'columns-overlap': [
    'Có đơn vị luôn thuộc cả hai cột "{first}" và "{second}"; mỗi đơn vị chỉ được thuộc một cột.',
    'Some units are always in both columns "{first}" and "{second}"; a unit can be in one only.',
  ],
};

/** Makes a problem of a rule pack with its sentences. */
export function packProblem(code: PackErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(PACK_SENTENCES[code], params) };
}
