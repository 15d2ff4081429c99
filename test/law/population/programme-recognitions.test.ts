import { describe, expect, it } from 'vitest';
import { programme } from '../../../src/population/index.ts';
import type { PlanReport, ProgrammeInput, Recognition, TargetResult } from '../../../src/population/index.ts';
import { konPlongPlan, recognitions, units } from '../../../rules/index.ts';
import { codesOf } from '../../support/law-fixtures.ts';
import { judged, meets } from '../../support/programme.ts';

const AT = { on: '2025-12-31' };
const targetOf = (id: string, known: ProgrammeInput, at = AT): TargetResult =>
  programme(konPlongPlan, known, at).targets.find((target) => target.id === id)!;
const codes = ({ reasons }: TargetResult): string[] => reasons.map(({ code, unit }) => `${code} ${unit ?? ''}`.trim());

/** Invented for these tests: no such decision is known. */
const decided = (unit: string, rest: Partial<Recognition> = {}): Recognition => ({
  unit,
  ruleSet: 'commune',
  decision: { number: '1/QĐ-UBND', issuer: 'UBND tỉnh Kon Tum', signedOn: '2024-11-15' },
  grade: 'reported',
  evidence: [{ title: 'ví dụ' }],
  ...rest,
});

describe('recognitions in a programme', () => {
  it('counts the four communes that the plan names: six = 4 recognised + 2 to go', () => {
    expect(targetOf('six-communes', { recognitions })).toMatchObject({
      status: 'undetermined',
      tally: { byRecognition: 4, byFigures: 0, notReached: 0, undetermined: 2 },
      count: { lower: 4, upper: 6, minimum: 6, total: 6 },
      missing: { least: 0, most: 2 },
      toGo: 2,
    });
  });

  it('says of each why: recognised, by which document, and that it names no decision', () => {
    const { units: rows, reasons } = targetOf('six-communes', { recognitions });
    expect(reasons[0]).toEqual({ code: 'recognised-without-decision', unit: '23467', on: '2024-04-22', document: '83/KH-UBND' });
    expect(rows[0]).toMatchObject({
      status: 'reached',
      reachedBy: 'recognition',
      byFigures: 'undetermined',
      recognition: { document: '83/KH-UBND', on: '2024-04-22', isDecision: false, grade: 'reported' },
    });
    expect(targetOf('hieu-commune', { recognitions: [decided('23476')] })).toMatchObject({
      status: 'reached',
      reasons: [{ code: 'recognised', unit: '23476', on: '2024-11-15', document: '1/QĐ-UBND' }],
    });
  });

  it('takes assessments of several sets at once, beside recognitions', () => {
    const assessments = [
      meets('23458', 'commune', { on: '2024-12-31' }),
      judged('23476', 'commune', { notMet: 2, met: 17 }),
      judged('23470', 'advanced-commune', { met: 15, notMet: 4 }),
      meets('a', 'ethnic-minority-village'),
    ];
    const known = { assessments, recognitions };
    expect(targetOf('six-communes', known)).toMatchObject({
      status: 'not-reached',
      tally: { byRecognition: 4, byFigures: 1, notReached: 1, undetermined: 0 },
      toGo: 1,
    });
    expect(targetOf('fifteen-criteria-advanced', known).tally).toEqual({
      byRecognition: 0,
      byFigures: 1,
      notReached: 0,
      undetermined: 2,
    });
    expect(targetOf('half-of-villages', known)).toMatchObject({ tally: { byFigures: 1, undetermined: 65 }, toGo: 32 });
  });

  it('changes no verdict: figures stand beside it, and what they contradict is said', () => {
    const known = { assessments: [judged('23467', 'commune', { notMet: 1 })], recognitions };
    const target = targetOf('six-communes', known);
    expect(target.units[0]).toMatchObject({ status: 'reached', reachedBy: 'recognition', byFigures: 'not-reached', notMet: ['1'] });
    expect(codes(target)).toContain('figures-disagree 23467');
  });

  it.each([
    ['2024-11-14', 'undetermined', 'recognised-later 23476'],
    ['2024-11-15', 'reached', 'recognised 23476'],
  ])('counts on the day asked about and not before: %s', (on, status, code) => {
    const target = targetOf('hieu-commune', { recognitions: [decided('23476')] }, { on });
    expect([target.status, codes(target)[0]]).toEqual([status, code]);
  });

  it('does not count one after the day of the target, one under another set, or one that was withdrawn', () => {
    const late = targetOf('mang-but-commune', { recognitions: [decided('23458', { statedIn: 'x', statedOn: '2024-01-01' })] });
    expect(late.status).toBe('reached');
    const decision = { number: '2/QĐ-UBND', issuer: 'UBND tỉnh Kon Tum', signedOn: '2025-01-01' };
    const after = targetOf('mang-but-commune', { recognitions: [decided('23458', { decision })] });
    expect([after.status, codes(after)[0]]).toEqual(['undetermined', 'recognised-later 23458']);
    const other = targetOf('mang-but-commune', { recognitions: [decided('23458', { ruleSet: 'advanced-commune' })] });
    expect(other.status).toBe('undetermined');
    const withdrawn = targetOf('hieu-commune', { recognitions: [decided('23476', { withdrawnBy: decision })] });
    expect([withdrawn.status, codes(withdrawn)[0]]).toEqual(['undetermined', 'recognition-withdrawn 23476']);
    const still = targetOf('hieu-commune', { recognitions: [decided('23476', { withdrawnBy: decision })] }, { on: '2024-12-31' });
    expect(still.status).toBe('reached');
  });

  it('says of recognised communes that they were merged, and gives their status to no other', () => {
    const target = targetOf('six-communes', { recognitions, units });
    expect(codes(target).filter((code) => code.startsWith('unit-ended'))).toHaveLength(6);
  });

  it('counts a recognised village of the district among those that the plan does not name', () => {
    const village = decided('kon-plong/vi-o-lac', { ruleSet: 'ethnic-minority-village' });
    expect(targetOf('half-of-villages', { recognitions: [village], units })).toMatchObject({
      tally: { byRecognition: 1, undetermined: 65 },
      units: [{ unit: 'kon-plong/vi-o-lac', name: 'Thôn Vi Ô Lắc' }],
    });
  });

  it('leaves open which of four communes reaches the advanced set, and says what the footnote names', () => {
    const known = { assessments: [meets('23470', 'advanced-commune')] };
    expect(targetOf('one-advanced-commune', known)).toMatchObject({ status: 'reached', toGo: 0 });
    expect(targetOf('ngoc-tem-advanced', known).status).toBe('undetermined');
    for (const id of ['one-advanced-commune', 'ngoc-tem-advanced']) {
      expect(targetOf(id, known).note).toMatchObject({ vi: expect.stringContaining('hú thích 2') });
    }
  });

  it('leaves out an assessment after the day asked about, and says so', () => {
    const assessments = [meets('23458', 'commune', { on: '2024-12-31' })];
    const target = targetOf('mang-but-commune', { assessments }, { on: '2024-12-30' });
    expect([target.status, target.reasons]).toEqual(['undetermined', [{ code: 'later-than-asked', unit: '23458', on: '2024-12-31' }]]);
  });
});

describe('tasks that no rule set measures', () => {
  const report = (target: string, value: PlanReport['value'], rest: Partial<PlanReport> = {}): PlanReport => ({
    target,
    value,
    on: '2024-12-20',
    by: 'UBND huyện',
    ...rest,
  });

  it('are undetermined until somebody reports', () => {
    const task = targetOf('temporary-houses-of-poor-households', { recognitions });
    expect(task).toMatchObject({ kind: 'task', ruleSet: null, by: '2024-12-31', status: 'undetermined', toGo: 1, units: [] });
    expect(task.reasons).toEqual([{ code: 'no-report', unit: null }]);
  });

  it.each([
    ['temporary-houses-of-poor-households', true, 'reached'],
    ['temporary-houses-of-poor-households', false, 'not-reached'],
    ['commune-and-village-roads-kept', '100', 'reached'],
    ['commune-and-village-roads-kept', '99.99', 'not-reached'],
    ['village-roads-hardened', '80', 'reached'],
    ['village-roads-hardened', '79.9', 'not-reached'],
    ['village-cleaning', '1', 'reached'],
    ['village-cleaning', '0.9', 'not-reached'],
  ])('%s reported as %s is %s', (id, value, status) => {
    expect(targetOf(id, { reports: [report(id, value)] }).status).toBe(status);
  });

  it('stand as the latest report up to their day says; by unit where they name units', () => {
    const id = 'commune-and-village-roads-kept';
    const reports = [report(id, '90', { on: '2024-06-30' }), report(id, '100'), report(id, '50', { on: '2025-01-01' })];
    const target = targetOf(id, { reports });
    expect(target).toMatchObject({ status: 'reached', tally: { byFigures: 1 } });
    expect(codes(target)).toEqual(['reported', 'after-deadline']);
    expect(targetOf('detailed-plans', { reports: [report('detailed-plans', true, { unit: '23464' })] })).toMatchObject({
      status: 'undetermined',
      tally: { byFigures: 1, undetermined: 3 },
      toGo: 3,
    });
  });

  it.each([
    ['of no task', report('six-communes', true), 'unknown-target-of-plan'],
    ['of a unit where the task has none', report('village-cleaning', '1', { unit: '23464' }), 'unknown-unit'],
    ['of no unit where the task has some', report('detailed-plans', true), 'unknown-unit'],
    ['with a figure for yes or no', report('temporary-houses-counted', '1'), 'wrong-type'],
    ['with yes for a figure', report('village-cleaning', true), 'not-a-number'],
    ['above 100 %', report('village-roads-hardened', '101'), 'impossible-value'],
    ['below nothing', report('village-cleaning', '-1'), 'impossible-value'],
    ['of no day', report('village-cleaning', '1', { on: '2024-02-30' }), 'invalid-date'],
    ['by nobody', report('village-cleaning', '1', { by: ' ' }), 'missing-field'],
    ['that is none', null as never, 'wrong-type'],
  ])('refuse a report %s', (_, wrong, code) => {
    expect(codesOf(() => programme(konPlongPlan, { reports: [wrong] }, AT))).toEqual([code]);
  });

  it('refuse two reports of one day', () => {
    const reports = [report('village-cleaning', '1'), report('village-cleaning', '2')];
    expect(codesOf(() => programme(konPlongPlan, { reports }, AT))).toEqual(['duplicate-report']);
  });
});
