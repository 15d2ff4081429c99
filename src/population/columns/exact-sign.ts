import { compareDecimals, compareRatioToPercent, decimalOfNumber } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import type { FactValue } from '../../model/fact-value.ts';
import type { FactColumn } from './columns.ts';

function valueSign(value: FactValue, limit: ExactDecimal): number {
  if (value.kind === 'number') return compareDecimals(value.value, limit);
  // Yes or no is in another column.
  const { numerator, denominator } = value as Extract<FactValue, { kind: 'ratio' }>;
  return compareRatioToPercent(numerator, denominator, limit);
}

type Figures = Pick<FactColumn, 'figures' | 'shares' | 'exact'>;

/** Sign of the difference between the value at a place, which is known, and a limit: of the value itself, not of its double. */
export function exactSign({ figures, shares, exact }: Figures, place: number, limit: ExactDecimal): number {
  const value = exact.get(place);
  if (value !== undefined) return valueSign(value, limit);
  const denominator = shares?.denominators[place] ?? 0;
  if (denominator > 0) {
    return compareRatioToPercent({ units: shares!.numerators[place]!, scale: 0 }, { units: denominator, scale: 0 }, limit);
  }
  // One of up to 15 digits, which its double stands for.
  return compareDecimals(decimalOfNumber(figures![place]!)!, limit);
}

/** Takes from ranks of one figure what they are called where a unit has not exactly the decimal that the double of the figure stands for. */
export function refuseInexact(column: Figures, of: Uint16Array, lows: Float64Array, isExact: Uint8Array): void {
  const decimals = new Map<number, ExactDecimal | undefined>();
  const look = (place: number): void => {
    const rank = of[place]!;
    if (isExact[rank] === 0) return;
    if (!decimals.has(rank)) decimals.set(rank, decimalOfNumber(lows[rank]!));
    const decimal = decimals.get(rank);
    if (decimal === undefined || exactSign(column, place, decimal) !== 0) isExact[rank] = 0;
  };
  for (const place of column.exact.keys()) look(place);
  const denominators = column.shares?.denominators ?? new Float64Array(0);
  for (let place = 0; place < denominators.length; place += 1) if (denominators[place]! > 0) look(place);
}
