import { describe, expect, it } from 'vitest';
import { remarksOnContent } from '../../../../src/documents/decision/content-remarks.ts';

/* What the content of a row says beside its level; all contents are invented. */

const said = (content: string, level = 'Đạt'): string =>
  remarksOnContent(content, [level])
    .map(([vi]) => vi)
    .join('\n');

describe('a row of yes or no', () => {
  it.each([
    ['Có ít nhất 02 mô hình sản xuất hiệu quả; thôn vùng cao có ít nhất 01', 'thôn vùng cao có ít nhất 01'],
    ['Đường rộng tối thiểu 3,5m (đối với thôn miền núi 3,0m)', 'đối với thôn miền núi 3,0m'],
    ['Đường rộng tối thiểu 3,5m (miền núi 3,0m)', 'miền núi 3,0m'],
    ['Mặt đường rộng 3,5 m, riêng đường ngõ 2,5 m', 'riêng đường ngõ 2,5 m'],
    ['Có nhà văn hóa, các thôn thuộc khu vực III dùng chung', 'các thôn thuộc khu vực III dùng chung'],
    ['Không còn nhà tạm (không tính hộ đang làm thủ tục)', 'không tính hộ đang làm thủ tục'],
    ['Mọi hộ có nhà tiêu hợp vệ sinh (không bao gồm hộ vắng mặt)', 'không bao gồm hộ vắng mặt'],
    ['Không còn hộ nghèo, trừ hộ già cả neo đơn', 'trừ hộ già cả neo đơn'],
    ['Mọi hộ có nước sạch, chỉ tính hộ thường trú', 'chỉ tính hộ thường trú'],
    ['Có cổng thôn; vùng cao có ít nhất 01 biển tên', 'vùng cao có ít nhất 01 biển tên'],
  ])('with a level for some, or an exception: %s', (content, words) => {
    expect(said(content)).toContain(`nội dung còn ghi "${words}"`);
  });

  it.each([
    'Có ít nhất 02 mô hình sản xuất hiệu quả',
    'Đường trục thôn rộng tối thiểu 3,5m, được cứng hóa',
    'Thôn có nhà văn hóa, khu thể thao phục vụ người dân trong thôn',
    'Có hệ thống loa truyền thanh hoạt động; tổ tự quản an ninh được kiện toàn',
    'Thôn thông minh (thôn có ít nhất 01 mô hình)',
    'Trẻ em từ 3 đến 5 tuổi được đến trường',
    'Có khu xử lý rác thải, không để tồn đọng',
    'Thực hiện tốt công tác đối với người có công',
    'Có quy chế dân chủ theo Luật Thực hiện dân chủ ở cơ sở năm 2022',
    'Nhà văn hóa bảo đảm phục vụ thôn và các thôn lân cận',
  ])('that says no more than its question: %s', (content) => {
    expect(said(content)).toBe('');
  });
});

describe('the year of a figure', () => {
  it.each([
    ['Thu nhập bình quân đầu người, năm 2025', 'năm 2025'],
    ['Tỷ lệ hộ nghèo (tính đến 31/12/2025)', 'tính đến 31/12/2025'],
    ['Tỷ lệ hộ nghèo của năm trước liền kề', 'của năm trước liền kề'],
    ['Tỷ lệ hộ dùng điện (tại thời điểm đánh giá)', 'tại thời điểm đánh giá'],
    ['Tỷ lệ lao động qua đào tạo (đến năm 2025)', 'đến năm 2025'],
  ])('is said, of a number and of a yes: %s', (content, words) => {
    for (const level of ['≥ 50', 'Đạt']) expect(said(content, level)).toContain(`số liệu của một năm hoặc thời điểm ("${words}")`);
  });

  it('is what a figure may be called by, and no yes', () => {
    const content = 'Thu nhập bình quân đầu người năm 2025 (triệu đồng/người)';
    expect([said(content, '≥ 50'), said(content).includes('("năm 2025")')]).toEqual(['', true]);
  });

  it.each([
    'Tỷ lệ hộ nghèo giai đoạn 2021-2025',
    'Quy hoạch được phê duyệt theo Luật Quy hoạch năm 2017',
    'Số vụ việc giảm so với năm trước',
    'Thu nhập bình quân đầu người (triệu đồng/người/năm)',
    'Thực hiện Nghị quyết số 19-NQ/TW, ngày 16/6/2022',
    'Tổ chức ít nhất 02 buổi sinh hoạt trong năm',
    'Có kế hoạch phát triển đến năm 2030',
  ])('is not in: %s', (content) => {
    expect(said(content, 'Đạt')).toBe('');
  });
});

it('what is not counted is said of a share as well', () => {
  expect(said('Tỷ lệ hộ nghèo (không tính hộ không có khả năng lao động)', '≤ 5%')).toContain('không tính hộ không có khả năng lao động');
});

describe('several figures in one row with one level', () => {
  it.each([
    ['Tỷ lệ hộ nghèo, tỷ lệ hộ cận nghèo', 'tỷ lệ hộ cận nghèo'],
    ['Tỷ lệ trẻ nhỏ đến lớp Tỷ lệ trẻ lớn vào trường', 'Tỷ lệ trẻ lớn vào trường'],
    ['Tỷ lệ hộ có điện. Tỷ lệ hộ có nước', 'Tỷ lệ hộ có nước'],
    ['- Tỷ lệ hộ có điện an toàn - Tỷ lệ hộ có nước sạch', 'Tỷ lệ hộ có nước sạch'],
    ['Tỷ lệ hộ: - Nghèo - Cận nghèo', 'Cận nghèo'],
    ['Thu nhập bình quân (triệu đồng) Tỷ lệ hộ khá (%)', 'Tỷ lệ hộ khá'],
  ])('are told of: %s', (content, words) => {
    expect(said(content, '≥ 80%')).toContain(`nội dung còn ghi "${words}"`);
  });

  it.each(['1. Tỷ lệ đường được cứng hóa', 'Tỷ lệ trẻ đến trường mầm non - tiểu học', 'Tỷ lệ hộ nghèo giai đoạn 2026 - 2030'])(
    'are not seen where there is one: %s',
    (content) => {
      expect(said(content, '≥ 80%')).toBe('');
    },
  );
});

describe('a name that calls its row mandatory', () => {
  it.each(['Thu nhập (bắt buộc)', 'Thu nhập (tiêu chí bắt buộc)', 'Thu nhập (tiêu chí phải đạt)', 'Tỷ lệ hộ nghèo (chỉ tiêu bắt buộc)'])(
    'is told of, because only the condition of the set counts: %s',
    (content) => {
      expect(said(content, '≥ 48')).toContain('"Điều kiện đạt bộ tiêu chí"');
    },
  );

  it('and one that calls it not so is not', () => {
    expect(said('Thu nhập (không bắt buộc)', '≥ 48')).not.toContain('Điều kiện đạt');
  });
});
