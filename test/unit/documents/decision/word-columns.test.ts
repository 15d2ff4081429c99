import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Columns of words beside levels, and notes in them, as trials met them. Everything in it is invented. */

type Rows = readonly (readonly (string | Cell)[])[];

async function read(rows: Rows) {
  const { draft, remarks } = await decisionOf([wordTable(rows)]);
  return { draft, cells: draft.rows.map(({ cells }) => cells), said: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

/** A table of three rows with a column of words behind the levels. */
const beside = (head: string, ...cells: readonly string[]): Rows => [
  ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt', head],
  ...cells.map((cell, index) => [
    index === 0 ? '1' : '',
    index === 0 ? 'Hạ tầng' : '',
    `1.${index + 1}. Tỷ lệ hộ thử ${['một', 'hai', 'ba', 'bốn'][index]!}`,
    '≥ 80%',
    cell,
  ]),
];

describe('a column that is called by guidance', () => {
  it.each(['Hướng dẫn thực hiện', 'Hướng dẫn đánh giá', 'Hướng dẫn', 'Văn bản hướng dẫn', 'Cách đánh giá'])(
    '%s is a note',
    async (head) => {
      const { cells, said } = await read(
        beside(head, 'Không tính hộ bảo trợ xã hội', 'Kiểm tra thực tế, diện tích tối thiểu 80 m2', 'Quyết định 24/2021/QĐ-TTg'),
      );
      expect(cells.map(({ inCharge, note }) => [inCharge, note])).toEqual([
        [undefined, `${head}: Không tính hộ bảo trợ xã hội`],
        [undefined, `${head}: Kiểm tra thực tế, diện tích tối thiểu 80 m2`],
        [undefined, `${head}: Quyết định 24/2021/QĐ-TTg`],
      ]);
      expect(said).toContainEqual(expect.stringContaining(`${head}: cột này ghi lời, không phải mức`));
      expect(said).toContainEqual(expect.stringContaining('Không tính hộ bảo trợ xã hội" có thể'));
      expect(said).toContainEqual(expect.stringContaining('diện tích tối thiểu 80 m2" có thể'));
      expect(said.join('\n')).not.toContain('24/2021');
    },
  );

  it.each(['Đơn vị hướng dẫn', 'Cơ quan chủ trì', 'Sở, ngành phụ trách', 'Phụ trách', 'Theo dõi'])('%s says who', async (head) => {
    const { cells, said } = await read(beside(head, 'Sở Xây dựng', 'UBND xã', 'Công an huyện'));
    expect(cells.map(({ inCharge }) => inCharge)).toEqual(['Sở Xây dựng', 'UBND xã', 'Công an huyện']);
    expect(said).toEqual([]);
  });

  it('says who where its cells name bodies', async () => {
    const { cells } = await read(beside('Hướng dẫn, đánh giá', 'Sở Xây dựng', 'UBND xã', 'Công an huyện'));
    expect(cells.map(({ inCharge }) => inCharge)).toEqual(['Sở Xây dựng', 'UBND xã', 'Công an huyện']);
  });
});

describe('levels, exceptions and times', () => {
  it.each([
    ['Hồ sơ minh chứng', 'Thôn vùng cao: ≥ 60%', 'Áp dụng từ năm 2027', 'Nếu có'],
    ['Phương pháp đánh giá, hồ sơ minh chứng', 'Báo cáo của xã; thôn vùng cao ≥ 30%', 'Ảnh chụp, đường rộng tối thiểu 3 m'],
    ['Đơn vị hướng dẫn, đánh giá', 'Sở Xây dựng (thôn vùng cao: ≥ 60%)', 'UBND xã, từ năm 2028'],
    ['Diễn giải', 'Áp dụng từ năm 2027', 'Nếu có', 'Thôn vùng cao: ≥ 60%'],
    ['Căn cứ đánh giá', 'Áp dụng từ năm 2027', 'Nếu có'],
  ])('below "%s" are told of as those of notes', async (head, ...cells) => {
    const { said } = await read(beside(head, ...cells));
    for (const cell of cells) expect(said).toContainEqual(expect.stringContaining(`${cell}" có thể`));
    expect(said.join('\n')).not.toContain('hiện trạng');
  });

  it('are not seen in names of bodies and documents', async () => {
    const agencies = ['Sở Xây dựng', 'Ban Dân tộc và miền núi', 'Văn phòng giảm nghèo', 'UBND xã'];
    expect((await read(beside('Cơ quan chủ trì', ...agencies))).said).toEqual([]);
    const evidence = ['Báo cáo giảm nghèo', 'Biên bản (nếu có)', 'Quyết định 24/2021/QĐ-TTg', 'Danh sách hộ, ảnh chụp'];
    expect((await read(beside('Hồ sơ minh chứng', ...evidence))).said).toEqual([]);
  });

  it('of the row of a criterion are those of the rows below it', async () => {
    const { said } = await read([
      ['TT', 'Nội dung', 'Mức đạt', 'Hồ sơ minh chứng'],
      ['1', 'Hạ tầng', '', 'Áp dụng từ năm 2027'],
      ['1.1', 'Tỷ lệ hộ thử một', '≥ 80%', ''],
      ['1.2', 'Tỷ lệ hộ thử hai', '≥ 70%', ''],
    ]);
    expect(said).toEqual([expect.stringMatching(/^Tỷ lệ hộ thử một; Tỷ lệ hộ thử hai: .*Áp dụng từ năm 2027/u)]);
  });
});

describe('what to do with a note', () => {
  it.each(['Ghi chú', 'Giải thích'])('below "%s" depends on what it speaks of', async (head) => {
    const { said } = await read(beside(head, 'Thôn vùng cao: ≥ 60%', 'Nếu có', 'Đối với xã có quy hoạch chợ', 'Áp dụng từ năm 2028'));
    const on = (note: string): string => said.filter((each) => each.includes(`${note}"`)).join('\n');
    expect(on('≥ 60%')).toContain('giữ mức chung');
    expect(on('≥ 60%')).not.toContain('Không quy định');
    expect(on('Nếu có')).toContain('cột "Nếu có"');
    expect(on('quy hoạch chợ')).toContain('cột "Nếu có"');
    expect(on('năm 2028')).toContain('"Mức đạt, năm 2028"');
    expect(said.join('\n')).not.toContain('Phạm vi');
  });
});

describe('a column of numbers of its own before the contents', () => {
  const head = [['TT', 'Tên tiêu chí', { text: 'Nội dung tiêu chí', columns: 2 }, 'Mức đạt']] as const;

  it.each([
    ['1.1', '1.2', '1.3', ['1.1', '1.2', '1.3']],
    ['1.1', '1.3', '1.4', ['1.1', '1.3', '1.4']],
    ['a)', 'b)', 'c)', ['1.a', '1.b', '1.c']],
  ])('%s, %s, %s are those of the indicators', async (one, two, three, numbers) => {
    const { cells, said } = await read([
      ...head,
      [{ text: '1', rows: 3 }, { text: 'Hạ tầng', rows: 3 }, one, 'Tỷ lệ hộ thử một', '≥ 80%'],
      [two, 'Tỷ lệ hộ thử hai', '≥ 70%'],
      [three, 'Tỷ lệ hộ thử ba', '≥ 60%'],
    ]);
    expect(cells.map(({ no, content, note }) => [no, content, note])).toEqual([
      [numbers[0], 'Tỷ lệ hộ thử một', undefined],
      [numbers[1], 'Tỷ lệ hộ thử hai', undefined],
      [numbers[2], 'Tỷ lệ hộ thử ba', undefined],
    ]);
    expect(said).toEqual([]);
  });
});

it('a column of numbers goes on where the next page has no head', async () => {
  const table = (rows: Rows) => wordTable(rows);
  const { draft } = await decisionOf([
    table([
      ['TT', { text: 'Nội dung tiêu chí', columns: 2 }, 'Mức đạt'],
      ['1', { text: 'Hạ tầng', columns: 2 }, ''],
      ['', '1.1', 'Tỷ lệ hộ thử một', '≥ 80%'],
    ]),
    table([['', '1.3', 'Tỷ lệ hộ thử hai', '≥ 70%']]),
  ]);
  expect(draft.rows.map(({ cells }) => cells.no)).toEqual([undefined, '1.1', '1.3']);
});

describe('heads', () => {
  const heads = async (head: string, ...cells: readonly string[]) => {
    const { draft, cells: rows, said } = await read(beside(head, ...cells));
    return { levels: draft.levels.map(({ column, year }) => [column, year]), rows, said };
  };

  it.each(['Mức độ cần đạt đối với thôn', 'Mức đạt chuẩn (2030)', 'Mức độ đạt được'])('%s is that of the levels', async (head) => {
    const { draft } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', head],
      ['1', 'Hạ tầng', '1.1. Tỷ lệ hộ thử một', '≥ 80%'],
    ]);
    expect(draft.levels.map(({ column }) => column)).toEqual([undefined]);
    expect(draft.levels[0]!.year).toBe(head.includes('2030') ? 2030 : undefined);
  });

  it('a year in brackets leaves nothing behind', async () => {
    const { levels } = await heads('Mức đạt chuẩn (2030)', '≥ 90%');
    expect(levels).toEqual([
      [undefined, undefined],
      [undefined, 2030],
    ]);
  });

  it('"Yêu cầu khác" asks for more than the levels', async () => {
    const { levels, rows, said } = await heads('Yêu cầu khác', 'Không quá 5 hộ', '≥ 60%', '');
    expect(levels).toHaveLength(1);
    expect(rows.map(({ note }) => note)).toEqual(['Yêu cầu khác: Không quá 5 hộ', 'Yêu cầu khác: ≥ 60%', undefined]);
    expect(said).toContainEqual(expect.stringContaining('cột này ghi yêu cầu ngoài mức'));
  });

  it('"Thẩm quyền đánh giá" says who', async () => {
    const { levels, rows } = await heads('Thẩm quyền đánh giá', 'UBND xã', 'UBND huyện', 'UBND tỉnh');
    expect(levels).toHaveLength(1);
    expect(rows[0]!.inCharge).toBe('UBND xã');
  });

  it.each([
    ['Tính chất', 'Bắt buộc', 'Khuyến khích'],
    ['Loại chỉ tiêu', 'Bắt buộc', 'Khuyến khích'],
    ['Khuyến khích', '', 'x'],
    ['Tiêu chí bắt buộc', 'x', ''],
  ])('"%s" says which rows have to be met', async (head, ...cells) => {
    const { levels, said } = await heads(head, ...cells);
    expect(levels).toHaveLength(1);
    expect(said).toContainEqual(expect.stringContaining('cột này nói hàng nào bắt buộc'));
    const words = cells[1] === '' ? 'không được đánh dấu' : 'ghi là khuyến khích';
    expect(said.filter((each) => each.startsWith(`Tỷ lệ hộ thử hai: ${words}`))).toHaveLength(1);
    expect(said).toHaveLength(2);
  });
});

it('an empty level of a group beside a general one is told of, once for the column', async () => {
  const { said } = await read([
    ['TT', 'Tiêu chí', 'Nội dung', 'Chỉ tiêu chung', 'Thôn vùng cao, biên giới'],
    ['1', 'Hạ tầng', '1.1. Tỷ lệ hộ thử một', '≥ 98%', ''],
    ['', '', '1.2. Tỷ lệ hộ thử hai', '≥ 90%', '≥ 80%'],
    ['', '', '1.3. Tỷ lệ hộ thử ba', '≥ 70%', ''],
  ]);
  expect(said.filter((each) => each.includes('để trống'))).toEqual([expect.stringMatching(/1\.1, 1\.3.*mức chung/u)]);
});
