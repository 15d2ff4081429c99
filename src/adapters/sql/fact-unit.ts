import { checkFields, readObject } from '../../engine/input/plain.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import type { ProblemList } from '../../engine/input/problems.ts';
import { factorOf } from '../../engine/input/read-fact.ts';
import { measures } from '../../model/convertible-units.ts';
import type { ConvertibleUnit } from '../../model/convertible-units.ts';
import { unitColumn } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { readName } from './read-name.ts';

/** In which unit figures are held: the same for all rows, by what one of it is in the unit of the fact; or as a column says. */
export type FactUnit = { readonly factor: string } | { readonly column: string; readonly known: readonly ConvertibleUnit[] };

/** Reads in which unit a fact is held: as the `unit` of a dossier, or the column that has it. */
export function readFactUnit(
  slot: FactSlot,
  value: unknown,
  longest: number,
  path: readonly string[],
  problems: ProblemList,
): FactUnit | undefined {
  if (value === undefined) return undefined;
  if (value === null || typeof value !== 'object') {
    return { factor: factorOf({ ...slot, path: path.slice(0, -1) }, value, problems) };
  }
  const object = readObject(value, path, problems, []) ?? {};
  checkFields(object, ['column'], path, problems);
  const column = readName(object['column'], longest, [...path, 'column'], problems);
  return column === undefined ? undefined : { column, known: measures(slot.fact.unit, slot.units) };
}

function words({ id, vi, en }: ConvertibleUnit, { literal }: Dialect): string {
  return [...new Set([id, vi, en])]
    .filter((word) => word !== '')
    .map(literal)
    .join(', ');
}

/** By what a figure is multiplied to be in the unit of its fact, exact and with room for the product; nothing where it is in it. */
export function factorSql(unit: FactUnit | undefined, dialect: Dialect): string | undefined {
  if (unit === undefined) return undefined;
  const factors = 'factor' in unit ? [unit.factor] : unit.known.map(({ factor }) => factor);
  if (factors.every((factor) => factor === '1')) return undefined;
  const [wholes, places] = [0, 1].map((part) => Math.max(...factors.map((factor) => (factor.split('.')[part] ?? '').length)));
  const type = dialect.decimal(places!, Math.max(dialect.factorDigits, wholes! + places!));
  const written = (factor: string): string => `CAST('${factor}' AS ${type})`;
  if ('factor' in unit) return written(unit.factor);
  const column = unitColumn(unit.column, dialect);
  const cases = unit.known.map((item) => `WHEN ${column} IN (${words(item, dialect)}) THEN ${written(item.factor)}`);
  return `CASE WHEN ${column} IS NULL THEN ${written('1')} ${cases.join(' ')} END`;
}

/** When a row names a unit that the fact does not convert to. */
export function isOtherUnit(unit: FactUnit | undefined, dialect: Dialect): string | undefined {
  if (unit === undefined || 'factor' in unit) return undefined;
  return `${unitColumn(unit.column, dialect)} NOT IN (${unit.known.map((item) => words(item, dialect)).join(', ')})`;
}
