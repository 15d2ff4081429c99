import { describe, expect, it } from 'vitest';
import { besideThreshold } from '../../../src/law/beside.ts';
import { diff } from '../../../src/law/diff/diff.ts';
import { inForce } from '../../../src/law/in-force.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { commune, commune2026, modelCommune } from '../../../rules/index.ts';
import { codesOf, criterion, entry, instrument, inventedSet, scoreIndicator, setThreshold } from '../../support/law-fixtures.ts';

const HERE = { province: 'kon-tum', region: 'central-highlands' } as const;

describe('the text in force', () => {
  it('names for each value the instrument that set it', () => {
    const { criteria } = inForce(commune, { on: '2024-06-30', place: HERE });
    const valuesOf = (criterionIndex: number, indicator: string) =>
      criteria[criterionIndex]!.indicators.find(({ id }) => id === indicator)!.parameters.flatMap(({ values }) =>
        values.map(({ value, setBy, cite }) => [value, setBy, cite.row]),
      );
    expect(valuesOf(9, '10')).toEqual([['50', '318-2022-qd-ttg', '10']]);
    expect(valuesOf(1, '2.2')).toEqual([['80', '416-2022-qd-ubnd', '2.2']]);
    expect(inForce(commune, { on: '2024-06-30', place: HERE }).instruments.map(({ number }) => number)).toEqual([
      '318/QĐ-TTg',
      '416/QĐ-UBND',
      '211/QĐ-TTg',
      '226/QĐ-UBND',
    ]);
  });

  it('gives one value a parameter for a place, and one a scope without a place', () => {
    const at = { on: '2023-06-30' };
    const income = (place?: typeof HERE) =>
      inForce(commune, place === undefined ? at : { ...at, place }).criteria[9]!.indicators[0]!.parameters[0]!;
    expect(income(HERE).values).toHaveLength(1);
    expect(income().values.length).toBeGreaterThan(1);
    const scopes = income().values.map(({ scope }) => JSON.stringify(scope));
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  it('takes the column that the traits of a place give', () => {
    const place = { ...HERE, traits: ['specially-disadvantaged', 'poor-district'] as const };
    const text = inForce(commune, { on: '2024-12-31', place });
    expect(text.place).toEqual({ column: 'northern-midlands-mountains', columnRule: expect.any(String) });
    expect(text.criteria[9]!.indicators[0]!.parameters[0]!.values[0]!.value).toBe('45');
  });

  it('says what is a multiple of another set’s threshold', () => {
    const { criteria } = inForce(modelCommune, { on: '2024-12-31', place: HERE });
    expect(criteria[1]!.indicators[0]!.parameters[0]!.values[0]).toMatchObject({ value: null, relativeTo: { factor: '1.10' } });
  });

  it('is plain frozen data that JSON keeps', () => {
    const text = inForce(commune, { on: '2022-12-31', place: HERE });
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
    expect(Object.isFrozen(text.criteria[0]!.indicators[0]!.parameters)).toBe(true);
  });

  it('is refused where there is none, and for what is no day', () => {
    expect(codesOf(() => inForce(commune, { on: '2026-02-15' }))).toEqual(['date-not-covered']);
    expect(codesOf(() => inForce(commune2026, { on: '2026-02-14' }))).toEqual(['date-not-covered']);
    expect(codesOf(() => inForce(commune, { on: '2024-02-30', knownOn: 'yesterday' }))).toEqual(['invalid-date', 'invalid-date']);
  });

  it('shows a draft when it is named, and what was known on a day', () => {
    const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);
    const operations = [setThreshold('invented/1.1/minimum', '50', '60')];
    const withDraft = amend(base, instrument('draft', '2024-01-01', { status: 'draft', operations }));
    const valueAt = (rest: object, set = withDraft) =>
      inForce(set, { on: '2024-01-01', ...rest }).criteria[0]!.indicators[0]!.parameters[0]!.values.map(({ value }) => value);
    expect([valueAt({}), valueAt({ drafts: ['draft'] })]).toEqual([['50'], ['60']]);
    const late = amend(base, instrument('late', '2024-01-01', { operations, recordedOn: '2024-05-01' }));
    expect([valueAt({ knownOn: '2024-04-30' }, late), valueAt({ knownOn: '2024-05-01' }, late)]).toEqual([['50'], ['60']]);
  });
});

describe('drafts that there are not', () => {
  const draft = instrument('du-thao', '2024-01-01', { status: 'draft', operations: [setThreshold('invented/1.1/minimum', '50', '60')] });
  const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);
  const amended = amend(set, draft);
  const on = '2024-06-01';

  it.each([
    ['inForce', (drafts: readonly string[]) => inForce(amended, { on, drafts })],
    ['besideThreshold', (drafts: readonly string[]) => besideThreshold(amended, { on, drafts })],
    ['diff between variants', (drafts: readonly string[]) => diff(set, amended, { drafts })],
    ['diff between variants, the other way', (drafts: readonly string[]) => diff(amended, set, { drafts })],
    ['diff between days, the first', (drafts: readonly string[]) => diff(amended, { on, drafts }, on)],
    ['diff between days, the second', (drafts: readonly string[]) => diff(amended, on, { on, drafts })],
  ])('are refused by %s, and the one that there is counts', (_, ask) => {
    expect(codesOf(() => ask(['du-thao', 'zz']))).toEqual(['unknown-draft']);
    expect(codesOf(() => ask('du-thao' as never))).toEqual(['wrong-type']);
    expect(codesOf(() => ask([7 as never]))).toEqual(['unknown-draft']);
    expect(() => ask(['du-thao'])).not.toThrow();
  });
});
