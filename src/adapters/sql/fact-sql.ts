import { unitColumn } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { Names } from './names.ts';
import type { FactColumns } from './read-fact-columns.ts';
import { whole } from './expression.ts';
import type { Sql } from './expression.ts';
import { isCountedWhole } from './whole-counts.ts';

/** A fact as conditions read it: a value, or a hundred times a numerator held against a multiple of a denominator. */
export interface FactSql {
  readonly isBoolean: boolean;
  readonly value: string;
  readonly denominator: string | undefined;
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
  readonly isPossible: Sql | undefined;
}

/** A bound of the catalogue: as it stands if it is a small whole number, else as a decimal that no engine reads as a float. */
function numberLiteral(text: string, dialect: Dialect): string {
  if (/^-?\d{1,9}$/.test(text)) return text;
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  return `CAST('${text}' AS ${dialect.decimal(fraction.length, whole.length + fraction.length)})`;
}

/** Neither infinite nor "not a number", which floating-point columns can hold. */
function isFinite(column: string): string {
  return `${column} - ${column} = 0`;
}

function valueIsPossible({ fact, value }: FactColumns, dialect: Dialect): string | undefined {
  if (value === undefined || fact.type === 'boolean') return undefined;
  const column = unitColumn(value, dialect);
  const { min, max } = fact.bounds ?? {};
  return [
    ...(min === undefined ? [] : [`${column} >= ${numberLiteral(min, dialect)}`]),
    ...(max === undefined ? [] : [`${column} <= ${numberLiteral(max, dialect)}`]),
    // Within two bounds nothing is infinite.
    ...(min === undefined || max === undefined ? [isFinite(column)] : []),
    ...(fact.type === 'integer' ? [`${column} = FLOOR(${column})`] : []),
  ].join(' AND ');
}

function ratioIsPossible({ fact, ratio }: FactColumns, dialect: Dialect): string | undefined {
  if (ratio === undefined) return undefined;
  const [numerator, denominator] = [unitColumn(ratio.numerator, dialect), unitColumn(ratio.denominator, dialect)];
  return [
    `${numerator} >= 0 AND ${denominator} >= 0 AND (${denominator} > 0 OR ${numerator} = 0) AND ${isFinite(denominator)}`,
    fact.bounds?.max === '100' ? `${numerator} <= ${denominator}` : isFinite(numerator),
    ...(isCountedWhole(fact, 'numerator') ? [`${numerator} = FLOOR(${numerator})`] : []),
    ...(isCountedWhole(fact, 'denominator') ? [`${denominator} = FLOOR(${denominator})`] : []),
  ].join(' AND ');
}

/**
 * How a fact is read. Where both are given, counts come before a share: they are exact. Counts of which one is NULL are
 * not known; of 0 of 0 nothing is known either.
 */
export function factPart(columns: FactColumns, dialect: Dialect, names: Names): FactPart {
  const { fact, value, ratio } = columns;
  const possible = [valueIsPossible(columns, dialect), ratioIsPossible(columns, dialect)].filter((text) => text !== undefined);
  const isPossible = possible.length === 0 ? undefined : whole(possible.join(' AND '));
  const plain = value === undefined ? undefined : unitColumn(value, dialect);
  if (ratio === undefined) {
    const name = names.of('fact', fact.id);
    const sql = { isBoolean: fact.type === 'boolean', value: `u.${name}`, denominator: undefined };
    return { id: fact.id, sql, columns: [{ sql: plain!, name }], isPossible };
  }
  const [numerator, denominator] = [unitColumn(ratio.numerator, dialect), unitColumn(ratio.denominator, dialect)];
  const hundredfold = names.of('fact', fact.id, 'hundredfold');
  const base = names.of('fact', fact.id, 'base');
  const hundred = `${numerator} * CAST(100 AS ${dialect.decimal(0, 3)})`;
  const known = `${numerator} IS NOT NULL AND ${denominator} IS NOT NULL`;
  const either = (counted: string, shared: string): string =>
    plain === undefined ? counted : `CASE WHEN ${known} THEN ${counted} WHEN ${plain} IS NOT NULL THEN ${shared} END`;
  return {
    id: fact.id,
    sql: { isBoolean: false, value: `u.${hundredfold}`, denominator: `u.${base}` },
    columns: [
      { sql: either(hundred, plain ?? ''), name: hundredfold },
      { sql: either(`NULLIF(${denominator}, 0)`, '1'), name: base },
    ],
    isPossible,
  };
}
