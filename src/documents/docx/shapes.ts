import { AlignmentType, Paragraph, TextRun } from 'docx';
import { ShapeGroupRun } from 'docx/shapes';
import type { IShapeGroupChildOptions, ShapeFill } from 'docx/shapes';
import { writable } from '../writable.ts';
import { FONT } from './layout.ts';

/*
 * Bars, squares and their labels as shapes of the word processor itself: a picture in SVG is not drawn by all of them, and shapes
 * stay sharp and can be edited. What such a drawing is made of beyond rectangles and text stays a picture.
 */

type Attributes = ReadonlyMap<string, string>;

const TAG = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function attributesOf(text: string): Attributes {
  return new Map([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function textOf(markup: string): string {
  return markup.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]!);
}

const number = (attributes: Attributes, name: string): number => Number.parseFloat(attributes.get(name) ?? '') || 0;

/** A colour as a word processor writes it: `#fff` is `FFFFFF`. */
function colourOf(text: string | undefined): string | undefined {
  const [, hex] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text ?? '') ?? [];
  return hex?.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
}

/** What a hatched ground is there: its lines by the way they run, dots, or a plain colour. */
function patternFill(content: string): ShapeFill | undefined {
  const ground = colourOf(/<rect[^>]*\sfill="([^"]*)"/.exec(content)?.[1]);
  if (ground === undefined) return undefined;
  const line = attributesOf(/<path([^>]*)>/.exec(content)?.[1] ?? '');
  if (line.size > 0) {
    const isFalling = line.get('d')?.startsWith('M0 0') === true;
    const color = colourOf(line.get('stroke')) ?? '000000';
    return { type: 'pattern', pattern: isFalling ? 'wideDownwardDiagonal' : 'wideUpwardDiagonal', color, backgroundColor: ground };
  }
  return content.includes('<circle') ? { type: 'pattern', pattern: 'percent20', color: '000000', backgroundColor: ground } : ground;
}

function patternsOf(svg: string): ReadonlyMap<string, ShapeFill | undefined> {
  return new Map(
    [...svg.matchAll(/<pattern[^>]*\sid="([^"]*)"[^>]*>(.*?)<\/pattern>/gs)].map(([, id = '', inner = '']) => [id, patternFill(inner)]),
  );
}

const ANCHORS = { start: AlignmentType.LEFT, middle: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

/** A label as a box without a frame, wide enough on the side to which it may grow. */
function labelShape(attributes: Attributes, text: string, scale: number): IShapeGroupChildOptions {
  const size = number(attributes, 'font-size') || 12;
  const anchor = (attributes.get('text-anchor') ?? 'start') as keyof typeof ANCHORS;
  const width = Math.max(4, [...text].length * size * 0.62 + size);
  const left = number(attributes, 'x') - { start: 0, middle: width / 2, end: width }[anchor];
  const style = { font: FONT, size: Math.max(2, Math.round(size * 1.5 * scale)), bold: attributes.get('font-weight') === 'bold' };
  return {
    type: 'rectangle',
    line: 'none',
    transformation: {
      offset: { left: Math.round(left * scale), top: Math.round((number(attributes, 'y') - size * 1.1) * scale) },
      width: Math.round(width * scale),
      height: Math.round(size * 1.5 * scale),
    },
    textOptions: { wrap: false, verticalAlignment: 'center', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    children: [
      new Paragraph({
        alignment: ANCHORS[anchor],
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ ...style, text: writable(text) })],
      }),
    ],
  };
}

/** The shapes of a drawing in the order in which they are drawn; `undefined` for one that has more in it than boxes and labels. */
function shapesOf(svg: string, scale: number): IShapeGroupChildOptions[] | undefined {
  const patterns = patternsOf(svg);
  const shapes: IShapeGroupChildOptions[] = [];
  // Patterns are no part of the picture, and what a title says is for who cannot see it.
  const drawn = svg.replaceAll(/<defs[^>]*>.*?<\/defs>/gs, '').replaceAll(/<(title|desc)[^>]*>.*?<\/\1>/gs, '');
  for (const tag of drawn.matchAll(TAG)) {
    const [whole, closing, name = '', rest = ''] = tag;
    if (closing === '/' || name === 'svg' || name === 'g') continue;
    const attributes = attributesOf(rest);
    if (attributes.has('transform')) return undefined;
    if (name === 'text') {
      const from = tag.index + whole.length;
      shapes.push(labelShape(attributes, textOf(drawn.slice(from, drawn.indexOf('<', from))), scale));
      continue;
    }
    const said = attributes.get('fill');
    const fill = colourOf(said) ?? patterns.get(/^url\(#(.*)\)$/.exec(said ?? '')?.[1] ?? '');
    if (name !== 'rect' || fill === undefined) return undefined;
    const line = colourOf(attributes.get('stroke'));
    const side = (which: string): number => Math.round(number(attributes, which) * scale);
    shapes.push({
      type: 'rectangle',
      fill,
      line: line === undefined ? 'none' : { color: line, width: 0.5 },
      transformation: {
        offset: { left: side('x'), top: side('y') },
        width: Math.max(1, side('width')),
        height: Math.max(1, side('height')),
      },
    });
  }
  return shapes.length === 0 ? undefined : shapes;
}

/** A drawing of boxes and labels as shapes; `undefined` for another. */
export function shapeGroup(svg: string, scale: number, name: string): ShapeGroupRun | undefined {
  const shapes = shapesOf(svg, scale);
  return shapes && new ShapeGroupRun({ children: shapes, altText: { name, title: name, description: name } });
}
