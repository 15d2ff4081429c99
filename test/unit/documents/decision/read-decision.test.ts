import { DeletedTextRun, FootnoteReferenceRun, ImageRun, InsertedTextRun, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import type { DecisionOptions } from '../../../../src/documents/decision/draft-of-decision.ts';
import { isNtmError } from '../../../../src/model/errors.ts';
import { wordFile, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';
import { zipped } from '../../../support/zip.ts';

const HEAD: (Cell | string)[] = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];

type Blocks = Parameters<typeof wordFile>[0];

const read = async (blocks: Blocks, options: DecisionOptions = {}) => readDecision(await wordFile(blocks), options);

/** Number, words and levels of each row. */
async function rowsOf(blocks: Blocks) {
  const { draft } = await read(blocks);
  return draft.rows.map(({ cells, levels }) => [
    cells.criterionNo ?? '',
    cells.criterion ?? '',
    cells.no ?? '',
    cells.content ?? '',
    ...levels,
  ]);
}

async function codeOf(bytes: Uint8Array, options: DecisionOptions = {}): Promise<string> {
  try {
    await readDecision(bytes, options);
  } catch (error) {
    if (isNtmError(error)) return error.code;
    throw error;
  }
  return 'read';
}

describe('the table of a decision', () => {
  it('with criteria that reach over rows and numbers before the words', async () => {
    const table = wordTable([
      HEAD,
      [{ text: '1', rows: 2 }, { text: 'Giao thông', rows: 2 }, '1.1. Đường trục', '≥ 80%'],
      ['1.2. Đường ngõ', '100%'],
      ['2', 'Điện', 'Hộ dùng điện', '≥ 98%'],
    ]);
    expect(await rowsOf([table])).toEqual([
      ['1', 'Giao thông', '1.1', 'Đường trục', '≥ 80%'],
      ['', '', '1.2', 'Đường ngõ', '100%'],
      ['2', 'Điện', '', 'Hộ dùng điện', '≥ 98%'],
    ]);
  });

  it('with a column for each area and year, heads merged', async () => {
    const table = wordTable([
      [
        { text: 'STT', rows: 3 },
        { text: 'Nội dung tiêu chí', rows: 3 },
        { text: 'Chỉ tiêu', columns: 4 },
      ],
      [
        { text: 'Khu vực I', columns: 2 },
        { text: 'Khu vực II', columns: 2 },
      ],
      ['2026', 'Năm 2027', '2026', 'Năm 2027'],
      ['1', 'Thu nhập', { text: '', columns: 4 }],
      ['1.1', 'Thu nhập bình quân (triệu đồng/người/năm)', '≥ 50', '≥ 53', '≥ 44', '≥ 47'],
    ]);
    const { draft } = await read([table]);
    expect(draft.levels).toEqual([
      { column: 'Khu vực I', year: 2026 },
      { column: 'Khu vực I', year: 2027 },
      { column: 'Khu vực II', year: 2026 },
      { column: 'Khu vực II', year: 2027 },
    ]);
    expect(draft.columns.map(({ title, groups }) => [title, groups])).toEqual([
      ['Khu vực I', 'khu-vuc-i'],
      ['Khu vực II', 'khu-vuc-ii'],
    ]);
    expect(draft.rows[1]).toMatchObject({
      cells: { no: '1.1', kind: 'Số đo', unit: 'triệu đồng/người/năm' },
      levels: ['≥ 50', '≥ 53', '≥ 44', '≥ 47'],
    });
  });

  it('with regions, which units have anyway', async () => {
    const { draft } = await read([
      wordTable([
        ['TT', 'Nội dung', 'Tây Nguyên', 'Đông Nam Bộ'],
        ['1', 'Hộ nghèo', '≤ 7%', '≤ 3%'],
      ]),
    ]);
    expect(draft.columns.map(({ regions, groups }) => [regions, groups])).toEqual([
      ['Tây Nguyên', undefined],
      ['Đông Nam Bộ', undefined],
    ]);
  });

  it('that goes on over pages, with its head and the name of the criterion again, or without', async () => {
    const again = wordTable([HEAD, ['1', 'Giao thông (tiếp theo)', '1.3. Đường ra đồng', '≥ 70%']]);
    const rest = wordTable([['2', 'Điện', 'Hộ dùng điện', '≥ 98%']]);
    const first = wordTable([
      HEAD,
      ['1', 'Giao thông', '1.1. Đường trục', '≥ 80%'],
      ['', '', '1.2. Đường ngõ', '100%'],
      HEAD,
      ['(1)', '(2)', '(3)', '(4)'],
    ]);
    expect(await rowsOf([first, '', again, '', rest])).toEqual([
      ['1', 'Giao thông', '1.1', 'Đường trục', '≥ 80%'],
      ['', '', '1.2', 'Đường ngõ', '100%'],
      ['', '', '1.3', 'Đường ra đồng', '≥ 70%'],
      ['2', 'Điện', '', 'Hộ dùng điện', '≥ 98%'],
    ]);
  });

  it('with a row whose words go on in the next', async () => {
    const table = wordTable([HEAD, ['1', 'Giao thông', 'Đường trục được cứng hóa', '≥ 80%'], ['', '', 'và có biển báo', '']]);
    expect(await rowsOf([table])).toEqual([['1', 'Giao thông', '', 'Đường trục được cứng hóa và có biển báo', '≥ 80%']]);
  });

  it('with indicators that it does not number: by their place, which is said', async () => {
    const table = wordTable([
      HEAD,
      [{ text: '1', rows: 2 }, { text: 'Giao thông', rows: 2 }, 'Đường trục', '≥ 80%'],
      ['Đường ngõ', '100%'],
    ]);
    const { draft, remarks } = await read([table]);
    expect(draft.rows.map(({ cells }) => cells.no)).toEqual(['1.1', '1.2']);
    expect(remarks.map(({ row, vi }) => [row, vi])).toEqual([
      ['1.1, 1.2', 'văn bản không đánh số các chỉ tiêu này; đã ghi số theo thứ tự trong tiêu chí'],
    ]);
  });

  it('with marks that a level must not lose: a footnote, a raised sign, words struck out', async () => {
    const file = wordTable([
      HEAD,
      ['1', 'A', 'Đất', { text: '≥ 2 m', runs: [new TextRun({ text: '2', superScript: true }), new TextRun('/người')] }],
      ['2', 'B', 'Điện', { text: '≥ 80%', runs: [new FootnoteReferenceRun(1)] }],
      ['3', 'C', 'Nước', { text: '≥ 70%', runs: [new TextRun({ text: ' 60%', strike: true })] }],
    ]);
    const { draft } = await read([file]);
    expect(draft.rows.map(({ levels }) => levels[0])).toEqual(['≥ 2 m²/người', '≥ 80% [chú thích]', '≥ 70% [gạch bỏ: 60%]']);
    expect(levelsToRead(draft).map(({ text }) => text)).toEqual(['≥ 80% [chú thích]', '≥ 70% [gạch bỏ: 60%]']);
  });

  it('with a table within a cell, which is said', async () => {
    const { remarks } = await read([wordTable([HEAD, ['1', 'A', { text: 'Nước', table: wordTable([['a', 'b']]) }, '≥ 70%']])]);
    expect(remarks).toMatchObject([{ row: 'Nước a | b', vi: expect.stringContaining('bảng lồng') as string }]);
  });

  it('with what is for men and women, and what is asked where there is any', async () => {
    const table = wordTable([
      HEAD,
      ['1', 'A', 'Lao động (đạt cho cả nam và nữ)', '≥ 70%'],
      ['2', 'B', 'Làng nghề (nếu có) đạt chuẩn', 'Đạt'],
    ]);
    const { draft } = await read([table]);
    expect(draft.rows.map(({ cells: { sexes, ifAny, fact } }) => [sexes, ifAny, fact])).toEqual([
      ['nam và nữ', undefined, 'Lao động'],
      [undefined, 'Có làng nghề', 'Làng nghề đạt chuẩn'],
    ]);
  });

  it('with units in charge, notes and a column of units', async () => {
    const table = wordTable([
      ['TT', 'Nội dung', 'ĐVT', 'Mức đạt', 'Cơ quan chủ trì', 'Ghi chú'],
      ['1', 'Mô hình chuỗi', 'bộ cồng chiêng', '≥ 2', 'Sở A', 'Theo hướng dẫn'],
    ]);
    expect((await read([table])).draft.rows[0]).toMatchObject({
      cells: { unit: 'bộ cồng chiêng', kind: 'Số đo', inCharge: 'Sở A', note: 'Theo hướng dẫn' },
      levels: ['≥ 2'],
    });
  });
});

describe('the head of a decision', () => {
  const annex = wordTable([HEAD, ['1', 'A', 'Điện', '≥ 80%']]);

  it('says number, day, issuer, title, days in force', async () => {
    const { draft } = await read(
      [
        wordTable([['ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 1/QĐ-UBND', 'Kon Tum, ngày 05 tháng 02 năm 2026']]),
        'QUYẾT ĐỊNH',
        'Ban hành Bộ tiêu chí thôn kiểu mẫu (hư cấu)',
        'Điều 2. Quyết định này có hiệu lực kể từ ngày 15 tháng 02 năm 2026.',
        'PHỤ LỤC II',
        annex,
      ],
      { source: 'qd.docx' },
    );
    expect(draft.info).toMatchObject({
      number: '1/QĐ-UBND',
      signedOn: '05/02/2026',
      issuer: 'UBND tỉnh Kon Tum',
      province: 'tỉnh Kon Tum',
      rank: 'cấp tỉnh',
      setTitle: 'Bộ tiêu chí thôn kiểu mẫu (hư cấu)',
      level: 'thôn (làng)',
      from: '15/02/2026',
      annex: 'II',
      invented: 'Có',
      source: 'qd.docx',
    });
  });

  it('leaves blank what it does not say', async () => {
    const { draft } = await read([annex]);
    expect(Object.keys(draft.info).toSorted()).toEqual(['grade', 'source']);
  });
});

describe('a Word file that cannot be read', () => {
  const annex = (heading: string) => [heading, wordTable([HEAD, ['1', 'A', heading, '≥ 80%']])];

  it('has no table, another table, or a picture of one', async () => {
    expect(await codeOf(await wordFile(['Chỉ có chữ']))).toBe('decision-without-table');
    expect(
      await codeOf(
        await wordFile([
          wordTable([
            ['Họ tên', 'Chức vụ'],
            ['A', 'B'],
          ]),
        ]),
      ),
    ).toBe('decision-without-table');
    const picture = new ImageRun({ type: 'png', data: Buffer.from('iVBORw0KGgo=', 'base64'), transformation: { width: 1, height: 1 } });
    const bytes = await wordFile([new Paragraph({ children: [picture] })]);
    await expect(readDecision(bytes, {})).rejects.toThrow(/picture/);
  });

  it('has a table that is turned: its criteria stand in columns', async () => {
    const turned = wordTable([
      ['TT', '1', '2'],
      ['Tiêu chí', 'Giao thông', 'Điện'],
      ['Mức đạt', '≥ 80%', '≥ 98%'],
    ]);
    const without = wordTable([
      ['Nội dung', 'Giao thông', 'Điện'],
      ['Mức đạt', '≥ 80%', '≥ 98%'],
    ]);
    for (const table of [turned, without])
      await expect(readDecision(await wordFile([table]), {})).rejects.toMatchObject({
        code: 'decision-without-table',
        messages: { en: expect.stringContaining('turned') as string },
      });
  });

  it('is handed over by a program without types', async () => {
    await expect(readDecision(await wordFile(['a']), 7 as never)).rejects.toMatchObject({ code: 'wrong-type' });
    for (const bytes of [undefined, 'chữ', []]) expect(await codeOf(bytes as never)).toBe('unreadable-decision');
  });

  it('has two annexes: one has to be chosen', async () => {
    const bytes = await wordFile(['TM. ỦY BAN NHÂN DÂN', ...annex('PHỤ LỤC I'), 'CHỦ TỊCH', ...annex('PHỤ LỤC II')]);
    await expect(readDecision(bytes, {})).rejects.toMatchObject({
      messages: { vi: expect.stringContaining('1 – "PHỤ LỤC I"; 2') as string },
    });
    await expect(readDecision(bytes, {})).rejects.toMatchObject({
      code: 'decision-several-tables',
      messages: { vi: expect.stringContaining('"PHỤ LỤC II"') as string },
    });
    expect((await readDecision(bytes, { annex: 2 })).draft.rows[0]!.cells.content).toBe('PHỤ LỤC II');
    expect(await codeOf(bytes, { annex: 3 })).toBe('decision-several-tables');
  });

  it('has tracked changes', async () => {
    const change = { id: 1, author: 'A', date: '2026-01-01T00:00:00Z' };
    for (const run of [new InsertedTextRun({ ...change, text: '90%' }), new DeletedTextRun({ ...change, text: '90%' })]) {
      const bytes = await wordFile([wordTable([HEAD, ['1', 'A', 'Điện', { text: '', runs: [run] }]])]);
      expect(await codeOf(bytes)).toBe('decision-changes-tracked');
    }
  });

  it('is none', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]);
    const whole = await wordFile([...annex('PHỤ LỤC')]);
    const notWord = zipped(new Map([['a.xml', '<a/>']]));
    for (const bytes of [new Uint8Array(), old, whole.slice(0, -40), notWord]) expect(await codeOf(bytes)).toBe('unreadable-decision');
    await expect(readDecision(notWord, {})).rejects.toMatchObject({ messages: { vi: expect.stringContaining('.docx') as string } });
  });
});
