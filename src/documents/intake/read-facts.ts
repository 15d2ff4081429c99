import { unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { formatFigure } from '../../explain/format.ts';
import type { FactEvidence, FactInput, ShareInput } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { exactDecimal, written } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { isRoundedShare, percentOfRatio } from '../../value/share.ts';
import { sameWord } from '../sheet/names.ts';
import { emptyCell, invalidCell } from '../sheet/answer.ts';
import { factLimits, outOfBounds } from '../sheet/number-limits.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import type { IntakeColumn } from './column.ts';
import { EVIDENCE_COLUMN } from './fact-columns.ts';
import { readBounds } from './read-bounds.ts';
import { askedFigure, isUnknown } from './read-figure.ts';
import { readInUnit } from './read-in-unit.ts';
import { readCount, settleShare } from './read-share.ts';
import type { SharePart } from './read-share.ts';
import { readText, readYesNoFact } from './read-words.ts';
import type { TableRow } from './table-row.ts';
import { withHint } from './with-unit.ts';
import { EVERYDAY_ANSWERS, NONE } from './words.ts';

/** As long as the evidence of a dossier may be. */
const LONGEST_SOURCE = 2000;

type Part = 'value' | SharePart;
type Columns = Readonly<Partial<Record<Part, IntakeColumn>>>;

/** Reads the figure of a fact from one cell; `null` where the answer is that it is not known. */
export function readPlainFigure(cell: SheetCell, fact: Fact): Reading<string | null> {
  if (isUnknown(cell)) return { value: null };
  const limits = factLimits(fact);
  const reading = readNumber(cell, askedFigure(fact.unit, limits));
  const outside = 'value' in reading ? outOfBounds(reading.value, limits, fact.label) : undefined;
  return outside === undefined ? reading : { expected: outside };
}

/** `412/500 ha`: both counts of a share in one cell. */
const BOTH_COUNTS = /^(?<above>\d[^/%]*)\/(?<below>[^/%]*\d[^/%]*)$/u;

/** Reads a share of which a cell gives both counts; nothing where it says no such thing. */
function readBothCounts({ value }: SheetCell, fact: Fact, declared: DeclaredWords): Reading<FactInput | null> | undefined {
  const { numerator, denominator } = fact.definition;
  const { above, below } = (typeof value === 'string' && BOTH_COUNTS.exec(plainText(value))?.groups) || {};
  if (above === undefined || numerator === undefined || denominator === undefined) return undefined;
  const [numerators, denominators] = [
    readCount({ value: above }, fact, 'numerator', declared),
    readCount({ value: below! }, fact, 'denominator', declared),
  ];
  if (!('value' in numerators)) return numerators;
  if (!('value' in denominators)) return denominators;
  const settled = settleShare(numerators.value!, denominators.value!, fact);
  return settled.problems === undefined ? { value: settled as FactInput } : { expected: settled.problems[0]!.expected };
}

/** Reads the figure of a fact, with or without its unit, or bounds of it. */
export function readFigure(cell: SheetCell, fact: Fact, declared: DeclaredWords): Reading<FactInput | null> {
  const plain = readPlainFigure(cell, fact);
  if ('value' in plain) return plain;
  const reading =
    readBothCounts(cell, fact, declared) ??
    readInUnit(cell, fact, declared) ??
    readBounds(cell, (part) => readPlainFigure(part, fact)) ??
    plain;
  return withHint(reading, cell, askedFigure(fact.unit, factLimits(fact)), unitText(fact.unit, 'vi', declared));
}

function readPlain(row: TableRow, column: IntakeColumn, fact: Fact): FactInput | undefined {
  const { content } = column;
  if (content.of === 'fact' && content.question !== undefined) {
    const { question } = content;
    return row.read(column, (cell) => readYesNoFact(cell, question)) ?? undefined;
  }
  const isNone = content.of === 'fact' && content.isNone === true;
  const figure = (cell: SheetCell): Reading<FactInput | null> =>
    isNone && [EVERYDAY_ANSWERS.no, ...NONE].some((word) => sameWord(String(cell.value), word))
      ? { value: '0' }
      : readFigure(cell, fact, declaredIn(column));
  return row.read(column, figure) ?? undefined;
}

const counted = (count: string | number): ExactDecimal => exactDecimal(String(count));

/** What has to stand beside two counts: what they come to, or nothing. */
function shareOf({ numerator, denominator }: ShareInput): Bilingual {
  if (Number(denominator) === 0) return { vi: 'để trống, vì mẫu số bằng 0', en: 'nothing, because the denominator is 0' };
  const percent = written(percentOfRatio(counted(numerator), counted(denominator), 'down'));
  return {
    vi: `tỷ lệ của tử số và mẫu số, là ${formatFigure(percent, 'vi')}%, hoặc để trống`,
    en: `what numerator and denominator come to, which is ${formatFigure(percent, 'en')}%, or nothing`,
  };
}

const NUMERATOR: Bilingual = { vi: 'tử số, vì đã ghi mẫu số', en: 'the numerator, because the denominator is given' };
const DENOMINATOR: Bilingual = { vi: 'mẫu số, vì đã ghi tử số', en: 'the denominator, because the numerator is given' };

const FIGURES: Bilingual = { vi: 'số liệu ở hàng này, hoặc để trống ô', en: 'figures in this row, or nothing in this cell' };

function declaredIn({ content }: IntakeColumn): DeclaredWords {
  return content.of === 'fact' ? content.declared : undefined;
}

/** A share given in two parts; both or neither. */
function readShare(row: TableRow, { numerator: above, denominator: below }: Columns, fact: Fact): FactInput | undefined {
  const before = row.problems.length;
  const read = (column: IntakeColumn | undefined, part: SharePart) =>
    column === undefined ? undefined : (row.read(column, (cell) => readCount(cell, fact, part, declaredIn(column))) ?? undefined);
  const [numerators, denominators] = [read(above, 'numerator'), read(below, 'denominator')];
  if (row.problems.length > before || (numerators === undefined && denominators === undefined)) return undefined;
  const at = (column: IntakeColumn | undefined): IntakeColumn => column ?? above ?? below!;
  if (numerators === undefined) row.problems.push(emptyCell(row.place(at(above)), NUMERATOR));
  else if (denominators === undefined) row.problems.push(emptyCell(row.place(at(below)), DENOMINATOR));
  else {
    const { problems, ...share } = settleShare(numerators, denominators, fact);
    if (problems === undefined) return share as FactInput;
    for (const { part, expected } of problems) {
      const column = at(part === 'numerator' ? above : below);
      row.problems.push(invalidCell(row.cell(column), row.place(column), expected));
    }
  }
  return undefined;
}

function readOne(row: TableRow, columns: Columns, fact: Fact): FactInput | undefined {
  const { value: plain } = columns;
  const isShare = [columns.numerator, columns.denominator].some((column) => column !== undefined && row.cell(column) !== undefined);
  const value = plain === undefined ? undefined : readPlain(row, plain, fact);
  const share = isShare ? readShare(row, columns, fact) : undefined;
  if (plain === undefined || value === undefined || share === undefined) return share ?? value;
  const counts = share as ShareInput;
  const isBeside = typeof value === 'string' && isRoundedShare(counted(counts.numerator), counted(counts.denominator), exactDecimal(value));
  if (isBeside) return { ...counts, value };
  const { numerator, denominator } = (typeof value === 'object' ? value : {}) as Partial<ShareInput>;
  if (numerator === counts.numerator && denominator === counts.denominator) return share;
  row.problems.push(invalidCell(row.cell(plain), row.place(plain), shareOf(counts)));
  return undefined;
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
  const isBare = [...row.table.columns.keys()].every((column) => column.content.of !== 'fact' || row.cell(column) === undefined);
  if (isBare && source !== undefined) row.problems.push(invalidCell(row.cell(EVIDENCE_COLUMN), row.place(EVIDENCE_COLUMN), FIGURES));
  const facts: Record<string, FactInput> = {};
  for (const [fact, columns] of asked) {
    const input = readOne(row, columns, fact);
    if (input !== undefined) facts[fact.id] = withEvidence(input, evidence);
  }
  return facts;
}
