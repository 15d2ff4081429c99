import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function isInstalled(name) {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** The engine itself comes in a package for one kind of machine: chdb can be there without it. */
const clickhouse = `@chdb/lib-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}/package.json`;

/** Which engines are on this machine. */
export const PRESENT = {
  DuckDB: isInstalled('@duckdb/node-api'),
  ClickHouse: isInstalled('chdb') && isInstalled(clickhouse),
  PostgreSQL: isInstalled('pg') && (await import('./postgres.mjs')).postgresFolder() !== undefined,
};
