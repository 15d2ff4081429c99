import type { SetSql } from './build.ts';
import type { SqlColumn } from './options.ts';
import type { Statement } from './statement.ts';
import { columnLines, stepSql } from './step.ts';
import type { StepColumn } from './step.ts';

/** The last two steps: why a row has no answer, and the result with its columns. */
export function resultOf(sets: readonly SetSql[], { dialect, names, options, sums }: Statement): { columns: SqlColumn[]; select: string } {
  const refused = `u.${names.of('refusal')}`;
  const ofSums = sums.conflicts.map(({ when, fact }) => ({ when, reason: `figures-conflict: ${fact}` }));
  const ofSets = sets.flatMap((set) => set.conflicts.map(({ when, indicator }) => ({ when, reason: `exceptions-conflict: ${indicator}` })));
  const cases = [...ofSums, ...ofSets].map(({ when, reason }) => `WHEN ${when} THEN ${dialect.literal(reason)}`);
  const error = cases.length === 0 ? refused : `CASE WHEN ${refused} IS NOT NULL THEN ${refused} ${cases.join(' ')} END`;
  const last = names.of('answers');
  const step = stepSql(last, [{ sql: error, name: 'error' }], `${sets.at(-1)!.last} AS u`, dialect);

  const columns: SqlColumn[] = [];
  const selected: StepColumn[] = [];
  const add = (column: SqlColumn, sql: string, name = column.name): void => {
    columns.push(column);
    selected.push({ sql, name });
  };
  const answered = (name: string): string => `CASE WHEN u.error IS NULL THEN u.${name} END`;
  for (const [index, name] of options.keep.entries()) {
    add({ name, kind: 'kept', of: name }, `u.${names.of('kept', String(index + 1))}`, dialect.identifier(name));
  }
  const rows = sets.toReversed().flatMap((set) => set.rows);
  // The set and its prerequisites come first, then the criteria, each with its indicators.
  const isWhole = (kind: SqlColumn['kind']): boolean => kind === 'set' || kind === 'prerequisite';
  for (const row of rows.filter(({ kind }) => isWhole(kind))) addRow(row);
  for (const bound of ['lower', 'upper'] as const) {
    const name = names.of('tally', bound);
    add({ name, kind: bound, of: 'tally' }, answered(name));
  }
  add({ name: 'error', kind: 'error', of: 'row' }, 'u.error');
  for (const row of rows.filter(({ kind }) => !isWhole(kind))) addRow(row);
  return { columns, select: `${step}\nSELECT\n${columnLines(selected)}\nFROM ${last} AS u` };

  function addRow({ kind, of, columns: list }: SetSql['rows'][number]): void {
    const [status, applies] = list;
    add({ name: status!.name, kind, of }, dialect.result(answered(status!.name)));
    if (applies !== undefined) add({ name: applies.name, kind: 'applies', of: status!.name }, dialect.result(answered(applies.name)));
  }
}
