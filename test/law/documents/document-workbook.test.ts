import { describe, expect, it } from 'vitest';
import { consolidatedDocument, criterionTable } from '../../../src/documents/index.ts';
import type { Block, DocumentModel } from '../../../src/documents/index.ts';
import { writeXlsx } from '../../../src/documents/xlsx/index.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { sheetNames } from '../../../src/documents/xlsx/sheet-names.ts';
import { zipEntries, zipText } from '../../../src/documents/xlsx/zip.ts';
import { commune } from '../../../rules/index.ts';

function documentOf(...blocks: Block[]): DocumentModel {
  return { title: 'Biểu', language: 'vi', blocks };
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return zipText(zipEntries(bytes)!.get(name)!);
}

describe('a document as a workbook', () => {
  it('has its text on the first sheet, and a sheet for each table under the name of its heading', async () => {
    const document = criterionTable(commune, { on: '2024-12-31', province: 'kon-tum' });
    const sheets = await readSheets(await writeXlsx(document));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Nội dung',
      'Những gì chưa chính thức',
      'Những gì chưa chính thức (2)',
      'Bảng tiêu chí',
      'Phần văn bản chưa có trong dữ',
    ]);
    const first = sheets[0]!.rows.map((row) => row[0]?.value);
    expect(first[0]).toBe('Bảng tiêu chí: Xã nông thôn mới giai đoạn 2021-2025');
    expect(first.find((text) => String(text).startsWith('Chính thức: 0 trên'))).toBeDefined();
    expect(first).toContain('→ xem trang tính “Bảng tiêu chí”');
    const criteria = sheets[3]!;
    expect(criteria.rows[2]!.map((cell) => cell?.value)).toContain('Tây Nguyên');
    // Merged as in the document: the heading over seven columns, the criterion over its indicators.
    expect(criteria.merged).toEqual(expect.arrayContaining(['D2:J2', 'A4:A5', 'B4:B5']));
    expect(sheets[1]!.rows[2]!.map((cell) => cell?.value)).toEqual(['Lời văn của chỉ tiêu', 0, 26, 31, 0]);
  });

  it('prints each sheet one A4 page wide, with header rows on each page', async () => {
    const bytes = await writeXlsx({
      ...documentOf({ kind: 'table', columns: [{}], head: [['A'], ['B']], body: [['1']] }),
      orientation: 'landscape',
    });
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"/);
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Nội dung\'!$2:$3</definedName>',
    );
    const table: Block = { kind: 'table', columns: [{}], head: [['A'], ['B']], body: [['1']] };
    const several = await writeXlsx(documentOf(table, table));
    expect(await partOf(several, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Bảng\'!$1:$3</definedName>',
    );
    expect(await partOf(several, 'xl/worksheets/sheet2.xml')).toContain('ySplit="3"');
  });

  it('runs no formula and keeps hostile text as text', async () => {
    const hostile = ['=1+1', '+84', '-5', '@x', '<c t="n"/>', '\u0000\u0001', 'Việt'.normalize('NFD')];
    const document = documentOf(
      { kind: 'list', items: hostile },
      { kind: 'table', columns: [{}], head: [hostile], body: [hostile, ['007', '12', '1.5', '1e5']] },
    );
    const sheets = await readSheets(await writeXlsx({ ...document, title: '[]:*?/\\' }));
    const { rows } = sheets[0]!;
    const first = 1 + hostile.length + 1;
    expect(rows[first]!.map((cell) => cell?.value)).toEqual([
      '=1+1',
      '+84',
      -5,
      '@x',
      '<c t="n"/>',
      '\u25A1\u25A1',
      'Việt'.normalize('NFC'),
    ]);
    expect(rows[first + 1]!.slice(0, 4).map((cell) => cell?.value)).toEqual(['007', 12, '1.5', '1e5']);
    expect(sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== undefined && 'formula' in cell)).toEqual([]);
  });

  it('says in words what was put in and struck out', async () => {
    const redline = consolidatedDocument(commune, { on: '2024-03-02', since: '2024-02-29' });
    const sheets = await readSheets(await writeXlsx(redline));
    const cells = sheets
      .at(-1)!
      .rows.flat()
      .map((cell) => String(cell?.value ?? ''));
    expect(cells.find((text) => text.startsWith('15.4. '))).toBe(
      '15.4. [bỏ: Tỷ lệ dân số có] [thêm: Xã triển khai thực hiện] sổ khám chữa bệnh điện tử',
    );
  });

  it('has the head, the foot and the drawings of a document in words', async () => {
    const alternative = { kind: 'table', columns: [{}], head: [['Đạt']], body: [['3']], caption: 'Số xã đạt' } as const;
    const document: DocumentModel = {
      ...documentOf(
        { kind: 'figure', svg: '<svg></svg>', title: 'Hình 1', alternative },
        { kind: 'page-break' },
        { kind: 'paragraph', text: 'Hết' },
      ),
      subtitle: 'Năm 2024',
      letterhead: { issuer: 'UBND', place: 'Kon Plông' },
      signature: { recipients: ['Lưu'], office: 'CHỦ TỊCH', name: 'A' },
    };
    const sheets = await readSheets(await writeXlsx(document));
    expect(sheets[0]!.rows.map((row) => row[0]?.value)).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'UBND',
      'Kon Plông, ngày … tháng … năm …',
      'Biểu',
      'Năm 2024',
      'Hình 1',
      '→ xem trang tính “Số xã đạt”',
      'Hết',
      'Nơi nhận:',
      '- Lưu',
      'CHỦ TỊCH',
      'A',
    ]);
    expect(sheets[1]!.name).toBe('Số xã đạt');
  });

  it('stands on one sheet where it has one table, with what is above and below it, and a few words as words', async () => {
    const document: DocumentModel = {
      ...documentOf(
        { kind: 'table', columns: [{}, {}], head: [], body: [['Kết luận', 'ĐẠT']] },
        { kind: 'table', columns: [], head: [['Tiêu chí', '1', '2', '3', '4']], body: [['Kết quả', 'Đ', 'K', '?', 'Đ']] },
        { kind: 'table', columns: [{}, {}], head: [['TT', 'Nội dung']], body: [['1', 'Quy hoạch']] },
        { kind: 'paragraph', text: 'Ghi chú' },
      ),
      signature: { recipients: [], office: 'CHỦ TỊCH' },
    };
    const sheets = await readSheets(await writeXlsx(document));
    expect(sheets.map(({ name, rows }) => [name, rows.map((row) => row.flatMap((cell) => cell?.value ?? []))])).toEqual([
      [
        'Nội dung',
        [['Biểu'], ['Kết luận: ĐẠT'], ['Kết quả: 1 Đ; 2 K; 3 ?; 4 Đ'], ['TT', 'Nội dung'], [1, 'Quy hoạch'], ['Ghi chú'], ['CHỦ TỊCH']],
      ],
    ]);
    expect(sheets[0]!.merged).toContain('A1:B1');
  });

  it('names sheets as spreadsheets allow', () => {
    expect(sheetNames(['Kết luận của cơ quan có thẩm quyền'])).toEqual(['Kết luận của cơ quan có thẩm']);
    expect(sheetNames(['a/b', 'A b', '', "x'y", 'z'.repeat(40), 'z'.repeat(40)])).toEqual([
      'a b',
      'A b (2)',
      'Sheet',
      'x y',
      'z'.repeat(31),
      `${'z'.repeat(27)} (2)`,
    ]);
  });
});
