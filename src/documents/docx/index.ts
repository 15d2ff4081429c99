/**
 * Documents for a word processor (.docx), in the layout of Nghị định 30/2020/NĐ-CP.
 * And the way back: the annex of a decision, read from such a file.
 * Needs the optional package `docx` to write, `mammoth` to read.
 *
 * @module ntm-rules/docx
 */
import { withPackages } from '../optional-packages.ts';
import type { DocumentModel } from '../page/model.ts';
import type { Decision, DecisionOptions } from '../decision/draft-of-decision.ts';

export type { DecisionRemark } from '../decision/decision-remark.ts';
export type { Decision, DecisionOptions } from '../decision/draft-of-decision.ts';
export type { DocumentModel } from '../page/model.ts';

/**
 * Writes a document for a word processor, in the layout of Nghị định 30/2020/NĐ-CP.
 *
 * @remarks A4, portrait or landscape; Times New Roman; margins of 20 mm above and below, 30 mm left, 15 mm right; the number of the
 * page in the upper margin from the second page on. With a `letterhead` the national title stands beside the body that issues,
 * with place and date; with a `signature` the list of recipients beside the office that signs. Header rows of a table are
 * repeated on each page. What was put in is bold and underlined, what was struck out is struck out. Drawings are SVG: word
 * processors that draw none show the title alone.
 * @param document - the document, such as one of `criterionTable`.
 * @returns the bytes of a `.docx` file.
 * @throws `NtmError` `package-missing` until the package is installed.
 * @example
 * ```ts
 * import { criterionTable } from 'ntm-rules/documents';
 * import { writeDocx } from 'ntm-rules/docx';
 * import { commune } from 'ntm-rules/rules';
 *
 * const place = { province: 'kon-tum', region: 'central-highlands' };
 * const table = criterionTable(commune, { on: '2024-12-31', place });
 * const bytes = await writeDocx({ ...table, letterhead: { issuer: 'UBND HUYỆN KON PLÔNG', place: 'Kon Plông', date: '2024-12-31' } });
 * [...bytes.slice(0, 2)].map((byte) => String.fromCharCode(byte)); // => ['P', 'K']
 * ```
 */
export async function writeDocx(document: DocumentModel): Promise<Uint8Array> {
  const entry = await withPackages('docx', () => import('./write-docx.ts'));
  return entry.writeDocx(document);
}

/**
 * Reads the annex of a decision from a Word file: a row for each indicator, with its levels as the decision words them.
 *
 * @remarks Merged cells, heads that stand again on a new page and criteria that run over pages are put together; rows and
 * items of a list that are years make levels by year, numbers that Word counts by itself are counted. Notes, totals, columns of
 * points and tables within cells stay beside the levels and are told as remarks; what is struck out, noted or drawn within a level
 * is marked in its text, so that nobody takes it for one without. Nothing is guessed: what the head of the decision does not say is blank.
 * @param bytes - the bytes of a `.docx` file.
 * @param options - `annex`: which of several tables of indicators, from 1; `source`: how the file is called.
 * @returns the draft of a rule set, for `writeSetWorkbook` of `ntm-rules/xlsx`, and remarks for whoever fills it in.
 * @throws `NtmError` `unreadable-decision` (no .docx, an old .doc, a password, damaged, too large), `decision-without-table` (none,
 * or a picture of one), `decision-several-tables`, `decision-changes-tracked`; `package-missing` until `mammoth` is installed.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { readDecision } from 'ntm-rules/docx';
 *
 * let code = '';
 * try {
 *   await readDecision(new Uint8Array());
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'unreadable-decision'
 * ```
 */
export async function readDecision(bytes: Uint8Array, options: DecisionOptions = {}): Promise<Decision> {
  const entry = await withPackages('mammoth', () => import('./read-decision.ts'));
  return entry.readDecision(bytes, options);
}
