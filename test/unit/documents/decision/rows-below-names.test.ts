import { describe, expect, it } from 'vitest';
import { consolidatedPage, toMarkdown } from '../../../../src/documents/index.ts';
import { assess, inForce } from '../../../../src/index.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import { INFO, checked, line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';

/* Rows without a level that name the rows below them, where headings are the criteria. All of it is invented. */

const HEAD = ['TT', 'Nội dung tiêu chí', 'Mức đạt'];
const area = (no: string, title: string): string[] => [no, title, ''];

const read = (...rows: readonly (readonly string[])[]) => decisionOf([wordTable([HEAD, ...rows])]);
const contents = ({ draft }: Awaited<ReturnType<typeof decisionOf>>) =>
  draft.rows.flatMap(({ cells: { no, content, part, fact } }) =>
    content === undefined && part === undefined ? [] : [`${no ?? ''} ${part === undefined ? content! : `${part}) ${fact!}`}`.trim()],
  );

describe('a row that names those below it', () => {
  it('stands in each of them: by numbers that begin with its own, by dashes, without numbers, one within the other', async () => {
    const found = await read(
      area('I', 'Trường học'),
      ['1', 'Trường đạt chuẩn quốc gia', ''],
      ['1.1', 'Mầm non', '≥ 1 trường'],
      ['1.2', 'Tiểu học', ''],
      ['-', 'Mức độ 1', '≥ 2 trường'],
      ['-', 'Mức độ 2', '≥ 1 trường'],
      ['2', 'Tỷ lệ trẻ đến lớp', '≥ 90%'],
      area('II', 'An ninh'),
      ['1', 'Không để xảy ra các vụ việc sau', ''],
      ['', '- Khiếu kiện đông người', 'Đạt'],
      ['', '- Trọng án', 'Đạt'],
      ['2', 'Có tổ tự quản', 'Đạt'],
      ['', 'Có quy ước', 'Đạt'],
    );
    expect(contents(found)).toEqual([
      'I.1.1 Trường đạt chuẩn quốc gia: Mầm non',
      'I.1.2.1 Trường đạt chuẩn quốc gia: Tiểu học: Mức độ 1',
      'I.1.2.2 Trường đạt chuẩn quốc gia: Tiểu học: Mức độ 2',
      'I.2 Tỷ lệ trẻ đến lớp',
      'II.1.1 Không để xảy ra các vụ việc sau: Khiếu kiện đông người',
      'II.1.2 Không để xảy ra các vụ việc sau: Trọng án',
      'II.2 Có tổ tự quản',
      'Có quy ước',
    ]);
    expect(found.remarks.map(({ row }) => row)).toContain('I.1.2.1, I.1.2.2, II.1.1, II.1.2');
  });

  it('is a row, and told of, where nothing stands below it', async () => {
    const found = await read(area('I', 'Giao thông'), ['1', 'Đường trục thôn', ''], ['2', 'Có cầu', 'Đạt'], area('II', 'Điện'), [
      '1',
      'Hộ có điện',
      'Đạt',
    ]);
    expect(contents(found)).toEqual(['I.1 Đường trục thôn', 'I.2 Có cầu', 'II.1 Hộ có điện']);
    expect(found.remarks.filter(({ vi }) => vi.startsWith('hàng này không có mức')).map(({ row }) => row)).toEqual(['Đường trục thôn']);
  });

  it('stands in each of those with a dash also where criteria have columns of their own', async () => {
    const found = await decisionOf([
      wordTable([
        ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt', 'Cơ quan phụ trách'],
        ['1', 'Giao thông', '1.1. Đường xã', '≥ 90%', 'Sở A'],
        ['', '', '1.2. Đường thôn:', '', ''],
        ['', '', '- Cứng hóa', '≥ 80%', 'Sở A'],
        ['', '', '- Sạch', '100%', 'Sở B'],
        ['', '', '1.3. Có cầu', 'Đạt', 'Sở A'],
      ]),
    ]);
    expect(contents(found)).toEqual(['1.1 Đường xã', '1.2.1 Đường thôn: Cứng hóa', '1.2.2 Đường thôn: Sạch', '1.3 Có cầu']);
    expect(found.remarks.map(({ row }) => row)).toContain('1.2.1, 1.2.2');
  });

  it('asks for some of them: parts where letters stand before them, told of where numbers do', async () => {
    const found = await read(
      area('I', 'Y tế'),
      ['1', 'Đáp ứng một trong hai nội dung sau:', ''],
      ['a', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 95%'],
      ['b', 'Tỷ lệ dân số được quản lý sức khỏe', '≥ 90%'],
      area('II', 'Văn hóa'),
      ['1', 'Đạt ít nhất 02 trong 03 nội dung sau:', ''],
      ['1.1', 'Có đội văn nghệ', 'Đạt'],
      ['1.2', 'Có nhà văn hóa', 'Đạt'],
      ['1.3', 'Có sân thể thao', 'Đạt'],
    );
    expect(contents(found).slice(0, 2)).toEqual(['I.1 a) Tỷ lệ người dân tham gia bảo hiểm y tế', 'b) Tỷ lệ dân số được quản lý sức khỏe']);
    expect(found.remarks.map(({ vi }) => vi).join('\n')).not.toContain('nội dung còn ghi');
    const some = found.remarks.filter(({ vi }) => vi.startsWith('chỉ đòi đạt 2'));
    expect(some.map(({ vi }) => vi)).toEqual([expect.stringContaining('II.1.1, II.1.2, II.1.3')]);
    const rows = found.draft.rows.filter((_, index) => index < 3).map((row) => ({ ...row, cells: { ...row.cells } }));
    const set = setOf(sheetsOf({ ...found.draft, info: INFO, rows: checked(rows) }));
    const at = { on: '2026-12-31' };
    const [insured, managed] = set.facts.map(({ id }) => id) as [string, string];
    const dossier = (one: number, other: number) => ({
      unit: { id: 'q', level: 'village' as const },
      facts: { [insured]: one, [managed]: other },
    });
    expect([assess(set, dossier(90, 91), at).status, assess(set, dossier(90, 80), at).status]).toEqual(['met', 'not-met']);
  });
});

describe('levels of kinds of unit below one name', () => {
  it.each([
    [
      'in rows below a colon',
      [
        ['1', 'Tỷ lệ hộ nghèo:', ''],
        ['', '- Đối với thôn đồng bằng', '≤ 3%'],
        ['', '- Đối với thôn miền núi', '≤ 8%'],
      ],
    ],
    ['in lines of one cell', [['1', '- Tỷ lệ hộ nghèo thôn đồng bằng\n- Tỷ lệ hộ nghèo thôn miền núi', '≤ 3%\n≤ 8%']]],
    [
      'below a Roman number',
      [
        area('I', 'Hộ nghèo'),
        ['1', 'Tỷ lệ hộ nghèo', ''],
        ['-', 'Thôn đặc biệt khó khăn', '≤ 15%'],
        ['-', 'Các thôn còn lại', '≤ 5%'],
        area('II', 'Điện'),
        ['1', 'Hộ có điện', 'Đạt'],
      ],
    ],
  ])('are told of: %s', async (_, rows) => {
    const { remarks } = await read(...rows);
    expect(remarks.map(({ vi }) => vi).join('\n')).toMatch(/mức của từng khu vực, loại đơn vị|hàng này nói dành cho đơn vị nào/);
  });
});

it('a table for each criterion may have no numbers of its own: those above the tables are the criteria', async () => {
  const own = (...rows: readonly string[][]) => wordTable([['Nội dung', 'Mức đạt'], ...rows]);
  const { draft, remarks } = await decisionOf([
    'PHỤ LỤC',
    '1. Tiêu chí Giao thông',
    own(['Đường trục thôn được cứng hóa', '≥ 80%'], ['Đường ngõ xóm sạch', '100%']),
    '2. Tiêu chí Y tế',
    own(['Tỷ lệ tham gia bảo hiểm', '≥ 95%'], ['Tỷ lệ quản lý sức khỏe', '≥ 90%']),
  ]);
  expect(
    draft.rows.flatMap(({ cells: { criterionNo, criterion } }) => (criterion === undefined ? [] : [`${criterionNo} ${criterion}`])),
  ).toEqual(['1 Giao thông', '2 Y tế']);
  expect(draft.rows.flatMap(({ cells: { no } }) => no ?? [])).toEqual(['1.1', '1.2', '2.1', '2.2']);
  expect(remarks.filter(({ row }) => row.includes('Tiêu chí Y tế'))).toEqual([]);
});

it('one dash before a content is no part of it; several list things', async () => {
  const found = await read(['1.1', '- Nhà ở của các hộ', 'Đạt'], ['1.2', '- Có điện\n- Có nước', 'Đạt']);
  expect(found.draft.rows.flatMap(({ cells: { content } }) => content ?? [])).toEqual(['Nhà ở của các hộ', '- Có điện - Có nước']);
});

it('the text of a year does not tell of other years that nothing is known of', () => {
  const levels = [2026, 2027].map((year) => ({ year }));
  const rows = [line({ criterionNo: '1', criterion: 'Thu nhập', content: 'Đường trục được cứng hóa' }, '≥ 80%', '≥ 90%')];
  const set = setOf(sheetsOf(setDraft({ columns: [], levels, rows })));
  const of = (on: string): string => toMarkdown(consolidatedPage(inForce(set, { on }), 'vi'));
  expect(of('2026-12-31')).toContain('≥ 80 %');
  expect(of('2026-12-31')).not.toContain('chưa có');
  expect(of('2028-12-31')).toContain('chưa có');
});
