import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { ThresholdEntry } from '../../src/model/threshold.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { createRuleSet, amend } from '../../src/law/rule-set.ts';
import { inForce } from '../../src/law/in-force.ts';
import type { TextInForce } from '../../src/law/in-force.ts';
import { textHash } from '../../src/law/text-hash.ts';
import { instrument } from '../support/law-fixtures.ts';
import { budget, leastSeen } from '../support/budget.ts';
import { AMENDED_FROM, TAKEN_BACK_FROM, dossiersOf, randomDossier, randomLaw } from '../support/random-law.ts';

const RUNS = budget(150, 0.25);
const ON = '2024-03-01';

/** Status of every row, with the set and its tally. */
function statuses(ruleSet: RuleSet, dossier: Dossier, on: string): unknown {
  const { status, tally, criteria } = assess(ruleSet, dossier, { on });
  return [
    status,
    tally,
    criteria.map(({ id, status: own, indicators }) => [id, own, indicators.map((item) => [item.id, item.no, item.status])]),
  ];
}

/** The text in force as if one instrument had enacted it as it stands. */
function enactedAsItStands(text: TextInForce, base: RuleSet): RuleSet {
  const { hash: _hash, instruments: _instruments, ...parts } = base;
  const criteria = text.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map(({ instruments: _applied, parameters, exceptions, ...indicator }) => ({
      ...indicator,
      ...(exceptions.length === 0 ? {} : { exceptions: [...exceptions] }),
      parameters: parameters.map(({ id, unit, direction, values }) => ({
        id: id.split('/')[2]!,
        unit,
        direction,
        values: values.map(({ value, scope }): ThresholdEntry => ({
          value: value!,
          ...(scope === null ? {} : { scope }),
          cite: {},
          grade: 'official',
          checkedBy: 'test',
          checkedOn: '2022-01-01',
        })),
      })),
    })),
  }));
  const title = base.title;
  const enacting = instrument('consolidated', '2024-01-01', {
    ruleSets: [{ id: base.id, title, level: 'commune', criteria: structuredClone(criteria) as never }],
  });
  return createRuleSet({ ...parts, instruments: [enacting] });
}

describe('amendments', () => {
  it('amend, then assess, is to assess the consolidated text', () => {
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 3, maxLength: 3 }), ({ base, amended }, random) => {
        const consolidated = enactedAsItStands(inForce(amended, { on: ON }), base);
        expect(textHash(inForce(consolidated, { on: ON }))).toBe(textHash(inForce(amended, { on: ON })));
        for (const dossier of dossiersOf(random)) {
          const { judgements: _none, ...plain } = dossier;
          expect(statuses(amended, plain, ON)).toEqual(statuses(consolidated, plain, ON));
        }
      }),
      RUNS,
    );
  });

  it('and what takes them back give the same text again', () => {
    let [changed, inverted] = [0, 0];
    fc.assert(
      fc.property(randomLaw, ({ base, amended, inverse }) => {
        const before = textHash(inForce(base, { on: TAKEN_BACK_FROM }));
        if (textHash(inForce(amended, { on: TAKEN_BACK_FROM })) !== before) changed += 1;
        if (inverse === undefined) return;
        inverted += 1;
        const back = amend(amended, inverse);
        expect(textHash(inForce(back, { on: TAKEN_BACK_FROM }))).toBe(before);
        expect(textHash(inForce(back, { on: AMENDED_FROM }))).toBe(textHash(inForce(amended, { on: AMENDED_FROM })));
      }),
      RUNS,
    );
    expect(changed).toBeGreaterThan(leastSeen(100));
    expect(inverted).toBeGreaterThan(leastSeen(30));
  });

  it('on different rows do not depend on their order', () => {
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 2, maxLength: 2 }), ({ base, byRow }, random) => {
        const split = (rows: readonly number[], id: string): Instrument =>
          instrument(id, AMENDED_FROM, { operations: rows.flatMap((row) => byRow[row]!) });
        const [first, second] = [split([0, 2], 'first'), split([1, 3], 'second')];
        const [one, other] = [amend(amend(base, first), second), amend(amend(base, second), first)];
        for (const dossier of dossiersOf(random)) {
          const { judgements: _none, ...plain } = dossier;
          const sorted = (set: RuleSet) =>
            assess(set, plain, { on: ON }).criteria.map(({ id, status, indicators }) => [
              id,
              status,
              indicators.map((item) => [item.id, item.status]).toSorted(),
            ]);
          expect(sorted(one)).toEqual(sorted(other));
        }
      }),
      RUNS,
    );
  });

  it('change no day before their own', () => {
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 2, maxLength: 2 }), ({ base, amended }, random) => {
        expect(textHash(inForce(amended, { on: '2023-12-31' }))).toBe(textHash(inForce(base, { on: '2023-12-31' })));
        for (const dossier of dossiersOf(random))
          expect(statuses(amended, dossier, '2023-12-31')).toEqual(statuses(base, dossier, '2023-12-31'));
      }),
      RUNS,
    );
  });
});
