import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { needs } from './engines.mjs';

const UNITS = 20_000;

describe('a table of Parquet', () => {
  // The script fails where the two reports differ in any district.
  it('gives one report of flips by district in DuckDB and in columns', needs('DuckDB'), () => {
    const out = execFileSync('node', [join(import.meta.dirname, '..', 'million.mjs'), String(UNITS)], { encoding: 'utf8' });
    const [, lost, refused] = /600 districts, 20000 units: (\d+) lose criterion 10, 0 gain it, (\d+) have no answer/.exec(out);
    assert.ok(Number(lost) > 100 && Number(refused) > 5, out);
    assert.match(out, /Both ways give the same report\./);
  });
});
