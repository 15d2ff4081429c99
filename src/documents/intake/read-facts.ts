import { compareDecimals, exactDecimal, isZero } from '../../value/decimal.ts';
import type { FactEvidence, FactInput } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { emptyCell, invalidCell } from '../sheet/answer.ts';
import { countLimits, exampleOf, factLimits, outOfBounds } from '../sheet/number-limits.ts';
import type { NumberLimits } from '../sheet/number-limits.ts';
import { sameWord } from '../sheet/names.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Reading } from '../sheet/read-number.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import type { IntakeColumn } from './column.ts';
import { EVIDENCE_COLUMN } from './fact-columns.ts';
import { readText, readYesNoFact } from './read-words.ts';
import type { TableRow } from './table-row.ts';
import { FACT_ANSWERS } from './words.ts';

/** As long as the evidence of a dossier may be. */
const LONGEST_SOURCE = 2000;

type Part = 'value' | 'numerator' | 'denominator';
type Columns = Readonly<Partial<Record<Part, IntakeColumn>>>;

/** A number within its limits, or `null` where the answer is that it is not known. */
function readFigure(cell: SheetCell, unit: Fact['unit'], limits: NumberLimits, label: Bilingual): Reading<string | null> {
  if (typeof cell.value === 'string' && sameWord(cell.value, FACT_ANSWERS.unknown)) return { value: null };
  const { vi, en } = exampleOf(limits);
  const notANumber = { vi: `${vi}; để trống nếu chưa có số liệu`, en: `${en}; nothing if it is not known` };
  const reading = readNumber(cell, { unit, limits, notANumber });
  const outside = 'value' in reading ? outOfBounds(reading.value, limits, label) : undefined;
  return outside === undefined ? reading : { expected: outside };
}

/** Reads the figure of a fact from one cell. */
export function readPlainFigure(cell: SheetCell, fact: Fact): Reading<string | null> {
  return readFigure(cell, fact.unit, factLimits(fact), fact.label);
}

/** Reads one of the two counts of a share from one cell. */
export function readCountFigure(cell: SheetCell, fact: Fact, part: 'numerator' | 'denominator'): Reading<string | null> {
  const counted = fact.definition[part]!;
  return readFigure(cell, 'none', countLimits(counted.unit), counted.label);
}

function readPlain(row: TableRow, column: IntakeColumn, fact: Fact): string | boolean | undefined {
  const { content } = column;
  if (content.of === 'fact' && content.question !== undefined) {
    const { question } = content;
    return row.read(column, (cell) => readYesNoFact(cell, question)) ?? undefined;
  }
  return row.read(column, (cell) => readPlainFigure(cell, fact)) ?? undefined;
}

function readCount(row: TableRow, column: IntakeColumn, fact: Fact, part: 'numerator' | 'denominator'): string | undefined {
  return row.read(column, (cell) => readCountFigure(cell, fact, part)) ?? undefined;
}

function smallerThan(denominator: string): Bilingual {
  return { vi: `một số không lớn hơn mẫu số ${denominator}`, en: `a number not larger than the denominator ${denominator}` };
}

const ABOVE_ZERO: Bilingual = { vi: 'một số lớn hơn 0, vì tử số lớn hơn 0', en: 'a number above 0, because the numerator is above 0' };
const ONE_OF_BOTH: Bilingual = {
  vi: 'để trống, vì đã ghi tử số hoặc mẫu số',
  en: 'nothing, because a numerator or a denominator is given',
};
const NUMERATOR: Bilingual = { vi: 'tử số, vì đã ghi mẫu số', en: 'the numerator, because the denominator is given' };
const DENOMINATOR: Bilingual = { vi: 'mẫu số, vì đã ghi tử số', en: 'the denominator, because the numerator is given' };

/** A share given in two parts; both or neither. */
function readShare(row: TableRow, columns: Columns, fact: Fact): FactInput | undefined {
  const { numerator: above, denominator: below } = columns;
  const before = row.problems.length;
  const numerator = above === undefined ? undefined : readCount(row, above, fact, 'numerator');
  const denominator = below === undefined ? undefined : readCount(row, below, fact, 'denominator');
  if (row.problems.length > before || (numerator === undefined && denominator === undefined)) return undefined;
  const at = (column: IntakeColumn | undefined): IntakeColumn => column ?? above ?? below!;
  if (numerator === undefined) row.problems.push(emptyCell(row.place(at(above)), NUMERATOR));
  else if (denominator === undefined) row.problems.push(emptyCell(row.place(at(below)), DENOMINATOR));
  else if (isZero(exactDecimal(denominator)) && !isZero(exactDecimal(numerator)))
    row.problems.push(invalidCell(row.cell(below!), row.place(below!), ABOVE_ZERO));
  else if (fact.bounds?.max === '100' && compareDecimals(exactDecimal(numerator), exactDecimal(denominator)) > 0) {
    row.problems.push(invalidCell(row.cell(above!), row.place(above!), smallerThan(denominator)));
  } else return { numerator, denominator };
  return undefined;
}

function readOne(row: TableRow, columns: Columns, fact: Fact): FactInput | undefined {
  const { value: plain } = columns;
  const isShare = [columns.numerator, columns.denominator].some((column) => column !== undefined && row.cell(column) !== undefined);
  const value = plain === undefined ? undefined : readPlain(row, plain, fact);
  const share = isShare ? readShare(row, columns, fact) : undefined;
  if (plain !== undefined && value !== undefined && isShare) row.problems.push(invalidCell(row.cell(plain), row.place(plain), ONE_OF_BOTH));
  return share ?? value;
}

function withEvidence(input: FactInput, evidence: FactEvidence | undefined): FactInput {
  if (evidence === undefined) return input;
  return typeof input === 'object' ? { ...input, evidence } : { value: input, evidence };
}

/** The facts of a row, each resting on the source that the row names. */
export function readRowFacts(row: TableRow): Record<string, FactInput> {
  const asked = new Map<Fact, Partial<Record<Part, IntakeColumn>>>();
  for (const column of row.table.columns.keys()) {
    const { content } = column;
    if (content.of === 'fact') asked.set(content.fact, { ...asked.get(content.fact), [content.part]: column });
  }
  const source = row.read(EVIDENCE_COLUMN, (cell) => readText(cell, LONGEST_SOURCE));
  const evidence = source === undefined ? undefined : { source };
  const facts: Record<string, FactInput> = {};
  for (const [fact, columns] of asked) {
    const input = readOne(row, columns, fact);
    if (input !== undefined) facts[fact.id] = withEvidence(input, evidence);
  }
  return facts;
}
