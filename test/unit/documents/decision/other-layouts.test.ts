import { readFileSync } from 'node:fs';
import { AlignmentType, FootnoteReferenceRun, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { understandLevel } from '../../../../src/documents/decision/level-patterns.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { ROOT } from '../../../support/run.ts';
import { decisionOf, wordFile, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Layouts that people found who did not know the reader; everything in them is invented. */

const HEAD: (Cell | string)[] = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];

type Blocks = Parameters<typeof wordFile>[0];
type Settings = Parameters<typeof wordFile>[1];

const read = async (blocks: Blocks, settings?: Settings) =>
  settings === undefined ? decisionOf(blocks) : readDecision(await wordFile(blocks, settings), {});

async function rowsOf(blocks: Blocks, settings?: Settings) {
  const { draft } = await read(blocks, settings);
  return draft.rows.map(({ cells, levels }) => [cells.criterionNo ?? '', cells.no ?? '', cells.content ?? cells.fact ?? '', ...levels]);
}

describe('rows of a year', () => {
  it('below the row that they are of make its levels', async () => {
    const table = wordTable([
      HEAD,
      ['1', 'Thu nhập', '1.1. Thu nhập bình quân (triệu đồng/người/năm)', ''],
      ['', '', 'Năm 2026', '≥ 50'],
      ['', '', '- Năm 2027', '≥ 53'],
      ['2', 'Hộ nghèo', 'Tỷ lệ hộ nghèo', '≤ 5%'],
    ]);
    expect(await rowsOf([table])).toEqual([
      ['1', '1.1', 'Thu nhập bình quân (triệu đồng/người/năm)', 'Năm 2026: ≥ 50\nNăm 2027: ≥ 53'],
      ['2', '', 'Tỷ lệ hộ nghèo', '≤ 5%'],
    ]);
  });

  it('that differ by their year alone are one row: two would both be asked in every year', async () => {
    const table = wordTable([
      HEAD,
      ['1', 'Thu nhập', 'Thu nhập bình quân năm 2026', '≥ 50'],
      ['', '', 'Thu nhập bình quân năm 2027', '≥ 53'],
      ['2', 'Hộ nghèo', 'Tỷ lệ hộ nghèo theo chuẩn năm 2026', '≤ 5%'],
    ]);
    expect(await rowsOf([table])).toEqual([
      ['1', '', 'Thu nhập bình quân', 'Năm 2026: ≥ 50\nNăm 2027: ≥ 53'],
      ['2', '', 'Tỷ lệ hộ nghèo theo chuẩn năm 2026', '≤ 5%'],
    ]);
  });
});

describe('rows of years that begin or end', () => {
  it.each([
    ['Từ năm 2026', 'Từ năm 2028', 2],
    ['- Đến hết năm 2027', '- Sau năm 2027', 2],
    ['Từ năm 2026 đến hết năm 2027', 'Giai đoạn 2028-2030', 0],
  ])('keep their words: "%s"', async (first, second, asked) => {
    const table = wordTable([
      HEAD,
      ['1', 'Thu nhập', 'Thu nhập (triệu đồng/người/năm)', ''],
      ['', '', first, '≥ 50'],
      ['', '', second, '≥ 53'],
    ]);
    const plain = (text: string): string => text.replace(/^- /u, '');
    const { draft } = await read([table]);
    expect(draft.rows.map(({ levels }) => levels)).toEqual([[`${plain(first)}: ≥ 50\n${plain(second)}: ≥ 53`]]);
    expect(levelsToRead(draft)).toHaveLength(asked === 0 ? 0 : 1);
  });
});

describe('a list in a row', () => {
  it('with a level for each of its items makes a line for each', async () => {
    const table = wordTable([HEAD, ['1', 'Đường', '1.1. Đường thôn:\n- Được cứng hóa;\n- Có biển báo', '≥ 95%\n≥ 72,5%']]);
    expect(await rowsOf([table])).toEqual([
      ['1', '1.1', 'Đường thôn', '≥ 95%'],
      ['', '', 'Đường thôn: Có biển báo', '≥ 72,5%'],
    ]);
  });

  it('of years makes levels by year', async () => {
    const table = wordTable([HEAD, ['1', 'Thu nhập', 'Thu nhập (triệu đồng/người/năm):\n- Năm 2026\n- Năm 2027', '\n≥ 50\n≥ 53']]);
    expect(await rowsOf([table])).toEqual([['1', '', 'Thu nhập (triệu đồng/người/năm)', 'Năm 2026: ≥ 50\nNăm 2027: ≥ 53']]);
  });

  it('with one level for all stays one row', async () => {
    const table = wordTable([HEAD, ['1', 'Đường', 'Đường thôn:\n- Được cứng hóa\n- Có biển báo', 'Đạt']]);
    expect(await rowsOf([table])).toEqual([['1', '', 'Đường thôn: - Được cứng hóa - Có biển báo', 'Đạt']]);
  });

  it('whose marks Word puts there', async () => {
    const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
    const cell = (...children: Paragraph[]): TableCell => new TableCell({ children });
    const plain = (text: string): TableCell => cell(new Paragraph(text));
    const row = new TableRow({
      children: [
        plain('1'),
        plain('Đường'),
        cell(new Paragraph('Đường thôn:'), bullet('Được cứng hóa'), bullet('Có biển báo')),
        cell(new Paragraph('≥ 95%'), new Paragraph('≥ 70%')),
      ],
    });
    const head = new TableRow({ children: HEAD.map((text) => plain(text as string)) });
    expect((await rowsOf([new Table({ rows: [head, row] })])).map((each) => each.at(-1))).toEqual(['≥ 95%', '≥ 70%']);
  });
});

describe('numbers', () => {
  it('that begin anew under each heading: the headings are the criteria, letters stand below their number', async () => {
    const table = wordTable([
      ['TT', 'Nội dung tiêu chí', 'Mức đạt'],
      [{ text: 'I. QUY HOẠCH', columns: 3 }],
      ['1', 'Có phương án', 'Có'],
      [{ text: 'II. HẠ TẦNG', columns: 3 }],
      ['1', 'Giao thông', ''],
      ['a)', 'Đường trục', '100%'],
      ['b)', 'Đường ngõ', '≥ 90%'],
      ['2', 'Hộ dùng điện', '≥ 98%'],
    ]);
    expect(await rowsOf([table])).toEqual([
      ['I', '', '', ''],
      ['', 'I.1', 'Có phương án', 'Có'],
      ['II', '', '', ''],
      ['', 'II.1.a', 'Giao thông: Đường trục', '100%'],
      ['', 'II.1.b', 'Giao thông: Đường ngõ', '≥ 90%'],
      ['', 'II.2', 'Hộ dùng điện', '≥ 98%'],
    ]);
  });

  it('that run on under headings: the headings only group criteria', async () => {
    const table = wordTable([
      ['TT', 'Tiêu chí', 'Mức đạt'],
      [{ text: 'I. QUY HOẠCH', columns: 3 }],
      ['1', 'Quy hoạch', ''],
      ['1.1', 'Có quy hoạch', 'Đạt'],
      [{ text: 'II. HẠ TẦNG', columns: 3 }],
      ['2', 'Điện', ''],
      ['2.1', 'Hộ dùng điện', '≥ 98%'],
    ]);
    expect((await rowsOf([table])).map(([criterion, no]) => [criterion, no])).toEqual([
      ['1', ''],
      ['', '1.1'],
      ['2', ''],
      ['', '2.1'],
    ]);
  });

  it('that Word counts by itself, over several tables', async () => {
    const numbering = {
      config: [{ reference: 'tt', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.START }] }],
    };
    const table = (rows: readonly [string, string, string][]): Table =>
      new Table({
        rows: [
          new TableRow({ children: HEAD.map((text) => new TableCell({ children: [new Paragraph(text as string)] })) }),
          ...rows.map(
            ([title, content, level]) =>
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph({ numbering: { reference: 'tt', level: 0 } })] }),
                  ...[title, content, level].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                ],
              }),
          ),
        ],
      });
    const blocks = [
      'PHỤ LỤC I',
      table([['Điện', 'Hộ dùng điện', '≥ 98%']]),
      '(tiếp theo Phụ lục I)',
      table([['Nước', 'Nước sạch', '≥ 60%']]),
    ];
    expect((await rowsOf(blocks, { numbering })).map(([no]) => no)).toEqual(['1', '2']);
    expect((await read(blocks, { numbering })).remarks.map(({ vi }) => vi).join()).toContain('Word tự đánh số');
  });

  it('that are nowhere: by place, which is said', async () => {
    const table = wordTable([HEAD, ['', 'Điện', 'Hộ dùng điện', '≥ 98%'], ['', 'Nước', 'Nước sạch', '≥ 60%']]);
    expect((await rowsOf([table])).map(([no]) => no)).toEqual(['1', '2']);
    const { remarks } = await read([table]);
    expect(remarks.map(({ row }) => row)).toEqual(['1 (Điện), 2 (Nước)']);
  });
});

describe('columns and rows that are no levels', () => {
  it('points, totals and notes of any kind are kept apart from levels', async () => {
    const table = wordTable([
      [...HEAD, 'Điểm', 'Ghi chú'],
      ['1', 'Điện', 'Hộ dùng điện', '≥ 98%', '5', 'Hằng năm'],
      ['', 'TỔNG CỘNG', '', '', '100', ''],
    ]);
    const { draft, remarks } = await read([table]);
    expect(draft.levels).toEqual([{}]);
    expect(draft.rows.map(({ cells, levels }) => [cells.note, ...levels])).toEqual([['Điểm: 5\nHằng năm', '≥ 98%']]);
    expect(remarks.map(({ vi }) => vi)).toEqual([
      expect.stringContaining('cột này ghi điểm, không phải mức'),
      'hàng tổng cộng: không ghi vào bảng',
    ]);
  });

  it('a form for results is no table of levels', async () => {
    const form = wordTable([
      ['TT', 'Tên tiêu chí', 'Kết quả tự đánh giá', 'Kết quả thẩm định'],
      ['1', 'Điện', 'Đạt/Chưa đạt', ''],
    ]);
    const annex = wordTable([HEAD, ['1', 'Điện', 'Hộ dùng điện', '≥ 98%']]);
    expect(await rowsOf(['PHỤ LỤC I', annex, 'PHỤ LỤC II', form])).toHaveLength(1);
  });

  it('what is left is a column of its own', async () => {
    const { draft } = await read([
      wordTable([
        ['TT', 'Nội dung', 'Khu vực I', 'Các thôn còn lại'],
        ['1', 'Hộ nghèo', '≤ 7%', '≤ 3%'],
      ]),
    ]);
    expect(draft.columns.map(({ groups, rest }) => [groups, rest])).toEqual([
      ['khu-vuc-i', undefined],
      [undefined, 'Có'],
    ]);
  });
});

describe('signs and marks', () => {
  it('a sign with a line below it is one of "at least"', async () => {
    const cell = { text: '', runs: [new TextRun({ text: '>', underline: {} }), new TextRun(' 3 trường')] };
    expect((await rowsOf([wordTable([HEAD, ['1', 'A', 'Trường', cell]])]))[0]!.at(-1)).toBe('≥ 3 trường');
  });

  it('a line below the sign and the number may only stress them', async () => {
    const cell = { text: '', runs: [new TextRun({ text: '> 98%', underline: {} })] };
    const { draft } = await read([wordTable([HEAD, ['1', 'A', 'Tỷ lệ trường', cell]])]);
    expect(levelsToRead(draft).map(({ text }) => text)).toEqual(['> [gạch chân] 98%']);
  });

  it('a note at the foot of the page stands beside the row, and not in its title', async () => {
    const cell = { text: 'Hộ nghèo', runs: [new FootnoteReferenceRun(1)] };
    const { draft, remarks } = await read([wordTable([HEAD, ['1', 'A', cell, '≤ 5%']])], {
      footnotes: { 1: { children: [new Paragraph('Không tính hộ bảo trợ.')] } },
    });
    expect(draft.rows[0]!.cells).toMatchObject({ content: 'Hộ nghèo', note: 'Chú thích: Không tính hộ bảo trợ.' });
    expect(remarks).toHaveLength(1);
  });

  it('a table of years within a cell is read year by year, which is said', async () => {
    const inner = wordTable([
      ['2026', '2027'],
      ['≥ 54', '≥ 57,5'],
    ]);
    const { draft, remarks } = await read([wordTable([HEAD, ['1', 'A', 'Thu nhập (triệu đồng/người/năm)', { text: '', table: inner }]])]);
    expect(draft.rows[0]!.levels).toEqual(['2026: ≥ 54\n2027: ≥ 57,5']);
    expect(levelsToRead(draft)).toEqual([]);
    expect(remarks).toHaveLength(1);
  });

  it('a bracket on a line of its own belongs to the level above', () => {
    expect(understandLevel('≥ 30%\n(≥ 10% từ hệ thống cấp nước tập trung)', { units: [], content: 'Nước' })).toMatchObject({
      kind: 'parts',
    });
  });
});

describe('the head of a decision', () => {
  const head = (title: string): Blocks => ['QUYẾT ĐỊNH', title, wordTable([HEAD, ['1', 'A', 'Điện', '≥ 80%']])];

  it.each([
    ['Ban hành Bộ tiêu chí xã nông thôn mới nâng cao', 'xã'],
    ['Ban hành Bộ tiêu chí thôn nông thôn mới kiểu mẫu', 'thôn (làng)'],
    ['Ban hành văn bản về Bộ tiêu chí nông thôn mới', undefined],
  ])('%s', async (title, level) => {
    expect((await read(head(title))).draft.info.level).toBe(level);
  });

  it.each([
    'Sửa đổi, bổ sung một số chỉ tiêu của Bộ tiêu chí thôn nông thôn mới',
    'Về việc sửa đổi Bộ tiêu chí thôn nông thôn mới',
    'Điều chỉnh, bổ sung một số chỉ tiêu của Bộ tiêu chí thôn nông thôn mới',
    'Bổ sung tiêu chí vào Bộ tiêu chí thôn nông thôn mới',
    'Thay thế Phụ lục ban hành kèm theo Quyết định giả định',
    'Đính chính Bộ tiêu chí thôn nông thôn mới',
  ])('says that it only changes another decision: %s', async (title) => {
    const { remarks } = await read(head(title));
    expect(remarks[0]!.vi).toContain('văn bản này sửa đổi văn bản khác');
  });

  it.each([
    ['Điều 1. Sửa đổi, bổ sung Phụ lục kèm theo Quyết định giả định như sau:', true],
    ['Điều 1. Bổ sung tiêu chí 13 vào Phụ lục như sau:', true],
    ['Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn, thay thế Quyết định giả định.', false],
  ])('or its first article does: %s', async (article, isChange) => {
    const [word, title, table] = head('Ban hành Bộ tiêu chí thôn nông thôn mới');
    const { remarks } = await read([word!, title!, article, table!]);
    expect(remarks.some(({ vi }) => vi.includes('văn bản này sửa đổi'))).toBe(isChange);
  });

  it('has a set for each of its annexes, called by its own heading', async () => {
    const table = (level: string) => wordTable([HEAD, ['1', 'A', 'Điện', level]]);
    const blocks = [
      'QUYẾT ĐỊNH',
      'Ban hành Bộ tiêu chí xã nông thôn mới và Bộ tiêu chí xã nông thôn mới nâng cao tỉnh Giả Định giai đoạn 2026 - 2030',
      'PHỤ LỤC I',
      'BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI KHU VỰC II, III',
      table('≥ 80%'),
      'PHỤ LỤC II',
      'TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO TỈNH GIẢ ĐỊNH',
      table('≥ 90%'),
    ];
    const file = await wordFile(blocks);
    const titles = await Promise.all([1, 2].map(async (annex) => (await readDecision(file, { annex })).draft.info.setTitle));
    expect(titles).toEqual([
      'Bộ tiêu chí xã nông thôn mới khu vực II, III tỉnh Giả Định giai đoạn 2026 - 2030',
      'Bộ tiêu chí xã nông thôn mới nâng cao tỉnh Giả Định giai đoạn 2026 - 2030',
    ]);
  });

  it('says that it was not known of which province it is', async () => {
    const { draft, remarks } = await read(['ỦY BAN NHÂN DÂN', 'TỈNH VÍ DỤ', ...head('Ban hành Bộ tiêu chí thôn (hư cấu)')]);
    expect([draft.info.province, remarks.map(({ vi }) => vi).join()]).toEqual([
      undefined,
      expect.stringContaining('để trống nghĩa là áp dụng cả nước'),
    ]);
  });
});

/* Two whole decisions, written by somebody who had not seen the reader, and saved by LibreOffice and by Word. */
describe('invented decisions in layouts of their own', () => {
  const decision = async (name: string) => readDecision(new Uint8Array(readFileSync(`${ROOT}test/data/decisions/${name}.docx`)), {});

  it('six groups, numbers anew in each, letters, agencies, levels in words', async () => {
    const { draft } = await decision('invented-grouped');
    const rows = draft.rows.filter(({ cells }) => cells.content !== undefined);
    expect([draft.info.invented, draft.info.level, rows.length]).toEqual(['Có', 'khu dân cư', 32]);
    expect(rows.map(({ cells }) => cells.no)).toEqual(expect.arrayContaining(['I.1', 'II.1.c', 'III.3.b', 'VI.4']));
    // What says two things, or compares with something else, is for a person.
    expect(levelsToRead(draft).map(({ text }) => text)).toContain('Ít nhất 2/3 số hộ có vườn');
    expect(levelsToRead(draft)).toHaveLength(13);
  });

  it('four tables of one annex, numbers that Word counts, a nested table, a form besides', async () => {
    const { draft } = await decision('invented-four-tables');
    const criteria = draft.rows.flatMap(({ cells }) => cells.criterionNo ?? []);
    expect(criteria).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)));
    const no = (row: string) => draft.rows.find(({ cells }) => cells.no === row)!;
    expect([no('13.1').levels, no('15.1').levels, draft.info.level, draft.info.from]).toEqual([
      ['≥ 01 HTX'],
      ['≥85% (≥35% nước sạch tập trung)'],
      'xã',
      '25/09/2023',
    ]);
    expect(levelsToRead(draft)).toHaveLength(6);
  });
});
