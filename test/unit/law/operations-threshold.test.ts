import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { REGIONS } from '../../../src/model/vocabulary.ts';
import type { Region } from '../../../src/model/vocabulary.ts';
import { findIndicator } from '../../../src/law/text.ts';
import { resolvePlace } from '../../../src/law/place.ts';
import { resolveThreshold } from '../../../src/law/resolve.ts';
import type { Place } from '../../../src/law/place.ts';
import {
  BASE_FROM,
  PRECEDENCE,
  criterion,
  entry,
  inForce,
  instrument,
  inventedSet,
  problemsOf,
  scoreIndicator,
  setThreshold,
  stateEntry,
  textAt,
} from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';
const HERE: Place = { region: 'central-highlands', level: 'commune', province: 'kon-tum' };

const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);

function amended(from: string, operations: Operation[], to?: string): RuleSet {
  return amend(base, instrument('amendment', from, { inForce: inForce(from, to), operations }));
}

/** The value in force for a place, or the state that says why there is none, or nothing. */
function valueOn(ruleSet: RuleSet, on: string, place: Place = HERE): string | boolean | undefined {
  const parameter = findIndicator(textAt(ruleSet, { on, province: place.province }), '1.1')!.indicator.parameters.get('minimum')!;
  const found = resolveThreshold(parameter, { on }, resolvePlace(place, { columnRules: [] }), PRECEDENCE);
  return found?.value ?? found?.state;
}

function valuesOn(ruleSet: RuleSet, days: readonly string[]): (string | boolean | undefined)[] {
  return days.map((day) => valueOn(ruleSet, day));
}

describe('setThreshold', () => {
  it('holds from the first day of the amendment on, not the day before', () => {
    const raised = amended('2024-01-01', [setThreshold(TARGET, '50', '60')]);
    expect(valuesOn(raised, ['2022-01-01', '2023-12-31', '2024-01-01', '2024-01-02'])).toEqual(['50', '50', '60', '60']);
  });

  it('with from and to cuts out a period and leaves what lies before and behind it', () => {
    const raised = amended('2024-01-01', [setThreshold(TARGET, '50', '60', { from: '2024-03-01', to: '2024-06-01' })]);
    expect(valuesOn(raised, ['2024-01-01', '2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01', '2025-01-01'])).toEqual([
      '50',
      '50',
      '60',
      '60',
      '50',
      '50',
    ]);
  });

  it('ends with the amendment where that is in force for a time only', () => {
    const raised = amended('2024-01-01', [setThreshold(TARGET, '50', '60')], '2025-01-01');
    expect(valuesOn(raised, ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'])).toEqual(['50', '60', '60', '50']);
  });

  it('builds on an earlier amendment: each day has the value of its own layer', () => {
    const once = amended('2023-01-01', [setThreshold(TARGET, '50', '60')]);
    const twice = amend(once, instrument('second', '2024-01-01', { operations: [setThreshold(TARGET, '60', '70')] }));
    expect(valuesOn(twice, ['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'])).toEqual(['50', '60', '60', '70']);
  });

  it('without an end takes the place of every later value of just its scope, and with one leaves what lies behind', () => {
    const southeast = { scope: { regions: ['southeast' as const] } };
    const columns = inventedSet([
      criterion('1', [
        scoreIndicator('1.1', [
          entry('50', { to: '2025-01-01' }),
          entry('55', { from: '2025-01-01' }),
          entry('40', { ...southeast, to: '2025-01-01' }),
          entry('45', { ...southeast, from: '2025-01-01' }),
        ]),
      ]),
    ]);
    const raised = (rest: Parameters<typeof setThreshold>[3]) =>
      amend(columns, instrument('amendment', '2024-01-01', { operations: [setThreshold(TARGET, '50', '60', rest)] }));
    const there: Place = { ...HERE, region: 'southeast' };
    const answers = (ruleSet: RuleSet) => [
      ...valuesOn(ruleSet, ['2023-12-31', '2024-12-31', '2025-01-01']),
      valueOn(ruleSet, '2025-01-01', there),
    ];
    expect(answers(raised({}))).toEqual(['50', '60', '60', '45']);
    expect(answers(raised({ to: '2025-01-01' }))).toEqual(['50', '60', '55', '45']);
  });

  it('of an amendment that has expired ends, while what it did to the words stays', () => {
    const repealed: Operation = {
      id: 'r',
      operation: 'replaceText',
      target: 'invented/1.1',
      expect: { title: 'Chỉ tiêu 1.1' },
      title: { vi: 'Tên mới', en: 'New name' },
      cite: { row: '1' },
    };
    const ruleSet = amended('2024-01-01', [setThreshold(TARGET, '50', '60'), repealed], '2025-01-01');
    const title = (on: string) => findIndicator(textAt(ruleSet, { on, province: 'kon-tum' }), '1.1')!.indicator.title.vi;
    expect(valuesOn(ruleSet, ['2024-12-31', '2025-01-01'])).toEqual(['60', '50']);
    expect(['2023-12-31', '2024-12-31', '2025-01-01'].map(title)).toEqual(['Chỉ tiêu 1.1', 'Tên mới', 'Tên mới']);
  });

  it('for one region leaves the others as they are', () => {
    const scope = { regions: ['southeast' as const] };
    const raised = amended('2024-01-01', [setThreshold(TARGET, { absent: true }, '60', { scope })]);
    expect(valueOn(raised, '2024-01-01', { ...HERE, region: 'southeast' })).toBe('60');
    expect(valueOn(raised, '2024-01-01', { ...HERE, region: 'mekong-delta' })).toBe('50');
    expect(valueOn(raised, '2023-12-31', { ...HERE, region: 'southeast' })).toBe('50');
  });

  it('can say that nothing is required any more', () => {
    const operation: Operation = {
      id: 'dropped',
      operation: 'setThreshold',
      target: TARGET,
      expect: { value: '50' },
      ...stateEntry('not-required'),
    };
    expect(valuesOn(amended('2024-01-01', [operation]), ['2023-12-31', '2024-01-01'])).toEqual(['50', 'not-required']);
  });

  it('of a provincial instrument is for its province only', () => {
    const operations = [setThreshold(TARGET, { absent: true }, '60')];
    const raised = amend(base, instrument('provincial', '2024-01-01', { rank: 'provincial', province: 'kon-tum', operations }));
    expect(valueOn(raised, '2024-01-01')).toBe('60');
    expect(valueOn(raised, '2024-01-01', { ...HERE, province: 'gia-lai' })).toBe('50');
    expect(valueOn(raised, '2024-01-01', { ...HERE, province: undefined })).toBe('50');
  });

  it('for some units may quote that nothing is said of just these, or what is said of all, and nothing else', () => {
    const scope = { regions: ['southeast' as const] };
    const attempt = (expected: string | { absent: true }) => () => amended('2024-01-01', [setThreshold(TARGET, expected, '60', { scope })]);
    expect(problemsOf(attempt('50'))).toEqual([]);
    expect(problemsOf(attempt({ absent: true }))).toEqual([]);
    const [problem] = problemsOf(attempt('51'));
    expect(problem).toMatchObject({ code: 'expect-mismatch', params: { expected: '{"value":"51"}', actual: '{"value":"50"}' } });
  });

  it('for units of which something is said already quotes that, not what is said of all', () => {
    const scope = { regions: ['southeast' as const] };
    const first = amended('2024-01-01', [setThreshold(TARGET, '50', '60', { scope })]);
    const second = (expected: string) => () =>
      amend(first, instrument('second', '2024-06-01', { operations: [setThreshold(TARGET, expected, '70', { scope })] }));
    expect(problemsOf(second('60'))).toEqual([]);
    expect(problemsOf(second('50'))).toMatchObject([{ code: 'expect-mismatch', params: { actual: '{"value":"60"}' } }]);
  });

  it('names the unit of the parameter, or is refused', () => {
    const attempt = (unit: 'point' | 'percent') => () => amended('2024-01-01', [setThreshold(TARGET, '50', '60', { unit })]);
    expect(problemsOf(attempt('point'))).toEqual([]);
    expect(problemsOf(attempt('percent'))).toMatchObject([
      {
        code: 'unit-mismatch',
        path: ['amendment', 'operations', 'set-60', TARGET],
        params: { expectedVi: 'point', expectedEn: 'point', actual: 'percent' },
      },
    ]);
  });
});

describe('endThreshold', () => {
  const end = (rest: Partial<Extract<Operation, { operation: 'endThreshold' }>> = {}): Operation => ({
    id: 'end',
    operation: 'endThreshold',
    target: TARGET,
    expect: { value: '50' },
    cite: { row: '1' },
    ...rest,
  });

  it('is refused where it would leave no value: the problem names parameter, day and columns', () => {
    expect(problemsOf(() => amended('2024-01-01', [end()]))).toMatchObject([
      { code: 'threshold-gap', params: { parameter: TARGET, from: '2024-01-01', place: REGIONS.join(', ') } },
    ]);
  });

  it('goes together with values that take the place of the one that ends, each for some columns', () => {
    const [first, ...others] = REGIONS;
    const taking = (id: string, regions: readonly Region[]): Operation =>
      setThreshold(TARGET, { absent: true }, '60', { id, scope: { regions: [...regions] } });
    const all = amended('2024-01-01', [end(), taking('a', [first]), taking('b', others)]);
    expect(valuesOn(all, ['2023-12-31', '2024-01-01', '2030-01-01'])).toEqual(['50', '60', '60']);
    expect(problemsOf(() => amended('2024-01-01', [end(), taking('b', others)]))).toMatchObject([
      { code: 'threshold-gap', params: { place: first } },
    ]);
  });

  it('leaves no gap where the text asks no more', () => {
    const noMore = { ...setThreshold(TARGET, '50', '60'), value: undefined, state: 'not-required' } as unknown as Operation;
    expect(problemsOf(() => amended('2024-01-01', [noMore]))).toEqual([]);
  });

  it('leaves no gap behind a value for some time: what stood before comes back', () => {
    const forAYear = amended('2024-01-01', [setThreshold(TARGET, '50', '60', { to: '2025-01-01' })]);
    expect(valuesOn(forAYear, ['2023-12-31', '2024-12-31', '2025-01-01'])).toEqual(['50', '60', '50']);
  });

  it('ends one scope only', () => {
    const scope = { regions: ['southeast' as const] };
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50'), entry('60', { scope })])])]);
    const ended = amend(set, instrument('amendment', '2024-01-01', { operations: [end({ scope, expect: { value: '60' } })] }));
    const southeast: Place = { ...HERE, region: 'southeast' };
    expect([valueOn(ended, '2023-12-31', southeast), valueOn(ended, '2024-01-01', southeast)]).toEqual(['60', '50']);
    expect(valueOn(ended, '2024-01-01')).toBe('50');
  });
});

describe('one column of a value for several, from its own first day', () => {
  const regions = ['southeast', 'north-central', 'red-river-delta'] as const;
  const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', { scope: { regions: [...regions] } })])])]);
  const better = (rest: object) =>
    amend(
      base,
      instrument('better', BASE_FROM, {
        corrects: ['base'],
        operations: [
          setThreshold('invented/1.1/minimum', '50', '60', { cite: { instrument: 'base' }, scope: { regions: ['southeast'] }, ...rest }),
        ],
      }),
    );
  const valuesOn = (set: typeof base, on: string) =>
    textAt(set, { on })
      .criteria[0]!.indicators[0]!.parameters.get('minimum')!
      .values.filter(({ textFrom, textTo }) => textFrom <= on && (textTo === undefined || on < textTo))
      .map(({ value, scope }) => [value, scope?.regions]);

  it('takes that column out of the others, which keep theirs: neither would come before the other by its day', () => {
    expect(valuesOn(better({}), '2023-01-01')).toEqual([
      ['50', ['north-central', 'red-river-delta']],
      ['60', ['southeast']],
    ]);
  });

  it('gives it back where the new value ends', () => {
    const set = better({ to: '2024-01-01' });
    expect(valuesOn(set, '2023-12-31')).toHaveLength(2);
    expect(valuesOn(set, '2024-01-01')).toEqual([['50', [...regions]]]);
  });
});
