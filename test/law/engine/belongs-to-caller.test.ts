import { describe, expect, it } from 'vitest';
import { assess, compile } from '../../../src/index.ts';
import type { Assessment, Dossier, RuleSet } from '../../../src/index.ts';
import { commune, ethnicMinorityVillage, modelCommune } from '../../../rules/index.ts';

const AT = { on: '2024-12-31' };
const HERE = { level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;

/** The objects of a value that whoever holds it could change. */
function changeable(value: unknown, found = new Set<object>()): Set<object> {
  if (value === null || typeof value !== 'object' || found.has(value)) return found;
  if (!Object.isFrozen(value)) found.add(value);
  for (const item of Object.values(value)) changeable(item, found);
  return found;
}

/** Made up: of nothing, and of figures in every form. */
const EMPTY: Dossier = { unit: { id: 'a', ...HERE }, facts: {} };
const FILLED: Dossier = {
  unit: { id: 'b', ...HERE, traits: ['specially-disadvantaged'] },
  measuredOn: '2023-11-30',
  facts: {
    incomePerCapita: { value: '41', evidence: { source: 'made up' } },
    irrigatedArea: { numerator: 401, denominator: 500 },
    healthInsurance: { atLeast: '80' },
    poorHouseholds: '70',
  },
};

describe('what an answer consists of', () => {
  it.each([
    ['commune', '1.1', commune],
    ['modelCommune', 'commune/1.1', modelCommune],
  ])('is its own or frozen with %s: no two answers share what can be changed, nor with the set or the dossier', (_, row, set: RuleSet) => {
    const judged = { [row]: { status: 'met', by: 'made up', on: '2025-03-02' } } as const;
    const dossiers: Dossier[] = [EMPTY, FILLED, { ...EMPTY, judgements: judged }];
    const answers = [...dossiers, ...structuredClone(dossiers)].map((dossier) => assess(set, dossier, AT));
    const owned = answers.map((answer) => [...changeable(answer)]);
    for (const own of owned) expect(own.length).toBeGreaterThan(10);
    const all = owned.flat();
    expect(new Set(all).size).toBe(all.length);
    const others = new Set([...changeable(dossiers), ...changeable(set)]);
    expect(all.filter((item) => others.has(item))).toEqual([]);
  });

  it('leaves the next answer as it is whatever is done to this one', () => {
    const compiled = compile(commune as RuleSet, { ...AT, province: 'kon-tum', region: 'central-highlands' });
    const before = JSON.stringify(compiled.assess(EMPTY));
    for (const item of changeable(compiled.assess(EMPTY))) for (const key of Object.keys(item)) delete (item as never)[key];
    expect(JSON.stringify(compiled.assess(EMPTY))).toBe(before);
  });

  it('is frozen itself', () => {
    const unit = { id: 'v', level: 'village', province: 'kon-tum', region: 'central-highlands' } as const;
    const answers: Assessment[] = [assess<RuleSet>(commune, EMPTY, AT), assess(ethnicMinorityVillage, { unit, facts: {} }, AT)];
    expect(answers.map(Object.isFrozen)).toEqual([true, true]);
  });
});
