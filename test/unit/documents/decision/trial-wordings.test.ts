import { describe, expect, it } from 'vitest';
import { isBadByName } from '../../../../src/documents/decision/bad-by-name.ts';
import { remarksOnContent } from '../../../../src/documents/decision/content-remarks.ts';
import { remarksOnHeads } from '../../../../src/documents/decision/head-conditions.ts';
import { understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { reasonWhyNot } from '../../../../src/documents/decision/level-reason.ts';

/* Wordings that a trial by somebody new to the reader met: some were read as what they are not, others only left to a person. */

const read = (content: string, level: string, unit?: string) =>
  understandLevel(level, { units: unit === undefined ? [] : [unit], content, isShare: /^tỷ lệ/iu.test(content) });
const why = (content: string, level: string): string => reasonWhyNot(level, { units: [], content }).vi;
const said = (content: string, level: string, ofWhat?: string): string =>
  remarksOnContent(content, [level], ofWhat)
    .map(([vi]) => vi)
    .join('\n');

describe('"Không" alone', () => {
  it.each(['Camera an ninh', 'Đội văn nghệ', 'An toàn giao thông', 'Vệ sinh môi trường', 'Hộ nghèo được hỗ trợ nhà ở', 'Tổ hòa giải'])(
    'beside what is wanted is for a person: %s',
    (content) => {
      expect([read(content, 'Không'), read(content, 'Không có.')]).toEqual([undefined, undefined]);
      expect(why(content, 'Không')).toContain('ghi "Không quy định"');
      // A person who has chosen "Đạt hoặc không" has said what it means.
      expect(understandLevel('Không', { units: [], content, isWord: true })).toMatchObject({ kind: 'word', means: false });
    },
  );

  it('of what is wanted and counted is for a person as well, until the side is said', () => {
    const around = { units: [], content: 'Số camera an ninh' };
    expect(understandLevel('Không', around)).toBeUndefined();
    expect(reasonWhyNot('Không', around).vi).toContain('"≤ 0"');
    expect(understandLevel('Không', { ...around, hasSide: true })).toMatchObject({ value: '0' });
  });

  it.each([
    'Hộ nghèo',
    'Nhà tạm, dột nát',
    'Tệ nạn xã hội',
    'Vi phạm pháp luật về môi trường',
    'Cơ sở gây ô nhiễm môi trường',
    'Tình trạng tảo hôn',
    'Nợ đọng xây dựng cơ bản',
    'Sinh con thứ ba trở lên',
    'Khiếu kiện đông người',
    'Tai nạn giao thông',
  ])('beside what is bad by its name says that it must not be: %s', (content) => {
    expect(isBadByName(content)).toBe(true);
    expect(read(content, 'Không')).toMatchObject({ kind: 'word', means: false });
  });
});

describe('"Không …" that says the row once more', () => {
  it.each([
    ['Hộ nghèo', 'Không còn hộ nghèo', false],
    ['Nợ đọng xây dựng cơ bản', 'Không có nợ đọng', false],
    ['Vi phạm pháp luật về đất đai', 'Không vi phạm', false],
    ['Không còn hộ nghèo', 'Không còn hộ nghèo', true],
    ['Không vi phạm pháp luật về đất đai', 'Không vi phạm', true],
  ])('%s | %s', (content, level, means) => {
    expect(read(content, level)).toMatchObject({ kind: 'word', means });
  });

  it.each([
    ['Hộ nghèo và hộ cận nghèo', 'Không còn hộ nghèo'],
    ['Camera an ninh', 'Không có camera an ninh'],
    ['Nhà tạm', 'Không còn hộ nghèo'],
    ['Số mô hình', 'Không có mô hình'],
  ])('%s | %s is for a person', (content, level) => {
    expect(read(content, level)).toBeUndefined();
  });
});

describe('more or less than what is not said', () => {
  it('is no share: an amount that is higher by 10%', () => {
    expect([read('Thu nhập bình quân đầu người', 'Cao hơn 10%'), read('Thu nhập', 'Cao hơn 10', '%')]).toEqual([undefined, undefined]);
    expect(why('Thu nhập bình quân đầu người', 'Cao hơn 10%')).toContain('so với gì');
    expect(read('Tỷ lệ hộ nghèo', 'Thấp hơn 3%')).toMatchObject({ operator: 'lessThan', value: '3' });
    expect(read('Thu nhập bình quân đầu người', 'Cao hơn 50 triệu đồng')).toMatchObject({ value: '50' });
  });
});

describe('a row that asks for another set', () => {
  it.each([
    ['Là thôn đã được công nhận đạt chuẩn "Thôn nông thôn mới"', 'thôn'],
    ['Đạt chuẩn xã nông thôn mới nâng cao', 'xã'],
    ['Đạt chuẩn xã nông thôn mới theo quy định tại Quyết định số 416/QĐ-UBND', 'xã'],
    ['Đã hoàn thành 19/19 tiêu chí xã nông thôn mới', undefined],
    ['Được công nhận khu dân cư nông thôn mới kiểu mẫu', 'khu dân cư'],
  ])('is told of: %s', (content, ofWhat) => {
    expect(said(content, 'Đạt', ofWhat)).toMatch(/chọn "Đạt bộ trước" ở cột "Loại" và ghi mã của bộ ấy ở "Bộ phải đạt trước"/u);
  });

  it('of the commune of a village is no set of the village', () => {
    expect(said('Xã đạt chuẩn nông thôn mới', 'Đạt', 'thôn (làng)')).toContain('mà đơn vị thuộc về');
  });

  it.each([
    'Trường học đạt chuẩn quốc gia',
    'Thôn đạt chuẩn văn hóa',
    'Xã đạt chuẩn tiếp cận pháp luật',
    'Vườn đạt chuẩn nông thôn mới',
    'Có 01 thôn đạt chuẩn nông thôn mới kiểu mẫu',
    'Ban chỉ đạo xây dựng nông thôn mới hoạt động tốt',
  ])('is another thing than %s', (content) => {
    expect(said(content, 'Đạt', 'xã')).not.toContain('Đạt bộ trước');
  });
});

describe('what words beside a level change', () => {
  it.each([
    ['Ưu tiên thôn có sản phẩm OCOP', 'Đạt', 'ưu tiên'],
    ['Tỷ lệ hộ sử dụng điện ngoài hộ tạm trú', '≥ 80%', '"ngoài hộ tạm trú"'],
    ['Thôn có đường quốc lộ đi qua phải có gờ giảm tốc', 'Đạt', '"Thôn có đường quốc lộ đi qua phải"'],
    ['Hộ có chăn nuôi phải có chuồng trại', 'Đạt', '"Hộ có chăn nuôi phải"'],
  ])('%s', (content, level, words) => {
    expect(said(content, level)).toContain(words);
  });

  it.each([
    ['Thôn phải có nhà văn hóa', 'Đạt'],
    ['Hỗ trợ, ưu tiên người nghèo', 'Đạt'],
    ['Tỷ lệ lao động làm việc bên ngoài các cơ sở', '≥ 80%'],
  ])('not %s', (content, level) => {
    expect(said(content, level)).toBe('');
  });

  it('stands in the head of a column', () => {
    const heads = [['Mức đạt (%)', 'Năm 2026'], ['Yêu cầu đạt (2 năm liên tục)'], ['Mức đạt (triệu đồng/người/năm)', 'Khu vực I (30a)']];
    expect(remarksOnHeads(heads).map(({ row, vi }) => [row, vi.includes('"2 năm liên tục"')])).toEqual([
      ['Yêu cầu đạt (2 năm liên tục)', true],
    ]);
  });
});
