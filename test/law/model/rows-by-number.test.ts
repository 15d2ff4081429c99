import { amend, assess, criterionOf, indicatorOf, isNtmError, labelOf } from 'ntm-rules';
import { advancedCommune, commune, ethnicMinorityVillage, modelCommune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { instrument } from '../../support/law-fixtures.ts';

const AT = { on: '2024-12-31' };
const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const assessment = assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, AT);

function refusal(work: () => unknown): { code: string; path: readonly string[]; vi: string; en: string } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { code: error.code, path: error.path, ...error.messages };
  }
}

/** Indicators 10 and 11 change their numbers. */
const renumbered = amend(
  commune,
  instrument('swap', '2024-06-01', {
    invented: true,
    operations: [
      { id: 'ten', operation: 'renumber', target: 'commune/10', expect: { no: '10' }, no: '20', cite: { row: '10' } },
      { id: 'eleven', operation: 'renumber', target: 'commune/11', expect: { no: '11' }, no: '21', cite: { row: '11' } },
    ],
  }),
);

describe('a row of an assessment', () => {
  it('is found by number', () => {
    expect(criterionOf(assessment, '17').id).toBe('17');
    expect(criterionOf(assessment, '10')).toBe(assessment.criteria[9]);
    expect(indicatorOf(assessment, '10')).toBe(assessment.criteria[9]?.indicators[0]);
    expect(indicatorOf(assessment, '17.12').no).toBe('17.12');
  });

  it('is found by the number of the day and by its lasting id', () => {
    const after = assess(renumbered, { unit, facts: {} }, AT);
    expect(indicatorOf(after, '20')).toBe(indicatorOf(after, '10'));
    expect(indicatorOf(after, '21').id).toBe('11');
    expect(refusal(() => indicatorOf(assess(renumbered, { unit, facts: {} }, { on: '2024-05-31' }), '20'))?.code).toBe('unknown-row');
  });

  it('that is not there is refused in both languages, with the day and what may be meant', () => {
    const row: string = '17.21';
    expect(refusal(() => indicatorOf(assessment, row))).toEqual({
      code: 'unknown-row',
      path: ['row'],
      vi: 'Bộ tiêu chí "commune" ngày 2024-12-31 không có chỉ tiêu "17.21" (có phải "17.1"?).',
      en: 'On 2024-12-31 the rule set "commune" has no indicator "17.21" (did you mean "17.1"?).',
    });
    expect(refusal(() => criterionOf(assessment, '1.1'))?.vi).toContain('không có tiêu chí "1.1"');
    expect(refusal(() => criterionOf(assessment, 17 as never))?.code).toBe('wrong-type');
    expect(refusal(() => indicatorOf({} as never, '17' as never))?.code).toBe('wrong-type');
  });
});

describe('the label', () => {
  it('of a fact, also of a presupposed set', () => {
    expect(labelOf(commune, 'incomePerCapita', 'vi')).toBe('Thu nhập bình quân đầu người');
    expect(labelOf(commune, 'incomePerCapita', 'en')).toBe('Income per person');
    expect(labelOf(modelCommune, 'noTemporaryHousing', 'vi')).toBe(labelOf(commune, 'noTemporaryHousing', 'vi'));
  });

  it('of a criterion, of an indicator, of a row and of the whole of a presupposed set', () => {
    expect(labelOf(commune, '10', 'vi')).toBe(indicatorOf(assessment, '10').title.vi);
    expect(labelOf(commune, '17', 'vi')).toBe(criterionOf(assessment, '17').title.vi);
    expect(labelOf(advancedCommune, 'commune/17', 'vi')).toBe(criterionOf(assessment, '17').title.vi);
    expect(labelOf(advancedCommune, 'commune', 'en')).toBe(commune.title.en);
    for (const { id, indicators } of assessment.criteria) {
      for (const row of [id, ...indicators.map((item) => item.id)]) expect(labelOf(commune, row, 'en')).not.toBe('');
    }
    expect(labelOf(ethnicMinorityVillage, '1', 'en')).not.toBe('');
  });

  it('is as the latest adopted text has it, whatever a province or a draft says', () => {
    const title = labelOf(commune, '10', 'vi');
    const reworded = (status: 'adopted' | 'draft', province?: 'kon-tum') =>
      amend(
        commune,
        instrument('words', '2024-06-01', {
          status,
          ...(province === undefined ? {} : { province, rank: 'provincial' as const }),
          invented: true,
          operations: [
            {
              id: 'w',
              operation: 'replaceText',
              target: 'commune/10',
              expect: { title },
              title: { vi: 'Thu nhập (ví dụ)' },
              cite: { row: '10' },
            },
          ],
        }),
      );
    expect(labelOf(reworded('adopted'), '10', 'vi')).toBe('Thu nhập (ví dụ)');
    expect(labelOf(reworded('draft'), '10', 'vi')).toBe(title);
    expect(labelOf(reworded('adopted', 'kon-tum'), '10', 'vi')).toBe(title);
    expect(labelOf(renumbered, '20', 'vi')).toBe(title);
  });

  it('of what is not there is refused in both languages', () => {
    const id: string = 'incomePerCapta';
    expect(refusal(() => labelOf(commune, id, 'vi'))).toEqual({
      code: 'unknown-id',
      path: ['id'],
      vi: 'Bộ tiêu chí "commune" không có số liệu, tiêu chí hay chỉ tiêu "incomePerCapta" (có phải "incomePerCapita"?).',
      en: 'The rule set "commune" has no fact, criterion or indicator "incomePerCapta" (did you mean "incomePerCapita"?).',
    });
    expect(refusal(() => labelOf(commune, '10', 'fr' as never))?.code).toBe('invalid-option');
    expect(refusal(() => labelOf({} as never, '10' as never, 'vi'))?.code).toBe('wrong-type');
  });
});
