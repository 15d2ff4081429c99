import type { Feature } from 'write-excel-file/universal';
import { onPaper, printTitlesFeature } from './sheet-extras.ts';
import type { PrintTitles } from './sheet-extras.ts';

/** A sheet whose first rows are printed on each of its pages. */
export type PageSheet = PrintTitles;

/** The features that lay out sheets on A4 paper, each one page wide, with header rows that repeat. */
export function pageSheets(sheets: readonly PageSheet[], orientation: 'portrait' | 'landscape'): Feature<Blob>[] {
  return [onPaper(orientation), ...(sheets.length === 0 ? [] : [printTitlesFeature(sheets)])];
}
