import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, assess, indicatorOf, withAssumptions } from 'ntm-rules';
import { ASSUMPTIONS, RULE_SETS, commune } from 'ntm-rules/rules';
import type { Dossier } from '../../src/model/dossier.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { IS_FUZZING, IS_WHOLE, PATIENCE, budget } from '../support/budget.ts';
import { differences } from './independent/differences.ts';
import type { Difference } from './independent/differences.ts';
import { inventedLaw } from './independent/invented-law.ts';
import { ONCE_DIFFERED } from './independent/once-differed.ts';
import { publicAnswer } from './independent/public-answer.ts';
import { groundOf, randomCase } from './independent/random-dossier.ts';
import { aboutSet } from './independent/random-moment.ts';
import { TO_BE_SEEN, labelsOf } from './independent/seen.ts';
import { answer } from './independent/set.ts';
import { tapeOf } from './independent/tape.ts';
import type { Moment } from './independent/text.ts';

/*
 * An evaluator written from design.md, the docstrings of the model and the law data alone, by somebody who had not read the engine:
 * plain and slow, with fractions of whole numbers. Here it is held against `assess`.
 */

const INVENTED = inventedLaw(commune as RuleSet);

/** A set as the evaluator reads it, and as `assess` is given it. */
const setOf = (name: string, ruleSet: RuleSet, told: RuleSet = ruleSet) => ({
  name,
  ruleSet,
  told: withAssumptions(told, aboutSet(ruleSet, ASSUMPTIONS)),
  ground: groundOf(ruleSet, ASSUMPTIONS),
});

const SETS = [
  ...RULE_SETS.map(({ id, ruleSet }) => setOf(id, ruleSet)),
  setOf(
    'commune as amended by invented law',
    { ...commune, instruments: [...commune.instruments, ...INVENTED] },
    INVENTED.reduce((told: RuleSet, instrument) => amend(told, instrument), commune as RuleSet),
  ),
];

/** So many of one unit at one moment: a text is made once for them. */
const DOSSIERS = IS_WHOLE ? 20 : 10;
const MOMENTS = IS_WHOLE ? 2_500 : 300;

function compared(set: (typeof SETS)[number], dossier: Dossier, moment: Moment): Difference[] {
  const said = publicAnswer(assess(set.told, dossier as never, moment as never));
  return differences(said, answer(set.ruleSet, ASSUMPTIONS, dossier, moment), set.name);
}

/** A difference in one line. */
function told({ path, said, expected }: Difference): string {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) ?? 'nothing';
  return `${path}: ${text(said)} for ${text(expected)}`;
}

/** The same case without every figure and judgement that it does not need to differ. */
function smallest(set: (typeof SETS)[number], dossier: Dossier, moment: Moment): Dossier {
  const without = (small: Dossier, part: 'facts' | 'judgements', key: string): Dossier => {
    const rest = Object.fromEntries(Object.entries(small[part] ?? {}).filter(([each]) => each !== key));
    const less = { ...small, [part]: rest };
    return compared(set, less, moment).length > 0 ? less : small;
  };
  const parts = (['facts', 'judgements'] as const).flatMap((part) => Object.keys(dossier[part] ?? {}).map((key) => [part, key] as const));
  return parts.reduce((small, [part, key]) => without(small, part, key), dossier);
}

describe('an evaluator written from the design alone', () => {
  it(
    'agrees with assess',
    () => {
      const seen = new Map<string, number>();
      const see = (label: string): unknown => seen.set(label, (seen.get(label) ?? 0) + 1);
      const check = (seed: number): void => {
        const tape = tapeOf(seed);
        const set = tape.oneOf(SETS);
        const { moment, dossiers } = randomCase(set.ground, ASSUMPTIONS, DOSSIERS, tape);
        for (const dossier of dossiers) {
          const said = publicAnswer(assess(set.told, dossier as never, moment as never));
          const found = differences(said, answer(set.ruleSet, ASSUMPTIONS, dossier, moment), set.name);
          if (found.length > 0) expect({ moment, dossier: smallest(set, dossier, moment), differs: found.map(told) }).toBeUndefined();
          for (const label of labelsOf(set.name, dossier, moment, said)) see(label);
          see('dossiers');
        }
      };
      fc.assert(fc.property(fc.integer(), check), budget(MOMENTS, 1));
      if (IS_WHOLE)
        console.log(
          [...seen]
            .toSorted()
            .map(([label, count]) => `${String(count).padStart(9)} ${label}`)
            .join('\n'),
        );
      const unseen = TO_BE_SEEN.filter((label) => !seen.has(label));
      if (IS_WHOLE || IS_FUZZING) expect(unseen).toEqual([]);
      expect(seen.get('dossiers')).toBeGreaterThanOrEqual(IS_FUZZING ? 1 : 15 * DOSSIERS);
    },
    // Three minutes of one core; a machine that does other things as well took nine.
    2 * PATIENCE,
  );

  it.each(ONCE_DIFFERED)('agrees on $title', ({ set: id, facts, indicator }) => {
    const set = SETS.find(({ ruleSet }) => ruleSet.id === id)!;
    const dossier = { unit: { id: 'a', level: set.ruleSet.level, province: 'kon-tum', region: 'central-highlands' }, facts } as Dossier;
    const moment = { on: '2024-12-31' };
    expect(indicatorOf(assess(set.told, dossier as never, moment), indicator as never).id).toBe(indicator);
    expect(compared(set, dossier, moment).map(told)).toEqual([]);
  });
});
