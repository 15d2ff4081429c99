import { describe, expect, it } from 'vitest';
import { toSql } from '../../../../src/adapters/sql/index.ts';
import { commune } from '../../../../rules/index.ts';
import { entry, inventedSet, criterion, scoreIndicator, problemsOf } from '../../../support/law-fixtures.ts';

const GOOD = { dialect: 'duckdb', table: 'units', place: { region: 'central-highlands' }, columns: {} };

function problems(options: unknown, at: unknown = { on: '2024-12-31' }): string[] {
  const found = problemsOf(() => toSql(commune, at as { on: string }, options as Parameters<typeof toSql>[2]));
  return found.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

describe('options', () => {
  it('are taken as they are', () => {
    expect(problems(GOOD)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['wrong-type options']],
    ['no field', {}, ['missing-field dialect', 'missing-field table', 'missing-field columns', 'missing-field place']],
    ['an unknown field', { ...GOOD, tabel: 'x' }, ['unknown-field tabel']],
    ['an unknown dialect', { ...GOOD, dialect: 'oracle' }, ['invalid-option dialect']],
    ['a dialect of the prototype', { ...GOOD, dialect: 'constructor' }, ['invalid-option dialect']],
    ['an empty table', { ...GOOD, table: '' }, ['wrong-type table']],
    ['an empty part of a table', { ...GOOD, table: ['a', ''] }, ['wrong-type table.1']],
    ['a table of no parts', { ...GOOD, table: [] }, ['missing-field table.0']],
    ['NUL', { ...GOOD, table: 'a\0b' }, ['wrong-type table']],
    ['half a character', { ...GOOD, table: 'a\ud800' }, ['wrong-type table']],
    ['an unknown fact', { ...GOOD, columns: { incomePerCapit: 'i' } }, ['unknown-fact columns.incomePerCapit']],
    ['an empty column', { ...GOOD, columns: { incomePerCapita: '' } }, ['wrong-type columns.incomePerCapita']],
    [
      'counts of no share',
      { ...GOOD, columns: { incomePerCapita: { numerator: 'a', denominator: 'b' } } },
      ['wrong-type columns.incomePerCapita'],
    ],
    ['half a ratio', { ...GOOD, columns: { irrigatedArea: { numerator: 'a' } } }, ['missing-field columns.irrigatedArea.denominator']],
    ['bounds of a yes or no', { ...GOOD, columns: { legalAccess: { atLeast: 'a' } } }, ['wrong-type columns.legalAccess']],
    ['a bound without a name', { ...GOOD, columns: { incomePerCapita: { atMost: '' } } }, ['wrong-type columns.incomePerCapita.atMost']],
    [
      'a bound and half a ratio',
      { ...GOOD, columns: { irrigatedArea: { atMost: 'm', numerator: 'a' } } },
      ['missing-field columns.irrigatedArea.denominator'],
    ],
    ['both bounds beside a value', { ...GOOD, columns: { incomePerCapita: { value: 'i', atLeast: 'l', atMost: 'm' } } }, []],
    [
      'the parts of a sum',
      { ...GOOD, columns: { poorHouseholds: 'p', nearPoorHouseholds: 'n' } },
      ['invalid-option columns.poorHouseholds', 'invalid-option columns.nearPoorHouseholds'],
    ],
    [
      'a total beside counts of its parts',
      { ...GOOD, columns: { healthInsurance: 'h', healthInsuranceMen: { numerator: 'a', denominator: 'b' } } },
      ['invalid-option columns.healthInsurance'],
    ],
    ['a total in counts alone', { ...GOOD, columns: { healthInsurance: { numerator: 'a', denominator: 'b' } } }, []],
    ['a total beside its parts', { ...GOOD, columns: { healthInsurance: 'h', healthInsuranceMen: 'm', healthInsuranceWomen: 'w' } }, []],
    [
      'another part',
      { ...GOOD, columns: { irrigatedArea: { numerator: 'a', denominator: 'b', c: 'd' } } },
      ['unknown-field columns.irrigatedArea.c'],
    ],
    ['the prototype', { ...GOOD, columns: JSON.parse('{"__proto__": "x"}') as unknown }, ['forbidden-key columns.__proto__']],
    ['no region', { ...GOOD, place: {} }, ['missing-field place.region']],
    ['an unknown region', { ...GOOD, place: { region: 'moon' } }, ['unknown-region place.region']],
    ['an unknown province', { ...GOOD, place: { region: 'southeast', province: 'moon' } }, ['unknown-province place.province']],
    ['a region of a nameless column', { ...GOOD, place: { region: { column: '' } } }, ['wrong-type place.region.column']],
    [
      'an unknown trait',
      { ...GOOD, place: { region: 'southeast', traits: ['rich', { trait: 'poor', column: 'c' }] } },
      ['unknown-trait place.traits.0', 'unknown-trait place.traits.1'],
    ],
    [
      'a trait twice',
      { ...GOOD, place: { region: 'southeast', traits: ['safe-zone', { trait: 'safe-zone', column: 'c' }] } },
      ['duplicate-trait place.traits.1'],
    ],
    [
      'an unknown judgement',
      { ...GOOD, judgements: { '99': 'j', '1.1': '' } },
      ['wrong-type judgements.1.1', 'unknown-judgement-target judgements.99'],
    ],
    ['a column kept twice', { ...GOOD, keep: ['id', 'ID'] }, ['duplicate-id keep']],
    ['a column kept under a name of the result', { ...GOOD, keep: ['Error'] }, ['duplicate-id keep']],
    ['a name that PostgreSQL would cut', { ...GOOD, dialect: 'postgresql', table: 'đ'.repeat(32) }, ['too-long table']],
    [
      'many at once',
      { ...GOOD, dialect: 1, table: 2, columns: { x: 'x' } },
      ['invalid-option dialect', 'wrong-type table', 'unknown-fact columns.x'],
    ],
  ])('%s: refused', (_, options, expected) => {
    expect(problems(options).toSorted()).toEqual(expected.toSorted());
  });

  it('of the moment are read as assess reads them', () => {
    expect(problems(GOOD, { on: '2021-01-01' })).toEqual(['date-not-covered on']);
    expect(problems(GOOD, { on: 'yesterday' })).toEqual(['invalid-date on']);
    expect(problems(GOOD, { on: '2024-12-31', drafts: ['x'] })).toEqual(['unknown-draft drafts.0']);
  });

  it('name a threshold that the decimals of the dialect do not hold', () => {
    const ruleSet = inventedSet([criterion('1', [scoreIndicator('1.1', [entry(`1.${'1'.repeat(38)}`)])])]);
    const make = (dialect: 'duckdb' | 'postgresql' | 'clickhouse') => () =>
      toSql(ruleSet, { on: '2024-12-31' }, { dialect, table: 'units', place: { region: 'southeast' }, columns: { score: 'score' } });
    const found = problemsOf(make('duckdb'));
    expect(found.map(({ code, path, params }) => [code, path.join('/'), params['length']])).toEqual([
      ['too-long', 'invented/1.1/minimum', '39'],
    ]);
    expect(make('postgresql')().sql).toContain('NUMERIC(39, 38)');
    expect(make('clickhouse')().sql).toContain('Nullable(Decimal(76, 38))');
  });
});

describe('names', () => {
  it.each([
    ['duckdb', 'a"`\\\'\n--', '"a""`\\\'\n--"'],
    ['postgresql', 'a"`\\\'\n--', '"a""`\\\'\n--"'],
    ['trino', 'a"`\\\'\n--', '"a""`\\\'\n--"'],
    ['spark', 'a"`\\\'\n--', '`a"``\\\'\n--`'],
    ['clickhouse', 'a"`\\\'\n--', '`a"\\`\\\\\'\n--`'],
  ] as const)('are quoted as %s quotes', (dialect, table, quoted) => {
    const options = { dialect, table, place: { region: 'southeast' }, columns: {}, keep: [table] } as const;
    const { sql } = toSql(commune, { on: '2024-12-31' }, options);
    expect(sql).toContain(`FROM ${quoted} AS s`);
    expect(sql).toContain(`AS ${quoted},`);
  });
});
