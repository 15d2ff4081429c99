import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/population/index.ts';
import { parsePlan } from '../../../src/schema/index.ts';
import { konPlongPlan, units } from '../../../rules/index.ts';
import { codesOf } from '../../support/law-fixtures.ts';
import { ROOT } from '../../support/run.ts';

const text = readFileSync(join(ROOT, 'rules/plans/83-kh-ubnd-2024.json'), 'utf8');

describe('the plan 83/KH-UBND', () => {
  it('is well formed, in Unicode normal form C, reported and no more', () => {
    expect(parsePlan(JSON.parse(text))).toEqual(konPlongPlan);
    expect(text).toBe(text.normalize('NFC'));
    expect(new Set(konPlongPlan.targets.map(({ grade }) => grade))).toEqual(new Set(['reported']));
  });

  it('names units of the list of administrative units, under their names and before they were merged', () => {
    for (const { id, name } of konPlongPlan.units) {
      const unit = units.find((candidate) => candidate.id === id);
      expect({ id, name: unit?.name, district: unit?.district }).toEqual({ id, name, district: '613' });
    }
  });

  it('has the targets of section II.2', () => {
    const rows = konPlongPlan.targets.flatMap((target) => {
      if (target.kind === 'task') return [];
      const { id, ruleSet, by, minimum } = target;
      return [[id, ruleSet, by, minimum, target.kind === 'share-meets' ? target.among.total : target.units.join(' ')]];
    });
    expect(rows).toEqual([
      ['mang-but-commune', 'commune', '2024-12-31', 1, '23458'],
      ['hieu-commune', 'commune', '2025-12-31', 1, '23476'],
      ['six-communes', 'commune', '2025-12-31', 6, '23467 23470 23461 23464 23458 23476'],
      ['fifteen-criteria-commune', 'commune', '2025-12-31', 15, '23455 23452'],
      ['ngoc-tem-advanced', 'advanced-commune', '2025-12-31', 1, '23464'],
      ['one-advanced-commune', 'advanced-commune', '2025-12-31', 1, '23464 23470 23461 23467'],
      ['fifteen-criteria-advanced', 'advanced-commune', '2025-12-31', 15, '23467 23470 23461'],
      ['model-residential-area', 'model-residential-area', '2025-12-31', 1, 'kon-plong/vi-o-lac'],
      ['half-of-villages', 'ethnic-minority-village', '2025-12-31', 33, 66],
    ]);
  });
});

describe('parsePlan', () => {
  const spoilt = (spoil: (plan: any) => void): unknown => {
    const plan = JSON.parse(text) as Plan;
    spoil(plan);
    return plan;
  };

  it.each([
    ['a unit that the plan does not name', (plan: any) => (plan.targets[0].units = ['23479'])],
    ['a unit named twice', (plan: any) => (plan.targets[2].units[1] = plan.targets[2].units[0])],
    ['more units than there are', (plan: any) => (plan.targets[0].minimum = 2)],
    ['more villages than there are', (plan: any) => (plan.targets[8].minimum = 67)],
    ['two targets of one id', (plan: any) => (plan.targets[1].id = plan.targets[0].id)],
    ['two units of one id', (plan: any) => plan.units.push(plan.units[0])],
    ['no quote', (plan: any) => (plan.targets[0].evidence = [])],
    ['an official target that nobody checked', (plan: any) => (plan.targets[0].grade = 'official')],
    ['a day that does not exist', (plan: any) => (plan.targets[0].by = '2024-02-30')],
    ['an unknown kind', (plan: any) => (plan.targets[0].kind = 'recognised')],
    ['no targets', (plan: any) => ((plan.targets = []), delete plan.sentences)],
    ['a sentence of a target that is not there', (plan: any) => (plan.sentences[0] = { place: 'x', quote: 'x', targets: ['none'] })],
    ['a task that asks nothing', (plan: any) => delete plan.targets.at(-1).measure.atLeast],
    ['a task of a unit that the plan does not name', (plan: any) => (plan.targets.at(-1).units = ['23479'])],
    ['half a unit', (plan: any) => (plan.targets[0].minimum = 0.5)],
  ])('refuses %s', (_, spoil) => {
    expect(codesOf(() => parsePlan(spoilt(spoil)))).toEqual(['invalid-instrument']);
  });

  it('refuses an unknown field', () => {
    expect(codesOf(() => parsePlan(spoilt((plan) => (plan.targets[0].unit = '23458'))))).toContain('unknown-field');
  });
});
