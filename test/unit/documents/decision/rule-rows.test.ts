import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Rows of a table that say how many criteria have to be met, which are no criteria; everything is invented. */

type Line = readonly (Cell | string)[];

const HEAD: Line = ['TT', 'Tiêu chí', 'Nội dung', 'Đơn vị tính', 'KV1', 'KV2'];
const ROWS: readonly Line[] = [
  ['1', 'Giao thông', 'Tỷ lệ đường xã được cứng hóa', '%', '≥ 80', '≥ 70'],
  ['2', 'Điện', 'Tỷ lệ hộ dùng điện', '%', '≥ 98', '≥ 90'],
  ['3', 'Nước', 'Tỷ lệ hộ dùng nước sạch', '%', '≥ 95', '≥ 85'],
];

async function read(...rows: readonly Line[]) {
  const { draft, remarks } = await decisionOf([wordTable([HEAD, ...rows])], {});
  return {
    criteria: draft.rows.flatMap(({ cells }) => cells.criterion ?? []),
    rows: draft.rows.length,
    caveat: draft.info.caveat,
    metWith: draft.info.metWith,
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`).join('\n'),
  };
}

const whole = (text: string): Line => [{ text, columns: 6 }];
const merged = (text: string, ...levels: string[]): Line => [{ text, columns: 4 }, ...levels];
const CRITERIA = ['Giao thông', 'Điện', 'Nước'];

describe('a row that counts criteria', () => {
  it.each<[Line, string]>([
    [['', 'Số tiêu chí phải đạt', '', 'tiêu chí', '≥ 2', '≥ 1'], 'Số tiêu chí phải đạt: KV1: ≥ 2 tiêu chí, KV2: ≥ 1 tiêu chí'],
    [merged('Số tiêu chí tối thiểu phải đạt để được công nhận', '3/3', '2/3'), 'KV1: 3/3 tiêu chí, KV2: 2/3 tiêu chí'],
    [merged('Tổng số tiêu chí phải đạt', '3', '2'), 'KV1: 3 tiêu chí, KV2: 2 tiêu chí'],
    [merged('Điều kiện công nhận', '≥ 3 tiêu chí', '≥ 2 tiêu chí'), 'KV1: ≥ 3 tiêu chí, KV2: ≥ 2 tiêu chí'],
    [merged('Số tiêu chí phải đạt', '2/3', ''), 'Số tiêu chí phải đạt: KV1: 2/3 tiêu chí'],
    [['4', 'Số tiêu chí phải đạt', '', '', '80%', '70%'], 'KV1: 80%, KV2: 70%'],
  ])('column by column is no criterion, and is for a person: %j', async (row, words) => {
    const { criteria, rows, caveat, metWith, said } = await read(...ROWS, row);
    expect([criteria, rows, metWith]).toEqual([CRITERIA, 3, undefined]);
    expect(caveat).toContain(words);
    expect(said).toContain(`${words}: điều kiện công nhận khác với "đạt mọi tiêu chí"`);
  });

  it.each<[Line, string]>([
    [['', 'Số tiêu chí phải đạt', '', 'tiêu chí', '≥ 2', '≥ 2'], 'ít nhất 2 tiêu chí'],
    [merged('Số tiêu chí tối thiểu phải đạt để được công nhận', '2/3', '2/3'), 'ít nhất 2/3 tiêu chí'],
    [
      [
        { text: 'Điều kiện công nhận', columns: 4 },
        { text: '≥ 2 tiêu chí', columns: 2 },
      ],
      'ít nhất 2 tiêu chí',
    ],
  ])('alike in all columns is the rule of the set: %j', async (row, rule) => {
    const { criteria, caveat, metWith } = await read(...ROWS, row);
    expect([criteria, caveat, metWith]).toEqual([CRITERIA, undefined, rule]);
  });

  it('of something else stays one', async () => {
    const { criteria } = await read(...ROWS, ['4', 'Số tiêu chí đạt chuẩn của thôn', '', 'tiêu chí', '≥ 2', '≥ 1']);
    expect(criteria).toEqual([...CRITERIA, 'Số tiêu chí đạt chuẩn của thôn']);
  });
});

describe('a sentence over the whole width', () => {
  it('that says when a unit is recognised is a rule, wherever it stands', async () => {
    const sentence = 'Xã đạt chuẩn khi đạt 100% tiêu chí nhóm A và 50% nhóm B';
    for (const rows of [
      [...ROWS, whole(sentence)],
      [whole(sentence), ...ROWS],
    ]) {
      const { criteria, caveat, said } = await read(...rows);
      expect(criteria).toEqual(CRITERIA);
      expect(caveat).toContain(`"${sentence}"`);
      expect(said).not.toContain('tên nhóm tiêu chí');
    }
    expect((await read(...ROWS, whole('Xã được công nhận khi đạt ít nhất 2/3 tiêu chí'))).metWith).toBe('ít nhất 2/3 tiêu chí');
  });

  it.each(['TIÊU CHÍ LỰA CHỌN (đạt 1/2)', 'TIÊU CHÍ LỰA CHỌN (chọn 1 trong 2)', 'TIÊU CHÍ LỰA CHỌN (phải đạt ít nhất 1/2)'])(
    'that names a group of which some are enough says so of its rows: "%s"',
    async (name) => {
      const { criteria, said } = await read(ROWS[0]!, whole(name), ROWS[1]!, ROWS[2]!);
      expect(criteria).toEqual(CRITERIA);
      expect(said).toContain(`${name}: chỉ đòi đạt một trong các nội dung 2, 3`);
    },
  );
});
