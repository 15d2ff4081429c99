import { describe, expect, it } from 'vitest';
import { assess } from 'ntm-rules';
import { toMarkdown, unitReport } from 'ntm-rules/documents';
import { commune } from 'ntm-rules/rules';
import { figureSources } from '../../../src/explain/figure-sources.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const evidence = { source: 'Báo cáo 12/BC-UBND', on: '2024-12-20', note: 'Số liệu đặt ra để thử.' };
const facts = {
  incomePerCapita: { value: '49.5', evidence },
  multidimensionalPoverty: { numerator: '10', denominator: '200', evidence },
  noTemporaryHousing: { value: true, evidence: { by: 'UBND xã', on: 'quý IV' } },
  irrigatedArea: '82.4',
};
const assessment = assess(commune, { unit: A_COMMUNE, facts }, { on: '2024-12-31' });

describe('where the figures come from', () => {
  it('is told by source and day, in the order of the law, and last of all what has no source', () => {
    expect(figureSources(assessment, 'vi')).toEqual([
      { source: 'UBND xã', on: 'quý IV', figures: ['Không còn nhà tạm, dột nát'], notes: [] },
      {
        source: 'Báo cáo 12/BC-UBND',
        on: '20/12/2024',
        figures: ['Thu nhập bình quân đầu người: 49,5 triệu đồng/người/năm', expect.stringMatching(/^Tỷ lệ nghèo đa chiều.*: 5 %$/u)],
        notes: ['Số liệu đặt ra để thử.'],
      },
      { source: '', on: '', figures: [expect.stringMatching(/: 82,4 %$/u)], notes: [] },
    ]);
  });

  it('stands in the report in both languages, and nowhere where there are no figures', () => {
    expect(toMarkdown(unitReport(assessment, 'vi'))).toMatch(
      /## Nguồn của số liệu[^#]*Báo cáo 12\/BC-UBND \| 20\/12\/2024 \|[^#]*Hồ sơ không ghi nguồn/u,
    );
    expect(toMarkdown(unitReport(assessment, 'en'))).toMatch(
      /## Where the figures come from[^#]*\| 20 December 2024 \|[^#]*names no source/u,
    );
    const empty = assess(commune, { unit: A_COMMUNE, facts: {} }, { on: '2024-12-31' });
    expect(toMarkdown(unitReport(empty, 'vi'))).not.toContain('Nguồn của số liệu');
  });
});
