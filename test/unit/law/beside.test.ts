import { describe, expect, it } from 'vitest';
import { besideThreshold } from '../../../src/law/beside.ts';
import { instrumentSchema } from '../../../src/model/instrument.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import { parseRuleSet } from '../../../src/schema/index.ts';
import { codesOf, criterion, indicator, inventedSet, instrument, yes } from '../../support/law-fixtures.ts';

const OFFICIAL = { cite: { row: '1' }, grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' } as const;
const MISSING = { cite: { row: '1' }, grade: 'missing' } as const;
const SET = { ruleSet: 'invented', rows: ['1'] };

const base: Partial<Instrument> = {
  inCharge: [{ ...SET, unit: 'A', ...OFFICIAL }],
  evidenceAsked: [{ ruleSet: 'invented', rows: ['1.1', '1.2'], kinds: [{ vi: 'Biên bản', en: 'Minutes' }], ...OFFICIAL }],
  guidance: [
    { ruleSet: 'invented', rows: ['1.1'], document: 'old', to: '2023-01-01', ...OFFICIAL },
    { ruleSet: 'invented', rows: ['1.1'], document: 'new', from: '2023-01-01', ...OFFICIAL },
    { ruleSet: 'invented', rows: ['1.1'], document: 'also', from: '2023-01-01', ...OFFICIAL },
  ],
};
const CRITERIA = [criterion('1', [indicator('1.1', yes('b0')), indicator('1.2', yes('b1'))])];
const setWith = (...more: Instrument[]) => inventedSet(CRITERIA, { base, more });
const first = (more: Instrument[], moment: Parameters<typeof besideThreshold>[1]) => besideThreshold(setWith(...more), moment)[0]!;
const unitsOf = (more: Instrument[], moment: Parameters<typeof besideThreshold>[1]) =>
  first(more, moment).inCharge.map(({ unit, statedIn }) => [unit, statedIn]);

describe('what stands beside a threshold', () => {
  it('is what the instrument says, dated and cited', () => {
    const { indicators } = first([], { on: '2023-01-01' });
    expect(indicators.map(({ guidance }) => guidance.map(({ document }) => document))).toEqual([['new', 'also'], []]);
    expect(first([], { on: '2022-12-31' }).indicators[0]?.guidance.map(({ document }) => document)).toEqual(['old']);
    expect(indicators[1]?.evidenceAsked).toEqual([
      {
        kinds: [{ vi: 'Biên bản', en: 'Minutes' }],
        ...OFFICIAL,
        cite: { instrument: 'base', row: '1' },
        from: '2022-01-01',
        statedIn: 'base',
      },
    ]);
    expect(Object.isFrozen(indicators[1]?.evidenceAsked[0]?.kinds)).toBe(true);
  });

  it('is what the latest instrument in force says about the row, in its province', () => {
    const later = instrument('later', '2023-06-01', { province: 'kon-tum', inCharge: [{ ...SET, unit: 'B', ...OFFICIAL }] });
    const last = instrument('last', '2024-01-01', { province: 'kon-tum', inCharge: [{ ...SET, ...MISSING }] });
    expect(unitsOf([later, last], { on: '2023-05-31', province: 'kon-tum' })).toEqual([['A', 'base']]);
    expect(unitsOf([later, last], { on: '2023-06-01', province: 'kon-tum' })).toEqual([['B', 'later']]);
    expect(unitsOf([later, last], { on: '2024-01-01', province: 'kon-tum' })).toEqual([[undefined, 'last']]);
    expect(unitsOf([later, last], { on: '2024-01-01' })).toEqual([['A', 'base']]);
  });

  it('falls back to the text below where the statement of an amendment has ended', () => {
    const inCharge = [{ ...SET, unit: 'B', to: '2024-01-01', ...OFFICIAL }];
    const later = instrument('later', '2023-06-01', { inCharge });
    expect(unitsOf([later], { on: '2024-01-01' })).toEqual([['A', 'base']]);
  });

  it('is told of an indicator that an amendment adds', () => {
    const adding = instrument('adding', '2023-06-01', {
      operations: [
        {
          id: 'add',
          operation: 'addIndicator',
          target: 'invented/1',
          expect: { absent: true },
          indicator: indicator('1.3', yes('b2')),
          cite: { row: '1.3' },
        },
      ],
      guidance: [{ ruleSet: 'invented', rows: ['1.3'], document: 'new', ...OFFICIAL }],
    });
    expect(first([adding], { on: '2023-06-01' }).indicators[2]?.guidance.map(({ document }) => document)).toEqual(['new']);
  });

  it('is corrected behind the text that the correction is about, so that a later instrument still overrides it', () => {
    const correction = instrument('correction', '2022-01-01', {
      recordedOn: '2025-01-01',
      corrects: ['base'],
      inCharge: [{ ...SET, unit: 'A, as transcribed', ...OFFICIAL, cite: { instrument: 'base' } }],
    });
    const later = instrument('later', '2023-06-01', { inCharge: [{ ...SET, unit: 'B', ...OFFICIAL }] });
    expect(unitsOf([later, correction], { on: '2022-06-01' })).toEqual([['A, as transcribed', 'correction']]);
    expect(unitsOf([later, correction], { on: '2022-06-01', knownOn: '2024-12-31' })).toEqual([['A', 'base']]);
    expect(unitsOf([later, correction], { on: '2023-06-01' })).toEqual([['B', 'later']]);
  });

  it('is refused for a moment that is none', () => {
    expect(codesOf(() => besideThreshold(setWith(), { on: '2023-02-30' }))).toEqual(['invalid-date']);
    expect(codesOf(() => besideThreshold(setWith(), { on: '2021-12-31' }))).toEqual(['date-not-covered']);
    expect(codesOf(() => besideThreshold(setWith(), { on: '2023-01-01', drafts: ['none'] }))).toEqual(['unknown-draft']);
    expect(codesOf(() => besideThreshold(setWith(), { on: '2023-01-01', province: 'nowhere' as 'kon-tum' }))).toEqual(['unknown-province']);
  });

  it('is refused about a row that the set does not have, and in a correction of something else', () => {
    const about = (rows: string[], more: Partial<Instrument> = {}) =>
      instrument('later', '2023-06-01', { guidance: [{ ruleSet: 'invented', rows, ...MISSING }], ...more });
    const refused = (more: Instrument) => codesOf(() => besideThreshold(setWith(more), { on: '2022-06-01' }));
    expect(refused(about(['1.1']))).toEqual([]);
    expect(refused(about(['1.9']))).toEqual(['unknown-target']);
    // Guidance is about indicators.
    expect(refused(about(['1']))).toEqual(['unknown-target']);
    expect(codesOf(() => parseRuleSet(setWith(about(['1.9']))))).toEqual(['unknown-target']);
    expect(refused(about(['1.1'], { corrects: ['base'] }))).toEqual(['invalid-instrument']);
  });
});

describe('the schema of a statement', () => {
  const parses = (fields: Partial<Instrument>) => instrumentSchema.safeParse(instrument('i', '2023-06-01', fields)).success;

  it('takes a value unless it is missing, and a grade that it can support', () => {
    expect(parses({ inCharge: [{ ...SET, unit: 'A', ...OFFICIAL }] })).toBe(true);
    expect(parses({ inCharge: [{ ...SET, ...MISSING }] })).toBe(true);
    expect(parses({ inCharge: [{ ...SET, unit: 'A', ...MISSING }] })).toBe(false);
    expect(parses({ inCharge: [{ ...SET, ...OFFICIAL }] })).toBe(false);
    expect(parses({ inCharge: [{ ...SET, unit: 'A', cite: {}, grade: 'recalled' }] })).toBe(false);
    expect(parses({ guidance: [{ ...SET, ...OFFICIAL }] })).toBe(false);
    expect(parses({ evidenceAsked: [{ ...SET, ...OFFICIAL }] })).toBe(false);
    expect(parses({ guidance: [{ ...SET, document: 'd', cite: {}, grade: 'reported' }] })).toBe(false);
  });
});
