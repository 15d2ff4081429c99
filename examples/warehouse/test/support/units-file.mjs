import { closeSync, openSync, writeSync } from 'node:fs';
import { csvLine, tableOf, unitAt } from './generate.mjs';

const TYPES = { integer: 'INTEGER', decimal: 'DECIMAL(12, 3)', percent: 'DECIMAL(5, 2)', boolean: 'BOOLEAN', text: 'VARCHAR' };

/** Column definitions of the units table, for an engine that names types as the standard does. */
export function definitions(layout, judged) {
  return tableOf(layout, judged).map(([name, kind]) => `${name} ${TYPES[kind]}`);
}

/** Writes the units from one number to another as CSV without a heading, a piece at a time. */
export function writeCsv(file, layout, { from = 0, to, ...options }) {
  const out = openSync(file, 'w');
  for (let start = from; start < to; start += 2000) {
    const numbers = Array.from({ length: Math.min(2000, to - start) }, (_, index) => start + index);
    writeSync(out, numbers.map((number) => csvLine(unitAt(number, layout, options), layout)).join(''));
  }
  closeSync(out);
}

/** Turns CSV into a Parquet file, with DuckDB. */
export async function writeParquet(duckdb, csv, parquet, layout, judged) {
  const columns = tableOf(layout, judged).map(([name, kind]) => `'${name}': '${TYPES[kind]}'`);
  await duckdb.run(
    `COPY (SELECT * FROM read_csv('${csv}', header = false, columns = {${columns.join(', ')}})) TO '${parquet}' (FORMAT parquet)`,
  );
}
