import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openDuckdb } from '../lib/duckdb.mjs';
import { layoutOf, writeInvented } from '../lib/invented-units.mjs';
import { assess, columnsOfTable, commune, indicatorOf } from '../lib/ntm-rules.mjs';
import { readTable } from '../lib/read-table.mjs';
import { needs } from './engines.mjs';

const UNITS = 6000;

/** Units of the column of the Central Highlands with at least 50 and less than 52 million, whatever else; and those that cannot be read. */
async function expectedLosses() {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-expected-'));
  const file = join(folder, 'units.parquet');
  const layout = layoutOf(commune);
  const duckdb = await openDuckdb();
  try {
    await writeInvented(duckdb, file, UNITS, layout);
    const { table } = await readTable(duckdb, file, UNITS, layout);
    const { dossiers, length, errors } = columnsOfTable(commune, table);
    let lost = 0;
    for (let position = 0; position < length; position += 1) {
      const assessment = assess(commune, dossiers.at(position), { on: '2024-12-31' });
      const income = Number(indicatorOf(assessment, '10').actual);
      if (assessment.place.column === 'central-highlands' && income >= 50 && income < 52) lost += 1;
    }
    return { lost, refused: errors.length };
  } finally {
    duckdb.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the pipeline', () => {
  for (const engine of ['DuckDB', 'ClickHouse']) {
    it(`counts the flips of a draft with ${engine}`, needs(engine), async () => {
      const script = join(import.meta.dirname, '..', 'pipeline.mjs');
      const out = execFileSync('node', [script, String(UNITS), engine.toLowerCase()], { encoding: 'utf8' });
      const { lost, refused } = await expectedLosses();
      assert.ok(lost > 5 && refused > 0);
      assert.match(out, new RegExp(`600 districts, ${UNITS} units: ${lost} lose the criterion, 0 gain it, ${refused} have no answer`));
    });
  }
});
