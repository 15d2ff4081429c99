import { checkArguments } from '../../model/check-arguments.ts';
import type { Judgement, PlainText } from '../../model/dossier.ts';
import type { DossierOf, RuleSet } from '../../model/rule-set.ts';
import { judgeableOnAnyDay } from '../../law/rows.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { slotsOfAny } from '../../engine/compile-any-set.ts';
import { eachDossier } from '../each-dossier.ts';
import { placeKey } from '../place-key.ts';
import type { ColumnError, Columns } from './columns.ts';
import { factColumnBuilder } from './fact-column.ts';
import { inOrder, orderOf } from './order-of.ts';
import type { Kind } from './order-of.ts';

/** How many there are, where that is known before the last one; 0 also of what cannot be looked at. */
function countOf(dossiers: unknown): number {
  try {
    const { length } = Array.isArray(dossiers) ? dossiers : [];
    return Number.isInteger(length) ? length : 0;
  } catch {
    return 0;
  }
}

/**
 * Many dossiers as columns of typed arrays, read and checked once.
 *
 * @remarks From them {@link statusesOfColumns} answers hundreds of millions of indicators in a second, and `impact` and `solve` take
 * them in place of the dossiers. The columns hold values, not answers: they serve any day, any variant of the set and any
 * number of drafts. They are plain data; send them to a worker without `dossiers`, which only `impact` and `solve` need.
 * @param ruleSet - the set that the dossiers are for, or any variant of it that knows their facts.
 * @param dossiers - any iterable, read once. One that cannot be read is an entry in `errors` and stops nobody else.
 * @returns the columns. Their order is their own: `units[i]` names the unit at position `i`, `index[i]` its dossier.
 * @throws `NtmError`: `wrong-type` for what is no iterable.
 * @example
 * ```ts
 * import { columnsOf, statusesOfColumns } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const dossier = (id: string, income: string) =>
 *   ({ unit: { id, level: 'commune', region: 'central-highlands' }, facts: { incomePerCapita: income } });
 * const columns = columnsOf(commune, [dossier('a', '49.5'), dossier('b', '50')]);
 * const { indicators } = statusesOfColumns(commune, { on: '2024-12-31' }, columns);
 *
 * columns.units; // => ['a', 'b']
 * Array.from(indicators['10'] ?? []); // => [0, 2]
 * ```
 */
export function columnsOf<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  dossiers: Iterable<DossierOf<Set, PlainText<Word>>>,
): Columns;
export function columnsOf(ruleSet: RuleSet, dossiers: Iterable<unknown>): Columns {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
  const slots = slotsOfAny(ruleSet);
  const expected = countOf(dossiers);
  const builders = [...slots].map(([id, { slot }]) => ({ id, slot, builder: factColumnBuilder({}, expected), isUsed: false }));
  // Which rows can be judged, and which numbers they have, depends on the day; it is not known here, so those of any day are let in.
  const judgeable = judgeableOnAnyDay(ruleSet);
  const kinds = new Map<string, Kind>();
  const kindOfEach: number[] = [];
  // What stays of each unit in lists of their own: an object for each would have to be cleared away again.
  const ids: string[] = [];
  const given: unknown[] = [];
  const indices: number[] = [];
  const judged = new Map<number, ReadonlyMap<string, Judgement>>();
  const errors: ColumnError[] = [];
  const add = (dossier: unknown, index: number): void => {
    const { unit, values, judgements } = readDossier(openDossier(dossier, ruleSet), { slots, judgeable });
    const position = given.length;
    const name = placeKey(unit);
    const kind = kinds.get(name) ?? { number: kinds.size, unit, count: 0 };
    kinds.set(name, kind);
    kind.count += 1;
    kindOfEach.push(kind.number);
    ids.push(unit.id);
    given.push(dossier);
    indices.push(index);
    for (const item of builders) {
      const value = values[item.slot];
      if (value === undefined) continue;
      item.builder.set(position, value);
      item.isUsed = true;
    }
    if (judgements.size > 0) judged.set(position, judgements);
  };
  eachDossier(dossiers, add, (index, unit, error) => void errors.push({ index, unit, error }));
  const placed = orderOf(kindOfEach, [...kinds.values()]);
  const { order, stretches } = placed;
  const places = [...order];
  return {
    ruleSet: ruleSet.id,
    length: order.length,
    units: places.map((position) => ids[position]!),
    index: order.map((position) => indices[position]!),
    stretches,
    facts: new Map(builders.filter(({ isUsed }) => isUsed).map(({ id, builder }) => [id, builder.column(placed)])),
    judgements: inOrder(judged, placed),
    dossiers: places.map((position) => given[position]),
    errors,
  };
}
