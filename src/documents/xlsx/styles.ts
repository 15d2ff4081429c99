import type { Row, Sheet } from 'write-excel-file/universal';
import { rowHeight } from './row-height.ts';
import { escapedText } from './shared-strings.ts';

/** Grey for what may not be changed, the colour of a marker pen for what is to be filled in. */
export const COLOURS = { header: '#1F4E79', written: '#F2F2F2', filled: '#FFF9DB', border: '#BFBFBF' } as const;

/** A cell with a border whose text wraps. */
export const FRAME = { borderStyle: 'thin', borderColor: COLOURS.border, alignVertical: 'top', wrap: true } as const;
/** Text format: what is typed stays as it was typed; no date or share is made of it behind the writer's back. */
export const TEXT = { type: String, format: '@' } as const;
/** A cell of the header. */
export const HEADER = { ...FRAME, type: String, fontWeight: 'bold', textColor: '#FFFFFF', backgroundColor: COLOURS.header } as const;
/** The font of a workbook. */
export const FONT = { fontFamily: 'Arial', fontSize: 10 } as const;

const INSTRUCTIONS_WIDTH = 84;

/** A sheet with the lines of instructions: a heading, or a label and a text. */
export function instructionsSheet(sheet: string, lines: readonly (readonly [string] | readonly [string, string])[]): Sheet<Blob> {
  const data = lines.map(([label, text]): Row => {
    const first = { value: label, type: String, fontWeight: 'bold', alignVertical: 'top' } as const;
    if (text === undefined) return [{ ...first, fontSize: 14, height: 26 }];
    return [
      first,
      { ...TEXT, value: escapedText(text), wrap: true, alignVertical: 'top', height: rowHeight([{ text, width: INSTRUCTIONS_WIDTH }]) },
    ];
  });
  return { sheet, data, columns: [{ width: 22 }, { width: INSTRUCTIONS_WIDTH }] };
}
