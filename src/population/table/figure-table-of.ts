import { checkArguments } from '../../model/check-arguments.ts';
import { problem, suggestion, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { ByRow, PlainText } from '../../model/dossier.ts';
import type { Province } from '../../model/provinces.ts';
import type { FactIdOf, JudgedRowOf, RuleSet } from '../../model/rule-set.ts';
import type { Region, Trait } from '../../model/vocabulary.ts';
import { nearest, shorten } from '../../value/text.ts';
import { isPlainObject } from '../../engine/input/plain.ts';
import type { ArrowVector, FactColumns, FigureTable, JudgementColumns } from './figure-table.ts';
import { callColumn } from './column-names.ts';

/** What is read of a table of Apache Arrow, of any version and copy of it. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  /** The column of a name. */
  readonly getChild: (name: never) => ArrowVector | null;
}

/** The same for every unit, or the name of the column that has it. */
export type SameOrNamed<Word> = Word | { readonly column: string };

/** Names in place of columns. */
export type NamesOfColumns<Columns> = {
  readonly [Part in keyof Columns]?: (Part extends 'unit' ? SameOrNamed<string> : string) | undefined;
};

/** Which columns of a table say what; named as `toSql` names those of a warehouse, so that one list serves both. */
export interface TableNames<FactId extends string = string, RowId extends string = string, Word extends string = never> {
  readonly id: string;
  readonly name?: string | undefined;
  readonly district?: string | undefined;
  readonly place: {
    readonly province?: SameOrNamed<Province | Word> | undefined;
    readonly region?: SameOrNamed<Region | Word> | undefined;
    readonly traits?: readonly (Trait | Word | { readonly trait: Trait | Word; readonly column: string })[] | undefined;
    readonly groups?: readonly (string | { readonly group: string; readonly column: string })[] | undefined;
  };
  /** By fact: the column of its value, or those of what it is given as. */
  readonly columns: { readonly [Id in FactId]?: string | NamesOfColumns<FactColumns> | undefined };
  readonly measuredOn?: SameOrNamed<string> | undefined;
  readonly judgements?: ByRow<RowId, NamesOfColumns<JudgementColumns>> | undefined;
}

/**
 * A table of Apache Arrow as {@link columnsOfTable} takes it: which of its columns say what.
 *
 * @remarks From Parquet, DuckDB, Arrow Flight or a file of Feather, in any number of pieces. The table is looked at by its fields: this
 * library does not load `apache-arrow`.
 * @param table - the table.
 * @param names - the columns by name, as for `toSql`; where something is the same for all units, itself.
 * @returns a table of vectors; messages about a cell name its column as the table does.
 * @throws `NtmError`: `unknown-field` for each column that the table has not; `wrong-type` for what is no table.
 * @example
 * ```ts
 * import { columnsOfTable, figureTableOf } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 * import { tableFromArrays } from 'apache-arrow';
 *
 * const table = tableFromArrays({ code: ['23467', '23470'], income: Float64Array.of(49.5, -1) });
 * const figures = figureTableOf(table, {
 *   id: 'code',
 *   place: { region: 'central-highlands' },
 *   columns: { incomePerCapita: 'income' },
 * });
 * const columns = columnsOfTable(commune, figures);
 *
 * columns.units; // => ['23467']
 * columns.errors.map(({ error }) => error.path); // => [['income', '1']]
 * ```
 */
export function figureTableOf<Set extends RuleSet, Word extends string = never>(
  table: ArrowTable,
  names: TableNames<FactIdOf<Set>, JudgedRowOf<Set>, PlainText<Word>>,
): FigureTable<FactIdOf<Set>, JudgedRowOf<Set>, PlainText<Word>>;
export function figureTableOf(table: ArrowTable, names: TableNames): FigureTable {
  checkArguments({ table: ['options', table], names: ['options', names] });
  const problems: Problem[] = [];
  const fields = table.schema?.fields?.map(({ name }) => name) ?? [];
  if (fields.length === 0 || typeof table.getChild !== 'function') {
    throwIfAny([
      problem('wrong-type', ['table'], {
        expectedVi: 'một bảng Apache Arrow',
        expectedEn: 'a table of Apache Arrow',
        actual: typeof table,
      }),
    ]);
  }
  const vector = (name: unknown, path: readonly string[]): ArrowVector | undefined => {
    if (name === undefined) return undefined;
    const found = typeof name === 'string' && fields.includes(name) ? table.getChild(name as never) : null;
    if (found) return callColumn(found, name as string);
    const field = shorten(String(name));
    problems.push(problem('unknown-field', path, { field, ...suggestion(nearest(field, fields)) }));
    return undefined;
  };
  const sameOr = (given: unknown, path: readonly string[]): unknown => (isPlainObject(given) ? vector(given['column'], path) : given);
  const each = (given: object | undefined, path: readonly string[], one: (value: unknown, path: readonly string[]) => unknown): object =>
    Object.fromEntries(Object.entries(given ?? {}).map(([key, value]) => [key, one(value, [...path, key])]));
  const part = (value: unknown, path: readonly string[]): unknown => (path.at(-1) === 'unit' ? sameOr(value, path) : vector(value, path));
  const oneOrParts = (value: unknown, path: readonly string[]): unknown =>
    isPlainObject(value) ? each(value, path, part) : vector(value, path);
  const { place = {}, columns, judgements, measuredOn } = names;
  const listed = (items: readonly unknown[] | undefined, path: readonly string[]): unknown =>
    items?.map((item) => (isPlainObject(item) ? { ...item, column: vector(item['column'], path) } : item));
  const read = {
    units: {
      ...each({ id: names.id, name: names.name, district: names.district }, [], vector),
      ...each({ province: place.province, region: place.region }, ['place'], sameOr),
      traits: listed(place.traits, ['place', 'traits']),
      groups: listed(place.groups, ['place', 'groups']),
    },
    facts: each(columns, ['columns'], oneOrParts),
    measuredOn: sameOr(measuredOn, ['measuredOn']),
    judgements: each(judgements, ['judgements'], oneOrParts),
  };
  throwIfAny(problems);
  return read as unknown as FigureTable;
}
