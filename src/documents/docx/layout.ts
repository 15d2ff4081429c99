import type { DocumentModel } from '../page/model.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
/** Pixels in a millimetre, at 96 to the inch. */
const PIXELS = 96 / 25.4;

/** Millimetres as twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS);
}

/** Millimetres as pixels. */
export function pixels(millimetres: number): number {
  return Math.round(millimetres * PIXELS);
}

/** An A4 sheet in portrait, in millimetres. */
export const A4 = { width: 210, height: 297 } as const;
/** Margins in the range that Nghị định 30/2020/NĐ-CP gives, in millimetres; the number of the page stands within the upper one. */
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;

/** Room for text, in millimetres. */
export function room({ orientation }: Pick<DocumentModel, 'orientation'>): { readonly width: number; readonly height: number } {
  const [width, height] = orientation === 'landscape' ? [A4.height, A4.width] : [A4.width, A4.height];
  return { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
}

/** Font sizes in half points, as that decree gives them; tables may be smaller. */
export const SIZE = {
  head: 24,
  body: 26,
  title: 28,
  heading: 28,
  table: 24,
  mediumTable: 20,
  wideTable: 18,
  recipients: 22,
  recipientsHead: 24,
} as const;
/** What stands behind a table or a note: without a line there, a word processor would join it with the next one. */
export const GAP = { before: 0, after: 0, line: 140, lineRule: 'exact' } as const;
export const FONT = 'Times New Roman';
