import { describe, expect, it } from 'vitest';
import { assess, criterionOf, indicatorOf } from 'ntm-rules';
import { commune, modelCommune, RULE_SETS } from 'ntm-rules/rules';
import type { Dossier } from '../../src/model/dossier.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { explainIndicator } from '../../src/explain/explain.ts';
import { assessWithEngine } from '../../src/adapters/json-rules-engine/assess-with-engine.ts';

const UNIT = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const AT = { on: '2024-12-31' };

async function rowOf(set: RuleSet, facts: Dossier['facts'], row: string, at = AT) {
  const dossier = { unit: { ...UNIT, level: set.level }, facts } as Dossier;
  const assessment = assess(set, dossier as never, at);
  expect(await assessWithEngine(set, dossier as never, at)).toEqual(assessment);
  return { ...indicatorOf(assessment, row as never), vi: explainIndicator(assessment, row as never, 'vi') };
}

describe('what a row needs', () => {
  it('is not the distance of a total alone, which decides nothing once it is closed', async () => {
    const { status, gap, gaps } = await rowOf(commune, { healthInsurance: '80' }, '15.1');
    expect([status, gap]).toEqual(['not-met', null]);
    expect(gaps).toEqual([{ fact: 'healthInsurance', delta: '10', unit: 'percent', direction: 'increase' }]);
  });

  it('is nothing where an exception takes its place', async () => {
    const row = await rowOf(commune, { hasCraftVillage: false, craftVillagePlan: false }, '13.4');
    expect([row.status, row.code, row.gap, row.gaps]).toEqual(['not-applicable', 'exception-applies', null, []]);
    expect(row.vi?.gap).toBe('');
    const province = RULE_SETS.find(({ id }) => id === 'province-2026')!.ruleSet;
    const facts = { buildsInWards: false, contentsMetByWards: '50', namedContentsMetByWards: true };
    const answer = assess(province, { unit: { id: 'a', level: 'province', region: 'central-highlands' }, facts } as never, {
      on: '2026-06-01',
    });
    const wards = criterionOf(answer, '3' as never).indicators[0]!;
    expect([wards.trace.status, wards.status, wards.gap, wards.gaps]).toEqual(['not-met', 'not-applicable', null, []]);
  });

  it('is asked for where an exception only may', async () => {
    const row = await rowOf(commune, { craftVillagePlan: false }, '13.4');
    expect([row.status, row.gaps]).toEqual(['undetermined', [{ fact: 'craftVillagePlan', operator: 'equal', value: true }]]);
  });

  it('is known where a bound meets the end of what the fact can be', async () => {
    const row = await rowOf(modelCommune, { outstandingFields: { atMost: 0 } }, '4');
    expect([row.actual, row.bounds, row.gap]).toEqual(['0', undefined, expect.not.objectContaining({ least: true })]);
  });
});

describe('the reason of a row', () => {
  it('is that of a part which another figure could decide, before that of one which could not', async () => {
    const { code, fact, trace } = await rowOf(commune, { schoolCount: 0, schoolsMeetingLevelOne: { atLeast: 20, atMost: 80 } }, '5');
    expect([trace.status, code, fact]).toEqual(['undetermined', 'fact-missing', 'schoolsMeetingMinimumStandard']);
  });
});
