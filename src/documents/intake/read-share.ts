import { compareDecimals, exactDecimal, isZero, multiplyDecimals } from '../../value/decimal.ts';
import { countedText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { countLimits, isPlausible } from '../sheet/number-limits.ts';
import { ambiguous } from '../sheet/read-number.ts';
import type { NumberReading, Reading } from '../sheet/read-number.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { askedFigure, readFigures } from './read-figure.ts';
import { withHint, withoutUnit } from './with-unit.ts';

/** One of the two counts of a share. */
export type SharePart = 'numerator' | 'denominator';

/** What one of the parts should have been. */
export interface ShareProblem {
  readonly part: SharePart;
  readonly expected: Bilingual;
}

/** The share that two cells give together, or what is wrong with it. */
export type SettledShare =
  { readonly numerator: string; readonly denominator: string; readonly problems?: never } | { readonly problems: readonly ShareProblem[] };

type Readings = readonly NumberReading[];
type Pair = readonly [numerator: string, denominator: string];

/** Every number that the cell of a part can mean; `null` where the answer is that it is not known. */
export function readCount(cell: SheetCell, fact: Fact, part: SharePart, declared?: DeclaredWords): Reading<Readings | null> {
  const { unit, label } = fact.definition[part]!;
  const asked = askedFigure('none', countLimits(unit, declared));
  const word = countedText(unit, 'vi', declared);
  return withHint(readFigures(withoutUnit(cell, word, asked.limits.isWhole), asked, label), cell, asked, word);
}

function smallerThan(denominator: string): Bilingual {
  return {
    vi: `một số không lớn hơn mẫu số ${denominator.replace('.', ',')}`,
    en: `a number not larger than the denominator ${denominator}`,
  };
}

const ABOVE_ZERO: Bilingual = { vi: 'một số lớn hơn 0, vì tử số lớn hơn 0', en: 'a number above 0, because the numerator is above 0' };

function wrongWith([numerator, denominator]: Pair, fact: Fact): ShareProblem | undefined {
  const [above, below] = [exactDecimal(numerator), exactDecimal(denominator)];
  if (isZero(below) && !isZero(above)) return { part: 'denominator', expected: ABOVE_ZERO };
  const isBeyond = fact.bounds?.max === '100' && compareDecimals(above, below) > 0;
  return isBeyond ? { part: 'numerator', expected: smallerThan(denominator) } : undefined;
}

/** The mark that decides how the other cell is read: a decimal point alone may be that of a program, a comma is a person's. */
function markOf({ mark }: NumberReading, of: Readings): NumberReading['mark'] {
  return of.length === 1 && mark === '.' ? undefined : mark;
}

/** Both parts read alike: whoever writes a decimal comma in one does not write a decimal point in the other. */
function pairsOf(numerators: Readings, denominators: Readings): Pair[] {
  return numerators.flatMap((above) =>
    denominators.flatMap((below): Pair[] => {
      const marks = [markOf(above, numerators), markOf(below, denominators)].filter((mark) => mark !== undefined);
      return new Set(marks).size > 1 ? [] : [[above.value, below.value]];
    }),
  );
}

function isSameShare([a, b]: Pair, [c, d]: Pair): boolean {
  return multiplyDecimals(a, d) === multiplyDecimals(c, b);
}

/** The pair that was meant: the only possible one, or the only one of the world where all of them are the same share. */
function meantOf(pairs: readonly Pair[], { definition }: Fact): Pair | undefined {
  const [first, ...others] = pairs;
  if (first === undefined || others.length === 0) return first;
  if (!others.every((other) => isSameShare(first, other))) return undefined;
  const [above, below] = [definition.numerator!, definition.denominator!].map(({ unit }) => countLimits(unit, undefined));
  const plausible = pairs.filter(([numerator, denominator]) => isPlausible(numerator, above!) && isPlausible(denominator, below!));
  return plausible.length === 1 ? plausible[0] : undefined;
}

function doubtsAbout(part: SharePart, readings: Readings): ShareProblem[] {
  return readings.length > 1 ? [{ part, expected: ambiguous(readings.map(({ value }) => value)) }] : [];
}

/** Settles what two cells mean by one another. Where they can be two different shares, neither is guessed. */
export function settleShare(numerators: Readings, denominators: Readings, fact: Fact): SettledShare {
  const alike = pairsOf(numerators, denominators);
  const pairs = alike.filter((pair) => wrongWith(pair, fact) === undefined);
  const meant = meantOf(pairs, fact);
  if (meant !== undefined) return { numerator: meant[0], denominator: meant[1] };
  const wrong = pairs.length > 0 ? undefined : wrongWith(alike[0] ?? [numerators[0]!.value, denominators[0]!.value], fact);
  if (wrong !== undefined) return { problems: [wrong] };
  return { problems: [...doubtsAbout('numerator', numerators), ...doubtsAbout('denominator', denominators)] };
}
