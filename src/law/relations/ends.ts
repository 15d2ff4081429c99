import { compareDecimals, exactDecimal, product, sum, written } from '../../value/decimal.ts';
import type { ExactDecimal, ScaledDecimal } from '../../value/decimal.ts';
import { percentOfRatio } from '../../value/share.ts';
import type { RoundingSide } from '../../value/share.ts';
import { isUndefinedRatio } from '../../model/fact-value.ts';
import type { FactValue } from '../../model/fact-value.ts';

/* Figures and bounds of them in one arithmetic. */

/** A value that can be added up. */
export type Figure = Extract<FactValue, { kind: 'number' | 'ratio' }>;
/** The least and the most that a figure can be; one that is missing is not known. */
export type Ends = readonly [low: Figure | undefined, high: Figure | undefined];

/** What a value that was worked out says beside itself. */
export const ASIDE = { evidence: undefined, measuredOn: undefined };
/** A decimal as a figure. */
export const plain = (value: ExactDecimal | undefined): Figure | undefined => value && { kind: 'number', value, ...ASIDE };

/** Between what a value lies; a figure is both of its ends. */
export function endsOf(value: FactValue | undefined): Ends {
  if (value?.kind === 'range') return [plain(value.low), plain(value.high)];
  const figure = value === undefined || value.kind === 'boolean' || isUndefinedRatio(value) ? undefined : value;
  return [figure, figure];
}

const HUNDRED = exactDecimal('100');
const partsOf = (figure: Figure): readonly [ScaledDecimal, ScaledDecimal] =>
  figure.kind === 'ratio' ? [figure.numerator, figure.denominator] : [figure.value, HUNDRED];

/** Sign of the difference of two figures, exact; 0 where one is not known. */
export function compare(a: Figure | undefined, b: Figure | undefined): number {
  if (!a || !b) return 0;
  const [[part, whole], [otherPart, otherWhole]] = [partsOf(a), partsOf(b)];
  return compareDecimals(product(part, otherWhole), product(otherPart, whole));
}

/** A figure as one decimal, rounded to a side. */
export function decimalOf(figure: Figure, side: RoundingSide): ExactDecimal {
  return figure.kind === 'number' ? figure.value : exactDecimal(written(percentOfRatio(figure.numerator, figure.denominator, side)));
}

/** A value in words of neither language. */
export function textOf(value: FactValue): string {
  if (value.kind === 'ratio') return `${value.numerator.text}/${value.denominator.text}`;
  if (value.kind !== 'range') return value.kind === 'number' ? value.value.text : '';
  const { atLeast, atMost } = value.bounds;
  return atLeast && atMost ? `${atLeast}–${atMost}` : atLeast ? `≥ ${atLeast}` : `≤ ${atMost!}`;
}

/** Figures added up, in counts of one denominator where there are some. */
export function added(figures: readonly (Figure | undefined)[]): Figure | undefined {
  if (figures.includes(undefined)) return undefined;
  const all = figures as readonly Figure[];
  const denominator = all.flatMap((figure) => (figure.kind === 'ratio' ? figure.denominator : []))[0];
  const total = all.reduce((before, figure) => {
    const own = figure.kind === 'ratio' ? figure.numerator : figure.value;
    const share = figure.kind === 'number' && denominator ? product({ ...own, scale: own.scale + 2 }, denominator) : own;
    return exactDecimal(sum(before, share));
  }, exactDecimal('0'));
  return denominator ? { kind: 'ratio', numerator: total, denominator, ...ASIDE } : plain(total);
}
