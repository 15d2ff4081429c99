import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import { programme } from '../../../src/population/index.ts';
import type { Assessment } from '../../../src/index.ts';
import type { ProgrammeInput, TargetResult } from '../../../src/population/index.ts';
import { commune, konPlongPlan, units } from '../../../rules/index.ts';
import { codesOf, criterion, dossier, indicator, inventedSet, yes } from '../../support/law-fixtures.ts';
import { judged, meets } from '../../support/programme.ts';

type Beside = Omit<ProgrammeInput, 'assessments'>;
/** After every day of the plan: whatever is given is known. */
const AT = { on: '2026-12-31' };
const targetOf = (id: string, assessments: readonly Assessment[], beside: Beside = {}, at = AT): TargetResult =>
  programme(konPlongPlan, { assessments, ...beside }, at).targets.find((target) => target.id === id)!;

describe('which assessment counts', () => {
  const met = (on: string) => meets('23458', 'commune', { on });
  const missed = (on: string) => judged('23458', 'commune', { on, notMet: 1 });

  it('the latest one up to the day of the target, in whatever order they come', () => {
    const assessments = [met('2024-12-31'), missed('2024-06-30'), missed('2023-12-31')];
    for (const order of [assessments, assessments.toReversed()]) {
      expect(targetOf('mang-but-commune', order)).toMatchObject({ status: 'reached', units: [{ on: '2024-12-31' }], reasons: [] });
    }
  });

  it('not one of the day after, and that is said', () => {
    const late = [met('2025-01-01')];
    expect(targetOf('mang-but-commune', late)).toMatchObject({
      status: 'undetermined',
      units: [{ on: null, criteria: null, missing: null, standing: null }],
      reasons: [{ code: 'after-deadline', unit: '23458', on: '2025-01-01' }],
    });
    expect(targetOf('six-communes', late).count.lower).toBe(1);
    expect(targetOf('mang-but-commune', [...late, missed('2024-12-30')])).toMatchObject({
      status: 'not-reached',
      reasons: [{ code: 'after-deadline', on: '2025-01-01' }],
    });
  });

  it('one of an earlier year does, and that is said', () => {
    expect(targetOf('mang-but-commune', [met('2023-12-31')])).toMatchObject({
      status: 'reached',
      reasons: [{ code: 'earlier-year', unit: '23458', on: '2023-12-31' }],
    });
    expect(targetOf('mang-but-commune', [met('2024-01-01')]).reasons).toEqual([]);
  });

  it('none under another set, and that is said', () => {
    const other = [meets('23464', 'commune'), judged('23464', 'commune', { on: '2024-12-31' })];
    expect(targetOf('ngoc-tem-advanced', other)).toMatchObject({
      status: 'undetermined',
      reasons: [{ code: 'other-rule-set', unit: '23464', ruleSets: ['commune'] }],
    });
  });

  it('says of a set with criteria that do not apply, of made-up dossiers, and of drafts, what they are', () => {
    expect(targetOf('mang-but-commune', [judged('23458', 'commune', { on: '2024-12-31', notApplicable: 19 })])).toMatchObject({
      status: 'undetermined',
      reasons: [{ code: 'not-applicable', unit: '23458', count: 19 }],
    });
    const without = judged('23458', 'commune', { on: '2024-12-31', met: 18, notApplicable: 1 });
    expect(targetOf('mang-but-commune', [without])).toMatchObject({
      status: 'reached',
      units: [{ criteria: { lower: 18, upper: 18, minimum: 18, total: 19 }, missing: { least: 0, most: 0 } }],
    });
    const few = judged('23455', 'commune', { met: 15, notApplicable: 1 });
    expect(targetOf('fifteen-criteria-commune', [few]).reasons[0]).toEqual({ code: 'not-applicable', unit: '23455', count: 1 });
    const illustrative = meets('23458', 'commune', { on: '2024-12-31', illustrative: true });
    expect(targetOf('mang-but-commune', [illustrative]).reasons).toEqual([{ code: 'illustrative', unit: '23458' }]);
    const draft = { ...met('2024-12-31'), drafts: ['a-draft'] };
    expect(targetOf('mang-but-commune', [draft]).reasons).toEqual([{ code: 'draft-law', unit: '23458' }]);
  });
});

describe('a unit that was merged', () => {
  const hieu = [meets('23476', 'commune', { on: '2025-06-30' })];

  it('is pointed out where the list of units is given, and its successor gets nothing', () => {
    const plain = targetOf('hieu-commune', hieu);
    expect(plain).toMatchObject({ status: 'reached', reasons: [] });
    const listed = targetOf('hieu-commune', hieu, { units });
    expect(listed).toMatchObject({ status: 'reached', reasons: [{ code: 'unit-ended', unit: '23476', on: '2025-07-01' }] });
    expect(targetOf('mang-but-commune', [], { units }).reasons).toEqual([{ code: 'no-assessment', unit: '23458' }]);
  });

  it.each([
    ['2025-12-31', ['unit-ended']],
    ['2026-01-01', []],
  ])('no longer existing from %s: %j for a target of 2025-12-31', (validTo, codes) => {
    const ending = units.filter(({ id }) => id === '23476').map((unit) => ({ ...unit, validTo }));
    expect(targetOf('hieu-commune', hieu, { units: ending }).reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('is not met by what its successor is', () => {
    const result = programme(konPlongPlan, { assessments: [meets('quang-ngai/kon-plong', 'commune')] }, AT);
    expect(result.targets.every(({ status }) => status === 'undetermined')).toBe(true);
    expect(result.ignored).toEqual([{ unit: 'quang-ngai/kon-plong', ruleSet: 'commune', on: '2025-12-31' }]);
  });
});

describe('the answer', () => {
  it('names presupposed sets that are not met', () => {
    const lower = inventedSet([criterion('1', [indicator('1.1', yes('b1'))])], { id: 'lower' });
    const rest = { prerequisites: [{ ruleSet: lower, cite: { row: '0' } }] };
    const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], { id: 'advanced-commune', rest });
    const at = (facts: Record<string, boolean>) =>
      targetOf('ngoc-tem-advanced', [
        assess(set, dossier(facts, { unit: { id: '23464', level: 'commune', region: 'central-highlands' } }), { on: '2025-12-31' }),
      ]);
    expect(at({ b0: true })).toMatchObject({
      status: 'undetermined',
      units: [{ missing: { least: 0, most: 0 }, prerequisites: [{ ruleSet: 'lower', status: 'undetermined' }] }],
    });
    expect(at({ b0: true, b1: false }).status).toBe('not-reached');
    expect(at({ b0: true, b1: true })).toMatchObject({ status: 'reached', standing: 'provisional', units: [{ prerequisites: [] }] });
  });

  it('is official only if the wording of the target and the assessments are, and assumed if one of them is', () => {
    const checked = { grade: 'official', checkedBy: 'test', checkedOn: '2026-01-01' } as const;
    const plan = { ...konPlongPlan, targets: konPlongPlan.targets.slice(0, 1).map((target) => ({ ...target, ...checked })) };
    const assessment = meets('23458', 'commune', { on: '2024-12-31' });
    expect(programme(plan, { assessments: [{ ...assessment, standing: 'official' }] }, AT).targets[0]?.standing).toBe('official');
    expect(programme(plan, { assessments: [{ ...assessment, standing: 'provisional' }] }, AT).targets[0]?.standing).toBe('provisional');
    expect(programme(plan, { assessments: [{ ...assessment, standing: 'assumed' }] }, AT).targets[0]?.standing).toBe('assumed');
    expect(targetOf('mang-but-commune', [{ ...assessment, standing: 'official' }]).standing).toBe('provisional');
  });

  it('is plain and frozen, and freezes nothing of the caller', () => {
    const plan = structuredClone(konPlongPlan);
    const result = programme(plan, { assessments: [meets('23458', 'commune')] }, AT);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.isFrozen(result.targets[0]?.units[0]?.notMet)).toBe(true);
    expect([plan, plan.targets, plan.targets[0]?.title].some(Object.isFrozen)).toBe(false);
  });

  it('takes any iterable, also what came back from JSON', () => {
    const assessments = new Set([JSON.parse(JSON.stringify(meets('23458', 'commune', { on: '2024-12-31' }))) as Assessment]);
    expect(programme(konPlongPlan, { assessments }, AT).targets[0]?.status).toBe('reached');
  });
});

describe('misuse', () => {
  const assessment = assess(commune, dossier({}), { on: '2024-12-31' });
  const NO_DECISION = { unit: '23476', ruleSet: 'commune', grade: 'reported', evidence: [{ title: 'ví dụ' }] };
  it.each([
    ['no plan', [null, {}, AT], 'wrong-type'],
    ['a rule set for a plan', [commune, {}, AT], 'wrong-type'],
    ['no list', [konPlongPlan, { assessments: 5 }, AT], 'wrong-type'],
    ['nothing at all', [konPlongPlan, undefined, AT], 'wrong-type'],
    ['a list of assessments in place of what is known', [konPlongPlan, [assessment], AT], 'wrong-type'],
    ['one assessment without its list', [konPlongPlan, { assessments: assessment }, AT], 'wrong-type'],
    ['an entry of a batch', [konPlongPlan, { assessments: [{ index: 0, unit: 'a', assessment }] }, AT], 'wrong-type'],
    ['an assessment without a day', [konPlongPlan, { assessments: [{ ...assessment, on: '31/12/2024' }] }, AT], 'wrong-type'],
    ['units that are no list', [konPlongPlan, { units: {} }, AT], 'wrong-type'],
    ['two assessments of one day', [konPlongPlan, { assessments: [assessment, { ...assessment }] }, AT], 'duplicate-assessment'],
    ['no moment', [konPlongPlan, {}], 'wrong-type'],
    ['a moment without a day', [konPlongPlan, {}, {}], 'invalid-date'],
    ['recognitions that are no list', [konPlongPlan, { recognitions: {} }, AT], 'wrong-type'],
    ['no recognition', [konPlongPlan, { recognitions: [null] }, AT], 'wrong-type'],
    ['a recognition without decision', [konPlongPlan, { recognitions: [NO_DECISION] }, AT], 'recognition-without-decision'],
  ])('%s is refused', (_, args, code) => {
    expect(codesOf(() => programme(...(args as unknown as Parameters<typeof programme>)))).toEqual([code]);
  });

  it('says which one', () => {
    try {
      programme(konPlongPlan, { assessments: [assessment, null as never, assessment] }, AT);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ problems: [{ path: ['assessments', '1'] }, { path: ['assessments', '2'] }] });
    }
  });
});
