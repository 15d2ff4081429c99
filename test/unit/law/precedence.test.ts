import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { comparePrecedence } from '../../../src/law/precedence.ts';
import { datedThreshold } from '../../../src/law/threshold.ts';
import type { DatedThreshold } from '../../../src/law/text.ts';
import type { Scope } from '../../../src/model/primitives.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { ThresholdEntry } from '../../../src/model/threshold.ts';
import type { Rank, Trait } from '../../../src/model/vocabulary.ts';
import {
  PRECEDENCE,
  UNIT,
  criterion,
  dossier,
  entry,
  instrument,
  inventedSet,
  scoreIndicator,
  supplied,
} from '../../support/law-fixtures.ts';

function value(scope: Scope | undefined, rank: Rank, from: string): DatedThreshold {
  return datedThreshold(
    'invented/1.1/minimum',
    entry('1', { ...(scope === undefined ? {} : { scope }), from }),
    instrument('x', from, { rank }),
  );
}

const province = { provinces: ['kon-tum' as const] };
const region = { regions: ['central-highlands' as const] };
const level = { levels: ['commune' as const] };
const trait = { traits: ['safe-zone' as const] };
const twoTraits = { traits: ['safe-zone' as const, 'poor-district' as const] };

describe('comparePrecedence', () => {
  it.each([
    ['scope beats rank and date', value(region, 'national', '2022-01-01'), value(undefined, 'district', '2024-01-01')],
    ['a province beats traits', value(province, 'national', '2022-01-01'), value(twoTraits, 'district', '2024-01-01')],
    ['traits beat a level', value(trait, 'national', '2022-01-01'), value(level, 'national', '2024-01-01')],
    ['a level beats a region', value(level, 'national', '2022-01-01'), value(region, 'national', '2024-01-01')],
    [
      'a province with a region beats a province',
      value({ ...province, ...region }, 'national', '2022-01-01'),
      value(province, 'national', '2024-01-01'),
    ],
    ['more traits beat fewer', value(twoTraits, 'national', '2022-01-01'), value(trait, 'district', '2024-01-01')],
    ['rank beats date: province over nation', value(undefined, 'provincial', '2022-01-01'), value(undefined, 'national', '2024-01-01')],
    ['rank beats date: district over province', value(undefined, 'district', '2022-01-01'), value(undefined, 'provincial', '2024-01-01')],
    ['the later date wins among equals', value(region, 'national', '2024-01-02'), value(region, 'national', '2024-01-01')],
  ])('%s', (_, stronger, weaker) => {
    expect(comparePrecedence(stronger, weaker, PRECEDENCE)).toBeGreaterThan(0);
    expect(comparePrecedence(weaker, stronger, PRECEDENCE)).toBeLessThan(0);
  });

  it('finds no order between two lists of regions or provinces, however long', () => {
    const longer = { regions: ['central-highlands' as const, 'southeast' as const] };
    expect(comparePrecedence(value(region, 'national', '2022-01-01'), value(longer, 'national', '2022-01-01'), PRECEDENCE)).toBe(0);
  });

  it('is data: another order gives another answer', () => {
    const byDate = { ...PRECEDENCE, order: ['from' as const, 'scope' as const, 'rank' as const] };
    const older = value(region, 'national', '2022-01-01');
    const newer = value(undefined, 'national', '2024-01-01');
    expect(comparePrecedence(older, newer, PRECEDENCE)).toBeGreaterThan(0);
    expect(comparePrecedence(older, newer, byDate)).toBeLessThan(0);
  });
});

describe('the value that a unit gets', () => {
  function minimum(values: ThresholdEntry[], traits: Trait[] = [], provincial?: string): unknown {
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', values)])]);
    const decision = instrument('provincial', '2023-01-01', { rank: 'provincial', province: 'kon-tum' });
    const full = provincial === undefined ? set : amend(set, { ...decision, thresholds: [supplied('invented/1.1/minimum', provincial)] });
    const assessment = assess(full, dossier({}, { unit: { ...UNIT, traits } }), { on: '2024-06-01' });
    return assessment.criteria[0]?.indicators[0]?.required?.value;
  }

  const national = [entry('50'), entry('45', { scope: trait }), entry('40', { scope: twoTraits }), entry('55', { scope: region })];

  it.each<[Trait[], string]>([
    [[], '55'],
    [['safe-zone'], '45'],
    [['poor-district', 'safe-zone'], '40'],
    [['poor-district'], '55'],
    [['poor-district', 'safe-zone', 'specially-disadvantaged'], '40'],
  ])('with traits %j is %s', (traits, expected) => {
    expect(minimum(national, traits)).toBe(expected);
    expect(minimum(national.toReversed(), traits)).toBe(expected);
  });

  it('is the provincial one where the province has decided', () => {
    expect(minimum(national, [], '60')).toBe('60');
    expect(minimum(national, ['safe-zone'], '60')).toBe('60');
  });

  it('is the latest of several that hold', () => {
    const later = (value: string, from: string) =>
      instrument(`from-${from}`, from, { thresholds: [supplied('invented/1.1/minimum', value)] });
    const latest = (...more: Instrument[]): unknown => {
      const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])], { more });
      return assess(set, dossier({}), { on: '2024-06-01' }).criteria[0]?.indicators[0]?.required?.value;
    };
    expect(latest(later('52', '2023-06-01'), later('51', '2023-01-01'))).toBe('52');
    expect(latest(later('52', '2024-06-02'))).toBe('50');
  });
});
