import type { CoverageErrorCode, RuleErrorCode } from './error-codes.ts';
import { sentenceOf } from './error-messages.ts';
import type { MessageParams, Template } from './error-messages.ts';
import type { Problem } from './errors.ts';

/** What is said of a day without a text; here and not with the other sentences, because it comes with what puts texts together. */
export const COVERAGE_SENTENCES: Readonly<Record<CoverageErrorCode, Template>> = {
  'date-not-covered': [
    'Ngày {on}: không có văn bản nào của bộ tiêu chí "{ruleSet}" có hiệu lực (các văn bản: {covered}){successorVi}.',
    'On {on} no text of the rule set "{ruleSet}" is in force (its texts: {covered}){successorEn}.',
  ],
  'not-recorded': [
    'Đến ngày {knownOn} chưa ghi nhận văn bản nào của ngày {on}; lần đầu ngày {first}.',
    'By {knownOn} no text of {on} was recorded; the first one was on {first}.',
  ],
};

/** What can be wrong with rules that name one another; here and not with the other sentences, because a set that nothing amends needs none of them. */
export const RULE_SENTENCES: Readonly<Record<RuleErrorCode, Template>> = {
  'duplicate-id': ['Mã "{id}" được dùng nhiều hơn một lần.', 'The id "{id}" is used more than once.'],
  'unknown-target': ['{operation}: văn bản không có "{target}".', '{operation}: the text has no "{target}".'],
  'unknown-parameter': ['Không có tham số "{parameter}".', 'There is no parameter "{parameter}".'],
  'expect-mismatch': [
    '"{target}" ({operation}): văn bản không ghi như "expect".',
    '"{target}" ({operation}): the text does not say what "expect" says.',
  ],
  'grade-lowered': [
    '"{target}": không thể xác nhận với mức tin cậy thấp hơn mức tin cậy đang có.',
    '"{target}" cannot be confirmed with a grade weaker than the one that it has.',
  ],
  'amendment-conflict': [
    '"{target}" bị hai văn bản cùng sửa vào ngày {on}: {first} và {second}.',
    '"{target}" is changed by two instruments on {on}: {first} and {second}.',
  ],
  'exceptions-conflict': [
    'Hai ngoại lệ của chỉ tiêu {indicator} trái nhau: {first} và {second}.',
    'Two exceptions of indicator {indicator} conflict: {first} and {second}.',
  ],
};

/** Why a day has no text. */
export function coverageProblem(code: CoverageErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(COVERAGE_SENTENCES[code], params) };
}

/** What is wrong with rules that name one another. */
export function ruleProblem(code: RuleErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(RULE_SENTENCES[code], params) };
}
