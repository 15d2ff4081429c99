import { shorten } from '../../value/text.ts';
import { comment } from './quote.ts';
import type { Dialect } from './dialect.ts';

/** A column that a step adds. */
export interface StepColumn {
  readonly sql: string;
  readonly name: string;
  /** What stands above it as a comment. */
  readonly note?: string | undefined;
}

/** Titles of the law can be a paragraph long. */
const LONGEST_NOTE = 110;

/** `expression AS name`, one to a line, each under its comment. */
export function columnLines(columns: readonly StepColumn[]): string {
  const lines = columns.map(({ sql, name, note }, index) => {
    const end = index === columns.length - 1 ? '' : ',';
    return `${note === undefined ? '' : `    ${comment(shorten(note, LONGEST_NOTE))}\n`}    ${sql === name ? name : `${sql} AS ${name}`}${end}`;
  });
  return lines.join('\n');
}

/** A step that adds columns to those of the one before, which is read as `u`. */
export function stepSql(name: string, columns: readonly StepColumn[], from: string, dialect: Dialect): string {
  const added = columns.length === 0 ? '' : `,\n${columnLines(columns)}`;
  return `${name} AS (\n  SELECT\n    u.*${added}\n  FROM ${from}\n${dialect.fence === '' ? '' : `  ${dialect.fence}\n`})`;
}
