import { describe, expect, it } from 'vitest';
import { draftSheets, levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { splitAreas } from '../../../../src/documents/decision/split-areas.ts';
import { LEVEL, SHEETS } from '../../../../src/documents/decision/set-words.ts';
import { assess } from '../../../../src/index.ts';
import { readSetWorkbook, writeSetWorkbook } from '../../../../src/documents/xlsx/index.ts';
import { INFO, line, setDraft } from '../../../support/set-draft.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* One cell of a table with more than one level in it; every decision is invented. */

const HEAD = ['QUYẾT ĐỊNH', 'Ban hành Bộ tiêu chí thôn nông thôn mới (HƯ CẤU)', 'PHỤ LỤC'];
const decided = async (...rows: Parameters<typeof wordTable>[0]) => decisionOf([...HEAD, wordTable(rows)], {});

describe('levels of areas in the words of one cell', () => {
  const split = (text: string) => splitAreas([{}], [{ cells: { content: 'Tỷ lệ hộ dùng nước sạch' }, levels: [text] }]);

  it.each([
    ['KV1: 80%; KV2: 90%', ['KV1', 'KV2'], ['', '80%', '90%']],
    ['KV1: ≥ 80%, KV2: ≥ 90%, KV3: 95%', ['KV1', 'KV2', 'KV3'], ['', '≥ 80%', '≥ 90%', '95%']],
    ['Khu vực I ≥ 80%\nKhu vực II ≥ 70%', ['Khu vực I', 'Khu vực II'], ['', '≥ 80%', '≥ 70%']],
    ['Đối với nhóm 1: từ 80% trở lên; đối với nhóm 2: từ 70% trở lên.', ['nhóm 1', 'nhóm 2'], ['', 'từ 80% trở lên', 'từ 70% trở lên']],
  ])('stand in columns of their own: %s', (text, areas, levels) => {
    const found = split(text);
    expect([found.areas, found.rows[0]!.levels]).toEqual([areas, levels]);
  });

  it.each(['KV1: 80%; KV2: cơ bản', 'KV1: 80%; KV1: 90%', 'KV1: 80%', 'KV1: 80%; các khu vực khác: 90%', 'KV1: 80%; riêng KV2: 90%'])(
    'stay for a person where anything of it is not understood: %s',
    (text) => {
      expect(split(text)).toMatchObject({ areas: [], rows: [{ levels: [text] }] });
      const draft = setDraft({ columns: [], levels: [{}], rows: [line({ criterionNo: '1', criterion: 'Nước', content: 'Nước' }, text)] });
      expect(levelsToRead(draft)).toHaveLength(1);
    },
  );

  it('are one area under two spellings, and decide for the units that name it; other rows are for all', async () => {
    const { draft, remarks } = await decided(
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['1', 'Nước', 'Tỷ lệ hộ dùng nước sạch', 'KV1: ≥ 80%; KV2: ≥ 60%'],
      ['2', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 95%'],
      ['3', 'Đường', 'Tỷ lệ đường sạch', 'Khu vực I: ≥ 70%; Khu vực II: ≥ 50%'],
    );
    expect(draft.levels.map(({ column }) => column)).toEqual([undefined, 'KV1', 'KV2']);
    expect(remarks.map(({ vi }) => vi)).toEqual(expect.arrayContaining([expect.stringContaining('đã được tách thành các cột')]));
    const set = await readSetWorkbook(await writeSetWorkbook({ ...draft, info: INFO }), { recordedOn: '2026-11-30' });
    const status = (groups: string[]) =>
      assess(
        set,
        {
          unit: { id: 'a', level: set.level, groups },
          facts: Object.fromEntries(set.facts.map(({ id }, index) => [id, [65, 95, 60][index]!.toString()])),
        },
        { on: '2027-01-01' },
      ).criteria.map((criterion) => criterion.status);
    expect([status(['kv1']), status(['kv2'])]).toEqual([
      ['not-met', 'met', 'not-met'],
      ['met', 'met', 'met'],
    ]);
  });
});

describe('a cell merged over several years', () => {
  it('is asked about once, and says where it has to be mended', async () => {
    const years = ['2026', '2027', '2028', '2029', '2030'].map((year) => `Năm ${year}`);
    const { draft } = await decided(
      ['TT', 'Tiêu chí', 'Nội dung', ...years],
      ['1', 'Nước', 'Tỷ lệ hộ dùng nước sạch', { text: 'cơ bản đạt yêu cầu', columns: 5 }],
      ['2', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 91%', '≥ 92%', '≥ 93%', '≥ 94%', '≥ 95%'],
    );
    const found = levelsToRead(draft);
    expect(found.map(({ text, alike }) => [text, alike.length])).toEqual([['cơ bản đạt yêu cầu', 4]]);
    const sheet = draftSheets(draft).find(({ name }) => name === SHEETS.rows)!;
    const said = sheet.rows[0]!.flatMap((header, index) => (header.startsWith(LEVEL.understood) ? [sheet.rows[1]![index]!] : []));
    expect(said[0]).toMatch(/^✗ CHƯA HIỂU – cần người đọc: lời văn/u);
    for (const text of said.slice(1))
      expect(text).toBe(`✗ CHƯA HIỂU – cần người đọc: cùng lời với ô ${found[0]!.cell}: sửa ô ấy, rồi chép sang ô này`);
  });
});
