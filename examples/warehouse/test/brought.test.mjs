import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { compareRows, expectedSigns, signsQuery } from './support/compare.mjs';
import { random } from './support/generate.mjs';
import { createRuleSet, toSql } from '../lib/ntm-rules.mjs';
import { ENGINES } from './small.mjs';

// The invented set of examples/bring-a-decision, met with seven of its criteria and one in any case, with a level for a group beside its
// columns: a set that was brought is answered by the engines as `assess` answers it.

const AT = { on: '2026-12-31' };
const PACK = new URL('../../bring-a-decision/village.rules.json', import.meta.url);
const ROWS = 600;
const JUDGED = 'canh-quan-thon-sang-xanh-sach-dep';
const GROUPS = ['bien-gioi', 'kv1', 'kv2'];

function broughtSet(metWith) {
  const { format: _format, hash: _hash, ...pack } = JSON.parse(readFileSync(PACK, 'utf8'));
  const [decided] = pack.instruments[0].ruleSets;
  decided.metWith = { ...metWith, cite: { article: '2' } };
  const [power] = decided.criteria.find(({ id }) => id === 'dien').indicators[0].parameters;
  const [{ scope: _scope, ...level }] = power.values;
  power.values.push({ ...level, value: '96' }, { ...level, value: '85', scope: { groups: ['bien-gioi'] } });
  return createRuleSet({
    ...pack,
    groups: [{ id: 'bien-gioi', title: { vi: 'Thôn biên giới (hư cấu)', en: 'Border village (invented)' } }],
  });
}

const SETS = [
  { atLeast: 7, required: ['dien'], notApplicable: 'leaves' },
  { atLeast: 5, required: ['dien', 'nha-o'], notApplicable: 'counts-as-met' },
].map((metWith) => [JSON.stringify(metWith), broughtSet(metWith)]);

const pick = (list, next) => list[Math.floor(next() * list.length)];

/** A figure near the levels of the set, or none; most villages meet most of it. */
function figure({ id, type, unit }, next) {
  if (next() < 0.08) return undefined;
  if (type === 'boolean') return id === 'nhaTamDotNat' ? next() < 0.2 : next() < 0.8;
  if (type === 'integer') return pick(['0', '1', '2'], next);
  // Poverty is to be low, all other shares high.
  if (next() < 0.5 && unit === 'percent') return id === 'tyLeHoNgheoDaChieu' ? '4' : '100';
  return pick(unit === 'percent' ? ['4', '13', '40', '60', '85', '95', '96', '98', '100'] : ['43.9', '44', '50', '50.01'], next);
}

/** Where a village is, as each way of telling it holds it: nobody said, in none, in some. */
const PLACES = {
  'one column of groups': {
    place: { groups: { column: 'area' } },
    columns: { area: 'TEXT' },
    rows: [{ area: null }, { area: '' }, ...GROUPS.map((area) => ({ area }))],
    groupsOf: ({ area }) => (area === null ? undefined : area === '' ? [] : [area]),
  },
  'a column for each group': {
    place: { groups: GROUPS.map((group) => ({ group, column: `in_${group.replace('-', '_')}` })) },
    columns: { in_bien_gioi: 'BOOLEAN', in_kv1: 'BOOLEAN', in_kv2: 'BOOLEAN' },
    rows: [null, false, true].flatMap((first) =>
      [null, false, true].flatMap((second) => [null, false, true].map((third) => ({ in_bien_gioi: first, in_kv1: second, in_kv2: third }))),
    ),
    groupsOf(row) {
      const told = Object.values(row);
      const held = GROUPS.filter((_, index) => told[index] === true);
      return held.length === 0 && told.includes(null) ? undefined : held;
    },
  },
};

function villages(ruleSet, { rows, groupsOf }, seed) {
  const next = random(seed);
  return Array.from({ length: ROWS }, (_, id) => {
    const where = rows[id % rows.length];
    const groups = groupsOf(where);
    const facts = Object.fromEntries(ruleSet.facts.map((fact) => [fact.id, figure(fact, next)]).filter(([, value]) => value !== undefined));
    const judged = pick([undefined, 'met', 'met', 'not-met', 'not-applicable'], next);
    const judgements = judged && { [JUDGED]: { status: judged, by: 'UBND (hư cấu)', on: '2026-12-01' } };
    return {
      where,
      dossier: { unit: { id: String(id), level: 'village', ...(groups && { groups }) }, facts, ...(judged && { judgements }) },
    };
  });
}

const literal = (value) =>
  value === undefined || value === null ? 'NULL' : typeof value === 'boolean' ? String(value).toUpperCase() : `'${value}'`;

for (const { engine, dialect, open, create, options } of ENGINES) {
  describe(`${engine}, a set that was brought`, options, () => {
    let db;
    before(async () => {
      db = await open();
    });
    after(() => db.close());

    for (const [rule, ruleSet] of SETS)
      for (const [name, way] of Object.entries(PLACES))
        it(`answers as assess does: ${rule}, ${name}`, async () => {
          const list = villages(ruleSet, way, rule.length + name.length);
          const columns = Object.fromEntries(ruleSet.facts.map(({ id }, index) => [id, `f${index}`]));
          const types = [
            'id INTEGER',
            ...Object.entries(way.columns).map(([column, type]) => `${column} ${type}`),
            ...ruleSet.facts.map(({ id, type }) => `${columns[id]} ${type === 'boolean' ? 'BOOLEAN' : 'DECIMAL(12, 4)'}`),
            'judged TEXT',
          ];
          await db.run('DROP TABLE IF EXISTS villages');
          await db.run(create('villages', types.join(', ')));
          const rows = list.map(({ where, dossier: { unit, facts, judgements } }) => {
            const cells = [...Object.values(where), ...ruleSet.facts.map(({ id }) => facts[id]), judgements?.[JUDGED].status];
            return `(${[unit.id, ...cells.map(literal)].join(', ')})`;
          });
          await db.run(`INSERT INTO villages VALUES ${rows.join(', ')}`);
          const judgements = { [JUDGED]: 'judged' };
          const statement = toSql(ruleSet, AT, { dialect, table: 'villages', keep: ['id'], place: way.place, columns, judgements });
          const expected = list.map(({ dossier }, id) => ({ id, ...expectedSigns(ruleSet, dossier, AT, statement) }));
          const seen = compareRows(engine, await db.rows(signsQuery(statement)), expected, statement);
          for (const sign of ['1', '0', '?', '-']) assert.ok(seen.get(sign) > 0, `no ${sign}`);
          // What the set comes to by its rule is every one of the three; the first sign is that of the set.
          const whole = new Set(expected.flatMap(({ signs }) => (signs === undefined ? [] : [signs[0]])));
          assert.deepEqual([...whole].toSorted(), ['0', '1', '?']);
          // Somebody in none is held to another level than somebody of whom nobody said.
          const signed = statement.columns.filter(({ kind }) => ['set', 'prerequisite', 'criterion', 'indicator'].includes(kind));
          const power = signed.findIndex(({ kind, of }) => kind === 'indicator' && of === 'dien');
          const isMet = (id) => expected[id].signs?.[power] === '1';
          const isMetBySome = (isOf) => list.some(({ dossier: { unit } }) => isOf(unit.groups) && isMet(unit.id));
          assert.deepEqual([isMetBySome((groups) => groups?.length === 0), isMetBySome((groups) => groups === undefined)], [true, false]);
        });
  });
}
