// A million units, timed: node bench.mjs [units]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advancedCommune, commune, toSql } from './lib/ntm-rules.mjs';
import { layoutOf, sqlOptions, writeInvented } from './lib/invented-units.mjs';
import { openClickhouse } from './lib/clickhouse.mjs';
import { openDuckdb } from './lib/duckdb.mjs';

const to = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'ntm-bench-'));
const parquet = join(folder, 'units.parquet');
const layout = layoutOf(advancedCommune);

async function timed(label, action) {
  const started = performance.now();
  const result = await action();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${label.padEnd(50)} ${seconds.toFixed(2)} s, ${((seconds * 1e6) / to).toFixed(2)} µs a unit`);
  return result;
}

const duckdb = await openDuckdb();
const clickhouse = await openClickhouse();
try {
  await timed('invent, as Parquet', () => writeInvented(duckdb, parquet, to, layout));
  await timed('load into DuckDB', () => duckdb.run(`CREATE TABLE units AS SELECT * FROM '${parquet}'`));
  await clickhouse.run('CREATE DATABASE warehouse');
  await timed('load into ClickHouse', () =>
    clickhouse.run(`CREATE TABLE warehouse.units ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('${parquet}', Parquet)`),
  );
  for (const ruleSet of [commune, advancedCommune]) {
    const known = new Set(layoutOf(ruleSet).map(({ fact }) => fact));
    const options = sqlOptions(layout.filter(({ fact }) => known.has(fact)));
    const statement = (dialect, table) => toSql(ruleSet, { on: '2024-12-31' }, { dialect, table, ...options });
    // Every column is worked out and read: a count of rows alone would need none of them.
    const count = ({ columns, sql }) =>
      `SELECT ${columns
        .filter(({ kind }) => kind !== 'kept')
        .map(({ name }) => `count(${name})`)
        .join(', ')} FROM (${sql}) AS answers`;
    for (const run of [1, 2]) {
      await timed(`DuckDB, ${ruleSet.id}, run ${run}`, () => duckdb.rows(count(statement('duckdb', 'units'))));
      await timed(`ClickHouse, ${ruleSet.id}, run ${run}`, () => clickhouse.rows(count(statement('clickhouse', ['warehouse', 'units']))));
    }
  }
} finally {
  duckdb.close();
  clickhouse.close();
  rmSync(folder, { recursive: true, force: true });
}
