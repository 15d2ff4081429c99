import { describe, expect, it } from 'vitest';
import { unitsNamed } from '../../../../src/documents/decision/named-units.ts';
import { isHarmlessNote } from '../../../../src/documents/decision/note-words.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Levels of areas and of years that a decision writes as rows, and notes that change something; everything in them is invented. */

type Cells = readonly (Cell | string)[];
const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
const REST = ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%'];

async function read(rows: readonly Cells[], before: readonly string[] = []) {
  const { draft, remarks } = await decisionOf([...before, 'PHỤ LỤC I', wordTable(rows)], {});
  return { draft, levels: draft.rows.map(({ levels }) => levels[0]), remarks: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

describe('levels of areas in rows of their own', () => {
  const cases: readonly (readonly [string, readonly Cells[], string])[] = [
    [
      'named in each content',
      [
        HEAD,
        ['1', 'Hộ nghèo', 'Tỷ lệ hộ nghèo thôn thuộc xã khu vực I', '≤ 5%'],
        ['', '', 'Tỷ lệ hộ nghèo thôn thuộc xã khu vực III', '≤ 15%'],
        REST,
      ],
      '1.1 "thôn thuộc xã khu vực I"; 1.2 "thôn thuộc xã khu vực III"',
    ],
    [
      'in a column below the head of the contents',
      [
        ['TT', 'Tiêu chí', { text: 'Nội dung', columns: 2 }, 'Mức đạt'],
        ['1', 'Hộ nghèo', { text: 'Tỷ lệ hộ nghèo', rows: 3 }, 'Khu vực I', '≤ 5%'],
        ['', '', 'Khu vực II', '≤ 10%'],
        ['', '', 'Khu vực III', '≤ 15%'],
        ['2', 'Điện', { text: 'Tỷ lệ hộ có điện', columns: 2 }, '≥ 98%'],
      ],
      '1.1 "Khu vực I"; 1.2 "Khu vực II"; 1.3 "Khu vực III"',
    ],
    [
      'in a column of their own',
      [
        ['TT', 'Tiêu chí', 'Nội dung', 'Đối tượng', 'Mức đạt'],
        ['1', 'Hộ nghèo', 'Tỷ lệ hộ nghèo', 'KV1', '≤ 5%'],
        ['', '', 'Tỷ lệ hộ nghèo', 'KV3', '≤ 15%'],
        ['2', 'Điện', 'Tỷ lệ hộ có điện', '', '≥ 98%'],
      ],
      '1.1 "KV1"; 1.2 "KV3"',
    ],
    [
      'listed in one cell',
      [HEAD, ['1', 'Hộ nghèo', 'Tỷ lệ hộ nghèo\n- Thôn khu vực I\n- Thôn khu vực III', '\n≤ 5%\n≤ 15%'], REST],
      '1 "Thôn khu vực I"; 1 "Thôn khu vực III"',
    ],
    [
      'beside the general level',
      [
        ['TT', 'Nội dung', 'Mức đạt'],
        ['1', 'Hộ nghèo', '≤ 5%'],
        ['1a', 'Hộ nghèo (thôn KV III)', '≤ 15%'],
      ],
      '1 "Hộ nghèo"; 1.1 "thôn KV III"',
    ],
    [
      'below a row without a level',
      [HEAD, ['1', 'Hộ nghèo', 'Tỷ lệ hộ nghèo', ''], ['', '', 'a) Bản vùng thấp', '≤ 5%'], ['', '', 'b) Bản vùng cao', '≤ 15%'], REST],
      '1.a "Bản vùng thấp"; 1.b "Bản vùng cao"',
    ],
  ];

  it.each(cases)('are told of: %s', async (name, rows, said) => {
    const { remarks } = await read(rows);
    expect(remarks.filter((remark) => remark.includes('nằm ở nhiều hàng'))).toEqual([expect.stringContaining(`nhiều hàng: ${said};`)]);
    // Where the row above has no level, its words are not to be put into each of them.
    if (name.includes('without')) expect(remarks.join('\n')).toMatch(/^Tỷ lệ hộ nghèo: .*giữ hàng này làm chỉ tiêu/mu);
  });

  it('and one row for some units, or a criterion for some, are told of', async () => {
    const { remarks } = await read([
      HEAD,
      ['1', 'Y tế (không áp dụng thôn KV III)', 'Tỷ lệ người có bảo hiểm', '≥ 90%'],
      ['2', 'Giáo dục (từ năm 2028)', 'Tỷ lệ trẻ đến trường', '≥ 90%'],
      ['3', 'Điện', 'Tỷ lệ hộ có điện ở thôn vùng cao', '≥ 90%'],
      ['4', 'Đường', 'Tỷ lệ đường đến khu vực sản xuất được cứng hóa', '≥ 90%'],
    ]);
    const told = remarks.filter((remark) => /dành cho/u.test(remark)).map((remark) => remark.split(':')[0]);
    expect(told).toEqual(['Y tế (không áp dụng thôn KV III)', 'Giáo dục (từ năm 2028)', 'Tỷ lệ hộ có điện ở thôn vùng cao']);
  });

  it.each([
    'Tỷ lệ đường đến khu vực sản xuất',
    'Đường ven biển được cứng hóa',
    'Tỷ lệ thôn vùng cao có điện',
    'Hộ có hoàn cảnh đặc biệt khó khăn được giúp đỡ',
    'Bảo vệ biên giới',
    'Thôn thông minh (thôn có ít nhất 01 mô hình)',
    'Thực hiện chương trình phát triển vùng đồng bào dân tộc thiểu số và miền núi',
    'Tỷ lệ cán bộ xã, phường đạt chuẩn',
  ])('are none where the words are of what is measured: %s', (content) => {
    expect(unitsNamed(content)).toBeUndefined();
  });
});

describe('levels of years in rows of their own', () => {
  const years = (...more: readonly Cells[]): readonly Cells[] => [
    HEAD,
    ['1', 'Thu nhập', 'Thu nhập bình quân năm 2026 (triệu đồng)', '≥ 50'],
    ['', '', 'Thu nhập bình quân năm 2027 (triệu đồng)', '≥ 53'],
    ['', '', 'Thu nhập bình quân từ năm 2028 (triệu đồng)', '≥ 56'],
    ...more,
  ];

  it('make one row; of which years the last is, a person says', async () => {
    const { draft, levels } = await read(years());
    expect(levels).toEqual(['Năm 2026: ≥ 50\nNăm 2027: ≥ 53\nTừ năm 2028: ≥ 56']);
    expect(levelsToRead(draft).map(({ reason }) => reason.vi)).toEqual([expect.stringContaining('chưa rõ đến năm nào')]);
    expect(draft.rows[0]!.cells.content).toBe('Thu nhập bình quân (triệu đồng)');
  });

  it('go on until the decision ends, where it says when', async () => {
    const end = 'Điều 2. Quyết định này có hiệu lực từ ngày 01/01/2026 đến hết ngày 31/12/2030.';
    const { draft, levels, remarks } = await read(years(), [end]);
    expect([levels, levelsToRead(draft)]).toEqual([['Năm 2026: ≥ 50\nNăm 2027: ≥ 53\nNăm 2028-2030: ≥ 56'], []]);
    expect(remarks.join('\n')).toContain('đã ghi đến hết năm 2030');
  });

  it('tell of a row that names one year alone', async () => {
    const { remarks } = await read(years(['2', 'Hộ nghèo', 'Tỷ lệ hộ nghèo năm 2026', '≤ 5%']));
    expect(remarks.join('\n')).toContain('Tỷ lệ hộ nghèo năm 2026: hàng này nói số liệu của một năm');
  });
});

describe('a note', () => {
  it.each([
    'Không đánh giá thôn vùng cao',
    'Không áp dụng với thôn vùng cao',
    'Chỉ áp dụng cho thôn khu vực I',
    'Từ năm 2028',
    'Khuyến khích',
    'Thôn biên giới giảm một nửa',
    'Hai năm liên tục',
    'Theo Sở Y tế (không áp dụng với thôn biên giới)',
  ])('that may change something is told of: %s', (note) => {
    expect(isHarmlessNote(note)).toBe(false);
  });

  it.each([
    'Sở Y tế',
    'Phòng Kinh tế xã',
    'Theo hướng dẫn của Sở Công Thương',
    'Nguồn: Thống kê tỉnh',
    '%',
    'triệu đồng/người/năm',
    'Thông tư 12/2026/TT-BYT',
    'Hằng năm',
  ])('that says who, whence or in what is not: %s', (note) => {
    expect(isHarmlessNote(note)).toBe(true);
  });

  it('is told of once, with every row that has it; the state of things before is none', async () => {
    const { remarks } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt', 'Thực trạng năm 2025', 'Ghi chú'],
      ['1', 'Nước', 'Tỷ lệ hộ có nước', '≥ 90%', '85%', 'Khuyến khích'],
      ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 90%', '80%', 'Khuyến khích'],
    ]);
    expect(remarks.filter((remark) => remark.includes('ghi chú "'))).toEqual([
      expect.stringContaining('Tỷ lệ hộ có nước; Tỷ lệ hộ có điện: ghi chú "Khuyến khích"'),
    ]);
  });
});
