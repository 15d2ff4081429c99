import { describe, expect, it } from 'vitest';
import { caseCells, measureCells } from '../../../../src/documents/decision/annex-cells.ts';
import { oldFontIn } from '../../../../src/documents/decision/old-font.ts';
import { FORMULA, formulasIn } from '../../../../src/documents/decision/formulas.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* What the words of a row say of what is asked; everything is invented. */

async function levelsOf(cell: Cell) {
  const head = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
  const { draft } = await decisionOf([wordTable([head, ['1', 'Điện', 'Tỷ lệ hộ dùng điện', cell]])], {});
  return draft.rows[0]!.levels;
}

describe('what has to be there', () => {
  it.each<[content: string, thing: string]>([
    ['Tỷ lệ hộ chăn nuôi có chuồng trại bảo đảm vệ sinh (nếu có)', 'Có hộ chăn nuôi'],
    ['c) Chợ thôn (nếu có) đạt chuẩn', 'Có chợ thôn'],
    ['Cơ sở chăn nuôi bảo đảm vệ sinh môi trường (nếu có)', 'Có cơ sở chăn nuôi'],
    ['Số hợp tác xã hoạt động hiệu quả (nếu có)', 'Có hợp tác xã'],
    ['Nghĩa trang (nếu có) được quản lý theo quy hoạch', 'Có nghĩa trang'],
    ['Nghĩa trang theo quy hoạch (nếu có)', 'Có nghĩa trang'],
    ['Chợ thôn theo quy hoạch (nếu có)', 'Có chợ thôn'],
    ['Tỷ lệ km đường trục chính nội đồng được cứng hóa (nếu có)', 'Có đường trục chính nội đồng'],
    ['Hộ kinh doanh bảo đảm an toàn thực phẩm (nếu có hộ sản xuất, kinh doanh)', 'Có hộ sản xuất, kinh doanh'],
    ['Tỷ lệ cơ sở chăn nuôi, nếu có, bảo đảm vệ sinh môi trường', 'Có cơ sở chăn nuôi'],
    ['Làng nghề bảo đảm môi trường (đối với thôn có làng nghề)', 'Có làng nghề'],
    ['Chợ đạt chuẩn (chỉ áp dụng đối với các thôn có chợ)', 'Có chợ'],
    ['Chợ (nếu có) đạt chuẩn, bảo đảm vệ sinh', 'Có chợ'],
    ['Hộ sản xuất, kinh doanh đạt chuẩn (nếu có hộ sản xuất, kinh doanh)', 'Có hộ sản xuất, kinh doanh'],
  ])('%s', (content, thing) => {
    expect(caseCells(content).ifAny).toBe(thing);
  });

  it.each([
    'Quy chế phối hợp giữa ban công tác mặt trận và các tổ chức hội của thôn (nếu có)',
    'Chợ thôn đạt chuẩn (nếu có trong quy hoạch)',
    'Vùng trồng rau an toàn (nếu có)',
    'Tỷ lệ hộ có chăn nuôi bảo đảm vệ sinh (nếu có)',
    'Cơ sở sản xuất trong khu dân cư bảo đảm môi trường (nếu có)',
    'Chợ đạt chuẩn (nếu có chợ theo quy hoạch)',
    'Tỷ lệ hộ dùng nước sạch đối với thôn có công trình cấp nước',
    'Hồ chứa nếu có phải bảo đảm an toàn',
    'Nhà văn hóa đạt chuẩn (đối với thôn có từ 100 hộ trở lên)',
    // Of one of several things: the others are asked of all.
    'Các công trình tôn giáo (nếu có) và khu dân cư an toàn về PCCC',
    'Có nhà văn hóa; có khu thể thao (nếu có quỹ đất)',
    'Chợ (nếu có), cửa hàng tiện lợi đạt chuẩn',
    'Có tổ an ninh, có camera giám sát (nếu có nguồn lực)',
    'Làng nghề (nếu có) bảo đảm môi trường, hộ dân không xả rác',
    'Không có hộ lấn chiếm; cơ sở sản xuất (nếu có) không gây ô nhiễm',
  ])('is for a person where it is not beyond doubt: %s', (content) => {
    expect(caseCells(content).ifAny).toMatch(/^✗ /);
  });

  it('is not asked about where no such words stand', () => {
    expect(caseCells('Thôn có nhà văn hóa đạt chuẩn')).toEqual({});
    expect(caseCells('Tỷ lệ cơ sở chăn nuôi, nếu có, bảo đảm vệ sinh').fact).toBe('Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh');
  });

  it('is read where the words stand in a line of their own', async () => {
    const head = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
    const rows = [head, ['1', 'Chợ', 'Chợ thôn theo quy hoạch', 'Đạt'], ['', '', 'được xây dựng (nếu có)', '']];
    const { draft } = await decisionOf([wordTable(rows)], {});
    expect(draft.rows[0]!.cells.ifAny).toBe('Có chợ thôn');
  });
});

describe('a table within a cell', () => {
  it('keeps the pairs of its rows', async () => {
    const table = wordTable([
      ['Thôn vùng thấp', '≥ 80%'],
      ['Thôn vùng cao', '≥ 60%'],
    ]);
    expect(await levelsOf({ text: '', table })).toEqual(['Thôn vùng thấp: ≥ 80%\nThôn vùng cao: ≥ 60%']);
  });

  it('keeps what stands below each of its heads, and other tables row by row', async () => {
    const heads = wordTable([
      ['Vùng thấp', 'Vùng cao'],
      ['≥ 80%', '≥ 60%'],
    ]);
    expect(await levelsOf({ text: '', table: heads })).toEqual(['Vùng thấp: ≥ 80%\nVùng cao: ≥ 60%']);
    const numbered = wordTable([
      ['3.1', 'Tỷ lệ nhà kiên cố'],
      ['3.2', 'Nhà tạm'],
    ]);
    expect(await levelsOf({ text: '', table: numbered })).toEqual(['3.1 | Tỷ lệ nhà kiên cố\n3.2 | Nhà tạm']);
  });
});

describe('what is no text that can be read', () => {
  it('an equation of Word, with what it says', () => {
    expect(formulasIn('<w:p><m:oMath><m:r><m:t>≥70</m:t></m:r><m:r><m:t xml:space="preserve">% &lt;x</m:t></m:r></m:oMath></w:p>')).toEqual(
      ['≥70% <x'],
    );
    expect(FORMULA('≥70%').vi).toContain('công thức');
  });

  it.each(['Tû lÖ hé nghÌo', 'Tyû leä hoä ngheøo', '§­êng th«n'])('an old font: %s', (text) => {
    expect(oldFontIn(['Hộ nghèo', text])).toBe(text);
  });

  it('no words of today', () => {
    expect(oldFontIn(['Đường ngõ, xóm của thôn được cứng hóa ≥ 70% (m²) – 5 µm', 'ƯỚC ĐỊNH Ẩ Ỹ ỡ ẵ', 'Gắn sao OCOP®'])).toBeUndefined();
  });
});

describe('a unit that is none', () => {
  it('"Đạt/Không đạt" says of a row that it is one of yes or no', () => {
    expect(measureCells('Nhà văn hóa đạt chuẩn', ['Đạt'], 'Đạt/Không đạt')).toEqual({
      kind: 'Đạt hoặc không',
      definition: 'Đơn vị tính: Đạt/Không đạt',
    });
  });
});

describe('men and women in the brackets of a row', () => {
  it('have the level each, or are counted together', () => {
    expect(caseCells('Tỷ lệ có việc làm (cho cả nam và nữ)').sexes).toBe('nam và nữ');
    expect(caseCells('Tỷ lệ có việc làm (tính chung cả nam và nữ)').sexes).toBeUndefined();
    expect(caseCells('Tỷ lệ có việc làm (không phân biệt cả nam và nữ)').sexes).toBeUndefined();
  });
});
