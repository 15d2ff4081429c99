import { describe, expect, it } from 'vitest';
import { assess, compile, diff, inForce } from '../../src/index.ts';
import { impact, solve } from '../../src/population/index.ts';
import { consolidatedDocument, criterionPage, criterionTable, toMarkdown } from '../../src/documents/index.ts';
import { toSql } from '../../src/adapters/sql/index.ts';
import { commune, district, modelCommune } from '../../rules/index.ts';
import { errorOf } from '../support/errors.ts';

const UNIT = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;
const DOSSIER = { unit: UNIT, facts: { incomePerCapita: '44' } };
const THRESHOLD = 'commune/10/minimum';

/* Whatever asks for the text of a year says so where there is none, and never tells it as if nothing were asked. */
describe.each([
  ['inForce', (at: { on: string; year: number }) => inForce(commune, at)],
  ['inForce for a place', (at: { on: string; year: number }) => inForce(commune, { ...at, place: PLACE })],
  ['inForce of a set that presupposes it', (at: { on: string; year: number }) => inForce(modelCommune, at)],
  ['diff, first day', (at: { on: string; year: number }) => diff(commune, at, { on: '2024-06-30' })],
  ['diff, second day', (at: { on: string; year: number }) => diff(commune, '2023-12-31', at)],
  ['assess', (at: { on: string; year: number }) => assess(commune, DOSSIER, at)],
  ['compile', (at: { on: string; year: number }) => compile(commune, { ...at, ...PLACE })],
  ['solve', (at: { on: string; year: number }) => solve(commune, THRESHOLD, [DOSSIER], at, {})],
  ['toSql', (at: { on: string; year: number }) => toSql(commune, at, { dialect: 'duckdb', table: 't', columns: {}, place: PLACE })],
  ['the table of criteria', (at: { on: string; year: number }) => criterionTable(commune, at, { language: 'vi' })],
  [
    'the consolidated document',
    (at: { on: string; year: number }) => consolidatedDocument(commune, { ...at, since: '2023-12-31' }, { language: 'vi' }),
  ],
  ['the page of a criterion', (at: { on: string; year: number }) => criterionPage(commune, '10', at, { language: 'vi' })],
] as const)('%s', (_, ask) => {
  it.each([2019, 2025, 2023.5, Number.NaN, '2023' as never])('refuses the year %s on 2024-05-31', (year) => {
    const { code, path } = errorOf(() => ask({ on: '2024-05-31', year }));
    expect(path).toEqual(['year']);
    expect(Number.isInteger(year) ? ['invalid-option'] : ['invalid-option', 'wrong-type']).toContain(code);
  });

  it('takes a year that is in a column', () => {
    expect(() => ask({ on: '2024-05-31', year: 2023 })).not.toThrow();
  });
});

it('impact gives each dossier the refusal, and none an answer', () => {
  const { errors, units } = impact(commune, commune, [DOSSIER], { on: '2024-05-31', year: 2019 });
  expect([errors.map(({ code }) => code), units]).toEqual([['invalid-option'], []]);
});

it('a set without levels by year is asked for any year up to that of the day', () => {
  expect(() => inForce(district, { on: '2024-05-31', year: 2019 })).not.toThrow();
  expect(errorOf(() => inForce(district, { on: '2024-05-31', year: 2025 })).code).toBe('invalid-option');
});

it('the page of a criterion tells of days before the year asked about what was said on them', () => {
  const told = toMarkdown(criterionPage(commune, '10', { on: '2024-05-31', year: 2023 }, { language: 'vi' }));
  expect(told).toContain('2023');
});
