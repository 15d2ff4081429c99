import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import type { Dossier } from '../../../src/index.ts';
import { assessWithEngine } from '../../../src/adapters/json-rules-engine/index.ts';
import { toSql } from '../../../src/adapters/sql/index.ts';
import type { SqlOptions } from '../../../src/adapters/sql/index.ts';
import { COLUMN_STATUSES, columnsOf, impact, solve, statusesOfColumns } from '../../../src/population/index.ts';
import { dossierJsonSchema, dossierUiSchema, parseDossier, parseRuleSet } from '../../../src/schema/index.ts';
import { boundaryScenarios, runScenario } from '../../../src/testing/index.ts';
import { commune } from '../../../rules/index.ts';
import { codesOf, problemsOf } from '../../support/law-fixtures.ts';
import { areaPack, hamlet } from '../../support/two-areas.ts';
import { validatorOf } from '../../support/validators.ts';

const AT = { on: '2024-12-31' };
const set = parseRuleSet(areaPack());

/** Every way to be in areas, and to be in none. */
const DOSSIERS = [
  hamlet(['kv1'], { id: 'a' }),
  hamlet(['kv2'], { id: 'b' }),
  hamlet([], { id: 'c' }),
  hamlet(undefined, { id: 'd' }),
  hamlet(['bien-gioi', 'kv2'], { id: 'e' }),
  hamlet(
    [
      { group: 'kv1', to: '2024-06-01' },
      { group: 'kv2', from: '2024-06-01' },
    ],
    { id: 'f' },
  ),
] as Dossier[];

describe('every backend', () => {
  it('answers a set with areas of its own alike', async () => {
    const columns = statusesOfColumns(set, AT, columnsOf(set, DOSSIERS));
    for (const dossier of DOSSIERS) {
      const found = assess(set, dossier, AT);
      expect(await assessWithEngine(set, dossier, AT)).toEqual(found);
      const position = columns.units.indexOf(dossier.unit.id);
      for (const { id, status } of found.criteria.flatMap(({ indicators }) => indicators))
        expect([dossier.unit.id, id, COLUMN_STATUSES[columns.indicators[id]![position]!]]).toEqual([dossier.unit.id, id, status]);
    }
  });

  it('decides nothing by a level for all where an area has another and nobody said in which the unit is', async () => {
    const general = parseRuleSet(
      areaPack((parts) => {
        const [first] = parts.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.parameters[0]!.values;
        delete first!.scope;
        return parts;
      }),
    );
    const dossiers = DOSSIERS.map((dossier) => ({ ...dossier, facts: { riceHarvest: '250' } })) as Dossier[];
    const columns = statusesOfColumns(general, AT, columnsOf(general, dossiers));
    const statuses = await Promise.all(
      dossiers.map(async (dossier) => {
        const found = assess(general, dossier, AT);
        expect(await assessWithEngine(general, dossier, AT)).toEqual(found);
        const [{ id, status }] = found.criteria[0]!.indicators as unknown as [{ id: string; status: string }];
        expect(COLUMN_STATUSES[columns.indicators[id]![columns.units.indexOf(dossier.unit.id)]!]).toBe(status);
        return [dossier.unit.id, status];
      }),
    );
    // Of the unit that is said to be in no group, no area has another level.
    expect(statuses.filter(([, status]) => status === 'undetermined').map(([id]) => id)).toEqual(['d']);
    const place = { groups: { column: 'area' } };
    const { sql } = toSql(general, AT, { dialect: 'postgresql', table: 'hamlets', columns: { riceHarvest: 'rice' }, place });
    // In a group that no area is for, or in none, the level for all is that of the unit; where nobody said, nobody can tell.
    expect(sql).toContain(`CASE WHEN s."area" IS NOT NULL THEN 'yes' ELSE 'no' END`);
    expect(sql).toContain("'none', 'yes', '300'");
    expect(sql).not.toContain("'none', 'no', '300'");
    const flags = ['kv1', 'kv2', 'bien-gioi'].map((group) => ({ group, column: group }));
    const flagged = (groups: typeof flags) =>
      toSql(general, AT, { dialect: 'postgresql', table: 'hamlets', columns: { riceHarvest: 'rice' }, place: { groups } }).sql;
    expect(flagged(flags)).toContain('s."kv1" IS NOT NULL AND s."kv2" IS NOT NULL AND s."bien-gioi" IS NOT NULL');
    expect(flagged(flags.slice(1))).not.toContain('IS NOT NULL AND s.');
  });

  it('refuses two columns at once alike', async () => {
    const both = hamlet(['kv1', 'kv2'], { id: 'z' }) as Dossier;
    await expect(assessWithEngine(set, both, AT)).rejects.toMatchObject({ code: 'columns-conflict', path: ['unit', 'groups'] });
    expect(statusesOfColumns(set, AT, columnsOf(set, [both])).errors.map(({ error }) => error.code)).toEqual(['columns-conflict']);
    expect(codesOf(() => parseDossier(both, set))).toEqual(['columns-conflict']);
  });

  it('looks for a value in one area', () => {
    const found = solve(set, 'hamlet-set/1.1/minimum', DOSSIERS, AT, { column: 'kv2', counting: 'indicator' });
    expect([found.units, found.elsewhere, found.table.map(({ value }) => value)]).toEqual([3, 3, ['250']]);
    expect(problemsOf(() => solve(set, 'hamlet-set/1.1/minimum', [], AT, { column: 'kv9' }))[0]?.params['allowed']).toBe('kv1, kv2');
  });

  it('sees units of one area apart from those of another in an impact', () => {
    const stricter = parseRuleSet(
      areaPack((parts) => {
        parts.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.parameters[0]!.values[1]!.value = '260';
        return parts;
      }),
    );
    const { units } = impact(set, stricter, DOSSIERS, AT);
    expect(units.map(({ unit }) => unit)).toEqual(['b', 'e', 'f']);
  });
});

describe('forms', () => {
  const schema = (draft: '2020-12' | 'draft-07') => dossierJsonSchema(set, { draft });
  it.each(['2020-12', 'draft-07'] as const)('in %s have the groups, levels and units of the set', (draft) => {
    const text = JSON.stringify(schema(draft));
    for (const word of ['"hamlet"', '"kv1"', '"bien-gioi"', 'kg thóc/người/năm']) expect(text).toContain(word);
    const isValid = validatorOf(set, draft);
    for (const dossier of DOSSIERS) expect([dossier.unit.id, isValid(dossier)]).toEqual([dossier.unit.id, true]);
    for (const wrong of [
      hamlet(['kv3']),
      hamlet(['kv1'], { level: 'commune' }),
      { ...hamlet(['kv1']), facts: { riceHarvest: { value: '1', unit: 'point' } } },
    ])
      expect(isValid(wrong)).toBe(false);
  });

  it('have no field for what the set does not use, and the labels of what it does', () => {
    const fields = (set_: typeof set) =>
      dossierUiSchema(set_, 'vi').elements[0]!.elements.map((control) => ('scope' in control ? control.scope : ''));
    expect(fields(set)).toContain('#/properties/unit/properties/groups');
    expect(fields(set)).not.toContain('#/properties/unit/properties/region');
    expect(fields(commune)).not.toContain('#/properties/unit/properties/groups');
    expect(JSON.stringify(dossierUiSchema(set, 'en'))).toContain('Rice per head (kg of rice per head and year)');
  });
});

describe('SQL', () => {
  const OPTIONS: SqlOptions = { dialect: 'postgresql', table: 'hamlets', columns: { riceHarvest: 'rice' }, place: {} };
  const sql = (place: SqlOptions['place']): string => toSql(set, AT, { ...OPTIONS, place }).sql;

  it('goes by one column of groups, by boolean columns, or by what all units are', () => {
    const one = sql({ groups: { column: 'area' } });
    expect(one).toContain(`CASE WHEN s."area" = 'kv1' THEN 'kv1' WHEN s."area" = 'kv2' THEN 'kv2' ELSE 'none' END`);
    expect(one).toContain(`WHEN s."area" NOT IN ('', 'bien-gioi', 'kv1', 'kv2') THEN 'unknown-group'`);
    expect(one).toMatch(/'kv1', '300'/);
    const two = sql({
      groups: [
        { group: 'kv1', column: 'first' },
        { group: 'kv2', column: 'second' },
      ],
    });
    expect(two).toContain(`WHEN s."first" AND s."second" THEN 'columns-conflict'`);
    const all = sql({ groups: ['kv2'] });
    expect(all).toContain('220.5');
    expect(all).not.toContain("'300'");
    for (const text of [one, two, all]) expect(text).not.toMatch(/undefined|central-highlands|unknown-region/);
  });

  it.each([
    [{ groups: ['kv3'] }, 'unknown-group', ['place', 'groups', '0']],
    [{ groups: ['kv1', 'kv1'] }, 'duplicate-trait', ['place', 'groups', '1']],
    [{ groups: { colunm: 'x' } }, 'unknown-field', ['place', 'groups', 'colunm']],
    [{ groups: 5 }, 'wrong-type', ['place', 'groups']],
  ])('refuses %j', (place, code, path) => {
    expect(problemsOf(() => sql(place as SqlOptions['place']))[0]).toMatchObject({ code, path });
  });

  it('asks for a region where the columns are those of the regions', () => {
    expect(problemsOf(() => toSql(commune, AT, { dialect: 'postgresql', table: 't', columns: {}, place: {} }))[0]).toMatchObject({
      code: 'missing-field',
      path: ['place', 'region'],
    });
  });
});

describe('scenarios', () => {
  it('are made for each area and pass', () => {
    const { scenarios } = boundaryScenarios(set);
    expect(new Set(scenarios.flatMap(({ unit }) => unit.groups ?? []))).toEqual(new Set(['kv1', 'kv2']));
    const failed = scenarios.filter((scenario) => !runScenario(scenario, { ruleSets: [set] }).passed);
    expect(failed.map(({ name }) => name)).toEqual([]);
  });
});
