import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assumedKonTumVillages, commune, communeRecognition, district, ethnicMinorityVillage } from '../../../rules/index.ts';
import { amend, assess, isNtmError, withAssumptions } from '../../../src/index.ts';
import type { At, RuleSet } from '../../../src/index.ts';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';

const AT: At = { on: '2024-12-31' };
const UNIT_OF = { village: { ...A_COMMUNE, level: 'village' }, commune: A_COMMUNE };

/** Another copy of the library in the same program, or that of a program which only assesses: it has loaded nothing yet. */
const another = async () => (await import('../../../src/assess.ts')).assess as (set: RuleSet, dossier: object, at: At) => unknown;

function refusedBy(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (isNtmError(error)) return error.problems.map(({ code, path, params }) => [code, path.join('.'), params['part']]);
    throw error;
  }
  return [];
}

const dossierFor = ({ level }: RuleSet) => ({ unit: UNIT_OF[level as keyof typeof UNIT_OF], facts: {} });

describe('what it takes to put texts together', () => {
  beforeEach(() => vi.resetModules());

  it('leaves a set plain data', () => {
    for (const set of [commune, amend(commune, raisedIncome())]) {
      expect(structuredClone(set)).toStrictEqual(set);
      expect(JSON.parse(JSON.stringify(set))).toEqual(set);
      expect(Reflect.ownKeys(set)).toEqual(Object.keys(set));
    }
  });

  it('serves copies of sets as it serves the sets', () => {
    const set: RuleSet = commune;
    for (const copy of [structuredClone(set), JSON.parse(JSON.stringify(set)) as RuleSet, { ...set }])
      expect(assess(copy, { unit: A_COMMUNE, facts: {} }, AT)).toEqual(assess(set, { unit: A_COMMUNE, facts: {} }, AT));
  });

  it('is asked for where a program has neither a set nor what makes sets', async () => {
    const assessThere = await another();
    const refused = (set: RuleSet) => refusedBy(() => assessThere(structuredClone(set), dossierFor(set), AT));
    expect([commune, ethnicMinorityVillage].map(refused)).toEqual([
      [['not-loaded', 'ruleSet', 'units']],
      [['not-loaded', 'ruleSet', 'text']],
    ]);
  });

  it('is asked for where a program has only sets that take less', async () => {
    const assessThere = await another();
    const [{ bring }, { textAt }] = await Promise.all([import('../../../src/law/text-making.ts'), import('../../../src/law/text-at.ts')]);
    const refusedOn = (on: string, set = structuredClone(commune as RuleSet)) => refusedBy(() => assessThere(set, dossierFor(set), { on }));
    bring({ textAt });
    expect(refusedOn(AT.on, structuredClone(ethnicMinorityVillage))).toEqual([]);
    expect(refusedOn('2022-03-31')).toEqual([['not-loaded', 'ruleSet', 'units']]);
    const { measures } = await import('../../../src/model/convertible-units.ts');
    bring({ measures });
    expect(refusedOn('2022-03-31')).toEqual([['not-loaded', 'ruleSet', 'totals']]);
    const { relating } = await import('../../../src/law/relations/related-facts.ts');
    bring({ relating });
    expect(refusedOn('2022-03-31')).toEqual([['not-loaded', 'ruleSet', 'exceptions']]);
    const { excepting } = await import('../../../src/law/exceptions.ts');
    bring({ excepting });
    expect(refusedOn('2022-03-31')).toEqual([]);
    expect(refusedOn('2023-12-31')).toEqual([['not-loaded', 'ruleSet', 'thresholds']]);
    const { supply } = await import('../../../src/law/operations/by-name.ts');
    bring({ supply });
    expect(refusedOn('2023-12-31')).toEqual([]);
    expect(refusedOn(AT.on)).toEqual([['not-loaded', 'ruleSet', 'replaceText']]);
    await import('../../../rules/index.ts');
    expect(refusedOn(AT.on)).toEqual([]);
  });

  it('is asked for where a set presupposes another one, declares groups, or counts what is assumed', async () => {
    const assumed = structuredClone(withAssumptions(ethnicMinorityVillage as RuleSet, [assumedKonTumVillages]));
    const above = { ...structuredClone(communeRecognition as RuleSet), prerequisites: [{ ruleSet: district as RuleSet, cite: {} }] };
    const grouped = { ...structuredClone(ethnicMinorityVillage as RuleSet), groups: [{ id: 'a', title: { vi: 'Nhóm', en: 'Group' } }] };
    const assessThere = await another();
    const refused = (set: RuleSet, at = AT) => refusedBy(() => assessThere(set, dossierFor(set), at));
    const [{ bring }, { textAt }] = await Promise.all([import('../../../src/law/text-making.ts'), import('../../../src/law/text-at.ts')]);
    const { measures } = await import('../../../src/model/convertible-units.ts');
    const { replaceCondition, replaceText, supply } = await import('../../../src/law/operations/by-name.ts');
    bring({ textAt, measures, supply, operations: { replaceCondition, replaceText } });
    const assume = { ...AT, assume: [assumedKonTumVillages.id] };
    expect([refused(above), refused(grouped), refused(assumed, assume)]).toEqual([
      [['not-loaded', 'ruleSet', 'prerequisites']],
      [['not-loaded', 'ruleSet', 'columns']],
      [['not-loaded', 'ruleSet', 'assumptions']],
    ]);
    const { presupposing } = await import('../../../src/law/presupposed.ts');
    const { declaring } = await import('../../../src/law/declared.ts');
    const { assumedNotices } = await import('../../../src/law/assumed-notices.ts');
    bring({ presupposing, declaring, assumedNotices });
    expect([refused(above), refused(grouped), refused(assumed, assume)]).toEqual([[], [], []]);
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

  it('is there as a whole as soon as what makes or changes sets is loaded', async () => {
    const set = structuredClone(amend(commune as RuleSet, raisedIncome('50', { status: 'draft', id: 'draft' })));
    for (const path of ['../../../src/law/rule-set.ts', '../../../src/law/rebase.ts']) {
      vi.resetModules();
      const assessThere = await another();
      await import(path);
      expect(refusedBy(() => assessThere(set, dossierFor(set), { ...AT, drafts: ['draft'] }))).toEqual([]);
    }
  });
});
