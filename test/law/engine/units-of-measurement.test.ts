import { describe, expect, it } from 'vitest';
import { assess, indicatorOf } from '../../../src/index.ts';
import type { FactInput } from '../../../src/index.ts';
import { dossierSchema, parseDossier } from '../../../src/schema/index.ts';
import { commune } from '../../../rules/index.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { problemsOf } from '../../support/law-fixtures.ts';

const AT = { on: '2024-12-31' };
const of = (incomePerCapita: FactInput) => ({ unit: A_COMMUNE, facts: { incomePerCapita } });
const income = (value: FactInput) => indicatorOf(assess(commune, of(value), AT), '10');

describe('a figure in another unit of measurement', () => {
  it.each([
    ['42000000', 'đồng/người/năm', '42'],
    ['42000000.5', 'vnd-per-person-per-year', '42.0000005'],
    [49999999, 'VND per person per year', '49.999999'],
    ['42000', 'nghìn đồng/người/năm', '42'],
    ['3.5', 'triệu đồng/người/tháng', '42'],
    ['3500', ' nghìn đồng/người/tháng ', '42'],
    ['3500000', 'đồng/người/tháng'.normalize('NFD'), '42'],
    ['42', 'triệu đồng/người/năm', '42'],
    ['42', 'million-vnd-per-person-per-year', '42'],
  ])('%s %s is %s million đồng per person per year, exactly', (value, unit, actual) => {
    expect(income({ value, unit })).toMatchObject({ actual, fact: 'incomePerCapita' });
    expect(problemsOf(() => parseDossier(of({ value, unit }), commune))).toEqual([]);
    expect(dossierSchema.safeParse(of({ value, unit })).error).toBeUndefined();
  });

  it('decides as the same figure in the unit of the level', () => {
    expect(income({ value: '49999999', unit: 'đồng/người/năm' }).status).toBe('not-met');
    expect(income({ value: '50000000', unit: 'đồng/người/năm' }).status).toBe('met');
    expect(income({ atLeast: '4.2', unit: 'triệu đồng/người/tháng' })).toMatchObject({ status: 'met', bounds: { atLeast: '50.4' } });
  });

  it('is refused where it cannot be converted, with the units that can', () => {
    const [problem] = problemsOf(() => assess(commune, of({ value: '42', unit: 'triệu đồng/hộ/năm' }), AT));
    expect([problem!.code, problem!.path]).toEqual(['unit-mismatch', ['facts', 'incomePerCapita', 'unit']]);
    expect(problem!.message).toEqual({
      vi: 'Sai đơn vị: cần "triệu đồng/người/năm", "nghìn đồng/người/năm", "đồng/người/năm", "triệu đồng/người/tháng", "nghìn đồng/người/tháng", "đồng/người/tháng", nhận được "triệu đồng/hộ/năm".',
      en: 'Wrong unit: expected "million VND per person per year", "thousand VND per person per year", "VND per person per year", "million VND per person per month", "thousand VND per person per month", "VND per person per month", got "triệu đồng/hộ/năm".',
    });
  });

  it('has the bounds of its fact, said as it was given', () => {
    const [problem] = problemsOf(() => assess(commune, of({ value: '42000000', unit: 'triệu đồng/người/năm' }), AT));
    expect([problem!.code, problem!.params['value']]).toEqual(['impossible-value', '42000000']);
    const [other] = problemsOf(() => assess(commune, of({ value: '1000000001', unit: 'đồng/người/năm' }), AT));
    expect([other!.code, other!.path.at(-1), other!.params['value']]).toEqual(['impossible-value', 'value', '1000.000001']);
  });
});
