import type { SheetCell } from '../sheet/sheet.ts';
import type { CellStyles } from './cell-styles.ts';
import { dayOfSerial, dayOfText, timeText } from './serial-date.ts';
import { unescaped } from './shared-strings.ts';
import { isTrue } from './xml.ts';

/** What cells refer to outside of their sheet. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  /** True if days are counted from 1904-01-01, as programs for old Macintosh computers did. */
  readonly isFrom1904: boolean;
}

/** A cell as it stands in the file. */
export interface WrittenCell {
  readonly type: string;
  readonly style: string | undefined;
  /** Text of its value, and of a string that it holds itself. */
  readonly value: string | undefined;
  readonly inline: string | undefined;
}

/** Significant digits of a number in a spreadsheet: what a person typed, and can see, has no more. */
const DIGITS = 15;

function numberCell(value: string, style: string | undefined, { styles, isFrom1904 }: WorkbookContext): SheetCell {
  // A spreadsheet keeps the noise of the arithmetic behind the fifteen digits that it shows.
  const number = Number(Number(value).toPrecision(DIGITS));
  if (value.trim() === '' || !Number.isFinite(number)) throw new RangeError(`"${value}" is no number`);
  switch (styles[Number(style ?? 0)]?.(number)) {
    case 'percent':
      return { value: number, isPercent: true };
    case 'day':
      return { value: dayOfSerial(number, isFrom1904) };
    case 'time':
      return { value: timeText(number) };
    default:
      return { value: number };
  }
}

function textCell(text: string | undefined): SheetCell {
  return text === undefined || text === '' ? {} : { value: text };
}

/** What a cell holds; nothing where it is blank. Throws `RangeError` on what no spreadsheet writes. */
export function cellValue({ type, style, value, inline }: WrittenCell, context: WorkbookContext): SheetCell {
  if (type === 'inlineStr') return textCell(inline);
  if (value === undefined || value === '') return {};
  switch (type) {
    case 'n':
      return numberCell(value, style, context);
    case 's': {
      const text = context.strings[Number(value)];
      if (text === undefined) throw new RangeError(`no string ${value}`);
      return textCell(text);
    }
    case 'str':
      return textCell(unescaped(value));
    case 'b':
      return { value: isTrue(value) };
    case 'd':
      return { value: dayOfText(value) };
    case 'e':
      return { error: value };
    default:
      throw new RangeError(`no cell is of type "${type}"`);
  }
}
