import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { amend, commune, toSql } from '../lib/ntm-rules.mjs';
import { ENGINES } from './small.mjs';

// Names as an attacker, or a spreadsheet, would write them. Each is the name of a real table and of real columns.
const NAMES = [
  `a"; DROP TABLE victim; --`,
  'a`; DROP TABLE victim; --',
  "a'; DROP TABLE victim; --",
  `a\\"; DROP TABLE victim; --`,
  'a\\`; DROP TABLE victim; --',
  'a\\',
  'line\nbreak',
  'tab\tand carriage\rreturn',
  '/* comment */ -- and # another',
  '*/ /*',
  '${x} :x ?1 $1 {x:Int32} %s',
  'select',
  'SELECT',
  'fact_income_per_capita',
  'province',
  'refusal',
  'tỷ lệ thu nhập',
  '"',
  '`',
  '""``',
  '.',
  'a.b',
];

for (const { engine, dialect, open, quote, create, options } of ENGINES) {
  describe(engine, options, () => {
    let db;
    before(async () => {
      db = await open();
      await db.run(create('victim', 'id INTEGER'));
    });
    after(() => db.close());

    for (const name of NAMES) {
      it(`reads table and columns named ${JSON.stringify(name)}`, async () => {
        const [table, income, plan, id] = [name, name, `${name}2`, `${name}3`];
        await db.run(`DROP TABLE IF EXISTS ${quote(table)}`);
        await db.run(
          create(quote(table), `${quote(id)} INTEGER, ${quote(income)} DECIMAL(12, 3), ${quote(plan)} BOOLEAN, ${quote(`${name}4`)} TEXT`),
        );
        await db.run(`INSERT INTO ${quote(table)} VALUES (7, 60, false, 'met')`);
        const { sql, columns } = toSql(
          commune,
          { on: '2024-12-31' },
          {
            dialect,
            table,
            keep: [id],
            place: { region: 'central-highlands', traits: [{ trait: 'safe-zone', column: plan }] },
            columns: { incomePerCapita: income, masterPlanApproved: plan },
            judgements: { 1.2: `${name}4` },
          },
        );
        assert.deepEqual(columns[0], { name: id, kind: 'kept', of: id });
        const [row] = await db.rows(`SELECT ${quote(id)}, indicator_10, indicator_1_1, indicator_1_2, error FROM (${sql}) AS answers`);
        assert.deepEqual(row, [7, true, false, true, null]);
        assert.deepEqual(
          (await db.rows('SELECT count(*) FROM victim')).map(([count]) => Number(count)),
          [0],
        );
      });
    }

    it('lets no text of a rule pack out of its comment', async () => {
      const OFFICIAL = { grade: 'official', checkedBy: 'invented', checkedOn: '2024-01-01' };
      const title = 'x\n; DROP TABLE victim; \r\u2028\u2029\u0085\v\f-- \\';
      const hostile = amend(commune, {
        id: 'invented-title',
        number: `1/QĐ\n; DROP TABLE victim; -- \\`,
        title,
        issuer: 'test',
        rank: 'national',
        status: 'adopted',
        invented: true,
        signedOn: '2024-06-01',
        inForce: { from: '2024-06-01', wording: OFFICIAL },
        recordedOn: '2024-06-01',
        sources: {},
        operations: [
          {
            id: 'title',
            operation: 'replaceText',
            target: 'commune/10',
            expect: { title: commune.instruments[0].ruleSets[0].criteria[9].indicators[0].title.vi },
            title: { vi: title, en: title },
            cite: { row: '10' },
          },
        ],
      });
      await db.run('DROP TABLE IF EXISTS plain');
      await db.run(create('plain', 'income DECIMAL(12, 3)'));
      await db.run('INSERT INTO plain VALUES (60)');
      const statement = { dialect, table: 'plain', place: { region: 'central-highlands' }, columns: { incomePerCapita: 'income' } };
      const { sql } = toSql(hostile, { on: '2024-12-31' }, statement);
      assert.match(sql, /-- 10 x ; DROP TABLE victim;/);
      assert.deepEqual(await db.rows(`SELECT indicator_10 FROM (${sql}) AS answers`), [[true]]);
      assert.deepEqual(
        (await db.rows('SELECT count(*) FROM victim')).map(([count]) => Number(count)),
        [0],
      );
    });
  });
}
