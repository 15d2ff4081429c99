import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { assess, toSql } from '../lib/ntm-rules.mjs';
import { ENGINES, withLevels } from './small.mjs';

// What once went wrong on a real engine, a test for each.

const AT = { on: '2024-12-31' };
const PLACE = { region: { column: 'region' }, traits: [{ trait: 'poor-district', column: 'poor' }, 'safe-zone'] };

for (const { engine, dialect, open, create, options } of ENGINES) {
  describe(engine, options, () => {
    let db;
    before(async () => {
      db = await open();
    });
    after(() => db.close());

    /** The answers for one unit per row of values. */
    async function answers(ruleSet, columns, types, rows, asked, at = AT) {
      await db.run('DROP TABLE IF EXISTS units_small');
      await db.run(create('units_small', `id INTEGER, region TEXT, poor BOOLEAN, ${types}`));
      await db.run(`INSERT INTO units_small VALUES ${rows.map((row, index) => `(${index}, ${row})`).join(', ')}`);
      const { sql } = toSql(ruleSet, at, { dialect, table: 'units_small', keep: ['id'], place: PLACE, columns });
      const selected = await db.rows(`SELECT ${asked.join(', ')} FROM (${sql}) AS answers ORDER BY id`);
      return selected.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)));
    }

    it('holds 0.1 to be 0.1, not the float next to it', async () => {
      const levels = [['commune/10/minimum', { value: '0.1', scope: { traits: ['safe-zone'] } }]];
      const rows = ['0.1', '0.0999999999999999999', '0.1000000000000000001'].map(
        (value) => `'central-highlands', false, CAST('${value}' AS DECIMAL(30, 20))`,
      );
      const got = await answers(withLevels(levels), { incomePerCapita: 'income' }, 'income DECIMAL(30, 20)', rows, ['indicator_10']);
      assert.deepEqual(got, [[true], [false], [true]]);
    });

    it('compares products: a third is at least 33.333 333 333 333 333 333 %, two thirds at least 66.666 %', async () => {
      const level = { value: '33.333333333333333333' };
      const got = await answers(
        withLevels(
          [
            ['commune/3.1/minimum', level],
            ['commune/9.2/minimum', { value: '66.666' }],
          ].map(([target, rest]) => [target, { ...rest, scope: { regions: ['southeast'] } }]),
        ),
        { irrigatedArea: { numerator: 'wet', denominator: 'fields' }, solidHouses: { numerator: 'solid', denominator: 'houses' } },
        'wet INTEGER, fields INTEGER, solid INTEGER, houses INTEGER',
        ["'southeast', false, 1, 3, 2, 3", "'southeast', false, 33333, 100000, 66665, 100000"],
        ['indicator_3_1', 'indicator_9_2'],
      );
      assert.deepEqual(got, [
        [true, true],
        [false, false],
      ]);
    });

    it('multiplies counts that a 32-bit integer times a hundred would not hold', async () => {
      const got = await answers(
        withLevels([]),
        { irrigatedArea: { numerator: 'wet', denominator: 'fields' } },
        'wet INTEGER, fields INTEGER',
        ["'southeast', false, 1720000000, 2147483647", "'southeast', false, 1710000000, 2147483647"],
        ['indicator_3_1'],
      );
      assert.deepEqual(got, [[true], [false]]);
    });

    it('holds counts of 18 digits, whole or after the point, and shares beside them, and refuses longer counts row by row', async () => {
      const nines = (count) => '9'.repeat(count);
      const eighty = withLevels([['commune/3.1/minimum', { value: '80', scope: { regions: ['southeast'] } }]]);
      // Of the whole: just below 80 %, at it, all, more than all, nothing.
      const types = [
        ['DECIMAL(18, 0)', '500000000000000000', ['399999999999999999', '400000000000000000', '500000000000000000', nines(18), '0']],
        ['DECIMAL(18, 3)', '999999999999.995', ['799999999999.995', '799999999999.996', '999999999999.995', '999999999999.999', '0']],
        ['DECIMAL(18, 18)', '0.500000000000000000', ['0.399999999999999999', '0.4', '0.5', `0.${nines(18)}`, '0']],
      ];
      const byAssess = (numerator, denominator) => {
        const dossier = { unit: { id: 'a', level: 'commune', region: 'southeast' }, facts: { irrigatedArea: { numerator, denominator } } };
        try {
          return [assess(eighty, dossier, AT).criteria[2].indicators[0].status === 'met', null];
        } catch (error) {
          return [null, `${error.code}: irrigatedArea`];
        }
      };
      for (const [type, fields, counts] of types) {
        const rows = counts.map((wet) => `'southeast', false, ${wet}, ${fields}, NULL`);
        const got = await answers(
          eighty,
          { irrigatedArea: { numerator: 'wet', denominator: 'fields', value: 'share' } },
          `wet ${type}, fields ${type}, share DECIMAL(5, 2)`,
          [...rows, "'southeast', false, NULL, NULL, 79.99", "'southeast', false, NULL, NULL, 80.00"],
          ['indicator_3_1', 'error'],
        );
        assert.deepEqual(got, [...counts.map((wet) => byAssess(wet, fields)), [false, null], [true, null]], type);
        assert.deepEqual(
          got.slice(0, 4).map(([status]) => status),
          [false, true, true, null],
          type,
        );
      }
      const long = await answers(
        withLevels([]),
        { irrigatedArea: { numerator: 'wet', denominator: 'fields' } },
        'wet DECIMAL(38, 0), fields DECIMAL(38, 0)',
        [`'southeast', false, ${nines(38)}, ${nines(38)}`, `'southeast', false, ${nines(18)}, ${nines(18)}`, "'southeast', false, 1, 2"],
        ['indicator_3_1', 'error'],
      );
      assert.deepEqual(long, [
        [null, 'too-long: irrigatedArea'],
        [true, null],
        [false, null],
      ]);
    });

    it('keeps the places of a share beside counts of any width', async () => {
      const got = await answers(
        withLevels([['commune/3.1/minimum', { value: '80.005', scope: { regions: ['southeast'] } }]]),
        { irrigatedArea: { numerator: 'wet', denominator: 'fields', value: 'share' } },
        'wet BIGINT, fields BIGINT, share DECIMAL(18, 12)',
        ['80.004999999999', '80.005000000000'].map((share) => `'southeast', false, NULL, NULL, ${share}`),
        ['indicator_3_1'],
      );
      assert.deepEqual(got, [[false], [true]]);
    });

    it('leaves open what has no threshold, and refuses a region that is none: never a threshold of 0', async () => {
      const rows = [
        "'southeast', false, 1",
        "'moon', false, 1",
        'NULL, false, 1',
        "'central-highlands', false, 1",
        "'southeast', true, 60",
      ];
      const got = await answers(withLevels([]), { incomePerCapita: 'income' }, 'income DECIMAL(12, 3)', rows, ['indicator_10', 'error']);
      assert.deepEqual(got, [
        [null, null],
        [null, 'unknown-region'],
        [null, 'missing-field: region'],
        [false, null],
        [true, null],
      ]);
    });

    it('counts what is not known as open, not as the least or the greatest of the rest', async () => {
      const got = await answers(
        withLevels([]),
        {
          masterPlanApproved: 'plan',
          masterPlanRegulationsApplied: 'rules',
          ruralMarketMeetsStandard: 'market',
          shopMeetsStandard: 'shop',
        },
        'plan BOOLEAN, rules BOOLEAN, market BOOLEAN, shop BOOLEAN',
        [
          "'southeast', false, true, NULL, false, NULL",
          "'southeast', false, false, NULL, true, NULL",
          "'southeast', NULL, true, true, false, false",
        ],
        ['criterion_1', 'indicator_7', 'tally_lower', 'tally_upper', 'set_commune'],
      );
      assert.deepEqual(got, [
        [null, null, 0, 19, null],
        [false, true, 1, 18, false],
        [true, false, 1, 18, false],
      ]);
    });

    it('knows nothing of 0 of 0 and of half a ratio, and takes counts before a share that is theirs, rounded', async () => {
      const rows = [
        '0, 0, NULL',
        '5, NULL, NULL',
        '5, NULL, 100',
        '79996, 100000, 80',
        '4, 5, 80',
        '1, 0, NULL',
        '2, 1, NULL',
        'NULL, NULL, 100.5',
        'NULL, NULL, -1',
      ];
      const got = await answers(
        withLevels([]),
        { irrigatedArea: { numerator: 'wet', denominator: 'fields', value: 'share' } },
        'wet INTEGER, fields INTEGER, share DECIMAL(6, 2)',
        rows.map((row) => `'southeast', false, ${row}`),
        ['indicator_3_1', 'error'],
      );
      const impossible = [null, 'impossible-value: irrigatedArea'];
      assert.deepEqual(got, [
        [null, null],
        [null, null],
        [true, null],
        [false, null],
        [true, null],
        impossible,
        impossible,
        impossible,
        impossible,
      ]);
    });

    it('refuses a share that is not what its counts come to, rounded to its own places, as assess does', async () => {
      const cases = [
        [4, 5, '10'],
        [3, 5, '100'],
        [0, 0, '100'],
        // A third, and its half in the last place on either side.
        [1, 3, '33'],
        [1, 3, '33.3'],
        [1, 3, '33.4'],
        [1, 3, '33.333333333333'],
        [1, 3, '33.333333333334'],
        [795, 1000, '80'],
        [795, 1000, '79'],
        [7949, 10000, '80'],
        [7949, 10000, '79.5'],
        [7944, 10000, '79.5'],
      ];
      const byAssess = ([numerator, denominator, value]) => {
        const facts = { irrigatedArea: { numerator, denominator, value } };
        try {
          assess(withLevels([]), { unit: { id: 'a', level: 'commune', region: 'southeast' }, facts }, AT);
          return [null];
        } catch (error) {
          return [`${error.code}: irrigatedArea`];
        }
      };
      const expected = cases.map(byAssess);
      assert.equal(expected.filter(([code]) => code === 'figures-conflict: irrigatedArea').length, 7);
      for (const [count, share] of [
        ['INTEGER', 'DECIMAL(18, 12)'],
        ['BIGINT', 'DECIMAL(18, 15)'],
        ['DECIMAL(18, 0)', 'DECIMAL(18, 12)'],
        ['DECIMAL(18, 9)', 'DECIMAL(18, 15)'],
        ['DECIMAL(18, 12)', 'DECIMAL(30, 20)'],
      ]) {
        const rows = cases.map(([wet, fields, value]) => `'southeast', false, ${wet}, ${fields}, ${value}`);
        const columns = { irrigatedArea: { numerator: 'wet', denominator: 'fields', value: 'share' } };
        const got = await answers(withLevels([]), columns, `wet ${count}, fields ${count}, share ${share}`, rows, ['error']);
        assert.deepEqual(got, expected, `${count}, ${share}`);
      }
    });

    it('holds a share against counts of 18 digits, and says nothing of it where they are longer', async () => {
      const nines = '9'.repeat(18);
      const columns = { irrigatedArea: { numerator: 'wet', denominator: 'fields', value: 'share' } };
      for (const [type, wet, fields, share] of [
        ['DECIMAL(18, 0)', `500000000000000000`, nines, '50.000000000000'],
        ['DECIMAL(18, 18)', '0.500000000000000000', `0.${nines}`, '50.000000000000'],
        ['DECIMAL(18, 3)', '499999999999.999', '999999999999.999', '50'],
      ]) {
        const rows = [share, '49'].map((value) => `'southeast', false, ${wet}, ${fields}, ${value}`);
        const got = await answers(withLevels([]), columns, `wet ${type}, fields ${type}, share DECIMAL(18, 12)`, rows, ['error']);
        assert.deepEqual(got, [[null], ['figures-conflict: irrigatedArea']], type);
      }
      const long = `'southeast', false, ${'9'.repeat(38)}, ${'9'.repeat(38)}, 100`;
      const got = await answers(withLevels([]), columns, 'wet DECIMAL(38, 0), fields DECIMAL(38, 0), share INTEGER', [long], ['error']);
      assert.deepEqual(got, [['too-long: irrigatedArea']]);
    });

    it('refuses a figure, or counts, outside of the bounds that stand beside them', async () => {
      const columns = {
        incomePerCapita: { value: 'income', atLeast: 'income_least', atMost: 'income_most' },
        irrigatedArea: { numerator: 'wet', denominator: 'fields', atLeast: 'wet_least' },
      };
      const rows = [
        '50, 40, 60, 4, 5, 80',
        '50, 50.001, NULL, NULL, NULL, 80',
        '50, NULL, 49.999, NULL, NULL, NULL',
        'NULL, 40, 60, 79, 100, 79.01',
        'NULL, NULL, NULL, 0, 0, 79.01',
      ];
      const got = await answers(
        withLevels([]),
        columns,
        'income DECIMAL(12, 3), income_least DECIMAL(12, 3), income_most DECIMAL(12, 3), wet INTEGER, fields INTEGER, wet_least DECIMAL(5, 2)',
        rows.map((row) => `'central-highlands', false, ${row}`),
        ['error'],
      );
      const conflict = (fact) => [`figures-conflict: ${fact}`];
      assert.deepEqual(got, [[null], conflict('incomePerCapita'), conflict('incomePerCapita'), conflict('irrigatedArea'), [null]]);
    });

    it('refuses what is not a number, and what is infinite', async () => {
      const type = dialect === 'clickhouse' ? 'Nullable(Float64)' : 'DOUBLE PRECISION';
      const value = (text) => `CAST('${text}' AS ${type})`;
      const rows = ['NaN', 'Infinity', '60'].map((text) => `'central-highlands', false, ${value(text)}, ${value(text)}`);
      const float = dialect === 'clickhouse' ? 'Nullable(Float64)' : 'DOUBLE PRECISION';
      const got = await answers(
        withLevels([]),
        { incomePerCapita: 'income', disasterReadinessScore: 'score' },
        `income ${float}, score ${float}`,
        rows,
        ['indicator_10', 'error'],
      );
      assert.deepEqual(
        got.map(([status, error]) => [status, error?.split(':')[0] ?? null]),
        [
          [null, 'impossible-value'],
          [null, 'impossible-value'],
          [true, null],
        ],
      );
    });

    // Only PostgreSQL compiles while it plans; here a long statement would take longer to compile than to run.
    if (dialect === 'postgresql') {
      it('joins a table of thresholds, and is not compiled at run time once `settings` are set', async () => {
        await db.run('DROP TABLE IF EXISTS units_small');
        await db.run(create('units_small', 'id INTEGER, region TEXT, poor BOOLEAN, income DECIMAL(12, 3)'));
        const statement = { dialect, table: 'units_small', keep: ['id'], place: PLACE, columns: { incomePerCapita: 'income' } };
        const { sql, settings } = toSql(withLevels([]), AT, statement);
        const plan = async () => (await db.rows(`EXPLAIN ${sql}`)).flat().join('\n');
        // As a server with its own settings does for a long statement over many units.
        await db.run('SET jit = on; SET jit_above_cost = 0');
        assert.match(await plan(), /^JIT:/m);
        for (const setting of settings) await db.run(setting);
        const planned = await plan();
        assert.doesNotMatch(planned, /^JIT:/m);
        assert.match(planned, /CTE thresholds_commune\n/);
        assert.match(planned, /CTE Scan on thresholds_commune/);
      });
    }
  });
}
