import { describe, expect, it } from 'vitest';
import { assess, explain, isNtmError, withAssumptions } from '../../src/index.ts';
import type { Dossier, Judgement, RuleSet } from '../../src/index.ts';
import {
  ASSUMPTIONS,
  RULE_SETS,
  advancedCommune,
  commune,
  commune2026,
  communeRecognition,
  district,
  ethnicMinorityVillage,
  modelCommune,
  modelResidentialArea,
} from '../../rules/index.ts';
import { withThreshold } from '../../src/testing/with-threshold.ts';
import { errorOf } from '../support/errors.ts';
import { REAL_CASES } from '../support/real-units.ts';
import { A_COMMUNE } from '../support/a-commune.ts';

const judge = (status: Judgement['status']): Judgement => ({ status, by: 'UBND huyện', on: '2024-12-01' });

/** The first so many of ten criteria judged met, the others not. */
const tenOf = (met: number) =>
  Object.fromEntries(Array.from({ length: 10 }, (_, index) => [String(index + 1), judge(index < met ? 'met' : 'not-met')]));

describe('villages, whose texts nobody found', () => {
  const villages = REAL_CASES.filter(({ id }) => id.startsWith('thon-dakglei-'));

  it('reproduce their reported counts by judgements', () => {
    expect(villages.length).toBeGreaterThanOrEqual(2);
    for (const { name, id, facts } of villages) {
      const met = facts['criteria_met']!.value as number;
      const unit = { ...A_COMMUNE, id, name, level: 'village' } as const;
      const { tally, status } = assess(ethnicMinorityVillage, { unit, facts: {}, judgements: tenOf(met) }, { on: '2022-12-31' });
      expect(tally).toMatchObject({ met, notMet: 10 - met, total: facts['criteria_total']!.value });
      expect(status).toBe(met === 10 ? 'met' : 'not-met');
    }
  });

  it.each([
    [ethnicMinorityVillage, 'village'],
    [modelResidentialArea, 'residential-area'],
  ] as const)('say at the top that this is no law, and decide nothing by themselves', (ruleSet, level) => {
    const assessment = assess(ruleSet, { unit: { ...A_COMMUNE, level }, facts: {} }, { on: '2022-12-31' });
    expect(assessment.tally).toMatchObject({ lower: 0, upper: 10 });
    expect(new Set(assessment.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code)))).toEqual(
      new Set(['judgement-missing']),
    );
    expect(assessment.ruleSet.caveat?.vi).toContain('không được coi là quy định');
    expect(explain(assessment, 'vi')[1]).toBe(assessment.ruleSet.caveat?.vi);
    expect(explain(assessment, 'en')[1]).toContain('must not be taken for law');
  });

  it('are of Kon Tum only', () => {
    const unit = { ...A_COMMUNE, level: 'village', province: 'gia-lai' } as const;
    let code: unknown;
    try {
      assess(ethnicMinorityVillage, { unit, facts: {} }, { on: '2022-12-31' });
    } catch (error) {
      code = isNtmError(error) ? error.code : error;
    }
    expect(code).toBe('date-not-covered');
  });
});

describe('a model commune', () => {
  // The advanced income is an inference, and counts as an assumption only.
  const answer = (facts: Dossier['facts'], judgements: Dossier['judgements'] = {}, on = '2024-12-31', assume = ['advanced-income']) =>
    assess(withAssumptions(modelCommune, ASSUMPTIONS), { unit: A_COMMUNE, facts, judgements }, { on, assume });
  const ADVANCED = { 'advanced-commune': judge('met') };

  it('needs 1.10 times the advanced income of the same year, exactly', () => {
    const income = (facts: Dossier['facts'], on?: string) => answer(facts, {}, on).criteria[1]!.indicators[0]!;
    expect(income({ incomePerCapita: '66' })).toMatchObject({ status: 'met', required: { value: '66', grade: 'assumed' } });
    expect(income({ incomePerCapita: '65.99' })).toMatchObject({ status: 'not-met', gap: { delta: '0.01' } });
    expect(income({}, '2022-12-31').required?.value).toBe('58.3');
    expect(income({ incomePerCapita: '99' }, '2026-01-15')).toMatchObject({ status: 'undetermined', code: 'threshold-missing' });
    expect(answer({ incomePerCapita: '99' }, {}, '2024-12-31', []).criteria[1]!.indicators[0]!).toMatchObject({
      status: 'undetermined',
      code: 'threshold-missing',
    });
  });

  it('needs the advanced set first', () => {
    const facts = { incomePerCapita: '67', smartVillageModels: 1, outstandingFields: 1 };
    expect(answer(facts)).toMatchObject({ status: 'undetermined', tally: { met: 3, undetermined: 1 } });
    expect(answer(facts, ADVANCED)).toMatchObject({ status: 'met', tally: { met: 4 } });
    expect(answer(facts, { 'advanced-commune': judge('not-met') }).status).toBe('not-met');
    expect(answer(facts, { 'advanced-commune/10': judge('not-met') }).status).toBe('not-met');
  });

  it('Đăk Mar, recognised for 2024 with about 67 million and one field, is not contradicted', () => {
    const { criteria, status } = answer({ incomePerCapita: '67', outstandingFields: 1 }, ADVANCED);
    expect(criteria.map((criterion) => criterion.status)).toEqual(['met', 'met', 'undetermined', 'met']);
    expect(status).toBe('undetermined');
  });
});

describe('recognition', () => {
  it('is more than meeting the set', () => {
    const all = { satisfiedResidents: '95', noConstructionDebt: true, securityNotComplex: true };
    const answer = (facts: Dossier['facts']) =>
      assess(communeRecognition, { unit: A_COMMUNE, facts, judgements: { commune: judge('met') } }, { on: '2024-12-31' });
    // The share that residents have to reach was not found: nothing but a judgement can decide it.
    expect(answer(all)).toMatchObject({ status: 'undetermined', tally: { met: 3, undetermined: 1 } });
    expect(answer(all).criteria[1]?.indicators[0]?.code).toBe('threshold-missing');
    expect(answer({ ...all, noConstructionDebt: false }).status).toBe('not-met');
  });
});

describe('the four conditions of recognition', () => {
  it('are those of QĐ 18/2022 until QĐ 03/2024 amends it, and from that day on its own', () => {
    const titles = (on: string) =>
      assess(communeRecognition, { unit: A_COMMUNE, facts: {} }, { on }).criteria.map(({ indicators }) => indicators[0]!.title.vi);
    const [before, after] = [titles('2024-03-06'), titles('2024-03-07')];
    expect(before[3]).toBe('Xã không phức tạp về an ninh, trật tự theo quy định của Bộ Công an');
    expect(after).toEqual([
      expect.stringContaining('Quy định xã NTM kiểu mẫu giai đoạn 2021 - 2025 (đối với xã NTM kiểu mẫu)'),
      'Có tỷ lệ hài lòng của người dân trên địa bàn đối với kết quả xây dựng NTM, NTM nâng cao, NTM kiểu mẫu của xã đáp ứng yêu cầu theo quy định',
      expect.stringContaining('nợ đọng xây dựng cơ bản'),
      'Xã đạt tiêu chuẩn “An toàn về an ninh, trật tự” theo quy định của Bộ Công an',
    ]);
    expect(after[2]).toBe(before[2]);
  });
});

describe('a day after the set of 2021-2025', () => {
  it.each([commune, advancedCommune, modelCommune])('is refused naming the set that takes the place of $id', (set) => {
    const error = errorOf(() => assess(set, { unit: A_COMMUNE, facts: {} }, { on: '2026-06-30' }));
    expect(error.problems[0]?.params['successorSet']).toBe('commune-2026');
    expect(error.messages.vi).toContain('từ đó áp dụng 51/2025/QĐ-TTg (commune-2026)');
    expect(error.messages.en).toContain('from then on 51/2025/QĐ-TTg applies (commune-2026)');
  });

  it('has no known procedure of recognition', () => {
    const error = errorOf(() => assess(communeRecognition, { unit: A_COMMUNE, facts: {} }, { on: '2026-06-30' }));
    expect(error.problems[0]?.params).toMatchObject({ ruleSet: 'commune', successor: '51-2025-qd-ttg' });
    expect(error.problems[0]?.params).not.toHaveProperty('successorSet');
    expect(error.messages.vi).toContain('chưa tìm thấy quy định về điều kiện, trình tự công nhận theo bộ tiêu chí giai đoạn 2026-2030');
    expect(error.messages.en).toContain('no rule on the conditions and procedure of recognition under the set of 2026-2030 has been found');
    const early = errorOf(() => assess(communeRecognition, { unit: A_COMMUNE, facts: {} }, { on: '2022-01-31' }));
    expect(early.messages.vi).not.toContain('2026-2030');
  });

  it('names only sets that there are', () => {
    const ids = RULE_SETS.map(({ id }) => id);
    const named = RULE_SETS.flatMap(({ ruleSet }) =>
      ruleSet.instruments.flatMap(({ ruleSets = [] }) => ruleSets.map((text) => text.successor)),
    );
    for (const successor of named) if (typeof successor === 'string') expect(ids).toContain(successor);
  });

  it('is refused with an error that names what applies instead, in both languages', () => {
    const error = errorOf(() => assess(commune, { unit: A_COMMUNE, facts: {} }, { on: '2026-06-30' }));
    expect(error).toMatchObject({ code: 'date-not-covered', problems: [{ params: { successor: '51-2025-qd-ttg' } }] });
    expect(error.messages.vi).toContain('từ đó áp dụng 51/2025/QĐ-TTg');
    expect(error.messages.en).toContain('from then on 51/2025/QĐ-TTg applies');
  });
});

describe('poverty within the period of 2026-2030', () => {
  it('is measured by one standard in 2026 and by another from 2027 on', () => {
    // An invented level, because none is known.
    const set = withThreshold(commune2026, 'commune-2026/6.a/maximum', '5', { from: '2026-02-15' });
    const poverty = (measuredOn: string, on: string) => {
      const unit = { ...A_COMMUNE, province: 'quang-ngai' } as const;
      const assessment = assess(set, { unit, facts: { povertyRate: { value: '3', measuredOn } } }, { on });
      return assessment.criteria.find(({ id }) => id === '6')!.indicators[0]!;
    };
    expect(poverty('2026-12-31', '2026-12-31').status).toBe('met');
    expect(poverty('2027-01-01', '2027-01-01').status).toBe('met');
    expect(poverty('2026-12-31', '2027-01-01')).toMatchObject({ status: 'undetermined', code: 'definition-changed' });
  });
});

describe('sets known by name only', () => {
  it('take over from each other on the day', () => {
    const judged = (set: RuleSet, level: 'commune' | 'district', on: string) =>
      assess(set, { unit: { ...A_COMMUNE, level }, facts: {} }, { on }).tally.total;
    expect(judged(commune2026, 'commune', '2026-02-15')).toBe(10);
    expect(judged(district, 'district', '2026-02-14')).toBe(9);
    for (const [set, on] of [
      [commune2026, '2026-02-14'],
      [commune, '2026-06-30'],
    ] as const) {
      expect(() => assess(set, { unit: A_COMMUNE, facts: {} }, { on })).toThrow(
        expect.objectContaining({ code: 'date-not-covered' }) as never,
      );
    }
  });
});
