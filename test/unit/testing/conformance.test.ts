import { describe, expect, it } from 'vitest';
import { RULE_SETS, communeArea2026, communeRecognition } from 'ntm-rules/rules';
import { assessWithEngine } from 'ntm-rules/json-rules-engine';
import { boundaryScenarios, conformanceCases, runScenario, scenarioCoverage } from 'ntm-rules/testing';
import type { ConformanceCase, ExpectedAnswer } from 'ntm-rules/testing';
import { someOf } from '../../support/budget.ts';

const isAnswer = ({ expect: expected }: ConformanceCase): boolean => 'status' in expected;

describe('cases for other implementations', () => {
  it('are there for every set, also for one that no figure decides, and ask for answers and for refusals', () => {
    const sets = RULE_SETS.filter(({ id: set }) => set !== 'advanced-commune' && set !== 'commune');
    for (const { id, ruleSet } of someOf(sets, 3)) {
      const cases = [...conformanceCases(ruleSet)];
      expect(cases.filter(isAnswer).length, id).toBeGreaterThan(20);
      expect(cases.filter((item) => !isAnswer(item)).length, id).toBeGreaterThanOrEqual(9);
      expect(new Set(cases.map((item) => item.id)).size, id).toBe(cases.length);
    }
  });

  it('are the same every time, plain data, and free of any language', () => {
    const [first, second] = [1, 2].map(() =>
      JSON.stringify([...conformanceCases(communeRecognition)].map(({ about: _about, ...item }) => item)),
    );
    expect(second).toBe(first);
    expect(first).not.toMatch(/"title"|"vi":|"label"/);
  });

  it('are answered alike by another engine', async () => {
    const cases = someOf([...conformanceCases(communeArea2026)].filter(isAnswer), 10);
    for (const { id, dossier, at, expect: expected } of cases) {
      const { status, criteria } = await assessWithEngine(communeArea2026, dossier as never, at);
      const { status: wanted, criteria: rows } = expected as ExpectedAnswer;
      expect([id, status, Object.fromEntries(criteria.map((row) => [row.id, row.status]))]).toEqual([id, wanted, rows]);
    }
  });
});

describe('boundaries where many members count together', () => {
  const { scenarios, notGenerated } = boundaryScenarios(communeArea2026);

  it('are found from what the condition asks: every value turns with its comparison alone', () => {
    const { kinds } = scenarioCoverage(communeArea2026, scenarios);
    expect(kinds.value.share).toBe('100');
    expect(notGenerated.filter(({ because }) => because.startsWith('no other facts'))).toEqual([]);
  });

  it('are answered as a second reading answers them, each side of a value otherwise', () => {
    expect(scenarios.flatMap((scenario) => runScenario(scenario, { ruleSets: [communeArea2026] }).differences)).toEqual([]);
    const statuses = new Set(scenarios.flatMap(({ expect: { indicators = {} } }) => Object.values(indicators).map(({ status }) => status)));
    expect([...statuses]).toEqual(expect.arrayContaining(['met', 'not-met', 'undetermined']));
  });
});
