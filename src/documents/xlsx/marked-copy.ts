import type { Language } from '../../explain/language.ts';
import { checkLanguage } from '../../model/check-arguments.ts';
import type { Problem } from '../../model/errors.ts';
import { withPackages } from '../optional-packages.ts';

/**
 * A copy of a workbook in which the cells that problems name are marked: each is coloured, and a note beside it says what is expected.
 *
 * @remarks What else the workbook holds stays as it is, also where another program saved it: figures, styles, drop-downs, notes,
 * protection. Problems that name no cell of it are left to be told otherwise. What is mended in the copy is read like the first.
 * @param workbook - the bytes of the `.xlsx` file that was read: of `readIntake`, `readReview` or `readSetWorkbook`.
 * @param problems - what reading it found.
 * @param language - of the notes.
 * @returns the bytes of an `.xlsx` file.
 * @throws `NtmError` `unreadable-workbook`; `package-missing` without write-excel-file.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { markProblems, readIntake, writeIntake } from 'ntm-rules/xlsx';
 *
 * const filledIn = await writeIntake(commune, { on: '2024-12-31' });
 * const { problems } = await readIntake(filledIn, commune);
 * const marked = await markProblems(filledIn, problems, 'vi');
 * [...marked.slice(0, 2)].map((byte) => String.fromCharCode(byte)); // => ['P', 'K']
 * ```
 */
export async function markProblems(workbook: Uint8Array, problems: readonly Problem[], language: Language): Promise<Uint8Array> {
  checkLanguage(language);
  const entry = await withPackages('write-excel-file', () => import('./mark-problems.ts'));
  return entry.markProblems(workbook, problems, language);
}
