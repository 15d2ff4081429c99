import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { assess } from 'ntm-rules';
import type { Dossier } from 'ntm-rules';
import { inForce, textHash } from 'ntm-rules';
import { columnsOf, statusesOfColumns, COLUMN_STATUSES } from 'ntm-rules/population';
import { parseRuleSet } from 'ntm-rules/schema';
import { toSql } from 'ntm-rules/sql';
import { boundaryScenarios, mutationReport, parseScenarios, runScenario, scenarioCoverage } from 'ntm-rules/testing';
import { describe, expect, it } from 'vitest';
import { readSetWorkbook } from '../../src/documents/xlsx/index.ts';
import { IS_WHOLE, PATIENCE, budget, someOf } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { proveShipped } from '../support/prove-shipped.ts';
import { randomDossiers } from '../support/random-dossiers.ts';
import { ROOT } from '../support/run.ts';
import { describeInWholeMode, itInWholeMode } from '../support/whole.ts';

/* A set that nobody programmed passes what a shipped set passes. Its decision is invented. */

const HERE = `${ROOT}examples/bring-a-decision`;
const json = (name: string): unknown => JSON.parse(readFileSync(`${HERE}/${name}`, 'utf8'));
const set = parseRuleSet(json('village.rules.json'));
const boundary = boundaryScenarios(set);
/** Dossiers that are held as columns at once. */
const LENGTH = IS_WHOLE ? 40 : 10;
const written = parseScenarios(json('scenarios/scenarios.json'), { file: 'scenarios.json', ruleSets: [set] });

describe('the boundaries of a set that was brought', () => {
  it('are answered as a second reading of the law answers them', () => {
    const failing = someOf(boundary.scenarios, 24).flatMap((scenario) => {
      const { name, differences } = runScenario(scenario, { ruleSets: [set] });
      return differences.map((difference) => ({ name, ...difference }));
    });
    expect(failing).toEqual([]);
    expect(boundary.scenarios.length).toBeGreaterThan(set.facts.length);
  });

  itInWholeMode('cover every value and every date by themselves, and what could not be made is said', () => {
    const { kinds } = scenarioCoverage(set, boundary.scenarios);
    expect([kinds.value.share, kinds.date.share]).toEqual(['100', '100']);
    expect(boundary.notGenerated).toEqual([]);
  });
});

describeInWholeMode('mutants of a set that was brought', () => {
  it('are noticed, but for those that change no verdict', () => {
    const report = mutationReport(set, [...boundary.scenarios, ...written]);
    const tried = new Set(report.outcomes.map(({ clause, change }) => `${clause}: ${change}`.replace(/^.*\//, '')));
    const survivors = report.survivors.flatMap(({ clause, changes }) => changes.map((change) => `${clause}: ${change}`));
    expect(report.total).toBeGreaterThan(100);
    // Each of the two columns has a value of its own, which is more specific than one for all.
    const others = survivors.filter((each) => !each.endsWith(': for every column'));
    // The district has set nothing yet: no verdict rests on the comparison.
    const allowed = [
      'van-hoa: tyLeHoDatDanhHieuGiaDinhVanHoa greaterThanInclusive → greaterThan',
      'van-hoa: tyLeHoDatDanhHieuGiaDinhVanHoa greaterThanInclusive → lessThanInclusive',
    ];
    expect(others.map((each) => each.replace(/^.*\//, ''))).toEqual(allowed.filter((each) => tried.has(each)));
    expect(survivors.length - others.length).toBeLessThan(report.total / 4);
  });
});

describe('every backend answers a set that was brought alike', { timeout: PATIENCE }, () => {
  it('reference, assess and json-rules-engine', async () => {
    const seen = await proveShipped(set, 0.5, IS_WHOLE ? 1000 : 1500);
    for (const row of ['1.1', '4', '6', '7.2', '9.1']) {
      const { id } = inForce(set, { on: '2026-12-31' })
        .criteria.flatMap(({ indicators }) => indicators)
        .find(({ no }) => no === row)!;
      expect([row, seen.get(id)?.has('met'), seen.get(id)?.has('not-met')]).toEqual([row, true, true]);
    }
  });

  it('columns', () => {
    fc.assert(
      fc.property(fc.array(randomDossiers(set), { minLength: LENGTH, maxLength: LENGTH }), (list) => {
        const dossiers = list.map(({ dossier }, index): Dossier => ({ ...dossier, unit: { ...dossier.unit, id: `u${index}` } }));
        const columns = columnsOf(set, dossiers);
        expect(columns.errors).toEqual([]);
        const at = { on: '2026-12-31' };
        const answer = statusesOfColumns(set, at, columns);
        expect(answer.errors).toEqual([]);
        columns.index.forEach((index, position) => {
          const { criteria, status } = assess(set, dossiers[index]!, at);
          const rows = criteria.flatMap(({ indicators }) => indicators);
          const own = rows.map(({ id }) => COLUMN_STATUSES[answer.indicators[id]![position]!]);
          expectSame([own, COLUMN_STATUSES[answer.set[position]!]], [rows.map((row) => row.status), status]);
        });
      }),
      budget(40, 0.5),
    );
  });

  it('SQL has a column for each of its rows, in every dialect', () => {
    const { criteria } = inForce(set, { on: '2026-12-31' });
    const columns = Object.fromEntries(set.facts.map(({ id }) => [id, `f_${id}`]));
    const judgements = { 'canh-quan-thon-sang-xanh-sach-dep': 'judged' };
    for (const dialect of ['postgresql', 'duckdb', 'clickhouse', 'spark', 'trino'] as const) {
      const place = { groups: { column: 'areas' } } as never;
      const made = toSql(set, { on: '2026-12-31' }, { dialect, table: 'villages', keep: ['id'], place, columns, judgements });
      expect(made.missingFacts).toEqual([]);
      for (const { id } of criteria.flatMap(({ indicators }) => indicators))
        expect([dialect, id, made.columns.some(({ of }) => of === id)]).toEqual([dialect, id, true]);
    }
  });
});

itInWholeMode('the workbook of the example is the text of its pack: documents made of either are the same', async () => {
  const again = await readSetWorkbook(new Uint8Array(readFileSync(`${HERE}/set.xlsx`)), { recordedOn: '2026-11-30' });
  expect(again.hash).toBe(set.hash);
  const hash = (ruleSet: typeof set) => textHash(inForce(ruleSet, { on: '2026-12-31' }));
  expect(hash(again)).toBe(hash(set));
});
