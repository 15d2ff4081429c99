import { sentenceOf } from './error-messages.ts';
import type { MessageParams, Template } from './error-messages.ts';
import type { Problem } from './errors.ts';

/** What can be wrong with rules that name one another; here and not with the other sentences, because a set that nothing amends needs none of them. */
export const RULE_SENTENCES = {
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
} as const satisfies Readonly<Record<string, Template>>;

/** A code of what can be wrong with rules that name one another. */
export type RuleErrorCode = keyof typeof RULE_SENTENCES;

/** What is wrong with rules that name one another. */
export function ruleProblem(code: RuleErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(RULE_SENTENCES[code], params) };
}
