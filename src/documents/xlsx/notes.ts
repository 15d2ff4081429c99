import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';
import type { Feature } from 'write-excel-file/universal';

/*
 * Notes on cells, which write-excel-file has no option for. A note is two things in a workbook: its text in a part of
 * its own, and the box in which it is shown, in the old drawing language (VML), which Excel still requires.
 */

/** A note on a cell. */
export interface CellNote {
  /** Column and row from 0. */
  readonly column: number;
  readonly row: number;
  readonly name: string;
  readonly text: string;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Size of the box, in columns and rows of the sheet: definitions are long. */
const BOX = { columns: 3, rows: 8 } as const;

/** A note as it stands in the part of notes. */
export function commentMarkup({ name, text }: Pick<CellNote, 'name' | 'text'>): string {
  return `<comment ref="${name}" authorId="0"><text><r><t xml:space="preserve">${sanitizeTextContent(text)}</t></r></text></comment>`;
}

/** The part of the notes of a sheet. */
export function commentsPart(notes: readonly CellNote[]): string {
  const each = notes.map(commentMarkup);
  return `${XML}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>ntm-rules</author></authors><commentList>${each.join('')}</commentList></comments>`;
}

/** The box in which a note is shown; `name` tells it from the others of its sheet. */
export function boxMarkup({ column, row }: Pick<CellNote, 'column' | 'row'>, name: string): string {
  const anchor = [column + 1, 12, row, 8, column + 1 + BOX.columns, 12, row + BOX.rows, 8].join(', ');
  return `<v:shape id="${name}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** What boxes of notes are shaped like. */
export const BOX_TYPE =
  '<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The part of the boxes of a sheet. */
export function boxesPart(notes: readonly CellNote[]): string {
  const each = notes.map((note, index) => boxMarkup(note, `note${index + 1}`));
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${BOX_TYPE}${each.join('')}</xml>`;
}

/** The notes of each sheet, by the position of the sheet from 0. */
export function notesFeature(notes: ReadonlyMap<number, readonly CellNote[]>): Feature<Blob> {
  const numbers = [...notes.keys()].map((index) => index + 1);
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Default ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing" Extension="vml"/>${numbers
              .map(
                (number) =>
                  `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml" PartName="/xl/comments${number}.xml"/>`,
              )
              .join('')}`,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            notes.has(sheetIndex)
              ? `<Relationship Id="rId-notes" Type="${OFFICE}/comments" Target="../comments${sheetIndex + 1}.xml"/><Relationship Id="rId-boxes" Type="${OFFICE}/vmlDrawing" Target="../drawings/notes${sheetIndex + 1}.vml"/>`
              : undefined,
        },
        [SHEET]: {
          transform: (content, _, { sheetIndex }) =>
            notes.has(sheetIndex)
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  content,
                  '<legacyDrawing r:id="rId-boxes"/>',
                  getOrderOfSiblings(SHEET, 'worksheet') ?? [],
                  'worksheet',
                )
              : content,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            [...notes].flatMap(([index, of]) => [
              [`xl/comments${index + 1}.xml`, commentsPart(of)],
              [`xl/drawings/notes${index + 1}.vml`, boxesPart(of)],
            ]),
          ),
      },
    },
  };
}
