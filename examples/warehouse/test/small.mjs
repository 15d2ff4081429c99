import { amend, commune } from '../lib/ntm-rules.mjs';
import { needs } from './engines.mjs';
import { OFFICIAL, instrument } from './support/invented.mjs';

const CITE = { row: '1' };

/** An invented amendment of the commune set that gives indicators other levels; nobody ever decided it. */
export function withLevels(levels) {
  const instrumentOfLevels = instrument('invented-levels', {
    operations: levels.map(([target, rest], index) => ({
      id: `level-${index}`,
      operation: 'setThreshold',
      target,
      expect: { absent: true },
      cite: CITE,
      ...OFFICIAL,
      ...rest,
    })),
  });
  return amend(commune, instrumentOfLevels);
}

/** Each engine with its dialect, how to open it, and how it quotes. */
export const ENGINES = [
  {
    engine: 'DuckDB',
    dialect: 'duckdb',
    open: async () => (await import('../lib/duckdb.mjs')).openDuckdb(),
    quote: (name) => `"${name.replaceAll('"', '""')}"`,
    create: (table, columns) => `CREATE TABLE ${table} (${columns})`,
  },
  {
    engine: 'ClickHouse',
    dialect: 'clickhouse',
    open: async () => {
      const clickhouse = await (await import('../lib/clickhouse.mjs')).openClickhouse();
      await clickhouse.run('CREATE DATABASE small');
      await clickhouse.run('USE small');
      return clickhouse;
    },
    quote: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
    create: (table, columns) =>
      `CREATE TABLE ${table} (${columns
        .replaceAll('DECIMAL(', 'Decimal(')
        .replaceAll(
          / (INTEGER|BIGINT|TEXT|BOOLEAN|Decimal\(\d+, \d+\))/g,
          (_, type) => ` Nullable(${{ INTEGER: 'Int32', BIGINT: 'Int64', TEXT: 'String', BOOLEAN: 'Bool' }[type] ?? type})`,
        )}) ENGINE = MergeTree ORDER BY tuple()`,
  },
  {
    engine: 'PostgreSQL',
    dialect: 'postgresql',
    open: async () => {
      const { openShards } = await import('../lib/postgres.mjs');
      const { coordinator, close } = await openShards(['shard INTEGER'], async () => {});
      return { ...coordinator, close };
    },
    quote: (name) => `"${name.replaceAll('"', '""')}"`,
    create: (table, columns) => `CREATE TABLE ${table} (${columns})`,
  },
].map((item) => ({ ...item, options: needs(item.engine) }));
