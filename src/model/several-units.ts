import { sentenceOf } from './error-messages.ts';
import type { MessageParams, Template } from './error-messages.ts';
import type { Problem } from './errors.ts';

/** What can be wrong with one unit beside others; here and not with the other sentences, because who assesses one needs none of them. */
export const SEVERAL_UNITS_SENTENCES = {
  'duplicate-unit': ['Đơn vị "{unit}" có nhiều hơn một hồ sơ.', 'The unit "{unit}" has more than one dossier.'],
  'place-mismatch': ['Đơn vị "{unit}" ở nơi khác: {field}.', 'The unit "{unit}" is of another place: {field}.'],
} as const satisfies Readonly<Record<string, Template>>;

/** What is wrong with a unit beside others, or with one that a compiled set is not for. */
export function severalUnitsProblem(code: keyof typeof SEVERAL_UNITS_SENTENCES, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(SEVERAL_UNITS_SENTENCES[code], params) };
}
