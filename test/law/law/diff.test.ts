import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import { diff } from '../../../src/law/diff/diff.ts';
import type { Change, ThresholdChange } from '../../../src/law/diff/change.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { ThresholdEntry } from '../../../src/model/threshold.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { commune } from '../../../rules/index.ts';
import {
  criterion,
  entry,
  inForce,
  instrument,
  inventedSet,
  scoreIndicator,
  setThreshold,
  stateEntry,
} from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';

const setOf = (values: ThresholdEntry[], direction: 'at-least' | 'at-most' | 'exactly' = 'at-least'): RuleSet => {
  const indicator = scoreIndicator('1.1', values);
  return inventedSet([criterion('1', [{ ...indicator, parameters: [{ ...indicator.parameters[0]!, direction }] }])]);
};

function amended(base: RuleSet, from: string, operations: Operation[], to?: string): RuleSet {
  return amend(base, instrument('amendment', from, { inForce: inForce(from, to), operations }));
}

/** The changes of thresholds among others. */
const thresholdsIn = (changes: readonly Change[]): ThresholdChange[] => changes.filter((change) => change.subject === 'threshold');

const short = ({ kind, before, after, from, to, stricter }: ThresholdChange) => [
  kind,
  before?.value ?? before?.state ?? null,
  after?.value ?? after?.state ?? null,
  from,
  to,
  stricter,
];

describe('diff', () => {
  const fifty = setOf([entry('50')]);

  it('of a set with itself is empty', () => {
    expect(diff(commune, commune)).toEqual([]);
    expect(diff(fifty, setOf([entry('50', { note: 'said otherwise' })]))).toEqual([]);
  });

  it('names the days on which something changed, and which way', () => {
    const raised = amended(fifty, '2024-01-01', [setThreshold(TARGET, '50', '60')]);
    expect(thresholdsIn(diff(fifty, raised)).map(short)).toEqual([['value-changed', '50', '60', '2024-01-01', null, 'stricter']]);
    expect(thresholdsIn(diff(raised, fifty)).map(short)).toEqual([['value-changed', '60', '50', '2024-01-01', null, 'looser']]);
  });

  it.each([
    ['at-least', '40', 'looser'],
    ['at-most', '40', 'stricter'],
    ['at-most', '60', 'looser'],
    ['exactly', '60', null],
    ['at-least', '50.0', null],
  ] as const)('by the direction %s finds %s %s', (direction, value, expected) => {
    const [change] = thresholdsIn(diff(setOf([entry('50')], direction), setOf([entry(value)], direction)));
    expect(change?.stricter).toBe(expected);
  });

  it('sees a period of its own, and what an amendment for a time leaves as it was', () => {
    const operation = setThreshold(TARGET, '50', '60', { from: '2024-03-01', to: '2024-06-01' });
    expect(thresholdsIn(diff(fifty, amended(fifty, '2024-01-01', [operation]))).map(short)).toEqual([
      ['value-changed', '50', '60', '2024-03-01', '2024-06-01', 'stricter'],
    ]);
    const forATime = amended(fifty, '2024-01-01', [setThreshold(TARGET, '50', '60')], '2025-01-01');
    expect(thresholdsIn(diff(fifty, forATime)).map(short)).toEqual([['value-changed', '50', '60', '2024-01-01', '2025-01-01', 'stricter']]);
  });

  it('tells grades, states, and values that come and go', () => {
    const recalled = setOf([entry('50', { grade: 'recalled', confidence: 'low' })]);
    expect(thresholdsIn(diff(recalled, fifty)).map(short)).toEqual([['grade-changed', '50', '50', '2022-01-01', null, null]]);
    const missing = setOf([stateEntry('missing')]);
    expect(thresholdsIn(diff(missing, fifty)).map(short)).toEqual([['value-changed', 'missing', '50', '2022-01-01', null, null]]);
    const dropped = setOf([stateEntry('not-required')]);
    expect(thresholdsIn(diff(fifty, dropped)).map(short)).toEqual([['value-changed', '50', 'not-required', '2022-01-01', null, 'looser']]);
    expect(thresholdsIn(diff(dropped, fifty)).map(short)).toEqual([
      ['value-changed', 'not-required', '50', '2022-01-01', null, 'stricter'],
    ]);
    const southeast = setOf([entry('50'), entry('70', { scope: { regions: ['southeast'] } })]);
    const only = setOf([entry('70', { scope: { regions: ['southeast'] } })]);
    const north = setOf([entry('70', { scope: { regions: ['southeast'] } }), entry('60', { scope: { regions: ['north-central'] } })]);
    expect(diff(only, north)).toMatchObject([{ kind: 'added', before: null, scope: { regions: ['north-central'] } }]);
    expect(diff(north, only)).toMatchObject([{ kind: 'removed', after: null, scope: { regions: ['north-central'] } }]);
    // Where everybody's value held before, or holds again, that is what the units of the scope had, or have.
    expect(diff(fifty, southeast)).toMatchObject([
      { kind: 'value-changed', before: { value: '50' }, after: { value: '70' }, scope: { regions: ['southeast'] }, stricter: 'stricter' },
    ]);
    expect(diff(southeast, fifty)).toMatchObject([
      {
        kind: 'value-changed',
        before: { value: '70' },
        after: { value: '50' },
        scope: { regions: ['southeast'] },
        stricter: 'looser',
        by: 'base',
      },
    ]);
  });

  describe('of a province', () => {
    const konTum = (value: string, rest: Partial<Instrument> = {}) =>
      instrument('kon-tum', '2024-01-01', {
        rank: 'provincial',
        province: 'kon-tum',
        operations: [setThreshold(TARGET, { absent: true }, value)],
        ...rest,
      });
    const inKonTum = { provinces: ['kon-tum'] };

    it('has the value that applied there before, also as it changes under the one of the province', () => {
      const national = setOf([entry('50', { to: '2025-01-01' }), entry('55', { from: '2025-01-01' })]);
      const changes = diff(national, amend(national, konTum('60')));
      expect(changes.map(({ scope }) => scope)).toEqual([inKonTum, inKonTum]);
      expect(thresholdsIn(changes).map(short)).toEqual([
        ['value-changed', '50', '60', '2024-01-01', '2025-01-01', 'stricter'],
        ['value-changed', '55', '60', '2025-01-01', null, 'stricter'],
      ]);
      // What repeats everybody's value changes nothing for anybody.
      expect(diff(fifty, amend(fifty, konTum('50')))).toEqual([]);
    });

    it('between two days as well', () => {
      const raised = setOf([entry('50')]);
      const later = amend(raised, konTum('60'));
      const at = (on: string) => ({ on, place: { province: 'kon-tum', region: 'central-highlands' } as const });
      expect(thresholdsIn(diff(later, at('2023-12-31'), at('2024-01-01'))).map(short)).toEqual([
        ['value-changed', '50', '60', '2024-01-01', null, 'stricter'],
      ]);
    });

    it('is told column by column where the text has columns: its own, and none that its units cannot use', () => {
      const columns = setOf([
        entry('7', { scope: { regions: ['central-highlands'] } }),
        entry('13', { scope: { regions: ['northern-midlands-mountains'] } }),
      ]);
      const changes = diff(columns, amend(columns, konTum('14')));
      expect(changes).toMatchObject([
        { scope: { provinces: ['kon-tum'], regions: ['central-highlands'] }, before: { value: '7' }, after: { value: '14' } },
      ]);
    });

    it('counts where it is a draft that is named', () => {
      const drafted = amend(fifty, konTum('60', { status: 'draft' }));
      expect(diff(fifty, drafted)).toEqual([]);
      expect(diff(fifty, drafted, { drafts: ['kon-tum'] })).toMatchObject([
        { scope: inKonTum, before: { value: '50' }, after: { value: '60' } },
      ]);
      const repealed = instrument('repeal', '2024-01-01', {
        status: 'draft',
        operations: [{ id: 'r', operation: 'repeal', target: 'invented/1.1', expect: { title: 'Chỉ tiêu 1.1' }, cite: { row: '1' } }],
      });
      const without = amend(setOf([entry('50')]), repealed);
      expect(diff(fifty, without)).toEqual([]);
      expect(diff(fifty, without, { drafts: ['repeal'] }).map(({ kind }) => kind)).toEqual(['repealed', 'repealed', 'removed']);
    });
  });

  it('joins neighbouring periods with one difference, and keeps those apart that differ', () => {
    const yearly = [
      entry('50', { to: '2024-01-01' }),
      entry('50', { from: '2024-01-01', to: '2025-01-01' }),
      entry('60', { from: '2025-01-01' }),
    ];
    expect(thresholdsIn(diff(setOf(yearly), setOf([entry('70')]))).map(short)).toEqual([
      ['value-changed', '50', '70', '2022-01-01', '2025-01-01', 'stricter'],
      ['value-changed', '60', '70', '2025-01-01', null, 'stricter'],
    ]);
  });

  it('goes in the order of the text, new rows in their places', () => {
    const rows = (ids: string[], value: string) =>
      inventedSet([
        criterion(
          '1',
          ids.map((id) => scoreIndicator(id, [entry(value)])),
        ),
      ]);
    const [added, ...changes] = diff(rows(['1.1', '1.3'], '50'), rows(['1.1', '1.2', '1.3'], '60'));
    expect(added).toMatchObject({ subject: 'indicator', kind: 'added', id: 'invented/1.2', from: '2022-01-01', by: 'base' });
    expect(thresholdsIn(changes).map(({ parameter, kind }) => [parameter.split('/')[1], kind])).toEqual([
      ['1.1', 'value-changed'],
      ['1.2', 'added'],
      ['1.3', 'value-changed'],
    ]);
  });
});
