import { describe, expect, it } from 'vitest';
import { communeArea2026 } from 'ntm-rules/rules';
import { boundaryScenarios, runScenario, scenarioCoverage } from 'ntm-rules/testing';

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
