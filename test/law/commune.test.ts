import { describe, expect, it } from 'vitest';
import { amend, assess, compile, isNtmError } from '../../src/index.ts';
import type { FactInput } from '../../src/index.ts';
import type { Trait } from '../../src/vocabulary.ts';
import { commune } from '../../rules/index.ts';
import type { RuleSet } from '../../rules/index.ts';

const unit = (traits: Trait[] = []) => ({ id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits }) as const;

function indicator(id: string, facts: Record<string, FactInput>, on: string, traits: Trait[] = []) {
  const { criteria } = assess(commune, { unit: { ...unit(traits), traits: [...traits] }, facts }, { on });
  const found = criteria.flatMap(({ indicators }) => indicators).find((item) => item.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

describe('the commune set on 2022-12-31', () => {
  it('asks 44 million of a commune of the Tây Nguyên column', () => {
    expect(indicator('10', { incomePerCapita: '44' }, '2022-12-31').status).toBe('met');
    expect(indicator('10', { incomePerCapita: '43.99' }, '2022-12-31')).toMatchObject({
      status: 'not-met',
      actual: '43.99',
      required: {
        value: '44',
        unit: 'million-vnd-per-person-per-year',
        from: '2022-01-01',
        grade: 'reported',
        cite: { annex: 'I', row: '10' },
      },
      gap: { delta: '0.01', direction: 'increase' },
    });
  });

  it('asks 39 million of the same commune as a specially disadvantaged one of a poor district', () => {
    const traits: Trait[] = ['specially-disadvantaged', 'poor-district'];
    expect(indicator('10', { incomePerCapita: '39' }, '2022-12-31', traits).status).toBe('met');
    expect(indicator('10', { incomePerCapita: '38.99' }, '2022-12-31', traits).status).toBe('not-met');
    expect(indicator('10', { incomePerCapita: '39' }, '2022-12-31', ['safe-zone', 'poor-district']).status).toBe('met');
    expect(indicator('10', { incomePerCapita: '39' }, '2022-12-31', ['specially-disadvantaged']).status).toBe('not-met');
    expect(indicator('10', { incomePerCapita: '39' }, '2022-12-31', ['poor-district']).status).toBe('not-met');
  });

  it('reads traits on the day of assessment', () => {
    const traits = [{ trait: 'specially-disadvantaged', to: '2023-06-01' }, 'poor-district'] as const;
    const on = (day: string) =>
      assess(commune, { unit: { ...unit(), traits: [...traits] }, facts: { incomePerCapita: '42' } }, { on: day }).place.column;
    expect(on('2023-05-31')).toBe('northern-midlands-mountains');
    expect(on('2023-06-01')).toBe('central-highlands');
  });
});

describe('gaps', () => {
  it('are in natural units: the smallest whole number that is enough', () => {
    const result = indicator('11', { multidimensionalPoverty: { numerator: 46, denominator: 620 } }, '2024-12-31');
    expect(result.gap).toEqual({ delta: '0.419355', unit: 'percent', direction: 'decrease', natural: { amount: '3', unit: 'household' } });
    expect(indicator('11', { multidimensionalPoverty: { numerator: 43, denominator: 620 } }, '2024-12-31').status).toBe('met');
    expect(indicator('11', { multidimensionalPoverty: { numerator: 44, denominator: 620 } }, '2024-12-31').status).toBe('not-met');
  });

  it('never round a value up to its threshold', () => {
    expect(indicator('3.1', { irrigatedArea: '79.96' }, '2024-12-31').status).toBe('not-met');
    const nearly = indicator('3.1', { irrigatedArea: { numerator: '799999999', denominator: '1000000000' } }, '2024-12-31');
    expect(nearly).toMatchObject({ status: 'not-met', actual: '79.9999999', gap: { delta: '0.0000001' } });
    const endless = indicator('3.1', { irrigatedArea: { numerator: '239999999', denominator: '300000000' } }, '2024-12-31');
    expect(endless).toMatchObject({ status: 'not-met', actual: '79.999999', gap: { delta: '0.000001' } });
  });
});

describe('an assessment', () => {
  it('has 19 criteria and 57 indicators, bounds, and what it rests on', () => {
    const assessment = assess(
      commune,
      { unit: { ...unit(), traits: [] }, facts: { incomePerCapita: '27', shopMeetsStandard: true } },
      { on: '2024-12-31' },
    );
    expect(assessment.criteria).toHaveLength(19);
    expect(assessment.criteria.flatMap(({ indicators }) => indicators)).toHaveLength(57);
    expect(assessment.tally).toEqual({ met: 1, notMet: 1, undetermined: 17, notApplicable: 0, total: 19, lower: 1, upper: 18 });
    expect(assessment).toMatchObject({ status: 'not-met', standing: 'provisional', ruleSet: { id: 'commune', hash: commune.hash } });
    const relied = Object.values(assessment.reliesOn).flat();
    expect(new Set(relied).size).toBe(relied.length);
    expect(assessment.reliesOn.official).toEqual([]);
    expect(assessment.reliesOn.reported).toContain('commune/2.2/minimum@416-2022-qd-ubnd:kon-tum');
    expect(assessment.reliesOn.missing).toContain('commune/17.1/minimum@211-2024-qd-ttg');
  });

  it('says which missing facts could still change a criterion', () => {
    const facts = { incomePerCapita: '27', schoolsMeetingMinimumStandard: '100', schoolsMeetingLevelOne: '75', masterPlanApproved: false };
    const { missingFacts, criteria } = assess(commune, { unit: { ...unit(), traits: [] }, facts }, { on: '2024-12-31' });
    const decisive = (fact: string) => missingFacts.find((missing) => missing.fact === fact)?.decisive;
    expect(criteria[4]?.status).toBe('met'); // 75 % is enough however many schools there are
    expect(decisive('schoolCount')).toBe(false);
    expect(decisive('masterPlanRegulationsApplied')).toBe(false); // criterion 1 fails already
    expect(decisive('solidHouses')).toBe(false); // no threshold to hold it against
    expect(decisive('noTemporaryHousing')).toBe(true);
    expect(decisive('healthInsuranceMen')).toBe(true);
    expect(missingFacts.find(({ fact }) => fact === 'healthInsuranceMen')?.indicators).toEqual(['15.1']);
  });

  it('lets an amendment change the answer and leaves the base untouched', () => {
    const before = JSON.stringify(commune);
    const amendment = {
      id: 'invented',
      number: 'x',
      title: 'x',
      issuer: 'x',
      rank: 'national',
      status: 'adopted',
      invented: true,
      signedOn: '2024-07-01',
      inForce: { from: '2024-07-01', wording: { grade: 'recalled', confidence: 'low' } },
      recordedOn: '2026-11-23',
      sources: {},
      operations: [
        {
          id: 'repeal',
          operation: 'repeal',
          target: 'commune/17.11',
          expect: { title: 'Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn' },
          cite: {},
        },
      ],
    } as const;
    const amended = amend(commune, structuredClone(amendment) as never);
    const count = (set: RuleSet, on: string) =>
      assess(set, { unit: { ...unit(), traits: [] }, facts: {} }, { on }).criteria.flatMap(({ indicators }) => indicators).length;
    expect([count(amended, '2024-06-30'), count(amended, '2024-07-01'), count(commune, '2024-07-01')]).toEqual([57, 56, 57]);
    expect(JSON.stringify(commune)).toBe(before);
    expect(amended.hash).not.toBe(commune.hash);
    expect(assess(amended, { unit: { ...unit(), traits: [] }, facts: {} }, { on: '2024-12-31' }).instruments.at(-1)).toMatchObject({
      invented: true,
    });
  });

  it('names QĐ 226 from its day on, in Kon Tum, though nothing of it has been transcribed', () => {
    const named = (on: string, province: 'kon-tum' | 'gia-lai') =>
      assess(commune, { unit: { ...unit(), province, traits: [] }, facts: {} }, { on }).instruments.some(
        ({ id }) => id === '226-2024-qd-ubnd',
      );
    expect([named('2024-04-21', 'kon-tum'), named('2024-04-22', 'kon-tum'), named('2024-04-22', 'gia-lai')]).toEqual([false, true, false]);
  });

  it('compiles once and gives the same', () => {
    const place = { province: 'kon-tum', region: 'central-highlands' } as const;
    const compiled = compile(commune, { on: '2024-12-31', ...place });
    const dossier = { unit: { id: 'a', level: 'commune', ...place } as const, facts: { incomePerCapita: '50', hasCraftVillage: false } };
    const assessment = assess(commune, dossier, { on: '2024-12-31' });
    expect(compiled.assess(dossier)).toEqual(assessment);
    const statuses = Object.fromEntries(assessment.criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status])));
    expect(compiled.statuses(dossier)).toEqual(statuses);
    expect(compile(commune, { on: '2024-12-31', level: 'commune', ...place }).assess(dossier)).toEqual(assessment);
    expect(() => compile(commune, { on: '2024-12-31', level: 'village', ...place })).toThrow(
      expect.objectContaining({ code: 'level-mismatch' }) as never,
    );
    expect(() => compile(commune, { on: '2024-12-31', region: 'tay-nguyen' as never })).toThrow(
      expect.objectContaining({ code: 'unknown-region' }) as never,
    );
    let refused: unknown;
    try {
      compiled.assess({ ...dossier, unit: { ...dossier.unit, province: 'dong-nai', region: 'southeast' } });
    } catch (error) {
      refused = isNtmError(error) ? error.code : error;
    }
    expect(refused).toBe('place-mismatch');
  });
});
