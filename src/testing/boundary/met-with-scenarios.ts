import { coveredPeriod } from '../../law/coverage-period.ts';
import { needsRegion } from '../../law/declared.ts';
import type { TextOn } from '../../law/texts-of.ts';
import { regionOf } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { REGIONS } from '../../model/vocabulary.ts';
import type { Status } from '../../model/vocabulary.ts';

/** How criteria come out, in words, and what the set comes to then. */
interface Case {
  readonly name: string;
  readonly statuses: readonly Status[];
  readonly status: Status;
}

/** The status of so many, each of them. */
function repeated(count: number, status: Status): Status[] {
  return Array.from({ length: Math.max(count, 0) }, () => status);
}

/**
 * Cases on both sides of a rule "so many of the criteria, these in any case". The criteria that are required come first. Where they are more
 * than are asked for, how many are asked for decides nothing.
 */
function casesOf(atLeast: number, required: number, all: number, awayCounts: boolean): Case[] {
  const enough = Math.max(atLeast, required);
  const turns = (name: string, last: Status, status: Status): Case[] =>
    required > atLeast ? [] : [{ name, statuses: [...repeated(atLeast - 1, 'met'), last, ...repeated(all - atLeast, 'not-met')], status }];
  return [
    { name: `just ${enough} of ${all}`, statuses: [...repeated(enough, 'met'), ...repeated(all - enough, 'not-met')], status: 'met' },
    ...(required === atLeast ? [] : turns(`one fewer than ${atLeast} of ${all}`, 'not-met', 'not-met')),
    ...turns(`${atLeast} of ${all}, one of them not known`, 'undetermined', 'undetermined'),
    ...turns(`${atLeast} of ${all}, one of them not applicable`, 'not-applicable', awayCounts ? 'met' : 'not-met'),
    ...Array.from({ length: required }, (_, index): Case => ({
      name: `all but the required one in place ${index + 1}`,
      statuses: repeated(all, 'met').with(index, 'not-met'),
      status: 'not-met',
    })),
    { name: 'none that applies', statuses: repeated(all, 'not-applicable'), status: awayCounts ? 'met' : 'not-applicable' },
  ];
}

/** Scenarios on both sides of the rule by which a set is met, where it has one other than that all criteria are: criteria are judged. */
export function metWithScenarios(ruleSet: RuleSet, textOn: TextOn): Scenario[] {
  const enacting = ruleSet.instruments.find(({ ruleSets = [] }) => ruleSets.some(({ id }) => id === ruleSet.id));
  const { from: on } = coveredPeriod(ruleSet);
  const province = enacting?.province;
  const text = textOn(ruleSet, on, province);
  const { metWith, criteria = [] } = text ?? {};
  if (metWith === undefined) return [];
  const { atLeast, required = [], notApplicable, cite } = metWith;
  const ids = [...required, ...criteria.map(({ id }) => id).filter((id) => !required.includes(id))];
  const region = needsRegion(ruleSet) ? ((province && regionOf(province)) ?? REGIONS[0]) : undefined;
  const judged = (statuses: readonly Status[]): NonNullable<Scenario['judgements']> =>
    Object.fromEntries(
      [
        ...(ruleSet.prerequisites ?? []).map(({ ruleSet: first }) => [first.id, 'met'] as const),
        ...ids.map((id, index) => [id, statuses[index]!] as const),
      ].flatMap(([id, status]) => (status === 'undetermined' ? [] : [[id, { status, by: 'boundary', on }] as const])),
    );
  return casesOf(atLeast, required.length, ids.length, notApplicable === 'counts-as-met').map(({ name, statuses, status }) => ({
    name: `${ruleSet.id}, the rule of the set, ${on}: ${name}`,
    source: [enacting!.id, cite.article, cite.clause].filter((part) => part !== undefined).join(', '),
    set: ruleSet.id,
    on,
    unit: { id: 'boundary', level: ruleSet.level, ...(province && { province }), ...(region && { region }) },
    facts: {},
    judgements: judged(statuses),
    expect: { status },
  }));
}
