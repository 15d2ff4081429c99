import { advancedCommune, commune, communeRecognition, modelCommune } from 'ntm-rules/rules';
import { mutantsOf, mutationReport } from 'ntm-rules/testing';
import type { MutantOutcome, MutationReport, Scenario } from 'ntm-rules/testing';
import type { RuleSet } from 'ntm-rules/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { IS_WHOLE, PATIENCE, someOf } from '../support/budget.ts';
import { scenariosOf } from '../support/scenarios.ts';
import { TOLD } from '../support/shipped.ts';

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

/** Clauses of values for some columns: each of the seven has a value or a declared absence of its own. */
const ofColumns = (ruleSet: RuleSet): string[] =>
  mutantsOf(ruleSet)
    .filter(({ change }) => change === 'for every column')
    .map(({ clause }) => clause)
    // Beside the absence for all of 2026 it would be the second of one instrument.
    .filter((clause) => !clause.includes(', 2021-01-01)'));

const everyColumn = (ruleSet: RuleSet): Survivors => ({
  clauses: ofColumns(ruleSet),
  changes: ['for every column'],
  because: 'each of the seven columns has a value or a declared absence of its own, which is more specific than one for all',
});

const incomeYears = (set: string): Survivors[] => [
  {
    clauses: [`318-2022-qd-ttg ${set}/10/minimum (5 columns, 2021-01-01)`],
    changes: ['from 2021-01-01 → 2020-12-31', 'from 2021-01-01 → 2021-01-02', 'to 2026-01-01 → 2026-01-02'],
    because: 'QĐ 318 is in force from 2022-03-08, and from 2026 on nothing is known for any column',
  },
];

const nothingOf226: Survivors = {
  clauses: ['226-2024-qd-ubnd in force', '226-2024-qd-ubnd province'],
  changes: '*',
  because: 'nothing of QĐ 226 has been transcribed: no verdict rests on it (commune.test.ts holds its day and its province)',
};

/** The set that is presupposed has to be in force as well. */
const presupposed = (instrument: string): Survivors => ({
  clauses: [`${instrument} in force`],
  changes: ['from 2022-03-08 → 2022-03-07', 'to 2026-02-15 → 2026-02-16'],
  because: 'on the day before, and from the day on which it ends, the presupposed set is not in force, so there is no answer either way',
});

const allowedSurvivors = (): Readonly<Record<string, readonly Survivors[]>> => ({
  commune: [
    ...incomeYears('commune'),
    everyColumn(commune),
    nothingOf226,
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
  ],
  'advanced-commune': [
    everyColumn(advancedCommune),
    nothingOf226,
    presupposed('318-2022-qd-ttg'),
    ...['8.4', '17.10', '18.1'].map((row) => ({
      clauses: [`211-2024-qd-ttg advanced-commune/${row}`],
      changes: [`operation advanced-${row}-text dropped`],
      because: 'QĐ 211 says the same title again: only how well the wording is known changes, and no verdict rests on that',
    })),
    {
      clauses: ['416-2022-qd-ubnd in force', '416-2022-qd-ubnd province'],
      changes: '*',
      because: 'QĐ 416 supplies a value to the commune set only: no verdict of this set rests on it',
    },
  ],
  'model-commune': [presupposed('319-2022-qd-ttg')],
  'commune-recognition': [
    ...['1', '2', '4'].map((row) => ({
      clauses: [`03-2024-qd-ttg commune-recognition/${row}`],
      changes: [`operation ${row}-text dropped`],
      because: 'QĐ 03/2024 words the conditions anew and asks the same (recognition-conditions.test.ts holds its words)',
    })),
    {
      clauses: ['03-2024-qd-ttg in force'],
      changes: ['from 2024-03-07 → 2024-03-06', 'from 2024-03-07 → 2024-03-08'],
      because: 'the words change on that day and no verdict does (recognition-conditions.test.ts holds the day)',
    },
  ],
});

const nameOf = ({ clause, change }: Pick<MutantOutcome, 'clause' | 'change'>): string => `${clause}: ${change}`;

/** Kinds of mutant that the commune set has some of. */
const KINDS: readonly RegExp[] = [
  /^value \d/,
  /^value true/,
  /^value false/,
  /^state /,
  /^from /,
  /^to /,
  /Inclusive$/,
  /greaterThan$/,
  /notEqual$/,
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

// Some scenarios name an assumption; mutants are of the law alone.
const WITH_SCENARIOS: readonly RuleSet[] = [commune, advancedCommune, modelCommune, communeRecognition];
const SETS = TOLD.filter(({ id }) => someOf(WITH_SCENARIOS, 3).some((ruleSet) => ruleSet.id === id));

describe.each(SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('mutants of %s', (set, ruleSet) => {
  let report: MutationReport;
  beforeAll(() => {
    report = mutationReport(ruleSet, scenariosOf(set), { only: (_, index) => IS_WHOLE || index % 900 === 0 });
  }, PATIENCE);
  const having = (outcome: MutantOutcome['outcome']): MutantOutcome[] => report.outcomes.filter((item) => item.outcome === outcome);

  it('each has a name of its own, and the counts add up', () => {
    const { outcomes, survivors, total, killed, refused } = report;
    expect(total).toBeGreaterThan(0);
    expect(new Set(outcomes.map(nameOf)).size).toBe(total);
    expect(killed + refused + having('survived').length).toBe(total);
    expect(survivors.flatMap(({ clause, changes }) => changes.map((change) => nameOf({ clause, change }))).toSorted()).toEqual(
      having('survived').map(nameOf).toSorted(),
    );
    if (!IS_WHOLE) return;
    const kinds = set === 'commune' ? KINDS : [/^value /, /^from /, /Inclusive$|qual$/];
    for (const kind of kinds) expect(outcomes.filter(({ change }) => kind.test(change)).length, String(kind)).toBeGreaterThan(0);
  });

  it('the survivors are those for which no verdict can differ', () => {
    const { outcomes } = report;
    const tried = new Set(outcomes.map(nameOf));
    const allowed = (allowedSurvivors()[set] ?? []).flatMap(({ clauses, changes }) =>
      clauses.flatMap((clause) => {
        if (changes !== '*') return changes.map((change) => nameOf({ clause, change }));
        return outcomes.filter((item) => item.clause === clause && item.outcome !== 'refused').map(nameOf);
      }),
    );
    expect(having('survived').map(nameOf).toSorted()).toEqual(allowed.filter((name) => IS_WHOLE || tried.has(name)).toSorted());
  });

  it('a value that decides on some day cannot be moved unnoticed', () => {
    const isMoved = ({ change }: MutantOutcome): boolean => /^(?:value|factor) /.test(change);
    expect(having('survived').filter(isMoved).map(nameOf)).toEqual([]);
  });

  it('what no scenario notices but loading refuses are two values for one column, for one year or for one day', () => {
    expect(
      having('refused')
        .filter(({ change }) => !/^(?:also for |for every column|from |to |year )/.test(change))
        .map(nameOf),
    ).toEqual([]);
    const codes = new Set(report.outcomes.flatMap((item) => (item.outcome === 'refused' ? [item.code] : [])));
    expect([...codes].filter((code) => code !== 'threshold-tie' && code !== 'threshold-overlap')).toEqual([]);
  });

  it('a moved value or a changed comparison changes a verdict, not only the text that is named', () => {
    const byText = report.outcomes.filter((item) => item.outcome === 'killed' && item.by === 'text');
    expect(byText.filter(({ change }) => /^value |^factor |Inclusive$|Than$|qual$|^not only/.test(change)).map(nameOf)).toEqual([]);
  });
});

describe('a scenario that is taken away', () => {
  const scenarios = scenariosOf('commune').filter(({ expect }) => expect.indicators?.['11'] !== undefined);
  const outcomeWith = (list: readonly Scenario[]): unknown => {
    const { outcomes } = mutationReport(commune, list, {
      only: ({ clause, change }) => /commune\/11\/maximum \(central/.test(clause) && change === 'value 7 → 7.01',
    });
    const [raised] = outcomes;
    return raised?.outcome === 'killed' ? raised.by : raised?.outcome;
  };

  it('just above a ceiling leaves the raised ceiling to be noticed by its text, and without texts by nothing', () => {
    const without = scenarios.filter(({ name, facts }) => !(name.startsWith('11 ') && facts['multidimensionalPoverty'] === '7.01'));
    const verdicts = without.map((scenario): Scenario => {
      const { status, code } = scenario.expect.indicators!['11']!;
      return { ...scenario, expect: { indicators: { '11': { status, ...(code === undefined ? {} : { code }) } } } };
    });
    expect(without.length).toBeLessThan(scenarios.length);
    expect([scenarios, without, verdicts].map(outcomeWith)).toEqual(['verdict', 'text', 'survived']);
  });
});
