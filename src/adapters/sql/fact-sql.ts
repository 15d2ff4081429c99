import { unitColumn } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { Names } from './names.ts';
import { figuresConflict } from './conflict-sql.ts';
import { factorSql, isOtherUnit } from './fact-unit.ts';
import type { FactColumns } from './read-fact-columns.ts';
import { whole } from './expression.ts';
import type { Sql } from './expression.ts';

/** A fact as conditions read it: a value, or a hundred times a numerator held against a multiple of a denominator, or either. */
export interface FactSql {
  readonly isBoolean: boolean;
  readonly value: string | undefined;
  readonly counts: { readonly hundredfold: string; readonly base: string } | undefined;
  /** Between what it lies where nothing more is known: within each of these. */
  readonly bounds: readonly EndsSql[];
  /** True of a value that is a product, and takes the room of one. */
  readonly isProduct: boolean;
}

/** The least and the most that a fact can be; NULL where it has no such end. */
export interface EndsSql {
  readonly least: string | undefined;
  readonly most: string | undefined;
  /** What they are multiples of, if they are. */
  readonly base: string | undefined;
  readonly isProduct: boolean;
}

/** A column of the step that reads the units table. */
export interface UnitColumn {
  readonly sql: string;
  readonly name: string;
}

/** A fact with the columns that it takes, and what must be true of them where they are given. */
export interface FactPart {
  readonly id: string;
  readonly sql: FactSql;
  readonly columns: readonly UnitColumn[];
  /** Where the row gives it in a unit that it does not convert to. */
  readonly isMismatch: Sql | undefined;
  readonly isPossible: Sql | undefined;
  /** Where the counts are no longer than their products have room for. */
  readonly isShort: Sql | undefined;
  /** Where figures of it that stand beside one another contradict each other. */
  readonly conflict: Sql | undefined;
}

/** A bound of the catalogue: as it stands if it is a small whole number, else as a decimal that no engine reads as a float. */
export function numberLiteral(text: string, dialect: Dialect): string {
  if (/^-?\d{1,9}$/.test(text)) return text;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  return `CAST('${text}' AS ${dialect.decimal(fraction.length, whole.length + fraction.length)})`;
}

/** What counts are below: they have at most 18 digits before the point. Wide, for an engine that widens neither side to compare them. */
function mostCounted({ decimal, mostDigits }: Dialect): string {
  return `CAST('1000000000000000000' AS ${decimal(0, mostDigits > 38 ? 39 : 19)})`;
}

/** Neither infinite nor "not a number", which floating-point columns can hold. */
function isFinite(column: string): string {
  return `${column} - ${column} = 0`;
}

/** A figure in the unit of its fact. */
export function figureSql(name: string, { unit }: Pick<FactColumns, 'unit'>, dialect: Dialect): string {
  const factor = factorSql(unit, dialect);
  return factor === undefined ? unitColumn(name, dialect) : `${unitColumn(name, dialect)} * ${factor}`;
}

function mismatchOf({ value, ratio, bounds, unit }: FactColumns, dialect: Dialect): Sql | undefined {
  const isOther = isOtherUnit(unit, dialect);
  const figures = [[value], [bounds?.atLeast], [bounds?.atMost], [ratio?.numerator, ratio?.denominator]];
  const given = figures.flatMap((names) => {
    const columns = names.flatMap((name) => (name === undefined ? [] : `${unitColumn(name, dialect)} IS NOT NULL`));
    return columns.length === 0 ? [] : columns.join(' AND ');
  });
  return isOther === undefined ? undefined : whole(`${isOther} AND (${given.join(' OR ')})`);
}

function valueIsPossible(columns: FactColumns, value: string | undefined, dialect: Dialect): string | undefined {
  const { fact } = columns;
  if (value === undefined || fact.type === 'boolean') return undefined;
  const column = figureSql(value, columns, dialect);
  const { min, max } = fact.bounds ?? {};
  return [
    ...(min === undefined ? [] : [`${column} >= ${numberLiteral(min, dialect)}`]),
    ...(max === undefined ? [] : [`${column} <= ${numberLiteral(max, dialect)}`]),
    // Within two bounds nothing is infinite.
    ...(min === undefined || max === undefined ? [isFinite(column)] : []),
    ...(fact.type === 'integer' ? [`${column} = FLOOR(${column})`] : []),
  ].join(' AND ');
}

function ratioIsPossible(columns: FactColumns, dialect: Dialect): string | undefined {
  const { fact, ratio, areWhole } = columns;
  if (ratio === undefined) return undefined;
  const [numerator, denominator] = [unitColumn(ratio.numerator, dialect), unitColumn(ratio.denominator, dialect)];
  return [
    `${numerator} >= 0 AND ${denominator} >= 0 AND (${denominator} > 0 OR ${numerator} = 0) AND ${isFinite(denominator)}`,
    fact.bounds?.max === '100' ? `${numerator} <= ${denominator}` : isFinite(numerator),
    ...(areWhole.numerator ? [`${numerator} = FLOOR(${numerator})`] : []),
    ...(areWhole.denominator ? [`${denominator} = FLOOR(${denominator})`] : []),
  ].join(' AND ');
}

function boundsArePossible(columns: FactColumns, dialect: Dialect): (string | undefined)[] {
  const { atLeast, atMost } = columns.bounds ?? {};
  const isOrdered = atLeast && atMost ? `${unitColumn(atLeast, dialect)} <= ${unitColumn(atMost, dialect)}` : undefined;
  return [valueIsPossible(columns, atLeast, dialect), valueIsPossible(columns, atMost, dialect), isOrdered];
}

/** The ends of a fact where one of its bounds is known; the other is then that of the catalogue. */
function boundColumns(given: FactColumns, dialect: Dialect, names: Names): UnitColumn[] {
  const { fact, bounds } = given;
  if (bounds === undefined) return [];
  const own = [bounds.atLeast, bounds.atMost];
  const columns = own.map((name) => name && figureSql(name, given, dialect));
  const known = own.flatMap((name) => (name ? [`${unitColumn(name, dialect)} IS NOT NULL`] : [])).join(' OR ');
  const ends = [fact.bounds?.min, fact.bounds?.max].map((end) => end && numberLiteral(end, dialect));
  const none = `CAST(NULL AS ${dialect.decimal(0, 9)})`;
  return (['at least', 'at most'] as const).map((word, index) => {
    const [column, end] = [columns[index], ends[index]];
    const either = column && end ? `COALESCE(${column}, ${end})` : (column ?? end);
    return {
      sql: either === undefined ? none : either === column ? either : `CASE WHEN ${known} THEN ${either} END`,
      name: names.of('fact', fact.id, word),
    };
  });
}

/**
 * How a fact is read. Where both are given, counts come before a share: they are exact. Counts of which one is NULL are
 * not known; of 0 of 0 nothing is known either. Bounds come last: where something else is given they say no more.
 */
export function factPart(columns: FactColumns, dialect: Dialect, names: Names): FactPart {
  const { fact, value, ratio } = columns;
  const possible = [
    valueIsPossible(columns, value, dialect),
    ratioIsPossible(columns, dialect),
    ...boundsArePossible(columns, dialect),
  ].filter((text) => text !== undefined);
  const ends = boundColumns(columns, dialect, names);
  const isProduct = factorSql(columns.unit, dialect) !== undefined;
  const [least, most] = ends.map(({ name }) => `u.${name}`);
  const bounds = ends.length === 0 ? [] : [{ least, most, base: undefined, isProduct }];
  const isMismatch = mismatchOf(columns, dialect);
  const isPossible = possible.length === 0 ? undefined : whole(possible.join(' AND '));
  const plain = value === undefined ? undefined : figureSql(value, columns, dialect);
  if (ratio === undefined) {
    const name = names.of('fact', fact.id);
    const sql = { isBoolean: fact.type === 'boolean', value: plain && `u.${name}`, counts: undefined, bounds, isProduct };
    return {
      id: fact.id,
      sql,
      columns: [...(plain ? [{ sql: plain, name }] : []), ...ends],
      isMismatch,
      isPossible,
      isShort: undefined,
      conflict: figuresConflict(columns, undefined, dialect),
    };
  }
  const [numerator, denominator] = [unitColumn(ratio.numerator, dialect), unitColumn(ratio.denominator, dialect)];
  const [hundredfold, base, share] = ['hundredfold', 'base', 'share'].map((part) => names.of('fact', fact.id, part)) as [
    string,
    string,
    string,
  ];
  const factor = (value: number): string => `CAST(${value} AS ${dialect.decimal(0, dialect.factorDigits)})`;
  const longest = mostCounted(dialect);
  const isShort = whole(`${numerator} < ${longest} AND ${denominator} < ${longest}`);
  const counted = (sql: string): string => `CASE WHEN ${isShort.text} THEN ${sql} END`;
  const hundred = `${numerator} * ${factor(100)}`;
  const conflict = figuresConflict(columns, { hundredfold: hundred, base: `(${denominator} * ${factor(1)})` }, dialect);
  const unknown = `${numerator} IS NULL OR ${denominator} IS NULL`;
  const other = plain === undefined ? [] : [{ sql: `CASE WHEN ${unknown} THEN ${plain} END`, name: share }];
  return {
    id: fact.id,
    sql: {
      isBoolean: false,
      value: plain === undefined ? undefined : `u.${share}`,
      counts: { hundredfold: `u.${hundredfold}`, base: `u.${base}` },
      bounds,
      isProduct,
    },
    columns: [
      { sql: counted(hundred), name: hundredfold },
      { sql: counted(`NULLIF(${denominator}, 0) * ${factor(1)}`), name: base },
      ...other,
      ...ends,
    ],
    isMismatch,
    isPossible,
    isShort,
    conflict: conflict && whole(counted(conflict.text)),
  };
}
