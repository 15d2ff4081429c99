import type { Instrument } from '../../../src/model/instrument.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Tape } from './tape.ts';
import type { Moment } from './text.ts';

const DAY = 86_400_000;
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** A set and all that it presupposes. */
export function withBehind(ruleSet: RuleSet): RuleSet[] {
  return [ruleSet, ...(ruleSet.prerequisites ?? []).flatMap((each) => withBehind(each.ruleSet))];
}

const enactingOf = (ruleSet: RuleSet): Instrument =>
  ruleSet.instruments.find(({ ruleSets }) => ruleSets?.some(({ id }) => id === ruleSet.id))!;

/** The assumptions that are about a set or one that it presupposes. */
export function aboutSet(ruleSet: RuleSet, assumptions: readonly Instrument[]): Instrument[] {
  const ids = withBehind(ruleSet).map(({ id }) => id);
  return assumptions.filter(({ thresholds = [], operations = [] }) =>
    [...thresholds.map(({ parameter }) => parameter), ...operations.map(({ target }) => target)].some((target) =>
      ids.includes(target.split('/')[0]!),
    ),
  );
}

/** Every day on which something of a set begins or ends. */
function daysOf(ruleSet: RuleSet): string[] {
  return withBehind(ruleSet).flatMap(({ instruments }) =>
    instruments.flatMap(({ inForce, thresholds = [], operations = [], ruleSets = [] }) => {
      const parameters = ruleSets.flatMap(({ criteria }) =>
        criteria.flatMap(({ indicators }) => indicators.flatMap((each) => each.parameters)),
      );
      const dated = [inForce, ...thresholds, ...parameters.flatMap(({ values }) => values), ...operations] as {
        from?: string;
        to?: string;
      }[];
      return dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
    }),
  );
}

interface Levels {
  readonly year?: number | undefined;
  readonly value?: unknown;
}

/** The years for which an instrument has levels of their own. */
function yearsOf({ ruleSets = [], thresholds = [], operations = [] }: Instrument): number[] {
  const enacted = ruleSets.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators.flatMap((each) => each.parameters)));
  const brought = operations.flatMap((operation) => (operation.operation === 'replaceCondition' ? (operation.parameters ?? []) : []));
  const levels: Levels[] = [...thresholds, ...[...enacted, ...brought].flatMap(({ values }) => values)];
  return levels.flatMap(({ year, value }) => (year === undefined || value === undefined ? [] : [year]));
}

/** What never changes of a set, worked out once. */
export interface Times {
  readonly days: readonly string[];
  readonly recorded: readonly string[];
  readonly assumptions: readonly Instrument[];
  /** The years for which the law has levels of their own. */
  readonly years: readonly number[];
}

export function timesOf(ruleSet: RuleSet, assumptions: readonly Instrument[]): Times {
  const sets = withBehind(ruleSet);
  const enacting = sets.map(enactingOf);
  const first = enacting
    .map(({ inForce }) => inForce.from)
    .toSorted()
    .at(-1)!;
  const end = enacting.flatMap(({ inForce }) => inForce.to ?? []).toSorted()[0] ?? '2030-01-01';
  const days = ['2024-12-31', first, '2023-06-15', '2025-07-01', '2025-12-31', '2026-01-01', '2027-03-01', ...daysOf(ruleSet)];
  const inside = days.flatMap((day) => [day, shifted(day, -1), shifted(day, 1)]).filter((day) => first <= day && day < end);
  const about = aboutSet(ruleSet, assumptions);
  const known = enacting
    .map(({ recordedOn }) => recordedOn)
    .toSorted()
    .at(-1)!;
  const laws = sets.flatMap(({ instruments }) => instruments);
  const recorded = [...laws, ...about].flatMap(({ recordedOn }) => [recordedOn, shifted(recordedOn, -1)]);
  return {
    days: [...new Set(inside)],
    recorded: ['2026-12-31', ...new Set(recorded.filter((day) => day >= known))],
    assumptions: about,
    years: sets.flatMap(({ instruments }) => instruments.flatMap(yearsOf)),
  };
}

/** A year that can be asked for: not a later one than that of the day, and one that has a column where there are such. */
function randomYear(on: string, columns: readonly number[], tape: Tape): number | undefined {
  const own = Number(on.slice(0, 4));
  const years = (columns.length > 0 ? [...new Set(columns)] : [own, own - 1, own - 2]).filter((year) => year <= own);
  return years.length > 0 && tape.chance(40) ? tape.oneOf(years) : undefined;
}

export function randomMoment({ days, recorded, assumptions, years }: Times, tape: Tape): Moment {
  const on = tape.oneOf(days);
  const named = assumptions.filter(() => tape.chance(40));
  const knownOn = tape.chance(25) ? tape.oneOf(recorded) : undefined;
  const counting = named.filter(({ recordedOn }) => knownOn === undefined || recordedOn <= knownOn);
  const year = randomYear(on, [...years, ...counting.flatMap(yearsOf)], tape);
  return {
    on,
    ...(year !== undefined && { year }),
    ...(knownOn !== undefined && { knownOn }),
    ...(tape.chance(15) && { submittedOn: shifted(on, -tape.below(400)) }),
    ...(tape.chance(30) && { accept: tape.oneOf(['recalled', 'reported', 'official'] as const) }),
    ...(named.length > 0 && { assume: named.map(({ id }) => id) }),
  };
}
