import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { At } from '../../../src/law/moment.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { ThresholdEntry } from '../../../src/model/threshold.ts';
import { amend } from '../../../src/law/rule-set.ts';
import {
  criterion,
  dossier,
  entry,
  indicator,
  instrument,
  inventedSet,
  leaf,
  parameter,
  scoreIndicator,
  stateEntry,
  supplied,
} from '../../support/law-fixtures.ts';

const ON = { on: '2024-06-01' };
const ID = 'invented/1.1/minimum@base';

const one = (...values: ThresholdEntry[]): RuleSet => inventedSet([criterion('1', [scoreIndicator('1.1', values)])]);
const assessOne = (set: RuleSet, score?: string, at: At = ON) => assess(set, dossier(score === undefined ? {} : { score }), at);
const resultOf = (set: RuleSet, score?: string, at: At = ON) => assessOne(set, score, at).criteria[0]!.indicators[0]!;

const official = entry('50');
const reported = entry('50', { grade: 'reported', evidence: [{ source: 's' }] });
const recalled = entry('50', { grade: 'recalled', confidence: 'low' });

describe('accept', () => {
  it.each([
    [official, 'official', 'met', 'met'],
    [official, 'reported', 'met', 'met'],
    [official, 'recalled', 'met', 'met'],
    [reported, 'official', 'undetermined', 'threshold-unconfirmed'],
    [reported, 'reported', 'met', 'met'],
    [reported, 'recalled', 'met', 'met'],
    [recalled, 'official', 'undetermined', 'threshold-unconfirmed'],
    [recalled, 'reported', 'undetermined', 'threshold-unconfirmed'],
    [recalled, 'recalled', 'met', 'met'],
    [official, undefined, 'met', 'met'],
    [reported, undefined, 'met', 'met'],
    [recalled, undefined, 'met', 'met'],
  ] as const)('a value of grade $grade, accepted from %s on: %s', (value, accept, status, code) => {
    expect(resultOf(one(value), '60', { ...ON, accept })).toMatchObject({ status, code });
  });

  it('is asked anew each time, of one and the same set', () => {
    const set = one(recalled);
    const asked = (['recalled', 'official', 'recalled', undefined, 'reported'] as const).map(
      (accept) => resultOf(set, '60', { ...ON, accept }).status,
    );
    expect(asked).toEqual(['met', 'undetermined', 'met', 'met', 'undetermined']);
  });

  it('leaves undetermined what would not be met as well', () => {
    expect(resultOf(one(recalled), '40')).toMatchObject({ status: 'not-met' });
    expect(resultOf(one(recalled), '40', { ...ON, accept: 'reported' })).toMatchObject({
      status: 'undetermined',
      code: 'threshold-unconfirmed',
      actual: '40',
      gap: null,
      required: { value: '50', grade: 'recalled' },
    });
  });

  it('does not take a weak "not required any more" for true either', () => {
    const dropped = stateEntry('not-required', { grade: 'recalled', confidence: 'low' });
    expect(resultOf(one(dropped), '40')).toMatchObject({ status: 'not-applicable', code: 'not-required' });
    expect(resultOf(one(dropped), '40', { ...ON, accept: 'official' })).toMatchObject({
      status: 'undetermined',
      code: 'threshold-unconfirmed',
    });
  });
});

describe('standing', () => {
  it.each([
    [official, 'official', { official: [ID], reported: [], recalled: [], missing: [] }],
    [reported, 'provisional', { official: [], reported: [ID], recalled: [], missing: [] }],
    [recalled, 'provisional', { official: [], reported: [], recalled: [ID], missing: [] }],
    [stateEntry('missing'), 'provisional', { official: [], reported: [], recalled: [], missing: [ID] }],
    [stateEntry('delegated'), 'provisional', { official: [], reported: [], recalled: [], missing: [ID] }],
  ] as const)('of $grade $state is %s', (value, standing, relies) => {
    const assessment = assessOne(one(value), '60');
    expect(assessment.standing).toBe(standing);
    expect(assessment.criteria[0]?.standing).toBe(standing);
    expect(assessment.criteria[0]?.indicators[0]?.standing).toBe(standing);
    const stated = ['base/text', 'invented/1/title', 'invented/1.1/wording'];
    expect(assessment.reliesOn).toEqual({ ...relies, official: [...stated, ...relies.official], judgements: [] });
  });

  it('of a set is that of its weakest value', () => {
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', [official])]), criterion('2', [scoreIndicator('2.1', [reported])])]);
    const assessment = assess(set, dossier({ score: '60' }), ON);
    expect([assessment.standing, ...assessment.criteria.map(({ standing }) => standing)]).toEqual([
      'provisional',
      'official',
      'provisional',
    ]);
  });
});

describe('a threshold that says no value', () => {
  it.each([
    [stateEntry('not-required'), 'not-applicable', 'not-required'],
    [stateEntry('delegated'), 'undetermined', 'threshold-delegated'],
    [stateEntry('missing'), 'undetermined', 'threshold-missing'],
  ])('$state', (value, status, code) => {
    for (const score of ['1', '99', undefined])
      expect(resultOf(one(value), score)).toMatchObject({ status, code, gap: null, margin: null });
    expect(resultOf(one(value), '99').required).toMatchObject({ state: value.state, value: null, threshold: ID });
  });

  it('none of which holds on the day is missing', () => {
    const set = one(entry('50', { from: '2024-06-02' }));
    expect(resultOf(set, '60')).toMatchObject({
      status: 'undetermined',
      code: 'threshold-missing',
      required: { threshold: null, state: 'missing', grade: 'missing', parameter: 'invented/1.1/minimum' },
    });
    expect(assessOne(set, '60').reliesOn.missing).toEqual(['invented/1.1/minimum']);
    expect(resultOf(set, '60', { on: '2024-06-02' }).status).toBe('met');
  });

  it('delegated is delivered by the province, for its own units', () => {
    const decision = instrument('provincial', '2024-01-01', {
      rank: 'provincial',
      province: 'kon-tum',
      thresholds: [supplied('invented/1.1/minimum', '55')],
    });
    const set = amend(one(stateEntry('delegated', { floor: '50' })), decision);
    expect(resultOf(set, '54')).toMatchObject({ status: 'not-met', required: { value: '55', cite: { instrument: 'provincial' } } });
    expect(resultOf(set, '54', { on: '2023-12-31' })).toMatchObject({ status: 'undetermined', code: 'threshold-delegated' });
    const elsewhere = assess(
      set,
      { unit: { id: 'v', level: 'commune', province: 'gia-lai', region: 'central-highlands' }, facts: { score: '54' } },
      ON,
    );
    expect(elsewhere.criteria[0]?.indicators[0]?.code).toBe('threshold-delegated');
  });
});

describe('several reasons at once', () => {
  it('the gap of the law is named before the missing number', () => {
    const condition = { all: [leaf('score', 'greaterThanInclusive', 'minimum'), leaf('places', 'greaterThanInclusive', 'places')] };
    const places = (value: ThresholdEntry) => parameter([value], { id: 'places', unit: 'place' });
    const code = (first: ThresholdEntry, second: ThresholdEntry): unknown => {
      const row = indicator('1.1', condition, { parameters: [parameter([first]), places(second)] });
      return assess(inventedSet([criterion('1', [row])]), dossier({}), { ...ON, accept: 'reported' }).criteria[0]?.indicators[0]?.code;
    };
    expect(code(official, official)).toBe('fact-missing');
    expect(code(official, recalled)).toBe('threshold-unconfirmed');
    expect(code(recalled, stateEntry('delegated'))).toBe('threshold-delegated');
    expect(code(stateEntry('delegated'), stateEntry('missing'))).toBe('threshold-missing');
    expect(code(stateEntry('not-required'), official)).toBe('fact-missing');
  });
});
