import { checkArguments } from '../../model/check-arguments.ts';
import { isNtmError, ntmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Judgement, PlainText, Unit } from '../../model/dossier.ts';
import type { FactIdOf, JudgedRowOf, RuleSet } from '../../model/rule-set.ts';
import { severalUnitsProblem } from '../../model/several-units.ts';
import { knownGroups } from '../../law/declared.ts';
import { judgeableOnAnyDay } from '../../law/rows.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { slotsOfAny } from '../../engine/compile-any-set.ts';
import type { ColumnError, Columns } from '../columns/columns.ts';
import { factColumnBuilder } from '../columns/fact-column.ts';
import { NO_KIND, inOrder, orderOf } from '../columns/order-of.ts';
import type { Kind } from '../columns/order-of.ts';
import type { FigureTable } from './figure-table.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { namedAsInTable } from './named-as-in-table.ts';
import { daysOf, readFigures } from './read-figures.ts';
import { readUnits } from './read-units.ts';
import { dossierOfRow, isJudged } from './row-dossier.ts';
import { tellRelated } from './related-rows.ts';

type Builders = Map<string, { readonly slot: number; readonly builder: ReturnType<typeof factColumnBuilder>; isUsed: boolean }>;

/** The id of a unit, as far as it can be read. */
const idOf = (id: unknown): string | undefined => (typeof id === 'string' ? id : undefined);

/** The kinds of those units that are in a column, numbered again in the order in which they first come, as those of dossiers are. */
function kindsOf(kindOfEach: Uint32Array, units: readonly (Unit | undefined)[]): Kind[] {
  const kinds: Kind[] = [];
  const found: (Kind | undefined)[] = units.map(() => undefined);
  for (let row = 0; row < kindOfEach.length; row += 1) {
    const old = kindOfEach[row]!;
    if (old === NO_KIND) continue;
    const kind = (found[old] ??= { number: kinds.length, unit: units[old]!, count: 0 });
    if (kind.count === 0) kinds.push(kind);
    kind.count += 1;
    kindOfEach[row] = kind.number;
  }
  return kinds;
}

/** The dossiers of the rows, made when they are asked for. */
function dossiersOf(layout: Layout, order: Uint32Array, level: string): Columns['dossiers'] {
  return {
    length: order.length,
    at: (position) => {
      const row = order[position < 0 ? order.length + position : position];
      return row === undefined ? undefined : dossierOfRow(layout, row, level);
    },
  };
}

/**
 * Columns of figures that exist already, as those that {@link columnsOf} makes of dossiers: typed arrays with validity, lists,
 * vectors of Apache Arrow.
 *
 * @remarks Nothing but the shape differs from dossiers: the same checks, the same columns, and so the same answers. A double
 * is the shortest decimal that it is printed as; what needs more than 15 digits is given as text, as whole numbers with a
 * `scale`, or as a decimal of Arrow. Rows that hold what is out of the ordinary (bounds, judgements, parts of sums, figures to be converted by
 * more than a whole number) are read one by one, some hundred thousand in a second; all others many millions of figures in a second.
 * @param ruleSet - the set that the figures are for, or any variant of it that knows their facts.
 * @param table - who the units are, and a column for each fact, a cell for each unit; kept, and not to be changed while the columns are in use.
 * @returns the columns. A row that cannot be read is an entry in `errors` and stops no other: `index` is its number from 0, and the path
 * of each problem is the name of the column and that number.
 * @throws `NtmError` for what is wrong with a column as a whole: `wrong-type` for what is no column, holds nothing that its fact can be, or has
 * not as many rows as `units.id`; `unknown-fact`, `unknown-field`, `missing-field`, `unreadable-input`.
 * @example
 * ```ts
 * import { columnsOfTable, statusesOfColumns } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const columns = columnsOfTable(commune, {
 *   units: { id: ['a', 'b', 'c'], region: 'central-highlands' },
 *   facts: {
 *     // The second bit is not set: nothing is known of b.
 *     incomePerCapita: { values: Float64Array.of(49.5, 0, 50), valid: Uint8Array.of(0b101) },
 *     irrigatedArea: { numerator: Int32Array.of(412, 90, 7), denominator: Int32Array.of(500, 100, 5) },
 *   },
 * });
 *
 * columns.units; // => ['a', 'b']
 * Array.from(statusesOfColumns(commune, { on: '2024-12-31' }, columns).indicators['10'] ?? []); // => [0, 1]
 * columns.errors.map(({ index, error }) => [index, error.code, error.path]); // => [[2, 'impossible-value', ['facts.irrigatedArea.numerator', '2']]]
 * ```
 */
export function columnsOfTable<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  table: FigureTable<FactIdOf<Set>, JudgedRowOf<Set>, PlainText<Word>>,
): Columns;
export function columnsOfTable(ruleSet: RuleSet, table: unknown): Columns {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], table: ['options', table] });
  const slots = slotsOfAny(ruleSet);
  const layout = layoutOf(table, slots, knownGroups(ruleSet));
  const { length } = layout;
  const isOdd = new Uint8Array(length);
  const odd = (row: number): void => void (isOdd[row] = 1);
  const { ids, repeated, kindOfEach, kinds } = readUnits(layout, ruleSet, odd);
  const days = daysOf(layout.measuredOn, length, odd);
  const known = new Map(layout.facts.map((sources) => [sources.slot.fact.id, readFigures(sources, length, days, odd)]));
  tellRelated(slots, known, length, (row) => isOdd[row] === 1, odd);
  if (layout.judgements.length > 0) for (let row = 0; row < length; row += 1) if (isJudged(layout, row)) odd(row);
  const builders: Builders = new Map(
    [...slots].map(([id, { slot }]) => [id, { slot, builder: factColumnBuilder(known.get(id)), isUsed: known.has(id) }]),
  );
  const judgeable = judgeableOnAnyDay(ruleSet);
  const judged = new Map<number, ReadonlyMap<string, Judgement>>();
  const errors: ColumnError[] = [];
  const readRow = (row: number): void => {
    const { values, judgements } = readDossier(openDossier(dossierOfRow(layout, row, ruleSet.level), ruleSet), { slots, judgeable });
    for (const item of builders.values()) {
      const value = values[item.slot];
      if (item.isUsed) item.builder.clear(row);
      if (value === undefined) continue;
      item.builder.set(row, value);
      item.isUsed = true;
    }
    if (judgements.size > 0) judged.set(row, judgements);
  };
  const fail = (row: number, error: NtmError): void => {
    errors.push({ index: row, unit: idOf(ids[row]), error: namedAsInTable(error, layout, row) });
    kindOfEach[row] = NO_KIND;
  };
  for (let row = 0; row < length; row += 1) {
    if (isOdd[row] === 0) continue;
    try {
      if (repeated.has(row) && idOf(ids[row]))
        throw ntmError([severalUnitsProblem('duplicate-unit', ['unit', 'id'], { unit: idOf(ids[row])! })]);
      readRow(row);
    } catch (error) {
      if (!isNtmError(error)) throw error;
      fail(row, error);
    }
  }
  const placed = orderOf(kindOfEach, kindsOf(kindOfEach, kinds));
  const { order, stretches } = placed;
  const units = Array.from(order, (row) => (ids[row] as string).normalize('NFC'));
  return {
    ruleSet: ruleSet.id,
    length: order.length,
    units,
    index: order,
    stretches: stretches.map(({ from, to, unit }) => ({ from, to, unit: { ...unit, id: units[from]! } })),
    facts: new Map([...builders].filter(([, { isUsed }]) => isUsed).map(([id, { builder }]) => [id, builder.column(placed)])),
    judgements: inOrder(judged, placed),
    dossiers: dossiersOf(layout, order, ruleSet.level),
    errors,
  };
}
