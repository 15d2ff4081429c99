import { describe, expect, it } from 'vitest';
import { assess, explain, explainIndicator } from '../../../src/index.ts';
import type { Dossier } from '../../../src/index.ts';
import { formatDate, formatDecimal } from '../../../src/explain/format.ts';
import { citationText } from '../../../src/explain/citation.ts';
import { advancedCommune, commune } from '../../../rules/index.ts';
import type { Title } from '../../../src/model/primitives.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { criterion, dossier, exception, indicator, inventedSet, yes } from '../../support/law-fixtures.ts';

const UNIT = { ...A_COMMUNE, name: 'Xã A' } as const;
const answer = (dossier: Partial<Dossier>, on = '2024-12-31') => assess(commune, { unit: UNIT, facts: {}, ...dossier }, { on });

describe('numbers, dates, citations', () => {
  it('take the form of each language, digit by digit', () => {
    expect([formatDecimal('1.5', 'vi'), formatDecimal('1.5', 'en')]).toEqual(['1,5', '1.5']);
    expect([formatDecimal('1234567.25', 'vi'), formatDecimal('1234567.25', 'en')]).toEqual(['1.234.567,25', '1,234,567.25']);
    expect(formatDecimal('0.12345678901234567890', 'vi')).toBe('0,1234567890123456789');
    expect(formatDecimal('123456789012345678901234567890', 'en')).toBe('123,456,789,012,345,678,901,234,567,890');
    expect([formatDate('2024-03-01', 'vi'), formatDate('2024-03-01', 'en')]).toEqual(['01/03/2024', '1 March 2024']);
  });

  it('cite as lawyers do', () => {
    const { instruments } = answer({});
    const cite = { instrument: '318-2022-qd-ttg', annex: 'I', row: '2.2' };
    expect(citationText(cite, instruments, 'vi')).toBe('chỉ tiêu 2.2, Phụ lục I, QĐ 318/QĐ-TTg');
    expect(citationText(cite, instruments, 'en')).toBe('indicator 2.2, Annex I, Decision 318/QĐ-TTg');
    const article = { instrument: 'x', article: '1', clause: '2', page: 7 };
    expect(citationText(article, instruments, 'vi')).toBe('khoản 2, Điều 1, trang 7, x');
    expect(citationText({ instrument: 'plan', row: '10' }, [{ ...instruments[0]!, id: 'plan', number: '83/KH-UBND' }], 'en')).toBe(
      'criterion 10, 83/KH-UBND',
    );
  });
});

describe('an indicator in words', () => {
  it('says value, threshold, gap in both units, source and grade', () => {
    const poverty = explainIndicator(answer({ facts: { multidimensionalPoverty: { numerator: 85, denominator: 1000 } } }), '11', 'vi');
    expect(poverty).toMatchObject({
      status: 'không đạt',
      actual: '8,5 %',
      required: '≤ 7 %',
      gap: 'vượt 1,5 điểm phần trăm; giảm thêm 15 hộ nghèo, cận nghèo',
      reason: '',
      citation: 'tiêu chí 11, Phụ lục I, QĐ 318/QĐ-TTg',
      grade: 'nhớ lại',
    });
    const irrigation = explainIndicator(answer({ facts: { irrigatedArea: { numerator: '390.5', denominator: 500 } } }), '3.1', 'en');
    expect(irrigation?.gap).toBe('short by 1.9 percentage points; increase by 9.5 ha');
    const places = explainIndicator(answer({ facts: { recreationPlaces: 0 } }), '6.2', 'vi');
    expect(places?.gap).toBe('còn thiếu 1 điểm vui chơi; tăng thêm 1 điểm vui chơi');
  });

  it.each([
    ['fact-missing', {}, '2022-06-30', '10', 'chưa có số liệu: Thu nhập bình quân đầu người', 'not known: Income per person'],
    ['ratio-undefined', { irrigatedArea: { numerator: 0, denominator: 0 } }, '2024-12-31', '3.1', 'đều bằng 0', 'both 0'],
    ['threshold-missing', { solidHouses: '90' }, '2024-12-31', '9.2', 'chưa tìm được mức', 'no value was found'],
    ['threshold-delegated', { communeRoads: '90' }, '2024-12-31', '2.1', 'cấp tỉnh quy định', 'left to the province'],
    ['exception-applies', { hasCraftVillage: false }, '2024-12-31', '13.4', 'ngoại lệ: Xã không có làng nghề', 'an exception applies'],
    [
      'applicability-unknown',
      { craftVillagePlan: true },
      '2024-12-31',
      '13.4',
      'chưa rõ có thuộc trường hợp ngoại lệ',
      'not known whether an exception',
    ],
  ])('gives the reason for %s', (code, facts, on, id, vi, en) => {
    const assessment = answer({ facts }, on);
    expect(assessment.criteria.flatMap(({ indicators }) => indicators).find((item) => item.id === id)?.code).toBe(code);
    expect(explainIndicator(assessment, id, 'vi')?.sentence).toContain(vi);
    expect(explainIndicator(assessment, id, 'en')?.sentence).toContain(en);
  });

  it('shows a judgement beside what the facts say', () => {
    const judgements = { '10': { status: 'met', by: 'Cục Thống kê', on: '2024-11-21' } } as const;
    const assessment = answer({ facts: { incomePerCapita: '49' }, judgements });
    expect(explainIndicator(assessment, '10', 'vi')?.reason).toBe(
      'theo kết luận của Cục Thống kê ngày 21/11/2024; trái với số liệu (theo số liệu: không đạt)',
    );
    expect(explainIndicator(assessment, '10', 'en')?.reason).toContain('decided by Cục Thống kê on 21 November 2024; against the facts');
    expect(explain(assessment, 'vi')).toContain('Kết luận trái với số liệu ở: 10.');
  });

  it('says when a threshold is too weakly known for what was asked', () => {
    const assessment = assess(commune, { unit: UNIT, facts: { incomePerCapita: '60' } }, { on: '2024-12-31', accept: 'official' });
    expect(explainIndicator(assessment, '10', 'vi')?.reason).toContain('chưa đủ độ tin cậy');
  });

  it('knows no indicator that is not there', () => {
    const row: string = '20.1';
    expect(explainIndicator(answer({}), row, 'vi')).toBeUndefined();
  });
});

describe('an assessment in sentences', () => {
  it('is complete in both languages: summary, bounds, column, 19 criteria, 57 indicators, missing facts, reliance', () => {
    for (const language of ['vi', 'en'] as const) {
      const sentences = explain(answer({ facts: { incomePerCapita: '27' } }), language);
      const rows = sentences.filter((sentence) => /^(?:Tiêu chí|Criterion) \d/.test(sentence));
      const indicators = sentences.filter((sentence) => /^(?:Chỉ tiêu|Indicator) \d/.test(sentence));
      expect([rows.length, indicators.length]).toEqual([19, 57]);
      expect(sentences.join('\n')).not.toMatch(/undefined|null|[{}]/);
    }
  });

  it('says that a verdict is robust, or on what it still depends', () => {
    expect(explain(answer({ facts: { incomePerCapita: '27' } }), 'en')[1]).toBe(
      'Not met, whatever the missing facts turn out to be: criteria not met: 1.',
    );
    expect(explain(answer({}), 'vi')[1]).toBe('Kết quả còn phụ thuộc vào những gì chưa biết.');
    const judgements = Object.fromEntries(
      answer({}).criteria.map(({ id }) => [id, { status: 'met', by: 'UBND tỉnh', on: '2024-12-01' } as const]),
    );
    const all = explain(answer({ judgements }), 'en');
    expect(all[0]).toContain('met 19 of 19 criteria');
    expect(all[1]).toBe('Met, whatever the missing facts turn out to be.');
    expect(all).toContain('Criterion 2 – Transport: met, decided by UBND tỉnh on 1 December 2024.');
  });

  it('says that a set has to be met first, and that a verdict fails by it', () => {
    const advanced = (dossier: Partial<Dossier>) => assess(advancedCommune, { unit: UNIT, facts: {}, ...dossier }, { on: '2024-12-31' });
    const poor = { incomePerCapita: '49', multidimensionalPoverty: '6' };
    const byPrerequisite = advanced({ facts: { noTemporaryHousing: false } });
    expect(explain(byPrerequisite, 'vi')).toContain('Điều kiện trước, "Xã nông thôn mới giai đoạn 2021-2025": không đạt.');
    expect(explain(byPrerequisite, 'vi')[1]).toBe(
      'Không đạt, dù các số liệu còn thiếu là bao nhiêu: bộ tiêu chí phải đạt trước không đạt.',
    );
    expect(explain(advanced({ facts: poor }), 'en')[1]).toBe(
      'Not met, whatever the missing facts turn out to be: criteria not met: 1; a set that has to be met first is not met.',
    );
  });

  it('says which column applies and by which rule, and that a dossier is illustrative', () => {
    const traits = ['safe-zone', 'poor-district'] as const;
    const sentences = explain(answer({ unit: { ...UNIT, traits: [...traits] }, illustrative: true }), 'vi');
    expect(sentences).toContain('Hồ sơ minh họa, không phải số liệu thật.');
    expect(sentences.some((sentence) => sentence.startsWith('Áp dụng cột Trung du miền núi phía Bắc: '))).toBe(true);
    expect(explain(answer({}), 'en')).toContain('The column Central Highlands applies.');
  });
});

describe('what the law’s data names', () => {
  const RULE = { when: { allTraits: ['safe-zone' as const] }, region: 'southeast' as const, cite: { row: '1' }, grade: 'missing' as const };
  const named = (rule: Title, waiver: Title, row: Title) => {
    const exceptions = [{ ...exception('waiver', 'not-applicable', { when: yes('b0') }), title: waiver }];
    const criteria = [{ ...criterion('1', [indicator('1.1', yes('b1'), { title: row, exceptions })]), title: row }];
    const set = inventedSet(criteria, { text: { columnRules: [{ ...RULE, id: 'trial', title: rule }] } });
    const assessment = assess(set, dossier({ b0: true }, { unit: { ...UNIT, traits: ['safe-zone'] } }), { on: '2024-12-31' });
    return (language: 'vi' | 'en') => explain(assessment, language).join('\n');
  };
  const both = (name: string): Title => ({ vi: `Tên ${name}`, en: `Name of ${name}` });

  it('is said by its name in the language of the reader: column rule, exception, criterion, indicator', () => {
    const said = named(both('rule'), both('waiver'), both('row'));
    for (const name of ['rule', 'waiver', 'row']) {
      expect(said('vi')).toContain(`Tên ${name}`);
      expect(said('vi')).not.toContain(`Name of ${name}`);
      expect(said('en')).toContain(`Name of ${name}`);
      expect(said('en')).not.toContain(`Tên ${name}`);
    }
  });

  it('is said in Vietnamese where nobody translated it', () => {
    const said = named({ vi: 'Quy tắc thử' }, { vi: 'Ngoại lệ thử' }, { vi: 'Dòng thử' });
    for (const name of ['Quy tắc thử', 'Ngoại lệ thử', 'Dòng thử']) expect(said('en')).toContain(name);
    expect(said('en')).not.toContain('undefined');
  });
});
