import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import type { Parameter, ThresholdEntry } from '../../../src/model/threshold.ts';
import {
  criterion,
  entry,
  indicator,
  instrument,
  inventedSet,
  leaf,
  parameter,
  problemsOf,
  scoreIndicator,
  stateEntry,
  supplied,
} from '../../support/law-fixtures.ts';

const make = (values: ThresholdEntry[]) => () => inventedSet([criterion('1', [scoreIndicator('1.1', values)])]);
const south = { scope: { regions: ['southeast' as const] } };
const southAndCoast = { scope: { regions: ['southeast' as const, 'south-central-coast' as const] } };
const coast = { scope: { regions: ['south-central-coast' as const] } };

describe('threshold-tie', () => {
  it('refuses two values that hold at once without an order between them', () => {
    const problems = problemsOf(make([entry('50', south), entry('60', southAndCoast)]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'threshold-tie',
      params: {
        parameter: 'invented/1.1/minimum',
        first: 'invented/1.1/minimum@base:southeast',
        second: 'invented/1.1/minimum@base:southeast+south-central-coast',
      },
    });
  });

  it('refuses values for different traits, because a unit may have both', () => {
    const values = [entry('50', { scope: { traits: ['safe-zone'] } }), entry('60', { scope: { traits: ['poor-district'] } })];
    expect(problemsOf(make(values)).map(({ code }) => code)).toEqual(['threshold-tie']);
  });

  it.each([
    ['in different regions', [entry('50', south), entry('60', coast)]],
    ['that follow on one another', [entry('50', { ...south, to: '2023-01-01' }), entry('60', { ...southAndCoast, from: '2023-01-01' })]],
    [
      'of more and of fewer traits',
      [entry('50', { scope: { traits: ['safe-zone'] } }), entry('60', { scope: { traits: ['safe-zone', 'poor-district'] } })],
    ],
    ['for a region and for all', [entry('50', south), entry('60')]],
  ])('accepts values %s', (_, values) => {
    expect(problemsOf(make(values))).toEqual([]);
  });

  it('accepts values that follow on one another under an order without dates', () => {
    const order = { precedence: { order: ['scope' as const, 'rank' as const], scope: ['regions' as const], rank: ['national' as const] } };
    const follow = (to: string) => () =>
      inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', { to }), entry('60', { from: '2024-01-01' })])])], { rest: order });
    expect(problemsOf(follow('2024-01-01'))).toEqual([]);
    expect(problemsOf(follow('2024-01-02')).map(({ code }) => code)).toEqual(['threshold-tie']);
  });

  it('finds a tie that only an amendment brings about', () => {
    const set = make([entry('50', south)])();
    const values = [supplied('invented/1.1/minimum', '60', { ...southAndCoast, from: '2022-01-01' })];
    // It reaches back to the first day of the value that it meets; otherwise the later day would decide.
    const inForce = { from: '2024-01-01', effectFrom: '2022-01-01', wording: { grade: 'recalled', confidence: 'low' } } as const;
    const more = instrument('more', '2024-01-01', { inForce, thresholds: values });
    expect(problemsOf(() => amend(set, more)).map(({ code }) => code)).toEqual(['threshold-tie']);
  });

  it('does not let one instrument overrule itself by a later date', () => {
    const overlap = (first: ThresholdEntry, second: ThresholdEntry) => problemsOf(make([first, second]));
    const later = { from: '2023-01-01' };
    expect(overlap(entry('50', south), entry('60', { ...south, ...later }))).toMatchObject([
      {
        code: 'threshold-overlap',
        params: {
          parameter: 'invented/1.1/minimum',
          first: 'invented/1.1/minimum@base:southeast',
          second: 'invented/1.1/minimum@base:southeast:2023-01-01',
        },
      },
    ]);
    const codes = (first: Partial<ThresholdEntry>, second: Partial<ThresholdEntry>) =>
      overlap(entry('50', first), entry('60', second)).map(({ code }) => code);
    expect(codes({}, later)).toEqual(['threshold-overlap']);
    expect(codes({ to: '2023-01-02' }, later)).toEqual(['threshold-overlap']);
    expect(codes({ to: '2023-01-01' }, later)).toEqual([]);
    expect(codes(south, { ...southAndCoast, ...later })).toEqual(['threshold-overlap']);
    expect(codes(south, { ...coast, ...later })).toEqual([]);
    expect(codes(south, later)).toEqual([]);
  });

  it('lets a later instrument give a later value without ending the earlier one', () => {
    const set = make([entry('50', south)])();
    const more = instrument('more', '2024-01-01', { thresholds: [supplied('invented/1.1/minimum', '60', south)] });
    expect(problemsOf(() => amend(set, more))).toEqual([]);
  });

  it('refuses one value given twice', () => {
    expect(problemsOf(make([entry('50'), entry('60')])).map(({ code }) => code)).toEqual(['duplicate-id']);
  });
});

describe('weaker-than-floor', () => {
  function delegate(direction: Parameter['direction'], floor: ThresholdEntry, value: string, provinceScope = {}): string[] {
    const operator = direction === 'at-most' ? 'lessThanInclusive' : 'greaterThanInclusive';
    const delegating = indicator('1.1', leaf('score', operator, 'minimum'), { parameters: [parameter([floor], { direction })] });
    const provincial = instrument('provincial', '2023-01-01', {
      rank: 'provincial',
      province: 'kon-tum',
      thresholds: [supplied('invented/1.1/minimum', value, provinceScope)],
    });
    return problemsOf(() => inventedSet([criterion('1', [delegating])], { more: [provincial] })).map(({ code }) => code);
  }

  const floor = stateEntry('delegated', { floor: '80' });

  it.each([
    ['at-least', '79.99', ['weaker-than-floor']],
    ['at-least', '80', []],
    ['at-least', '80.00', []],
    ['at-least', '80.01', []],
    ['at-least', '100', []],
    ['at-least', '9', ['weaker-than-floor']],
    ['at-most', '80.01', ['weaker-than-floor']],
    ['at-most', '100', ['weaker-than-floor']],
    ['at-most', '80', []],
    ['at-most', '9', []],
  ] as const)('%s 80: a provincial value of %s gives %j', (direction, value, codes) => {
    expect(delegate(direction, floor, value)).toEqual(codes);
  });

  it('does not ask of one region what is the floor of another', () => {
    const scope = { regions: ['southeast' as const] };
    expect(delegate('at-least', { ...floor, scope }, '70', { scope: { regions: ['central-highlands'] } })).toEqual([]);
    expect(delegate('at-least', { ...floor, scope }, '70', { scope })).toEqual(['weaker-than-floor']);
  });

  it('does not ask of a value what was the floor before it', () => {
    // The floor ends for all, and only one province has a value: a gap for the others.
    expect(delegate('at-least', { ...floor, to: '2023-01-01' }, '70')).toEqual(['threshold-gap']);
    expect(delegate('at-least', { ...floor, to: '2023-01-02' }, '70')).toEqual(['threshold-gap', 'weaker-than-floor']);
  });

  it('names value and floor', () => {
    const delegating = scoreIndicator('1.1', [floor]);
    const more = [
      instrument('provincial', '2023-01-01', {
        rank: 'provincial',
        province: 'kon-tum',
        thresholds: [supplied('invented/1.1/minimum', '70')],
      }),
    ];
    const [problem] = problemsOf(() => inventedSet([criterion('1', [delegating])], { more }));
    expect(problem?.params).toEqual({ parameter: 'invented/1.1/minimum', value: '70', floor: '80' });
  });

  it('accepts any value where the delegation names no floor', () => {
    expect(delegate('at-least', stateEntry('delegated'), '1')).toEqual([]);
  });
});

describe('level-contradicted', () => {
  const level = { word: { vi: 'Không', en: 'None' }, means: true, otherwise: { vi: 'Có', en: 'Some' } };
  const set = (values: ThresholdEntry[]) =>
    inventedSet([
      criterion('1', [
        indicator('1.1', leaf('b0', 'equal', 'required'), {
          parameters: [parameter(values, { id: 'required', unit: 'none', direction: 'exactly', level })],
        }),
      ]),
    ]);

  it('refuses a value against the word by which the law states it', () => {
    const [found, ...more] = problemsOf(() => set([entry(false)]));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'level-contradicted', params: { threshold: 'invented/1.1/required@base', wordVi: 'Không' } });
    expect(found?.message.vi).toBe('Giá trị của "invented/1.1/required@base" trái với từ "Không" mà văn bản dùng để ghi mức này.');
    expect(problemsOf(() => set([entry(true)]))).toEqual([]);
    expect(problemsOf(() => set([stateEntry('delegated')]))).toEqual([]);
  });

  it('refuses an amendment that turns it round', () => {
    const turned = instrument('turned', '2024-01-01', {
      operations: [
        {
          id: 'turn',
          operation: 'setThreshold',
          target: 'invented/1.1/required',
          expect: { value: true },
          value: false,
          cite: { row: '1' },
          grade: 'recalled',
          confidence: 'low',
        },
      ],
    });
    expect(problemsOf(() => amend(set([entry(true)]), turned)).map(({ code }) => code)).toEqual(['level-contradicted']);
  });
});
