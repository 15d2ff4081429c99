import { describe, expect, it } from 'vitest';
import { outsideText } from '../../../../src/documents/decision/decision-text.ts';

/* A rule of recognition that stands in lines below a heading, before the table and behind it; everything is invented. */

const CRITERIA = Array.from({ length: 10 }, (_, index) => ({
  no: String(index + 1),
  title: index === 2 ? 'Thu nhập' : index === 6 ? 'Môi trường' : `Tiêu chí ${'abcdefghij'[index]!}`,
}));
const blocks = (lines: readonly string[]) => lines.map((text) => ({ kind: 'text' as const, text }));

function read(before: readonly string[], below: readonly string[] = []) {
  const { remarks, caveat, metWith } = outsideText(blocks(before), blocks(below), CRITERIA);
  return { metWith, caveat, said: remarks.map(({ row, vi }) => `${row}: ${vi}`).join('\n') };
}

const ARTICLES = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn.',
];
const END = ['Điều 3. Chánh Văn phòng UBND tỉnh chịu trách nhiệm thi hành Quyết định này./.', 'TM. ỦY BAN NHÂN DÂN', 'PHỤ LỤC'];
const BOTH = 'ít nhất 8/10 tiêu chí, bắt buộc tiêu chí 3, 7';

describe('a rule below a heading', () => {
  it.each<[says: string, lines: readonly string[], metWith: string]>([
    ['one item', ['Điều 2. Điều kiện công nhận', '1. Đạt ít nhất 8/10 tiêu chí, trong đó bắt buộc tiêu chí 3, 7.'], `${BOTH} (Điều 2)`],
    ['a dash', ['Điều 2. Tiêu chuẩn công nhận', '- Đạt tối thiểu 8/10 tiêu chí.'], 'ít nhất 8/10 tiêu chí (Điều 2)'],
    ['two items', ['Điều 2. Điều kiện công nhận:', '1. Số tiêu chí phải đạt: 8/10.', '2. Tiêu chí bắt buộc: 3 và 7.'], `${BOTH} (Điều 2)`],
    [
      'both in one line',
      ['Điều 2. Điều kiện công nhận', '1. Số tiêu chí phải đạt: 8/10. 2. Tiêu chí bắt buộc: 3 và 7.'],
      `${BOTH} (Điều 2)`,
    ],
    [
      'letters in an item',
      [
        'Điều 2. Đánh giá, công nhận',
        '1. Thôn được công nhận khi:',
        'a) Đạt từ 8/10 tiêu chí trở lên;',
        'b) Bắt buộc đạt tiêu chí số 3 và số 7.',
      ],
      `${BOTH} (Điều 2)`,
    ],
    [
      'a list of those that are required',
      [
        'Điều 2. Thôn được công nhận khi đạt ít nhất 8/10 tiêu chí, trong đó bắt buộc đạt các tiêu chí sau:',
        '- Tiêu chí 3 (Thu nhập);',
        '- Môi trường.',
      ],
      `${BOTH} (Điều 2)`,
    ],
    [
      'lines that Word numbers by itself',
      ['Điều 2.', 'Điều kiện xét công nhận thôn đạt chuẩn', 'Đạt ít nhất 8/10 tiêu chí;', 'Bắt buộc đạt tiêu chí 3, 7.'],
      `${BOTH} (Điều 2)`,
    ],
    [
      'a break within a paragraph',
      ['Điều 2. Điều kiện công nhận\n1. Đạt ít nhất 8/10 tiêu chí\n2. Tiêu chí bắt buộc: 3, 7'],
      `${BOTH} (Điều 2)`,
    ],
    ['no heading at all', ['Điều 2. Đạt 8/10 tiêu chí, tiêu chí bắt buộc: 3, 7.'], `${BOTH} (Điều 2)`],
  ])('is read: %s', (_, lines, metWith) => {
    const found = read([...ARTICLES, ...lines, ...END]);
    expect([found.metWith, found.caveat]).toEqual([metWith, undefined]);
    expect(found.said).toContain(`điều kiện công nhận đã hiểu là "${metWith}"`);
    expect(found.said).not.toContain('Chánh Văn phòng');
  });

  it.each<[says: string, lines: readonly string[]]>([
    ['ĐIỀU KIỆN CÔNG NHẬN', ['I. ĐIỀU KIỆN CÔNG NHẬN', 'Đạt ít nhất 8/10 tiêu chí; bắt buộc tiêu chí 3, 7.']],
    [
      'an item of a list',
      ['1. Bộ tiêu chí áp dụng cho các thôn.', '2. Thôn đạt chuẩn khi:', '- Đạt 8/10 tiêu chí', '- Tiêu chí bắt buộc: 3, 7'],
    ],
    ['a note that begins with the word', ['Ghi chú:', 'Số tiêu chí phải đạt: 8/10.', 'Tiêu chí bắt buộc: 3 và 7.']],
    [
      'said once before and once more',
      ['Thôn đạt chuẩn khi đạt ít nhất 8/10 tiêu chí, bắt buộc tiêu chí 3, 7.', 'Tiêu chí bắt buộc: 3, 7.'],
    ],
  ])('is read where no article is, before the table and behind it: %s', (_, lines) => {
    expect(read(lines).metWith).toBe(BOTH);
    expect(read([], lines).metWith).toBe(BOTH);
  });

  it.each<[says: string, lines: readonly string[], inCaveat: string]>([
    [
      'a further condition',
      ['Điều 2. Điều kiện công nhận', '1. Đạt 8/10 tiêu chí.', '2. Có đăng ký được UBND xã xác nhận.'],
      '2. Có đăng ký',
    ],
    ['satisfaction', ['Xã đạt chuẩn phải đảm bảo các điều kiện:', '- Có 100% tiêu chí đạt chuẩn;', '- Tỷ lệ hài lòng từ 90%.'], 'hài lòng'],
    ['certain units', ['Điều 2. Công nhận', '1. Đối với thôn đặc biệt khó khăn:', '- Đạt ít nhất 8/10 tiêu chí.'], 'ít nhất 8/10'],
    ['units that its heading names', ['Điều 2. Bản tái định cư được công nhận khi:', '- Đạt ít nhất 8/10 tiêu chí.'], 'Bản tái định cư'],
    ['a no', ['Điều 2. Thôn không được công nhận khi:', '- Còn 3/10 tiêu chí chưa đạt', '- Đạt 5/10 tiêu chí.'], 'Đạt 5/10'],
    ['two numbers', ['Điều 2. Điều kiện công nhận', '1. Đạt ít nhất 8/10 tiêu chí.', '2. Đạt ít nhất 7/10 tiêu chí.'], '7/10'],
    ['a share', ['Điều 2. Tiêu chuẩn công nhận', '- Đạt từ 80% số tiêu chí trở lên.'], '80%'],
    ['no number', ['Điều 2. Tiêu chuẩn công nhận', '- Tiêu chí bắt buộc: 3, 7.'], 'bắt buộc: 3, 7'],
    ['another number of criteria', ['Điều 2. Điều kiện công nhận', '- Đạt ít nhất 8/12 tiêu chí.'], '8/12'],
    ['nothing behind its colon', ['Điều 2. Thôn được công nhận khi:'], 'Thôn được công nhận khi'],
  ])('that is understood by half stands in the caveat: %s', (_, lines, inCaveat) => {
    const found = read([...ARTICLES, ...lines, ...END]);
    expect([found.metWith, found.caveat]).toEqual([undefined, expect.stringContaining(inCaveat)]);
    expect(found.said).toContain('điều kiện công nhận khác với "đạt mọi tiêu chí"');
  });

  it.each<[lines: readonly string[]]>([
    [['Điều 2. Điều kiện công nhận', '1. Đạt toàn bộ các tiêu chí tại Phụ lục.']],
    [['Điều 2. Điều kiện công nhận', '- Đạt 10/10 tiêu chí.']],
    [['Điều 2. Thôn được công nhận khi đạt 10/10 tiêu chí.']],
    [['Điều 2. Xã đạt chuẩn phải bảo đảm các điều kiện:', '- Có 100% tiêu chí thực hiện trên địa bàn đạt chuẩn theo quy định.']],
    [
      [
        'Điều 2. Trình tự, thủ tục xét công nhận',
        '1. UBND xã lập hồ sơ.',
        '2. Hồ sơ đề nghị xét công nhận gồm:',
        '- Tờ trình của UBND xã (02 bản);',
      ],
    ],
    [['Điều 2. Bộ tiêu chí có 10 tiêu chí, 25 chỉ tiêu.']],
  ])('is none where it asks for all, or says how to proceed: %j', (lines) => {
    expect(read([...ARTICLES, ...lines, ...END])).toEqual({ metWith: undefined, caveat: undefined, said: '' });
  });
});

it('a goal is no rule', () => {
  expect(read([...ARTICLES, 'Điều 2. Phấn đấu mỗi năm có 5 thôn đạt ít nhất 8 tiêu chí.']).caveat).toBeUndefined();
});

describe('what is said of units that were recognised before', () => {
  it.each([
    'Các thôn đã được công nhận trước ngày 01/01/2026 thì không phải xét lại.',
    'Xã đã đạt chuẩn theo Quyết định số 318/QĐ-TTg tiếp tục được công nhận đến hết năm 2026.',
    '1. Đối với thôn đã được công nhận giai đoạn 2021-2025: giữ nguyên kết quả.',
    'Thôn được công nhận trước khi Quyết định này có hiệu lực thì rà soát, đánh giá lại theo Bộ tiêu chí này.',
    'Các địa phương đã đạt chuẩn vẫn được bảo lưu danh hiệu.',
    'Hồ sơ đã nộp trước ngày 01/3/2026 thì xét theo quy định cũ.',
    'Thu hồi quyết định công nhận khi có từ 30% số tiêu chí không còn đáp ứng.',
  ])('is a remark, and asks for no other set first: %s', (line) => {
    const [before, below] = [read([...ARTICLES, 'Điều 2. Thôn đạt chuẩn khi đạt 8/10 tiêu chí.', `Điều 4. ${line}`]), read([], [line])];
    for (const { said } of [before, below]) {
      expect(said).toContain('đơn vị đã được công nhận');
      expect(said).not.toContain('Bộ phải đạt trước');
    }
    expect([before.metWith, below.caveat]).toEqual(['ít nhất 8/10 tiêu chí (Điều 2)', undefined]);
  });

  it('is every line below such a heading', () => {
    const { said, caveat } = read([
      ...ARTICLES,
      'Điều 2. Điều khoản chuyển tiếp',
      '1. Xã đang thực hiện theo bộ cũ hoàn thành trong năm 2026.',
    ]);
    expect([said.includes('1. Xã đang thực hiện'), said.includes('đơn vị đã được công nhận'), caveat]).toEqual([true, true, undefined]);
  });

  it('is not what asks for another set first', () => {
    for (const line of [
      'Chỉ xét công nhận thôn kiểu mẫu đối với thôn đã được công nhận đạt chuẩn.',
      'Xã đã đạt chuẩn nông thôn mới thì được xét.',
    ])
      expect(read([...ARTICLES, `Điều 2. ${line}`]).said).toContain('Bộ phải đạt trước');
  });
});

describe('an article that changes what is counted', () => {
  it.each([
    'Không xem xét tiêu chí 3 nếu thôn không có đất sản xuất.',
    'Chưa đánh giá chỉ tiêu 4.2 ở thôn chưa có điện.',
    'Tiêu chí 5 được coi là đạt nếu thôn đang thi công.',
    'Thôn không có chợ thì bỏ qua tiêu chí 6.',
  ])('or leaves a criterion out, is listed: %s', (line) => {
    expect(read([...ARTICLES, `Điều 2. ${line}`]).said).toContain('có thể đổi mức');
  });

  it.each([
    'Hộ nghèo không bao gồm hộ không có khả năng lao động.',
    'Tỷ lệ hộ nghèo chỉ tính hộ thường trú.',
    'Đường thôn được hiểu là đường nối các cụm dân cư.',
    'Số hộ được tính theo hộ thực tế thường trú.',
    'Không tính hộ già cả, neo đơn.',
    'Hộ nghèo là hộ nghèo đa chiều theo quy định của Chính phủ.',
    'Số liệu dùng để đánh giá là số liệu của năm trước liền kề.',
    'Thu nhập bình quân lấy theo kết quả công bố của năm trước.',
    'Số liệu tính đến ngày 31 tháng 12 của năm đánh giá.',
  ])('is listed: %s', (line) => {
    const { said } = read([...ARTICLES, 'Điều 2. Cách tính', `1. ${line}`]);
    expect(said).toContain('số liệu được tính thế nào hoặc của năm nào');
    expect(said).toContain('Cách tính');
  });

  it.each([
    'Quyết định này có hiệu lực kể từ ngày ký và áp dụng đến hết năm 2030.',
    'Giao Sở Nông nghiệp và Môi trường tổng hợp số liệu, báo cáo UBND tỉnh trước ngày 15/12 hằng năm.',
    'Kinh phí thực hiện được tính theo dự toán được giao hằng năm.',
  ])('is not what is about other things: %s', (line) => {
    expect(read([...ARTICLES, `Điều 2. ${line}`]).said).toBe('');
  });
});

it('articles behind the table are read as those before it', () => {
  const lines = ['Điều 2. Quyết định này có hiệu lực từ ngày ký.', 'Điều 3. Đạt ít nhất 8/10 tiêu chí.', ...END.slice(0, 2)];
  expect(read([], lines)).toMatchObject({
    metWith: 'ít nhất 8/10 tiêu chí (Điều 3)',
    said: expect.not.stringContaining('Điều 2') as string,
  });
});

it.each(['PHỤ LỤC', 'PHỤ LỤC I', 'Phụ lục 1', 'PHỤ LỤC: BỘ TIÊU CHÍ THÔN'])(
  'a rule below the heading of an annex (%s) is of no article',
  (heading) => {
    const before = [
      ...ARTICLES,
      'Điều 3. Quyết định này có hiệu lực từ ngày ký.',
      heading,
      'Thôn đạt chuẩn phải đạt từ 8/10 tiêu chí trở lên.',
    ];
    expect(read(before).metWith).toBe('ít nhất 8/10 tiêu chí');
  },
);

describe('a rule for the reader', () => {
  it.each([
    [
      ['III. CÔNG NHẬN', '1. Thôn kiểu mẫu phải đạt 10/10 tiêu chí. Thôn ở các xã miền núi được phép thiếu 01 chỉ tiêu.'],
      'được phép thiếu 01 chỉ tiêu',
    ],
    [['Điều kiện công nhận: 10/10 tiêu chí, riêng thôn vùng III 8/10 tiêu chí.'], 'riêng thôn vùng III 8/10'],
    [['Thôn đạt chuẩn khi đạt tất cả các tiêu chí, trừ tiêu chí 5.'], 'trừ tiêu chí 5'],
    [['Thôn thuộc xã đã đạt chuẩn nông thôn mới.'], 'Thôn thuộc xã đã đạt chuẩn'],
    [['Thôn được xét khi xã đã được công nhận xã nông thôn mới.'], 'khi xã đã được công nhận'],
  ])('is in the cell for the reader, as it is told: %j', (lines, words) => {
    for (const { said, caveat, metWith } of [read([...ARTICLES, ...END], lines), read([...ARTICLES, `Điều 2. ${lines.at(-1)!}`, ...END])]) {
      expect(metWith).toBeUndefined();
      expect(caveat).toContain(words);
      expect(said).toContain('đã ghi vào "Lưu ý cho người đọc"');
      expect(said).not.toContain('ghi mã bộ ấy');
    }
  });
});

describe('a rule about the other kind of unit', () => {
  const ruleOf = (line: string, ofWhat?: string) =>
    outsideText(blocks([...ARTICLES, ...END]), blocks([line]), CRITERIA, [], undefined, [], ofWhat);

  it.each([
    ['Xã được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Thôn'],
    ['Các xã được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Khu dân cư'],
    ['Thôn được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Xã'],
  ])('is for the reader: "%s" in a set of "%s"', (line, ofWhat) => {
    const { metWith, caveat } = ruleOf(line, ofWhat);
    expect(metWith).toBeUndefined();
    expect(caveat).toContain(line);
  });

  it.each([
    ['Thôn được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Thôn'],
    ['Khu dân cư được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Thôn'],
    ['Xã được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Xã'],
    ['Xã, thôn được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Thôn'],
    ['Đơn vị được công nhận đạt chuẩn khi đạt ít nhất 8/10 tiêu chí.', 'Thôn'],
  ])('is none where the set is of that unit: "%s" in a set of "%s"', (line, ofWhat) => {
    expect(ruleOf(line, ofWhat).metWith).toBe('ít nhất 8/10 tiêu chí');
  });
});

describe('a heading with a mark above letters', () => {
  const HEAD = '* Thôn được công nhận kiểu mẫu khi đáp ứng đồng thời:';
  const LETTERS = ['a) Đạt từ 08/10 tiêu chí trở lên;', 'b) Có từ 90% trở lên số hộ được lấy ý kiến hài lòng.'];

  it.each([
    ['a)', LETTERS],
    ['another order', [LETTERS[1]!.replace('b)', 'a)'), LETTERS[0]!.replace('a)', 'b)')]],
  ])('leaves to the reader what is not wholly understood: %s', (_, letters) => {
    const { metWith, caveat } = read([...ARTICLES, ...END], [HEAD, ...letters, '* Thôn không có chợ thì không xét chỉ tiêu 6.2.']);
    expect(metWith).toBeUndefined();
    expect(caveat).toContain('số hộ được lấy ý kiến hài lòng');
    expect(caveat).not.toContain('không xét chỉ tiêu 6.2');
  });

  it('is that of a rule where all of it is understood', () => {
    expect(read([...ARTICLES, ...END], [HEAD, LETTERS[0]!, 'b) Bắt buộc đạt tiêu chí 3 và 7.']).metWith).toBe(BOTH);
  });
});
