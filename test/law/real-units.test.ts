import { describe, expect, it } from 'vitest';
import { assess, isNtmError } from '../../src/index.ts';
import type { Judgement } from '../../src/index.ts';
import type { Trait } from '../../src/vocabulary.ts';
import { commune } from '../../rules/index.ts';
import { REAL_CASES, dossierOf, factsOf, isCommuneCase, isRecognised, momentOf } from '../support/real-units.ts';
import type { RealCase } from '../support/real-units.ts';

const current = REAL_CASES.filter(isCommuneCase);
const caseOf = (id: string): RealCase => REAL_CASES.find((item) => item.id === id)!;

describe('real communes under the set of 2021-2025', () => {
  it('are enough to mean something', () => {
    expect(current.length).toBeGreaterThanOrEqual(8);
    expect(current.filter(isRecognised).length).toBeGreaterThanOrEqual(4);
  });

  it.each(current.map((item) => [item.id, item] as const))(
    '%s is assessed, and no reported fact contradicts what was stated',
    (_, item) => {
      const assessment = assess(commune, dossierOf(item), momentOf(item)!);
      const failed = assessment.criteria.flatMap(({ indicators }) =>
        indicators.filter(({ status }) => status === 'not-met').map(({ id }) => id),
      );
      if (isRecognised(item)) expect(failed).toEqual([]);
      const met = item.facts['criteria_met']?.value;
      if (typeof met === 'number') {
        expect(assessment.tally.lower).toBeLessThanOrEqual(met);
        expect(assessment.tally.upper).toBeGreaterThanOrEqual(met);
      }
    },
  );

  it('decides what a report gives: Đắk Hà with 50.89 million in 2024', () => {
    const { criteria } = assess(commune, dossierOf(caseOf('dn-Đắk Hà-ĐắkGlong-2024')), { on: '2024-12-31' });
    expect(criteria[9]?.indicators[0]).toMatchObject({ status: 'met', margin: { delta: '0.89' } });
  });

  it('judges the year that was assessed, by the text of the day of the decision', () => {
    const moment = momentOf(caseOf('kt-dakha-2023-Đăk Ui'))!;
    expect(moment).toEqual({ on: '2023-04-12', year: 2022 });
    const { indicators } = assess(commune, dossierOf(caseOf('kt-dakha-2023-Đăk Ui')), moment).criteria[9]!;
    expect(indicators[0]?.required).toMatchObject({ value: '44', year: 2022 });
  });

  it('does not hold a commune of another region to the Tây Nguyên level', () => {
    const { criteria } = assess(commune, dossierOf(caseOf('kh-Khánh Đông-2025')), { on: '2024-12-31' });
    expect(criteria[9]?.indicators[0]).toMatchObject({ status: 'undetermined', code: 'threshold-missing', actual: '45.99' });
  });
});

describe('a commune with 29 % poverty', () => {
  const item = caseOf('kp-2018-Đăk Tăng-poverty');
  const columns: Trait[][] = [[], ['specially-disadvantaged', 'poor-district']];

  it.each(['2022-03-08', '2022-12-31', '2024-03-01', '2025-12-31'])('fails criterion 11 on %s in both columns', (on) => {
    expect(factsOf(item)['multidimensionalPoverty']).toBe(29.22);
    for (const traits of columns) {
      const dossier = dossierOf(item);
      const assessment = assess(commune, { ...dossier, unit: { ...dossier.unit, traits } }, { on });
      expect(assessment.criteria[10]?.status).toBe('not-met');
      expect(assessment.status).toBe('not-met');
    }
  });
});

describe('a commune whose failed criteria are named', () => {
  it('comes out as 14 of 19 when the appraisal is entered as judgements', () => {
    const item = caseOf('gl-Ia Khai-2022');
    const numbers = new Map([
      ['trường học', '5'],
      ['cơ sở vật chất văn hóa', '6'],
      ['y tế', '15'],
      ['văn hóa', '16'],
      ['hệ thống chính trị và tiếp cận pháp luật', '18'],
    ]);
    const failed = new Set((item.facts['failed_criteria']!.value as string[]).map((name) => numbers.get(name)));
    const judgements = Object.fromEntries(
      commune.instruments[0]!.ruleSets![0]!.criteria.map(({ id }): [string, Judgement] => [
        id,
        { status: failed.has(id) ? 'not-met' : 'met', by: 'báo cáo', on: '2022-04-13' },
      ]),
    );
    const { tally, status } = assess(commune, { ...dossierOf(item), judgements }, { on: '2022-04-13' });
    expect(tally).toMatchObject({ met: item.facts['criteria_met']?.value, notMet: 5, undetermined: 0 });
    expect(status).toBe('not-met');
  });
});

describe('reports from before the text was in force', () => {
  const older = REAL_CASES.filter(
    (item) => item.level === 'xã' && item.province === 'Kon Tum' && (momentOf(item)?.on ?? '9') < '2022-03-08',
  );

  it.each(older.map((item) => [item.id, item] as const))('%s is refused, not judged by a text that did not exist', (_, item) => {
    let code: unknown;
    try {
      assess(commune, dossierOf(item), momentOf(item)!);
    } catch (error) {
      code = isNtmError(error) ? error.code : error;
    }
    expect(code).toBe('date-not-covered');
  });

  it('are many', () => {
    expect(older.length).toBeGreaterThan(10);
  });
});
