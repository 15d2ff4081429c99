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
    ['Trên 95% hộ', 'Tỷ lệ hộ sử dụng nước sạch', { kind: 'number', operator: 'greaterThan', value: '95', unit: '%' }],
    ['≥ 80% kiên cố', 'Tỷ lệ hộ có nhà ở kiên cố', atLeast('80', '%')],
    ['≥ 95% dân số', 'Tỷ lệ người dân tham gia bảo hiểm y tế', atLeast('95', '%')],
    ['≥ 90% lao động', 'Tỷ lệ người trong độ tuổi lao động có việc làm', atLeast('90', '%')],
    ['≥ 70% chiều dài', 'Tỷ lệ hàng rào xanh', atLeast('70', '%')],
    ['≥ 80% trường học', 'Tỷ lệ trường học các cấp đạt chuẩn (%)', atLeast('80', '%')],
    ['Tất cả các thôn', 'Tỷ lệ thôn có nhà văn hóa', atLeast('100', '%')],
    ['Toàn bộ', 'Tỷ lệ số thôn có nhà văn hóa', atLeast('100', '%')],
    ['≥ 50.000.000 đồng/người/năm', 'Thu nhập bình quân', atLeast('50000000', 'đồng/người/năm')],
    ['≥ 14 m2 sàn/người', 'Diện tích nhà ở', atLeast('14', 'm² sàn/người')],
    ['≥ 100 chỗ ngồi', 'Nhà văn hóa thôn', atLeast('100', 'chỗ ngồi')],
    [
      '≥ 60%, trong đó ≥ 30% từ công trình tập trung',
      'Tỷ lệ hộ sử dụng nước sạch',
      { kind: 'parts', main: atLeast('60', '%'), part: { ...atLeast('30', '%'), words: 'từ công trình tập trung' } },
    ],
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
    // Of solid houses alone, where the row counts both.
    ['≥ 80% kiên cố', 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố'],
    ['≥ 80% dùng nước sạch', 'Tỷ lệ hộ không dùng nước sạch'],
    ['≥ 80% bán kiên cố', 'Tỷ lệ hộ có nhà ở kiên cố'],
    ['Toàn bộ các hộ', 'Tỷ lệ thôn có điện'],
    ['Tất cả', 'Tỷ lệ hộ không có điện'],
    ['Toàn bộ', 'Số hộ có điện'],
    ['≥ 60%, trong đó nam ≥ 70%', 'Tỷ lệ lao động'],
    // Of something else than the row counts.
    ['≥ 95% dân số', 'Tỷ lệ hộ tham gia bảo hiểm y tế'],
    ['≥ 70% diện tích', 'Tỷ lệ hộ trồng rau an toàn'],
    ['≥ 90% hộ', 'Tỷ lệ chất thải được thu gom'],
    ['≥ 90% dân số', 'Hộ có nước sạch'],
    ['≥ 50% số hộ', 'Camera an ninh tại các ngõ'],
    ['≥ 5% số hộ có vườn', 'Tỷ lệ hộ có vườn đẹp'],
  ])('%s beside %s stays for a person', (level, content) => {
    expect(understandLevel(level, { units: [], content })).toBeUndefined();
  });
});

it.each(['Đảm bảo', 'Bảo đảm', 'Đáp ứng', 'Đáp ứng yêu cầu', 'Hoàn thành'])('%s is met', (word) => {
  const level = understandLevel(word, { units: [], content: 'An ninh trật tự được giữ vững' });
  expect(level).toEqual({ kind: 'word', word: 'Đạt', means: true, otherwise: 'Không đạt', isPlain: false });
});

describe('a row that counts', () => {
  const cellsOf = async (content: string, level: string) => {
    const { draft } = await decisionOf([
      wordTable([
        ['TT', 'Nội dung', 'Mức đạt'],
        ['1', content, level],
      ]),
    ]);
    const { kind, unit, direction } = draft.rows[0]!.cells;
    return [kind, unit, direction];
  };

  it('has the unit that it counts where none is asked of it', async () => {
    expect(await cellsOf('Số vụ phạm pháp hình sự', 'Không')).toEqual(['Số đếm', 'vụ', 'không quá (≤)']);
    expect(await cellsOf('Số vụ việc khiếu kiện', 'Không có')).toEqual(['Số đếm', 'vụ việc', 'không quá (≤)']);
    expect(await cellsOf('Số lượng hộ sinh con thứ ba', '0')).toEqual(['Số đếm', 'hộ', 'không quá (≤)']);
  });

  it('has none where the number may be a share', async () => {
    expect(await cellsOf('Số hộ sử dụng nước sạch', '≥ 90')).toEqual([undefined, undefined, 'không dưới (≥)']);
  });
});

describe('numbers in names of rows that are yes or no', () => {
  const remarksOf = async (...rows: readonly [string, string][]) => {
    const { remarks } = await decisionOf([
      wordTable([['TT', 'Nội dung', 'Mức đạt'], ...rows.map(([content, level], index) => [String(index + 1), content, level])]),
    ]);
    return remarks.filter(({ vi }) => vi.includes('mức bằng số mà ô mức chỉ ghi bằng chữ')).map(({ row }) => row);
  };

  it('are told of in one line', async () => {
    expect(
      await remarksOf(
        ['Thu nhập bình quân từ 50 triệu đồng trở lên', 'Đạt'],
        ['Đường thôn rộng tối thiểu 3,5 m', 'Đạt'],
        ['Tỷ lệ hộ dùng nước sạch', '≥ 60%'],
      ),
    ).toEqual([expect.stringMatching(/"từ 50 triệu".*"tối thiểu 3,5 m"/)]);
  });

  it('are not, where one of them is asked for, or the level is a number', async () => {
    expect(await remarksOf(['Có ít nhất 01 mô hình kinh tế', 'Đạt'], ['Người từ 15 tuổi biết chữ', '≥ 60%'])).toEqual([]);
  });
});

describe('how many criteria a decision says that there are', () => {
  const told = async (article: string) => {
    const { remarks } = await decisionOf([
      `Điều 1. ${article}`,
      wordTable([
        ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
        ['1', 'Giao thông', 'Đường thôn được cứng hóa', 'Đạt'],
        ['2', 'Điện', 'Hộ có điện', 'Đạt'],
      ]),
    ]);
    return remarks.map(({ vi }) => vi).filter((vi) => vi.includes('tiêu chí, bảng đọc được 2:'));
  };

  it.each([
    ['Ban hành Bộ tiêu chí thôn nông thôn mới gồm 07 (bảy) tiêu chí.', 7],
    ['Bộ tiêu chí gồm 05 nhóm với 19 tiêu chí và 57 chỉ tiêu.', 19],
    ['Bộ tiêu chí bao gồm 3 tiêu chí.', 3],
  ])('is told where the table has others: %s', async (article, count) => {
    expect(await told(article)).toEqual([expect.stringContaining(`văn bản nói ${count} tiêu chí`)]);
  });

  it.each([
    'Ban hành Bộ tiêu chí thôn nông thôn mới gồm 02 (hai) tiêu chí.',
    'Bộ tiêu chí gồm 01 tiêu chí bắt buộc và các tiêu chí khác.',
    'Thôn được công nhận khi đạt đủ 2/2 tiêu chí.',
  ])('is not told where it has not: %s', async (article) => {
    expect(await told(article)).toEqual([]);
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

describe('a level that says how good something is', () => {
  const read = (...rows: readonly [string, string][]) =>
    decisionOf([wordTable([['TT', 'Nội dung', 'Mức đạt'], ...rows.map(([content, level], index) => [String(index + 1), content, level])])]);

  it('is for somebody to judge, and is told of in one line', async () => {
    const { draft, remarks } = await read(
      ['Xếp loại chính quyền', 'Loại khá trở lên'],
      ['Chi bộ', 'Hoàn thành tốt nhiệm vụ.'],
      ['Trang thiết bị', 'Đầy đủ theo quy định'],
      ['Dịch vụ công', 'Mức độ 3'],
    );
    expect(draft.rows.map(({ cells }) => cells.kind)).toEqual(Array.from({ length: 4 }, () => 'Theo kết luận'));
    expect(remarks.filter(({ vi }) => vi.startsWith('mức là lời đánh giá')).map(({ row }) => row)).toEqual([
      '1 "Loại khá trở lên"; 2 "Hoàn thành tốt nhiệm vụ."; 3 "Đầy đủ theo quy định"; 4 "Mức độ 3"',
    ]);
  });

  it('is not one where a unit or a number stands beside it', async () => {
    const { draft } = await read(['Tỷ lệ tổ chức', 'Khá trở lên: 80%'], ['Tổ chức', '≥ 2 tổ chức loại khá']);
    expect(draft.rows.map(({ cells }) => cells.kind)).not.toContain('Theo kết luận');
  });
});
