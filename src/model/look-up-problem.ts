import { sentenceOf } from './error-messages.ts';
import type { MessageParams, Template } from './error-messages.ts';
import type { Problem } from './errors.ts';

/** What can be wrong with a name that something is looked up by; here and not with the other sentences, because who only assesses looks nothing up. */
const LOOK_UP_SENTENCES = {
  'unknown-row': [
    'Bộ tiêu chí "{ruleSet}" ngày {on} không có {kindVi} "{row}"{suggestionVi}.',
    'On {on} the rule set "{ruleSet}" has no {kindEn} "{row}"{suggestionEn}.',
  ],
  'unknown-id': [
    'Bộ tiêu chí "{ruleSet}" không có số liệu, tiêu chí hay chỉ tiêu "{id}"{suggestionVi}.',
    'The rule set "{ruleSet}" has no fact, criterion or indicator "{id}"{suggestionEn}.',
  ],
} as const satisfies Readonly<Record<string, Template>>;

/** What is wrong with a name that nothing has. */
export function lookUpProblem(code: keyof typeof LOOK_UP_SENTENCES, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(LOOK_UP_SENTENCES[code], params) };
}
