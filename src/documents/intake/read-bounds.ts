import type { FactInput } from '../../model/dossier.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** Words before a figure that is known to be reached, and before one that is known not to be passed. */
const LOWER = 'lớn hơn hoặc bằng|lớn hơn|không dưới|ít nhất|tối thiểu|trên|hơn|từ|≥|>=|>';
const UPPER = 'nhỏ hơn hoặc bằng|nhỏ hơn|ít hơn|không quá|không vượt quá|nhiều nhất|tối đa|dưới|≤|<=|<';

const RANGE = /^từ (?<low>\S+(?: ?%)?) đến (?<high>\S+(?: ?%)?)$/iu;
const AT_MOST = new RegExp(`^(?:(?:${UPPER}) ?(?<before>.+)|(?:từ )?(?<behind>.+) trở xuống)$`, 'iu');
const AT_LEAST = new RegExp(`^(?:(?:${LOWER}) ?(?<before>.+?)(?: trở lên)?|(?<behind>.+) trở lên)$`, 'iu');

const REVERSED: Bilingual = { vi: 'khoảng từ số nhỏ đến số lớn', en: 'bounds from the smaller to the larger number' };

/** What a cell says of the ends of a figure, in its own words; nothing where it says no such thing. */
function endsOf({ value }: SheetCell): { readonly low?: string | undefined; readonly high?: string | undefined } | undefined {
  if (typeof value !== 'string') return undefined;
  const text = plainText(value);
  const range = RANGE.exec(text)?.groups;
  if (range !== undefined) return range;
  const most = AT_MOST.exec(text)?.groups;
  if (most !== undefined) return { high: most['before'] ?? most['behind'] };
  const least = AT_LEAST.exec(text)?.groups;
  return least && { low: least['before'] ?? least['behind'] };
}

/**
 * Reads a figure of which a cell gives only bounds: `trên 56`, `dưới 1%`, `từ 5 đến 7`; nothing where it says no such thing. The ends
 * are read as figures are.
 */
export function readBounds(
  cell: SheetCell,
  readFigure: (cell: SheetCell) => Reading<string | null>,
): Reading<FactInput | null> | undefined {
  const ends = endsOf(cell);
  if (ends === undefined) return undefined;
  const bounds: { atLeast?: string; atMost?: string } = {};
  for (const [name, text] of [['atLeast', ends.low] as const, ['atMost', ends.high] as const]) {
    if (text === undefined) continue;
    const reading = readFigure({ value: text });
    if (!('value' in reading)) return reading;
    if (reading.value !== null) bounds[name] = reading.value;
  }
  const { atLeast, atMost } = bounds;
  const isReversed = atLeast !== undefined && atMost !== undefined && compareDecimals(exactDecimal(atLeast), exactDecimal(atMost)) > 0;
  return isReversed ? { expected: REVERSED } : { value: bounds as FactInput };
}
