import { describe, expect, it } from 'vitest';
import { ruleFits, ruleText, understandRule } from '../../../../src/documents/decision/met-with-text.ts';

/* The sentence by which a decision recognises, in several wordings; all invented. */

const ROWS = ['Giao thông', 'Thu nhập', 'Môi trường', 'Văn hóa', 'Y tế', 'An ninh'].map((title, index) => ({
  no: String(index + 1),
  title,
}));
const understood = (sentence: string): string | undefined => {
  const rule = understandRule(sentence, ROWS);
  return rule && ruleFits(rule, ROWS) ? ruleText(rule) : undefined;
};

describe('a rule of recognition', () => {
  it.each([
    [
      'Điều 2. Thôn được xét công nhận khi đạt ít nhất 05/06 tiêu chí, trong đó bắt buộc đạt tiêu chí số 2.',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2 (Điều 2)',
    ],
    ['Thôn đạt chuẩn khi đạt ít nhất 5/6 tiêu chí, trong đó bắt buộc tiêu chí 2', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2'],
    ['Thôn được công nhận đạt chuẩn nông thôn mới giai đoạn 2026-2030 phải đạt tối thiểu 4 trong 6 tiêu chí.', 'ít nhất 4/6 tiêu chí'],
    ['Điều kiện công nhận: đạt từ 5 tiêu chí trở lên và tiêu chí 1 là tiêu chí bắt buộc.', 'ít nhất 5 tiêu chí, bắt buộc tiêu chí 1'],
    [
      'Thôn đạt chuẩn khi đạt 5/6 tiêu chí trở lên, trong đó có các tiêu chí số 2 và số 3 là bắt buộc.',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3',
    ],
    [
      'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, trong đó phải đạt tiêu chí Thu nhập và tiêu chí Môi trường.',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3',
    ],
    [
      'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, trong đó bắt buộc tiêu chí số 2 (Thu nhập).',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2',
    ],
    [
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2; tiêu chí không áp dụng tính là đạt (Điều 2)',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2; tiêu chí không áp dụng tính là đạt (Điều 2)',
    ],
    ['đạt 5/6 tiêu chí trong đó có tiêu chí 2, 3', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3'],
    ['Thôn được công nhận khi đạt 05 (năm) tiêu chí.', 'ít nhất 5 tiêu chí'],
    ['Đạt 05/06 tiêu chí (bắt buộc đạt tiêu chí số 2 về Thu nhập và số 3 về Môi trường)', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3'],
    ['Điều 3. Số tiêu chí phải đạt: 5/6. Tiêu chí bắt buộc: 2 và 3.', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3 (Điều 3)'],
    ['1. Số tiêu chí phải đạt: 5/6. 2. Tiêu chí bắt buộc: 2 và 3.', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3'],
    ['- Hoàn thành từ 05/06 tiêu chí trở lên; các tiêu chí bắt buộc gồm: số 2, số 3.', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3'],
    [
      'a) Đạt ít nhất 5 trên 6 (năm trên sáu) tiêu chí của Bộ tiêu chí này, bao gồm tiêu chí số 02;',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2',
    ],
    [
      'Thôn được công nhận khi: đạt ít nhất 5/6 tiêu chí; trong đó, bắt buộc phải đạt 02 tiêu chí: số 2 (Thu nhập), số 6 (An ninh).',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 6',
    ],
    ['Có 5/6 tiêu chí đạt chuẩn, các tiêu chí 2, 3 bắt buộc phải đạt', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2, 3'],
    [
      'Thôn được công nhận đạt chuẩn khi đạt từ 5 tiêu chí trở lên trong tổng số 6 tiêu chí, tiêu chí Thu nhập là bắt buộc.',
      'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2',
    ],
    ['Thôn nông thôn mới là thôn đạt ít nhất 5/6 tiêu chí, trong đó phải đạt tiêu chí 2.', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2'],
    ['Mức đạt chuẩn: Thôn đạt 05/06 tiêu chí trở lên.', 'ít nhất 5/6 tiêu chí'],
    ['Bắt buộc tiêu chí 2 và đạt ít nhất 5/6 tiêu chí', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2'],
  ])('%s', (sentence, text) => {
    expect(understood(sentence)).toBe(text);
    // What it is written as is read as the same.
    expect(understood(text)).toBe(text);
  });

  it.each([
    'Thôn đạt chuẩn phải đạt tối thiểu 80% số tiêu chí.',
    'Xã được công nhận khi có từ 70% số thôn trở lên đạt chuẩn.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, riêng thôn đặc biệt khó khăn đạt ít nhất 4/6 tiêu chí.',
    'Đối với thôn đặc biệt khó khăn được công nhận khi đạt ít nhất 4/6 tiêu chí.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí và không có vụ việc nghiêm trọng.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí và ít nhất 90% chỉ tiêu.',
    'Thôn được công nhận khi đạt ít nhất 5/8 tiêu chí.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, bắt buộc tiêu chí số 9.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, trong đó bắt buộc tiêu chí Nhà ở.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, trừ tiêu chí 2.',
    'Thôn không được công nhận khi đạt ít nhất 5/6 tiêu chí.',
    'Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí hoặc được Chủ tịch UBND xã đồng ý.',
    'Đạt 05 (bốn) tiêu chí',
    'Đạt 5/6 tiêu chí, bắt buộc tiêu chí số 2 về Môi trường',
    'Đạt 5/6 tiêu chí, trong đó bắt buộc đạt 03 tiêu chí: số 2, số 3',
    'Bắt buộc tiêu chí 2 và đạt ít nhất 4 tiêu chí',
    'Đạt tiêu chí 2 và ít nhất 4 tiêu chí còn lại',
    'Đạt 5/6 tiêu chí, ít nhất 4/6 tiêu chí',
    'Đạt 5/6 tiêu chí, trong đó có tiêu chí 2 hoặc 3',
    'Đạt 5/6 tiêu chí, trong đó có 2 tiêu chí bắt buộc',
    'Có 2/6 tiêu chí chưa đạt',
    'Không quá 5/6 tiêu chí',
    'Đạt dưới 5/6 tiêu chí',
    'Đạt 5/6 tiêu chí không bắt buộc tiêu chí 2',
    'Tiêu chí bắt buộc: 2 và 3',
    'Đạt 5/6 tiêu chí. Tiêu chí bắt buộc: 02.',
    'Thôn được đánh giá theo Bộ tiêu chí có 5 tiêu chí',
  ])('half understood is not understood: %s', (sentence) => {
    expect(understood(sentence)).toBeUndefined();
  });
});
