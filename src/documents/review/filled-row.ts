import type { Problem } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { FILLED_COLUMNS } from './columns.ts';
import type { FilledColumn } from './columns.ts';
import { readLevelWord } from './level-words.ts';
import { readArticle, readChoice, readMark, readPage, readWords } from './read-cells.ts';
import { emptyCell, invalidCell, readAnswer } from '../sheet/answer.ts';
import type { Answer, CellPlace } from '../sheet/answer.ts';
import { commonLimits, exampleOf, factLimits, outOfBounds } from '../sheet/number-limits.ts';
import { readDay, readName } from '../sheet/read-cells.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Reading } from '../sheet/read-number.ts';
import { ABSENT_CHOICES, CHOICES } from './columns.ts';
import type { AnyRow, Finding, ReviewRow, Said, StatementRow } from './row.ts';
import { numberCell } from './law-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { isSamePerson } from '../../value/same-person.ts';
import { isBlank, plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** The cells that people fill in, with their places for messages. */
export interface FilledCells {
  readonly cell: (column: FilledColumn) => SheetCell | undefined;
  readonly where: (column: FilledColumn) => CellPlace;
}

/** What to say to something that is no number. */
function notANumber(facts: readonly Fact[]): Bilingual {
  const { vi, en } = exampleOf(commonLimits(facts));
  return {
    vi: `${vi} (hoặc chọn ở cột bên cạnh nếu văn bản không có mức)`,
    en: `${en} (or a choice in the next column if the text gives none)`,
  };
}

function invalid(cells: FilledCells, column: FilledColumn, expected: Bilingual): Problem {
  return invalidCell(cells.cell(column), cells.where(column), expected);
}

function read<T>(cells: FilledCells, column: FilledColumn, reader: (cell: SheetCell) => Reading<T>): Answer<T> {
  return readAnswer(cells.cell(column), cells.where(column), reader);
}

/** What the text says of a value: a number, also in the law's own words, or a word. */
function readValue(cells: FilledCells, row: ReviewRow, declared: DeclaredWords): Answer<Said> {
  const { held, facts } = row;
  const isYesNo = facts.some(({ type }) => type === 'boolean');
  const answer = read<string | boolean>(cells, 'official', (cell) =>
    isYesNo
      ? readLevelWord(cell, row)
      : readNumber(numberCell(cell, row, declared), {
          unit: held.parameter.unit,
          limits: commonLimits(facts),
          notANumber: notANumber(facts),
        }),
  );
  const { value } = answer;
  const outside = typeof value === 'string' ? facts.flatMap((fact) => outOfBounds(value, factLimits(fact), fact.label) ?? []) : [];
  return {
    value: value === undefined ? undefined : { value },
    problems: [...answer.problems, ...outside.map((expected) => invalid(cells, 'official', expected))],
  };
}

/** What the text says of a statement, in its own words; nothing can be written of what can only stand. */
function readText(cells: FilledCells, { accepts }: StatementRow): Answer<Said> {
  const nothing = { vi: 'để trống: điều này chỉ đánh dấu được là đúng', en: 'nothing: this can only be marked as it stands' };
  if (!accepts.includes('text')) {
    return isBlank(cells.cell('official'))
      ? { value: undefined, problems: [] }
      : { value: undefined, problems: [invalid(cells, 'official', nothing)] };
  }
  const { value, problems } = read(cells, 'official', readWords);
  return { value: value === undefined ? undefined : { text: value }, problems };
}

/** What was chosen of what can be chosen of a row. */
function readChosen(cells: FilledCells, row: AnyRow): Answer<Said> {
  if (row.kind === 'value') {
    const { value, problems } = read(cells, 'choice', readChoice(CHOICES));
    return { value: value && { state: value }, problems };
  }
  if (row.accepts.includes('absent')) {
    const { value, problems } = read(cells, 'choice', readChoice(ABSENT_CHOICES));
    return { value: value && { absent: true }, problems };
  }
  const nothing = { vi: 'để trống: ở hàng này không có gì để chọn', en: 'nothing: there is nothing to choose in this row' };
  return { value: undefined, problems: isBlank(cells.cell('choice')) ? [] : [invalid(cells, 'choice', nothing)] };
}

/** True where there is something that can stand: of a decision of a province, what applies without it. */
function canStand(row: AnyRow): boolean {
  if (row.kind === 'statement') return row.current !== undefined;
  const { state } = row.held.value;
  return state !== 'missing' && (row.isGiven || state !== 'delegated');
}

const ANSWERS = ['asItStands', 'official', 'choice'] as const;

/** What is missing or too much in a row that somebody began to fill in. */
function incomplete(cells: FilledCells, row: AnyRow): Problem[] {
  const isGiven = (column: FilledColumn): boolean => !isBlank(cells.cell(column));
  const missing = (column: FilledColumn, vi: string, en: string): Problem[] =>
    isGiven(column) ? [] : [emptyCell(cells.where(column), { vi, en })];
  const [first, ...more] = ANSWERS.filter(isGiven);
  const both = { vi: 'để trống, vì đã trả lời ở cột khác', en: 'nothing, because another column has the answer' };
  const floor = {
    vi: 'một mức: mức sàn của việc giao cho tỉnh không ghi được ở đây',
    en: 'a value: the floor of the delegation has no place here',
  };
  const unknown = {
    vi: 'để trống và ghi nội dung của văn bản ở cột bên cạnh: hiện chưa có gì để xác nhận',
    en: 'nothing, and what the text says in the next column: there is nothing yet that could stand',
  };
  const hasFloor = row.kind === 'value' && row.isGiven && row.held.value.floor !== undefined;
  return [
    ...(first === undefined
      ? missing(
          'official',
          'nội dung theo văn bản, hoặc dấu x ở cột "đúng như hiện có"',
          'what the text says, or a mark that it stands as it is',
        )
      : []),
    ...more.map((column) => invalid(cells, column, both)),
    ...(isGiven('choice') && hasFloor ? [invalid(cells, 'choice', floor)] : []),
    ...(isGiven('asItStands') && !canStand(row) ? [invalid(cells, 'asItStands', unknown)] : []),
    ...missing('copiedBy', 'tên người đã chép từ văn bản', 'who copied it from the text'),
    ...missing('copiedOn', 'ngày chép, dd/mm/yyyy', 'the day of copying, dd/mm/yyyy'),
    ...missing('checkedBy', 'tên người đã đối chiếu với văn bản', 'who checked it against the text'),
    ...missing('checkedOn', 'ngày đối chiếu, dd/mm/yyyy', 'the day of checking, dd/mm/yyyy'),
  ];
}

/** Between which days a row can have been checked: there was a decision to be read, and it was before the review was recorded. */
export interface CheckDays {
  readonly recordedOn: string;
  /** Nothing where the day of signing is not known. */
  readonly signedOn: string | null;
}

/** A day of copying or of checking, if it is none on which that could be done. */
function wrongDay(cells: FilledCells, column: 'copiedOn' | 'checkedOn', day: string | undefined, days: CheckDays): Problem[] {
  const { recordedOn, signedOn } = days;
  const shown = (iso: string): string => iso.split('-').toReversed().join('/');
  const later = { vi: `một ngày không sau ngày ghi nhận ${shown(recordedOn)}`, en: `a day not after the day of recording, ${recordedOn}` };
  if (day === undefined) return [];
  if (day > recordedOn) return [invalid(cells, column, later)];
  if (signedOn === null || day >= signedOn) return [];
  const earlier = {
    vi: `một ngày từ ngày ký văn bản (${shown(signedOn)}) trở đi`,
    en: `a day from ${signedOn} on, when the decision was signed`,
  };
  return [invalid(cells, column, earlier)];
}

/** Two people: whoever copied a text does not see what was misread. */
function samePerson(cells: FilledCells, copiedBy: string | undefined, checkedBy: string | undefined): Problem[] {
  const other = { vi: 'tên một người khác với người chép', en: 'the name of another person than the one who copied it' };
  const isSame = copiedBy !== undefined && checkedBy !== undefined && isSamePerson(copiedBy, checkedBy);
  return isSame ? [invalid(cells, 'checkedBy', other)] : [];
}

function checkedTooSoon(cells: FilledCells, copiedOn: string | undefined, checkedOn: string | undefined): Problem[] {
  const later = { vi: 'một ngày không trước ngày chép', en: 'a day not before the day of copying' };
  return copiedOn !== undefined && checkedOn !== undefined && checkedOn < copiedOn ? [invalid(cells, 'checkedOn', later)] : [];
}

/** Reads what was filled in beside a row: a finding, nothing (all blank), or what is wrong. */
export function readFilledRow(
  cells: FilledCells,
  row: AnyRow,
  days: CheckDays,
  declared?: DeclaredWords,
): { finding?: Finding; problems: Problem[] } {
  if (FILLED_COLUMNS.every((column) => isBlank(cells.cell(column)))) return { problems: [] };
  const mark = read(cells, 'asItStands', readMark);
  const official = row.kind === 'value' ? readValue(cells, row, declared) : readText(cells, row);
  const choice = readChosen(cells, row);
  const article = read(cells, 'article', readArticle);
  const page = read(cells, 'page', readPage);
  const [copiedBy, checkedBy] = [read(cells, 'copiedBy', readName), read(cells, 'checkedBy', readName)];
  const [copiedOn, checkedOn] = [read(cells, 'copiedOn', readDay), read(cells, 'checkedOn', readDay)];
  const problems = [
    ...[mark, official, choice, article, page, copiedBy, copiedOn, checkedBy, checkedOn].flatMap((answer) => answer.problems),
    ...wrongDay(cells, 'copiedOn', copiedOn.value, days),
    ...wrongDay(cells, 'checkedOn', checkedOn.value, days),
    ...checkedTooSoon(cells, copiedOn.value, checkedOn.value),
    ...samePerson(cells, copiedBy.value, checkedBy.value),
    ...incomplete(cells, row),
  ];
  const said: Said | undefined = mark.value === undefined ? (official.value ?? choice.value) : { stands: true };
  const who = { copiedBy: copiedBy.value!, copiedOn: copiedOn.value!, checkedBy: checkedBy.value!, checkedOn: checkedOn.value! };
  if (problems.length > 0 || said === undefined) return { problems };
  const place = {
    ...(article.value === undefined ? {} : { article: article.value }),
    ...(page.value === undefined ? {} : { page: page.value }),
  };
  return { finding: { row, said: restated(said, row), ...place, ...who }, problems };
}

/** What was copied word for word as it stands already is a confirmation of it. */
function restated(said: Said, row: AnyRow): Said {
  return row.kind === 'statement' && 'text' in said && plainText(said.text) === plainText(row.current ?? '') ? { stands: true } : said;
}
