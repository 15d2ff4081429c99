import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../../src/documents/decision/decision-days.ts';
import { outsideText } from '../../../../src/documents/decision/decision-text.ts';
import { isFormality } from '../../../../src/documents/decision/formal-sentences.ts';
import { understandRule } from '../../../../src/documents/decision/met-with-text.ts';

/* Sentences outside of the table that a trial by somebody new to the reader met; everything is invented. */

describe('outside of the table', () => {
  const NAMES = ['Giao thông', 'Thu nhập', 'Môi trường', 'Văn hóa', 'An ninh', 'Điện', 'Nhà ở', 'Y tế', 'Giáo dục', 'Nước'];
  const criteria = NAMES.map((title, index) => ({ no: String(index + 1), title }));

  it('criteria by name in brackets are mandatory', () => {
    const rule = 'Xóm được công nhận khi đạt 8/10 tiêu chí (bắt buộc đạt các tiêu chí: Giao thông, Thu nhập, Môi trường)';
    expect(understandRule(rule, criteria)).toMatchObject({ atLeast: 8, of: 10, required: ['1', '2', '3'] });
    expect(understandRule(rule.replace('Môi trường', 'Đường sá'), criteria)).toBeUndefined();
  });

  it('another count of rows is told of', () => {
    const told = (text: string, rows: readonly number[]): string =>
      outsideText([{ kind: 'text', text }], [], criteria, [], { number: undefined, isOnly: true }, rows)
        .remarks.map(({ vi }) => vi)
        .join('\n');
    const text = 'Điều 2. Bộ tiêu chí gồm 10 tiêu chí và 22 nội dung.';
    expect(told(text, [20, 21])).toContain('văn bản nói 22 nội dung, bảng đọc được 20 hàng');
    expect([told(text, [20, 22]), told(text, []), told('Bộ tiêu chí gồm 10 tiêu chí.', [20])].join('')).not.toContain('hàng chỉ tiêu');
  });

  it('days: what it takes the place of says nothing, another year of application does', () => {
    expect(daysOf(['Điều 3. Quyết định này có hiệu lực kể từ ngày 01/3/2026 và thay thế các quy định trước đây.'], undefined).from).toBe(
      '2026-03-01',
    );
    const later = daysOf(['Điều 3. Quyết định này có hiệu lực kể từ ngày ký và áp dụng để xét công nhận từ năm 2027.'], '2026-03-20');
    expect([later.from, later.remarks.map(({ vi }) => vi).join()]).toEqual([undefined, expect.stringContaining('áp dụng từ năm khác')]);
  });

  it('a sentence that issues a set for more kinds of unit is a formality', () => {
    expect(isFormality('Ban hành kèm theo Quyết định này Bộ tiêu chí thôn, bản, tổ dân phố nông thôn mới.')).toBe(true);
    expect(isFormality('Ban hành kèm theo Quyết định này Bộ tiêu chí xóm, khóm ở vùng cao.')).toBe(false);
  });
});
