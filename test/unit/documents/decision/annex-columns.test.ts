import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* What the columns of an annex are, by their heads and by what stands in them; everything is invented. */

type Line = readonly (Cell | string)[];

const read = async (rows: readonly Line[]) => decisionOf([wordTable(rows)], {});

const YEARS = ['2026', '2027', '2028', '2029', '2030'];
const PARENT = 'Yêu cầu đạt theo từng năm';

/** Heads in two rows: some columns, and a head over five years. */
function byYear(heads: readonly string[], parent = PARENT): Line[] {
  return [[...heads.map((text): Cell => ({ text, rows: 2 })), { text: parent, columns: 5 }], YEARS];
}

describe('the column of contents', () => {
  it.each(['Tiêu chí, chỉ tiêu', 'Tiêu chí', 'Tiêu chí/Nội dung tiêu chí', 'Tên tiêu chí và chỉ tiêu', 'Nhiệm vụ phải đạt', 'Danh mục'])(
    'is called "%s": no year is taken for it',
    async (head) => {
      const { draft } = await read([
        ...byYear(['TT', head, 'Đơn vị tính']),
        ['1', 'Đường thôn', { text: '', columns: 6 }],
        ['1.1', 'Tỷ lệ km đường trục thôn được bê tông', '%', '≥ 70', '≥ 75', '≥ 80', '≥ 85', '≥ 90'],
        ['1.2', 'Tỷ lệ đường ngõ có điện', '%', { text: '≥ 60', columns: 5 }],
      ]);
      expect(draft.levels.map(({ column, year }) => [column, year])).toEqual(YEARS.map((year) => [undefined, Number(year)]));
      expect(draft.columns).toEqual([]);
      expect(draft.rows.slice(1).map(({ cells, levels }) => [cells.no, cells.content, cells.note, ...levels])).toEqual([
        ['1.1', 'Tỷ lệ km đường trục thôn được bê tông', undefined, '≥ 70', '≥ 75', '≥ 80', '≥ 85', '≥ 90'],
        ['1.2', 'Tỷ lệ đường ngõ có điện', undefined, '≥ 60', '≥ 60', '≥ 60', '≥ 60', '≥ 60'],
      ]);
    },
  );

  it.each(['Mức chung', 'Mức đạt chung', 'Quy định chung', 'Chung'])('has the general levels beside it, under "%s"', async (head) => {
    const { draft, remarks } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', head, 'Thôn đặc biệt khó khăn'],
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện thường xuyên', '≥ 98%', '≥ 90%'],
    ]);
    expect(draft.levels.map(({ column }) => column)).toEqual([undefined, 'Thôn đặc biệt khó khăn']);
    expect(draft.rows[0]!.levels).toEqual(['≥ 98%', '≥ 90%']);
    expect(remarks).toEqual([]);
  });

  it('is recognised by what stands in it, which is said', async () => {
    const { draft, remarks } = await read([
      ['TT', 'Danh mục', 'Mức đạt'],
      ['1', 'Tỷ lệ hộ dùng điện thường xuyên', '≥ 98%'],
    ]);
    expect(draft.rows[0]!.cells.content).toBe('Tỷ lệ hộ dùng điện thường xuyên');
    expect(remarks.map(({ vi }) => vi).join()).toContain('cột "Danh mục" được đọc là nội dung');
  });

  it('stops where no column holds words that could be contents', async () => {
    await expect(
      read([
        ['TT', 'Yêu cầu', 'Mức đạt'],
        ['1', '≥ 70%', '≥ 98%'],
        ['2', '≥ 60%', '≥ 58%'],
      ]),
    ).rejects.toMatchObject({ code: 'decision-without-table' });
  });

  it('says of a content that could be a level, of a row and of a column without any level', async () => {
    const { remarks } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Khu vực I', 'Khu vực II'],
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 98%', ''],
      ['2', 'Nước', '≥ 60%', '≥ 98%', ''],
      ['3', 'Nhà ở', 'Tỷ lệ nhà kiên cố', '', ''],
    ]);
    const said = remarks.map(({ row, vi }) => `${row}: ${vi}`).join('\n');
    expect(said).toContain('≥ 60%: ô nội dung đọc được như một mức');
    expect(said).toContain('Khu vực II: cột mức này không có mức nào');
    expect(said).toContain('Tỷ lệ nhà kiên cố: hàng này không có mức nào');
  });
});

describe('a head over columns of levels', () => {
  it.each([PARENT, 'Mức đạt chuẩn', 'Chỉ tiêu', 'Lộ trình thực hiện', 'Giai đoạn 2026 - 2030', 'Kế hoạch hằng năm', 'Các năm'])(
    'that only says that levels follow names no column: "%s"',
    async (parent) => {
      const { draft } = await read([
        ...byYear(['TT', 'Tiêu chí', 'Nội dung'], parent),
        ['1', 'Điện', 'Hộ dùng điện', '≥ 70%', '≥ 75%', '≥ 80%', '≥ 85%', '≥ 90%'],
      ]);
      expect([draft.columns, draft.levels.map(({ column, year }) => [column, year])]).toEqual([
        [],
        YEARS.map((year) => [undefined, Number(year)]),
      ]);
    },
  );

  it('that says for whom keeps its column', async () => {
    const { draft } = await read([
      ...byYear(['TT', 'Tiêu chí', 'Nội dung'], 'Xã khu vực III'),
      ['1', 'Điện', 'Hộ dùng điện', '≥ 70%', '≥ 75%', '≥ 80%', '≥ 85%', '≥ 90%'],
    ]);
    expect(draft.columns.map(({ title }) => title)).toEqual(['Xã khu vực III']);
  });

  it('without a known word is no group of units: it is left to a person, who is told', async () => {
    const { draft, remarks } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Quy định của Trung ương', 'Quy định của tỉnh'],
      ['1', 'Điện', 'Hộ dùng điện', '≥ 70%', '≥ 75%'],
    ]);
    expect(draft.columns.map(({ title, groups }) => [title, groups])).toEqual([
      ['Quy định của Trung ương', undefined],
      ['Quy định của tỉnh', undefined],
    ]);
    expect(remarks.map(({ row, vi }) => `${row}: ${vi}`).join()).toContain('Quy định của tỉnh: chưa rõ cột này dành cho ai');
  });

  it('is the state of things, or how figures are come by, and no level', async () => {
    const { draft, remarks } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Hiện trạng năm 2025', 'Mức đạt', 'Phương thức xem xét'],
      ['1', 'Điện', 'Hộ dùng điện', '60%', '≥ 75%', 'Xem sổ theo dõi của điện lực và hỏi các hộ'],
      ['2', 'Nước', 'Hộ dùng nước', '50%', '≥ 65%', 'Xem sổ theo dõi của nhà máy và hỏi các hộ'],
    ]);
    expect(draft.levels).toEqual([{}]);
    expect(draft.rows[0]!.cells.note).toBe('Hiện trạng năm 2025: 60%\nPhương thức xem xét: Xem sổ theo dõi của điện lực và hỏi các hộ');
    expect(remarks.map(({ row, vi }) => `${row}: ${vi}`).join()).toContain('Phương thức xem xét: cột này ghi lời, không phải mức');
  });

  it('that is a period makes a column for each of its years', async () => {
    const { draft } = await read([
      [
        { text: 'TT', rows: 3 },
        { text: 'Tiêu chí', rows: 3 },
        { text: 'Nội dung', rows: 3 },
        { text: 'Chỉ tiêu', columns: 4 },
      ],
      [
        { text: 'Giai đoạn 2026-2027', columns: 2 },
        { text: 'Năm 2028', columns: 2 },
      ],
      ['Xã đồng bằng', 'Xã miền núi', 'Xã đồng bằng', 'Xã miền núi'],
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 70%', '≥ 60%', '≥ 80%', '≥ 65%'],
    ]);
    expect(draft.columns.map(({ title, groups }) => [title, groups])).toEqual([
      ['Xã đồng bằng', 'xa-dong-bang'],
      ['Xã miền núi', 'xa-mien-nui'],
    ]);
    expect(draft.levels.map(({ column, year }, index) => [column, year, draft.rows[0]!.levels[index]])).toEqual([
      ['Xã đồng bằng', 2026, '≥ 70%'],
      ['Xã đồng bằng', 2027, '≥ 70%'],
      ['Xã miền núi', 2026, '≥ 60%'],
      ['Xã miền núi', 2027, '≥ 60%'],
      ['Xã đồng bằng', 2028, '≥ 80%'],
      ['Xã miền núi', 2028, '≥ 65%'],
    ]);
  });

  const twoHeads = async (first: string, second: string) =>
    read([
      ['TT', 'Tiêu chí', 'Nội dung', first, second],
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 70%', '≥ 80%'],
    ]);

  it.each([
    ['Mức đạt (từ năm 2026 đến năm 2028)', 'Mức đạt (năm 2029 - 2030)'],
    ['Từ 2026 đến hết 2028', '2029–2030'],
    ['Từ năm 2026 đến hết năm 2028', 'Giai đoạn từ năm 2029 đến năm 2030'],
  ])('that is a period in words is one as well: "%s"', async (first, second) => {
    const { draft } = await twoHeads(first, second);
    expect(draft.columns).toEqual([]);
    expect(draft.levels.map(({ column, year }, index) => [column, year, draft.rows[0]!.levels[index]])).toEqual([
      [undefined, 2026, '≥ 70%'],
      [undefined, 2027, '≥ 70%'],
      [undefined, 2028, '≥ 70%'],
      [undefined, 2029, '≥ 80%'],
      [undefined, 2030, '≥ 80%'],
    ]);
  });

  it.each([
    ['Đến hết năm 2027', 'Từ năm 2028'],
    ['Trước năm 2028', 'Kể từ năm 2028 trở đi'],
    ['Đến 2027', 'Sau 2027'],
    ['Năm 2026, 2027', 'Năm 2028 và năm 2029'],
    ['Xã khu vực I (đến hết năm 2027)', 'Xã khu vực I (2028 trở đi)'],
  ])('that says no more than where years begin or end is no year, and is asked about: "%s"', async (first, second) => {
    const { draft, remarks } = await twoHeads(first, second);
    expect(draft.levels).toEqual([{ column: first }, { column: second }]);
    // A line that is for nobody stops the import.
    expect(draft.columns.map(({ groups, rest }) => [groups, rest])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(remarks.filter(({ vi }) => vi.includes('một cột cho mỗi năm')).map(({ row }) => row)).toEqual([first, second]);
  });

  it('is asked about where it stands alone, above every level', async () => {
    const { draft } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt đến năm 2030'],
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 70%'],
    ]);
    expect(draft.levels).toEqual([{ column: 'Mức đạt đến năm 2030' }]);
  });

  it('beside criteria and no numbers: sentences are the contents, and how they are looked at is noted', async () => {
    const { draft } = await read([
      ['Tiêu chí', 'Diễn giải', 'Mức tối thiểu', 'Cách xác định'],
      ['Tiêu chí số 1: Môi trường', 'Tỷ lệ hộ gia đình phân loại rác', '70% trở lên', 'Kiểm tra thực tế tại hộ gia đình'],
      ['Tiêu chí số 2: Văn hóa', 'Tỷ lệ gia đình văn hóa ba năm', '≥ 90%', 'Xem quyết định công nhận của xã'],
    ]);
    expect(draft.rows.map(({ cells, levels }) => [cells.criterionNo, cells.criterion, cells.content, cells.note, ...levels])).toEqual([
      ['1', 'Môi trường', 'Tỷ lệ hộ gia đình phân loại rác', 'Cách xác định: Kiểm tra thực tế tại hộ gia đình', '70% trở lên'],
      ['2', 'Văn hóa', 'Tỷ lệ gia đình văn hóa ba năm', 'Cách xác định: Xem quyết định công nhận của xã', '≥ 90%'],
    ]);
  });
});
