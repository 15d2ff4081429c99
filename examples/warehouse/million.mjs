// Invented units as Parquet → which of them a draft flips, by district, in DuckDB and in columns of typed arrays; both timed.
//   node million.mjs [units]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from './lib/duckdb.mjs';
import { flipsInColumns, flipsInDatabase } from './lib/flips-by-district.mjs';
import { layoutOf, writeInvented } from './lib/invented-units.mjs';
import { commune } from './lib/ntm-rules.mjs';
import { readTable } from './lib/read-table.mjs';

const count = Number(process.argv[2] ?? 1_000_000);
const layout = layoutOf(commune);
const folder = mkdtempSync(join(tmpdir(), 'ntm-million-'));
const file = join(folder, 'units.parquet');
const duckdb = await openDuckdb();

async function timed(label, action) {
  const [wall, { user, system }] = [performance.now(), process.cpuUsage()];
  const result = await action();
  const used = process.cpuUsage();
  const seconds = [performance.now() - wall, (used.user + used.system - user - system) / 1000].map((value) => (value / 1000).toFixed(2));
  console.log(`${label.padEnd(52)} ${seconds[0]} s on the clock, ${seconds[1]} s of processors`);
  return result;
}

try {
  await timed(`${count.toLocaleString('en-US')} invented units to Parquet`, () => writeInvented(duckdb, file, count, layout));
  await duckdb.run(`CREATE VIEW units AS SELECT * FROM '${file}'`);
  const byStatements = await timed('DuckDB: Parquet to the report', () => flipsInDatabase(duckdb, 'duckdb', 'units', layout));
  const byColumns = await timed('columns: Parquet to the report', async () => {
    const read = await timed('  of that: Parquet to typed arrays', () => readTable(duckdb, file, count, layout));
    return flipsInColumns(read);
  });
  const sum = (rows, index) => rows.reduce((total, row) => total + row[index], 0);
  console.log('\n| district | units | lost | gained | no answer |\n| --- | --- | --- | --- | --- |');
  for (const row of byStatements.slice(0, 5)) console.log(`| ${row.join(' | ')} |`);
  const [units, lost, gained, refused] = [1, 2, 3, 4].map((index) => sum(byStatements, index));
  console.log(
    `\n${byStatements.length} districts, ${units} units: ${lost} lose criterion 10, ${gained} gain it, ${refused} have no answer`,
  );
  if (JSON.stringify(byStatements) !== JSON.stringify(byColumns)) throw new Error('The two reports are not the same.');
  console.log('Both ways give the same report.');
} finally {
  duckdb.close();
  rmSync(folder, { recursive: true, force: true });
}
