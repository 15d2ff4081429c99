import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* What a trial found in the tables of decisions: criteria and rules that stood in one and vanished. Everything is invented. */

const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
const ROADS = ['1', 'Giao thông', 'Tỷ lệ đường xã được cứng hóa', '≥ 80%'];
const POOR = ['2', 'Nghèo', 'Tỷ lệ hộ nghèo', '≤ 5%'];
const POWER = ['3', 'Điện', 'Tỷ lệ hộ sử dụng điện', '≥ 98%'];
const ANNEX = wordTable([HEAD, ROADS, POOR]);

type Blocks = Parameters<typeof decisionOf>[0];

async function read(blocks: Blocks) {
  const { draft, remarks } = await decisionOf(['PHỤ LỤC', 'BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI', ...blocks]);
  return { draft, contents: draft.rows.map(({ cells }) => cells.content), said: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

const TOLD = /không được đọc.*nếu là phần tiếp của bảng tiêu chí thì sửa cho cùng số cột trong Word rồi đọc lại/u;

describe('a table without a head below the annex', () => {
  it.each<[string, string[]]>([
    ['fewer cells', ['3', 'Tỷ lệ hộ sử dụng điện', '≥ 98%']],
    ['further cells', ['3', 'Điện', 'Tỷ lệ hộ sử dụng điện', '≥ 98%', 'Sở Công Thương']],
    ['a number and its words in one cell', ['1.2. Tỷ lệ đường thôn được cứng hóa', '≥ 70%']],
  ])('with %s is told by its first row', async (_, row) => {
    for (const between of [[], ['(tiếp theo)'], ['Phần còn lại:']]) {
      const { contents, said } = await read([ANNEX, ...between, wordTable([row])]);
      expect(contents).toHaveLength(2);
      expect(said.filter((each) => TOLD.test(each))).toEqual([expect.stringContaining(row.join(' | '))]);
    }
  });

  it.each(['Các tiêu chí về hạ tầng:', 'Nhóm B. Các tiêu chí xã hội', 'Những nội dung sau đây áp dụng chung'])(
    'of the same width goes on behind "%s"',
    async (between) => {
      const { contents, said } = await read([ANNEX, between, wordTable([POWER])]);
      expect(contents).toEqual([ROADS[2], POOR[2], POWER[2]]);
      expect(said.join('\n')).not.toMatch(TOLD);
    },
  );

  it('goes on behind a line that is no heading, and that is told', async () => {
    const { said } = await read([ANNEX, 'Những nội dung sau đây áp dụng chung', wordTable([POWER])]);
    expect(said).toContainEqual(expect.stringMatching(/^3 \| Điện \| .*được đọc là phần tiếp của bảng tiêu chí/u));
  });

  it.each<[string, string[][]]>([
    ['Hồ sơ gồm:', [['1', 'Tờ trình', 'Bản chính', '01']]],
    ['Phụ lục II. Phân công', [['3', 'Điện', 'Sở Công Thương', '98%']]],
    [
      'Phân công thực hiện:',
      [
        ['TT', 'Cơ quan', 'Nhiệm vụ', 'Thời hạn'],
        ['1', 'Sở Tài chính', 'Tổng hợp', 'Quý I'],
      ],
    ],
  ])('is no next page where its rows do not go on, and is told: %s', async (between, rows) => {
    const { contents, said } = await read([ANNEX, between, wordTable(rows)]);
    expect(contents).toHaveLength(2);
    expect(said).toContainEqual(expect.stringMatching(TOLD));
  });

  it('between two parts of the annex is told too', async () => {
    const { contents, said } = await read([ANNEX, wordTable([['2a', 'Tỷ lệ hộ khá', '≥ 5%']]), wordTable([HEAD, POWER])]);
    expect(contents).toHaveLength(3);
    expect(said).toContainEqual(expect.stringMatching(TOLD));
  });

  it('hides no line that stands below it', async () => {
    const note = 'Ghi chú: Xã khu vực III không xét tiêu chí 2.';
    const { said } = await read([ANNEX, wordTable([['Ký hiệu', 'Nghĩa']]), note]);
    expect(said).toContainEqual(expect.stringContaining(note));
    expect(said).toContainEqual(expect.stringMatching(/^Ký hiệu \| Nghĩa: bảng này không được đọc/u));
  });
});

describe('the form of a decision in tables', () => {
  it('is not told, and is no part of an annex with two columns', async () => {
    const head = wordTable([
      ['ỦY BAN NHÂN DÂN\nTỈNH HƯ CẤU\n-------', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------'],
      ['Số: 01/2026/QĐ-UBND', 'Hư Cấu, ngày 15 tháng 6 năm 2026'],
    ]);
    const end = wordTable([
      [
        'Nơi nhận:\n- Như Điều 3;\n- Văn phòng Chính phủ;\n- Các sở, ban, ngành;\n- Lưu: VT, KT.',
        'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nNguyễn Văn A',
      ],
    ]);
    const annex = wordTable([
      ['Nội dung tiêu chí', 'Mức đạt'],
      ['1. Tỷ lệ hộ nghèo', '≤ 5%'],
    ]);
    const { draft, remarks } = await decisionOf([head, 'QUYẾT ĐỊNH', 'PHỤ LỤC', annex, end]);
    expect(draft.rows).toHaveLength(1);
    expect(remarks.filter(({ vi }) => /bảng này/u.test(vi))).toEqual([]);
    expect(draft.info.number).toBe('01/2026/QĐ-UBND');
  });
});

describe('text that is laid out in a table', () => {
  it.each<[string, string[][]]>([
    ['one cell', [['Xã đạt chuẩn khi đạt ít nhất 1/2 tiêu chí.']]],
    ['a note beside its label', [['Ghi chú', 'Xã đạt chuẩn khi đạt ít nhất 1/2 tiêu chí.']]],
    ['an article', [['Điều 2', 'Xã được công nhận khi đạt ít nhất 1/2 tiêu chí.']]],
    [
      'an article with its title',
      [
        ['Điều 2. Điều kiện công nhận', 'Xã được công nhận khi đạt ít nhất 1/2 tiêu chí.'],
        ['Điều 3.', 'Quyết định này có hiệu lực từ ngày ký.'],
      ],
    ],
    ['articles in one cell', [['Điều 2. Xã được công nhận khi đạt ít nhất 1/2 tiêu chí.\nĐiều 3. Kinh phí thực hiện']]],
  ])('gives the rule of recognition, as a paragraph does: %s', async (_, rows) => {
    const text = wordTable(rows);
    for (const blocks of [
      [ANNEX, text],
      [text, ANNEX],
    ]) {
      const { draft, said } = await read(blocks);
      expect(draft.info.metWith ?? draft.info.caveat).toContain('ít nhất 1/2 tiêu chí');
      expect(said.join('\n')).not.toMatch(/bảng này/u);
    }
  });

  it.each([
    ['Ghi chú: Xã khu vực III không xét tiêu chí 2.'],
    ['Ghi chú', 'Xã khu vực III không xét tiêu chí 2; mức của tiêu chí 1 là ≥ 60%.'],
    ['Lưu ý:', 'Xã khu vực III không xét tiêu chí 2.'],
    ['*', 'Xã khu vực III không xét tiêu chí 2.'],
    ['Điều 3', 'Xã khu vực III không xét tiêu chí 2.'],
  ])('is told as a paragraph is: %s', async (...row) => {
    const { said } = await read([ANNEX, wordTable([row])]);
    expect(said).toContainEqual(expect.stringContaining('Xã khu vực III không xét tiêu chí 2'));
    expect(said.join('\n')).not.toMatch(/bảng này/u);
  });

  it('keeps the lines of a cell apart, and joins what only goes on', async () => {
    const { said } = await read([
      ANNEX,
      wordTable([['Ghi chú:\n- Xã khu vực III không xét\ntiêu chí 2.\n- Xã đảo không xét tiêu chí 1.']]),
    ]);
    const text = said.join('\n');
    expect(text).toContain('- Xã khu vực III không xét tiêu chí 2.');
    expect(text).toContain('- Xã đảo không xét tiêu chí 1.');
  });
});

describe('lines between the parts of an annex', () => {
  it('that only say that it goes on are no rule and no note, and end nothing', async () => {
    const end = 'Điều kiện công nhận:';
    for (const line of ['Phụ lục I (tiếp theo)', 'PHỤ LỤC I (tiếp)', 'Bảng 1 (tiếp theo)']) {
      const { contents, draft, said } = await read([ANNEX, end, line, wordTable([HEAD, POWER]), 'Xã đảo không xét tiêu chí 3.']);
      expect(contents).toHaveLength(3);
      expect(draft.info.caveat ?? '').not.toContain('tiếp');
      expect(said.join('\n')).not.toMatch(/\(tiếp/u);
      expect(said.join('\n')).toContain('Xã đảo không xét tiêu chí 3');
    }
  });

  it('that were read as criteria or groups are not told as notes', async () => {
    const part = (row: string[]) => wordTable([['TT', 'Nội dung', 'Mức đạt'], row]);
    const { draft, said } = await read([
      'Tiêu chí 1. Giao thông',
      part(['1.1', ROADS[2]!, '≥ 80%']),
      'Tiêu chí 2. Nghèo',
      part(['2.1', POOR[2]!, '≤ 5%']),
    ]);
    expect(draft.rows.flatMap(({ cells }) => cells.criterion ?? [])).toEqual(['Giao thông', 'Nghèo']);
    expect(said).toEqual([]);
    const groups = await read([
      'I. HẠ TẦNG',
      wordTable([HEAD, ROADS]),
      'II. KINH TẾ',
      wordTable([POOR]),
      'Các tiêu chí về điện:',
      wordTable([POWER]),
    ]);
    expect(groups.contents).toHaveLength(3);
    expect(groups.said).toEqual(
      ['HẠ TẦNG', 'KINH TẾ', 'Các tiêu chí về điện:'].map((name) => `${name}: tên nhóm tiêu chí: không ghi vào bảng`),
    );
  });
});

it.each([[['A', 'B', 'C', '1']], [['1', '2', '3', '4']], [['(1)', '(2)', '(3)', '(4)']], [['A', 'B', '1', '2=1*100%']]])(
  'a row of what columns are called by is no criterion: %j',
  async (row) => {
    const { contents, said } = await read([wordTable([HEAD, row, ROADS])]);
    expect(contents).toEqual([ROADS[2]]);
    expect(said).toEqual([]);
  },
);

it.each([
  [['*', 'Xã khu vực III không xét tiêu chí 2']],
  [['(**)', 'Xã khu vực III không xét tiêu chí 2', '', '']],
  [['Ghi chú:', '', 'Xã khu vực III không xét tiêu chí 2', '']],
])('a row with a mark instead of a number is a note in the table: %j', async (row) => {
  for (const rows of [
    [ROADS, POOR, row],
    [ROADS, row, POOR],
  ]) {
    const { contents, said } = await read([wordTable([HEAD, ...rows])]);
    expect(contents).toEqual([ROADS[2], POOR[2]]);
    expect(said).toEqual([expect.stringMatching(/Xã khu vực III không xét tiêu chí 2: ghi chú (?:trong|ngoài) bảng/u)]);
  }
});

it('a rule on districts is none of this set, and is told', async () => {
  const rule = 'Huyện được công nhận khi có ít nhất 3/5 xã đạt chuẩn.';
  const { draft, said } = await read([ANNEX, rule]);
  expect(draft.info.caveat).toBeUndefined();
  expect(said).toEqual([expect.stringContaining(rule)]);
  expect((await read([ANNEX, 'Huyện công nhận xã khi xã đạt ít nhất 1/2 tiêu chí.'])).draft.info.caveat ?? '').toContain('1/2');
});

describe('a sentence below another annex', () => {
  const RULE = 'Xã được công nhận khi đạt ít nhất 1/2 tiêu chí.';
  const said = async (blocks: Blocks) =>
    (await decisionOf(blocks)).remarks.flatMap(({ row, vi }) => (/đứng dưới một phụ lục khác/u.test(vi) ? row : []));

  it('that has no table of indicators is told where it may be about these', async () => {
    expect(await said(['PHỤ LỤC I', ANNEX, 'PHỤ LỤC II', 'Hướng dẫn chung', RULE])).toEqual([RULE]);
    expect(await said(['PHỤ LỤC I', RULE, 'PHỤ LỤC II', ANNEX])).toEqual([RULE]);
  });

  it('that has one is said of that', async () => {
    const { remarks } = await decisionOf(['PHỤ LỤC I', ANNEX, 'PHỤ LỤC II', RULE, wordTable([HEAD, POWER])], { annex: 1 });
    expect(remarks.map(({ row }) => row)).not.toContain(RULE);
  });
});

it('words for some units at the end of a table with parts for several are told', async () => {
  const { remarks } = await decisionOf(
    [
      'PHỤ LỤC',
      wordTable([HEAD, ['Áp dụng cho xã khu vực I'], ROADS, ['Áp dụng cho xã khu vực II'], POOR, ['Áp dụng cho xã đảo']].map(across)),
    ],
    { annex: 2 },
  );
  expect(remarks.map(({ row }) => row)).toContain('Áp dụng cho xã đảo');
});

function across(row: string[]) {
  return row.length === 1 ? [{ text: row[0]!, columns: 4 }] : row;
}

describe('numbered rows in one cell', () => {
  const rowsOf = async (content: string, ...levels: string[]) => {
    const head = ['TT', 'Tiêu chí', 'Nội dung', ...levels.map((_, index) => (levels.length > 1 ? `Khu vực ${index + 1}` : 'Mức đạt'))];
    const { draft, remarks } = await decisionOf(['PHỤ LỤC', wordTable([head, ['1', 'Giao thông', content, ...levels]])]);
    return { rows: draft.rows.map(({ cells, levels: own }) => [cells.no, cells.content, ...own]), said: remarks.map(({ row }) => row) };
  };

  it('have the one level each, or their line of the levels', async () => {
    const two = '1.1. Tỷ lệ đường thôn\n1.2. Tỷ lệ đường ngõ\nđược cứng hóa';
    expect((await rowsOf(two, '≥ 80%')).rows).toEqual([
      ['1.1', 'Tỷ lệ đường thôn', '≥ 80%'],
      ['1.2', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 80%'],
    ]);
    expect((await rowsOf(two, '≥ 80%\n≥ 70%', '≥ 60%')).rows).toEqual([
      ['1.1', 'Tỷ lệ đường thôn', '≥ 80%', '≥ 60%'],
      ['1.2', 'Tỷ lệ đường ngõ được cứng hóa', '≥ 70%', '≥ 60%'],
    ]);
    expect((await rowsOf('1.1 Có đường\n1.2 Có cầu\n1.3 Có bến', 'Đạt')).rows).toHaveLength(3);
  });

  it('stay in it where the levels are not as many, or the numbers do not follow one another', async () => {
    const { rows, said } = await rowsOf('1.1. Tỷ lệ đường thôn\n1.2. Tỷ lệ đường ngõ\n1.3. Tỷ lệ cầu', '≥ 80%\n≥ 70%');
    expect([rows.length, said.some((row) => row.includes('1.2. Tỷ lệ'))]).toEqual([1, true]);
    expect((await rowsOf('1.1. Tỷ lệ đường theo\n3.2. Tỷ lệ đường ngõ', '≥ 80%')).rows).toHaveLength(1);
  });
});

it('a unit that the name contradicts is told, of shares in things and of levels in another one', async () => {
  const head = ['TT', 'Nội dung', 'Đơn vị tính', 'Mức đạt'];
  const { remarks } = await decisionOf([
    'PHỤ LỤC',
    wordTable([
      head,
      ['1', 'Tỷ lệ hộ có điện', 'hộ', '≥ 95'],
      ['2', 'Thu nhập (triệu đồng/người/năm)', '', '≥ 48 triệu đồng/hộ'],
      ['3', 'Thu nhập của hộ (triệu đồng/hộ)', '', '≥ 48 triệu đồng'],
    ]),
  ]);
  expect(remarks.flatMap(({ row, vi }) => (vi.includes('ghi đơn vị') ? row : []))).toEqual([
    'Tỷ lệ hộ có điện',
    'Thu nhập (triệu đồng/người/năm)',
  ]);
});

describe('a criterion', () => {
  const numbersOf = async (rows: string[][]) =>
    (await decisionOf(['PHỤ LỤC', wordTable(rows)])).draft.rows.map(({ cells }) => [
      cells.criterionNo,
      cells.criterion,
      cells.no,
      cells.content,
    ]);

  it('that its row names without a number beside it is one', async () => {
    const rows = await numbersOf([
      ['TT', 'Tiêu chí', 'Mức đạt'],
      ['', 'Tiêu chí 1: Giao thông', ''],
      ['1.1', 'Tỷ lệ đường thôn', '≥ 80%'],
      ['', 'Tiêu chí số 02. Điện', ''],
      ['2.1', 'Tỷ lệ hộ dùng điện', '≥ 90%'],
    ]);
    expect(rows).toEqual([
      ['1', 'Giao thông', undefined, undefined],
      [undefined, undefined, '1.1', 'Tỷ lệ đường thôn'],
      ['2', 'Điện', undefined, undefined],
      [undefined, undefined, '2.1', 'Tỷ lệ hộ dùng điện'],
    ]);
  });

  it('goes on where a dash and its name stand beside a further row', async () => {
    const rows = await numbersOf([HEAD, ROADS, ['-', 'Giao thông', 'Tỷ lệ đường thôn', '≥ 70%'], POOR]);
    expect(rows.map(([no, , own]) => [no, own])).toEqual([
      ['1', '1.1'],
      [undefined, '1.2'],
      ['2', undefined],
    ]);
  });
});

it('a row that asks for a yes beside a share is told, as below a merged level', async () => {
  const { remarks } = await decisionOf(['PHỤ LỤC', wordTable([HEAD, ['1', 'Quy hoạch', 'Có quy hoạch chung', '≥ 90%'], ROADS])]);
  expect(remarks.flatMap(({ row, vi }) => (vi.includes('hỏi có hay không') ? row : []))).toEqual(['Có quy hoạch chung']);
});
