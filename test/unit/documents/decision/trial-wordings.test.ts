import { describe, expect, it } from 'vitest';
import { measureCells } from '../../../../src/documents/decision/annex-cells.ts';
import { isBadByName } from '../../../../src/documents/decision/bad-by-name.ts';
import { remarksOnContent } from '../../../../src/documents/decision/content-remarks.ts';
import { remarksOnHeads } from '../../../../src/documents/decision/head-conditions.ts';
import { sideByHeads, sideOfHead } from '../../../../src/documents/decision/head-sides.ts';
import { understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { reasonWhyNot } from '../../../../src/documents/decision/level-reason.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';

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

  it('with a verb beside a mere subject does not say of what', () => {
    expect(read('An ninh trật tự', 'Không để xảy ra')).toBeUndefined();
    expect(read('Điểm tập kết rác tự phát', 'Không còn')).toMatchObject({ kind: 'word', means: false });
    expect(why('An ninh trật tự', 'Không để xảy ra')).toContain('điều gì chưa nói');
  });

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
    'Nhà ở: Nhà tạm, nhà dột nát',
    'Trẻ em trong độ tuổi phổ cập bỏ học',
  ])('beside what is bad by its name says that it must not be: %s', (content) => {
    expect(isBadByName(content)).toBe(true);
    expect(read(content, 'Không')).toMatchObject({ kind: 'word', means: false });
  });
});

it('"Có", and all of a share, of what is bad by its name is for a person', () => {
  expect([read('Nhà tạm', 'Có'), read('Tỷ lệ hộ nghèo', '100%')]).toEqual([undefined, expect.objectContaining({ operator: undefined })]);
  expect(why('Nhà tạm', 'Có')).toContain('ghi "Không" nếu không được có');
  for (const content of ['Tỷ lệ hộ nghèo có bảo hiểm y tế', 'Tỷ lệ người nghiện được quản lý'])
    expect(read(content, '100%')).toMatchObject({ operator: 'greaterThanInclusive' });
});

describe('"Không …" that says the row once more', () => {
  it.each([
    ['Hộ nghèo', 'Không còn hộ nghèo', false],
    ['Nợ đọng xây dựng cơ bản', 'Không có nợ đọng', false],
    ['Vi phạm pháp luật về đất đai', 'Không vi phạm', false],
    ['Không còn hộ nghèo', 'Không còn hộ nghèo', true],
    ['Không vi phạm pháp luật về đất đai', 'Không vi phạm', true],
    ['Người nghiện ma túy phát sinh mới', 'Không phát sinh mới', false],
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
    // Where the kind of the row says that it is a share, as on the sheet.
    expect(understandLevel('Cao hơn 10', { units: [], content: 'Thu nhập', isShare: true })).toBeUndefined();
    expect(why('Thu nhập bình quân đầu người', 'Cao hơn 10%')).toContain('so với gì');
    expect(read('Tỷ lệ hộ nghèo', 'Thấp hơn 3%')).toMatchObject({ operator: 'lessThan', value: '3' });
    expect([read('Thu nhập bình quân đầu người', '≥ 10%'), read('Thu nhập từ vườn', '≥ 1,2 lần')]).toEqual([undefined, undefined]);
    expect(read('Thu nhập tăng so với năm trước', '≥ 10%')).toMatchObject({ value: '10' });
    expect(read('Diện tích cây xanh', '≥ 10%')).toMatchObject({ value: '10' });
    expect(read('Thu nhập bình quân đầu người', 'Cao hơn 50 triệu đồng')).toMatchObject({ value: '50' });
  });
});

describe('a row that asks for another set', () => {
  it.each([
    ['Là thôn đã được công nhận đạt chuẩn "Thôn nông thôn mới"', 'thôn'],
    ['Đạt chuẩn xã nông thôn mới nâng cao', 'xã'],
    ['Đạt chuẩn xã nông thôn mới theo quy định tại Quyết định số 416/QĐ-UBND', 'xã'],
    ['Đã hoàn thành 19/19 tiêu chí xã nông thôn mới', undefined],
    ['Duy trì, giữ vững danh hiệu xã nông thôn mới', 'xã'],
    ['Thôn, bản đạt chuẩn nông thôn mới', 'thôn (làng)'],
    ['Xã nông thôn mới nâng cao', 'xã'],
    ['Được công nhận khu dân cư nông thôn mới kiểu mẫu', 'khu dân cư'],
  ])('is told of: %s', (content, ofWhat) => {
    expect(said(content, 'Đạt', ofWhat)).toMatch(/chọn "Đạt bộ trước" ở cột "Loại" và ghi mã của bộ ấy ở "Bộ phải đạt trước"/u);
  });

  it('of the commune of a village is no set of the village', () => {
    expect(said('Xã đạt chuẩn nông thôn mới', 'Đạt', 'thôn (làng)')).toContain('mà đơn vị thuộc về');
  });

  it.each([
    'Trường học đạt chuẩn quốc gia',
    'Đạt chuẩn nông thôn mới về môi trường',
    'Xã nông thôn mới có cảnh quan đẹp',
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

describe('a share and what it is of', () => {
  it.each([
    ['Tỷ lệ km đường trục thôn được cứng hóa', '100% số km'],
    ['Tỷ lệ cơ sở sản xuất có giấy phép', '100% số cơ sở'],
    ['Rác thải sinh hoạt được thu gom', '100% được thu gom'],
  ])('%s | %s', (content, level) => {
    expect(read(content, level)).toMatchObject({ operator: 'greaterThanInclusive', value: '100', unit: '%' });
  });

  it.each([
    ['Đường trục thôn', '100% số km'],
    ['Tỷ lệ hộ có nước và nhà tiêu được kiểm tra', '≥ 80% được kiểm tra'],
    ['Số hộ được cấp nước', '≥ 80% được cấp nước'],
    ['Rác thải không được thu gom', '100% được thu gom'],
  ])('%s | %s names another thing', (content, level) => {
    expect(read(content, level)).toBeUndefined();
  });

  it.each([
    ['≥ 70% (trong đó, có bằng cấp, chứng chỉ ≥ 25%)', '70', '25', 'có bằng cấp, chứng chỉ'],
    ['≥ 55% (trong đó có từ 20% trở lên từ công trình tập trung)', '55', '20', 'từ công trình tập trung'],
  ])('with one for a part: %s', (level, main, part, words) => {
    const found = read('Tỷ lệ hộ', level);
    expect(found).toMatchObject({ kind: 'parts', main: { value: main }, part: { value: part, words } });
  });

  it.each(['90% trở lên, trong đó 50% cứng hóa', '100% (cứng hóa 70%)'])('a part without its side is for a person: %s', (level) => {
    expect(read('Tỷ lệ đường', level)).toBeUndefined();
  });
});

describe('met, in more words', () => {
  it.each([
    ['Giao thông', 'Đạt theo quy định', 'Đạt'],
    ['Nhà ở', 'Đạt chuẩn theo quy định', 'Đạt'],
    ['Trường học', 'Đạt chuẩn quốc gia', 'Đạt chuẩn quốc gia'],
    ['Trường học đạt chuẩn quốc gia', 'Đạt chuẩn quốc gia', 'Đạt'],
    ['Làng văn hóa', 'Được công nhận', 'Được công nhận'],
  ])('%s | %s', (content, level, word) => {
    expect(read(content, level)).toMatchObject({ kind: 'word', means: true, word });
  });

  it.each([
    ['Tỷ lệ trường đạt chuẩn', 'Đạt theo quy định'],
    ['Hộ nghèo', 'Được công nhận'],
    ['Không có nhà tạm', 'Đạt theo quy định'],
  ])('%s | %s is for a person', (content, level) => {
    expect(read(content, level)).toBeUndefined();
  });
});

describe('a side', () => {
  it.each([
    ['Đạt tỷ lệ từ 80% trở lên', '≥'],
    ['Đạt ≥ 80 % trở lên', '≥'],
    ['Tối thiểu từ 80% trở lên', '≥'],
    ['Từ 80%\ntrở lên', '≥'],
    ['- ≥ 80%', '≥'],
    ['(≥ 80%)', '≥'],
    ['Đạt ít nhất: 80%', '≥'],
    ['Phải đạt từ 80% trở lên', '≥'],
    ['không vượt 80%', '≤'],
    ['\uF0B3 80%', '≥'],
    ['\uF0A3 80%', '≤'],
  ])('%s', (level, sign) => {
    const operator = sign === '≥' ? 'greaterThanInclusive' : 'lessThanInclusive';
    expect(read('Tỷ lệ hộ có nước', level)).toMatchObject({ kind: 'number', operator, value: '80', unit: '%' });
  });

  it('of an old font is guessed for nobody', () => {
    expect([read('Tỷ lệ hộ', '³ 80%'), read('Tỷ lệ hộ', '£ 5%')]).toEqual([undefined, undefined]);
    expect(why('Tỷ lệ hộ', '³ 80%')).toContain('có lẽ văn bản ghi "≥"');
    expect(why('Tỷ lệ hộ', '£ 5%')).toContain('có lẽ văn bản ghi "≤"');
    expect(read('Thủy lợi', '\u00D0ạt')).toMatchObject({ kind: 'word', word: 'Đạt' });
  });
});

it.each([
  ['Số câu lạc bộ', '≥ 2 CLB', 'Số đếm', 'câu lạc bộ'],
  ['Thu nhập từ vườn', '≥ 50 triệu đồng/vườn/năm', 'Số đo', 'triệu đồng/vườn/năm'],
  ['Thu nhập (triệu đồng/hộ)', '≥ 50', 'Số đo', 'triệu đồng/hộ'],
  ['Thu nhập', '≥ 50 tr.đ', 'Số đo', 'triệu đồng'],
  ['Diện tích vườn', '≥ 500 m2/vườn', 'Số đo', 'm²/vườn'],
  ['Số trường hợp tảo hôn', '≤ 2 trường hợp', 'Số đếm', 'trường hợp'],
  ['Số điểm thu gom', '≥ 1 điểm/thôn', 'Số đếm', 'điểm/thôn'],
])('%s | %s has a unit that is known', (content, level, kind, unit) => {
  expect(measureCells(content, [level], '')).toMatchObject({ kind, unit });
});

it.each(['Đạt 1 trong 2 nội dung', 'Đạt ít nhất 2/3 nội dung', 'Đạt 2 nội dung trở lên'])('%s: parts are what helps', (level) => {
  expect(why('Văn hóa', level)).toContain('"ít nhất 2 trong (a; b; c)"');
});

describe('a head that says the side', () => {
  const column = (...path: readonly string[]) => ({ role: 'level', side: sideOfHead(path) });

  it('is for numbers alone, and of nothing bad by its name', () => {
    const side = (content: string, levels: readonly string[]) => sideByHeads([column('Mức tối thiểu (%)')], content, levels, []);
    expect(side('Tỷ lệ hộ có nước', ['98'])).toBe('không dưới (≥)');
    expect([side('Tỷ lệ hộ nghèo', ['5']), side('Tỷ lệ hộ có nước', ['≤ 5']), side('Cảnh quan', ['Đạt'])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is none where it says both, or neither', () => {
    expect([sideOfHead(['Mức tối đa']), sideOfHead(['Mức tối thiểu', 'Tối đa']), sideOfHead(['Mức đạt'])]).toEqual([
      'lessThanInclusive',
      undefined,
      undefined,
    ]);
  });
});

it('a bare sign under "Chiều" says the side', () => {
  const levels = (direction: string): unknown => {
    const cells = { kind: 'Tỷ lệ (%)', criterionNo: '1', criterion: 'Nước', content: 'Tỷ lệ hộ có nước', direction };
    const { ruleSets } = setOf(sheetsOf(setDraft({ rows: [line(cells, '80%', '70%')] }))).instruments[0]!;
    return ruleSets![0]!.criteria[0]!.indicators[0]!.condition;
  };
  expect(['≥', '<=', ' < '].map(levels)).toMatchObject(
    ['greaterThanInclusive', 'lessThanInclusive', 'lessThan'].map((operator) => ({ operator })),
  );
});
