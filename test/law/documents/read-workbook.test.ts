import { describe, expect, it } from 'vitest';
import { isNtmError } from '../../../src/index.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { dayOfSerial } from '../../../src/documents/xlsx/serial-date.ts';
import type { SheetCell, SheetContent } from '../../../src/documents/sheet/sheet.ts';
import { IS_WHOLE } from '../../support/budget.ts';
import { rawWorkbook } from '../../support/raw-workbook.ts';
import type { RawWorkbook } from '../../support/raw-workbook.ts';

async function sheetOf(workbook: RawWorkbook): Promise<SheetContent> {
  const [sheet] = await readSheets(rawWorkbook(workbook));
  return sheet!;
}

/** The cells of the first row. */
async function cellsOf(cells: string, more: Omit<RawWorkbook, 'rows'> = {}): Promise<readonly (SheetCell | undefined)[]> {
  const { rows } = await sheetOf({ rows: `<row r="1">${cells}</row>`, ...more });
  return rows[0] ?? [];
}

async function refusal(workbook: RawWorkbook): Promise<string> {
  const error: unknown = await sheetOf(workbook).catch((thrown: unknown) => thrown);
  return isNtmError(error) ? error.messages.vi : '';
}

const day = (text: string) => ({ day: text });

describe('days', () => {
  it.each(['1', 'true'])('are counted from 1904 where date1904 is "%s"', async (flag) => {
    const more = { formats: ['dd/mm/yyyy'], properties: `date1904="${flag}"` };
    expect(await cellsOf('<c r="A1" s="1"><v>44011</v></c>', more)).toEqual([{ value: day('2024-06-30') }]);
  });

  it.each(['0', 'false', ''])('are counted from 1900 where date1904 is "%s"', async (flag) => {
    const more = { formats: ['dd/mm/yyyy'], properties: flag === '' ? '' : `date1904="${flag}"` };
    expect(await cellsOf('<c r="A1" s="1"><v>45473</v></c>', more)).toEqual([{ value: day('2024-06-30') }]);
  });

  it.each(['dd/mm/yyyy', 'dd"/"mm', 'dd\\-mm\\-yyyy', '[$-42A]d mmmm yyyy;@', 'yyyy', 'mmm', 'd/m/yy h:mm', '[Red]dd.mm.yyyy'])(
    'are what the format %s shows',
    async (format) => {
      expect(await cellsOf('<c r="A1" s="1"><v>45473.75</v></c>', { formats: [format] })).toEqual([{ value: day('2024-06-30') }]);
    },
  );

  it('are those of the calendar, from the first to the last that a spreadsheet knows', () => {
    for (let serial = 61; serial < 2_958_466; serial += IS_WHOLE ? 97 : 997) {
      expect(dayOfSerial(serial, false)).toEqual(day(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)));
    }
    expect([dayOfSerial(2_958_465, false), dayOfSerial(2_958_466, false)]).toEqual([day('9999-12-31'), '#####']);
  });

  it('written as ISO 8601 are those days in every time zone', async () => {
    expect(
      await cellsOf(
        '<c r="A1" t="d"><v>2024-06-30</v></c><c r="B1" t="d"><v>2024-06-30T00:00:00</v></c><c r="C1" t="d"><v>23:30:00</v></c>',
      ),
    ).toEqual([{ value: day('2024-06-30') }, { value: day('2024-06-30') }, { value: '23:30:00' }]);
  });

  it('are none where only hours are shown, or no calendar has them', async () => {
    const formats = ['h:mm', '[h]:mm', 'mm:ss', 'dd/mm/yyyy'];
    const cells = '<c r="A1" s="1"><v>0.5</v></c><c r="B1" s="2"><v>1.5</v></c><c r="C1" s="3"><v>0.001</v></c>';
    expect(await cellsOf(`${cells}<c r="D1" s="4"><v>60</v></c><c r="E1" s="4"><v>-1</v></c>`, { formats })).toEqual(
      ['12:00', '36:00', '0:01:26', '29/02/1900', '#####'].map((value) => ({ value })),
    );
    expect(await cellsOf('<c r="A1" s="1"><v>59</v></c><c r="B1" s="1"><v>61</v></c>', { formats: ['d/m/yyyy'] })).toEqual([
      { value: day('1900-02-28') },
      { value: day('1900-03-01') },
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['7.0000000000000009', 7],
    ['0.30000000000000004', 0.3],
    ['94.99999999999999', 95],
    ['123456.78901234501', 123456.789012345],
    ['1234.5', 1234.5],
    ['1.0000000000000001E-3', 0.001],
    ['-17.500000000000004', -17.5],
  ])('%s has the fifteen digits that a spreadsheet shows', async (written, shown) => {
    expect(await cellsOf(`<c r="A1"><v>${written}</v></c>`)).toEqual([{ value: shown }]);
  });

  it('that shows as a percentage has no more of them', async () => {
    expect(await cellsOf('<c r="A1" s="1"><v>0.28999999999999998</v></c>', { formats: ['0.00%'] })).toEqual([
      { value: 0.29, isPercent: true },
    ]);
  });
});

describe('a percent sign', () => {
  it.each(['0%', '0.0%', '[Red]0%', '0.00 %', '#,##0.0%;[Red]-#,##0.0%', '[<=1]0%;0', '0%;-0%;"-"', '"tỷ lệ "0%'])(
    'in the format %s makes 0.955 show as 95.5 %%',
    async (format) => {
      expect(await cellsOf('<c r="A1" s="1"><v>0.955</v></c>', { formats: [format] })).toEqual([{ value: 0.955, isPercent: true }]);
    },
  );

  it.each(['0.0_%', '0*%', '0\\%', '0"%"', '0.0" % "', '[>1]0%;0.000', '0;0%', 'General', '0.0;-0%'])(
    'in the format %s says nothing of 0.955',
    async (format) => {
      expect(await cellsOf('<c r="A1" s="1"><v>0.955</v></c>', { formats: [format] })).toEqual([{ value: 0.955 }]);
    },
  );

  it('belongs to the section of the number', async () => {
    const cells = '<c r="A1" s="1"><v>0.955</v></c><c r="B1" s="1"><v>95.5</v></c><c r="C1" s="2"><v>-0.5</v></c>';
    expect(await cellsOf(cells, { formats: ['[<=1]0%;0', '0;0%'] })).toEqual([
      { value: 0.955, isPercent: true },
      { value: 95.5 },
      { value: -0.5, isPercent: true },
    ]);
  });
});

describe('what a formula gives', () => {
  it('is no typed value, also in the cells that an array fills', async () => {
    const rows = `<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3*1</f><v>1</v></c><c r="B1"><v>7</v></c></row>
      <row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>8</v></c></row><row r="3"><c r="A3" t="str"><v>ba</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>`;
    expect((await sheetOf({ rows })).rows).toEqual([
      [{ value: 1, isFormula: true }, { value: 7 }],
      [{ value: 2, isFormula: true }, { value: 8 }],
      [{ value: 'ba', isFormula: true }, undefined],
      [{ value: 4 }, undefined],
    ]);
  });

  it('is none either where the formula is shared, is a table of what-ifs, or has no result', async () => {
    const cells = `<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>
      <c r="C1"><f t="dataTable" ref="C1:D1" r1="A1"/><v>1</v></c><c r="D1"><v>1</v></c><c r="E1"><f>NOW()</f></c><c r="F1"><v>1</v></c>`;
    expect((await cellsOf(cells)).map((cell) => cell?.isFormula === true)).toEqual([true, true, true, true, true, false]);
  });

  // A typed yes or no is saved so by LibreOffice.
  it('is what was typed where it is a yes or a no without anything to compute', async () => {
    const cells = '<c r="A1" t="b"><f aca="false">TRUE()</f><v>1</v></c><c r="B1" t="b"><f>NOT(TRUE())</f><v>0</v></c>';
    expect(await cellsOf(cells)).toEqual([{ value: true }, { value: false, isFormula: true }]);
  });

  it('cannot fill the same cells a thousand times', async () => {
    const cells = Array.from({ length: 50 }, () => `<row><c><f t="array" ref="A1:ALL9999">1</f><v>1</v></c></row>`).join('');
    expect(await refusal({ rows: cells })).toContain('tệp hỏng (xl/worksheets/sheet1.xml)');
  });
});

describe('text', () => {
  it('is that of its runs, with blanks as they are and without how it is read aloud', async () => {
    const strings = [
      '<r><rPr><b/></rPr><t xml:space="preserve">Xã </t></r><r><t>Hiếu</t></r><rPh sb="0" eb="1"><t>XA</t></rPh><phoneticPr fontId="1"/>',
      '<t>Pờ &amp; Ê &#272;<![CDATA[<a>]]></t>',
      '<t/>',
    ];
    const inline =
      '<c r="D1" t="inlineStr"><is><r><t>Đăk</t></r><r><t xml:space="preserve"> Nên</t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c>';
    const shared = [0, 1, 2].map((index) => `<c r="${'ABC'[index]}1" t="s"><v>${index}</v></c>`).join('');
    expect(await cellsOf(`${shared}${inline}`, { strings })).toEqual([
      { value: 'Xã Hiếu' },
      { value: 'Pờ & Ê Đ<a>' },
      undefined,
      { value: 'Đăk Nên' },
    ]);
  });

  // Excel shows "A" for _x0041_, and stores what somebody typed as _x0041_ with its first sign escaped.
  it('has each _xHHHH_ resolved once, as Excel does', async () => {
    const strings = [
      '<t>_x0041_</t>',
      '<t>_x005F_x0041_</t>',
      '<t>a_x000D_\nb</t>',
      '<t>_X0041_ _x41_ _x004G_</t>',
      '<t>_xD83D__xDE00_</t>',
    ];
    const cells = strings.map((_, index) => `<c r="${'ABCDE'[index]}1" t="s"><v>${index}</v></c>`).join('');
    const more = '<c r="F1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c><c r="G1" t="str"><v>_x0041_</v></c>';
    const values = ['A', '_x0041_', 'a\r\nb', '_X0041_ _x41_ _x004G_', '😀', '_x0041_', 'A'];
    expect(await cellsOf(cells + more, { strings })).toEqual(values.map((value) => ({ value })));
  });
});

describe('other cells', () => {
  it('are yes or no by number or word, errors, blank', async () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" s="0"/><c r="E1"><v>0</v></c>';
    expect(await cellsOf(cells)).toEqual([{ value: true }, { value: false }, { error: '#N/A' }, undefined, { value: 0 }]);
  });

  it('without a name stand behind the one before them', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c t="inlineStr"><is><t>5</t></is></c></row>';
    const cells = (await sheetOf({ rows })).rows.map((row) => row.map((cell) => cell?.value));
    expect(cells).toEqual(
      [
        [1, 2, undefined],
        [undefined, undefined, undefined],
        [undefined, 3, 4],
        ['5', undefined, undefined],
      ].map((row) => [...row]),
    );
  });

  it('are found in the strict dialect, with prefixes, behind comments, and merged', async () => {
    const rows = '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><x:row r="1"><x:c r="A1" s="1"><x:v>0.5</x:v></x:c></x:row>';
    const { rows: read, merged } = await sheetOf({
      rows,
      formats: ['0%'],
      isStrict: true,
      behind: '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
    });
    expect([read, merged]).toEqual([[[{ value: 0.5, isPercent: true }]], ['A2:B3']]);
  });

  it.each([
    ['a string that is not there', '<c r="A1" t="s"><v>7</v></c>'],
    ['a number that is none', '<c r="A1"><v>12a</v></c>'],
    ['a type that no cell has', '<c r="A1" t="x"><v>1</v></c>'],
    ['a cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['a cell of another row', '<c r="A2"><v>1</v></c>'],
    ['an entity that is none', '<c r="A1" t="str"><v>&nbsp;</v></c>'],
    ['tags that cross', '<c r="A1"><v>1</c></v>'],
  ])('with %s make the file a damaged one, by the name of its part', async (_, cells) => {
    expect(await refusal({ rows: `<row r="1">${cells}</row>` })).toBe('Không đọc được bảng tính: tệp hỏng (xl/worksheets/sheet1.xml).');
  });
});
