import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* What the row of a criterion says of all that stands below it; everything in it is invented. */

const HEAD = ['TT', 'Nội dung', 'Mức đạt', 'Cơ quan hướng dẫn', 'Ghi chú'];

async function read(rows: readonly (readonly (Cell | string)[])[]) {
  const { draft, remarks } = await decisionOf([wordTable(rows)], {});
  return { rows: draft.rows.map(({ cells, levels }) => ({ ...cells, levels })), remarks: remarks.map(({ row, en }) => [row, en]) };
}

describe('the row of a criterion', () => {
  it('names the office for the rows below it that name none', async () => {
    const { rows } = await read([
      HEAD,
      ['1', 'Giao thông', '', 'Phòng Kinh tế (hư cấu)', ''],
      ['1.1', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%', '', ''],
      ['1.2', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%', 'Phòng Hạ tầng (hư cấu)', ''],
      ['2', 'Điện', '', '', ''],
      ['2.1', 'Tỷ lệ hộ sử dụng điện', '100%', '', ''],
    ]);
    expect(rows.filter(({ no }) => no !== undefined).map(({ no, inCharge }) => [no, inCharge])).toEqual([
      ['1.1', 'Phòng Kinh tế (hư cấu)'],
      ['1.2', 'Phòng Hạ tầng (hư cấu)'],
      ['2.1', undefined],
    ]);
  });

  it('that has a note of its own is told of: the sheet has no place for it', async () => {
    const { remarks } = await read([
      HEAD,
      ['1', 'Giao thông', '', '', 'Chỉ tính đường do thôn quản lý (hư cấu)'],
      ['1.1', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%', '', ''],
      ['1.2', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%', '', ''],
    ]);
    expect(remarks).toContainEqual(['Giao thông', expect.stringContaining('"Chỉ tính đường do thôn quản lý (hư cấu)"')]);
  });

  it.each([
    ['in a row of its own', (no: string, words: string): string[] => [no, words, '', '', ''], HEAD],
    ['beside its rows', undefined, ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt', 'Ghi chú']],
  ])('that asks only where there is something is asked so in each of its rows: %s', async (_, titleRow, head) => {
    const title = 'Làng nghề (nếu có)';
    const line = (no: string, criterion: string | Cell, words: string): (Cell | string)[] =>
      titleRow === undefined ? [no, criterion, words, '100%', ''] : [no, words, '100%', '', ''];
    const { rows } = await read([
      head,
      ...(titleRow === undefined ? [] : [titleRow('1', title)]),
      line('1.1', { text: title, rows: 2 }, 'Tỷ lệ cơ sở có hợp đồng xử lý chất thải'),
      ...(titleRow === undefined
        ? [['1.2', 'Tỷ lệ cơ sở có công trình bảo vệ môi trường', '100%', '']]
        : [line('1.2', '', 'Tỷ lệ cơ sở có công trình bảo vệ môi trường')]),
      ...(titleRow === undefined ? [] : [titleRow('2', 'Điện')]),
      line('2.1', 'Điện', 'Tỷ lệ hộ sử dụng điện'),
    ]);
    expect(rows.filter(({ content }) => content !== undefined).map(({ no, ifAny }) => [no, ifAny])).toEqual([
      ['1.1', 'Có làng nghề'],
      ['1.2', 'Có làng nghề'],
      ['2.1', undefined],
    ]);
  });

  it('over the columns of names is no row', async () => {
    const { rows } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['1', { text: 'Giao thông', columns: 2 }, ''],
      ['1.1', '', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%'],
      ['1.2', '', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%'],
      ['2', 'Điện', '', ''],
      ['2.1', '', 'Tỷ lệ hộ sử dụng điện', '100%'],
    ]);
    expect(rows.map(({ criterionNo, criterion, no, content }) => [criterionNo, criterion, no, content])).toEqual([
      ['1', 'Giao thông', undefined, undefined],
      [undefined, undefined, '1.1', 'Tỷ lệ đường thôn được cứng hóa'],
      [undefined, undefined, '1.2', 'Tỷ lệ đường ngõ được cứng hóa'],
      ['2', 'Điện', undefined, undefined],
      [undefined, undefined, '2.1', 'Tỷ lệ hộ sử dụng điện'],
    ]);
  });
});

describe('the unit of a row', () => {
  it.each(['em', 'nhà', 'câu lạc bộ', 'tủ sách'])('%s comes in whole numbers', async (unit) => {
    const { rows } = await read([
      ['TT', 'Nội dung', 'ĐVT', 'Mức đạt'],
      ['1', 'Số lượng theo quy định (hư cấu)', unit, '≥ 2'],
    ]);
    expect(rows[0]).toMatchObject({ kind: 'Số đếm', unit });
  });

  it('stands beside the row where no level was understood', async () => {
    const { rows } = await read([
      ['TT', 'Nội dung', 'ĐVT', 'Mức đạt'],
      ['1', 'Số mô hình tự quản (hư cấu)', 'mô hình', 'Theo hướng dẫn của huyện, tùy điều kiện'],
    ]);
    expect(rows[0]).toMatchObject({ definition: 'Đơn vị tính: mô hình' });
  });
});
