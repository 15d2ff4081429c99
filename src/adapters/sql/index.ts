/**
 * SQL for warehouses: one SELECT that gives the same verdicts as `assess`.
 * For millions of units where their data are.
 *
 * @module ntm-rules/sql
 */
export type { SqlDialect } from './dialect.ts';
export type {
  SqlBoundsColumns,
  SqlColumn,
  SqlColumnName,
  SqlOptions,
  SqlPlace,
  SqlRatioColumns,
  SqlStatement,
  SqlUnit,
  SqlValueColumn,
} from './options.ts';
export { SQL_DIALECTS } from './dialect.ts';
export { toSql } from './to-sql.ts';
