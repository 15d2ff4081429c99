import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Numbers as offices write them, beside which two people lost a criterion or were told what is not so. Everything in it is invented. */

const FLAT = ['TT', 'Nội dung', 'Mức đạt'];
const NAMED = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];

async function read(head: readonly string[], rows: readonly (readonly (string | Cell)[])[]) {
  const { draft, remarks } = await decisionOf([wordTable([head, ...rows])], {});
  return {
    rows: draft.rows.map(({ cells: { criterionNo, criterion, no, content } }) => [criterionNo, criterion, no, content]),
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`),
  };
}

describe('a Roman number of one letter', () => {
  it.each(['I', 'V', 'X'])('%s of a criterion is no letter of an indicator, and a number before its words is its place', async (no) => {
    const { rows, said } = await read(NAMED, [
      [{ text: no, rows: 2 }, { text: 'Giao thông', rows: 2 }, '1. Tỷ lệ đường cứng hóa', '≥ 80%'],
      ['2. Tỷ lệ đường sạch', '≥ 90%'],
    ]);
    expect(rows).toEqual([
      [no, 'Giao thông', `${no}.1`, 'Tỷ lệ đường cứng hóa'],
      [undefined, undefined, `${no}.2`, 'Tỷ lệ đường sạch'],
    ]);
    expect(said).toEqual([]);
  });
});

describe('a mark at the number of a criterion', () => {
  it.each(['2*', '2(*)', '2 (bắt buộc)', '2 **', '2¹'])('%s begins a criterion as the number alone would, and is told of', async (no) => {
    const { rows, said } = await read(FLAT, [
      ['1', 'Tỷ lệ hộ sử dụng điện', '≥ 98%'],
      [no, 'Tỷ lệ hộ nghèo', '≤ 2%'],
      ['3', 'Tỷ lệ hộ sử dụng nước sạch', '≥ 90%'],
    ]);
    expect(rows.map(([criterion]) => criterion)).toEqual(['1', '2', '3']);
    expect(said).toEqual([expect.stringContaining(`"${no}"`)]);
  });

  it('goes on after an indicator', async () => {
    const { rows } = await read(FLAT, [
      ['1', 'Giao thông', ''],
      ['1.1', 'Tỷ lệ đường thôn', '≥ 80%'],
      ['1.2', 'Tỷ lệ đường ngõ', '≥ 70%'],
      ['2*', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    ]);
    expect(rows.map(([criterion, , no]) => criterion ?? no)).toEqual(['1', '1.1', '1.2', '2']);
  });
});

describe('criteria of one row each', () => {
  it.each([
    [
      ['I', 'II', 'III'],
      ['I', 'II', 'III'],
    ],
    [
      ['A', 'B', 'C'],
      ['A', 'B', 'C'],
    ],
    [
      ['(1)', '(2)', '(3)'],
      ['1', '2', '3'],
    ],
    [
      ['TC1', 'TC2', 'TC3'],
      ['1', '2', '3'],
    ],
    [
      ['Tiêu chí 1', 'Tiêu chí 2', 'Tiêu chí 3'],
      ['1', '2', '3'],
    ],
    [
      ['*1', '2', '*3'],
      ['1', '2', '3'],
    ],
    [
      ['Một', 'Hai', 'Ba'],
      ['Một', 'Hai', 'Ba'],
    ],
    [
      ['2', '2a', '3'],
      ['2', '2a', '3'],
    ],
    [
      ['', '', ''],
      ['1', '2', '3'],
    ],
  ])('may be numbered %j', async (written, numbers) => {
    const { rows } = await read(
      FLAT,
      ['Tỷ lệ hộ sử dụng điện', 'Tỷ lệ hộ sử dụng nước sạch', 'Tỷ lệ hộ có nhà tiêu'].map((words, index) => [
        written[index]!,
        words,
        '≥ 90%',
      ]),
    );
    expect(rows.map(([criterion, title]) => [criterion, title])).toEqual([
      [numbers[0], 'Tỷ lệ hộ sử dụng điện'],
      [numbers[1], 'Tỷ lệ hộ sử dụng nước sạch'],
      [numbers[2], 'Tỷ lệ hộ có nhà tiêu'],
    ]);
  });
});

describe('rows without a number', () => {
  it.each([
    ['in their own column', '-', ''],
    ['before the words', '', '- '],
  ])('with a dash %s are things of that row', async (_where, no, mark) => {
    const { draft, remarks } = await decisionOf(
      [
        wordTable([
          FLAT,
          ['4', 'Môi trường', ''],
          ['4.1', 'Tỷ lệ chất thải được thu gom:', ''],
          [no, `${mark}Chất thải vô cơ`, '≥ 90%'],
          [no, `${mark}Chất thải hữu cơ`, '≥ 80%'],
          ['4.2', 'Tỷ lệ hộ phân loại rác', '≥ 50%'],
        ]),
      ],
      {},
    );
    expect(draft.rows.map(({ cells: { no, content, fact }, levels }) => [no, content, fact, levels[0]]).slice(1)).toEqual([
      ['4.1', 'Tỷ lệ chất thải được thu gom', 'Tỷ lệ chất thải được thu gom: Chất thải vô cơ', '≥ 90%'],
      [undefined, undefined, 'Tỷ lệ chất thải được thu gom: Chất thải hữu cơ', '≥ 80%'],
      ['4.2', 'Tỷ lệ hộ phân loại rác', undefined, '≥ 50%'],
    ]);
    expect(remarks).toEqual([]);
  });

  it('a row without a number takes none that the decision gives another one', async () => {
    const { rows } = await read(NAMED, [
      ['3', 'Sản xuất', 'Tỷ lệ sản phẩm có truy xuất', '≥ 70%'],
      ['', '', '3.1. Tỷ lệ hợp tác xã hiệu quả', '≥ 80%'],
      ['', '', '3.2. Tỷ lệ diện tích liên kết', '≥ 20%'],
    ]);
    const numbers = rows.map(([, , no]) => no);
    expect(new Set(numbers).size).toBe(3);
    expect(numbers.slice(1)).toEqual(['3.1', '3.2']);
  });
});

describe('indicators that are numbered through below named criteria', () => {
  const whole = (text: string): Cell[] => [{ text, columns: 3 }];

  it.each(['Tiêu chí 1. Quy hoạch', 'Tiêu chí số 1: Quy hoạch'])('stay under the criterion that is named above them: %s', async (first) => {
    const named = (no: number, title: string): string => first.replace('1', String(no)).replace('Quy hoạch', title);
    const { rows, said } = await read(FLAT, [
      whole(named(1, 'Quy hoạch')),
      ['1', 'Có quy hoạch', 'Đạt'],
      ['2', 'Tổ chức thực hiện quy hoạch', 'Đạt'],
      whole(named(2, 'Hạ tầng')),
      ['3', 'Tỷ lệ đường được bảo trì', '100%'],
      ['4', 'Tỷ lệ hộ có điện', '≥ 98%'],
      whole(named(3, 'Kinh tế')),
      ['5', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    ]);
    expect(rows.map(([criterion, , no]) => criterion ?? no)).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2', '3', '3.1']);
    expect(said.join()).toContain('TT');
  });
});

describe('the name of a criterion', () => {
  it('with "Đạt" above its numbered indicators is no indicator', async () => {
    const { rows } = await read(FLAT, [
      ['1', 'Giao thông', 'Đạt'],
      ['1.1', 'Tỷ lệ đường thôn', '≥ 80%'],
      ['1.2', 'Tỷ lệ đường ngõ', '≥ 70%'],
      ['2', 'Có nhà văn hóa', 'Đạt'],
    ]);
    expect(rows.map(([criterion, , no, content]) => [criterion ?? no, content])).toEqual([
      ['1', undefined],
      ['1.1', 'Tỷ lệ đường thôn'],
      ['1.2', 'Tỷ lệ đường ngõ'],
      ['2', 'Có nhà văn hóa'],
    ]);
  });
});
