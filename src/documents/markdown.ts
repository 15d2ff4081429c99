/** Text that stands in a cell of a Markdown table without breaking it. */
export function tableCell(text: string | number): string {
  return String(text)
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, '<br>');
}

function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.map(tableCell).join(' | ')} |`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [tableRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(tableRow)].join('\n');
}
