import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* What a decision has beside its table of indicators, and columns of other sets; everything is invented. */

const TABLE = [
  ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
  ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
];

async function read(blocks: Parameters<typeof decisionOf>[0]) {
  const { draft, remarks } = await decisionOf(blocks, {});
  return { draft, said: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

describe('a second table', () => {
  it('with levels that was not read is named', async () => {
    const incomes = wordTable([
      ['TT', 'Nhóm xã', 'Năm 2026', 'Năm 2027'],
      ['1', 'Xã nhóm 1', '≥ 68', '≥ 70'],
      ['2', 'Xã nhóm 2', '60', '62'],
    ]);
    const { said } = await read(['PHỤ LỤC I', wordTable(TABLE), 'PHỤ LỤC II THU NHẬP', incomes]);
    expect(said).toEqual([expect.stringMatching(/^PHỤ LỤC II THU NHẬP – TT \| Nhóm xã.*chưa được đọc/u)]);
  });

  it.each([
    [
      ['TT', 'Tên xã', 'Khu vực', 'Ghi chú'],
      ['1', 'Xã A', 'KV I', ''],
    ],
    [
      ['Nhóm', 'Xã'],
      ['Nhóm 1', 'Xã A, Xã B'],
    ],
    [
      ['Nhóm 1', 'Nhóm 2'],
      ['Xã A', 'Xã B'],
    ],
  ])('that puts units into groups is no next page, and is named: %j', async (...rows) => {
    const { draft, said } = await read(['PHỤ LỤC I', wordTable(TABLE), '', wordTable(rows)]);
    expect(draft.rows).toHaveLength(1);
    expect(said).toEqual([expect.stringMatching(/bảng này xếp đơn vị nào vào nhóm, khu vực nào/u)]);
  });

  it('whose columns of levels are called by units and groups is one of indicators', async () => {
    const table = wordTable([
      ['TT', 'Nội dung', 'Xã khu vực I', 'Khu vực II'],
      ['1', 'Tỷ lệ hộ dùng điện', '≥ 98%', '≥ 90%'],
    ]);
    expect((await read([table])).draft.levels).toEqual([{ column: 'Xã khu vực I' }, { column: 'Khu vực II' }]);
  });

  it('without any is named as well: whether it says anything of the criteria is for a person', async () => {
    const offices = wordTable([
      ['TT', 'Cơ quan', 'Nhiệm vụ', 'Năm 2026'],
      ['1', 'Phòng Kinh tế', 'Tổng hợp', 'Quý I'],
      ['2', 'Văn phòng', 'Báo cáo', 'Quý II'],
    ]);
    expect((await read(['PHỤ LỤC I', wordTable(TABLE), 'PHỤ LỤC II PHÂN CÔNG', offices])).said).toEqual([
      expect.stringMatching(/^PHỤ LỤC II PHÂN CÔNG – TT \| Cơ quan.*bảng này không được đọc/u),
    ]);
  });
});

it('columns that are called by sets are no groups of units, which is said', async () => {
  const table = wordTable([
    ['TT', 'Tiêu chí', 'Nội dung', 'Xã nông thôn mới', 'Xã nông thôn mới nâng cao'],
    ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 98%', '≥ 99%'],
  ]);
  const { draft, said } = await read([table]);
  expect(draft.columns.map(({ groups }) => groups)).toEqual([undefined, undefined]);
  expect(said).toEqual([1, 2].map(() => expect.stringContaining('là mức của một bộ tiêu chí') as string));
});

describe('the head of a decision', () => {
  it('ends with the first article: it is no title, and bodies below it issue nothing', async () => {
    const table = wordTable([...TABLE, ['2', 'Nước', 'Tỷ lệ hộ dùng nước sạch', 'UBND tỉnh giao Sở Y tế hướng dẫn']]);
    const { draft } = await read(['QUYẾT ĐỊNH:', 'Điều 1. Phạm vi điều chỉnh', 'UBND tỉnh Ví Dụ công bố kết quả.', table]);
    const { title, setTitle, issuer, province } = draft.info;
    expect([title, setTitle, issuer, province]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is above the table where there are no articles', async () => {
    const table = wordTable([...TABLE, ['2', 'Nước', 'Tỷ lệ hộ dùng nước sạch', 'UBND tỉnh giao Sở Y tế hướng dẫn']]);
    expect((await read([table])).draft.info.issuer).toBeUndefined();
    expect((await read(['ỦY BAN NHÂN DÂN TỈNH VÍ DỤ', table])).draft.info.issuer).toBe('UBND tỉnh Ví Dụ');
  });
});
