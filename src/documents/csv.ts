/** A byte order mark: without it Vietnamese Excel takes UTF-8 for something else. */
const BOM = '\uFEFF';

/** What a spreadsheet would take for a formula, were it at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:,\d+)?$/;

function cell(text: string): string {
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
