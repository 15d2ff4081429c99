// Generated units → Parquet → two SELECTs, before and after a draft amendment → which communes flip, by district.
//   node pipeline.mjs [units] [duckdb|clickhouse]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amend, commune, toSql } from './lib/ntm-rules.mjs';
import { PLACE_OPTION, columnsOf, factsOf, layoutOf } from './lib/generate.mjs';
import { flipsQuery } from './lib/flips.mjs';
import { writeCsv, writeParquet } from './lib/units-file.mjs';

const on = '2024-12-31';
const [units = '20000', engine = 'duckdb'] = process.argv.slice(2);
const to = Number(units);

// A draft that nobody has proposed: income from 50 to 52 million in the Central Highlands column.
const draft = amend(commune, {
  id: 'draft-income',
  number: 'dự thảo (ví dụ)',
  title: 'Ví dụ: nâng mức thu nhập',
  issuer: 'ví dụ',
  rank: 'national',
  status: 'draft',
  invented: true,
  signedOn: '2024-06-01',
  inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
  recordedOn: '2024-06-01',
  sources: {},
  operations: [
    {
      id: 'income',
      operation: 'setThreshold',
      target: 'commune/10/minimum',
      expect: { value: '50' },
      scope: { regions: ['central-highlands'] },
      value: '52',
      grade: 'recalled',
      confidence: 'low',
      cite: { row: '10' },
    },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'ntm-pipeline-'));
const csv = join(folder, 'units.csv');
const parquet = join(folder, 'units.parquet');
const layout = layoutOf(factsOf(commune));
const { openDuckdb } = await import('./lib/duckdb.mjs');
const duckdb = await openDuckdb();
const database = engine === 'clickhouse' ? await (await import('./lib/clickhouse.mjs')).openClickhouse() : duckdb;
try {
  writeCsv(csv, layout, { to });
  await writeParquet(duckdb, csv, parquet, layout, []);
  if (engine === 'clickhouse') {
    await database.run('CREATE DATABASE warehouse');
    await database.run(`CREATE VIEW warehouse.units AS SELECT * FROM file('${parquet}', Parquet)`);
  } else await database.run(`CREATE VIEW units AS SELECT * FROM '${parquet}'`);
  const options = {
    dialect: engine,
    table: engine === 'clickhouse' ? ['warehouse', 'units'] : 'units',
    keep: ['id', 'district'],
    place: PLACE_OPTION,
    columns: columnsOf(layout),
  };
  const before = toSql(draft, { on }, options);
  const after = toSql(draft, { on, drafts: ['draft-income'] }, options);
  const rows = (await database.rows(flipsQuery(before, after, '10'))).map((row) => row.map(Number));
  console.log(
    `${to} units on ${on}; criterion 10 (income) under the draft:\n\n| district | units | lost | gained | no answer |\n| --- | --- | --- | --- | --- |`,
  );
  for (const row of rows.slice(0, 10)) console.log(`| ${row.join(' | ')} |`);
  const sum = (index) => rows.reduce((total, row) => total + row[index], 0);
  console.log(`\n${rows.length} districts, ${sum(1)} units: ${sum(2)} lose the criterion, ${sum(3)} gain it, ${sum(4)} have no answer`);
} finally {
  if (database !== duckdb) await database.close();
  duckdb.close();
  rmSync(folder, { recursive: true, force: true });
}
