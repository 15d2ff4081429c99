import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { assess, commune, indicatorOf } from '../lib/ntm-rules.mjs';
import { dossierOf, factsOf, layoutOf, unitAt } from '../lib/generate.mjs';
import { needs } from './engines.mjs';

const UNITS = 6000;

/** Units of the column of the Central Highlands with at least 50 and less than 52 million, whatever else. */
function expectedLosses() {
  const layout = layoutOf(factsOf(commune));
  let lost = 0;
  let refused = 0;
  const dossiers = Array.from({ length: UNITS }, (_, id) => dossierOf(unitAt(id, layout), layout));
  const placeOf = ({ unit }) => `${unit.province} ${unit.region} ${unit.traits}`;
  // One place after the other: the plan of a place is compiled once.
  for (const dossier of dossiers.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    try {
      // The place says which column it is, and the row what the figure is in the unit of the law.
      const assessment = assess(commune, dossier, { on: '2024-12-31' });
      const income = Number(indicatorOf(assessment, '10').actual);
      if (assessment.place.column === 'central-highlands' && income >= 50 && income < 52) lost += 1;
    } catch {
      refused += 1;
    }
  }
  return { lost, refused };
}

describe('the pipeline', () => {
  for (const engine of ['DuckDB', 'ClickHouse']) {
    it(`counts the flips of a draft with ${engine}`, needs(engine), () => {
      const script = join(import.meta.dirname, '..', 'pipeline.mjs');
      const out = execFileSync('node', [script, String(UNITS), engine.toLowerCase()], { encoding: 'utf8' });
      const { lost, refused } = expectedLosses();
      assert.ok(lost > 5);
      assert.match(out, new RegExp(`120 districts, ${UNITS} units: ${lost} lose the criterion, 0 gain it, ${refused} have no answer`));
    });
  }
});
