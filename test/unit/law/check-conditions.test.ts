import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/model/condition.ts';
import type { Indicator } from '../../../src/model/criterion.ts';
import type { RuleSetText } from '../../../src/model/criterion.ts';
import type { Problem } from '../../../src/model/errors.ts';
import { amend } from '../../../src/law/rule-set.ts';
import {
  codesOf,
  criterion,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  leaf,
  oneIndicator,
  parameter,
  problemsOf,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';

const under = (condition: Condition, rest: Partial<Indicator> = {}, conditions: NonNullable<RuleSetText['conditions']> = {}) =>
  problemsOf(() => oneIndicator(condition, rest, { text: { conditions } }));

describe('cyclic-condition', () => {
  it('refuses conditions that refer to one another in a circle, and names it', () => {
    const conditions = { a: { all: [yes('b0'), { not: { condition: 'b' } }] }, b: { any: [{ condition: 'c' }] }, c: { condition: 'a' } };
    const problems = under({ condition: 'a' }, {}, conditions);
    expect(problems.map(({ code }) => code)).toEqual(['cyclic-condition', 'cyclic-condition', 'cyclic-condition']);
    expect(problems[0]?.params['circle']).toBe('a → b → c → a');
  });

  it('refuses a condition that refers to itself, even where nobody reads it', () => {
    expect(under(yes('b0'), {}, { a: { atLeast: 1, of: [yes('b0'), { condition: 'a' }], notApplicable: 'leaves' } })[0]?.code).toBe(
      'cyclic-condition',
    );
  });

  it('accepts a condition that two others share', () => {
    const conditions = { a: { all: [{ condition: 'c' }, yes('b0')] }, b: { condition: 'c' }, c: yes('b1') };
    expect(under({ all: [{ condition: 'a' }, { condition: 'b' }] }, {}, conditions)).toEqual([]);
  });
});

describe('unknown-condition', () => {
  it('refuses a reference to a condition that is not there: in an indicator, an exception, a named condition', () => {
    expect(under({ not: { condition: 'nowhere' } })[0]).toMatchObject({
      code: 'unknown-condition',
      path: ['invented', '1.1', 'condition'],
      params: { condition: 'nowhere' },
    });
    const exceptions = [exception('e', 'met', { when: { any: [{ condition: 'nowhere' }] } })];
    expect(under(yes('b0'), { exceptions })[0]?.code).toBe('unknown-condition');
    expect(under(yes('b0'), {}, { a: { condition: 'nowhere' } })[0]).toMatchObject({
      code: 'unknown-condition',
      path: ['invented', 'conditions', 'a'],
    });
  });
});

describe('unknown-parameter', () => {
  it('refuses a threshold that the indicator does not have, also through a named condition', () => {
    const condition = leaf('score', 'greaterThan', 'maximum');
    const parameters = [parameter([entry('50')])];
    for (const problems of [under(condition, { parameters }), under({ condition: 'a' }, { parameters }, { a: condition })]) {
      expect(problems.map(({ code, params }) => [code, params['parameter']])).toEqual([['unknown-parameter', 'invented/1.1/maximum']]);
    }
  });

  it('refuses a value supplied for a parameter that is not there', () => {
    const set = oneIndicator(yes('b0'));
    const lower = instrument('lower', '2024-01-01', { thresholds: [supplied('invented/1.1/minimum', '50')] });
    expect(problemsOf(() => amend(set, lower))[0]).toMatchObject({
      code: 'unknown-parameter',
      path: ['lower', 'thresholds', '0'],
      params: { parameter: 'invented/1.1/minimum' },
    });
  });

  it('passes over values supplied for another set', () => {
    const lower = instrument('lower', '2024-01-01', { thresholds: [supplied('another-set/1.1/minimum', '50')] });
    expect(codesOf(() => amend(oneIndicator(yes('b0')), lower))).toEqual([]);
  });
});

describe('fact-not-in-catalogue', () => {
  it('refuses a fact that the catalogue does not have, wherever it is read', () => {
    const unknown = yes('nothing');
    const exceptions = [exception('e', 'met', { when: unknown })];
    const all = [
      under({ all: [yes('b0'), { not: unknown }] }),
      under(yes('b0'), { exceptions }),
      under({ condition: 'a' }, {}, { a: unknown }),
    ];
    for (const problems of all) {
      expect(problems.map(({ code, params }) => [code, params['fact']])).toEqual([['fact-not-in-catalogue', 'nothing']]);
    }
  });
});

describe('a fact and what it is compared with', () => {
  const codes = (condition: Condition, parameters: Indicator['parameters'] = []): string[] =>
    under(condition, { parameters }).map(({ code }) => code);

  it('are of one kind', () => {
    expect(codes(leaf('score', 'equal', true))).toEqual(['wrong-type']);
    expect(codes(leaf('b0', 'greaterThan', true))).toEqual(['wrong-type']);
    expect(codes(leaf('b0', 'notEqual', false))).toEqual([]);
    const text = parameter([entry('1')], { unit: 'none' });
    expect(codes(leaf('b0', 'equal', 'minimum'), [text])).toEqual(['wrong-type']);
    expect(
      codes(leaf('score', 'greaterThan', 'minimum'), [parameter([entry('1', { to: '2023-01-01' }), entry(true, { from: '2023-01-01' })])]),
    ).toEqual(['wrong-type']);
    expect(codes(leaf('b0', 'equal', 'minimum'), [parameter([entry(true)], { unit: 'none' })])).toEqual([]);
  });

  it('are of one unit', () => {
    const problems = under(leaf('score', 'greaterThan', 'minimum'), { parameters: [parameter([entry('1')], { unit: 'percent' })] });
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['unit-mismatch', { expectedVi: 'point', expectedEn: 'point', actual: 'percent' }],
    ]);
  });
});

describe('a threshold that no figure can be', () => {
  const against = (value: string, fact: string, unit: 'percent' | 'place' | 'point'): readonly Problem[] =>
    problemsOf(() => oneIndicator(leaf(fact, 'greaterThanInclusive', 'minimum'), { parameters: [parameter([entry(value)], { unit })] }));

  it.each([
    ['100', 'households', 'percent', []],
    ['100.01', 'households', 'percent', ['impossible-value']],
    ['0', 'households', 'percent', []],
    ['-0.01', 'households', 'percent', ['impossible-value']],
    ['-1', 'places', 'place', ['impossible-value']],
    ['1000000', 'places', 'place', []],
    ['-1', 'score', 'point', []],
  ] as const)('%s of %s in %s gives %j', (value, fact, unit, codes) => {
    expect(against(value, fact, unit).map(({ code }) => code)).toEqual(codes);
  });

  it('is named with the bounds', () => {
    expect(against('120', 'households', 'percent')).toMatchObject([
      {
        path: ['invented', '1.1', 'condition', expect.stringContaining('minimum')],
        params: { value: '120', reasonEn: 'households: 0 – 100' },
      },
    ]);
  });
});

describe('all of these', () => {
  it('are reported together', () => {
    const indicators = [
      indicator('1.1', yes('nothing')),
      indicator('1.2', leaf('score', 'equal', 'maximum')),
      indicator('1.3', { condition: 'nowhere' }),
      indicator('1.4', leaf('b0', 'lessThan', true)),
    ];
    expect(codesOf(() => inventedSet([criterion('1', indicators)]))).toEqual([
      'fact-not-in-catalogue',
      'unknown-parameter',
      'unknown-condition',
      'wrong-type',
    ]);
  });
});
