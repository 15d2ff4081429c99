import type { NtmError } from '../model/errors.ts';
import type { Language } from '../explain/language.ts';

/** Exit codes: a verdict is no failure unless `--check` makes it one; bad input always is. */
export const EXIT = { ok: 0, notMet: 1, badInput: 2 } as const;

/** The problems of an input as lines in one language. */
export function problemLines(error: NtmError, place: string, language: Language): string {
  return error.problems
    .map(({ code, path, message }) => `${[place, path.join('.'), message[language]].filter((part) => part !== '').join(': ')} [${code}]\n`)
    .join('');
}
