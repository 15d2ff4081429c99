import { describe, expect, it } from 'vitest';
import { isNtmError } from '../../../../src/model/errors.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Tables of which each is for some units only: read as one annex, both of their levels would be asked of everybody. Everything is invented. */

type Blocks = Parameters<typeof decisionOf>[0];
const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
const table = (level: string, ...more: readonly string[][]) => wordTable([HEAD, ['1', 'Điện', 'Tỷ lệ hộ dùng điện', level], ...more]);

/** The number of rows that are read, or the tables between which somebody has to choose. */
async function outcome(blocks: Blocks, annex?: number): Promise<unknown> {
  try {
    return (await decisionOf(blocks, { annex })).draft.rows.map(({ levels }) => levels.join('|'));
  } catch (error) {
    if (isNtmError(error) && error.code === 'decision-several-tables') return error.problems[0]!.params['tablesVi'];
    throw error;
  }
}

describe('tables with equal heads', () => {
  it.each([
    ['A. KHU VỰC ĐỒNG BẰNG', 'B. KHU VỰC MIỀN NÚI'],
    ['I. Xã khu vực I', 'II. Xã khu vực II và khu vực III'],
    ['1. Áp dụng cho các xã đồng bằng', '2. Áp dụng đối với các xã còn lại'],
    ['Bộ chỉ tiêu của xã', 'Đối với thôn, bản thuộc xã an toàn khu'],
    ['a) Cấp xã', 'b) Cấp thôn'],
    ['Vùng thấp', 'Vùng cao'],
  ])('of which the line above says for whom they are, are several: %s', async (first, second) => {
    const blocks = ['PHỤ LỤC I', first, table('≥ 98%'), second, table('≥ 90%')];
    expect(await outcome(blocks)).toBe(`1 – "PHỤ LỤC I – ${first}"; 2 – "${second}"`);
    expect(await outcome(blocks, 2)).toEqual(['≥ 90%']);
  });

  it('of which the second has no head of its own are so too', async () => {
    const second = wordTable([['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 90%']]);
    expect(await outcome(['A. Đồng bằng', table('≥ 98%'), 'B. Miền núi', second])).toBe('1 – "A. Đồng bằng"; 2 – "B. Miền núi"');
  });

  it('that ask the same of the same things are so whatever the line says', async () => {
    const rest = ['2', 'Nước', 'Tỷ lệ hộ dùng nước sạch', '≥ 60%'];
    expect(await outcome(['Loại một', table('≥ 98%', rest), 'Loại hai', table('≥ 90%', rest)])).toBe('1 – "Loại một"; 2 – "Loại hai"');
  });

  it('stay one annex where the line names what they are about', async () => {
    const culture = wordTable([HEAD, ['2', 'Văn hóa', 'Tỷ lệ thôn văn hóa', '≥ 90%']]);
    for (const line of ['II. VĂN HÓA - XÃ HỘI', 'Tiêu chí số 2: Xã hội', 'II. Thôn thông minh', 'III. Bảo vệ biên giới', '2. Xã hội hóa'])
      expect(await outcome(['I. ĐIỆN', table('≥ 98%'), line, culture])).toContain('≥ 90%');
  });
});

describe('rows from side to side', () => {
  const rows = (first: string, second: string) => [
    wordTable([
      HEAD,
      [{ text: first, columns: 4 }],
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
      [{ text: second, columns: 4 }],
      ['2', 'Nước', 'Tỷ lệ hộ dùng nước', '≥ 90%'],
    ]),
  ];

  it('that say for whom the rows below them are make several tables', async () => {
    const blocks = ['PHỤ LỤC I', ...rows('A. KHU VỰC ĐỒNG BẰNG', 'B. KHU VỰC MIỀN NÚI')];
    expect(await outcome(blocks)).toBe('1 – "PHỤ LỤC I – A. KHU VỰC ĐỒNG BẰNG"; 2 – "PHỤ LỤC I – B. KHU VỰC MIỀN NÚI"');
    expect(await outcome(blocks, 2)).toEqual(['≥ 90%']);
  });

  it('that name what they are about make none', async () => {
    expect(await outcome(rows('I. HẠ TẦNG', 'II. VĂN HÓA - XÃ HỘI'))).toHaveLength(2);
  });

  const LONG = 'PHỤ LỤC I – BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI GIAI ĐOẠN 2026-2030 TRÊN ĐỊA BÀN TỈNH (Kèm theo Quyết định)';

  it('are told apart by the ends of long names, and what is left out is told', async () => {
    const blocks = [LONG, ...rows('A. THÔN THUỘC XÃ KHU VỰC I', 'B. THÔN THUỘC XÃ KHU VỰC II, III')];
    expect(await outcome(blocks)).toBe(
      '1 – "PHỤ LỤC I – BỘ TIÊU CHÍ THÔN … – A. THÔN THUỘC XÃ KHU VỰC I"; 2 – "PHỤ LỤC I – BỘ TIÊU CHÍ THÔN … THÔN THUỘC XÃ KHU VỰC II, III"',
    );
    const { remarks } = await decisionOf(blocks, { annex: 1 });
    expect(remarks.map(({ vi }) => vi).join('\n')).toMatch(
      /chỉ dành cho "A\. THÔN THUỘC XÃ KHU VỰC I".*chưa đọc.*2 – ".*II, III" \("Nước"\)/u,
    );
  });

  it('that stand below the common part are told of where that is read', async () => {
    const table = wordTable([
      HEAD,
      ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 98%'],
      [{ text: 'Tiêu chí áp dụng riêng cho thôn miền núi', columns: 4 }],
      ['2', 'Nước', 'Tỷ lệ hộ dùng nước', '≥ 90%'],
    ]);
    const { remarks } = await decisionOf([LONG, table], { annex: 1 });
    expect(remarks.map(({ vi }) => vi).join('\n')).toMatch(/là phần chung.*riêng cho thôn miền núi" \("Nước"\)/u);
  });

  it('above all others make it a table for some, which is told', async () => {
    const table = wordTable([HEAD, [{ text: 'A. KHU VỰC MIỀN NÚI', columns: 4 }], ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 98%']]);
    const { draft, remarks } = await decisionOf(['PHỤ LỤC I', table], {});
    expect([draft.rows.length, remarks.find(({ row }) => row.startsWith('A.'))?.vi]).toEqual([
      1,
      expect.stringContaining('dành cho đơn vị nào'),
    ]);
  });
});
