import { or, whole } from './expression.ts';
import type { Sql } from './expression.ts';
import { unitColumn } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { FactColumns } from './read-fact-columns.ts';

/** Most places of a share that are told apart: with three digits before the point, all that 18 digits hold. */
const PLACES = 15;

/** Half of the last place that a share has, zeros at its end left out: what it may be off by where it was rounded. */
function halfPlace(share: string, { decimal }: Dialect): string {
  const places = Array.from({ length: PLACES + 1 }, (_, place) => place);
  const cases = places.map((place) => {
    const moved = place === 0 ? share : `${share} * CAST(1${'0'.repeat(place)} AS ${decimal(0, 19)})`;
    const half = `CAST('0.${'0'.repeat(place)}5' AS ${decimal(PLACES + 1, PLACES + 2)})`;
    return place === PLACES ? `ELSE ${half}` : `WHEN ${moved} = FLOOR(${moved}) THEN ${half}`;
  });
  return `CASE ${cases.join(' ')} END`;
}

/** The counts of a share as the comparisons take them: a hundred times the one, and the other, which may be 0. */
export interface Products {
  readonly hundredfold: string;
  readonly base: string;
}

/** When a share beside counts is not what they come to, rounded to the places that it has. */
function shareConflicts(share: string, denominator: string, { hundredfold, base }: Products, dialect: Dialect): Sql[] {
  const distance = `ABS(${hundredfold} - ${share} * ${base})`;
  return [
    // Of 0 of 0 there is no share.
    whole(`(${denominator} = 0 AND ${hundredfold} = 0 AND ${share} IS NOT NULL)`),
    whole(dialect.compareProducts(distance, '>', `${halfPlace(share, dialect)} * ${base}`)),
  ];
}

/** When figures of one fact that stand beside one another in a row say different things; NULL where nobody can say so. */
export function figuresConflict({ value, ratio, bounds }: FactColumns, products: Products | undefined, dialect: Dialect): Sql | undefined {
  const column = (name: string | undefined): string | undefined => name && unitColumn(name, dialect);
  const plain = column(value);
  const [least, most] = [column(bounds?.atLeast), column(bounds?.atMost)];
  const outside = (figure: string, of: (bound: string) => string): Sql[] => [
    ...(least ? [whole(dialect.compareProducts(figure, '<', of(least)))] : []),
    ...(most ? [whole(dialect.compareProducts(figure, '>', of(most)))] : []),
  ];
  const conflicts = [
    ...(plain ? outside(plain, (bound) => bound) : []),
    ...(products ? outside(products.hundredfold, (bound) => `${bound} * ${products.base}`) : []),
    ...(plain && ratio && products ? shareConflicts(plain, unitColumn(ratio.denominator, dialect), products, dialect) : []),
  ];
  return conflicts.length === 0 ? undefined : or(conflicts);
}
