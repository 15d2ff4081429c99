import { compareDecimals, exactDecimal, isWhole, product, sum, written } from '../../value/decimal.ts';
import type { ScaledDecimal } from '../../value/decimal.ts';
import { percentOfRatio } from '../../value/share.ts';
import type { RoundingSide } from '../../value/share.ts';
import { decimalFigure, isUndefinedRatio } from '../../model/fact-value.ts';
import type { FactValue, Figure } from '../../model/fact-value.ts';

/* Figures and bounds of them in one arithmetic. */

/** The least and the most that a figure can be; one that is missing is not known. */
export type Ends = readonly [low: Figure | undefined, high: Figure | undefined];

/** What a value that was worked out says beside itself. */
export const ASIDE = { evidence: undefined, measuredOn: undefined };

/** Between what a value lies; a figure is both of its ends. */
export function endsOf(value: FactValue | undefined): Ends {
  if (value?.kind === 'range') return [value.low, value.high];
  const figure = value === undefined || value.kind === 'boolean' || isUndefinedRatio(value) ? undefined : value;
  return [figure, figure];
}

const HUNDRED = /* @__PURE__ */ exactDecimal('100');
const partsOf = (figure: Figure): readonly [ScaledDecimal, ScaledDecimal] =>
  figure.kind === 'number' ? [figure.value, HUNDRED] : [figure.numerator, figure.denominator];

/** Sign of the difference of two figures, exact; 0 where one is not known. */
export function compare(a: Figure | undefined, b: Figure | undefined): number {
  if (!a || !b) return 0;
  const [[part, whole], [otherPart, otherWhole]] = [partsOf(a), partsOf(b)];
  return compareDecimals(product(part, otherWhole), product(otherPart, whole));
}

/**
 * A figure as one decimal is written, rounded to a side: with so many places that it is never at a limit of two places which the
 * quotient has passed.
 */
export function percentText(figure: Figure, side: RoundingSide): string {
  if (figure.kind === 'number') return figure.value.text;
  const { numerator, denominator } = figure;
  // Six places do for a denominator of four digits; each further one takes another.
  const more = Math.max(0, denominator.text.length - 4);
  const { units, scale } = percentOfRatio({ ...numerator, scale: numerator.scale - more }, denominator, side);
  return written({ units, scale: scale + more });
}

/** A value in words of neither language. */
export function textOf(value: FactValue | Figure): string {
  if ('numerator' in value) return `${value.numerator.text}/${value.denominator.text}`;
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
    const own = figure.kind === 'number' ? figure.value : figure.numerator;
    const share = figure.kind === 'number' && denominator ? product({ ...own, scale: own.scale + 2 }, denominator) : own;
    return exactDecimal(sum(before, share));
  }, exactDecimal('0'));
  if (!denominator) return decimalFigure(total);
  // A share in per cent of so many things is mostly no whole number of them.
  const isCount = isWhole(total.text) || all.every(({ kind }) => kind === 'ratio');
  return { kind: isCount ? 'ratio' : 'quotient', numerator: total, denominator };
}
