import { describe, expect, it } from 'vitest';
import { ifAnyOf } from '../../../../src/documents/decision/if-any.ts';
import { remarksOnContent } from '../../../../src/documents/decision/content-remarks.ts';
import { understoodText } from '../../../../src/documents/decision/understood-text.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* What is said of a row has to be true of it; all contents are invented. */

const said = (content: string, level: string): string[] => remarksOnContent(content, [level]).map(([vi]) => vi);

describe('a number in a name is told of only where it is another level', () => {
  it.each([
    ['1. Tỷ lệ đường được cứng hóa', '≥ 80%'],
    ['Có ít nhất 01 mô hình kinh tế', '≥ 01'],
    ['Có ít nhất 01 mô hình kinh tế', '01 mô hình'],
    ['Nhà văn hóa có diện tích tối thiểu 100 m2', '≥ 100'],
  ])('%s | %s', (content, level) => {
    expect(said(content, level)).toEqual([]);
  });

  it.each([
    ['Có ít nhất 02 mô hình kinh tế', '≥ 01', 'ít nhất 02'],
    ['Có tối đa 02 vụ việc', '≥ 2', 'tối đa 02'],
    ['Thu nhập, thấp nhất 1 tỷ đồng', '≥ 10%', 'thấp nhất 1 tỷ'],
  ])('%s | %s is', (content, level, words) => {
    expect(said(content, level)).toEqual([expect.stringContaining(words)]);
  });
});

it('"nếu có" of a thing names the thing once', () => {
  expect(['Có chợ đạt chuẩn (nếu có)', 'Chợ (nếu có) đạt chuẩn'].map(ifAnyOf)).toEqual(['Có chợ', 'Có chợ']);
});

describe('beside a level stands', () => {
  const around = (unit?: string) => ({ unit, content: 'Nội dung', direction: undefined, isJudged: false });
  it.each([
    ['Theo quy định của Sở Y tế', undefined, 'giao cơ quan nêu ở đây quy định mức'],
    ['theo quy định của UBND tỉnh', undefined, 'giao cơ quan nêu ở đây quy định mức'],
    ['Trước ngày 30/6/2027', undefined, 'có một ngày hoặc thời hạn ("Trước ngày 30/6/2027")'],
    ['31/12/2026', undefined, 'có một ngày hoặc thời hạn ("31/12/2026")'],
    ['70%/60%/50%', undefined, 'nhiều mức cách nhau bằng gạch chéo'],
    ['Trong phạm vi 5 km', 'km', '"Trong phạm vi" trước số chưa rõ là không dưới hay không quá'],
    ['Cách ≥ 0,5 km', 'km', 'lời "Cách" đứng trước mức'],
    ['≥ 5 quả', undefined, '"quả" chưa phải là đơn vị đã biết'],
    ['Đạt mức xã nhóm 1 tại chỉ tiêu 1.1 Phụ lục I', undefined, 'dẫn đến mức ở chỗ khác'],
    ['Gấp 1,1 lần mức xã nông thôn mới', undefined, 'dẫn đến mức ở chỗ khác'],
  ])('%s: what it is', (level, unit, words) => {
    expect(understoodText(level, around(unit))).toContain(words);
  });
});

describe('villages in a set of communes', () => {
  const read = async (unit: string, ...rows: readonly (readonly [content: string, level: string])[]): Promise<string> => {
    const lines = rows.map(([content, level], index) => [`1.${index + 1}`, index === 0 ? 'Nước' : '', content, level]);
    const title = `Ban hành Bộ tiêu chí ${unit} nông thôn mới trên địa bàn tỉnh Kon Tum`;
    const table = wordTable([['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'], ...lines, ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%']]);
    const { remarks } = await decisionOf(['QUYẾT ĐỊNH', title, 'PHỤ LỤC I', table], {});
    return remarks.map(({ vi }) => vi).join('\n');
  };

  it.each([
    ['named in a row', [['Tỷ lệ hộ có nước tại thôn, bản vùng cao', '≥ 80']], '"tại thôn, bản vùng cao"'],
    ['with a level of their own', [['Tỷ lệ hộ có nước (thôn miền núi ≥ 60%)', '≥ 80']], '"thôn miền núi ≥ 60%"'],
    ['in a condition', [['Có chợ, nếu thôn làm du lịch', 'Đạt']], '"nếu thôn làm du lịch"'],
    [
      'in several rows',
      [
        ['Tỷ lệ hộ có nước ở thôn đồng bằng', '≥ 80'],
        ['Tỷ lệ hộ có nước ở thôn miền núi', '≥ 60'],
      ],
      '"ở thôn đồng bằng", "ở thôn miền núi"',
    ],
  ] as const)('are no kind of commune: %s', async (_, rows, words) => {
    const ofCommunes = await read('xã', ...rows);
    expect(ofCommunes).toContain(`nội dung còn ghi ${words}, nói về thôn trong xã`);
    expect(ofCommunes).not.toMatch(/Phạm vi|thêm một hàng|nằm ở nhiều hàng/u);
    expect(await read('thôn', ...rows)).not.toContain('nói về thôn trong xã');
  });
});
