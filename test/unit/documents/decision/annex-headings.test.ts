import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Rows that only name an area or a criterion, however they are written; everything is invented. */

type Line = readonly (Cell | string)[];

async function read(rows: readonly Line[]) {
  const { draft, remarks } = await decisionOf([wordTable(rows)], {});
  return {
    rows: draft.rows.map(({ cells, levels }) => [
      cells.criterionNo ?? '',
      cells.criterion ?? '',
      cells.no ?? '',
      cells.content ?? '',
      ...levels,
    ]),
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`),
  };
}

const SIX: Line = ['TT', 'Tiêu chí, chỉ tiêu', 'Mức đạt'];

describe('areas', () => {
  it.each<[string, (no: string, title: string) => Line]>([
    ['in two cells, the second merged', (no, text) => [no, { text, columns: 2 }]],
    ['in cells of their own', (no, text) => [no, text, '']],
    ['in one cell', (no, text) => [{ text: `${no}. ${text}`, columns: 3 }]],
  ])('%s are no criteria where numbers run on under them, which is said', async (_, area) => {
    const { rows, said } = await read([
      SIX,
      area('I', 'HẠ TẦNG THÔN'),
      ['1', 'Đường thôn', ''],
      ['1.1', 'Tỷ lệ đường trục', '≥ 70%'],
      area('II', 'KINH TẾ'),
      ['2', 'Thu nhập', ''],
      ['2.1', 'Tỷ lệ hộ có vườn', '≥ 52%'],
    ]);
    expect(rows).toEqual([
      ['1', 'Đường thôn', '', '', ''],
      ['', '', '1.1', 'Tỷ lệ đường trục', '≥ 70%'],
      ['2', 'Thu nhập', '', '', ''],
      ['', '', '2.1', 'Tỷ lệ hộ có vườn', '≥ 52%'],
    ]);
    expect(said.filter((text) => text.includes('tên nhóm tiêu chí'))).toHaveLength(2);
  });

  it('that say which criteria have to be met are told apart from mere names', async () => {
    const { said } = await read([
      ['TT', 'Nội dung', 'Mức đạt'],
      ['A', { text: 'PHẦN KHUYẾN KHÍCH', columns: 2 }],
      ['1', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
    ]);
    expect(said).toEqual([expect.stringContaining('nhóm này nói tiêu chí nào bắt buộc') as string]);
  });

  it('in two cells beside a column of criteria', async () => {
    const { rows } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['I', { text: 'HẠ TẦNG', columns: 3 }],
      ['1', 'Giao thông', '1.1. Tỷ lệ đường trục', '≥ 70%'],
      ['II', { text: 'KINH TẾ', columns: 3 }],
      ['2', 'Thu nhập', '2.1. Tỷ lệ hộ có vườn', '≥ 52%'],
    ]);
    expect(rows.map(([no, title, own]) => [no, title, own])).toEqual([
      ['1', 'Giao thông', '1.1'],
      ['2', 'Thu nhập', '2.1'],
    ]);
  });
});

describe('criteria', () => {
  it.each(['Tiêu chí số 1: Giao thông', 'TIÊU CHÍ 1. Giao thông', '1. Giao thông', 'Tiêu chí số 01 - Giao thông'])(
    'over the whole width are criteria: "%s"',
    async (text) => {
      const { rows, said } = await read([
        ['STT', 'Nội dung', 'Đơn vị', 'Chỉ tiêu'],
        [{ text, columns: 4 }],
        ['1.1', 'Tỷ lệ đường xã', '%', '≥ 80'],
        ['1.2', 'Tỷ lệ đường thôn', '%', '≥ 70'],
      ]);
      expect(rows).toEqual([
        ['1', 'Giao thông', '', '', ''],
        ['', '', '1.1', 'Tỷ lệ đường xã', '≥ 80'],
        ['', '', '1.2', 'Tỷ lệ đường thôn', '≥ 70'],
      ]);
      expect(said).toEqual([]);
    },
  );

  it('of one row each have their number and its words', async () => {
    const { rows } = await read([
      ['TT', 'Nội dung', 'Mức đạt'],
      ['1', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
      ['2', 'Nhà ở', ''],
      ['2.1', 'Tỷ lệ nhà kiên cố', '≥ 75%'],
      ['3', 'Tỷ lệ hộ nghèo', '≤ 5%'],
    ]);
    expect(rows).toEqual([
      ['1', 'Tỷ lệ hộ dùng điện', '', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
      ['2', 'Nhà ở', '', '', ''],
      ['', '', '2.1', 'Tỷ lệ nhà kiên cố', '≥ 75%'],
      ['3', 'Tỷ lệ hộ nghèo', '', 'Tỷ lệ hộ nghèo', '≤ 5%'],
    ]);
  });
});

describe('numbers', () => {
  it('that are nowhere below a criterion in cells of their own: by place', async () => {
    const table: Line[] = [
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['1', 'Điện', 'Hộ dùng điện', '≥ 98%'],
      ['', '', 'Hộ có công tơ', '≥ 60%'],
    ];
    expect((await read(table)).rows.map(([, , no]) => no)).toEqual(['1.1', '1.2']);
  });

  it('that stand before the words of a criterion, or are letters before those of an indicator', async () => {
    const table: Line[] = [
      ['Tiêu chí', 'Nội dung', 'Mức đạt'],
      [{ text: '1. Giao thông', rows: 2 }, 'a) Tỷ lệ đường xã', '≥ 80%'],
      ['đ) Tỷ lệ đường thôn', '≥ 70%'],
      ['Tiêu chí số 2: Thu nhập', 'Tỷ lệ hộ khá', '≥ 60%'],
    ];
    const { rows, said } = await read(table);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['1', 'Giao thông', '1.a', 'Tỷ lệ đường xã'],
      ['', '', '1.đ', 'Tỷ lệ đường thôn'],
      ['2', 'Thu nhập', '', 'Tỷ lệ hộ khá'],
    ]);
    expect(said).toEqual([]);
  });

  it('of a criterion that reaches over its rows: letters are numbered under it', async () => {
    const { rows } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      [{ text: '1', rows: 2 }, { text: 'Hạ tầng', rows: 2 }, 'a) Tỷ lệ đường', '≥ 80%'],
      ['b) Tỷ lệ hộ', '≥ 70%'],
    ]);
    expect(rows.map((row) => row.slice(2, 4))).toEqual([
      ['1.a', 'Tỷ lệ đường'],
      ['1.b', 'Tỷ lệ hộ'],
    ]);
  });
});
