import { zipped } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** The namespaces of the strict dialect of the format, as Excel saves it on request. */
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

const KINDS = {
  'xl/workbook.xml': 'sheet.main',
  'xl/worksheets/sheet1.xml': 'worksheet',
  'xl/sharedStrings.xml': 'sharedStrings',
  'xl/styles.xml': 'styles',
} as const;

/** What a test writes into a workbook by hand, as XML. */
export interface RawWorkbook {
  /** Rows of the only sheet. */
  readonly rows: string;
  /** What stands behind the rows: merged cells. */
  readonly behind?: string;
  /** Items of the list of shared strings. */
  readonly strings?: readonly string[];
  /** Codes of number formats; cells of the style 1 have the first, of the style 2 the second. */
  readonly formats?: readonly string[];
  /** Attributes of the properties of the workbook. */
  readonly properties?: string;
  readonly isStrict?: boolean;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function stylesOf(formats: readonly string[], main: string): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(code)}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return `<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

/** The parts of a workbook with one sheet "S". */
export function rawParts({
  rows,
  behind = '',
  strings = [],
  formats = [],
  properties = '',
  isStrict = false,
}: RawWorkbook): Map<string, string> {
  const [main, office] = isStrict ? [STRICT.main, STRICT.office] : [MAIN, OFFICE];
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (...each: readonly string[]): string => `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
  return new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
        KINDS,
      )
        .map(
          ([part, kind]) =>
            `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
        )
        .join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('r2', 'sharedStrings', 'sharedStrings.xml'),
        relation('r3', 'styles', 'styles.xml'),
      ),
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`],
    ['xl/sharedStrings.xml', `<sst xmlns="${main}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`],
    ['xl/styles.xml', stylesOf(formats, main)],
  ]);
}

/** The file of a workbook written by hand. */
export function rawWorkbook(workbook: RawWorkbook): Uint8Array {
  return zipped(rawParts(workbook));
}
