import type { Citation } from '../../model/primitives.ts';
import type { Reading } from '../sheet/read-number.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { cellText } from './placed.ts';

const PARTS = [
  ['annex', /^phụ lục\s+(?:số\s+)?([\p{L}\d]+)$/iu],
  ['article', /^điều\s+(\d{1,3}\p{L}?)$/iu],
  ['clause', /^khoản\s+(\d{1,3}\p{L}?)$/iu],
  ['row', /^(?:hàng|mục|số)\s+([\p{L}\d.]+)$/iu],
  ['page', /^(?:trang|tr\.)\s*([1-9]\d{0,4})$/iu],
] as const;

const WORDS = { annex: 'Phụ lục', article: 'Điều', clause: 'khoản', row: 'mục', page: 'trang' } as const;

/** Reads where something stands in the decision: `Phụ lục I, mục 1.2, trang 5`. */
export function readCitation(cell: SheetCell): Reading<Citation> {
  const parts = cellText(cell).split(/[,;\n]/);
  const found = parts.flatMap((part): [string, string | number][] => {
    for (const [key, pattern] of PARTS) {
      const value = pattern.exec(part.trim())?.[1];
      if (value !== undefined) return [[key, key === 'page' ? Number(value) : value]];
    }
    return [];
  });
  if (found.length === parts.length) return { value: Object.fromEntries(found) as Citation };
  const example = 'Phụ lục I, Điều 1, trang 5';
  return { expected: { vi: `nơi trong văn bản, ví dụ ${example}`, en: `a place in the decision, such as ${example}` } };
}

/** How a place in the decision is written, so that it is read again. */
export function citationText(cite: Citation, without: Citation = {}): string {
  const keys = ['annex', 'article', 'clause', 'row', 'page'] as const;
  return keys.flatMap((key) => (cite[key] === undefined || cite[key] === without[key] ? [] : [`${WORDS[key]} ${cite[key]}`])).join(', ');
}
