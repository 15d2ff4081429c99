import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { yearOf } from '../../law/moment.ts';
import type { ValueMoment } from '../../law/resolve.ts';
import type { DatedThreshold } from '../../law/text.ts';
import { membersOf } from '../../law/walk-condition.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { Asked, Compared, WithTwins } from './compared.ts';
import { statementsIn } from './statements.ts';
import type { CriteriaView, LevelColumn } from './view.ts';

function askedBy({ leaf, parameter }: Compared, column: LevelColumn, view: CriteriaView, moment: ValueMoment): Asked[] {
  return parameter === undefined ? [] : [{ leaf, parameter, statements: statementsIn(parameter, column, view, moment) }];
}

const asksSomething = ({ statements }: Asked): boolean => statements.some(({ state }) => state !== 'not-required');

/** What each column asks, of the comparisons of one figure; none for a plain yes or no. */
export function askedIn(line: WithTwins, view: CriteriaView, moment: ValueMoment = view.moment): Asked[] {
  return view.columns.flatMap((column) => {
    const all = [line, ...line.twins].flatMap((each) => askedBy(each, column, view, moment));
    return all.find(asksSomething) ?? all[0] ?? [];
  });
}

/** Every value that one of the comparisons of a line can take. */
export function valuesOf({ parameter, twins }: WithTwins): DatedThreshold[] {
  return [parameter, ...twins.map((twin) => twin.parameter)].flatMap((each) => each?.values ?? []);
}

/** The comparisons that have to be met together, as they stand side by side in a condition. */
function sideBySide(condition: Condition): LeafCondition[][] {
  const own = 'all' in condition ? [condition.all.filter((member): member is LeafCondition => 'fact' in member)] : [];
  return [...own, ...membersOf(condition).flatMap(sideBySide)];
}

/** True where no column asks for two of them, at any time. */
function areApart(group: readonly Compared[], view: CriteriaView): boolean {
  const values = group.flatMap(({ parameter }) => parameter?.values ?? []);
  const years = new Set([yearOf(view.moment), ...values.flatMap(({ year }) => year ?? [])]);
  const days = new Set([view.moment.on, ...values.map(({ from }) => from)]);
  const moments = [...days].flatMap((on) => [...years].map((year): ValueMoment => ({ ...view.moment, on, year })));
  return view.columns.every((column) =>
    moments.every((moment) => group.flatMap((each) => askedBy(each, column, view, moment)).filter(asksSomething).length <= 1),
  );
}

/**
 * Gathers the comparisons of one figure of which each column asks for one at most: a row with "< 1 %" in one column and "≤ 4 %"
 * in another is one line of the law.
 */
export function gathered<T extends Compared>(compared: readonly T[], condition: Condition, view: CriteriaView): (T & WithTwins)[] {
  const twins = new Map<T, T[]>();
  for (const members of sideBySide(condition)) {
    const here = compared.filter(({ leaf, parameter }) => parameter !== undefined && members.includes(leaf));
    const figures = groupBy(here, ({ leaf, parameter }) =>
      canonicalJson([leaf.fact, leaf.title ?? null, leaf.case ?? false, parameter!.unit]),
    );
    for (const [first, ...rest] of figures.values()) {
      if (rest.length > 0 && areApart([first!, ...rest], view)) twins.set(first!, rest);
    }
  }
  const within = new Set([...twins.values()].flat());
  return compared.filter((each) => !within.has(each)).map((each) => ({ ...each, twins: twins.get(each) ?? [] }));
}
