import { describe, expect, it } from 'vitest';
import { LEVEL_PATTERNS, understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { reasonWhyNot } from '../../../../src/documents/decision/level-reason.ts';

const at = (operator: string | undefined, value: string, unit?: string) => ({ kind: 'number', operator, value, unit });
const [LEAST, MOST, MORE, LESS, SAME] = ['greaterThanInclusive', 'lessThanInclusive', 'greaterThan', 'lessThan', 'equal'];

/** Each pattern by its name, with what is worded so. */
const WORDED: Readonly<Record<string, readonly (readonly [text: string, meaning: object, content?: string])[]>> = {
  'at least, by sign': [
    ['=> 85%', at(LEAST, '85', '%')],
    ['⩾ 80%', at(LEAST, '80', '%')],
    ['≥ 01 HTX', at(LEAST, '1', 'hợp tác xã')],
    ['≥ 3,5m', at(LEAST, '3.5', 'm')],
    ['≥ 2 bác sĩ', at(LEAST, '2', 'bác sĩ')],

    ['≥ 02 (hai) vườn', at(LEAST, '2', 'vườn')],
    ['≥ 70%', at(LEAST, '70', '%')],
    ['≥0,5', at(LEAST, '0.5')],
    ['>= 1.250,5 ha', at(LEAST, '1250.5', 'ha')],
    ['Đạt ≥ 95 %', at(LEAST, '95', '%')],
    ['≥ 70%.', at(LEAST, '70', '%')],
  ],
  'at most, by sign': [
    ['⩽ 7%', at(MOST, '7', '%')],
    ['=< 7%', at(MOST, '7', '%')],
    ['≤1%/năm', at(MOST, '1', '%')],
    ['≤ 8‰', at(MOST, '8', '‰')],
    ['≤ 7%', at(MOST, '7', '%')],
  ],
  'more than, by sign': [['> 50%', at(MORE, '50', '%')]],
  'less than, by sign': [['<5 %', at(LESS, '5', '%')]],
  'exactly, by sign': [['= 3 trường', at(SAME, '3', 'trường')]],
  'from … upwards': [
    ['60 (triệu đồng) trở lên', at(LEAST, '60', 'triệu đồng')],
    ['70% hoặc cao hơn', at(LEAST, '70', '%')],
    ['01 bác sĩ trở lên', at(LEAST, '1', 'bác sĩ')],

    ['từ 44 triệu đồng/người/năm trở lên', at(LEAST, '44', 'triệu đồng/người/năm')],
    ['Đạt từ 44,5 trđ/người trở lên', at(LEAST, '44.5', 'triệu đồng/người/năm')],
    ['70% trở lên', at(LEAST, '70', '%')],
    ['Từ 70% số hộ trở lên', at(LEAST, '70', '%'), 'Tỷ lệ hộ dùng điện'],
  ],
  'at least, by a plus': [['95%+', at(LEAST, '95', '%')]],
  'none of what is counted': [['Không còn hộ nghèo', { ...at(MOST, '0', undefined), isOfItself: true }, 'Tỷ lệ hộ nghèo']],
  'at least, said twice': [
    ['Ít nhất 80 % trở lên', at(LEAST, '80', '%')],
    ['≥ 80% trở lên', at(LEAST, '80', '%')],
  ],
  'at most, said twice': [['Không quá 5% trở xuống', at(MOST, '5', '%')]],
  'at least, to be reached': [
    ['Tối thiểu đạt 80%', at(LEAST, '80', '%')],
    ['Phải đạt tối thiểu 80%', at(LEAST, '80', '%')],
    ['ít nhất phải đạt 80%', at(LEAST, '80', '%')],
  ],
  'from … downwards': [['từ 7% trở xuống', at(MOST, '7', '%')]],
  'at least, in words': [
    ['Bằng hoặc cao hơn 30%', at(LEAST, '30', '%')],
    ['Đạt bằng hoặc lớn hơn 2 mô hình', at(LEAST, '2', 'mô hình')],
    ['Bằng hoặc trên 30%', at(LEAST, '30', '%')],
    ['Nhiều hơn hoặc bằng 02 vườn/thôn', at(LEAST, '2', 'vườn/thôn')],
    ['Tối thiểu là 02 camera', at(LEAST, '2', 'camera')],
    ['Không kém 30%', at(LEAST, '30', '%')],
    ['Không ít hơn 500 ha', at(LEAST, '500', 'ha')],
    ['Lớn hơn hoặc bằng 95%', at(LEAST, '95', '%')],
    ['từ 70%', at(LEAST, '70', '%')],
    ['Đạt từ 70%', at(LEAST, '70', '%')],
    ['tối thiểu từ 70%', at(LEAST, '70', '%')],
    ['Tối thiểu 80 lít', at(LEAST, '80', 'lít')],

    ['ít nhất 1 mô hình', at(LEAST, '1', 'mô hình')],
    ['Tối thiểu 80%', at(LEAST, '80', '%')],
  ],
  'at most, in words': [
    ['Bằng hoặc thấp hơn 5%', at(MOST, '5', '%')],
    ['Ít hơn hoặc bằng 3', at(MOST, '3')],
    ['Dưới hoặc bằng 5%', at(MOST, '5', '%')],
    ['Chưa quá 5%', at(MOST, '5', '%')],
    ['Không trên 0,5%', at(MOST, '0.5', '%')],
    ['Không lớn hơn 1,5%', at(MOST, '1.5', '%')],
    ['Nhỏ hơn hoặc bằng 4%', at(MOST, '4', '%')],
    ['tối đa không quá 5%', at(MOST, '5', '%')],
    ['Không quá 01 vụ', at(MOST, '1', 'vụ')],
    ['Không quá 01 vụ/năm', at(MOST, '1', 'vụ/năm')],
    ['không quá 5%', at(MOST, '5', '%')],
  ],
  'more than, in words': [
    ['Hơn 96%', at(MORE, '96', '%')],

    ['trên 90%', at(MORE, '90', '%')],
    ['Trên 95% dân số', at(MORE, '95', '%'), 'Tỷ lệ người dân có thẻ'],
  ],
  'less than, in words': [
    ['dưới 5 %', at(LESS, '5', '%')],
    ['Ít hơn 3', at(LESS, '3')],
    ['Chưa đến 5%', at(LESS, '5', '%')],
    ['Chưa tới 02 vụ', at(LESS, '2', 'vụ')],
    ['Không đến 5%', at(LESS, '5', '%')],
  ],
  'a number alone': [
    ['100%', at(LEAST, '100', '%')],
    ['0%', { ...at(MOST, '0', '%'), isOfItself: true }],
    ['0', { ...at(MOST, '0'), isOfItself: true }],
    ['100% số hộ', at(LEAST, '100', '%'), 'Tỷ lệ hộ dùng điện'],
    ['01 xã', at(undefined, '1', 'xã')],
    ['44', at(undefined, '44')],
  ],
  'a number, on which side of it is for a person': [
    ['đến 40%', at(undefined, '40', '%')],
    ['đạt 70%', at(undefined, '70', '%')],
    ['Đạt 100%', at(LEAST, '100', '%')],
  ],
  'met, in more words': [
    ['Đạt theo quy định', { kind: 'word', word: 'Đạt', means: true, otherwise: 'Không đạt', isPlain: false }],
    ['Đạt chuẩn quốc gia', { kind: 'word', word: 'Đạt chuẩn quốc gia', means: true, otherwise: 'Không đạt', isPlain: false }],
  ],
  met: [['Đạt', { kind: 'word', word: 'Đạt', means: true, otherwise: 'Không đạt', isPlain: false }]],
  'not met': [['Chưa đạt', { kind: 'word', word: 'Không đạt', means: false, otherwise: 'Đạt', isPlain: false }]],
  yes: [['Có', { kind: 'word', word: 'Có', means: true, otherwise: 'Không', isPlain: true }]],
  no: ['Không', 'Không còn', 'Không để xảy ra'].map(
    (text) => [text, { kind: 'word', word: 'Không', means: false, otherwise: 'Có', isPlain: true }, 'Nhà tạm, dột nát'] as const,
  ),
  'not required': [
    ['Không áp dụng', { kind: 'state', state: 'not-required' }],
    ['Không bắt buộc', { kind: 'state', state: 'not-required' }],
    ['Không quy định', { kind: 'state', state: 'not-required' }],
  ],
  'not known': [
    ['Chưa quy định', { kind: 'state', state: 'missing' }],
    ['Chưa biết', { kind: 'state', state: 'missing' }],
  ],
  'left to a lower body': [
    ['Theo quy định của UBND tỉnh', { kind: 'state', state: 'delegated' }],
    ['Chỉ tiêu này do UBND tỉnh quy định', { kind: 'state', state: 'delegated' }],
    ['HĐND tỉnh quy định, nhưng không dưới 60%', { kind: 'state', state: 'delegated', floor: at(LEAST, '60', '%') }],
    ['UBND tỉnh quy định, không dưới 70%', { kind: 'state', state: 'delegated', floor: at(LEAST, '70', '%') }],

    ...['Giao Sở Nông nghiệp và Môi trường quy định', 'Sở Y tế quy định cụ thể', 'Theo quy định của Sở Văn hóa, Thể thao và Du lịch'].map(
      (text) => [text, { kind: 'state', state: 'delegated' }] as const,
    ),
    ['UBND tỉnh quy định cụ thể', { kind: 'state', state: 'delegated' }],
    ['Giao Ủy ban nhân dân cấp tỉnh quy định', { kind: 'state', state: 'delegated' }],
    ['UBND tỉnh quy định cụ thể, nhưng không dưới 70%', { kind: 'state', state: 'delegated', floor: at(LEAST, '70', '%') }],
    ['UBND tỉnh quy định (≥ 70%)', { kind: 'state', state: 'delegated', floor: at(LEAST, '70', '%') }],
  ],
  'a multiple of a level': [['1,10 × mức commune/10/minimum', { kind: 'relative', factor: '1.10', parameter: 'commune/10/minimum' }]],
  'a level and one for a part': [
    [
      '≥ 30% (≥ 10% từ hệ thống cấp nước tập trung)',
      { kind: 'parts', main: at(LEAST, '30', '%'), part: { ...at(LEAST, '10', '%'), words: 'từ hệ thống cấp nước tập trung' } },
    ],
    [
      '≤ 7,5% (trong đó tỷ lệ hộ nghèo ≤ 2,5%)',
      { kind: 'parts', main: at(MOST, '7.5', '%'), part: { ...at(MOST, '2.5', '%'), words: 'tỷ lệ hộ nghèo' } },
    ],
    ['100% (70% cứng hóa)', { kind: 'parts', main: at(LEAST, '100', '%'), part: { ...at(LEAST, '70', '%'), words: 'cứng hóa' } }],
  ],
  'all of a share': [['Toàn bộ các hộ', at(LEAST, '100', '%'), 'Tỷ lệ hộ có điện']],
  'a level for each year': [
    [
      '2022: 44; 2023: 47',
      {
        kind: 'years',
        years: [
          { year: 2022, level: at(undefined, '44') },
          { year: 2023, level: at(undefined, '47') },
        ],
      },
    ],
    ...['Giai đoạn 2026-2027: ≥ 50%; giai đoạn 2028: ≥ 60%', 'Từ năm 2026 đến năm 2027: ≥ 50% / Năm 2028: ≥ 60%'].map(
      (text) =>
        [
          text,
          {
            kind: 'years',
            years: [
              { year: 2026, level: at(LEAST, '50', '%') },
              { year: 2027, level: at(LEAST, '50', '%') },
              { year: 2028, level: at(LEAST, '60', '%') },
            ],
          },
        ] as const,
    ),
    ['Từ 70% (năm 2026)', { kind: 'years', years: [{ year: 2026, level: at(LEAST, '70', '%') }] }],
    [
      'Năm 2022: ≥ 44\nNăm 2023: ≥ 47',
      {
        kind: 'years',
        years: [
          { year: 2022, level: at(LEAST, '44') },
          { year: 2023, level: at(LEAST, '47') },
        ],
      },
    ],
  ],
};

const PLAIN = { units: [], content: 'Cảnh quan' };

describe('understandLevel', () => {
  it('reads "Đạt (nếu có)" where the row says "(nếu có)" too', () => {
    expect(understandLevel('Đạt (nếu có)', { units: [], content: 'Quy chế (nếu có)' })).toMatchObject({ kind: 'word', means: true });
  });

  it.each(LEVEL_PATTERNS.map(({ name }) => name))('understands: %s', (name) => {
    const cases = WORDED[name];
    expect(cases).toBeDefined();
    for (const [text, meaning, content = PLAIN.content] of cases!)
      expect(understandLevel(text, { units: [], content }), text).toEqual(meaning);
  });

  it('takes a thing for the thing over a time or a place that the row names', () => {
    const row = { units: [], content: 'Số cuộc họp thôn (cuộc/năm)' };
    expect(understandLevel('≥ 2 cuộc', { ...PLAIN, units: ['cuộc/năm'] })).toEqual(at(LEAST, '2', 'cuộc/năm'));
    expect(understandLevel('Từ 2 cuộc trở lên', row)).toEqual(at(LEAST, '2', 'cuộc/năm'));
    expect(understandLevel('≥ 2 vườn', { ...PLAIN, units: ['vườn/thôn'] })).toEqual(at(LEAST, '2', 'vườn/thôn'));
    // Of another time or another thing nobody knows.
    expect(understandLevel('≥ 2 cuộc/tháng', { ...PLAIN, units: ['cuộc/năm'] })).toEqual(at(LEAST, '2', 'cuộc/tháng'));
    expect(understandLevel('≥ 2 vụ', { ...PLAIN, units: ['cuộc/năm'] })).toEqual(at(LEAST, '2', 'vụ'));
  });

  it('knows a unit that the row names', () => {
    expect(understandLevel('≥ 2 bộ cồng chiêng', PLAIN)).toBeUndefined();
    expect(understandLevel('≥ 2 bộ cồng chiêng', { ...PLAIN, units: ['bộ cồng chiêng'] })).toEqual(at(LEAST, '2', 'bộ cồng chiêng'));
  });

  it.each([
    '80-90%',
    '≥ 02 (ba) vườn',
    '60 (1) trở lên',
    'Ít nhất 80% trở xuống',
    'Tối thiểu không đạt 80%',
    'Sở Y tế không quy định',
    'Sở, ngành quy định',
    'Sở Y tế hướng dẫn theo quy định',
    '≥ 70% số hộ có vườn',
    'Đạt (nếu có)',
    '≥ 30% (trong đó xã khu vực III ≥ 10%)',
    '≥ 70% (đối với xã khu vực III)',
    '≥ 30% (≥ 10% đối với xã khu vực III)',
    '≥ 30% (≥ 10%)',
    '≥ 70% hoặc có kế hoạch',
    'Từ 70% đến 85%',
    'Chưa đến 5% đến 10%',
    'Bằng hoặc hơn 30% so với năm trước',
    'Bằng 30%',
    'Ít hơn năm trước',
    '≥ 2 vườn/xóm nhỏ',
    'trên 70% đến 80%',
    'Không đạt dưới 70%',
    'cơ bản đạt 70%',
    'Khuyến khích',
    'Theo quy định của ngành',
    'Đạt theo quy định của ngành',
    'cơ bản đạt',
    '1.000',
    '44,500',
    '-',
    'x',
    '2022: 44; 2022: 47',
    '2022: 44; năm sau: 47',
    'Năm 2026: ≥ 48; Từ năm 2028: ≥ 56',
    'Từ 2028 ≥ 56',
    'Giai đoạn 2026-2028: ≥ 50%; giai đoạn 2028-2030: ≥ 60%',
    'UBND tỉnh quy định cụ thể theo vùng',
    'Không quá',
    '',
  ])('leaves to a person: %s', (text) => {
    expect(understandLevel(text, PLAIN)).toBeUndefined();
  });

  it('leaves "Không" and "Có" to a person where the row is a no already', () => {
    const negated = { units: [], content: 'Không còn nhà tạm, dột nát' };
    expect(understandLevel('Không', negated)).toBeUndefined();
    expect(understandLevel('Có', negated)).toBeUndefined();
    expect(understandLevel('Đạt', negated)).toMatchObject({ means: true });
  });

  it.each([
    ['Thôn không có người nghiện ma túy', 'Không'],
    ['Địa bàn không có tội phạm', 'Không có'],
    ['Giữ vững an ninh, không để xảy ra trọng án', 'Không'],
    ['Thôn đã xóa điểm tập kết rác', 'Không còn'],
    ['Ngăn chặn tảo hôn', 'Không xảy ra'],
    ['Phòng, chống bạo lực gia đình', 'Không'],
  ])('and where the no stands further on, or something is kept away: %s', (content, text) => {
    expect(understandLevel(text, { units: [], content })).toBeUndefined();
    expect(reasonWhyNot(text, { units: [], content }).vi).toContain('hai nghĩa');
  });

  it.each([
    ['Nhà tạm, dột nát', 'Không', false],
    ['Không gian sinh hoạt cộng đồng', 'Có', true],
    ['Phòng, chống bạo lực gia đình', 'Có', true],
  ])('and reads what can be read in one way only: %s', (content, text, means) => {
    expect(understandLevel(text, { units: [], content })).toMatchObject({ means });
  });
});
