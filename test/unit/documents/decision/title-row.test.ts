import { describe, expect, it } from 'vitest';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* The title of an annex in the first rows of its table; everything in it is invented. */

const title = (text: string, columns: number): Cell[] => [{ text, columns }];
const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
const ROWS = [
  ['1', 'Giao thông', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%'],
  ['2', 'Điện', 'Tỷ lệ hộ sử dụng điện', '100%'],
];

async function rowsOf(...tables: (readonly (readonly (Cell | string)[])[])[]) {
  const { draft } = await decisionOf(tables.map(wordTable), {});
  expect(levelsToRead(draft)).toEqual([]);
  return draft.rows.map(({ cells, levels }) => [cells.criterionNo, cells.content ?? cells.fact, ...levels]);
}

const READ = [
  ['1', 'Tỷ lệ đường thôn được cứng hóa', '≥ 80%'],
  ['2', 'Tỷ lệ hộ sử dụng điện', '100%'],
];

describe('a title from side to side above the heads of a table', () => {
  it('is no head: the row below it is', async () => {
    expect(await rowsOf([title('PHỤ LỤC\nBỘ TIÊU CHÍ THÔN (hư cấu)', 4), HEAD, ...ROWS])).toEqual(READ);
  });

  it('may have several rows, and heads of two rows below it', async () => {
    const heads: (Cell | string)[][] = [
      [
        { text: 'TT', rows: 2 },
        { text: 'Tiêu chí', rows: 2 },
        { text: 'Nội dung', rows: 2 },
        { text: 'Mức đạt', columns: 2 },
      ],
      ['2026', '2027'],
    ];
    const wide = ROWS.map((row) => [...row, '100%']);
    const read = await rowsOf([title('PHỤ LỤC', 5), title('(Kèm theo Quyết định hư cấu)', 5), ...heads, ...wide]);
    expect(read).toEqual(READ.map((row) => [...row, '100%']));
  });

  it('says that another annex begins', async () => {
    const { draft } = await decisionOf(
      [wordTable([title('PHỤ LỤC I (hư cấu)', 4), HEAD, ...ROWS]), wordTable([title('PHỤ LỤC II (hư cấu)', 4), HEAD, ROWS[0]!])],
      { annex: 2 },
    );
    expect(draft.rows).toHaveLength(1);
  });
});
