import { describe, expect, it } from 'vitest';
import { assess, explainIndicator, explainNotices } from '../../../../src/index.ts';
import { indicatorLines } from '../../../../src/explain/indicator-lines.ts';
import { criterionTable, toMarkdown } from '../../../../src/documents/index.ts';
import { boundaryScenarios } from '../../../../src/testing/index.ts';
import { draftOfSet } from '../../../../src/documents/decision/draft-of-set.ts';
import { readProvince } from '../../../../src/documents/intake/read-province.ts';
import { unitColumns } from '../../../../src/documents/intake/unit-columns.ts';
import { COLUMNS, INFO, line, setDraft, setOf, sheetsOf, withCell } from '../../../support/set-draft.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';

const unit = { id: 'a', level: 'village', province: 'kon-tum' } as const;
const on = '2026-12-31';

describe('a set that was brought', () => {
  it('declares the groups of a scope beside its columns', () => {
    const columns = [...COLUMNS, { title: 'Thôn đặc biệt khó khăn', kind: 'Phạm vi', groups: 'thon-kho-khan' }];
    const levels = [{ column: 'KV1' }, { column: 'KV2' }, { column: 'Thôn đặc biệt khó khăn' }];
    const rows = [line({ criterionNo: '1', criterion: 'Đường', content: 'Đường trục' }, '≥ 90%', '≥ 70%', '≥ 50%')];
    const set = setOf(sheetsOf(setDraft({ columns, levels, rows })));
    const status = (groups: string[]): string =>
      assess(set, { unit: { ...unit, groups }, facts: { [set.facts[0]!.id]: '60' } }, { on }).status;
    expect(set.groups).toEqual([{ id: 'thon-kho-khan', title: { vi: 'Thôn đặc biệt khó khăn', en: 'Thôn đặc biệt khó khăn' } }]);
    expect([status(['kv2']), status(['kv2', 'thon-kho-khan'])]).toEqual(['not-met', 'met']);
  });

  describe('with a level for a group in one column', () => {
    const levels = [{ column: 'KV1' }, { column: 'KV2' }, { column: 'Riêng' }];
    const rows = [line({ criterionNo: '1', criterion: 'Đường', content: 'Đường trục' }, '≥ 95%', '≥ 90%', '≥ 85%')];
    const withScope = (scope: Record<string, string>) => {
      const columns = [{ title: 'Riêng', kind: 'Phạm vi', ...scope }, ...COLUMNS];
      return setOf(sheetsOf(setDraft({ columns, levels, rows })));
    };

    it('asks it of the units in both, and is written again as it was', () => {
      const set = withScope({ groups: 'dan-toc', target: 'KV2' });
      const status = (ruleSet: typeof set, groups: string[]): string =>
        assess(ruleSet, { unit: { ...unit, groups }, facts: { [set.facts[0]!.id]: '87' } }, { on }).status;
      const again = setOf(sheetsOf(draftOfSet(set, { on }).draft));
      for (const each of [set, again])
        expect([['kv2'], ['dan-toc', 'kv2'], ['dan-toc', 'kv1']].map((groups) => status(each, groups))).toEqual([
          'not-met',
          'met',
          'not-met',
        ]);
    });

    it('is asked about where the group of the column stands beside that of the level', () => {
      const [problem, ...more] = problemsOf(() => withScope({ groups: 'kv2; dan-toc' }));
      expect([problem!.code, problem!.params['actual'], more]).toEqual(['cell-invalid', 'kv2; dan-toc', []]);
      expect([problem!.message.vi, problem!.message.en].every((text) => text.includes('"Áp dụng cột"'))).toBe(true);
      expect(problemsOf(() => withScope({ groups: 'dan-toc', target: 'KV9' })).map(({ params }) => params['actual'])).toEqual(['KV9']);
    });
  });

  it('of a province leaves a level to a lower level, not to the province', () => {
    const rows = [
      line({ criterionNo: '1', criterion: 'Đường', content: 'Tỷ lệ đường sạch', direction: 'không dưới (≥)' }, 'UBND cấp huyện quy định'),
    ];
    const set = setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows })));
    const answer = assess(set, { unit, facts: { [set.facts[0]!.id]: '90' } }, { on });
    const [result] = answer.criteria[0]!.indicators;
    const said = (['vi', 'en'] as const).map((language) => [
      explainIndicator(answer, result!.id, language)!.sentence,
      indicatorLines(result!, answer, language)[0].noLevel,
      toMarkdown(criterionTable(set, { on }, { language })),
    ]);
    for (const text of said[0]!) expect(text).toContain('giao cấp dưới quy định');
    for (const text of said[1]!) expect(text).toContain('left to a lower level');
    expect(said.flat().join()).not.toMatch(/cấp tỉnh quy định|left to the province/);
  });

  it('without columns asks no unit for a region', () => {
    const rows = [line({ criterionNo: '1', criterion: 'Đường', content: 'Đường trục' }, '≥ 90%')];
    const set = setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows })));
    const answer = assess(set, { unit: { id: 'a', level: 'village' }, facts: { [set.facts[0]!.id]: '90' } }, { on });
    expect([answer.status, answer.notices]).toEqual(['met', []]);
    expect(boundaryScenarios(set).scenarios.length).toBeGreaterThan(0);
    expect(toMarkdown(criterionTable(set, { on }, { language: 'vi' }))).toContain('≥ 90 %');
    expect(unitColumns(set).map(({ header }) => header)).not.toContain('Vùng');
  });

  it('names what was judged by its number', () => {
    const rows = [
      line(
        { criterionNo: '3', criterion: 'Phòng chống thiên tai', no: '3.2', content: 'Bảo đảm yêu cầu', kind: 'Theo kết luận' },
        'Đạt',
        'Khá',
      ),
    ];
    const set = setOf(sheetsOf(setDraft({ rows })));
    const judgements = { 'bao-dam-yeu-cau': { status: 'met', by: 'UBND', on: '2026-12-01' } } as const;
    const answer = assess(set, { unit: { ...unit, groups: ['kv1'] }, facts: {}, judgements }, { on });
    expect(explainNotices(answer, 'vi').join()).toContain('chưa chính thức: 3.2.');
  });

  it('prints the note that a row has', () => {
    const rows = [
      line(
        { criterionNo: '1', criterion: 'Nhà ở', no: '1.1', content: 'Nhà ở đạt chuẩn', note: 'Theo tiêu chuẩn của Bộ Xây dựng' },
        '≥ 80%',
        '≥ 60%',
      ),
      line({ no: '1.2', content: 'Đội văn nghệ', kind: 'Theo kết luận' }, '01 đội, sinh hoạt tối thiểu 02 lần/tháng', 'Có'),
    ];
    const table = toMarkdown(criterionTable(setOf(sheetsOf(setDraft({ rows }))), { on }, { language: 'vi' }));
    expect(table).toContain('Ghi chú: Theo tiêu chuẩn của Bộ Xây dựng');
    expect(table).toContain('Mức đạt theo văn bản: 01 đội, sinh hoạt tối thiểu 02 lần/tháng');
  });

  it('of one province says so to a unit of another one', () => {
    const set = setOf(sheetsOf(setDraft({ info: { ...INFO, province: 'Kon Tum' } })));
    const said = (province: 'kon-tum' | 'gia-lai' | undefined) =>
      problemsOf(() =>
        assess(set, { unit: { id: 'a', level: 'village', ...(province && { province }), groups: ['kv1'] }, facts: {} }, { on }),
      )
        .map(({ message }) => message.vi)
        .join();
    expect(said('kon-tum')).toBe('');
    expect(said('gia-lai')).toContain('áp dụng ở kon-tum, đơn vị ở gia-lai');
    expect(said(undefined)).toContain('đơn vị ở –');
  });

  it('names no level by the code of a parameter', () => {
    const sheets = withCell(
      withCell(sheetsOf(setDraft()), 'Chỉ tiêu', 'Mức đạt: KV1', 2, undefined),
      'Chỉ tiêu',
      'Mức đạt: KV2',
      2,
      undefined,
    );
    const said = withCell(sheets, 'Chỉ tiêu', 'Chiều', 2, { value: 'không dưới (≥)' });
    const messages = problemsOf(() => setOf(said)).map(({ message }) => message.vi);
    expect(messages.join(' ')).toContain('một mức');
    expect(messages.join(' ')).not.toMatch(/minimum|maximum/);
  });
});

describe('the province of a set', () => {
  it('is suggested only where it is near', () => {
    const expected = (value: string) => {
      const reading = readProvince({ value });
      return 'expected' in reading ? reading.expected.vi : '';
    };
    expect(expected('Kon Tun')).toContain('có phải "Kon Tum"?');
    for (const name of ['Mây Ngàn', 'Sông Lành', 'Đồi Chè', 'Biển Xanh']) expect(expected(`tỉnh ${name}`)).not.toContain('có phải');
  });
});
