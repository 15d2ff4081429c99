import type { Judgement } from '../../model/dossier.ts';
import { suggestion } from '../../model/errors.ts';
import type { LegalDocument } from '../../model/legal-document.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { nearest } from '../../value/text.ts';
import { emptyCell, invalidCell } from '../sheet/answer.ts';
import { readDay, readName } from '../sheet/read-cells.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import type { IntakeColumn } from './column.ts';
import { DECISION_COLUMNS, REGISTERED_COLUMN } from './judgement-columns.ts';
import { readOutcome, readText } from './read-words.ts';
import type { TableRow } from './table-row.ts';
import { JUDGEMENT_ANSWERS, MET_WORDS, NOT_MET_WORDS } from './words.ts';

/** As long as a dossier's judgement may name its body and its paper. */
const LONGEST = 2000;

const [BY, ON, DOCUMENT, REMARK] = DECISION_COLUMNS as [IntakeColumn, IntakeColumn, IntakeColumn, IntakeColumn];
const DECIDED = [...DECISION_COLUMNS, REGISTERED_COLUMN];
const WHO: Bilingual = { vi: 'cơ quan, người đã kết luận, vì hàng có kết luận', en: 'who decided, because the row has a judgement' };
const WHEN: Bilingual = {
  vi: 'ngày kết luận, dd/mm/yyyy, vì hàng có kết luận',
  en: 'the day of the judgement, dd/mm/yyyy, because the row has one',
};
const WHAT: Bilingual = {
  vi: 'một kết luận ở hàng này, hoặc để trống ô',
  en: 'a judgement in this row, or nothing in this cell',
};

/** What to do with words that people do write and that are none of the law. */
const BASICALLY = {
  word: /^cơ bản /iu,
  vi: ' như cơ quan đã kết luận; lời "cơ bản …" ghi ở cột "Lời của cơ quan kết luận"',
  en: ' as the body has judged; words such as "cơ bản đạt" go into the column for its own words',
};

/** A status, or `null` where the answer is that there is no judgement. */
function readStatus(cell: SheetCell): Reading<Judgement['status'] | null> {
  const reading = readAnswer(cell);
  if ('value' in reading || typeof cell.value !== 'string' || !BASICALLY.word.test(plainText(cell.value))) return reading;
  return { expected: { vi: `${reading.expected.vi}${BASICALLY.vi}`, en: `${reading.expected.en}${BASICALLY.en}` } };
}

function readAnswer(cell: SheetCell): Reading<Judgement['status'] | null> {
  const { met, 'not-met': notMet, 'not-applicable': notApplicable, unknown } = JUDGEMENT_ANSWERS;
  return readOutcome<Judgement['status'] | null>(
    cell,
    [
      [met, 'met'],
      [notMet, 'not-met'],
      [notApplicable, 'not-applicable'],
      [unknown, null],
    ],
    [...MET_WORDS.map((word) => [word, 'met'] as const), ...NOT_MET_WORDS.map((word) => [word, 'not-met'] as const)],
  );
}

function readBody(cell: SheetCell): Reading<string> {
  const name = readName(cell);
  return 'value' in name ? readText(cell, LONGEST) : name;
}

/** The document of the register that a cell names by its id, or by a number that only one of them has. */
function readRegistered({ value }: SheetCell, register: readonly LegalDocument[]): Reading<string> {
  const text = typeof value === 'string' ? plainText(value) : '';
  const numbered = register.filter(({ number }) => number === text);
  const found = register.find(({ id }) => id === text) ?? (numbered.length === 1 ? numbered[0] : undefined);
  if (found !== undefined) return { value: found.id };
  const near = suggestion(
    nearest(
      text,
      register.map(({ id }) => id),
    ),
  );
  const [vi, en] = [near['suggestionVi'] ?? '', near['suggestionEn'] ?? ''];
  return { expected: { vi: `mã của một văn bản trong danh mục${vi}`, en: `the id of a document of the register${en}` } };
}

/** The judgements of a row; who decided, and when, is said once for all of them. */
export function readRowJudgements(row: TableRow, { register = [] }: Pick<RuleSet, 'register'>): Record<string, Judgement> {
  const judged = [...row.table.columns.keys()].filter(({ content }) => content.of === 'judgement');
  const statuses = judged.flatMap((column) => {
    const status = row.read(column, readStatus);
    return status == null || column.content.of !== 'judgement' ? [] : [[column.content.target, status] as const];
  });
  const by = row.read(BY, readBody);
  const on = row.read(ON, readDay);
  const document = row.read(DOCUMENT, (cell) => readText(cell, LONGEST));
  const remark = row.read(REMARK, (cell) => readText(cell, LONGEST));
  const documentId = row.read(REGISTERED_COLUMN, (cell) => readRegistered(cell, register));
  // Whoever answers that there is no judgement has forgotten none.
  const beside = judged.some((column) => row.cell(column) !== undefined) ? undefined : DECIDED.find((column) => row.cell(column));
  if (beside !== undefined) row.problems.push(invalidCell(row.cell(beside), row.place(beside), WHAT));
  if (statuses.length === 0) return {};
  if (row.cell(BY) === undefined) row.problems.push(emptyCell(row.place(BY), WHO));
  if (row.cell(ON) === undefined) row.problems.push(emptyCell(row.place(ON), WHEN));
  if (by === undefined || on === undefined) return {};
  const decision = {
    by,
    on,
    ...(document === undefined ? {} : { document }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(remark === undefined ? {} : { remark }),
  };
  return Object.fromEntries(statuses.map(([target, status]) => [target, { status, ...decision }]));
}
