import { describe, expect, it } from 'vitest';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Tables in which rows have names of their own, heads stand in two rows, and rows only name others; everything in them is invented. */

const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt', 'Cơ quan phụ trách'];

async function read(rows: readonly (readonly (Cell | string)[])[]) {
  const { draft, remarks } = await decisionOf(['PHỤ LỤC I', wordTable(rows)], {});
  return { draft, rows: draft.rows.map(({ cells }) => cells), remarks: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

describe('a short name for each indicator in the column of criteria', () => {
  const titles = (first: string, second: string) =>
    read([
      HEAD,
      ['1', { text: 'Giao thông', columns: 3 }, 'Phòng A (hư cấu)'],
      [first, 'Đường trục', 'Tỷ lệ đường trục được cứng hóa', '≥ 80%', ''],
      [second, 'Đường ngõ', 'Tỷ lệ đường ngõ sạch', '100%', 'Phòng B (hư cấu)'],
      ['2', { text: 'Điện', columns: 3 }, 'Phòng C (hư cấu)'],
      [first.replace('1', '2'), 'Hộ có điện', 'Tỷ lệ hộ có điện', '≥ 98%', ''],
    ]);

  it.each([
    ['1.1', '1.2'],
    ['', ''],
  ])('is no criterion where a row names that: numbered "%s", "%s"', async (first, second) => {
    const { rows, remarks } = await titles(first, second);
    expect(rows.map((cells) => [cells.criterionNo, cells.criterion, cells.no, cells.inCharge, cells.note])).toEqual([
      ['1', 'Giao thông', undefined, undefined, undefined],
      [undefined, undefined, '1.1', 'Phòng A (hư cấu)', 'Tên chỉ tiêu: Đường trục'],
      [undefined, undefined, '1.2', 'Phòng B (hư cấu)', 'Tên chỉ tiêu: Đường ngõ'],
      ['2', 'Điện', undefined, undefined, undefined],
      [undefined, undefined, '2.1', 'Phòng C (hư cấu)', 'Tên chỉ tiêu: Hộ có điện'],
    ]);
    expect(remarks.filter((text) => text.includes('tên riêng của từng chỉ tiêu'))).toHaveLength(2);
  });

  it('is told of where no row names the criterion', async () => {
    const { rows, remarks } = await read([
      HEAD,
      ['1.1', 'Đường trục', 'Tỷ lệ đường trục được cứng hóa', '≥ 80%', ''],
      ['1.2', 'Đường ngõ', 'Tỷ lệ đường ngõ sạch', '100%', ''],
    ]);
    expect(rows.map(({ criterionNo, no }) => [criterionNo, no])).toEqual([
      ['1', '1.1'],
      [undefined, '1.2'],
    ]);
    expect(remarks.join('\n')).toContain('1. Đường trục: cột "Tiêu chí" của các hàng dưới ghi tên riêng');
  });

  it('is a criterion where each row is numbered as one', async () => {
    const { rows, remarks } = await read([
      HEAD,
      ['1', { text: 'Giao thông', columns: 2 }, '', ''],
      ['1.1', '', 'Tỷ lệ đường trục được cứng hóa', '≥ 80%', ''],
      ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%', ''],
      ['3', 'Nước', 'Tỷ lệ hộ có nước', '≥ 98%', ''],
    ]);
    expect(rows.flatMap(({ criterion }) => criterion ?? [])).toEqual(['Giao thông', 'Điện', 'Nước']);
    expect(remarks.join('\n')).not.toContain('tên riêng');
  });
});

describe('a row that only names those below it', () => {
  const below = (first: string, second: string) =>
    read([
      HEAD,
      ['2', 'Nước', '2.1 Hộ có nước', '≥ 80%', ''],
      ['', '', '2.2 Tỷ lệ đường sạch:', '', ''],
      ['', '', first, '≥ 70%', ''],
      ['', '', second, '≥ 60%', ''],
    ]);

  it('is the beginning of their words where they have letters', async () => {
    const { rows, remarks } = await below('a) Đường trục', 'b) Đường ngõ');
    expect(rows.slice(1).map(({ no, content }) => [no, content])).toEqual([
      ['2.2.a', 'Tỷ lệ đường sạch: Đường trục'],
      ['2.2.b', 'Tỷ lệ đường sạch: Đường ngõ'],
    ]);
    expect(remarks.join('\n')).not.toContain('không có mức');
  });

  it('is one indicator with them where they have dashes', async () => {
    const { draft, rows } = await below('- Đường trục;', '- Đường ngõ.');
    expect(rows.slice(1).map(({ no, content, fact }) => [no, content, fact])).toEqual([
      ['2.2', 'Tỷ lệ đường sạch', 'Tỷ lệ đường sạch: Đường trục'],
      [undefined, undefined, 'Tỷ lệ đường sạch: Đường ngõ'],
    ]);
    expect(draft.rows.map(({ levels }) => levels[0])).toEqual(['≥ 80%', '≥ 70%', '≥ 60%']);
  });

  it('is to be deleted, or given a level, where nobody can tell', async () => {
    const { remarks } = await below('Đường trục', 'Đường ngõ');
    expect(remarks.join('\n')).toMatch(/Tỷ lệ đường sạch:.*rồi xóa hàng này; nếu là chỉ tiêu thì ghi mức/u);
    for (const kind of [undefined, 'Tỷ lệ (%)']) {
      const title = {
        cells: { criterionNo: '1', criterion: 'Đường', no: '1.1', content: 'Tỷ lệ:', ...(kind && { kind }) },
        levels: ['', ''],
      };
      const rows = [title, line({ no: '1.2', content: 'Đường trục' }, '≥ 80%', '≥ 70%')];
      const [problem, ...more] = problemsOf(() => setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows }))));
      expect([problem!.code, more]).toEqual(['cell-empty', []]);
      expect([problem!.message.vi.includes('rồi xóa hàng này'), problem!.message.en.includes('delete it')]).toEqual([true, true]);
    }
  });
});

describe('a row of which no kind is known', () => {
  it('is for a person already where the decision is read', async () => {
    const { draft } = await read([HEAD, ['1', 'Tổ chức', 'Có tổ hòa giải', '≥ 2', ''], ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%', '']]);
    expect(levelsToRead(draft).map(({ text, reason }) => [text, reason.vi.slice(0, 24)])).toEqual([['≥ 2', 'chưa rõ loại của hàng: c']]);
    const cells = sheetsOf(draft)[3]!.rows.map((row) => row.map((cell) => String(cell?.value ?? '')).join('|'));
    expect(cells.filter((text) => text.includes('✗ CHƯA NHẬN ĐƯỢC: chưa rõ loại'))).toHaveLength(1);
  });
});

describe('heads of levels in two rows that nobody merged', () => {
  const ROWS = [
    ['1', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%', '≥ 95%'],
    ['2', 'Nước', 'Tỷ lệ hộ có nước', '≥ 90%', '≥ 85%'],
  ];
  it.each([
    [
      ['Mức đạt', ''],
      ['KV1', 'KV2'],
      [{ column: 'KV1' }, { column: 'KV2' }],
    ],
    [
      ['Mức đạt', 'Mức đạt'],
      ['Năm 2026', 'Năm 2027'],
      [{ year: 2026 }, { year: 2027 }],
    ],
    [[{ text: 'Mức đạt', columns: 2 }], ['Khu vực I', 'Khu vực II'], [{ column: 'Khu vực I' }, { column: 'Khu vực II' }]],
  ])('%j over %j are read as one head', async (above, below, levels) => {
    const { draft } = await read([['TT', 'Tiêu chí', 'Nội dung', ...above], ['', '', '', ...below], ...ROWS]);
    expect([draft.levels, draft.rows.length]).toEqual([levels, 2]);
  });

  it('that have the same name are told apart by their places, and for whom each is is asked', async () => {
    const { draft, remarks } = await read([['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt', 'Mức đạt'], ...ROWS]);
    expect(draft.levels).toEqual([{ column: 'cột mức thứ 1' }, { column: 'cột mức thứ 2' }]);
    expect(remarks.filter((text) => text.includes('chưa rõ cột này dành cho ai'))).toHaveLength(2);
  });
});

describe('a unit that is a share in words', () => {
  it.each(['Tỷ lệ %', 'Tỉ lệ (%)', '%', 'Phần trăm', 'Tỷ lệ'])('"%s" is one', async (unit) => {
    const { rows } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'ĐVT', 'Mức đạt'],
      ['1', 'Điện', 'Hộ có điện', unit, '≥ 98'],
      ['2', 'Chợ', 'Chợ', 'Đạt/Không đạt', 'Đạt'],
    ]);
    expect([rows[0]!.kind, rows[0]!.unit, rows[0]!.definition, rows[1]!.kind]).toEqual(['Tỷ lệ (%)', '%', undefined, 'Đạt hoặc không']);
  });
});

describe('words above the levels', () => {
  const heads = async (upper: string, lower: readonly string[]) => {
    const below = lower.length === 0 ? [] : [[...lower]];
    const span = (text: string): Cell => (below.length === 0 ? { text } : { text, rows: 2 });
    const { draft, remarks } = await read([
      [span('TT'), span('Tiêu chí'), span('Nội dung'), { text: upper, columns: Math.max(1, lower.length) }],
      ...below,
      ['1', 'Điện', 'Tỷ lệ hộ có điện', ...(lower.length === 0 ? ['≥ 98%'] : lower.map((_, index) => `≥ ${98 - index}%`))],
    ]);
    return { levels: draft.levels, groups: draft.columns.map(({ title, groups }) => `${title}: ${groups}`), remarks: remarks.join('\n') };
  };

  it.each([
    'Mức đạt đối với thôn',
    'Mức đạt chuẩn thôn nông thôn mới',
    'Yêu cầu đạt thôn nông thôn mới',
    'Chỉ tiêu đạt chuẩn của thôn',
    'Mức đạt khu dân cư nông thôn mới kiểu mẫu',
  ])('that name the kind of unit alone make no group: %s', async (upper) => {
    expect(await heads(upper, [])).toMatchObject({ levels: [{}], groups: [] });
    expect((await heads(upper, ['Năm 2026', 'Năm 2027'])).levels).toEqual([{ year: 2026 }, { year: 2027 }]);
  });

  it('that make the only column one for some are told of', async () => {
    const { groups, remarks } = await heads('Mức đạt khu vực I', []);
    expect([groups, remarks.includes('cột mức duy nhất')]).toEqual([['khu vực I: khu-vuc-i'], true]);
  });

  it('that all areas share are in no name; an area with two numbers is for both, which is told', async () => {
    const { groups, remarks } = await heads('Yêu cầu đối với bản thuộc xã', ['Khu vực I', 'Khu vực II, III']);
    expect(groups).toEqual(['Khu vực I: khu-vuc-i', 'Khu vực II, III: khu-vuc-ii; khu-vuc-iii']);
    expect(remarks).toContain('thuộc một trong các nhóm: Khu vực II, Khu vực III');
  });
});
