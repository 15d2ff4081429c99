import { AlignmentType, BorderStyle, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { NATIONAL_TITLE, RECIPIENTS, placeAndDate, recipientText } from '../page/letterhead.ts';
import type { Letterhead, Signature } from '../page/model.ts';
import { GAP, SIZE, twips } from './layout.ts';
import { children } from './runs.ts';
import type { RunStyle } from './runs.ts';

const CENTER = AlignmentType.CENTER;

function centred(text: string, style: RunStyle): Paragraph {
  return new Paragraph({ alignment: CENTER, spacing: { before: 0, after: 0 }, children: children(text, style) });
}

/** A line below a text: as the decree asks, as long as part of it, or as all of it. */
function rule(width: number, share: number): Paragraph {
  const indent = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    spacing: { before: 60, after: 60, line: 60, lineRule: 'exact' },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], widths: readonly [number, number]): Table {
  const [first, second] = widths;
  const cell = (paragraphs: readonly Paragraph[], width: number): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...paragraphs] });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: first + second, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 0, right: 0 },
    borders: TableBorders.NONE,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, first), cell(right, second)] })],
  });
}

/** Parts of the width for the body that issues and for the national title. */
function halves(width: number): [number, number] {
  const left = Math.round(twips(width) * 0.4);
  return [left, twips(width) - left];
}

/** The head of an administrative document: who issues it, and the national title, with place and date. */
export function letterheadBlocks(letterhead: Letterhead, width: number): (Paragraph | Table)[] {
  const { parent, issuer, number } = letterhead;
  const widths = halves(width);
  const left = [
    ...(parent === undefined ? [] : [centred(parent, { size: SIZE.head })]),
    centred(issuer, { size: SIZE.head, bold: true }),
    rule(widths[0], 0.4),
    ...(number === undefined ? [] : [centred(number, { size: SIZE.body })]),
  ];
  const right = [
    centred(NATIONAL_TITLE[0], { size: SIZE.head, bold: true }),
    centred(NATIONAL_TITLE[1], { size: SIZE.body, bold: true }),
    rule(widths[1], 0.53),
    centred(placeAndDate(letterhead), { size: SIZE.body, italics: true }),
  ];
  return [sideBySide(left, right, widths), new Paragraph({ spacing: GAP, children: [] })];
}

/** Room for a signature and a seal, in twentieths of a point. */
const SIGNATURE_ROOM = 1000;

/** The foot of an administrative document: who receives it, and who signs. */
export function signatureBlocks({ recipients, office, name }: Signature, width: number): (Paragraph | Table)[] {
  const received = recipients
    .map(recipientText)
    .map((line) => new Paragraph({ spacing: { before: 0, after: 0 }, children: children(line, { size: SIZE.recipients }) }));
  const head = new Paragraph({
    spacing: { after: 0 },
    children: children(RECIPIENTS, { size: SIZE.recipientsHead, bold: true, italics: true }),
  });
  const signed = new Paragraph({
    alignment: CENTER,
    spacing: { before: SIGNATURE_ROOM, after: 0 },
    children: children(name ?? '', { size: SIZE.title, bold: true }),
  });
  const left = recipients.length === 0 ? [new Paragraph({ children: [] })] : [head, ...received];
  return [
    new Paragraph({ keepNext: true, spacing: GAP, children: [] }),
    sideBySide(left, [centred(office, { size: SIZE.title, bold: true }), signed], halves(width)),
  ];
}
