import { hasDash, letterOf, partOf, withoutDash } from './annex-numbers.ts';
import type { OpenCriterion, Reading } from './annex-remarks.ts';
import { PLAIN } from './criterion-numbers.ts';
import { isBare, levelsOf, textAt } from './annex-shape.ts';
import { hasFigure, isCase } from './cases.ts';
import type { Row } from './annex-shape.ts';

const EMBEDDED = /^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(.+)$/su;

/** `a) Đường trục`: the letter before the words. */
const LETTERED = /^([a-zđ])\)\s*(.+)$/su;

/** True for words that begin with the number of an indicator: `1.1. Giao thông`. */
export function hasOwnNumber(words: string): boolean {
  return EMBEDDED.test(words);
}

/** The number and the words of a row: numbers stand in their own column, or before the words. */
export function numbered(
  no: string,
  content: string,
  criterion: OpenCriterion | undefined,
): { no: string; content: string; isCounted?: true } {
  const criterionNo = criterion?.no;
  // What a dash puts below a row that only names it is numbered below that row.
  if (criterion?.parent !== undefined && criterion.lastNo !== undefined && hasDash(no, content))
    return { no: `${criterion.lastNo}.${criterion.below + 1}`, content: partOf(criterion.parent, withoutDash(content)), isCounted: true };
  const [, own, rest] = EMBEDDED.exec(content) ?? [];
  if (own !== undefined) return { no: own, content: rest! };
  // "10. Thu nhập" as the only row of criterion 10.
  const [, same, words] = /^(\d{1,2})[.)]\s+(.+)$/su.exec(content) ?? [];
  const plain = same !== undefined && same === criterionNo ? words! : content;
  // "1. Tỷ lệ đường" and "2. …" beside the number of their criterion count its indicators.
  if (criterion !== undefined && (no === '' || no === criterionNo) && same !== undefined && Number(same) === criterion.count + 1)
    return { no: `${criterion.no}.${same}`, content: words! };
  const [, before, behind] = no === '' || no === criterionNo ? (LETTERED.exec(plain) ?? []) : [];
  // "I" of criterion I is no ninth letter.
  const letter = (no === criterionNo ? undefined : letterOf(no)) ?? before;
  if (letter !== undefined && criterion !== undefined) {
    const words = behind ?? plain;
    const { lastNo, parent } = criterion;
    return { no: `${lastNo ?? criterion.no}.${letter}`, content: parent === undefined ? words : partOf(parent, words) };
  }
  return { no: no.includes('.') ? no.replace(/[.)]$/u, '') : '', content: plain };
}

/** The numbers of indicators that the decision gives itself. */
export function ownNumbers(shaped: Reading['shaped'], { columns }: Reading['table']): Set<string> {
  return new Set(
    shaped.flatMap(({ cells }) => [
      EMBEDDED.exec(textAt(cells, columns, 'content'))?.[1] ?? textAt(cells, columns, 'no').replace(/[.)]$/u, ''),
    ]),
  );
}

/** The number of an indicator: its own, or where the decision has none its place in its criterion. `written` is what it has there instead. */
export function noFor(reading: Reading, no: string, isOnly: boolean, written: string | undefined): string {
  const { criterion } = reading;
  if (criterion === undefined || no !== '' || isOnly) return no;
  const placeAt = (count: number): string => `${criterion.no}.${count}`;
  do criterion.count += 1;
  while (reading.ownNumbers.has(placeAt(criterion.count)));
  const place = placeAt(criterion.count);
  // One that has another number in the decision is told of with all of those.
  if (written === undefined) reading.unnumbered.rows.push(place);
  return place;
}

const ROMAN = /^[IVX]+[.)]?$/u;

/** The whole number that a row has in the decision, other than its criterion's. */
export function ownPlace({ criterion }: Reading, written: string): string | undefined {
  const plain = PLAIN.exec(written)?.[1];
  return criterion === undefined || criterion.isRow || plain === criterion.no ? undefined : plain;
}

/** The whole number that a row has in the decision, where it is another one than its place in its criterion. */
export function runningNo(reading: Reading, no: string, written: string): string | undefined {
  const plain = ownPlace(reading, written);
  return plain === undefined || no !== '' || Number(plain) === reading.criterion!.count + 1 ? undefined : plain;
}

/** True for "Đạt" beside the name of a criterion whose numbered indicators stand below it: it says no more than that they have to be met. */
export function isMetByBelow({ table, shaped }: Reading, index: number): boolean {
  const row = shaped[index]!.cells;
  const next = shaped[index + 1]?.cells;
  const no = /^0?(\d{1,2})[.)]?$/u.exec(textAt(row, table.columns, 'no'))?.[1];
  if (next === undefined || no === undefined) return false;
  const below = EMBEDDED.exec(textAt(next, table.columns, 'content'))?.[1] ?? textAt(next, table.columns, 'no');
  const levels = levelsOf(row, table.columns);
  return below.startsWith(`${no}.`) && levels.some((level) => level !== '') && levels.every((level) => /^(?:đạt)?$/iu.test(level));
}

/** True for two numbers in Roman figures: of criteria, where those have them. */
export function areRoman(no: string, other: string): boolean {
  return ROMAN.test(no) && ROMAN.test(other);
}

/** True for a number that is none of figures: where criteria are their only rows, it begins another one. */
function isOtherNumber(no: string, criterion: OpenCriterion | undefined): boolean {
  if (no.includes('.') && !/^[\p{L}\d]+\.$/u.test(no)) return false;
  if (no === '') return criterion === undefined || !criterion.isNumbered;
  const isCapital = /^[A-Z][.)]?$/u.test(no);
  return isCapital ? criterion === undefined || /^[A-Z]$/u.test(criterion.no) : letterOf(no) === undefined && /[\p{L}\d]/u.test(no);
}

/** True for a row that is a criterion and its only indicator: numbered like the criteria before it, with levels of its own. */
export function isWholeCriterion({ table, criterion }: Reading, no: string, content: string): boolean {
  if (table.columns.some(({ role }) => role === 'criterion')) return false;
  if (criterion !== undefined && areRoman(no, criterion.no)) return true;
  const [, plain, letter] = /^0?(\d{1,2})([a-zđ])?[.)]?$/u.exec(no) ?? [];
  // "1a" in the words of criterion 1 is about the same; with words of its own it is a criterion that was put in between.
  if (letter !== undefined && criterion !== undefined && content.toLowerCase().startsWith(criterion.title.toLowerCase())) return false;
  // What is first below a heading that is the name of a criterion is of it, also where numbers run through.
  if (criterion?.hasTitleRow === true && !criterion.hasPlain && criterion.count === 0 && criterion.lastNo === undefined) return false;
  const isFlat = criterion === undefined || criterion.isRow;
  if (plain === undefined) return isFlat && isOtherNumber(no, criterion);
  return isFlat || (!criterion.hasPlain && Number(plain) === Number(criterion.no) + 1);
}

/** True for a row without a level whose parts stand below it, with letters. */
export function isParent({ table, shaped, criterion }: Reading, index: number): boolean {
  const { cells: row } = shaped[index]!;
  const next = shaped[index + 1]?.cells;
  const no = textAt(row, table.columns, 'no');
  const [, own] = EMBEDDED.exec(textAt(row, table.columns, 'content')) ?? [];
  if (criterion === undefined || next === undefined || !(own ?? no).includes('.')) return false;
  if (!isBare(row, table.columns)) return false;
  const [below, words] = [textAt(next, table.columns, 'no'), textAt(next, table.columns, 'content')];
  if (letterOf(below) !== undefined || (below === '' && LETTERED.test(words))) return true;
  // Levels of kinds of unit, or of years, are no things that the row names.
  return hasDash(below, words) && !isBare(next, table.columns) && !isCase(words, levelsOf(next, table.columns).some(hasFigure));
}

/** Takes down what the rows below a row go by: its number, and what it is called where it has no level of its own. */
export function goOnFrom({ table, criterion }: Reading, row: Row, no: string, parent: string | undefined): void {
  if (criterion === undefined || /\.[a-zđ]$/iu.test(no)) return;
  const [, of, place] = /^(.+)\.(\d{1,2})$/u.exec(no) ?? [];
  if (of === criterion.no) criterion.count = Math.max(criterion.count, Number(place));
  criterion.below = 0;
  criterion.lastNo = no.includes('.') ? no : undefined;
  criterion.parent = parent;
  const at = table.columns.findIndex(({ role }) => role === 'no');
  // A number that reaches down from the row of the criterion is the criterion's.
  const isOwn = !criterion.isRow && row[at] !== criterion.noCell;
  if (isOwn && /^\d{1,2}[.)]?$/.test(textAt(row, table.columns, 'no'))) criterion.hasPlain = true;
}
