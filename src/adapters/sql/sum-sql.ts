import type { Dialect } from './dialect.ts';
import { numberLiteral } from './fact-sql.ts';
import type { EndsSql, FactSql } from './fact-sql.ts';
import type { Names } from './names.ts';
import type { SumOfFacts } from './read-fact-columns.ts';
import { stepSql } from './step.ts';
import type { StepColumn } from './step.ts';

/** Facts that are sums of which parts are given, and the steps between that of the units and the sets. */
export interface SumsSql {
  readonly steps: readonly string[];
  readonly last: string;
  readonly facts: ReadonlyMap<string, FactSql>;
  readonly conflicts: readonly { readonly when: string; readonly fact: string }[];
}

/** A part of a sum; without figures where no column gives it. */
interface Part {
  readonly sql: FactSql | undefined;
  /** The least that the catalogue lets it be. */
  readonly min: string | undefined;
}

/*
 * A sum is worked out over one denominator: that of the parts that are counts, else 1. So nothing is divided, and each figure stands
 * as it is, or times the denominator. Values of different widths are never made one by CASE or COALESCE, for which an engine would
 * cut places: they are added, each but one being 0.
 */

const isKnown = (column: string): string => `${column} IS NOT NULL`;
const isNone = (column: string): string => `${column} IS NULL`;
const firstKnown = (columns: readonly string[]): string => (columns.length === 1 ? columns[0]! : `COALESCE(${columns.join(', ')})`);

/** The denominator of the parts: that of the first that is counts. */
function baseOf(bases: readonly string[]): string {
  const each = bases.map((base, index) => {
    const when = [...bases.slice(0, index).map(isNone), isKnown(base)].join(' AND ');
    return `CASE WHEN ${when} THEN ${base} ELSE 0 END`;
  });
  return [...each, `CASE WHEN ${bases.map(isNone).join(' AND ')} THEN 1 ELSE 0 END`].join(' + ');
}

/** What a part adds to the least or the most that the sum can be; nothing where that is not known in any row. */
function termOf({ sql, min }: Part, side: 'least' | 'most', base: string | undefined): string | undefined {
  const own = [sql?.value, ...(sql?.bounds ?? []).map((ends) => ends[side])];
  const figures = [...own, side === 'least' ? min : undefined].filter((figure) => figure !== undefined);
  const plain = figures.length === 0 ? undefined : firstKnown(figures);
  if (!sql?.counts) return plain === undefined || base === undefined ? plain : `${plain} * ${base}`;
  const { hundredfold, base: ownBase } = sql.counts;
  if (plain === undefined) return `CASE WHEN ${isKnown(ownBase)} THEN ${hundredfold} END`;
  if (plain === '0') return `CASE WHEN ${isKnown(ownBase)} THEN ${hundredfold} ELSE 0 END`;
  return `CASE WHEN ${isKnown(ownBase)} THEN ${hundredfold} ELSE 0 END + CASE WHEN ${isNone(ownBase)} THEN ${plain} ELSE 0 END * ${base}`;
}

/** When the sum itself is not what its parts let it be. */
function besideItself(own: FactSql, { least, most, base }: EndsSql, bases: readonly string[], { compareProducts }: Dialect): string[] {
  const times = (figure: string, factor: string | undefined): string => (factor === undefined ? figure : `${figure} * ${factor}`);
  const outside = (low: string | undefined, high: string | undefined, factor?: string): string[] => [
    ...(least && high ? [compareProducts(times(high, base), '<', times(least, factor))] : []),
    ...(most && low ? [compareProducts(times(low, base), '>', times(most, factor))] : []),
  ];
  const conflicts = [
    ...(own.value === undefined ? [] : outside(own.value, own.value)),
    ...own.bounds.flatMap((ends) => outside(ends.least, ends.most)),
  ];
  if (own.counts === undefined) return conflicts;
  // Its counts are of the same column as those of its parts, and are held against them as they are; against shares, as products.
  const { hundredfold, base: ownBase } = own.counts;
  const factor = bases.length === 0 ? ownBase : `CASE WHEN ${bases.map(isNone).join(' AND ')} THEN ${ownBase} ELSE 1 END`;
  const counted = [
    ...(least ? [compareProducts(hundredfold, '<', `${least} * ${factor}`)] : []),
    ...(most ? [compareProducts(hundredfold, '>', `${most} * ${factor}`)] : []),
  ];
  return [...conflicts, ...counted];
}

interface SumSql {
  readonly bases: readonly StepColumn[];
  readonly ends: readonly StepColumn[];
  readonly sql: FactSql;
  readonly conflicts: readonly string[];
}

function sumSql({ sum, parts: ofSum }: SumOfFacts, given: ReadonlyMap<string, FactSql>, dialect: Dialect, names: Names): SumSql {
  const parts = ofSum.map(({ id, bounds }): Part => ({
    sql: given.get(id),
    min: bounds?.min === undefined ? undefined : numberLiteral(bounds.min, dialect),
  }));
  const nameOf = (word: string): string => names.of('fact', sum.id, 'by parts', word);
  const bases = parts.flatMap(({ sql }) => sql?.counts?.base ?? []);
  const base = bases.length === 0 ? undefined : `u.${nameOf('base')}`;
  const figures = parts
    .flatMap(({ sql }) => [sql?.counts?.base, sql?.value, ...(sql?.bounds ?? []).flatMap(({ least, most }) => [least, most])])
    .filter((figure) => figure !== undefined);
  const known = figures.map(isKnown).join(' OR ');
  const [least, most] = (['least', 'most'] as const).map((side) => {
    const terms = parts.map((part) => termOf(part, side, base));
    if (terms.includes(undefined)) return undefined;
    return { sql: `CASE WHEN ${known} THEN ${terms.join(' + ')} END`, name: nameOf(side) };
  });
  const max = sum.bounds?.max === undefined ? undefined : numberLiteral(sum.bounds.max, dialect);
  const cap = max === undefined ? undefined : { sql: `CASE WHEN ${known} THEN ${max} END`, name: nameOf('cap') };
  const column = (item: StepColumn | undefined): string | undefined => item && `u.${item.name}`;
  const ends: EndsSql = { least: column(least), most: column(most), base, isProduct: true };
  const own = given.get(sum.id);
  const pairs = bases.flatMap((first, index) => bases.slice(index + 1).map((second) => dialect.compareProducts(first, '<>', second)));
  const beyond = max && ends.least ? [dialect.compareProducts(ends.least, '>', base === undefined ? max : `${max} * ${base}`)] : [];
  const within = own?.bounds ?? [];
  return {
    bases: base === undefined ? [] : [{ sql: baseOf(bases), name: nameOf('base') }],
    ends: [least, most, cap].filter((item) => item !== undefined),
    sql: {
      isBoolean: false,
      value: own?.value,
      counts: own?.counts,
      isProduct: own?.isProduct ?? false,
      bounds: [...within, ends, ...(cap ? [{ least: undefined, most: column(cap), base: undefined, isProduct: false }] : [])],
    },
    conflicts: [...pairs, ...beyond, ...(own ? besideItself(own, ends, bases, dialect) : [])],
  };
}

/** Sums by what is known of their parts and of themselves, as `assess` puts them together. */
export function sumsSql(sums: readonly SumOfFacts[], given: ReadonlyMap<string, FactSql>, dialect: Dialect, names: Names): SumsSql {
  const written = sums.map((item) => ({ fact: item.sum.id, ...sumSql(item, given, dialect, names) }));
  const steps: string[] = [];
  let last = 'units';
  for (const part of ['bases', 'ends'] as const) {
    const columns = written.flatMap((item) => item[part]);
    if (columns.length === 0) continue;
    const name = names.of('sums by parts', part);
    steps.push(stepSql(name, columns, `${last} AS u`, dialect));
    last = name;
  }
  return {
    steps,
    last,
    facts: new Map(written.map(({ fact, sql }) => [fact, sql])),
    conflicts: written.flatMap(({ fact, conflicts }) => conflicts.map((when) => ({ when, fact }))),
  };
}
