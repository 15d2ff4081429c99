import type { Province } from '../../model/provinces.ts';
import { groupBy } from '../../value/group-by.ts';
import type { Dialect } from './dialect.ts';
import { whole } from './expression.ts';
import type { Sql } from './expression.ts';

interface Variant {
  readonly province: Province | undefined;
  readonly sql: Sql;
}

/** One expression where all provinces have the same, else a CASE; the first variant stands for all that are not named. */
export function byProvince(
  variants: readonly Variant[],
  context: { readonly dialect: Dialect; readonly provinceColumn: () => string },
): Sql {
  const groups = [...groupBy(variants, ({ sql }) => sql.text).values()];
  const [first, ...others] = groups;
  if (others.length === 0) return first![0]!.sql;
  const column = context.provinceColumn();
  const cases = others.map((group) => {
    const provinces = group.flatMap(({ province }) => (province === undefined ? [] : context.dialect.literal(province)));
    return `WHEN ${column} IN (${provinces.join(', ')}) THEN ${group[0]!.sql.text}`;
  });
  return whole(`CASE ${cases.join(' ')} ELSE ${first![0]!.sql.text} END`);
}
