import { unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { OPERATOR_SIGNS } from '../../model/vocabulary.ts';
import { sameWord } from '../sheet/names.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import type { ReviewRow } from './row.ts';

/** How decisions word a level beside its number, by the sign that says the same: in front of it, behind it. */
const WORDED: Readonly<Record<string, readonly (readonly [before: RegExp, behind: RegExp])[]>> = {
  '≥': [
    [/^(?:≥|>=|=>|ít nhất|tối thiểu|không dưới|không thấp hơn)\s*/iu, /^/u],
    [/^từ\s+/iu, /\s+trở lên$/iu],
  ],
  '≤': [
    [/^(?:≤|<=|=<|không quá|không vượt quá|tối đa|nhiều nhất)\s*/iu, /^/u],
    [/^từ\s+/iu, /\s+trở xuống$/iu],
  ],
  '>': [[/^(?:>|trên|hơn)\s*/iu, /^/u]],
  '<': [[/^(?:<|dưới)\s*/iu, /^/u]],
  '=': [[/^=\s*/u, /^/u]],
};

function withoutUnit(text: string, unit: string): string {
  // A sign of percent is read with the number.
  if (unit === '%' || unit === '') return text;
  const words = text.split(' ');
  const at = words.findIndex((_, index) => index > 0 && sameWord(words.slice(index).join(' '), unit));
  return at === -1 ? text : words.slice(0, at).join(' ');
}

/**
 * A cell with the number alone where the law's own words stand around it: "≥ 80%", "từ 44 triệu đồng/người/năm trở lên". Words that say
 * another comparison than the row makes are left there, so that the cell is refused.
 */
export function numberCell(cell: SheetCell, { leaves, held }: ReviewRow, declared: DeclaredWords): SheetCell {
  if (typeof cell.value !== 'string') return cell;
  const text = plainText(cell.value);
  const unit = unitText(held.parameter.unit, 'vi', declared);
  for (const { operator } of leaves) {
    for (const [before, behind] of WORDED[OPERATOR_SIGNS[operator]] ?? []) {
      if (before.test(text) && behind.test(text))
        return { ...cell, value: withoutUnit(text.replace(before, '').replace(behind, ''), unit) };
    }
  }
  return { ...cell, value: withoutUnit(text, unit) };
}
