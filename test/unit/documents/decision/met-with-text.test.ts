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
  ])('half understood is not understood: %s', (sentence) => {
    expect(understood(sentence)).toBeUndefined();
  });
});
