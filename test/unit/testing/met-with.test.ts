import { describe, expect, it } from 'vitest';
import type { MetWith } from '../../../src/model/criterion.ts';
import { boundaryScenarios, mutantsOf, mutationReport, runScenario } from '../../../src/testing/index.ts';
import { criterion, indicator, inventedSet, yes } from '../../support/law-fixtures.ts';

/* Invented law that is met by a rule of its own: "so many of the six criteria, these in any case". */

const CRITERIA = ['1', '2', '3', '4', '5', '6'].map((no, index) => criterion(no, [indicator(`${no}.1`, yes(`b${index}`))]));
const setOf = (metWith?: Omit<MetWith, 'cite'>) =>
  inventedSet(CRITERIA, { text: metWith === undefined ? {} : { metWith: { ...metWith, cite: { article: '2' } } } });
const RULES: Omit<MetWith, 'cite'>[] = [
  { atLeast: 4, required: ['2'], notApplicable: 'leaves' },
  { atLeast: 4, required: ['2', '5'], notApplicable: 'counts-as-met' },
  { atLeast: 3, notApplicable: 'leaves' },
  { atLeast: 1, notApplicable: 'counts-as-met' },
  { atLeast: 2, required: ['1', '3'], notApplicable: 'leaves' },
];
const isOfRule = ({ clause }: { readonly clause: string }): boolean => clause.endsWith('rule of the set');

describe('the rule by which a set is met', () => {
  it.each(RULES)('has boundary scenarios that hold, and that notice every mutant of it: $atLeast $required $notApplicable', (rule) => {
    const set = setOf(rule);
    const { scenarios } = boundaryScenarios(set);
    const own = scenarios.filter(({ name }) => name.includes('the rule of the set'));
    expect(own.map((scenario) => runScenario(scenario, { ruleSets: [set] }).differences)).toEqual(own.map(() => []));
    const { outcomes } = mutationReport(set, scenarios, { only: isOfRule });
    expect(outcomes.length).toBeGreaterThan(2);
    expect(outcomes.map(({ change, outcome }) => [change, outcome])).toEqual(outcomes.map(({ change }) => [change, 'killed']));
  });

  it('is wrong unseen where no scenario looks at the whole', () => {
    const set = setOf(RULES[0]);
    const rowsOnly = boundaryScenarios(set).scenarios.filter(({ expect: { status } }) => status === undefined);
    const { survivors } = mutationReport(set, rowsOnly, { only: isOfRule });
    expect(survivors).toEqual([
      {
        clause: expect.stringMatching(/ invented rule of the set$/),
        changes: [
          'at least 4 → 3',
          'at least 4 → 5',
          '2 no longer required',
          'not applicable: leaves → counts-as-met',
          'dropped: all criteria',
        ],
      },
    ]);
  });

  it('does not make the mutants of a row pass for refused: the rule asks for more criteria than a row alone has', () => {
    const outcomesOf = (rule?: Omit<MetWith, 'cite'>) => {
      const { outcomes } = mutationReport(setOf(rule), [], { only: (mutant) => !isOfRule(mutant) });
      return outcomes.map(({ clause, change, outcome }) => [clause, change, outcome]);
    };
    expect(outcomesOf(RULES[0])).toEqual(outcomesOf());
  });

  it('is none of a set that is met by all of its criteria', () => {
    expect(mutantsOf(setOf()).filter(isOfRule)).toEqual([]);
    expect(boundaryScenarios(setOf()).scenarios.filter(({ name }) => name.includes('the rule of the set'))).toEqual([]);
  });
});
