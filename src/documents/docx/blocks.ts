import { AlignmentType, Bookmark, BorderStyle, HeadingLevel, ImageRun, Paragraph } from 'docx';
import type { Table } from 'docx';
import { drawingSize, isPlainDrawing } from '../page/figure.ts';
import type { Block, FigureBlock, NoteBlock, Text } from '../page/model.ts';
import { anchorOf, plainText } from '../page/runs.ts';
import { writable } from '../writable.ts';
import { GAP, pixels } from './layout.ts';
import { ASSUMED, children } from './runs.ts';
import { shapeGroup } from './shapes.ts';
import { ALIGNMENT, KEPT_LINES, tableBlocks } from './table.ts';

/** Room for text, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const LEVEL = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
/** Numbering of ordered lists; each list is an instance of its own, so that it begins with 1. */
export const ORDERED = 'ordered';

/** A blank picture of one pixel: word processors that draw no SVG show it; the title and the same in numbers stand below. */
const BLANK_PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=';
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A drawing by itself needs its namespace, which it may lack in a page. */
function standAlone(svg: string): string {
  return /^\s*<svg[^>]*\sxmlns=/.test(svg) ? svg : svg.replace('<svg', `<svg xmlns="${NAMESPACE}"`);
}

function figure({ svg, title, alternative }: FigureBlock, room: Room): (Paragraph | Table)[] {
  const caption = new Paragraph({ alignment: AlignmentType.CENTER, children: children(title, { italics: true }) });
  const numbers = alternative === undefined ? [] : tableBlocks(alternative, room.width);
  if (!isPlainDrawing(svg)) return [new Paragraph({ children: children(svg) }), caption, ...numbers];
  const size = drawingSize(svg);
  // A caption of two lines stays on the page of its drawing.
  const scale = Math.min(1, pixels(room.width) / size.width, pixels(room.height - 20) / size.height);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const name = writable(title);
  const image =
    shapeGroup(svg, scale, name) ??
    new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(standAlone(svg)),
      transformation,
      fallback: { type: 'png', data: BLANK_PICTURE },
      altText: { name, title: name, description: name },
    });
  return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }), caption, ...numbers];
}

function note({ tone, paragraphs }: NoteBlock, keepNext: boolean): Paragraph[] {
  const isAssumed = tone === 'assumed';
  const line = {
    style: isAssumed ? BorderStyle.DOUBLE : BorderStyle.SINGLE,
    size: tone === 'information' ? 8 : 18,
    space: 4,
    color: isAssumed ? ASSUMED : '000000',
  } as const;
  return paragraphs.map(
    (text) =>
      new Paragraph({
        keepNext,
        border: { top: line, bottom: line, left: line, right: line },
        indent: { left: 120, right: 120 },
        spacing: { before: 0, after: 0 },
        ...(tone === 'information' ? {} : { shading: { fill: isAssumed ? 'F6EEFA' : 'F7F7F7', color: 'auto', type: 'clear' } }),
        children: children(text, isAssumed ? { bold: true } : {}),
      }),
  );
}

function heading(level: 2 | 3 | 4, text: Text, id: string | undefined): Paragraph {
  const said = children(text);
  return new Paragraph({
    heading: LEVEL[level],
    keepNext: true,
    children: id === undefined ? said : [new Bookmark({ id: anchorOf(id), children: said })],
  });
}

/** A word so long that a justified line before it would be torn apart. */
const LONG_WORD = /\S{40}/;

/**
 * A block as paragraphs and tables; `index` tells one ordered list from another, `keepNext` holds its end on the page of what follows.
 */
export function blockParts(block: Block, index: number, room: Room, keepNext = false): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text, block.id)];
    case 'paragraph':
      return [
        new Paragraph({
          keepNext,
          alignment: ALIGNMENT[block.align ?? (LONG_WORD.test(plainText(block.text)) ? 'left' : 'justify')],
          ...(block.align === undefined ? { indent: { firstLine: '10mm' } } : {}),
          children: children(block.text),
        }),
      ];
    case 'list':
      return block.items.map(
        (item, place) =>
          new Paragraph({
            keepNext: keepNext && place >= block.items.length - KEPT_LINES,
            spacing: { after: 60 },
            ...(block.isOrdered === true ? { numbering: { reference: ORDERED, level: 0, instance: index } } : { bullet: { level: 0 } }),
            children: children(item),
          }),
      );
    case 'table':
      return tableBlocks(block, room.width, keepNext);
    case 'figure':
      return figure(block, room);
    case 'note':
      return [...note(block, keepNext), new Paragraph({ keepNext, spacing: GAP, children: [] })];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0 }, children: [] })];
  }
}
