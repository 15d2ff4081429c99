import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import { findIndicator } from '../../../src/law/text.ts';
import { resolvePlace } from '../../../src/law/place.ts';
import { resolveThreshold } from '../../../src/law/resolve.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import {
  BASE_FROM,
  PRECEDENCE,
  codesOf,
  criterion,
  entry,
  instrument,
  inventedSet,
  problemsOf,
  scoreIndicator,
  setThreshold,
  supplied,
  textAt,
} from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';
const RECALLED = { grade: 'recalled', confidence: 'low' } as const;
const about = (id: string) => ({ cite: { instrument: id, row: '1.1' } });
const HERE = resolvePlace({ region: 'central-highlands', level: 'commune', province: 'kon-tum' }, { columnRules: [] });

/** Fifty from the base text, sixty from an amendment of 2024 that says what stood there before. */
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', RECALLED)]), scoreIndicator('1.2', [entry('10')])])]);
const law = amend(base, instrument('amendment', '2024-01-01', { operations: [setThreshold(TARGET, '50', '60', RECALLED)] }));

function correction(id: string, operations: Operation[], rest: Partial<Instrument> = {}): Instrument {
  return instrument(id, BASE_FROM, { corrects: ['base', 'amendment'], recordedOn: '2026-01-01', operations, ...rest });
}

const ofBase = (expected: string, value: string): Operation =>
  setThreshold(TARGET, expected, value, { id: 'base', from: BASE_FROM, to: '2024-01-01', ...about('base') });
const ofAmendment = (expected: string, value: string): Operation =>
  setThreshold(TARGET, expected, value, { id: 'amendment', from: '2024-01-01', ...about('amendment') });

function heldOn(ruleSet: RuleSet, on: string, knownOn?: string) {
  const parameter = findIndicator(
    textAt(ruleSet, { on, province: HERE.province, ...(knownOn === undefined ? {} : { knownOn }) }),
    '1.1',
  )!.indicator.parameters.get('minimum')!;
  const held = resolveThreshold(parameter, { on, knownOn }, HERE, PRECEDENCE);
  return held === undefined ? undefined : `${String(held.value)} ${held.grade}`;
}

const DAYS = [BASE_FROM, '2023-12-31', '2024-01-01', '2030-01-01'];

describe('a correction', () => {
  it('holds on the days on which the corrected text held, in its place between the layers', () => {
    const checked = amend(law, correction('check', [ofBase('50', '55'), ofAmendment('60', '65')]));
    expect(DAYS.map((day) => heldOn(checked, day))).toEqual(['55 official', '55 official', '65 official', '65 official']);
    expect(DAYS.map((day) => heldOn(law, day))).toEqual(['50 recalled', '50 recalled', '60 recalled', '60 recalled']);
  });

  it('of one text leaves the amendment of it applicable, which expects what was remembered', () => {
    const checked = amend(law, correction('check', [ofBase('50', '55')]));
    expect(DAYS.map((day) => heldOn(checked, day))).toEqual(['55 official', '55 official', '60 recalled', '60 recalled']);
  });

  it('that would change what a later instrument amended fails with that instrument, loudly', () => {
    const tooLong = setThreshold(TARGET, '50', '55', { from: BASE_FROM, ...about('base') });
    expect(problemsOf(() => amend(law, correction('check', [tooLong])))).toMatchObject([
      { code: 'expect-mismatch', path: ['amendment', 'operations', 'set-60'] },
    ]);
  });

  it('that expects something else is refused', () => {
    expect(codesOf(() => amend(law, correction('check', [ofBase('51', '55')])))).toEqual(['expect-mismatch']);
    expect(codesOf(() => amend(law, correction('check', [ofAmendment('50', '65')])))).toEqual(['expect-mismatch']);
  });

  it('counts from the day on which it was recorded', () => {
    const checked = amend(law, correction('check', [ofBase('50', '55')]));
    expect([heldOn(checked, '2023-01-01', '2025-12-31'), heldOn(checked, '2023-01-01', '2026-01-01')]).toEqual([
      '50 recalled',
      '55 official',
    ]);
  });

  it('comes behind the ones before it in the list, whichever text they are about and whatever their days', () => {
    const first = amend(law, correction('first', [ofAmendment('60', '65')], { inForce: { from: '2024-01-01', wording: RECALLED } }));
    const second = amend(first, correction('second', [ofBase('50', '55'), ofAmendment('65', '66')]));
    expect(DAYS.map((day) => heldOn(second, day))).toEqual(['55 official', '55 official', '66 official', '66 official']);
    expect(codesOf(() => amend(first, correction('second', [ofAmendment('60', '66')])))).toEqual(['expect-mismatch']);
  });

  it('of a row that is repealed later leaves it repealed', () => {
    const repealed = amend(
      law,
      instrument('repeal', '2025-01-01', {
        operations: [{ id: 'r', operation: 'repeal', target: 'invented/1.1', cite: { row: '1' }, expect: { title: 'Chỉ tiêu 1.1' } }],
      }),
    );
    const checked = amend(repealed, correction('check', [ofBase('50', '55')]));
    expect(heldOn(checked, '2023-01-01')).toBe('55 official');
    expect(findIndicator(textAt(checked, { on: '2025-01-01' }), '1.1')).toBeUndefined();
  });

  it('speaks in the rank and for the place of what it corrects', () => {
    const provincial = instrument('provincial', '2023-01-01', {
      rank: 'provincial',
      province: 'kon-tum',
      thresholds: [supplied(TARGET, '70')],
    });
    const operation = setThreshold(TARGET, '70', '75', {
      from: '2023-01-01',
      scope: { provinces: ['kon-tum'] },
      ...about('provincial'),
    });
    const checked = amend(amend(law, provincial), correction('check', [operation], { corrects: ['provincial'] }));
    const value = findIndicator(textAt(checked, { on: '2024-01-01', province: 'kon-tum' }), '1.1')!
      .indicator.parameters.get('minimum')!
      .values.find(({ statedIn }) => statedIn === 'check');
    expect(value).toMatchObject({ value: '75', rank: 'provincial', scope: { provinces: ['kon-tum'] }, cite: { instrument: 'provincial' } });
    expect(heldOn(checked, '2024-01-01')).toBe('75 official');
    expect(heldOn(checked, '2022-12-31')).toBe('50 recalled');
  });

  it('is listed once among the instruments of the text that it touches', () => {
    const checked = amend(law, correction('check', [ofBase('50', '55'), ofAmendment('60', '65')]));
    expect(textAt(checked, { on: '2024-01-01' }).instruments.map(({ id }) => id)).toEqual(['base', 'check', 'amendment']);
    const onlyLater = amend(law, correction('check', [ofAmendment('60', '65')]));
    expect(textAt(onlyLater, { on: '2023-01-01' }).instruments.map(({ id }) => id)).toEqual(['base']);
  });

  it('names what it corrects, and does nothing else', () => {
    const operations = [ofBase('50', '55')];
    expect(codesOf(() => amend(law, correction('check', operations, { corrects: ['base', 'nobody'] })))).toEqual(['unknown-instrument']);
    expect(codesOf(() => amend(law, correction('check', operations, { corrects: ['amendment'] })))).toContain('invalid-instrument');
    const silent = setThreshold(TARGET, '50', '55', { from: BASE_FROM, to: '2024-01-01' });
    expect(codesOf(() => amend(law, correction('check', [silent])))).toContain('invalid-instrument');
    const more = { thresholds: [supplied('invented/1.2/minimum', '20')] };
    expect(codesOf(() => amend(law, correction('check', operations, more)))).toContain('invalid-instrument');
  });
});
