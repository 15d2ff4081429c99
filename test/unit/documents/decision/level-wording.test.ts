import { describe, expect, it } from 'vitest';
import { understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { NOT_UNDERSTOOD, understoodText, whyForPerson } from '../../../../src/documents/decision/understood-text.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';

/* Levels as decisions word them, beside what their rows say. */

const said = (level: string, content = 'Tỷ lệ hộ', unit?: string, direction?: string): string =>
  understoodText(level, { unit, content, direction, isJudged: false });

describe('a point before three digits', () => {
  it.each<[level: string, content: string, means: string]>([
    ['≥ 2.000 m²', 'Diện tích khu thể thao', 'không dưới 2000 m²'],
    ['≥ 2.000 m2', 'Diện tích khu thể thao', 'không dưới 2000 m²'],
    ['Trên 1.000 m', 'Khoảng cách đến bãi rác', 'trên 1000 m'],
    ['≥ 85.000', 'Thu nhập (nghìn đồng/người/năm)', 'không dưới 85.000'],
    ['≥ 1.250 hộ', 'Số hộ', 'không dưới 1250 hộ'],
    ['≥ 1.000 ha', 'Diện tích tưới', 'không dưới 1000 ha'],
    ['≥ 1.500', 'Diện tích (m2)', 'không dưới 1500'],
  ])('groups thousands where the unit leaves no doubt: %s', (level, content, means) => {
    const plain = (text: string): string => text.replaceAll(/(\d)\.(\d{3})/g, '$1$2');
    expect(plain(said(level, content))).toBe(plain(means));
  });

  it.each<[level: string, content: string]>([
    ['≥ 1.250', 'Diện tích'],
    ['≥ 44.500', 'Thu nhập (triệu đồng/người/năm)'],
    ['≥ 70.125%', 'Tỷ lệ hộ'],
    ['≥ 1.250 km', 'Chiều dài'],
  ])('is for a person where it can be read both ways, with the reason: %s', (level, content) => {
    expect(said(level, content)).toBe(`${NOT_UNDERSTOOD}: dấu chấm có thể là phần nghìn hoặc phần thập phân; ghi rõ, ví dụ 1250 hoặc 1,25`);
  });
});

describe('what the row says', () => {
  it.each<[level: string, content: string, unit: string | undefined, means: string]>([
    ['≥ 60 triệu', 'Thu nhập (triệu đồng/người/năm)', undefined, 'không dưới 60 triệu đồng/người/năm'],
    ['≥ 60 triệu đồng', 'Thu nhập bình quân', 'triệu đồng/người/năm', 'không dưới 60 triệu đồng/người/năm'],
    ['Không', 'Số vụ khiếu kiện đông người', undefined, 'không quá 0'],
    ['Không có', 'Cơ sở gây ô nhiễm', 'cơ sở', 'không quá 0'],
    ['Không phát sinh', 'Số người nghiện ma túy mới', undefined, 'không quá 0'],
    ['Không', 'c) Số người nghiện', undefined, 'không quá 0'],
    ['Không', 'Tỷ lệ tảo hôn', undefined, 'không quá 0'],
    ['Không', 'Nhà tạm, dột nát', undefined, 'không được có'],
  ])('%s beside "%s"', (level, content, unit, means) => {
    expect(said(level, content, unit)).toBe(means);
  });

  it('"Không" is a word where the line is one of yes or no', () => {
    expect(understandLevel('Không', { units: [], content: 'Số vụ cháy', isWord: true })).toMatchObject({ kind: 'word', means: false });
  });
});

describe('years', () => {
  it.each<[level: string, means: string]>([
    ['Năm 2026: 55\nNăm 2028-2029: 62', 'năm 2026: không dưới 55; năm 2028: không dưới 62; năm 2029: không dưới 62'],
    ['70% (năm 2026)', 'năm 2026: không dưới 70 %'],
    ['70% (năm 2026), 75% (năm 2027)', 'năm 2026: không dưới 70 %; năm 2027: không dưới 75 %'],
    ['2026: 70%, 2027: 75,5%', 'năm 2026: không dưới 70 %; năm 2027: không dưới 75,5 %'],
    ['Năm 2026-2027: ≥ 70%; năm 2028: ≥ 80%', 'năm 2026: không dưới 70 %; năm 2027: không dưới 70 %; năm 2028: không dưới 80 %'],
  ])('%s', (level, means) => {
    expect(said(level, 'Tỷ lệ hộ', undefined, 'không dưới (≥)')).toBe(means);
  });

  it('of which one is not known are read, and years between that are missing are asked for', () => {
    const whole = 'Năm 2026: 48\nNăm 2027: Chưa biết\nNăm 2028: 54';
    expect(said(whole, 'Tỷ lệ hộ', undefined, 'không dưới (≥)')).toBe(
      'năm 2026: không dưới 48; năm 2027: chưa biết mức; năm 2028: không dưới 54',
    );
    const level = 'Năm 2026: ≥ 48; Năm 2028: ≥ 54';
    const around = {
      unit: undefined,
      content: 'Tỷ lệ hộ',
      direction: undefined,
      isJudged: false,
      kind: 'percentage',
      levels: [level],
    } as const;
    expect(whyForPerson(level, around)?.vi).toContain('thiếu mức của năm 2027 ở giữa');
    expect(whyForPerson('Năm 2026: ≥ 48; Năm 2027: Chưa biết; Năm 2028: ≥ 54', around)).toBeUndefined();
  });

  it.each(['Năm 2026: 70; từ năm 2027: tăng 5%/năm', 'Năm 2028-2026: 62', 'Năm 2026-2028: 62; năm 2028: 63', '70% (đến năm 2030)'])(
    'that are not all plain are for a person: %s',
    (level) => {
      expect(said(level)).toContain(NOT_UNDERSTOOD);
    },
  );
});

describe('the reason why a level is for a person', () => {
  it.each<[level: string, reason: RegExp]>([
    ['-', /dấu gạch/],
    ['Khuyến khích', /không bắt buộc/],
    ['80-90%', /một khoảng/],
    ['Năm 2026: ≥ 48; Từ năm 2028: ≥ 56', /chưa rõ đến năm nào: ghi cả năm cuối/],
    ['Giai đoạn 2026-2028: ≥ 50%; giai đoạn 2028-2030: ≥ 60%', /mức theo năm, chưa đủ rõ từng năm/],
    ['Từ 70% đến dưới 85%', /một khoảng/],
    ['≥ 1 năm 6 tháng', /"năm 6 tháng"/],
    ['≥ 2 bộ cồng chiêng', /"bộ cồng chiêng" chưa phải là đơn vị đã biết; gõ vào cột "Đơn vị tính"/],
    ['2/3 số thôn trở lên', /phân số/],
    ['≥ 98/95/90%', /gạch chéo/],
    ['Khu vực I: ≥ 90%', /chỉ cho một loại đơn vị/],
    ['Tối thiểu 85% (2 năm liên tục)', /điều kiện về thời gian/],
    ['Bằng hoặc cao hơn mức bình quân của xã', /mức bình quân khác/],
    ['Mỗi chi hội có 01 mô hình', /mức của mỗi đối tượng/],
    ['≥ 50 %/năm', /mức mỗi năm/],
    ['Quá nửa số thôn', /chữ/],
    ['≥ 30% tuyến đường', /sau phần trăm còn lời "tuyến đường"/],
    ['≥ 70% (trừ hộ già yếu)', /"trừ hộ già yếu"/],
    ['≥ 70%; phấn đấu 80%', /phấn đấu/],
    ['≥ 70%. Đối với thôn đặc biệt khó khăn: ≥ 50%', /một nhóm do mình đặt tên/],
    ['≥ 70% (thôn đặc biệt khó khăn ≥ 60%)', /một nhóm do mình đặt tên/],
    ['≥ 60 [1]', /chú thích/],
    ['≥ 80% [chú thích]', /chú thích/],
    ['≥ 70% [gạch bỏ: 60%]', /gạch bỏ/],
    ['> [gạch chân] 98%', /cùng được gạch chân/],
    ['≥ 1,000 m²', /đọc khác nhau/],
    ['≥ 70%\nĐạt', /sau mức còn lời khác/],
    ['≥ 95% dân số', /sau phần trăm còn lời "dân số"/],
    ['[hình]', /hình/],
    ['Giảm so với năm trước', /so sánh/],
    ['≥ 50% hoặc có kế hoạch', /"hoặc"/],
    ['Không', /phủ định/],
    ['Hoàn thành tốt nhiệm vụ trở lên', /Theo kết luận/],
  ])('%s', (level, reason) => {
    const content = level === 'Không' ? 'Không còn nhà tạm' : 'Tỷ lệ hộ';
    const text = said(level, content);
    expect(text.startsWith(`${NOT_UNDERSTOOD}: `)).toBe(true);
    expect(text).toMatch(reason);
  });

  it('asks for a number where a row of figures is a no already', () => {
    expect(said('Không', 'Số hộ có nhà tiêu không hợp vệ sinh')).toContain('ghi số, như "0"');
    expect(said('Không', 'Nhà tạm không còn')).toContain('ghi "Đạt"');
  });

  it('stands beside each level that a person has to read, in both languages', () => {
    const row = { cells: { criterionNo: '1', criterion: 'Điện' }, levels: ['-'] };
    expect(levelsToRead({ info: {}, columns: [], levels: [{}], rows: [row] })).toEqual([
      {
        cell: 'Q2',
        alike: [],
        text: '-',
        reason: { vi: expect.stringContaining('dấu gạch') as string, en: expect.stringContaining('a dash') as string },
      },
    ]);
  });
});

describe('what strangers wrote', () => {
  it.each<[level: string, content: string, unit: string | undefined, means: string]>([
    ['Có từ 03 vườn mẫu trở lên', 'Vườn mẫu', 'vườn mẫu', 'không dưới 3 vườn mẫu'],
    ['có 02 mô hình trở lên', 'Mô hình', undefined, 'không dưới 2 mô hình'],
  ])('%s is understood', (level, content, unit, means) => {
    expect(said(level, content, unit)).toBe(means);
  });

  it.each<[level: string, reason: string]>([
    ['nt', 'ghi lại mức ấy'],
    ['-nt-', 'ghi lại mức ấy'],
    ['"', 'ghi lại mức ấy'],
    ['Như trên', 'ghi lại mức ấy'],
    ['Trên 60% (năm 2026-2027), trên 80% (từ năm 2028)', 'Năm 2026-2027: ≥ 60%; Năm 2028-2030: ≥ 80%'],
    ['Năm 2026: 80%; từ năm 2027 mỗi năm tăng thêm 2%', 'Năm 2026-2027: ≥ 60%; Năm 2028-2030: ≥ 80%'],
    ['Khu vực I: ≥ 90%; Khu vực II: ≥ 80%; Khu vực III: ≥ 70%', 'ở trang "Cột"'],
    ['- Huyện Bình An, huyện Phú Lạc: 75% trở lên;\n- Các huyện, thành phố còn lại: 85% trở lên.', 'ở trang "Cột"'],
    ['≥ 85% (thôn miền núi ≥ 70%)', 'ở trang "Cột"'],
    ['Không quá 02 vụ/năm, không có vụ đặc biệt nghiêm trọng', 'tách hàng'],
    ['cơ bản đạt', '"Theo kết luận" ở cột "Loại"'],
  ])('%s is for a person, who is told what to write: %s', (level, reason) => {
    const told = said(level, 'Tỷ lệ hộ', 'vụ');
    expect([told.startsWith(NOT_UNDERSTOOD), told]).toEqual([true, expect.stringContaining(reason)]);
  });
});
