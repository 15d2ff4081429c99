import * as fc from 'fast-check';
import { assess } from 'ntm-rules';
import type { Assessment } from 'ntm-rules';
import { assessWithEngine } from 'ntm-rules/json-rules-engine';
import { programme } from 'ntm-rules/population';
import type { Recognition } from 'ntm-rules/population';
import { commune, konPlongPlan } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { PATIENCE, budget } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { randomDossiers } from '../support/random-dossiers.ts';

const target = konPlongPlan.targets.find(({ id }) => id === 'six-communes')!;
const UNITS = 'units' in target ? target.units! : [];
const DAYS = ['2022-12-31', '2023-12-20', '2024-06-30', '2024-12-31', '2025-06-30', '2025-12-31'];

const decision = fc.constantFrom(...DAYS).map((signedOn) => ({ number: '1/QĐ-UBND', issuer: 'UBND tỉnh Kon Tum (ví dụ)', signedOn }));
const recognition = fc
  .record({
    unit: fc.constantFrom(...UNITS),
    ruleSet: fc.constantFrom('commune', 'commune', 'advanced-commune'),
    decision,
    withdrawnBy: fc.option(decision, { nil: undefined, freq: 4 }),
  })
  .map(({ withdrawnBy, ...rest }): Recognition => ({
    ...rest,
    grade: 'reported',
    evidence: [{ title: 'ví dụ' }],
    ...(withdrawnBy === undefined || withdrawnBy.signedOn < rest.decision.signedOn ? {} : { withdrawnBy }),
  }));

/** By a day, decided under the set and not withdrawn. */
function isRecognised(unit: string, on: string, recognitions: readonly Recognition[]): boolean {
  return recognitions.some(
    (item) =>
      item.unit === unit &&
      item.ruleSet === 'commune' &&
      item.decision!.signedOn <= on &&
      (item.withdrawnBy === undefined || item.withdrawnBy.signedOn > on),
  );
}

/** The latest assessment of a unit by a day. */
function latestOf(unit: string, on: string, assessments: readonly Assessment[]): Assessment | undefined {
  return assessments.filter((item) => item.unit.id === unit && item.on <= on).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}

describe('a plan on random dossiers with years, and random recognitions', { timeout: PATIENCE }, () => {
  it('is counted as by hand, and alike from both backends', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomDossiers(commune), { minLength: UNITS.length, maxLength: UNITS.length }),
        fc.array(recognition, { maxLength: 10 }),
        fc.constantFrom(...DAYS),
        async (list, recognitions, on) => {
          const cases = list.map(({ dossier, at }, index) => ({
            dossier: {
              ...dossier,
              unit: { ...dossier.unit, id: UNITS[index]!, province: 'kon-tum' as const, region: 'central-highlands' as const },
            },
            at,
          }));
          const assessments = cases.map(({ dossier, at }) => assess(commune, dossier, at));
          const found = programme(konPlongPlan, { assessments, recognitions }, { on });
          const own = found.targets.find(({ id }) => id === 'six-communes')!;
          const expected = UNITS.map((unit) => {
            if (isRecognised(unit, on, recognitions)) return 'byRecognition';
            const status = latestOf(unit, on, assessments)?.status;
            return status === 'met' ? 'byFigures' : status === 'not-met' ? 'notReached' : 'undetermined';
          });
          const count = (kind: string): number => expected.filter((item) => item === kind).length;
          expectSame(own.tally, {
            byRecognition: count('byRecognition'),
            byFigures: count('byFigures'),
            notReached: count('notReached'),
            undetermined: count('undetermined'),
          });
          expected.forEach((kind) => seen.add(kind));
          const again = await Promise.all(cases.map(({ dossier, at }) => assessWithEngine(commune, dossier, at)));
          expectSame(programme(konPlongPlan, { assessments: again, recognitions }, { on }), found);
        },
      ),
      budget(100, 0.5),
    );
    expect([...seen]).toEqual(expect.arrayContaining(['byRecognition', 'notReached', 'undetermined']));
  });
});
