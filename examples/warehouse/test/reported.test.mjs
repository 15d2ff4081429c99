import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { random } from './support/generate.mjs';
import { assess, isNtmError, toSql } from '../lib/ntm-rules.mjs';
import { ENGINES, withLevels } from './small.mjs';

// Figures as reports give them: in another unit, and the parts of a sum in place of the sum. Each row is answered as `assess` answers it.

const AT = { on: '2024-12-31' };
// A trait that changes no level of the law here, for levels that are made up.
const PLACE = { region: 'central-highlands', traits: ['safe-zone'] };

/** What `assess` says of an indicator, or with which codes it refuses the figures. */
function byAssess(ruleSet, indicator, facts) {
  try {
    const { criteria } = assess(ruleSet, { unit: { id: 'a', level: 'commune', ...PLACE }, facts }, AT);
    const { status } = criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicator);
    return [{ met: true, 'not-met': false }[status] ?? null, ['none']];
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return [null, error.problems.map(({ code }) => code)];
  }
}

const FIGURES = ['numerator', 'denominator', 'value', 'atLeast', 'atMost'];

/** The figures of a row by the columns of a fact: counts, else a value, else bounds. */
function factIn(row, given) {
  const columns = typeof given === 'string' ? { value: given } : given;
  const [numerator, denominator, value, atLeast, atMost] = FIGURES.map((part) => row[columns[part]] ?? null);
  const word = typeof columns.unit === 'object' ? row[columns.unit.column] : columns.unit;
  const some = (all) => Object.fromEntries(Object.entries(all).filter(([, item]) => (item ?? null) !== null));
  if (numerator !== null && denominator !== null) return some({ numerator, denominator, value });
  if (value !== null) return some({ value, unit: word });
  return atLeast === null && atMost === null ? undefined : some({ atLeast, atMost, unit: word });
}

/** A row without bounds where something more is known, as no dossier gives both. */
function withoutIdleBounds(row, columns) {
  const idle = Object.values(columns).flatMap((given) => {
    const fact = factIn(row, given);
    return fact === undefined || 'atLeast' in fact || 'atMost' in fact ? [] : [given.atLeast, given.atMost];
  });
  return Object.fromEntries(Object.entries(row).map(([name, figure]) => [name, idle.includes(name) ? null : figure]));
}

function factsIn(row, columns) {
  const facts = Object.entries(columns).map(([id, given]) => [id, factIn(row, given)]);
  return Object.fromEntries(facts.filter(([, fact]) => fact !== undefined));
}

const literal = (value) => (value === null ? 'NULL' : /^-?[\d.]+$/.test(value) ? value : `'${value}'`);

for (const { engine, dialect, open, create, options } of ENGINES) {
  describe(engine, options, () => {
    let db;
    before(async () => {
      db = await open();
    });
    after(() => db.close());

    /** Holds the answers for rows of named values against `assess`; tells how often each came. */
    async function hold(ruleSet, indicator, columns, types, rows) {
      const names = Object.keys(types);
      await db.run('DROP TABLE IF EXISTS units_small');
      await db.run(create('units_small', ['id INTEGER', ...names.map((name) => `${name} ${types[name]}`)].join(', ')));
      const values = rows.map((row, index) => `(${[index, ...names.map((name) => literal(row[name] ?? null))].join(', ')})`);
      await db.run(`INSERT INTO units_small VALUES ${values.join(', ')}`);
      const { sql } = toSql(ruleSet, AT, { dialect, table: 'units_small', keep: ['id'], place: PLACE, columns });
      const got = await db.rows(`SELECT indicator_${indicator}, error FROM (${sql}) AS answers ORDER BY id`);
      const seen = {};
      for (const [index, row] of rows.entries()) {
        const [status, codes] = byAssess(ruleSet, indicator, factsIn(row, columns));
        const [ownStatus, error] = got[index];
        const code = error === null ? 'none' : error.split(':')[0];
        assert.equal(ownStatus, status, JSON.stringify([row, codes, got[index]]));
        assert.ok(codes.includes(code), JSON.stringify([row, codes, got[index]]));
        const word = code === 'none' ? String(ownStatus) : code;
        seen[word] = (seen[word] ?? 0) + 1;
      }
      return seen;
    }

    const POINTS = 'DECIMAL(5, 2)';
    const counts = (numerator, denominator) => ({ numerator, denominator });
    const SUMS = {
      'in points': [
        { multidimensionalPoverty: 'both_', poorHouseholds: 'poor_', nearPoorHouseholds: 'near_' },
        { both_: POINTS, poor_: POINTS, near_: POINTS },
      ],
      'in points beside counts of its parts': [
        { multidimensionalPoverty: 'both_', poorHouseholds: counts('poor_n', 'all_n'), nearPoorHouseholds: counts('near_n', 'all_n') },
        { both_: POINTS, poor_n: 'INTEGER', near_n: 'INTEGER', all_n: 'INTEGER' },
      ],
      'by counts of its parts, of several denominators': [
        { poorHouseholds: counts('poor_n', 'all_n'), nearPoorHouseholds: counts('near_n', 'rest_n') },
        { poor_n: 'INTEGER', near_n: 'INTEGER', all_n: 'BIGINT', rest_n: 'DECIMAL(18, 3)' },
      ],
      'in counts beside counts of its parts': [
        {
          multidimensionalPoverty: { ...counts('both_n', 'all_n'), value: 'both_' },
          poorHouseholds: { ...counts('poor_n', 'all_n'), value: 'poor_' },
          nearPoorHouseholds: { ...counts('near_n', 'all_n'), value: 'near_' },
        },
        { both_: POINTS, poor_: POINTS, near_: POINTS, both_n: 'BIGINT', poor_n: 'BIGINT', near_n: 'BIGINT', all_n: 'BIGINT' },
      ],
      'by parts of which each is in counts, points or bounds': [
        {
          poorHouseholds: { ...counts('poor_n', 'all_n'), value: 'poor_', atMost: 'poor_high' },
          nearPoorHouseholds: { ...counts('near_n', 'all_n'), value: 'near_', atLeast: 'near_low' },
        },
        { poor_: POINTS, near_: POINTS, poor_n: 'INTEGER', near_n: 'BIGINT', all_n: 'INTEGER', poor_high: POINTS, near_low: POINTS },
      ],
      'in counts beside points of its parts': [
        { multidimensionalPoverty: counts('both_n', 'all_n'), poorHouseholds: 'poor_', nearPoorHouseholds: 'near_' },
        { both_n: 'INTEGER', all_n: 'INTEGER', poor_: POINTS, near_: 'DECIMAL(18, 12)' },
      ],
      'bounded, by counts and bounds of its parts': [
        {
          multidimensionalPoverty: { atLeast: 'both_low', atMost: 'both_high' },
          poorHouseholds: { ...counts('poor_n', 'all_n'), atMost: 'poor_high' },
          nearPoorHouseholds: { value: 'near_', atLeast: 'near_low', atMost: 'near_high' },
        },
        {
          both_low: POINTS,
          both_high: POINTS,
          poor_n: 'INTEGER',
          all_n: 'INTEGER',
          poor_high: POINTS,
          near_: POINTS,
          near_low: 'DECIMAL(18, 12)',
          near_high: POINTS,
        },
      ],
      'by one of its parts': [{ nearPoorHouseholds: { value: 'near_', atLeast: 'near_low' } }, { near_: POINTS, near_low: POINTS }],
      'in points, by one of its parts': [
        { multidimensionalPoverty: 'both_', poorHouseholds: counts('poor_n', 'all_n') },
        { both_: POINTS, poor_n: 'INTEGER', all_n: 'INTEGER' },
      ],
    };
    const DRAWN = {
      points: ['0', '1', '2', '2.5', '3.5', '4.5', '5', '6.99', '7', '7.01', '50', '99'],
      counts: ['0', '1', '20', '25', '35', '36', '45', '70', '71'],
      totals: ['0', '500', '1000', '1000', '1000'],
    };
    for (const [form, [columns, types]] of Object.entries(SUMS)) {
      it(`a sum ${form}`, async () => {
        const next = random(form.length);
        const draw = (name) => {
          if (next() < 0.3) return null;
          const list = /^(?:all|rest)_n$/.test(name) ? DRAWN.totals : name.endsWith('_n') ? DRAWN.counts : DRAWN.points;
          return list[Math.floor(next() * list.length)];
        };
        const rows = Array.from({ length: 600 }, () =>
          withoutIdleBounds(Object.fromEntries(Object.keys(types).map((name) => [name, draw(name)])), columns),
        );
        const seen = await hold(withLevels([]), '11', columns, types, rows);
        for (const word of form === 'by one of its parts' ? ['false', 'null'] : ['true', 'false', 'null', 'figures-conflict'])
          assert.ok(seen[word] > 0, `${word} ${JSON.stringify(seen)}`);
      });
    }

    it('a sum of which a part is not known, where all that it can be is enough', async () => {
      const all = withLevels([['commune/11/maximum', { value: '100', scope: { traits: ['safe-zone'] } }]]);
      const rows = [{ near_: '3' }, { low_: '3' }, { near_: null }];
      const columns = { nearPoorHouseholds: { value: 'near_', atLeast: 'low_' } };
      assert.deepEqual(await hold(all, '11', columns, { near_: POINTS, low_: POINTS }, rows), { true: 2, null: 1 });
    });

    it('a sum of counts of 18 digits, and of shares of 12 places', async () => {
      const columns = { poorHouseholds: counts('poor_n', 'all_n'), nearPoorHouseholds: { ...counts('near_n', 'all_n'), value: 'near_' } };
      const all = '900000000000000000';
      const rows = [
        { poor_n: '31500000000000000', near_n: '31500000000000000', all_n: all },
        { poor_n: '31500000000000000', near_n: '31500000000000001', all_n: all },
        { poor_n: '450000000000000000', near_n: '450000000000000001', all_n: all },
        { poor_n: '1', all_n: '3', near_: '6.666666666666' },
      ];
      for (const type of ['BIGINT', 'DECIMAL(18, 0)']) {
        const types = { poor_n: type, near_n: type, all_n: type, near_: 'DECIMAL(18, 12)' };
        await hold(withLevels([]), '11', columns, types, rows);
      }
    });

    const INCOMES = {
      'thousand-vnd-per-person-per-year': ['49999.999', '50000', '50000.001', '1000001'],
      'vnd-per-person-per-year': ['49999999', '50000000', '50000001', '1000000001', '-1'],
      'triệu đồng/người/tháng': ['4.166', '4.166666666666', '4.167', '83.334'],
      'thousand-vnd-per-person-per-month': ['4166.6', '4166.666666', '4166.667', '4167'],
      'VND per person per month': ['4166666', '4166666.666666', '4166666.666667', '4166667', '83333334'],
      'million-vnd-per-person-per-year': ['49.999', '50', '1000', '1000.001'],
    };
    for (const [unit, values] of Object.entries(INCOMES)) {
      it(`figures in ${unit}`, async () => {
        for (const type of ['DECIMAL(18, 6)', 'DECIMAL(30, 12)', ...(values.every((value) => /^-?\d+$/.test(value)) ? ['BIGINT'] : [])]) {
          const rows = values.map((income) => ({ income })).concat({ income: null });
          const fit = type === 'DECIMAL(18, 6)' ? rows.filter(({ income }) => (income?.split('.')[1] ?? '').length <= 6) : rows;
          const seen = await hold(withLevels([]), '10', { incomePerCapita: { value: 'income', unit } }, { income: type }, fit);
          assert.ok(seen['true'] > 0 && seen['false'] > 0, JSON.stringify(seen));
        }
      });
    }

    it('figures in a unit that a column says, and bounds in it', async () => {
      const columns = { incomePerCapita: { value: 'income', atLeast: 'low', atMost: 'high', unit: { column: 'unit_' } } };
      const types = { income: 'DECIMAL(18, 6)', low: 'DECIMAL(18, 6)', high: 'BIGINT', unit_: 'TEXT' };
      const words = [null, 'usd', ...Object.keys(INCOMES), 'đồng/người/năm'];
      const rows = words.flatMap((unit_) => [
        ...Object.values(INCOMES).flatMap((values) => values.slice(0, 4).map((income) => ({ income, unit_ }))),
        ...['4', '5', '48', '51', '4800', '50000', '51000000'].flatMap((bound) => [
          { low: bound, unit_ },
          { high: bound, unit_ },
          { low: bound, high: '60000', unit_ },
        ]),
        { unit_ },
      ]);
      const short = rows.filter(({ income = null }) => income === null || (income.split('.')[1] ?? '').length <= 6);
      const seen = await hold(withLevels([]), '10', columns, types, short);
      for (const word of ['true', 'false', 'null', 'unit-mismatch', 'impossible-value']) assert.ok(seen[word] > 0, JSON.stringify(seen));
    });

    it('figures in another unit beside a level of many places', async () => {
      const level = '50.000000123456';
      const ruleSet = withLevels([['commune/10/minimum', { value: level, scope: { traits: ['safe-zone'] } }]]);
      await db.run('DROP TABLE IF EXISTS units_small');
      await db.run(create('units_small', 'id INTEGER, whole_ BIGINT, income DECIMAL(18, 6)'));
      await db.run('INSERT INTO units_small VALUES (0, 50000000, 50000000.123456), (1, 50000001, 50000000.123455)');
      for (const [column, expected] of [
        ['whole_', [[false], [true]]],
        ['income', [[true], [false]]],
      ]) {
        const columns = { incomePerCapita: { value: column, unit: 'vnd-per-person-per-year' } };
        const { sql } = toSql(ruleSet, AT, { dialect, table: 'units_small', keep: ['id'], place: PLACE, columns });
        assert.deepEqual(await db.rows(`SELECT indicator_10 FROM (${sql}) AS answers ORDER BY id`), expected);
      }
    });
  });
}
