import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Which rows are one criterion, where names and numbers do not say the same; everything is invented. */

type Line = readonly (Cell | string)[];

async function read(rows: readonly Line[], before: readonly string[] = []) {
  const { draft, remarks } = await decisionOf([...before, wordTable(rows)], {});
  return {
    rows: draft.rows.map(({ cells }) => [cells.criterionNo ?? '', cells.criterion ?? '', cells.no ?? '', cells.content ?? '']),
    notes: draft.rows.map(({ cells }) => cells.note ?? ''),
    info: draft.info,
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`),
  };
}

const HEAD: Line = ['TT', 'Tiêu chí', 'Chỉ tiêu', 'Mức đạt'];

describe('a name over rows with running numbers', () => {
  it('is one criterion, whatever number its rows have', async () => {
    const { rows, notes, said } = await read([
      HEAD,
      ['1', { text: 'Hạ tầng', rows: 3 }, 'Tỷ lệ đường thôn', '≥ 80%'],
      ['2', 'Tỷ lệ đường ngõ', '≥ 70%'],
      ['3', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
      ['4', { text: 'Kinh tế', rows: 2 }, 'Tỷ lệ hộ nghèo', '≤ 5%'],
      ['5', 'Tỷ lệ lao động qua đào tạo', '≥ 60%'],
      ['6', 'An ninh', 'Tỷ lệ hộ ký cam kết', '100%'],
    ]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['1', 'Hạ tầng', '1.1'],
      ['', '', '1.2'],
      ['', '', '1.3'],
      ['2', 'Kinh tế', '2.1'],
      ['', '', '2.2'],
      ['3', 'An ninh', ''],
    ]);
    expect(notes.at(3)).toBe('TT trong văn bản: 4');
    expect(said).toEqual([expect.stringContaining('cột TT đánh số từng hàng')]);
  });

  it('keeps the numbers of the criteria beside it that have one for all of their rows', async () => {
    const { rows } = await read([
      HEAD,
      [{ text: '1', rows: 2 }, { text: 'Hạ tầng', rows: 2 }, 'Tỷ lệ đường thôn', '≥ 80%'],
      ['Tỷ lệ đường ngõ', '≥ 70%'],
      ['2', { text: 'Kinh tế', rows: 2 }, 'Tỷ lệ hộ nghèo', '≤ 5%'],
      ['3', 'Tỷ lệ lao động qua đào tạo', '≥ 60%'],
      ['4', 'An ninh', 'Tỷ lệ hộ ký cam kết', '100%'],
    ]);
    expect(rows.map(([criterion, , no]) => [criterion, no])).toEqual([
      ['1', '1.1'],
      ['', '1.2'],
      ['2', '2.1'],
      ['', '2.2'],
      ['4', ''],
    ]);
  });

  it('that stands in each of them instead is told of', async () => {
    const { said } = await read([
      HEAD,
      ['1', 'Hạ tầng', 'Tỷ lệ đường thôn', '≥ 80%'],
      ['2', 'Hạ tầng', 'Tỷ lệ đường ngõ', '≥ 70%'],
      ['3', 'An ninh', 'Tỷ lệ hộ ký cam kết', '100%'],
    ]);
    expect(said).toContainEqual(expect.stringContaining('các hàng TT 1, 2 cùng tên tiêu chí "Hạ tầng"'));
  });
});

describe('a column that is not called "Tiêu chí"', () => {
  it.each(['Lĩnh vực', 'Nhóm', 'Nội dung', 'Nhóm tiêu chí'])('holds the criteria where the numbers count its cells: "%s"', async (head) => {
    const { rows, notes, said } = await read([
      ['TT', head, 'Chỉ tiêu', 'Yêu cầu'],
      [{ text: '1', rows: 2 }, { text: 'Kinh tế', rows: 2 }, '1.1. Tỷ lệ hộ có vườn mẫu', '≥ 60%'],
      ['1.2. Tỷ lệ hộ nghèo', '≤ 2%'],
      ['2', 'An ninh', '2.1. Tỷ lệ hộ ký cam kết', '100%'],
    ]);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['1', 'Kinh tế', '1.1'],
      ['', '', '1.2'],
      ['2', 'An ninh', '2.1'],
    ]);
    expect([...notes, ...said].join('')).toBe('');
  });

  it.each(['Lĩnh vực', 'Nội dung'])('is a note where they count the rows, which is said: "%s"', async (head) => {
    const { rows, notes, said } = await read([
      ['TT', head, 'Chỉ tiêu', 'Yêu cầu'],
      ['1', { text: 'Kinh tế', rows: 2 }, 'Tỷ lệ hộ có vườn mẫu', '≥ 60%'],
      ['2', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    ]);
    expect(rows.map(([no]) => no)).toEqual(['1', '2']);
    expect(notes[0]).toBe(`${head}: Kinh tế`);
    expect(said).toEqual([expect.stringContaining('gộp nhiều hàng có TT riêng')]);
  });

  it('groups criteria where one beside it is called so', async () => {
    const { rows } = await read([
      ['TT', 'Nhóm tiêu chí', 'Tiêu chí', 'Mức đạt'],
      ['1', { text: 'Kinh tế', rows: 2 }, 'Tỷ lệ hộ có vườn mẫu', '≥ 60%'],
      ['2', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    ]);
    expect(rows.map(([no, title]) => [no, title])).toEqual([
      ['1', 'Tỷ lệ hộ có vườn mẫu'],
      ['2', 'Tỷ lệ hộ nghèo'],
    ]);
  });
});

describe('Roman numbers above numbered rows', () => {
  const TABLE: readonly Line[] = [
    ['TT', 'Nội dung', 'Mức đạt'],
    ['I', { text: 'HẠ TẦNG', columns: 2 }],
    ['1', 'Tỷ lệ đường thôn', '≥ 80%'],
    ['2', 'Tỷ lệ đường ngõ', '≥ 70%'],
    ['II', { text: 'KINH TẾ', columns: 2 }],
    ['3', 'Tỷ lệ hộ nghèo', '≤ 5%'],
  ];

  it('are groups of criteria; what to do if they are the criteria is said once', async () => {
    const { rows, said } = await read(TABLE, ['Điều 1. Bộ tiêu chí gồm 3 tiêu chí.']);
    expect(rows.map(([no]) => no)).toEqual(['1', '2', '3']);
    expect(said.filter((text) => text.includes('nếu văn bản tính I, II, III là tiêu chí'))).toHaveLength(1);
  });

  it.each(['Điều 2. Thôn được công nhận khi đạt ít nhất 1/2 tiêu chí.', 'Điều 2. Thôn đạt tiêu chí II khi không còn hộ đói.'])(
    'are the criteria where the decision counts or names them so, which is said: %s',
    async (article) => {
      const { rows, said } = await read(TABLE, [article]);
      expect(rows.map(([criterion, title, no]) => [criterion, title, no])).toEqual([
        ['I', 'HẠ TẦNG', ''],
        ['', '', 'I.1'],
        ['', '', 'I.2'],
        ['II', 'KINH TẾ', ''],
        ['', '', 'II.3'],
      ]);
      expect(said).toContainEqual(expect.stringContaining('mỗi số đã ghi là một tiêu chí'));
    },
  );
});
