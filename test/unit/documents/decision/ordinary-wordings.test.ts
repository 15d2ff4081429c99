import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../../src/documents/decision/decision-days.ts';
import { understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import { reasonWhyNot } from '../../../../src/documents/decision/level-reason.ts';
import { understandRule } from '../../../../src/documents/decision/met-with-text.ts';

/* Wordings that trials met in ordinary decisions and that were left to a person. Everything in it is invented. */

const atLeast = (value: string, unit?: string) => ({ kind: 'number', operator: 'greaterThanInclusive', value, unit });
const atMost = (value: string, unit?: string) => ({ kind: 'number', operator: 'lessThanInclusive', value, unit });

describe('a level', () => {
  it.each([
    ['Ít nhất một trường', 'Số trường đạt chuẩn', atLeast('1', 'trường')],
    ['Có ít nhất hai mô hình', 'Số mô hình', atLeast('2', 'mô hình')],
    ['Không quá ba vụ', 'Số vụ', atMost('3', 'vụ')],
    ['Không quá hai phần trăm', 'Tỷ lệ hộ nghèo', atMost('2', '%')],
    ['≥ 10 000 m²', 'Diện tích', atLeast('10000', 'm²')],
    ['> = 95%', 'Tỷ lệ hộ', atLeast('95', '%')],
    ['95%+', 'Tỷ lệ hộ', atLeast('95', '%')],
    ['Tỷ lệ hộ nghèo dưới 8%', 'Tỷ lệ hộ nghèo (%)', { kind: 'number', operator: 'lessThan', value: '8', unit: '%' }],
    ['Không còn hộ nghèo', 'Tỷ lệ hộ nghèo', { ...atMost('0'), isOfItself: true }],
    ['Không có vụ việc', 'Số vụ việc khiếu kiện đông người', { ...atMost('0'), isOfItself: true }],
  ])('%s beside %s', (level, content, meaning) => {
    expect(understandLevel(level, { units: [], content })).toEqual(meaning);
  });

  it.each([
    ['Ít nhất năm 2026', 'Tỷ lệ hộ'],
    ['Có một số mô hình', 'Số mô hình'],
    ['Không quá hai phần ba', 'Tỷ lệ hộ'],
    ['Không còn nhà tạm', 'Tỷ lệ hộ nghèo'],
    ['Không có hộ nghèo', 'Thôn không có hộ nghèo'],
    ['≥ nhóm 1 100%', 'Tỷ lệ hộ'],
    ['≥ 99, 5%', 'Tỷ lệ hộ'],
  ])('%s beside %s stays for a person', (level, content) => {
    expect(understandLevel(level, { units: [], content })).toBeUndefined();
  });
});

describe('why a level stays for a person', () => {
  it.each([
    ['≥ 80%; khuyến khích 100%', 'chỉ giữ mức phải đạt'],
    ['Khuyến khích', 'ghi "Không quy định"'],
    ['≥ 80(1)', 'dấu chú thích'],
    ['≥ 90%*', 'dấu chú thích'],
    ['QCVN 01-1:2018/BYT', 'quy chuẩn'],
    ['24/24 giờ', 'thời gian trong ngày'],
  ])('%s', (level, reason) => {
    expect(reasonWhyNot(level, { units: [], content: 'Tỷ lệ hộ' }).vi).toContain(reason);
  });
});

describe('the days of a decision', () => {
  it.each([
    ['Điều 3. Quyết định có hiệu lực từ ngày 01/5/2026.', { from: '2026-05-01' }],
    ['Điều 3. Quyết định này có hiệu lực từ ngày ký, áp dụng từ năm 2026 đến hết năm 2030.', { from: '2026-03-20', to: '2031-01-01' }],
  ])('%s', (sentence, days) => {
    expect(daysOf([sentence], '2026-03-20')).toEqual({ ...days, remarks: [] });
  });

  it('of a later beginning are for a person', () => {
    expect(
      daysOf(['Điều 3. Quyết định này có hiệu lực từ ngày ký, áp dụng từ năm 2027 đến hết năm 2030.'], '2026-03-20').remarks,
    ).not.toEqual([]);
    expect(daysOf(['Quyết định số 9/QĐ-UBND có hiệu lực từ ngày 01/5/2026.'], '2026-03-20')).not.toHaveProperty('from');
  });
});

it('a criterion is meant by its number, with a nought before it or without', () => {
  const rows = ['01', '02', '03'].map((no) => ({ no, title: `Tiêu chí thử ${no}` }));
  expect(understandRule('ít nhất 2/3 tiêu chí, bắt buộc tiêu chí 2', rows)?.required).toEqual(['02']);
  const plain = ['1', '2', '3'].map((no) => ({ no, title: `Tiêu chí thử ${no}` }));
  expect(understandRule('ít nhất 2/3 tiêu chí, bắt buộc tiêu chí 02', plain)?.required).toEqual(['2']);
});

describe('the unit in the heads of the levels', () => {
  const kindOf = async (heads: readonly string[], content: string, ...levels: readonly string[]) => {
    const { draft } = await decisionOf([
      wordTable([
        ['TT', 'Nội dung', ...heads],
        ['1', content, ...levels],
      ]),
    ]);
    return [draft.rows[0]!.cells.kind, draft.rows[0]!.cells.unit];
  };

  it('is that of bare numbers, and of nothing else', async () => {
    expect(await kindOf(['Mức đạt (%)'], 'Đường thôn được cứng hóa', '≥ 80')).toEqual(['Tỷ lệ (%)', '%']);
    expect(await kindOf(['Mức đạt vùng I (%)', 'Mức đạt vùng II (%)'], 'Đường thôn được cứng hóa', '90', '80')).toEqual(['Tỷ lệ (%)', '%']);
    expect(await kindOf(['Mức đạt (%)'], 'Có nhà văn hóa', 'Đạt')).toEqual(['Đạt hoặc không', undefined]);
    expect(await kindOf(['Mức đạt (%)'], 'Số mô hình', '≥ 2')).not.toEqual(['Tỷ lệ (%)', '%']);
    expect(await kindOf(['Mức đạt (%)'], 'Thu nhập (triệu đồng/người/năm)', '≥ 50')).toEqual(['Số đo', 'triệu đồng/người/năm']);
    expect(await kindOf(['Mức đạt (%)'], 'Diện tích cây xanh', '≥ 4 m²')).toEqual(['Số đo', 'm²']);
  });
});
