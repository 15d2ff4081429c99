import { createRequire } from 'node:module';
import { postgresFolder } from '../lib/postgres.mjs';

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
  PostgreSQL: isInstalled('pg') && postgresFolder() !== undefined,
};

/** Options of a test that needs an engine. Where it is absent the test is skipped aloud; in CI it runs, and fails. */
export function needs(engine) {
  if (PRESENT[engine]) return {};
  console.error(`\n!!! ${engine} is not installed: what it would have shown stays unknown. See examples/warehouse/ci.sh.\n`);
  return process.env.CI === 'true' ? {} : { skip: `${engine} is not installed` };
}
