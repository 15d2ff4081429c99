import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Cause } from '../../src/model/impact.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Status } from '../../src/model/vocabulary.ts';
import { amend } from '../../src/law/rule-set.ts';
import { columnsOf } from '../../src/population/columns/columns-of.ts';
import { impact } from '../../src/population/impact/impact.ts';
import { isNtmError } from '../../src/model/errors.ts';
import { budget, leastSeen } from '../support/budget.ts';
import { dossiersOf, randomDossier, randomLaw } from '../support/random-law.ts';

const RUNS = budget(200, 0.25);
const AT = { on: '2024-03-01' };

interface Statuses {
  readonly set: Status;
  readonly criteria: ReadonlyMap<string, Status>;
  readonly indicators: ReadonlyMap<string, Status>;
}

function statusesOf(ruleSet: RuleSet, dossier: Dossier): Statuses {
  const { status, criteria } = assess(ruleSet, dossier, AT);
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  return {
    set: status,
    criteria: new Map(criteria.map(({ id, status: own }) => [id, own])),
    indicators: new Map(indicators.map(({ id, status: own }) => [id, own])),
  };
}

/** The judgement of a row that one of the texts does not have is refused by `assess` there. */
function withoutJudgements({ judgements: _none, ...dossier }: Dossier): Dossier {
  return dossier;
}

function differences(before: ReadonlyMap<string, Status>, after: ReadonlyMap<string, Status>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => `${id}: ${before.get(id) ?? null} → ${after.get(id) ?? null}`)
    .toSorted();
}

const told = (flips: readonly { id: string; before: Status | null; after: Status | null }[]): string[] =>
  flips.map(({ id, before, after }) => `${id}: ${before} → ${after}`).toSorted();

describe('impact', () => {
  it('is what assessing everything twice and comparing gives', () => {
    const seen = { flips: 0, same: 0, criteria: 0, set: 0 };
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 5, maxLength: 5 }), ({ base, amended }, random) => {
        const dossiers = dossiersOf(random).map(withoutJudgements);
        const { units, totals, errors } = impact(base, amended, dossiers, AT);
        expect(errors).toEqual([]);
        const counts = { before: 0, after: 0 };
        for (const [index, dossier] of dossiers.entries()) {
          const [before, after] = [statusesOf(base, dossier), statusesOf(amended, dossier)];
          const unit = units.find((item) => item.index === index);
          const expected = differences(before.indicators, after.indicators);
          expect(told(unit?.indicators ?? [])).toEqual(expected);
          expect(told(unit?.criteria ?? [])).toEqual(differences(before.criteria, after.criteria));
          if (unit !== undefined) expect([unit.status.before, unit.status.after]).toEqual([before.set, after.set]);
          else expect(after.set).toBe(before.set);
          counts.before += Number(before.set === 'met');
          counts.after += Number(after.set === 'met');
          seen[expected.length > 0 ? 'flips' : 'same'] += 1;
          seen.criteria += Number((unit?.criteria.length ?? 0) > 0);
          seen.set += Number(before.set !== after.set);
        }
        expect([totals.set.before.met, totals.set.after.met]).toEqual([counts.before, counts.after]);
      }),
      RUNS,
    );
    // The random laws make flips of every kind, and units that nothing happens to.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(leastSeen(50));
  });

  it('with judgements too, where both texts have what is judged', () => {
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 3, maxLength: 3 }), ({ base, amended }, random) => {
        for (const dossier of dossiersOf(random)) {
          let pair: readonly [Statuses, Statuses];
          try {
            pair = [statusesOf(base, dossier), statusesOf(amended, dossier)];
          } catch (error) {
            if (isNtmError(error) && error.code === 'unknown-judgement-target') continue;
            throw error;
          }
          const [unit] = impact(base, amended, [dossier], AT).units;
          expect(told(unit?.indicators ?? [])).toEqual(differences(pair[0].indicators, pair[1].indicators));
          expect(told(unit?.criteria ?? [])).toEqual(differences(pair[0].criteria, pair[1].criteria));
        }
      }),
      RUNS,
    );
  });

  it('is the same for columns of the dossiers, judgements and all', () => {
    let judged = 0;
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 12, maxLength: 12 }), ({ base, amended }, random) => {
        // What only one of the texts has can be judged under that one alone.
        const dossiers = dossiersOf(random).filter((dossier) => columnsOf(amended, [dossier]).errors.length === 0);
        judged += dossiers.filter(({ judgements }) => judgements !== undefined).length;
        expect(impact(base, amended, columnsOf(amended, dossiers), AT)).toEqual(impact(base, amended, dossiers, AT));
      }),
      RUNS,
    );
    expect(judged).toBeGreaterThan(leastSeen(100));
  });

  it('names causes without which there is no flip, and leaves no flip without one', () => {
    const seen = { single: 0, several: 0, joint: 0 };
    fc.assert(
      fc.property(randomLaw, fc.array(randomDossier, { minLength: 4, maxLength: 4 }), ({ base, amendment, amended }, random) => {
        const dossiers = dossiersOf(random).map(withoutJudgements);
        const without = (ids: readonly string[]): RuleSet => {
          const operations = (amendment.operations ?? []).filter(({ id }) => !ids.includes(`amendment/${id}`));
          return amend(base, { ...amendment, operations });
        };
        const check = (dossier: Dossier, cause: Cause, before: Status | null, statusIn: (statuses: Statuses) => Status | null): void => {
          expect(cause.steps.length).toBeGreaterThan(0);
          seen[cause.joint ? 'joint' : cause.steps.length > 1 ? 'several' : 'single'] += 1;
          // Each one alone undoes the flip; joint ones only together.
          const groups = cause.joint ? [cause.steps] : cause.steps.map((step) => [step]);
          for (const group of groups) expect(statusIn(statusesOf(without(group), dossier))).toBe(before);
          if (!cause.joint) return;
          for (const step of cause.steps) expect(statusIn(statusesOf(without([step]), dossier))).not.toBe(before);
        };
        for (const unit of impact(base, amended, dossiers, AT).units) {
          const dossier = dossiers[unit.index]!;
          for (const { id, cause, before } of unit.indicators)
            check(dossier, cause, before, ({ indicators }) => indicators.get(id) ?? null);
          for (const { id, cause, before } of unit.criteria) check(dossier, cause, before, ({ criteria }) => criteria.get(id) ?? null);
          const { before, after, cause } = unit.status;
          expect(cause === null).toBe(before === after);
          if (cause !== null) check(dossier, cause, before, ({ set }) => set);
        }
      }),
      RUNS,
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(leastSeen(10));
  });
});
