import { describe, expect, it } from 'vitest';
import type { RuleSet } from 'ntm-rules/rules';
import { RULE_SETS, commune2026, communeArea2026, communeRecognition } from 'ntm-rules/rules';
import { assessWithEngine } from 'ntm-rules/json-rules-engine';
import { conformanceCases } from 'ntm-rules/testing';
import type { ConformanceCase, ExpectedAnswer } from 'ntm-rules/testing';
import { IS_WHOLE, someOf } from '../../support/budget.ts';

/** In which a condition counts its members: it takes a second to make its cases. */
const LARGE: RuleSet = IS_WHOLE ? communeArea2026 : commune2026;

const isAnswer = ({ expect: expected }: ConformanceCase): boolean => 'status' in expected;

describe('cases for other implementations', () => {
  it('are there for every set, also for one that no figure decides, and ask for answers and for refusals', () => {
    const sets = RULE_SETS.filter(({ id: set }) => set !== 'advanced-commune' && set !== 'commune');
    for (const { id, ruleSet } of someOf(sets, 4)) {
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
    const cases = someOf([...conformanceCases(LARGE)].filter(isAnswer), 10);
    for (const { id, dossier, at, expect: expected } of cases) {
      const { status, criteria } = await assessWithEngine(LARGE, dossier as never, at);
      const { status: wanted, criteria: rows } = expected as ExpectedAnswer;
      expect([id, status, Object.fromEntries(criteria.map((row) => [row.id, row.status]))]).toEqual([id, wanted, rows]);
    }
  });
});
