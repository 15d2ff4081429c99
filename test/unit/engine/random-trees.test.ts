import { leastSeen, ofSample } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/assess.ts';
import type { Trace } from '../../../src/model/assessment.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { dossier } from '../../support/law-fixtures.ts';
import { NAMES, randomCondition, randomKnown, reference, setOf } from '../../support/random-conditions.ts';
import type { Known } from '../../support/random-conditions.ts';

const AT = { on: '2024-06-01' };

const resultOf = (set: RuleSet, known: Known) => assess(set, dossier(known), AT).criteria[0]!.indicators[0]!;

function leaves(node: Trace): number {
  return 'children' in node ? node.children.reduce((sum, child) => sum + leaves(child), 0) : 1;
}

function leavesOf(condition: object): number {
  if ('fact' in condition) return 1;
  return Object.values(condition)
    .flat()
    .reduce((sum: number, item: unknown) => sum + (item !== null && typeof item === 'object' ? leavesOf(item) : 0), 0);
}

/** Every way to know everything that is known already and more. */
function completions(known: Known): Known[] {
  let all: Known[] = [known];
  for (const name of NAMES) {
    if (known[name] === undefined) all = all.flatMap((item) => [item, { ...item, [name]: true }, { ...item, [name]: false }]);
  }
  return all;
}

describe('random conditions on random facts', () => {
  it('have the status that the semantics give', () => {
    const seen = new Set<Status>();
    fc.assert(
      fc.property(randomCondition, randomKnown, (condition, known) => {
        const { status } = resultOf(setOf(condition), known);
        expect(status).toBe(reference(condition, known));
        seen.add(status);
      }),
      { numRuns: ofSample(500) },
    );
    expect([...seen].sort()).toEqual(['met', 'not-applicable', 'not-met', 'undetermined']);
  });

  it('show every leaf, with no short circuit', () => {
    fc.assert(
      fc.property(randomCondition, randomKnown, (condition, known) => {
        expect(leaves(resultOf(setOf(condition), known).trace)).toBe(leavesOf(condition));
      }),
      { numRuns: ofSample(200) },
    );
  });

  it('are monotone: what is met or not met stays so, whatever else becomes known', () => {
    let decided = 0;
    fc.assert(
      fc.property(randomCondition, randomKnown, (condition, known) => {
        const before = reference(condition, known);
        if (before === 'undetermined') return;
        const set = setOf(condition);
        expect(resultOf(set, known).status).toBe(before);
        for (const more of completions(known).slice(0, 40)) expect(resultOf(set, more).status).toBe(before);
        decided += 1;
      }),
      { numRuns: ofSample(300) },
    );
    expect(decided).toBeGreaterThan(leastSeen(50));
  });

  it('list as decisive every missing fact that can change the outcome, and none once it is settled', () => {
    const complete = (known: Known): Known[] => completions(known).filter((item) => NAMES.every((name) => item[name] !== undefined));
    fc.assert(
      fc.property(randomCondition, randomKnown, (condition, known) => {
        const { missingFacts, status } = assess(setOf(condition), dossier(known), AT);
        const outcomes = new Set(complete(known).map((item) => reference(condition, item)));
        if (status !== 'undetermined') expect(missingFacts.filter(({ decisive }) => decisive)).toEqual([]);
        // Every fact of which both answers, the others being given, lead apart must be listed as decisive.
        const decisive = new Set(missingFacts.filter((item) => item.decisive).map(({ fact }) => fact));
        if (outcomes.size === 1) return;
        for (const name of NAMES.filter((item) => known[item] === undefined)) {
          const matters = complete(known).some(
            (item) => reference(condition, item) !== reference(condition, { ...item, [name]: !item[name] }),
          );
          if (matters) expect([...decisive]).toContain(name);
        }
      }),
      { numRuns: ofSample(200) },
    );
  });
});
