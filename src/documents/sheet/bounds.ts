import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { compareDecimals, exactDecimal, isWhole } from '../../value/decimal.ts';

/** What a value must be for a fact and is not: within its bounds, and whole where only wholes exist. */
export function outOfBounds(value: string, { label, bounds, type }: Fact): Bilingual | undefined {
  const below = bounds?.min !== undefined && compareDecimals(exactDecimal(value), exactDecimal(bounds.min)) < 0;
  const above = bounds?.max !== undefined && compareDecimals(exactDecimal(value), exactDecimal(bounds.max)) > 0;
  if (below || above) {
    const range = `${bounds.min ?? '…'} – ${bounds.max ?? '…'}`;
    return { vi: `một số trong khoảng ${range} (${label.vi})`, en: `a number within ${range} (${label.en})` };
  }
  if (type !== 'integer' || isWhole(value)) return undefined;
  return { vi: `một số nguyên (${label.vi})`, en: `a whole number (${label.en})` };
}
