import { describe, expect, it } from 'vitest';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { isHarmlessNote } from '../../../../src/documents/decision/note-words.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* What the name of a row says of whom, of when, in what and how often it measures, beside its column of units; all of it is invented. */

const SET = (unit: string): string => `Ban hành Bộ tiêu chí ${unit} nông thôn mới trên địa bàn tỉnh Kon Tum`;

async function read(content: string, unit: string, level: string, ofUnit = 'xã') {
  const table = wordTable([
    ['TT', 'Tiêu chí', 'Nội dung', 'Đơn vị tính', 'Mức đạt'],
    ['1', 'Tiêu chí một', content, unit, level],
    ['2', 'Điện', 'Hộ có điện', '%', '≥ 98'],
  ]);
  const { draft, remarks } = await decisionOf(['QUYẾT ĐỊNH', SET(ofUnit), 'PHỤ LỤC I', table], {});
  const said = remarks.filter(({ row }) => content.startsWith(row.replace('…', ''))).map(({ vi }) => vi);
  return { said: said.join('\n'), red: levelsToRead(draft).map(({ reason }) => reason.vi), cells: draft.rows[0]!.cells };
}

describe('the name is told of where it speaks of', () => {
  it.each([
    ['a part', 'Tỷ lệ lao động có việc làm, trong đó lao động nữ', '', '≥ 90', 'nội dung còn ghi "trong đó lao động nữ"'],
    ['both', 'Tỷ lệ lao động nữ và nam có việc làm', '', '≥ 90', 'nói đến nam và nữ'],
    ['both, in other words', 'Tỷ lệ phụ nữ, nam giới có việc làm', '', '≥ 90', 'nói đến nam và nữ'],
    ['who is not counted', 'Tỷ lệ hộ nghèo ngoại trừ hộ bảo trợ', '', '≤ 5', '"ngoại trừ hộ bảo trợ"'],
    ['who was taken off', 'Tỷ lệ hộ nghèo đã trừ hộ bảo trợ', '', '≤ 5', '"đã trừ hộ bảo trợ"'],
    ['metres', 'Chiều dài đường hoa (m)', 'km', '≥ 5', 'nội dung ghi đơn vị "m", cột đơn vị ghi "km"'],
    ['a month', 'Thu nhập (triệu đồng/người/tháng)', 'triệu đồng/người/năm', '≥ 50', '"triệu đồng/người/tháng", cột đơn vị ghi'],
    ['money', 'Thu nhập (triệu đồng/người/năm)', '%', '≥ 50', '"triệu đồng/người/năm", cột đơn vị ghi "%"'],
    ['each person', 'Mật độ cây xanh (m2/người)', 'ha', '≥ 4', '"m2/người", cột đơn vị ghi "ha"'],
    ['each day', 'Lượng nước sạch (lít/người/ngày đêm)', 'lít', '≥ 60', 'cột đơn vị ghi "lít"'],
    ['each village', 'Mỗi thôn có camera', 'camera', '≥ 2', 'nội dung ghi "Mỗi thôn": mức là của mỗi đối tượng'],
    ['each village, behind', 'Số mô hình mỗi thôn', 'mô hình', '≥ 2', 'nội dung ghi "mỗi thôn"'],
    ['a stroke', 'Số mô hình/thôn', 'mô hình', '≥ 2', 'nội dung ghi "/thôn"'],
    ['one village', 'Số mô hình trên một thôn', 'mô hình', '≥ 2', 'nội dung ghi "trên một thôn"'],
    ['a year', 'Tỷ lệ hộ nghèo năm 2028', '', '≤ 5', 'hàng này nói số liệu của một năm, bảng tính mức này cho mọi năm'],
    ['a year, in brackets', 'Thu nhập (mục tiêu năm 2030)', 'triệu đồng/người/năm', '≥ 95', 'số liệu của một năm, bảng tính'],
  ])('%s: %s', async (_, content, unit, level, words) => {
    expect((await read(content, unit, level)).said).toContain(words);
  });

  it.each([
    ['Tỷ lệ hộ dùng nước sạch, trong đó từ hệ thống tập trung', '', '≥ 90% (≥ 20% từ hệ thống tập trung)'],
    ['Tỷ lệ diện tích được phòng trừ sâu bệnh', '', '≥ 90'],
    ['Thu nhập (triệu đồng/người/năm)', 'Triệu đồng/người/ năm', '≥ 50'],
    ['Mật độ cây xanh (m2/người)', 'm²/người', '≥ 4'],
    ['Đường giao thông (xã)', '%', '≥ 4'],
    ['Số mô hình', 'mô hình/thôn', '≥ 4'],
    ['Số cuộc họp của mỗi xã mỗi năm', 'cuộc', '≥ 4'],
    ['Chiều dài đường thôn/bản', 'km', '≥ 4'],
    ['Tỷ lệ hộ nghèo theo chuẩn nghèo năm 2025', '', '≤ 5'],
  ])('and not: %s', async (content, unit, level) => {
    expect((await read(content, unit, level)).said).toBe('');
  });

  it('each village, but in a set of villages, where that is the unit itself', async () => {
    expect((await read('Mỗi thôn có camera', 'camera', '≥ 2', 'thôn')).said).toBe('');
    expect((await read('Mỗi trường có camera', 'camera', '≥ 2', 'thôn')).said).toContain('"Mỗi trường"');
  });
});

it.each(['Tỷ lệ bác sĩ trên 1 vạn dân', 'Tỷ lệ trẻ tử vong trên 1.000 trẻ đẻ sống'])('%s is no share of a hundred', async (content) => {
  const { red, cells, said } = await read(content, '', '≥ 9');
  expect([cells.kind, red, said]).toEqual([undefined, [expect.stringContaining('chưa rõ loại của hàng')], '']);
});

it('a level with all its noughts is none in a unit of millions', async () => {
  const { red } = await read('Thu nhập bình quân đầu người', 'triệu đồng/người/năm', '≥ 62.500.000');
  expect(red).toEqual(['cần một số theo đơn vị "triệu": 62,5 chứ không phải 62.500.000']);
});

it('what a body lays down itself is no note on who it is', () => {
  const notes = ['Sở Y tế quy định cụ thể', 'UBND tỉnh ban hành mức cụ thể', 'Sở Y tế', 'Sở Y tế hướng dẫn', 'Theo quy định của Sở Y tế'];
  expect(notes.map(isHarmlessNote)).toEqual([false, false, true, true, true]);
});
