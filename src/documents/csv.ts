import { writable } from './writable.ts';

/** A byte order mark: without it Vietnamese Excel reads UTF-8 as another encoding. */
const BOM = '\uFEFF';

/**
 * What a spreadsheet would take for a formula, were it at the beginning of a cell, also behind what it ignores: blanks and
 * invisible marks. Full-width signs are formulas where such signs are typed.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u00AD\u200B-\u200F\u2060\uFEFF\uFFFD]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B])/u;
const NUMBER = /^-?\d+(?:,\d+)?$/;

function cell(given: string): string {
  const text = writable(given);
  // A guard is a character of its own, so that the text is still what it was to whoever reads it.
  const guarded = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A decimal of the data as Vietnamese Excel reads it: with a comma. */
export function csvDecimal(value: string): string {
  return value.replace('.', ',');
}

/** Rows as CSV for Vietnamese Excel: semicolons, UTF-8 with a byte order mark, nothing that runs as a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `${BOM}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
