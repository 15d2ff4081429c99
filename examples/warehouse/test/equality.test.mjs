import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commune, toSql } from '../lib/ntm-rules.mjs';
import { compareRows, signsQuery } from './support/compare.mjs';
import { expectations } from './support/expect.mjs';
import { PLACE_OPTION, columnsOf, layoutFor } from './support/generate.mjs';
import { layoutOfSets, ruleSetOf } from './support/rule-sets.mjs';
import { definitions, writeCsv, writeParquet } from './support/units-file.mjs';
import { needs } from './engines.mjs';

const UNITS = Number(process.env.UNITS ?? 100_000);
const SHARDED = UNITS / 10;

const layout = layoutOfSets();

const numbers = (count) => Array.from({ length: count }, (_, index) => String(index + 1));

// What the columns with judgements decide, by set; in turn, where a set has more.
const JUDGED = ['judged_1', 'judged_2', 'judged_3'];
const TARGETS = {
  commune: ['1.1', '17', '10'],
  'advanced-commune': ['1.1', 'commune', 'commune/2.2'],
  'model-commune': ['3', 'advanced-commune/17', 'commune/17'],
  'commune-recognition': ['commune', '3', '1'],
  district: numbers(9),
  'ethnic-minority-village': numbers(10),
  'model-residential-area': numbers(10),
  'commune-2026': numbers(10),
  invented: ['1.10', '17', '1.20'],
};

const whole = { on: '2024-12-31' };
const RUNS = [
  ['commune', whole, UNITS],
  ['advanced-commune', whole, UNITS],
  ['model-commune', whole, UNITS],
  ['commune-recognition', whole, UNITS],
  ['district', whole, UNITS],
  ['ethnic-minority-village', whole, UNITS],
  ['model-residential-area', whole, UNITS],
  ['commune-2026', { on: '2026-06-30' }, UNITS],
  ['invented', whole, UNITS / 5],
  ['commune', { on: '2022-06-30', accept: 'reported' }, UNITS / 10],
  ['commune', { on: '2024-02-29' }, UNITS / 10],
  ['commune', { on: '2024-05-31', year: 2023 }, UNITS / 10],
  ['model-commune', { on: '2025-06-30', year: 2024 }, UNITS / 10],
  ['advanced-commune', { on: '2024-12-31', year: 2022, assume: ['advanced-levels', 'advanced-income'] }, UNITS / 10],
  ['advanced-commune', { on: '2025-06-30', knownOn: '2026-12-01' }, UNITS / 10],
  ['invented', { on: '2024-12-31', accept: 'official' }, UNITS / 10],
  ['commune', { on: '2024-12-31', assume: ['commune-levels'] }, UNITS / 10],
  ['advanced-commune', { on: '2024-12-31', assume: ['advanced-levels', 'advanced-income'] }, UNITS / 10],
  ['model-commune', { on: '2024-12-31', assume: ['commune-levels', 'advanced-levels', 'advanced-income'] }, UNITS / 10],
  ['ethnic-minority-village', { on: '2024-12-31', assume: ['kon-tum-villages'] }, UNITS / 10],
  ['model-residential-area', { on: '2024-12-31', assume: ['kon-tum-model-residential-areas'] }, UNITS / 10],
];

function optionsFor(name, dialect, table) {
  const known = layoutFor(ruleSetOf(name), layout);
  const judgements = Object.fromEntries(TARGETS[name].map((target, index) => [target, JUDGED[index % JUDGED.length]]));
  return { dialect, table, keep: ['id'], place: PLACE_OPTION, columns: columnsOf(known), judgements };
}

// DuckDB writes the Parquet file that the others read.
describe('the statement says what assess says', needs('DuckDB'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-warehouse-'));
  const csv = join(folder, 'units.csv');
  const parquet = join(folder, 'units.parquet');
  const engines = {};
  let expected;

  before(async () => {
    chmodSync(folder, 0o755);
    writeCsv(csv, layout, { to: UNITS, judged: JUDGED });
    const { openDuckdb } = await import('../lib/duckdb.mjs');
    engines.DuckDB = await openDuckdb();
    await writeParquet(engines.DuckDB, csv, parquet, layout, JUDGED);
    await engines.DuckDB.run(`CREATE TABLE units AS SELECT * FROM '${parquet}'`);
    const runs = RUNS.map(([set, at, to]) => {
      const { columns } = toSql(ruleSetOf(set), at, optionsFor(set, 'duckdb', 'units'));
      return { set, at, columns, to, targets: TARGETS[set] };
    });
    // The same for every engine.
    const lists = await expectations(runs, JUDGED);
    expected = (name, at) => lists[RUNS.findIndex((run) => run[0] === name && run[1] === at)];
  });
  after(async () => {
    for (const engine of Object.values(engines)) await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function check(engine, dialect, table, name, at, count) {
    const statement = toSql(ruleSetOf(name), at, optionsFor(name, dialect, table));
    for (const setting of statement.settings) await engines[engine].run(setting);
    const expectation = expected(name, at).slice(0, count);
    const started = performance.now();
    const rows = (await engines[engine].rows(signsQuery(statement))).filter(([id]) => Number(id) < count);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const seen = compareRows(engine, rows, expectation, statement);
    console.log(`${engine}, ${name}, ${Object.values(at)}: ${count} units equal, ${seconds} s`, Object.fromEntries(seen));
    // A comparison in which some outcome never occurs would show little.
    const outcomes = name === 'model-commune' ? ['1', '0', '?', 'x'] : ['1', '0', '?', '-', 'x'];
    for (const outcome of outcomes) assert.ok(seen.get(outcome) > 0, `no unit with ${outcome}`);
  }

  /** Ten times the units, timed: each column has ten times as many units that are met, and ten times as many that are not. */
  async function million(engine, dialect, [few, many]) {
    const counted = async (table) => {
      const { sql, columns } = toSql(commune, whole, optionsFor('commune', dialect, table));
      const answers = columns.filter(({ kind }) => ['set', 'criterion', 'indicator'].includes(kind));
      const counts = answers.map(({ name }) => `count(CASE WHEN ${name} THEN 1 END), count(CASE WHEN NOT ${name} THEN 1 END)`);
      const started = performance.now();
      const [row] = await engines[engine].rows(`SELECT ${counts.join(', ')} FROM (${sql}) AS answers`);
      return { counts: row.map(Number), seconds: (performance.now() - started) / 1000 };
    };
    const [once, tenTimes] = [await counted(few), await counted(many)];
    const each = (tenTimes.seconds * 1e6) / (10 * UNITS);
    console.log(`${engine}, commune: ${10 * UNITS} units in ${tenTimes.seconds.toFixed(2)} s, ${each.toFixed(2)} µs a unit`);
    assert.deepEqual(
      tenTimes.counts,
      once.counts.map((count) => 10 * count),
    );
  }

  it('DuckDB: a million units, timed', needs('DuckDB'), async () => {
    await engines.DuckDB.run('CREATE TABLE units_ten_times AS SELECT units.* FROM units, range(10)');
    await million('DuckDB', 'duckdb', ['units', 'units_ten_times']);
  });

  for (const [name, at, count] of RUNS) {
    it(`DuckDB: ${name} ${JSON.stringify(at)}`, needs('DuckDB'), () => check('DuckDB', 'duckdb', 'units', name, at, count));
  }

  describe('in ClickHouse', needs('ClickHouse'), () => {
    before(async () => {
      const { openClickhouse } = await import('../lib/clickhouse.mjs');
      engines.ClickHouse = await openClickhouse();
      await engines.ClickHouse.run('CREATE DATABASE warehouse');
      await engines.ClickHouse.run(
        `CREATE TABLE warehouse.units ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('${parquet}', Parquet)`,
      );
    });
    it('a million units, timed', async () => {
      await engines.ClickHouse.run(
        'CREATE TABLE warehouse.units_ten_times ENGINE = MergeTree ORDER BY tuple() AS SELECT u.* FROM warehouse.units AS u, numbers(10) AS n',
      );
      await million('ClickHouse', 'clickhouse', [
        ['warehouse', 'units'],
        ['warehouse', 'units_ten_times'],
      ]);
    });
    for (const [name, at, count] of RUNS) {
      it(`${name} ${JSON.stringify(at)}`, () => check('ClickHouse', 'clickhouse', ['warehouse', 'units'], name, at, count));
    }
  });

  describe('in PostgreSQL, over two shards', needs('PostgreSQL'), () => {
    before(async () => {
      const { openShards } = await import('../lib/postgres.mjs');
      const columns = [...definitions(layout, JUDGED), 'shard INTEGER'];
      const { shards, coordinator, close } = await openShards(columns, async (shard, index) => {
        await shard.run(`CREATE TEMPORARY TABLE everything (${definitions(layout, JUDGED).join(', ')})`);
        await shard.run(`COPY everything FROM '${csv}' WITH (FORMAT csv)`);
        await shard.run(`INSERT INTO units_here SELECT *, id % 2 FROM everything WHERE id < ${SHARDED} AND id % 2 = ${index}`);
      });
      engines.PostgreSQL = { rows: coordinator.rows, run: coordinator.run, close, shards };
    });
    for (const [name, at, count] of RUNS) {
      it(`${name} ${JSON.stringify(at)}`, () => check('PostgreSQL', 'postgresql', 'units', name, at, Math.min(count, SHARDED)));
    }

    it('runs distributed: each shard is asked for its units, and only for the columns that are read', async () => {
      const { sql } = toSql(commune, whole, optionsFor('commune', 'postgresql', 'units'));
      const plan = (await engines.PostgreSQL.rows(`EXPLAIN (VERBOSE, COSTS OFF) ${sql}`)).flat().join('\n');
      assert.equal(plan.match(/Foreign Scan on public\.units_\d/g)?.length, 2, plan);
      const remote = plan.match(/Remote SQL: .*/g);
      assert.equal(remote.length, 2);
      console.log(`PostgreSQL sends to each shard:\n${remote.join('\n')}`);
      assert.match(remote[0], /income_per_capita/);
      assert.doesNotMatch(remote[0], /smartphone_subscribers/);
      const held = await Promise.all(engines.PostgreSQL.shards.map((shard) => shard.rows('SELECT count(*) FROM units_here')));
      assert.deepEqual(held.flat(2).map(Number), [SHARDED / 2, SHARDED / 2]);
    });

    it('says the same where each shard works out its own units', async () => {
      const { coordinator, shards } = { coordinator: engines.PostgreSQL, shards: engines.PostgreSQL.shards };
      for (const shard of shards) {
        const { sql } = toSql(commune, whole, optionsFor('commune', 'postgresql', 'units_here'));
        await shard.run(`CREATE VIEW answers_here AS ${sql}`);
      }
      const names = 'id integer, set_commune boolean, tally_lower integer, tally_upper integer, error text';
      await coordinator.run(
        [0, 1]
          .map((index) => `CREATE FOREIGN TABLE answers_${index} (${names}) SERVER shard_${index} OPTIONS (table_name 'answers_here')`)
          .join(';'),
      );
      const both = 'SELECT * FROM answers_0 UNION ALL SELECT * FROM answers_1';
      const plan = (await coordinator.rows(`EXPLAIN (VERBOSE, COSTS OFF) SELECT count(*) FROM answers_0 WHERE set_commune IS NULL`))
        .flat()
        .join('\n');
      console.log(`PostgreSQL pushes a count and a filter down to a shard:\n${plan}`);
      assert.match(plan, /Remote SQL: SELECT count\(\*\) FROM public\.answers_here/);
      const { sql } = toSql(commune, whole, optionsFor('commune', 'postgresql', 'units'));
      const list = 'id, set_commune, tally_lower, tally_upper, error';
      const [here, there] = [
        await coordinator.rows(`SELECT ${list} FROM (${sql}) AS a ORDER BY id`),
        await coordinator.rows(`SELECT ${list} FROM (${both}) AS a ORDER BY id`),
      ];
      assert.equal(here.length, SHARDED);
      assert.deepEqual(there, here);
    });
  });
});
