// Invented units → Parquet → two SELECTs, before and after a draft amendment → which communes flip, by district.
//   node pipeline.mjs [units] [duckdb|clickhouse]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from './lib/duckdb.mjs';
import { flipsInDatabase } from './lib/flips-by-district.mjs';
import { layoutOf, writeInvented } from './lib/invented-units.mjs';
import { commune } from './lib/ntm-rules.mjs';

const [units = '20000', engine = 'duckdb'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'ntm-pipeline-'));
const file = join(folder, 'units.parquet');
const layout = layoutOf(commune);
const duckdb = await openDuckdb();
const database = engine === 'clickhouse' ? await (await import('./lib/clickhouse.mjs')).openClickhouse() : duckdb;
try {
  await writeInvented(duckdb, file, Number(units), layout);
  if (engine === 'clickhouse') {
    await database.run('CREATE DATABASE warehouse');
    await database.run(`CREATE VIEW warehouse.units AS SELECT * FROM file('${file}', Parquet)`);
  } else await database.run(`CREATE VIEW units AS SELECT * FROM '${file}'`);
  const rows = await flipsInDatabase(database, engine, engine === 'clickhouse' ? ['warehouse', 'units'] : 'units', layout);
  console.log(
    `${units} units on 2024-12-31; criterion 10 (income) under the draft:\n\n| district | units | lost | gained | no answer |\n| --- | --- | --- | --- | --- |`,
  );
  for (const row of rows.slice(0, 10)) console.log(`| ${row.join(' | ')} |`);
  const sum = (index) => rows.reduce((total, row) => total + row[index], 0);
  console.log(`\n${rows.length} districts, ${sum(1)} units: ${sum(2)} lose the criterion, ${sum(3)} gain it, ${sum(4)} have no answer`);
} finally {
  if (database !== duckdb) await database.close();
  duckdb.close();
  rmSync(folder, { recursive: true, force: true });
}
