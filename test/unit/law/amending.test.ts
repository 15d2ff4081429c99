import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commune, ethnicMinorityVillage } from '../../../rules/index.ts';
import { amend, assess, isNtmError } from '../../../src/index.ts';
import type { At, RuleSet } from '../../../src/index.ts';
import { A_COMMUNE, inventedDecision, raisedIncome } from '../../support/a-commune.ts';

const AT: At = { on: '2024-12-31' };
const UNIT_OF = { village: { ...A_COMMUNE, level: 'village' }, commune: A_COMMUNE };

/** Another copy of the library in the same program, or that of a program which only assesses: it has loaded nothing yet. */
const another = async () => (await import('../../../src/assess.ts')).assess as (set: RuleSet, dossier: object, at: At) => unknown;

function refusedBy(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (isNtmError(error)) return error.problems.map(({ code, path, params }) => [code, path.join('.'), params['operation']]);
    throw error;
  }
  return [];
}

const dossierFor = ({ level }: RuleSet) => ({ unit: UNIT_OF[level as keyof typeof UNIT_OF], facts: {} });

describe('what it takes to apply amendments', () => {
  beforeEach(() => vi.resetModules());

  it('comes with a set, which stays plain data', () => {
    const amended = amend(commune, raisedIncome());
    for (const set of [commune, amended]) {
      expect(structuredClone(set)).toStrictEqual(set);
      expect(JSON.parse(JSON.stringify(set))).toEqual(set);
      expect(Object.isFrozen(set)).toBe(true);
    }
  });

  it('is there for copies of sets that the program has loaded', () => {
    const set: RuleSet = commune;
    for (const copy of [structuredClone(set), JSON.parse(JSON.stringify(set)) as RuleSet, { ...set }])
      expect(assess(copy, { unit: A_COMMUNE, facts: {} }, AT)).toEqual(assess(set, { unit: A_COMMUNE, facts: {} }, AT));
  });

  it('serves every copy of the library in a program', async () => {
    const assessThere = await another();
    const amended = amend(commune, raisedIncome());
    expect(assessThere(commune, dossierFor(commune), AT)).toEqual(assess(commune as RuleSet, dossierFor(commune) as never, AT));
    expect(assessThere(amended, dossierFor(commune), AT)).toEqual(assess(amended as RuleSet, dossierFor(commune) as never, AT));
  });

  it('is asked for where nobody brought it, and only then', async () => {
    const assessThere = await another();
    expect(refusedBy(() => assessThere(structuredClone(ethnicMinorityVillage), dossierFor(ethnicMinorityVillage), AT))).toEqual([]);
    const refusedOn = (on: string) => refusedBy(() => assessThere(structuredClone(commune), dossierFor(commune), { on }));
    expect(refusedOn('2022-03-31')).toEqual([]);
    expect(refusedOn('2023-12-31')).toEqual([['not-loaded', 'ruleSet', 'thresholds']]);
    const { createRuleSet } = await import('../../../src/index.ts');
    const { hash: _hash, ...parts } = structuredClone(commune as RuleSet);
    createRuleSet(parts);
    expect(refusedOn(AT.on)).toEqual([]);
  });

  it('comes with levels that a scenario supposes', async () => {
    const assessThere = await another();
    const { supposing } = await import('../../../src/testing/supposing.ts');
    const supposed = supposing(structuredClone(commune), { suppose: { 'commune/10/minimum': '60' }, unit: A_COMMUNE });
    expect(refusedBy(() => assessThere(supposed, dossierFor(commune), { on: '2022-03-31' }))).toEqual([]);
  });

  it('comes with what holds an amendment against a set', async () => {
    const renumbered = { operation: 'renumber', target: 'commune/10', expect: { no: '10' }, no: '20', cite: { row: '10' } };
    const { rebase } = await import('../../../src/law/rebase.ts');
    expect(rebase(inventedDecision([{ id: 'renumber', ...renumbered }]), commune).applies).toEqual(['renumber']);
  });

  it('is asked for where drafts are named that nobody has held against one another', async () => {
    const drafted = structuredClone(amend(commune as RuleSet, raisedIncome('50', { status: 'draft', id: 'draft' })));
    const assessThere = await another();
    await import('../../../rules/index.ts');
    expect(refusedBy(() => assessThere(drafted, dossierFor(commune), AT))).toEqual([]);
    expect(refusedBy(() => assessThere(drafted, dossierFor(commune), { ...AT, drafts: ['draft'] }))).toEqual([
      ['not-loaded', 'ruleSet', 'draft'],
    ]);
  });
});
