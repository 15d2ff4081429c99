import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* A level in one cell over several rows; everything is invented. */

type Line = readonly (Cell | string)[];

async function said(...rows: readonly Line[]): Promise<string> {
  const { remarks } = await decisionOf([wordTable([['TT', 'Nội dung', 'Đơn vị tính', 'Mức đạt'], ...rows])], {});
  return remarks.map(({ row, vi }) => `${row}: ${vi}`).join('\n');
}

const level = (text: string): Cell => ({ text, rows: 2 });

describe('one level over two rows', () => {
  it.each<[Line, Line, string]>([
    [['1', 'Tỷ lệ đường xã cứng hóa (%)', '', level('≥ 80')], ['2', 'Số km đường hoa (km)', ''], '%, km'],
    [['1', 'Đường xã cứng hóa', '%', level('≥ 80')], ['2', 'Đường hoa', 'km'], '%, km'],
    [['1', 'Tỷ lệ đường xã cứng hóa', '', level('≥ 80')], ['2', 'Số tuyến đường hoa', ''], '%, số'],
  ])('of different units is told: %j', async (first, second, units) => {
    const text = await said(first, second);
    expect(text).toContain(`một ô mức ("≥ 80") gộp cho các hàng khác đơn vị tính (${units})`);
    expect(text).toContain(`${String(first[1])}; ${String(second[1])}: `);
  });

  it.each<[Line, Line]>([
    [
      ['1', 'Tỷ lệ đường xã cứng hóa (%)', '', level('≥ 80')],
      ['2', 'Tỷ lệ đường thôn cứng hóa', '%'],
    ],
    [
      ['1', 'Tỷ lệ đường xã cứng hóa', '%', level('Đạt')],
      ['2', 'Số km đường hoa', 'km'],
    ],
  ])('of one unit, or that is no number, is not: %j', async (first, second) => {
    expect(await said(first, second)).not.toContain('một ô mức');
  });
});
