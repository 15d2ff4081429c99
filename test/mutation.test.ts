import { commune as shipped } from 'ntm-rules/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { alone, clauseOf, valueSites } from './support/law-sites.ts';
import { mutantsOf, refusalOf } from './support/mutate.ts';
import type { Mutant } from './support/mutate.ts';
import { differences, scenarioFiles } from './support/scenario.ts';
import type { Scenario } from './support/scenario.ts';

/*
 * The shipped rules with one thing wrong at a time. Some scenario must notice each; what none notices is listed below
 * with the reason why no verdict can differ.
 */

interface Survivors {
  readonly clauses: readonly string[];
  /** `'*'`: whatever is done to the clause. */
  readonly changes: readonly string[] | '*';
  readonly because: string;
}

const COLUMNS = ['central-highlands', 'northern-midlands-mountains'];
const income = (year: string): string[] => COLUMNS.map((column) => `318-2022-qd-ttg commune/10/minimum (${column}, ${year}-01-01)`);
const commune = alone(shipped);
const ofColumns = valueSites(commune.instruments)
  .filter(({ entry }) => entry.scope?.regions !== undefined)
  .map(clauseOf);

const ALLOWED: readonly Survivors[] = [
  { clauses: income('2021'), changes: '*', because: 'QĐ 318 is in force from 2022-03-08: nobody can ask about 2021' },
  {
    clauses: income('2022'),
    changes: ['from 2022-01-01 → 2022-01-02'],
    because: 'QĐ 318 is in force from 2022-03-08: nobody can ask about the first days of 2022',
  },
  {
    clauses: ['318-2022-qd-ttg commune/10/minimum (5 columns, 2021-01-01)'],
    changes: ['from 2021-01-01 → 2020-12-31', 'from 2021-01-01 → 2021-01-02', 'to 2026-01-01 → 2026-01-02'],
    because: 'QĐ 318 is in force from 2022-03-08, and from 2026 on nothing is known for any column',
  },
  {
    clauses: ['318-2022-qd-ttg commune/10/minimum (2026-01-01)'],
    changes: ['from 2026-01-01 → 2025-12-31'],
    because: 'on the last day of 2025 each column says more specifically what it says',
  },
  {
    clauses: ['226-2024-qd-ubnd in force', '226-2024-qd-ubnd province'],
    changes: '*',
    because: 'nothing of QĐ 226 has been transcribed: no verdict rests on it (commune.test.ts holds its day and its province)',
  },
  {
    clauses: ofColumns.filter((clause) => !clause.includes(', 2021-01-01)') || clause.includes('5 columns')),
    changes: ['for every column'],
    because: 'each of the seven columns has a value or a declared absence of its own, which is more specific than one for all',
  },
  {
    clauses: ['318-2022-qd-ttg commune/5'],
    changes: [
      'all[1].any[0] dropped',
      'all[1].any[0].all[0] dropped',
      'all[1].any[0].all[0].schoolCount greaterThan → greaterThanInclusive',
      'all[1].any[0].all[0].schoolCount greaterThan → lessThan',
      'all[1].any[0].all[1].schoolsMeetingLevelOne greaterThanInclusive → greaterThan',
      'all[1].any[2].all[1] dropped',
      'all[1].any[2].all[1].schoolsMeetingLevelOne greaterThanInclusive → greaterThan',
    ],
    because:
      'at 70 % the third alternative holds whatever the number of schools, and 70 % is more than 50 %; the first is there for the reader',
  },
];

type Outcome = 'noticed' | 'noticed by its text' | 'refused' | 'survived';

const scenarios = scenarioFiles('commune').flatMap((file) => file.scenarios);

/** The scenario as far as it is about statuses and reasons, not about which text and value they rest on. */
function verdictOf(scenario: Scenario): Scenario {
  const indicators = Object.entries(scenario.expect.indicators ?? {}).map(
    ([id, { status, code }]) => [id, { status, ...(code === undefined ? {} : { code }) }] as const,
  );
  return {
    ...scenario,
    expect: { ...scenario.expect, ...(indicators.length === 0 ? {} : { indicators: Object.fromEntries(indicators) }) },
  };
}

const verdicts = new Map(scenarios.map((scenario) => [scenario, verdictOf(scenario)]));

function outcomeOf(mutant: Mutant, list: readonly Scenario[]): Outcome {
  const { indicator } = mutant;
  const concerned = indicator === undefined ? list : list.filter((scenario) => scenario.expect.indicators?.[indicator] !== undefined);
  const mutated = mutant.make();
  if (concerned.some((scenario) => differences(verdicts.get(scenario) ?? scenario, mutated).length > 0)) return 'noticed';
  if (concerned.some((scenario) => differences(scenario, mutated).length > 0)) return 'noticed by its text';
  return refusalOf(mutated) === undefined ? 'survived' : 'refused';
}

const nameOf = ({ clause, change }: Mutant): string => `${clause}: ${change}`;

describe('mutants of the commune set', () => {
  const mutants = mutantsOf(commune);
  const outcomes = new Map<Mutant, Outcome>();
  const having = (outcome: Outcome): Mutant[] => mutants.filter((mutant) => outcomes.get(mutant) === outcome);

  beforeAll(() => {
    for (const mutant of mutants) outcomes.set(mutant, outcomeOf(mutant, scenarios));
  }, 120_000);

  it('the rules as shipped are noticed by no scenario', () => {
    expect(scenarios.filter((scenario) => differences(scenario, commune).length > 0)).toEqual([]);
  });

  it('there are many, of every kind, each with a name of its own', () => {
    const kinds = [/^value \d/, /^value true/, /^value false/, /^state /, /^from /, /^to /, /Inclusive$/, /greaterThan$/, /notEqual$/];
    const more = [
      /all → any$/,
      /any → all$/,
      /dropped$/,
      /^operation .* dropped$/,
      /^for every/,
      /^also for/,
      /^not for/,
      /^not only/,
      /^effect/,
    ];
    for (const kind of [...kinds, ...more])
      expect(mutants.filter(({ change }) => kind.test(change)).length, String(kind)).toBeGreaterThan(0);
    expect(new Set(mutants.map(nameOf)).size).toBe(mutants.length);
    expect(having('noticed').length).toBeGreaterThan(500);
  });

  it('the survivors are those for which no verdict can differ', () => {
    const allowed = ALLOWED.flatMap(({ clauses, changes }) =>
      clauses.flatMap((clause) => {
        if (changes !== '*') return changes.map((change) => `${clause}: ${change}`);
        return mutants.filter((mutant) => mutant.clause === clause && outcomes.get(mutant) !== 'refused').map(nameOf);
      }),
    );
    expect(having('survived').map(nameOf).toSorted()).toEqual(allowed.toSorted());
  });

  it('what no scenario notices but loading refuses are two values for one column or for one day', () => {
    const refused = having('refused');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ change }) => !/^(?:also for |from |to )/.test(change)).map(nameOf)).toEqual([]);
    expect(new Set(refused.map((mutant) => refusalOf(mutant.make())))).toEqual(new Set(['threshold-tie', 'threshold-overlap']));
  });

  it('a moved value or a changed comparison changes a verdict, not only the text that is named', () => {
    const only = having('noticed by its text').filter(({ change }) => /^value |Inclusive$|Than$|qual$|^not only/.test(change));
    expect(only.map(nameOf)).toEqual([]);
  });

  it('without the scenario just above a ceiling, the raised ceiling is no longer noticed by a verdict', () => {
    const raised = mutants.find(({ clause, change }) => /commune\/11\/maximum \(central/.test(clause) && change === 'value 7 → 7.01');
    if (raised === undefined) throw new Error('no such mutant');
    const without = scenarios.filter(({ name, facts }) => !(name.startsWith('11 ') && facts['multidimensionalPoverty'] === '7.01'));
    expect(without.length).toBeLessThan(scenarios.length);
    expect(outcomeOf(raised, scenarios)).toBe('noticed');
    expect(outcomeOf(raised, without)).toBe('noticed by its text');
    expect(outcomeOf(raised, without.map(verdictOf))).toBe('survived');
  });
});
