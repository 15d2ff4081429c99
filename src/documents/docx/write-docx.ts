import { AlignmentType, Document, Header, LevelFormat, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { IBaseParagraphStyleOptions } from 'docx';
import type { DocumentModel } from '../page/model.ts';
import { writable } from '../writable.ts';
import { ORDERED, blockParts } from './blocks.ts';
import { A4, FONT, MARGIN, SIZE, room, twips } from './layout.ts';
import { letterheadBlocks, signatureBlocks } from './letterhead.ts';
import { children } from './runs.ts';

function headingStyle(size: number, before: number, isItalic = false): IBaseParagraphStyleOptions {
  return {
    run: { size, bold: true, italics: isItalic, color: '000000', font: FONT },
    paragraph: { spacing: { before, after: 80 } },
  };
}

function titleBlocks({ title, subtitle }: DocumentModel): Paragraph[] {
  const alignment = AlignmentType.CENTER;
  return [
    new Paragraph({ alignment, spacing: { before: 120, after: 60 }, children: children(title, { size: SIZE.title, bold: true }) }),
    ...(subtitle === undefined ? [] : [new Paragraph({ alignment, spacing: { after: 160 }, children: children(subtitle) })]),
  ];
}

/** True for a block whose end stands on the page of what follows: words before their table, and the last before the signature. */
function isKept({ blocks, signature }: DocumentModel, index: number): boolean {
  const next = blocks[index + 1];
  if (next === undefined) return signature !== undefined;
  return next.kind === 'table' && blocks[index]!.kind === 'paragraph';
}

/** The number of the page in the middle of the upper margin, from the second page on. */
function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

/** Writes a document for a word processor, in the layout of Nghị định 30/2020/NĐ-CP. */
export async function writeDocx(document: DocumentModel): Promise<Uint8Array> {
  const { blocks, letterhead, signature, title, language, orientation } = document;
  const space = room(document);
  const file = new Document({
    title: writable(title),
    creator: 'ntm-rules',
    lastModifiedBy: 'ntm-rules',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body, language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        heading2: headingStyle(SIZE.heading, 240),
        heading3: headingStyle(SIZE.body, 200),
        heading4: headingStyle(SIZE.body, 160, true),
      },
    },
    numbering: {
      config: [
        {
          reference: ORDERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 720, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: twips(A4.width),
              height: twips(A4.height),
              orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGIN.top),
              bottom: twips(MARGIN.bottom),
              left: twips(MARGIN.left),
              right: twips(MARGIN.right),
              header: twips(MARGIN.header),
            },
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: [
          ...(letterhead === undefined ? [] : letterheadBlocks(letterhead, space.width)),
          ...titleBlocks(document),
          ...blocks.flatMap((block, index) => blockParts(block, index, space, isKept(document, index))),
          ...(signature === undefined ? [] : signatureBlocks(signature, space.width)),
        ],
      },
    ],
  });
  const blob = await Packer.toBlob(file);
  return new Uint8Array(await blob.arrayBuffer());
}
