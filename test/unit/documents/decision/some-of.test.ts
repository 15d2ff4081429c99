import { describe, expect, it } from 'vitest';
import { joinOf, someOf } from '../../../../src/documents/decision/some-of.ts';
import { INFO, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Rows of which some are enough, as their name says; everything is invented. */

type Line = readonly (Cell | string)[];
const PLAIN: Line = ['TT', 'Nội dung', 'Mức đạt'];

async function read(rows: readonly Line[]) {
  const { draft, remarks } = await decisionOf([wordTable(rows)], {});
  return {
    draft,
    rows: draft.rows.map(({ cells, levels }) => [cells.no ?? '', cells.content ?? '', cells.part ?? '', cells.fact ?? '', ...levels]),
    joins: draft.rows.flatMap(({ cells }) => cells.join ?? []),
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`),
  };
}

describe('words that ask for some', () => {
  it.each<[string, number, number | undefined]>([
    ['Đạt ít nhất một trong các lĩnh vực nổi trội sau', 1, undefined],
    ['Mô hình nổi trội (đạt 1 trong 2 chỉ tiêu)', 1, 2],
    ['Lĩnh vực nổi trội (đạt ít nhất một nội dung)', 1, undefined],
    ['Đạt ít nhất 01 trong 03 lĩnh vực sau:', 1, 3],
    ['Có một trong các mô hình sau:', 1, undefined],
    ['Đáp ứng tối thiểu 2/3 nội dung:', 2, 3],
    ['Đạt hai (02) nội dung sau', 2, undefined],
  ])('%s', (words, least, of) => {
    expect(someOf(words)).toEqual({ least, of });
  });

  it.each([
    'Có ít nhất 01 mô hình sản xuất',
    'Tỷ lệ hộ có ít nhất một trong các nguồn nước sau',
    'Hằng năm trong các thôn không có tội phạm',
    'Đạt các nội dung sau:',
    'Số vụ tai nạn giảm trong 3 năm',
  ])('are not these: %s', (words) => {
    expect(someOf(words)).toBeUndefined();
  });

  it('fit as many things as they name, and ask for fewer', () => {
    expect(joinOf('Đạt 1 trong 2 chỉ tiêu', 2)).toBe('a hoặc b');
    expect(joinOf('Đạt 1 trong 2 chỉ tiêu', 3)).toBeUndefined();
    expect(joinOf('Đạt 02 nội dung sau', 2)).toBeUndefined();
  });
});

describe('rows below a name that asks for some', () => {
  it.each<[string, readonly Line[]]>([
    [
      'letters under TT',
      [
        ['a)', 'Có mô hình du lịch', 'Đạt'],
        ['b)', 'Tỷ lệ hộ có vườn', '≥ 50%'],
        ['c)', 'Có thư viện', 'Đạt'],
      ],
    ],
    [
      'letters before the words',
      [
        ['', 'a) Có mô hình du lịch;', 'Đạt'],
        ['', 'b) Tỷ lệ hộ có vườn; hoặc', '≥ 50%'],
        ['', 'c) Có thư viện.', 'Đạt'],
      ],
    ],
    [
      'dashes',
      [
        ['-', 'Có mô hình du lịch', 'Đạt'],
        ['-', 'Tỷ lệ hộ có vườn', '≥ 50%'],
        ['-', 'Có thư viện', 'Đạt'],
      ],
    ],
  ])('are parts of one indicator: %s', async (_, parts) => {
    const { draft, rows, joins, said } = await read([
      PLAIN,
      ['1', 'Văn hóa', ''],
      ['1.1', 'Đáp ứng tối thiểu 2/3 nội dung:', ''],
      ...parts,
      ['1.2', 'Tỷ lệ gia đình văn hóa', '≥ 80%'],
    ]);
    expect(rows.slice(1)).toEqual([
      ['1.1', 'Đáp ứng tối thiểu 2/3 nội dung', 'a', 'Có mô hình du lịch', 'Đạt'],
      ['', '', 'b', 'Tỷ lệ hộ có vườn', '≥ 50%'],
      ['', '', 'c', 'Có thư viện', 'Đạt'],
      ['1.2', 'Tỷ lệ gia đình văn hóa', '', '', '≥ 80%'],
    ]);
    expect(joins).toEqual(['ít nhất 2 trong (a; b; c)']);
    expect(said).toEqual([expect.stringContaining('các phần ghép "ít nhất 2 trong (a; b; c)"')]);
    const set = setOf(sheetsOf({ ...draft, info: INFO }));
    expect(set.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.condition).toMatchObject({ atLeast: 2, of: [{}, {}, {}] });
  });

  it('with one level for all of them say what is there', async () => {
    const { rows } = await read([
      PLAIN,
      ['1', 'Văn hóa', ''],
      ['1.1', 'Có một trong các mô hình sau:', 'Đạt'],
      ['a)', 'Mô hình du lịch', ''],
      ['b)', 'Mô hình thư viện', ''],
    ]);
    expect(rows.slice(1)).toEqual([['1.1', 'Có một trong các mô hình sau: a) Mô hình du lịch; b) Mô hình thư viện', '', '', 'Đạt']]);
  });

  it.each<[string, readonly Line[], string]>([
    [
      'of a criterion',
      [
        PLAIN,
        ['2', 'Đạt ít nhất một trong các lĩnh vực nổi trội sau', ''],
        ['2.1', 'Có mô hình du lịch', 'Đạt'],
        ['2.2', 'Có thư viện', 'Đạt'],
      ],
      '2.1, 2.2',
    ],
    [
      'of a criterion beside them',
      [
        ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
        [{ text: '2', rows: 2 }, { text: 'Nổi trội (đạt 1 trong 2 chỉ tiêu)', rows: 2 }, '2.1. Có mô hình du lịch', 'Đạt'],
        ['2.2. Có thư viện', 'Đạt'],
      ],
      '2.1, 2.2',
    ],
    [
      'of a group',
      [
        ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
        [{ text: 'Lĩnh vực nổi trội (đạt ít nhất một nội dung)', columns: 4 }],
        ['1', 'Du lịch', 'Có mô hình du lịch', 'Đạt'],
        ['2', 'Văn hóa', 'Có thư viện', 'Đạt'],
      ],
      '1, 2',
    ],
    [
      'in a row without a level',
      [
        ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
        [{ text: '2', rows: 3 }, { text: 'Văn hóa', rows: 3 }, '2.1. Có một trong các mô hình:', ''],
        ['2.2. Mô hình du lịch', 'Đạt'],
        ['2.3. Mô hình thư viện', 'Đạt'],
      ],
      '2.2, 2.3',
    ],
    [
      'that counts more than there are',
      [PLAIN, ['1', 'Văn hóa', ''], ['1.1', 'Đạt 1 trong 4 nội dung:', ''], ['a)', 'Có du lịch', 'Đạt'], ['b)', 'Có thư viện', 'Đạt']],
      '1.1.a, 1.1.b',
    ],
  ])('are told of where the set asks for all of them: %s', async (_, rows, named) => {
    const { said } = await read(rows);
    expect(said.filter((text) => text.includes(`chỉ đòi đạt một trong các nội dung ${named},`))).toHaveLength(1);
    expect(said.join()).not.toContain('ghép tên vào nội dung');
  });

  it('that "hoặc" joins to another are told of', async () => {
    const { said } = await read([PLAIN, ['1', 'Văn hóa', ''], ['1.1', 'Có mô hình du lịch; hoặc', 'Đạt'], ['1.2', 'Có thư viện', 'Đạt']]);
    expect(said).toEqual([expect.stringContaining('nối với hàng khác bằng "hoặc"')]);
  });
});

describe('rows that are called "Nam" and "Nữ"', () => {
  it.each(['- Nam', 'Nam'])('are two figures of the row above that has no level: "%s"', async (men) => {
    const { rows, said } = await read([
      PLAIN,
      ['1', 'Lao động', ''],
      ['1.1', 'Tỷ lệ qua đào tạo', ''],
      ['', men, '≥ 80%'],
      ['', '- Nữ', '≥ 75%'],
    ]);
    expect(rows.slice(1)).toEqual([
      ['1.1', 'Tỷ lệ qua đào tạo', '', 'Tỷ lệ qua đào tạo: Nam', '≥ 80%'],
      ['', '', '', 'Tỷ lệ qua đào tạo: Nữ', '≥ 75%'],
    ]);
    expect(said).toEqual([]);
  });

  it('are told of below one that has a level', async () => {
    const { said } = await read([
      PLAIN,
      ['1', 'Lao động', ''],
      ['1.1', 'Tỷ lệ qua đào tạo', '≥ 70%'],
      ['', '- Nam', '≥ 80%'],
      ['', '- Nữ', '≥ 75%'],
    ]);
    expect(said.filter((text) => text.includes('là nam hoặc nữ của hàng trên'))).toHaveLength(2);
  });

  it.each([
    'Nam ≥ 80%; nữ ≥ 75%',
    'Nam: ≥ 80%; nữ: ≥ 75%.',
    '- Nam: ≥ 80%\n- Nữ: ≥ 75%',
    'a) Nam: ≥ 80%\nb) Nữ: ≥ 75%',
    'Đối với nam giới: ≥ 80%, đối với nữ giới: ≥ 75%',
  ])('are two figures where they stand in one cell: "%s"', async (level) => {
    const { rows, said } = await read([PLAIN, ['1', 'Lao động', ''], ['1.1', 'Tỷ lệ qua đào tạo', level]]);
    expect(rows.slice(1)).toEqual([
      ['1.1', 'Tỷ lệ qua đào tạo', '', 'Tỷ lệ qua đào tạo: Nam', '≥ 80%'],
      ['', '', '', 'Tỷ lệ qua đào tạo: Nữ', '≥ 75%'],
    ]);
    expect(said).toEqual([]);
  });

  it.each(['Nam ≥ 80%; nữ: khuyến khích', 'Nam ≥ 80%', 'Nam ≥ 80%; nam ≥ 75%', 'Nam ≥ 80%; nữ ≥ 75%; còn lại ≥ 70%'])(
    'stay in their cell for a person where it says anything else: "%s"',
    async (level) => {
      const { rows } = await read([PLAIN, ['1', 'Lao động', ''], ['1.1', 'Tỷ lệ qua đào tạo', level]]);
      expect(rows.slice(1)).toEqual([['1.1', 'Tỷ lệ qua đào tạo', '', '', level]]);
    },
  );
});
