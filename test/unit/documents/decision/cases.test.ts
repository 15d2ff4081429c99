import { describe, expect, it } from 'vitest';
import { criterionTable, toMarkdown } from '../../../../src/documents/index.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Rows of which each is a case of one thing, and rows of several lists below one another. All of it is invented. */

const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
const read = (...rows: readonly (readonly string[])[]) => decisionOf([wordTable([HEAD, ...rows])]);
/** A criterion with cases below a name; another row first, for a table of nothing else says little of its columns. */
const below = async (name: string, ...cases: readonly [string, string][]) => {
  const found = await read(
    ['1', 'Giao thông', 'Đường trục thôn được cứng hóa', '≥ 80%'],
    ['2', 'Tiêu chí thử', name, ''],
    ...cases.map(([words, level]) => ['', '', words, level]),
  );
  return { ...found, draft: { ...found.draft, rows: found.draft.rows.slice(1) } };
};

type Found = Awaited<ReturnType<typeof decisionOf>>;
const levelsOf = ({ draft }: Found) => draft.rows.map(({ levels }) => levels.join());
const remarksOf = ({ remarks }: Found) => remarks.map(({ vi }) => vi).join('\n');
const rowsOf = ({ draft }: Found) =>
  draft.rows.flatMap(({ cells: { no, content, part, fact, join } }) =>
    content === undefined && part === undefined && fact === undefined ? [] : [[no, part, part === undefined ? content : fact, join]],
  );

describe('levels of years in rows below their name', () => {
  it.each([
    [['- Năm 2026 - 2027', '- Năm 2028 - 2030']],
    [['- Năm 2026–2027', '- Năm 2028–2030']],
    [['- 2026-2027', '- 2028-2030']],
    [['- Năm 2026 và năm 2027', '- Các năm 2028, 2029, 2030']],
    [['Giai đoạn 2026 - 2027', 'Giai đoạn 2028 - 2030']],
  ])('are levels of years: %s', async ([one, other]) => {
    const found = await below('Tỷ lệ lao động qua đào tạo:', [one!, '≥ 60%'], [other!, '≥ 70%']);
    expect(found.draft.rows).toHaveLength(1);
    expect(levelsOf(found)[0]).toMatch(/2026\s*-\s*2027: ≥ 60%\n.*2028\s*-\s*2030: ≥ 70%$/);
  });

  it('of single years go on with those of periods', async () => {
    const found = await read(
      ['1', 'Tiêu chí thử', 'Tỷ lệ lao động năm 2026', '≥ 60%'],
      ['', '', 'Tỷ lệ lao động năm 2027', '≥ 65%'],
      ['', '', 'Tỷ lệ lao động năm 2028-2030', '≥ 70%'],
    );
    expect(levelsOf(found)).toEqual(['Năm 2026: ≥ 60%\nNăm 2027: ≥ 65%\nNăm 2028-2030: ≥ 70%']);
  });

  it('in lines of one cell are read alike', async () => {
    const found = await read(
      ['1', 'Giao thông', 'Đường trục thôn được cứng hóa', '≥ 80%'],
      ['2', 'Lao động', 'Tỷ lệ qua đào tạo:\n- Năm 2026 - 2027\n- Năm 2028 - 2030', '≥ 60%\n≥ 70%'],
      ['3', 'Nước', 'Tỷ lệ hộ dùng nước:\n- Xã có công trình\n- Xã không có công trình', '≥ 60%\n≥ 70%'],
    );
    expect(levelsOf(found).slice(1)).toEqual(['Năm 2026-2027: ≥ 60%\nNăm 2028-2030: ≥ 70%', '≥ 60%\n≥ 70%']);
    // What is a case of one thing is for a person.
    expect(levelsToRead(found.draft).map(({ text }) => text)).toEqual(['≥ 60%\n≥ 70%']);
  });

  it('that do not follow one another stay as they are written', async () => {
    const found = await below('Tỷ lệ lao động:', ['- Các năm 2026, 2028', '≥ 60%'], ['- Năm 2027', '≥ 70%']);
    expect(levelsOf(found)[0]).toContain('Các năm 2026, 2028: ≥ 60%');
  });
});

describe('levels of cases in rows below their name', () => {
  it.each([
    ['- Năm thứ nhất', '- Năm thứ hai'],
    ['- Xã dưới 5.000 dân', '- Xã từ 5.000 dân trở lên'],
    ['- Xã mới sáp nhập', '- Xã không sáp nhập'],
    ['- Xã có chợ', '- Xã không có chợ'],
    ['- Công nhận lần đầu', '- Công nhận lại'],
    ['- Mức cơ bản', '- Mức nâng cao'],
    ['- Mức chung', '- Xã còn khó khăn'],
  ])('are no things that are asked for together: %s', async (one, other) => {
    for (const heading of [
      await below('Tỷ lệ lao động:', [one, '≥ 60%'], [other, '≥ 70%']),
      await below('2.1. Tỷ lệ lao động', [one, '≥ 60%'], [other, '≥ 70%']),
    ]) {
      expect(remarksOf(heading)).toContain('các hàng dưới là mức của từng khu vực, loại đơn vị, năm hoặc trường hợp');
      expect(levelsOf(heading)).toHaveLength(3);
    }
  });

  it('are none where units have to have something', async () => {
    const found = await below('Cơ sở vật chất:', ['- Xã có nhà văn hóa', 'Đạt'], ['- Xã có sân thể thao', 'Đạt']);
    expect(remarksOf(found)).not.toContain('hàng này không có mức');
    expect(found.draft.rows).toHaveLength(2);
  });
});

it('rows with the same words, and numbers of another criterion, are told of', async () => {
  const found = await read(
    ['1', 'Giao thông', 'Đường xã được cứng hóa', '≥ 80%'],
    ['', '', 'Đường xã được cứng hóa', '≥ 60%'],
    ['2', 'Điện', '3.1. Hộ có điện', '≥ 95%'],
    ['3', 'Nước', '3.2. Hộ có nước', '≥ 95%'],
  );
  expect(remarksOf(found)).toContain('2 hàng cùng một lời, mỗi hàng một mức: 1.1 "≥ 80%"; 1.2 "≥ 60%"');
  expect(found.remarks.filter(({ vi }) => vi.startsWith('số chỉ tiêu không bắt đầu')).map(({ row }) => row)).toEqual(['3.1 (2)']);
});

it.each(['xã khu vực III', 'vùng cao', 'thôn đặc biệt khó khăn', 'miền núi', 'các xã còn lại', 'nữ', 'mức nâng cao'])(
  'a level for "%s" behind another one is no part of what is measured',
  (whom) => {
    for (const level of [`≥ 65% (≥ 45% ${whom})`, `≥ 65%, trong đó ≥ 45% ${whom}`])
      expect(understandLevel(level, { units: [], content: 'Tỷ lệ hộ dùng nước' })).toBeUndefined();
  },
);

it('a part below a column of units is of that unit too', () => {
  const level = understandLevel('≥ 65 (≥ 45 từ công trình cấp nước)', { units: ['%'], content: 'Tỷ lệ hộ dùng nước' });
  expect(level).toMatchObject({ kind: 'parts', main: { value: '65' }, part: { value: '45', unit: '%', words: 'từ công trình cấp nước' } });
});

it.each([
  ['', 'HOẶC', '', ''],
  ['hoặc', '', '', ''],
  ['', '', 'Hoặc:', ''],
])('"hoặc" in a cell of its own is no criterion and no row: %s|%s|%s', async (...or) => {
  const found = await read(
    ['1', 'Chợ', 'Có chợ', 'Đạt'],
    or,
    ['2', 'Cửa hàng', 'Có cửa hàng', 'Đạt'],
    ['3', 'Điện', 'Hộ có điện', '≥ 98%'],
  );
  expect(found.draft.rows.flatMap(({ cells: { criterion } }) => criterion ?? [])).toEqual(['Chợ', 'Cửa hàng', 'Điện']);
  expect(remarksOf(found)).toContain('nói "hoặc" giữa các hàng trên và dưới nó');
});

describe('lists within lists', () => {
  it('some are enough though the first of them has rows of its own', async () => {
    const found = await decisionOf([
      wordTable([
        ['TT', 'Nội dung', 'Mức đạt'],
        ['1', 'Kinh tế', ''],
        ['1.1', 'Đạt một trong hai nội dung sau:', ''],
        ['a)', 'Về lao động:', ''],
        ['-', 'Tỷ lệ lao động qua đào tạo', '≥ 80%'],
        ['-', 'Tỷ lệ lao động có việc làm', '≥ 90%'],
        ['b)', 'Có hợp tác xã', 'Đạt'],
        ['1.2', 'Có chợ', 'Đạt'],
      ]),
    ]);
    expect(remarksOf(found)).toContain('chỉ đòi đạt một trong các nội dung 1.1.a, 1.1.b, còn');
  });

  it('end with their numbers', async () => {
    const found = await read(
      ['1', 'Kinh tế', '1.1. Đạt 01 trong 03 nội dung:', ''],
      ['', '', '1.1.1. Có hợp tác xã', 'Đạt'],
      ['', '', '1.1.2. Có tổ hợp tác', 'Đạt'],
      ['', '', '1.1.3. Có mô hình', 'Đạt'],
      ['', '', '1.2. Có chợ', 'Đạt'],
    );
    expect(remarksOf(found)).toContain('chỉ đòi đạt một trong các nội dung 1.1.1, 1.1.2, 1.1.3, còn');
  });

  it('end with their marks: what has another one is no more of them', async () => {
    const letters = await read(
      ['1', 'Văn hóa', '1.1. Văn hóa:', ''],
      ['', '', 'a) Đạt ít nhất 2 trong 3 nội dung sau:', ''],
      ['', '', '- Có nhà văn hóa', 'Có'],
      ['', '', '- Có đội văn nghệ', 'Có'],
      ['', '', '- Tỷ lệ gia đình văn hóa', '≥ 85%'],
      ['', '', 'b) Có quy ước thôn', 'Có'],
    );
    expect(rowsOf(letters)).toEqual([
      ['1.1.a', 'a', 'Có nhà văn hóa', 'ít nhất 2 trong (a; b; c)'],
      [undefined, 'b', 'Có đội văn nghệ', undefined],
      [undefined, 'c', 'Tỷ lệ gia đình văn hóa', undefined],
      ['1.1.b', undefined, 'Văn hóa: Có quy ước thôn', undefined],
    ]);
    expect(remarksOf(letters)).not.toContain('mức bằng số mà ô mức chỉ ghi bằng chữ');
    const plus = await below('- Lao động:', ['+ Qua đào tạo', '≥ 80%'], ['+ Có việc làm', '≥ 90%'], ['- Có hợp tác xã', 'Đạt']);
    expect(rowsOf(plus).map(([, , words]) => words)).toEqual(['Lao động', undefined, 'Có hợp tác xã']);
  });

  it('"nội dung a hoặc nội dung b" asks for one of them', async () => {
    const found = await below('2.1. Thực hiện nội dung a hoặc nội dung b:', ['a) Có tổ', 'Đạt'], ['b) Có đội', 'Đạt']);
    expect(rowsOf(found).map(([, part, , join]) => [part, join])).toEqual([
      ['a', 'a hoặc b'],
      ['b', undefined],
    ]);
  });

  it.each([
    ['b) Hoặc có tổ hợp tác', 'nối với hàng khác bằng "hoặc"'],
    ['b) Có tổ hợp tác (thay cho hợp tác xã)', 'nối với hàng khác bằng "hoặc"'],
    ['b) Từ năm 2028: có tổ hợp tác', 'hàng này nói số liệu của một năm'],
    ['b) Trường hợp không có hợp tác xã: có tổ hợp tác', 'nội dung còn ghi điều kiện "Trường hợp không có hợp tác xã'],
  ])('a name before the words hides nothing of them: %s', async (words, said) => {
    const found = await below('2.1. Tổ chức sản xuất:', ['a) Có hợp tác xã', 'Đạt'], [words, 'Đạt']);
    expect(remarksOf(found)).toContain(said);
  });
});

it('each of several things in a row has its own name where the level is a word', () => {
  const kind = 'Đạt hoặc không';
  const rows = [
    line({ criterionNo: '1', criterion: 'Văn hóa', content: 'Các nội dung sau', part: 'a', fact: 'Có nhà văn hóa', kind }, 'Có'),
    line({ part: 'b', fact: 'Nhà tạm', kind }, 'Không'),
  ];
  const page = toMarkdown(criterionTable(setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows }))), { on: '2026-12-31' }));
  expect(page).toMatch(/\| a\) Có nhà văn hóa \| Có \|/);
  expect(page).toMatch(/\| b\) Nhà tạm \| Không \|/);
});
