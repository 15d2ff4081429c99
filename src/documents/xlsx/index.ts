/**
 * Spreadsheets, and the way back: documents as workbooks, figures of many units, values held against decisions.
 * Also whole rule sets, as workbooks in which people bring them.
 * Needs the optional package `write-excel-file` to write.
 *
 * @module ntm-rules/xlsx
 */
import type { PlainText } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { SetWorkbookOptions } from '../decision/build-set.ts';
import type { Draft } from '../decision/draft.ts';
import type { Intake } from '../intake/intake.ts';
import { withPackages } from '../optional-packages.ts';
import type { DocumentModel } from '../page/model.ts';
import type { Review, ReviewOptions } from '../review/review.ts';
import type { ReviewFor } from '../review/rows-for.ts';
import type { IntakeOptions } from './intake-workbook.ts';
import type { OneUnitOptions } from './one-unit-workbook.ts';

export type { SetWorkbookOptions } from '../decision/build-set.ts';
export type { Draft, DraftRow, LevelHead } from '../decision/draft.ts';
export { draftOfSet } from '../decision/draft-of-set.ts';
export type { SetDraft, SetMoment } from '../decision/draft-of-set.ts';
export { levelsToRead } from '../decision/draft-sheets.ts';
export type { LevelToRead } from '../decision/draft-sheets.ts';
export type { LeavesOut } from '../decision/indicator-rows.ts';
export type { Intake } from '../intake/intake.ts';
export type { Review, ReviewOptions } from '../review/review.ts';
export type { ReviewFor } from '../review/rows-for.ts';
export type { DossierHead } from '../intake/units.ts';
export { markProblems } from './marked-copy.ts';
export type { IntakeOptions } from './intake-workbook.ts';
export type { OneUnitOptions } from './one-unit-workbook.ts';

/**
 * Writes a document as a workbook: on one sheet where it has one table; else a sheet with its text, and one for each of its tables.
 *
 * @remarks Cells are merged as in the document; header rows stay in sight and are printed on each page, each sheet one A4 page
 * wide. Text is text: nothing runs as a formula. Whole numbers are numbers. A cell has one style, so what was put in or struck out
 * stands in brackets with the word for it. Drawings are represented by their titles and numbers.
 * @param document - the document, such as one of `criterionTable`.
 * @returns the bytes of an `.xlsx` file.
 * @throws `NtmError` `package-missing` until the packages are installed.
 * @example
 * ```ts
 * import { criterionTable } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 * import { writeXlsx } from 'ntm-rules/xlsx';
 *
 * const bytes = await writeXlsx(criterionTable(commune, { on: '2024-12-31', province: 'kon-tum' }));
 * [...bytes.slice(0, 2)].map((byte) => String.fromCharCode(byte)); // => ['P', 'K']
 * ```
 */
export async function writeXlsx(document: DocumentModel): Promise<Uint8Array> {
  const entry = await withPackages('write-excel-file', () => import('./document-workbook.ts'));
  return entry.writeXlsx(document);
}

/**
 * Writes the intake workbook of a rule set: one row for each unit, on a sheet of units, on sheets for figures and on
 * sheets for what competent bodies decided.
 *
 * @remarks Vietnamese throughout. It asks what the text in force on the day reads, also what presupposed sets read. Each
 * header has a note with the definition and the unit; a share has columns for numerator and denominator, and one for the
 * plain percentage. Who decided, when and on which paper is asked once for each unit and sheet. Of dossiers the
 * unit, the mark of illustration and the note are kept; figures and judgements are never filled in beforehand. Cells to be filled in are open, all others protected without a password; {@link readIntake} reads it back.
 * @param ruleSet - the set by which the units are to be assessed.
 * @param options - the day, and the units that have a row each, alone or as dossiers; without units there are blank rows.
 * @returns the bytes of an `.xlsx` file.
 * @throws `NtmError` `invalid-date`, `missing-field`, `date-not-covered`; for units what `assess` says of a unit, and `duplicate-unit`.
 * Also `package-missing` until the package `write-excel-file` is installed.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { readIntake, writeIntake } from 'ntm-rules/xlsx';
 *
 * const unit = { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const workbook = await writeIntake(commune, { on: '2024-12-31', units: [unit] });
 * const { dossiers, problems } = await readIntake(workbook, commune);
 * dossiers; // => [{ unit, facts: {} }]
 * problems; // => []
 * ```
 */
export async function writeIntake<Word extends string = never>(
  ruleSet: RuleSet,
  options: IntakeOptions<PlainText<Word>>,
): Promise<Uint8Array>;
export async function writeIntake(ruleSet: RuleSet, options: IntakeOptions<string>): Promise<Uint8Array> {
  const entry = await withPackages('write-excel-file', () => import('./intake-workbook.ts'));
  return entry.writeIntake(ruleSet, options);
}

/**
 * Writes the workbook in which the figures of one unit are filled in: a row for each figure and each judgement.
 *
 * @remarks Beside each stands the level for the place of the unit on the day, what its dossier said before, and, for figures that are
 * missing, in which order they are worth finding out. Day and source are given for each figure, body, day and document for each
 * judgement. {@link readIntake} reads it, as it reads the workbook of many units.
 * @param ruleSet - the set whose questions are asked.
 * @param options - the day `on`, and the `dossier` of the unit: its unit, and what is known of it so far.
 * @returns the bytes of an .xlsx file.
 * @throws `NtmError`: as `assess` for the day and the dossier; `package-missing` without write-excel-file.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { readIntake, writeOneUnit } from 'ntm-rules/xlsx';
 *
 * const unit = { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const workbook = await writeOneUnit(commune, { on: '2024-12-31', dossier: { unit, facts: { incomePerCapita: '44' } } });
 * // What it says of an earlier year is not read back.
 * (await readIntake(workbook, commune)).dossiers; // => [{ unit, facts: {} }]
 * ```
 */
export async function writeOneUnit(ruleSet: RuleSet, options: OneUnitOptions): Promise<Uint8Array> {
  const entry = await withPackages('write-excel-file', () => import('./one-unit-workbook.ts'));
  return entry.writeOneUnit(ruleSet, options);
}

/**
 * Reads a filled-in intake workbook: the dossiers of its units, and everything that was not understood.
 *
 * @remarks One bad cell costs its own unit, never the others: a unit is given only if everything written about it was
 * understood, as a wrong dossier in JSON is refused whole. Nothing is guessed: `13,025` km can only be 13.025, but `1.250` ha may be
 * 1250 or 1.25 and is refused, as is a bare 0.955 for a percentage; a percent cell that shows 95,5 % is understood. A blank cell is a fact that is not
 * known; `-` and `x` are nothing and are reported. Columns are found by their hidden ids wherever they were moved to, and
 * only if the header that people read still says the same. Formulas are refused; hidden rows are read.
 * @param workbook - the bytes of the `.xlsx` file, also as another spreadsheet program saved it.
 * @param ruleSet - the set for which {@link writeIntake} made it. A workbook of another edition is read, and the difference
 * reported, if what it asks is the same; otherwise it is refused.
 * @returns dossiers for `assessMany`, and problems with the codes `workbook-mismatch`, `column-missing`, `column-repeated`,
 * `cell-changed`, `cell-empty`, `cell-invalid`, `cell-formula`, `cell-merged`, `row-repeated`, `too-many-problems`, each with
 * sheet, row and cell and what was expected.
 * @throws `NtmError` where there is nothing to be read: `unreadable-workbook` (no workbook, a password, macros, too large, no
 * intake workbook), `workbook-mismatch` (of another set, layout or other questions), `date-not-covered`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { readIntake } from 'ntm-rules/xlsx';
 *
 * let code = '';
 * try {
 *   await readIntake(new Uint8Array(), commune);
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'unreadable-workbook'
 * ```
 */
export async function readIntake(workbook: Uint8Array, ruleSet: RuleSet): Promise<Intake> {
  const entry = await import('./read-intake.ts');
  return entry.readIntake(workbook, ruleSet);
}

/**
 * Reads a filled-in review workbook and makes an amendment pack of it: all of it, or nothing.
 *
 * @remarks What somebody copied from a decision corrects what the library knew of that decision; it is no new law. The
 * pack is therefore an instrument with `corrects`: what stands is confirmed, and what was copied takes the place of the old at the
 * same scope and for the same days, in the old one's rank, with the grade `official` and the names of the two people. Numbers are never guessed: `1.234` is refused where
 * it may be 1234 or 1.234; a percent cell that shows 95,5 % is understood.
 * @param workbook - the bytes of the `.xlsx` file.
 * @param ruleSet - the set for which {@link writeReview} made it; its hash is compared.
 * @param options - the day of recording.
 * @returns the pack, checked by `parseInstrument` and applied once with `amend`, and what it changes.
 * @throws `NtmError` with every problem, each with sheet, row and cell: `unreadable-workbook`, `workbook-mismatch`,
 * `column-missing`, `column-repeated`, `row-unknown`, `row-repeated`, `cell-changed`, `cell-empty`, `cell-invalid`,
 * `cell-formula`, `cell-merged`, `nothing-filled`, `too-many-problems`, `invalid-date`, and what `amend` throws.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { readReview } from 'ntm-rules/xlsx';
 *
 * let code = '';
 * try {
 *   await readReview(new Uint8Array(), commune, { recordedOn: '2026-11-30' });
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'unreadable-workbook'
 * ```
 */
export async function readReview(workbook: Uint8Array, ruleSet: RuleSet, options: ReviewOptions): Promise<Review> {
  const entry = await import('./read-review.ts');
  return entry.readReview(workbook, ruleSet, options);
}

/**
 * Writes the review workbook of a rule set: everything that keeps it from `official`, with its grade and source, and empty cells in
 * which people who hold the decisions on paper mark what stands and write what does not.
 *
 * @remarks Vietnamese throughout. The first sheet explains. Then a row for each value, column and year of the whole law, also of
 * amendments, and for what each decision of a province may say of the same; for titles and wordings; for column rules, exceptions and
 * each text as a whole; for who is in charge and which evidence is asked. Grey cells are protected without a password;
 * {@link readReview} reports any change to them.
 * @param ruleSet - the set to be checked.
 * @param options - `province`: leaves out the columns and decisions that no unit of it is held to.
 * @returns the bytes of an `.xlsx` file.
 * @throws `NtmError` `package-missing` until the packages are installed; `unknown-province`.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { readReview, writeReview } from 'ntm-rules/xlsx';
 *
 * const workbook = await writeReview(commune);
 * const problem = await readReview(workbook, commune, { recordedOn: '2026-11-30' }).catch((error) => error.code);
 * problem; // => 'nothing-filled'
 * ```
 */
export async function writeReview(ruleSet: RuleSet, options: ReviewFor = {}): Promise<Uint8Array> {
  const entry = await withPackages('write-excel-file', () => import('./review-workbook.ts'));
  return entry.writeReview(ruleSet, options);
}

/**
 * Writes the workbook of a rule set: a sheet on the decision, one of the columns of its annex, and one with a row for each
 * indicator, with its levels in the words of the decision and, beside each, what they are understood as.
 *
 * @remarks Vietnamese throughout. Its sheets are not protected: rows, and columns of levels, are inserted where they are needed.
 * Hidden columns keep the id of each row, so that it stays the same row whatever it is called. {@link readSetWorkbook} makes a set of it.
 * @param draft - what stands in it already: of a decision (`readDecision` of `ntm-rules/docx`), of a set ({@link draftOfSet}), of a
 * workbook filled in before ({@link reopenSetWorkbook}), or nothing.
 * @returns the bytes of an `.xlsx` file.
 * @throws `NtmError` `package-missing` until the package `write-excel-file` is installed.
 * @example
 * ```ts
 * import { writeSetWorkbook } from 'ntm-rules/xlsx';
 *
 * const blank = await writeSetWorkbook({ info: {}, columns: [], levels: [], rows: [] });
 * [...blank.slice(0, 2)].map((byte) => String.fromCharCode(byte)); // => ['P', 'K']
 * ```
 */
export async function writeSetWorkbook(draft: Draft): Promise<Uint8Array> {
  const entry = await withPackages('write-excel-file', () => import('./set-workbook.ts'));
  return entry.writeSetWorkbook(draft);
}

/**
 * Reads the workbook of a rule set and makes the set of it: all of it, or nothing.
 *
 * @remarks Levels are read in the language of the law, and only where all of their words are understood. Facts, parts, conditions
 * and ids are made from the words of the rows, or taken from the hidden columns. A row that one person copied and another one
 * checked, with the day, is `official`; others are what the sheet says. "(nếu có)" makes an exception; "nam và nữ" two facts that
 * both have to pass. What levels by year leave open is said to be missing. The result has passed `parseRuleSet`.
 * @param workbook - the bytes of the `.xlsx` file, also as another spreadsheet program saved it.
 * @param options - the day of recording, and the sets that the decision can presuppose.
 * @returns the set, which serves wherever a shipped one does.
 * @throws `NtmError` with every problem, each with sheet, row and cell: `unreadable-workbook`, `workbook-mismatch` (of a newer
 * edition), `column-missing`, `column-repeated`, `duplicate-number`, `cell-empty`, `cell-invalid`, `cell-formula`, `cell-merged`,
 * `too-many-problems`, `invalid-date`; and what `parseRuleSet` throws, with the row that it comes from.
 * @example
 * ```ts
 * import { textHash, inForce } from 'ntm-rules';
 * import { district } from 'ntm-rules/rules';
 * import { draftOfSet, readSetWorkbook, writeSetWorkbook } from 'ntm-rules/xlsx';
 *
 * const moment = { on: '2024-12-31' };
 * const workbook = await writeSetWorkbook(draftOfSet(district, moment).draft);
 * const again = await readSetWorkbook(workbook, { recordedOn: '2026-11-30' });
 * textHash(inForce(again, moment)) === textHash(inForce(district, moment)); // => true
 * ```
 */
export async function readSetWorkbook(workbook: Uint8Array, options: SetWorkbookOptions): Promise<RuleSet> {
  const entry = await import('./read-set.ts');
  return entry.readSetWorkbook(workbook, options);
}

/**
 * Reads a workbook of a rule set as it stands, to be written again: with the ids of its rows filled in, and its levels understood anew.
 *
 * @param workbook - the bytes of the `.xlsx` file.
 * @returns the draft, for {@link writeSetWorkbook}.
 * @throws `NtmError` with what is wrong with its tables: `unreadable-workbook`, `workbook-mismatch`, `column-missing`,
 * `column-repeated`, `cell-merged`. What its cells say is not judged.
 * @example
 * ```ts
 * import { reopenSetWorkbook, writeSetWorkbook } from 'ntm-rules/xlsx';
 *
 * const info = { number: '1/QĐ-UBND', signedOn: '15/01/2026' };
 * const workbook = await writeSetWorkbook({ info, columns: [], levels: [], rows: [] });
 * (await reopenSetWorkbook(workbook)).instrumentId; // => '1-2026-qd-ubnd'
 * ```
 */
export async function reopenSetWorkbook(workbook: Uint8Array): Promise<Draft> {
  const entry = await import('./read-set.ts');
  return entry.reopenSetWorkbook(workbook);
}
