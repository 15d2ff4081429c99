import { describe, expect, it } from 'vitest';
import { assess, explainNotices } from '../../../../src/index.ts';
import { criterionTable, toMarkdown } from '../../../../src/documents/index.ts';
import { boundaryScenarios } from '../../../../src/testing/index.ts';
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
