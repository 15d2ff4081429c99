import type { NtmError, Problem } from '../model/errors.ts';
import type { Status } from '../model/vocabulary.ts';
import { oneLine } from './harmless.ts';
import type { Language } from '../explain/language.ts';

/** Exit codes: a verdict is no failure unless `--check` makes it one; bad input always is. */
export const EXIT = { ok: 0, notMet: 1, badInput: 2 } as const;

/** What became of the dossiers of a command. */
export interface Counts {
  readonly total: number;
  readonly failed: number;
  /** Neither met nor not applicable. */
  readonly open: number;
}

/** The exit code of an assessment: nothing read or something wrong, then `--check`. */
export function exitOf({ total, failed, open }: Counts, { isCheck }: { readonly isCheck: boolean }): number {
  if (failed > 0 || total === 0) return EXIT.badInput;
  return isCheck && open > 0 ? EXIT.notMet : EXIT.ok;
}

/** True for a status that `--check` does not let pass. */
export function isOpen(status: Status | undefined): boolean {
  return status !== 'met' && status !== 'not-applicable';
}

/** A problem of which the file is known: its name begins the path, and stands apart from it in a line. */
export type FileProblem = Problem & { readonly file?: string };

const USE = { vi: 'Hãy dùng', en: 'Use' } as const;

/** The problems of an input as lines in one language. */
export function problemLines(error: Pick<NtmError, 'problems'>, place: string, language: Language): string {
  return error.problems
    .map(({ code, path, params, message, file }: FileProblem) => {
      const within = file === undefined ? path : path.slice(1);
      // The file is not named twice.
      const where = file === undefined || place.startsWith(file) ? place : [place, file].filter((part) => part !== '').join(': ');
      // Of a workbook, the sentence names sheet, row and cell itself.
      const at = params['sheet'] === undefined ? within.join('.') : '';
      const parts = [where, at, message[language]].filter((part) => part !== '');
      const { successorSet } = params;
      const instead = successorSet === undefined ? '' : ` ${USE[language]} --set ${successorSet}.`;
      return `${oneLine(parts.join(': ') + instead)} [${code}]\n`;
    })
    .join('');
}
