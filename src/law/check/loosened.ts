import { canonicalJson } from '../../value/canonical-json.ts';
import type { Condition } from '../../model/condition.ts';
import type { Problem } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { Parameter } from '../../model/threshold.ts';
import { enacted } from '../enacted.ts';
import { isOfLowerRank } from '../precedence.ts';
import { packProblem } from './pack-problem.ts';

/** A row as a higher text has it. */
interface HigherRow {
  readonly by: string;
  /** True if that text leaves a value of the row to lower ones. */
  readonly isDelegated: boolean;
}

/** True if whatever meets `next` meets `before` as well: it is the same, or asks for more beside it. */
function isNoLooser(next: Condition, before: Condition): boolean {
  if (canonicalJson(next) === canonicalJson(before)) return true;
  return 'all' in next && next.all.some((member) => isNoLooser(member, before));
}

/** What leaves a row out, or holds some units to another column: no lower text does that to a row of a higher one, whatever it says. */
const ALWAYS: readonly Operation['operation'][] = ['repeal', 'addException', 'replaceException', 'setColumnRule', 'removeColumnRule'];

/** True for what lets a row be met by less, or asks for it no more. What people judge is measured by nothing it could be held against. */
function loosens(operation: Operation): boolean {
  if (ALWAYS.includes(operation.operation)) return true;
  if (operation.operation !== 'replaceCondition') return false;
  const before = operation.expect.condition;
  return !('judgement' in before) && !isNoLooser(operation.condition, before);
}

/** Criteria and indicators, by their targets, that an instrument brings. */
function rowsOf(instrument: Instrument): string[] {
  const criteria = (instrument.ruleSets ?? []).flatMap((ruleSet) => ruleSet.criteria.map(({ id }) => `${ruleSet.id}/${id}`));
  return [...criteria, ...enacted(instrument).map(({ target }) => target)];
}

function isDelegated({ values }: Parameter): boolean {
  return values.some(({ state }) => state === 'delegated');
}

/** The rows of which an instrument says that lower ones set a value. */
function delegatedBy(instrument: Instrument): string[] {
  const { operations = [], thresholds = [] } = instrument;
  const rowOf = (target: string): string => target.split('/').slice(0, 2).join('/');
  const own = enacted(instrument).filter(({ indicator }) => indicator.parameters.some(isDelegated));
  const changed = operations.filter(
    (operation) =>
      (operation.operation === 'setThreshold' && operation.state === 'delegated') ||
      (operation.operation === 'replaceCondition' && operation.parameters?.some(isDelegated)),
  );
  const supplied = thresholds.filter(({ state }) => state === 'delegated').map(({ parameter }) => parameter);
  return [...[...own, ...changed].map(({ target }) => target), ...supplied].map(rowOf);
}

/**
 * What a text of a province or a district does to rows of a higher one and that can only loosen them: it repeals one, waives it in a case,
 * puts another condition in the place of its own. Values are looked at by what they are; these say what they do by their name.
 */
export function checkLoosened(all: readonly Instrument[]): Problem[] {
  return all.flatMap((instrument) => {
    const loosening = (instrument.operations ?? []).filter(loosens);
    if (loosening.length === 0) return [];
    const higher = new Map<string, HigherRow>();
    const above = all.filter((other) => isOfLowerRank(instrument, other));
    // Which column a unit is held to is for all the rows of the set.
    for (const other of above) for (const { id } of other.ruleSets ?? []) higher.set(id, { by: other.id, isDelegated: false });
    for (const other of above) for (const row of rowsOf(other)) higher.set(row, { by: other.id, isDelegated: false });
    for (const other of above) for (const row of delegatedBy(other)) higher.set(row, { by: other.id, isDelegated: true });
    return loosening.flatMap(({ id, operation, target }) => {
      const [set = '', name = ''] = target.split('/');
      const row = higher.get(operation.endsWith('ColumnRule') ? set : `${set}/${name}`);
      if (row === undefined || row.isDelegated) return [];
      return [packProblem('loosens-higher-text', [instrument.id, 'operations', id], { operation, target, by: row.by })];
    });
  });
}
