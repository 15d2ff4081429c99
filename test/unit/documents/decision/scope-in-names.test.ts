import { describe, expect, it } from 'vitest';
import { areaSaid } from '../../../../src/documents/decision/area-said.ts';
import { remarksOnContent } from '../../../../src/documents/decision/content-remarks.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Units that the words of a row leave out, or that have a level of their own there; all contents are invented. */

async function read(...rows: readonly (readonly [content: string, level: string])[]): Promise<string[]> {
  const lines = rows.map(([content, level], index) => [`1.${index + 1}`, index === 0 ? 'Nước' : '', content, level]);
  const table = wordTable([['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'], ...lines, ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%']]);
  const { remarks } = await decisionOf(['PHỤ LỤC I', table], {});
  return remarks.filter(({ row }) => rows.some(([content]) => row.startsWith(content.slice(0, 20)))).map(({ vi }) => vi);
}

describe('units that are left out', () => {
  const cases = [
    ['Tỷ lệ hộ dùng nước sạch, không áp dụng với thôn vùng cao', '≥ 60', 'không áp dụng với thôn vùng cao'],
    ['Tỷ lệ hộ nghèo (không áp dụng với xã biên giới)', '≤ 3', 'không áp dụng với xã biên giới'],
    ['Chỉ tiêu này không áp dụng đối với xã đảo: tỷ lệ hộ nghèo', '≤ 3', 'không áp dụng đối với xã đảo'],
    ['Tỷ lệ hộ nghèo của các xã không phải khu vực III', '≤ 3', 'của các xã không phải khu vực III'],
    ['Tỷ lệ hộ có nước ở thôn vùng thấp (thôn vùng cao không áp dụng)', '≥ 60', 'thôn vùng cao không áp dụng'],
    ['Tỷ lệ hộ nghèo (không bắt buộc đối với thôn biên giới)', '≤ 3', 'không bắt buộc đối với thôn biên giới'],
    ['Có nhà văn hóa (khuyến khích đối với thôn biên giới)', 'Đạt', 'khuyến khích đối với thôn biên giới'],
    ['Tỷ lệ hộ nghèo (thôn vùng III được miễn)', '≤ 3', 'thôn vùng III được miễn'],
    ['Tỷ lệ hộ nghèo, trừ thôn vùng III', '≤ 3', 'trừ thôn vùng III'],
    ['Có nhà văn hóa (không áp dụng đối với thôn vùng III)', 'Đạt', 'không áp dụng đối với thôn vùng III'],
  ] as const;
  it.each(cases)('are quoted with their "không", and the level of the others stays: %s', async (content, level, words) => {
    const said = await read([content, level]);
    expect(said.filter((text) => text.includes('ở trang "Cột"'))).toEqual([
      expect.stringMatching(new RegExp(`"${words}".*"Không quy định" ở cột "Mức đạt: TÊN" của nó, và giữ mức chung`, 'u')),
    ]);
  });

  it('are told apart from those that a row is for', async () => {
    expect((await read(['Tỷ lệ hộ có nước ở thôn vùng cao', '≥ 60'])).join('\n')).toContain('ghi "Không quy định" ở mức chung');
  });

  it('stand with their "không" where rows beside them are for those units', async () => {
    const said = await read(['Tỷ lệ hộ nghèo của các xã không phải khu vực III', '≤ 3'], ['Tỷ lệ hộ nghèo của các xã khu vực III', '≤ 9']);
    expect(said.join('\n')).toContain('1.1 "của các xã không phải khu vực III"; 1.2 "của các xã khu vực III"');
  });
});

describe('a level of their own in the name', () => {
  it.each([
    ['Tỷ lệ hộ nghèo (vùng cao không quá 10%)', '≤ 5', 'vùng cao không quá 10%'],
    ['Nhà văn hóa: diện tích ≥ 100 m2 (vùng III ≥ 60 m2)', '≥ 100', 'vùng III ≥ 60 m2'],
    ['Tỷ lệ hộ nghèo (trừ vùng III, vùng III là 10%)', '≤ 5', 'vùng III là 10%'],
    ['Tỷ lệ hộ nghèo (khu vực I: 5%, khu vực II: 7%)', '≤ 5', 'khu vực II: 7%'],
    ['Tỷ lệ hộ nghèo, riêng vùng III dưới 10%', '≤ 5', 'riêng vùng III dưới 10%'],
  ])('stands beside the general one: %s', async (content, level, words) => {
    const said = (await read([content, level])).join('\n');
    expect(said).toContain(`nội dung còn ghi "${words}", mức riêng của một số đơn vị`);
    expect(said).not.toContain('"Không quy định"');
  });
});

it.each([
  'Không có hộ nghèo ở thôn vùng cao',
  'Tỷ lệ hộ ở thôn vùng cao có thu nhập trên 50 triệu đồng',
  'Thôn vùng cao có ít nhất 01 nhà văn hóa',
  'Không còn xã, thôn trắng về điện',
  'Đường ngoài thôn được cứng hóa',
])('nothing is left out and nothing has a level of its own: %s', (content) => {
  expect(areaSaid(content)).toBeUndefined();
});

it('says it in English as well', () => {
  expect(remarksOnContent('Tỷ lệ hộ nghèo, trừ thôn vùng III', ['≤ 3']).map(([, en]) => en)).toEqual([
    expect.stringContaining('keep the general level for all others'),
  ]);
});
