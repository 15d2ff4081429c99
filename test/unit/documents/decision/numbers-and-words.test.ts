import { describe, expect, it } from 'vitest';
import { TO_BE_SAID } from '../../../../src/documents/decision/set-words.ts';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { decisionOf, wordFile, wordTable } from '../../../support/word-file.ts';

/* What a person found who did not know the reader: numbers of rows, and words beside a level. Everything in it is invented. */

const HEAD = ['TT', 'Nội dung', 'Mức đạt'];

async function read(rows: readonly (readonly string[])[], head = HEAD) {
  const { draft, remarks } = await decisionOf([wordTable([head, ...rows])], {});
  return { rows: draft.rows.map(({ cells }) => [cells.criterionNo, cells.no, cells.content]), remarks };
}

describe('a criterion that is one row', () => {
  it('begins after rows without numbers', async () => {
    const { rows, remarks } = await read([
      ['1', 'Giao thông', ''],
      ['', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%'],
      ['', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%'],
      ['2', 'Tỷ lệ hộ sử dụng điện', '≥ 98%'],
      ['3', 'Thu nhập (triệu đồng/người/năm)', '≥ 50'],
      ['4', 'Môi trường', ''],
      ['-', 'Tỷ lệ hộ phân loại rác', '≥ 60%'],
      ['5', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    ]);
    expect(rows.map(([criterion]) => criterion).filter((no) => no !== undefined)).toEqual(['1', '2', '3', '4', '5']);
    expect(remarks.map(({ row }) => row)).toEqual(['1.1, 1.2, 4.1']);
  });

  it('is none where the rows of the criterion count 1, 2, 3', async () => {
    const { rows } = await read([
      ['1', 'Giao thông', ''],
      ['1', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%'],
      ['2', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%'],
      ['3', 'Tỷ lệ đường trục được cứng hóa', '≥ 90%'],
    ]);
    expect(rows.map(([criterion, no]) => criterion ?? no)).toEqual(['1', '1.1', '1.2', '1.3']);
  });

  it('with a Roman number is one as well', async () => {
    const { rows } = await read([
      ['I', 'Giao thông', ''],
      ['1', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%'],
      ['2', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%'],
      ['II', 'Điện', ''],
      ['1', 'Tỷ lệ hộ sử dụng điện', '≥ 98%'],
      ['III', 'Thu nhập (triệu đồng/người/năm)', '≥ 50'],
      ['IV', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    ]);
    expect(rows.map(([criterion, no]) => criterion ?? no)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.1', 'III', 'IV']);
  });
});

describe('letters', () => {
  it('stand below the number above them', async () => {
    const { rows } = await read([
      ['2', 'Nhà ở', ''],
      ['2.1', 'Nhà ở dân cư', ''],
      ['a)', 'Tỷ lệ hộ có nhà ở đạt chuẩn', '≥ 90%'],
      ['b)', 'Diện tích nhà ở bình quân (m²/người)', '≥ 14'],
      ['2.2', 'Tỷ lệ hộ có công trình phụ', '≥ 80%'],
      ['a)', 'Tỷ lệ hộ có nhà tắm', '≥ 85%'],
    ]);
    expect(rows.slice(1)).toEqual([
      [undefined, '2.1.a', 'Nhà ở dân cư: Tỷ lệ hộ có nhà ở đạt chuẩn'],
      [undefined, '2.1.b', 'Nhà ở dân cư: Diện tích nhà ở bình quân (m²/người)'],
      [undefined, '2.2', 'Tỷ lệ hộ có công trình phụ'],
      [undefined, '2.2.a', 'Tỷ lệ hộ có nhà tắm'],
    ]);
  });

  it('keep the criterion that begins with their number', async () => {
    const { rows } = await read(
      [
        ['2', 'Nhà ở', '2.1. Nhà ở dân cư', ''],
        ['a)', '', 'Tỷ lệ hộ có nhà ở đạt chuẩn', '≥ 90%'],
        ['b)', '', 'Tỷ lệ hộ có nhà tắm', '≥ 80%'],
      ],
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
    );
    expect(rows).toEqual([
      ['2', undefined, undefined],
      [undefined, '2.1.a', 'Nhà ở dân cư: Tỷ lệ hộ có nhà ở đạt chuẩn'],
      [undefined, '2.1.b', 'Nhà ở dân cư: Tỷ lệ hộ có nhà tắm'],
    ]);
  });
});

describe('words beside a figure that its level does not hold', () => {
  const told = async (content: string, level: string, title = 'Điện'): Promise<string[]> => {
    const { remarks } = await read([['1', title, content, level]], ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt']);
    return remarks.map(({ vi }) => vi);
  };

  it.each([
    ['Tỷ lệ đường ngõ, xóm sạch (trong đó tối thiểu 60% được cứng hóa)', '100%', 'tối thiểu 60%'],
    ['Tỷ lệ hộ dùng nước sạch (thôn vùng cao ≥ 60%)', '≥ 90%', '≥ 60%'],
    ['Tỷ lệ đường được cứng hóa, riêng thôn biên giới theo thực tế', '≥ 80%', 'riêng thôn biên giới theo thực tế'],
    ['Tỷ lệ hộ có nhà đạt chuẩn (miền núi theo quy định riêng)', '≥ 80%', 'miền núi theo quy định riêng'],
    ['Không có nhà tạm; tỷ lệ hộ có nhà ở đạt chuẩn', '≥ 90%', '; tỷ lệ hộ'],
    ['Có mô hình tự quản và tỷ lệ hộ tham gia', '≥ 30%', 'và tỷ lệ hộ tham gia'],
    ['a) Có chuồng trại hợp vệ sinh b) Tỷ lệ hộ xử lý chất thải', '≥ 80%', 'b) Tỷ lệ hộ'],
    ['Thu nhập bình quân, thấp nhất 45 triệu đồng', '≥ 10%', 'thấp nhất 45'],
  ])('are told of: %s', async (content, level, words) => {
    expect((await told(content, level)).join('\n')).toContain(words.replace(/^; /, ''));
  });

  it('are told of where men and women are named, and where nobody has to meet the row', async () => {
    expect(await told('Tỷ lệ lao động nam và nữ qua đào tạo', '≥ 60%')).toEqual([expect.stringContaining('nam và nữ')]);
    expect(await told('Thu nhập (khuyến khích)', '≥ 60')).toEqual([expect.stringContaining('không bắt buộc')]);
    expect(await told('Tỷ lệ hộ dùng điện', '≥ 60%', 'Nhà ở (khuyến khích)')).toEqual([expect.stringContaining('không bắt buộc')]);
  });

  it.each([
    ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', '≤ 14%'],
    ['Tỷ lệ hài lòng của người dân đối với kết quả xây dựng nông thôn mới', '≥ 90%'],
    ['Tỷ lệ người từ 15 tuổi trở lên biết chữ (cả nam và nữ)', '≥ 90%'],
    ['Có ít nhất 01 mô hình; được duy trì', 'Đạt'],
  ])('are not, where there are none: %s', async (content, level) => {
    expect(await told(content, level)).toEqual([]);
  });
});

describe('other places at which a level or a condition can stand', () => {
  const row = async (content: string, level: string, unit = '', note = '') => {
    const file = await wordFile([
      wordTable([
        ['TT', 'Nội dung', 'ĐVT', 'Mức đạt', 'Ghi chú'],
        ['1', content, unit, level, note],
      ]),
    ]);
    const { draft, remarks } = await readDecision(file, {});
    return { cells: draft.rows[0]!.cells, said: remarks.map(({ vi }) => vi).join('\n') };
  };

  it('men and women in brackets, in any words', async () => {
    expect((await row('Tỷ lệ lao động qua đào tạo (nam, nữ đều đạt)', '≥ 60%')).cells.sexes).toBe('nam và nữ');
  });

  it('what has to be there before "thì"', async () => {
    const { cells, said } = await row('Thôn có chợ thì chợ đạt chuẩn', 'Đạt');
    expect([cells.ifAny, said]).toEqual([TO_BE_SAID, expect.stringContaining('Nếu có')]);
  });

  it('a note', async () => {
    expect((await row('Tỷ lệ hộ dùng nước sạch', '≥ 90%', '', 'Thôn đặc biệt khó khăn: 70%')).said).toContain('có thể là một mức');
    expect((await row('Tỷ lệ hộ dùng nước sạch', '≥ 90%', '', 'Theo hướng dẫn của Sở')).said).toBe('');
  });

  it('"Số điểm" is counted, "điểm" of a test is measured', async () => {
    expect((await row('Số điểm vui chơi công cộng', '≥ 2', 'điểm')).cells.kind).toBe('Số đếm');
    expect((await row('Kết quả chấm vườn mẫu', '≥ 80,5', 'điểm')).cells.kind).toBe('Số đo');
  });

  it('a line before the table', async () => {
    const file = await wordFile([
      'Điều 1. Ban hành Bộ tiêu chí (hư cấu).',
      'PHỤ LỤC',
      '1. Giao thông: đường thôn được cứng hóa từ 80% trở lên.',
      wordTable([HEAD, ['2', 'Tỷ lệ hộ sử dụng điện', '≥ 98%']]),
    ]);
    expect((await readDecision(file, {})).remarks.map(({ row: line }) => line).join('\n')).toContain('1. Giao thông');
  });
});
