import { assess, explain, explainIndicator } from 'ntm-rules';
import type { FactInput } from 'ntm-rules';
import { areaReport, reportCsv, toHtml, toMarkdown, unitReport } from 'ntm-rules/documents';
import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { assessmentTable } from '../../../src/cli/assessment-table.ts';
import { shortestWay } from '../../../src/documents/report/way.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

/*
 * Which part of an indicator fails, and by how much, wherever a person reads it: in sentences, in reports, in tables and on
 * the terminal.
 */

const assessed = (facts: Record<string, FactInput>) => assess(commune, { unit: A_COMMUNE, facts }, { on: '2024-12-31' });

const FAILING = assessed({
  disasterReadinessScore: '55',
  disasterMandatoryItemsMet: false,
  trainedWorkersMen: '72',
  trainedWorkersWomen: '68.5',
  preschoolUniversalization: true,
  firstGradeEnrolment: '97',
  primaryUniversalizationLevel: 2,
  lowerSecondaryUniversalizationLevel: 2,
  literacyLevel: 1,
  healthInsuranceMen: '88',
  healthInsuranceWomen: { numerator: 890, denominator: 1000 },
});

const MEN = 'Người dân tham gia bảo hiểm y tế (nam)';
const WOMEN = 'Người dân tham gia bảo hiểm y tế (nữ)';

const OUTPUTS = {
  sentences: (language: 'vi' | 'en') => explain(FAILING, language).join('\n'),
  markdown: (language: 'vi' | 'en') => toMarkdown(unitReport(FAILING, language)),
  html: (language: 'vi' | 'en') => toHtml(unitReport(FAILING, language)),
  csv: (language: 'vi' | 'en') => reportCsv([FAILING], language),
  terminal: (language: 'vi' | 'en') =>
    // The terminal breaks lines: what stands in a column is put together again.
    assessmentTable(FAILING, language, false, { hasColour: false } as never),
};

/** Text without markup and line breaks. */
const flat = (text: string): string =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/\s+/g, ' ');

describe.each(Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[])('in %s', (kind) => {
  it('both failing parts of 14.1 and of 15.1 have their gaps', () => {
    const text = flat(OUTPUTS[kind]('vi'));
    expect(text.match(/còn thiếu 1 điểm phần trăm/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    expect(text).toContain('còn thiếu 1 mức độ');
    expect(text).toContain('còn thiếu 2 điểm phần trăm');
    const english = flat(OUTPUTS[kind]('en'));
    expect(english).toContain('short by 2 percentage points');
    expect(english).toContain('short by 1 level');
  });

  it('the part of 3.2 and that of 12.1 which fail are named, in both languages', () => {
    const [vi, en] = [flat(OUTPUTS[kind]('vi')), flat(OUTPUTS[kind]('en'))];
    if (kind === 'terminal') {
      expect(vi).toMatch(/– Mọi nội dung bắt buộc .*không đạt/u);
      expect(vi).toMatch(/– Lao động qua đào tạo \(nữ\)\s+không đạt\s+68,5 %/u);
      return;
    }
    expect(vi).toContain('Mọi nội dung bắt buộc về phòng, chống thiên tai đều "');
    expect(en).toContain('Every mandatory disaster readiness item is "');
    expect(vi).toContain('Lao động qua đào tạo (nữ)');
    expect(en).toContain('Trained workers (women)');
    expect(vi).toContain('còn thiếu 1,5 điểm phần trăm');
  });
});

describe('the rows of a report', () => {
  const lines = toMarkdown(unitReport(FAILING, 'vi')).split('\n');
  const line = (start: string): string => lines.find((text) => text.startsWith(start)) ?? '';

  it('have a row for each part below its indicator, the failing one first, each value beside its name', () => {
    const first = lines.findIndex((text) => text.startsWith('| 12.1 |'));
    expect(lines[first]).toContain('|  |  | không đạt |');
    expect(lines[first + 1]).toContain('– Lao động qua đào tạo (nữ) | 68,5 % | ≥ 70 % | không đạt | còn thiếu 1,5 điểm phần trăm |');
    expect(lines[first + 2]).toContain('– Lao động qua đào tạo (nam) | 72 % | ≥ 70 % | đạt |');
  });

  it('are one for an indicator of one comparison', () => {
    const next = lines[lines.indexOf(line('| 9.1 |')) + 1];
    expect(next).toMatch(/^\| 9\.2 \|/u);
  });

  it('say with CSV which part each number is of, in the row of the indicator', () => {
    const row = reportCsv([FAILING], 'vi')
      .split('\r\n')
      .find((text) => text.includes(';15.1;'))!;
    expect(row).toContain(`${MEN}: còn thiếu 2 điểm phần trăm; ${WOMEN}: còn thiếu 1 điểm phần trăm; tăng thêm 10 người`);
    expect(row).toContain(`${MEN}: 88 %; ${WOMEN}: 89 %`);
  });
});

describe('the report on an area', () => {
  it('says of each unit each part that fails, by name, with its gap', () => {
    const lines = toMarkdown(areaReport([FAILING, { ...FAILING, unit: { ...FAILING.unit, id: 'b', name: 'Xã B' } }], 'vi')).split('\n');
    const insured = lines.filter((text) => text.includes('| 15.1 |'));
    expect(insured).toHaveLength(2);
    expect(insured[1]).toContain('| **Xã B** |');
    expect(insured[1]).toContain(
      `– ${MEN}: 88 % → ≥ 90 %; còn thiếu 2 điểm phần trăm<br>– ${WOMEN}: 89 % → ≥ 90 %; còn thiếu 1 điểm phần trăm`,
    );
    const trained = lines.find((text) => text.includes('| 12.1 |'));
    expect(trained).toContain('– Lao động qua đào tạo (nữ): 68,5 %');
    expect(trained).not.toContain('(nam): 72');
  });
});

describe('an explanation', () => {
  it('has the parts in words, and of several one text that names them', () => {
    const said = explainIndicator(FAILING, '15.1', 'vi')!;
    expect(said.parts.map(({ title, actual, required, gap }) => [title, actual, required, gap])).toEqual([
      [MEN, '88 %', '≥ 90 %', 'còn thiếu 2 điểm phần trăm'],
      [WOMEN, '89 %', '≥ 90 %', 'còn thiếu 1 điểm phần trăm; tăng thêm 10 người tham gia bảo hiểm y tế (nữ)'],
    ]);
    expect(said.required).toBe('≥ 90 %');
    expect(said.gap).toContain(`${MEN}: còn thiếu 2 điểm phần trăm; ${WOMEN}: còn thiếu 1`);
  });

  it('says of alternatives that one is enough', () => {
    const market = explainIndicator(assessed({ ruralMarketMeetsStandard: false, shopMeetsStandard: false }), '7', 'en')!;
    expect(market.together).toBe(
      'one of these is needed: Planned rural market meets the standard – or Mini-supermarket, convenience or general store meets the standard',
    );
    expect(market.sentence).toContain(market.together);
  });

  it('names every fact that is missing', () => {
    const open = explainIndicator(assessed({ trainedWorkersMen: '72' }), '12.1', 'vi')!;
    expect(open.reason).toBe('chưa có số liệu: Lao động qua đào tạo (nữ)');
    expect(explainIndicator(assessed({}), '12.1', 'vi')?.reason).toBe(
      'chưa có số liệu: Lao động qua đào tạo (nam); Lao động qua đào tạo (nữ)',
    );
  });
});

describe('the shortest way', () => {
  const step = (facts: Record<string, FactInput>, no: string, target = 19) =>
    shortestWay(assessed(facts), target).steps.findIndex(({ criterion }) => criterion.no === no);
  const poor = { multidimensionalPoverty: '8.5' };
  const learning = { continuingBoys: '90', continuingGirls: '90' };
  const educated = {
    ...learning,
    preschoolUniversalization: true,
    primaryUniversalizationLevel: 2,
    lowerSecondaryUniversalizationLevel: 2,
  };

  it('counts every failing part: one far away is less to change than two that are near', () => {
    const twoNear = { ...educated, firstGradeEnrolment: '97.9', literacyLevel: 1, ...poor };
    expect(step(twoNear, '11')).toBeLessThan(step(twoNear, '14'));
    const oneNear = { ...educated, firstGradeEnrolment: '97.9', literacyLevel: 2, ...poor };
    expect(step(oneNear, '14')).toBeLessThan(step(oneNear, '11'));
  });

  it('names what both parts need', () => {
    const text = toMarkdown(unitReport(assessed({ ...educated, firstGradeEnrolment: '97', literacyLevel: 1 }), 'vi'));
    expect(text).toContain('14.1: Trẻ em 6 tuổi vào lớp 1: còn thiếu 1 điểm phần trăm; Mức độ đạt chuẩn xóa mù chữ: còn thiếu 1 mức độ');
  });

  it('asks for the figure of a part that is not known beside one that fails', () => {
    const way = shortestWay(assessed({ ...educated, firstGradeEnrolment: '97' }), 19);
    expect(way.steps.find(({ criterion }) => criterion.no === '14')?.toProvide).toEqual(['literacyLevel']);
  });
});
