import { keysFor } from './attributes.ts';
import type { Dialect } from './dialect.ts';
import type { Cell, Levels } from './levels.ts';
import type { Statement } from './statement.ts';
import { columnLines } from './step.ts';

/** A table of thresholds, and how the units are joined with it. */
export interface ThresholdsStep {
  readonly sql: string;
  readonly join: string;
}

function cellText(cell: Cell, dialect: Dialect): string {
  if (cell === null) return 'NULL';
  // Decimals travel as text: some engines read 0.1 as a float.
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : dialect.literal(cell);
}

/** The thresholds of a set as a table with one row for each kind of place that they differ by; absent where it needs none. */
export function thresholdsStep(set: string, { columns }: Levels, statement: Statement): ThresholdsStep | undefined {
  if (columns.length === 0) return undefined;
  const { kinds, attributes, dialect, used, names } = statement;
  const name = names.of('thresholds', set);
  const signatures = kinds.map((_, index) => JSON.stringify(columns.map(({ cells }) => cells[index])));
  const keys = keysFor(attributes, kinds, signatures);
  for (const key of keys) used.add(key);
  const rows = new Map<string, string>();
  for (const [index, kind] of kinds.entries()) {
    const key = keys.map(({ valueOf }) => dialect.literal(valueOf(kind)));
    const cells = columns.map((column) => cellText(column.cells[index]!, dialect));
    rows.set(key.join(), `    (${[...key, ...cells].join(', ')})`);
  }
  const short = columns.map(({ cells }, index) => ({
    name: `v${index + 1}`,
    type: cells.some((cell) => typeof cell === 'string') ? ('text' as const) : ('boolean' as const),
  }));
  const list = dialect.rows([...keys.map((key) => ({ name: key.name, type: 'text' as const })), ...short], [...rows.values()]);
  const selected = columnLines([
    ...keys.map((key) => ({ sql: key.name, name: key.name })),
    ...columns.map((column, index) => ({ sql: `CAST(${short[index]!.name} AS ${column.type})`, name: column.name, note: column.note })),
  ]);
  const on = keys.map((key) => `t.${key.name} = u.${key.name}`).join(' AND ');
  return {
    sql: `${name} AS${dialect.materialized} (\n  SELECT\n${selected}\n  FROM ${list}\n)`,
    join: keys.length === 0 ? `CROSS JOIN ${name} AS t` : `LEFT JOIN ${name} AS t ON ${on}`,
  };
}
