import type { Problem } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { FILLED_COLUMNS } from './columns.ts';
import type { FilledColumn } from './columns.ts';
import { readLevelWord } from './level-words.ts';
import { readArticle, readChoice, readPage } from './read-cells.ts';
import { emptyCell, invalidCell, readAnswer } from '../sheet/answer.ts';
import type { Answer, CellPlace } from '../sheet/answer.ts';
import { commonLimits, exampleOf, factLimits, outOfBounds } from '../sheet/number-limits.ts';
import { readDay, readName } from '../sheet/read-cells.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Reading } from '../sheet/read-number.ts';
import type { ReviewRow } from './review-row.ts';
import { isBlank } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** What a person found in the text, and who and when. */
export interface Finding {
  readonly row: ReviewRow;
  readonly said: { readonly value: string | boolean } | { readonly state: 'not-required' | 'delegated' };
  readonly article?: string;
  readonly page?: number;
  readonly checkedBy: string;
  readonly checkedOn: string;
}

/** The cells that a person fills in, with their places for messages. */
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

function readOfficial(cells: FilledCells, row: ReviewRow): Answer<string | boolean> {
  const { held, facts } = row;
  const isYesNo = facts.some(({ type }) => type === 'boolean');
  const answer = read<string | boolean>(cells, 'official', (cell) =>
    isYesNo
      ? readLevelWord(cell, row)
      : readNumber(cell, { unit: held.parameter.unit, limits: commonLimits(facts), notANumber: notANumber(facts) }),
  );
  const { value } = answer;
  const outside = typeof value === 'string' ? facts.flatMap((fact) => outOfBounds(value, factLimits(fact), fact.label) ?? []) : [];
  return { value, problems: [...answer.problems, ...outside.map((expected) => invalid(cells, 'official', expected))] };
}

/** What is missing or too much in a row that somebody began to fill in. */
function incomplete(cells: FilledCells, row: ReviewRow): Problem[] {
  const isGiven = (column: FilledColumn): boolean => !isBlank(cells.cell(column));
  const missing = (column: FilledColumn, vi: string, en: string): Problem[] =>
    isGiven(column) ? [] : [emptyCell(cells.where(column), { vi, en })];
  const both = { vi: 'để trống, vì đã có mức chính thức', en: 'nothing, because an official value is given' };
  const floor = {
    vi: 'một mức: mức sàn của việc giao cho tỉnh không ghi được ở đây',
    en: 'a value: the floor of the delegation has no place here',
  };
  return [
    ...(isGiven('official') || isGiven('choice') ? [] : missing('official', 'mức chính thức', 'the official value')),
    ...(isGiven('official') && isGiven('choice') ? [invalid(cells, 'choice', both)] : []),
    ...(isGiven('choice') && row.isGiven && row.held.value.floor !== undefined ? [invalid(cells, 'choice', floor)] : []),
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

/** The day of checking, if it is none on which the row could be checked. */
function wrongDay(cells: FilledCells, checkedOn: string | undefined, { recordedOn, signedOn }: CheckDays): Problem[] {
  const later = { vi: `một ngày không sau ngày ghi nhận ${recordedOn}`, en: `a day not after the day of recording, ${recordedOn}` };
  const earlier = { vi: `một ngày từ ngày ký văn bản (${signedOn}) trở đi`, en: `a day from ${signedOn} on, when the decision was signed` };
  if (checkedOn === undefined) return [];
  if (checkedOn > recordedOn) return [invalid(cells, 'checkedOn', later)];
  return signedOn !== null && checkedOn < signedOn ? [invalid(cells, 'checkedOn', earlier)] : [];
}

/** Reads what was filled in beside a row: a finding, nothing (all blank), or what is wrong. */
export function readFilledRow(cells: FilledCells, row: ReviewRow, days: CheckDays): { finding?: Finding; problems: Problem[] } {
  if (FILLED_COLUMNS.every((column) => isBlank(cells.cell(column)))) return { problems: [] };
  const official = readOfficial(cells, row);
  const choice = read(cells, 'choice', readChoice);
  const article = read(cells, 'article', readArticle);
  const page = read(cells, 'page', readPage);
  const checkedBy = read(cells, 'checkedBy', readName);
  const checkedOn = read(cells, 'checkedOn', readDay);
  const problems = [
    ...[official, choice, article, page, checkedBy, checkedOn].flatMap((answer) => answer.problems),
    ...wrongDay(cells, checkedOn.value, days),
    ...incomplete(cells, row),
  ];
  const said = official.value === undefined ? choice.value && { state: choice.value } : { value: official.value };
  if (problems.length > 0 || said === undefined || checkedBy.value === undefined || checkedOn.value === undefined) return { problems };
  const place = {
    ...(article.value === undefined ? {} : { article: article.value }),
    ...(page.value === undefined ? {} : { page: page.value }),
  };
  return { finding: { row, said, ...place, checkedBy: checkedBy.value, checkedOn: checkedOn.value }, problems };
}
