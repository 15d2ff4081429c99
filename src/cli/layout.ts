import { oneLine } from './harmless.ts';

/** Cells of a table, with the widest text that each column may have. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= width || line === '') line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** One row of a table, wrapped into as many lines as its longest cell needs. `paint` colours a padded cell. */
export function row(
  cells: readonly string[],
  columns: readonly Column[],
  paint: (cell: string, column: number) => string = (cell) => cell,
): string {
  const wrapped = columns.map(({ width }, index) => wrap(oneLine(cells[index] ?? ''), width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width }, index) => paint((wrapped[index]?.[line] ?? '').padEnd(width), index))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** The head of a table with a rule under it. */
export function head(columns: readonly Column[]): string {
  return (
    row(
      columns.map(({ title }) => title),
      columns,
    ) +
    row(
      columns.map(({ width }) => '─'.repeat(width)),
      columns,
    )
  );
}
