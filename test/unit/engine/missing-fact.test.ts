import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { OPERATORS } from '../../../src/model/vocabulary.ts';
import { criterion, dossier, entry, indicator, inventedSet, leaf, oneIndicator, parameter, yes } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const parameters = [parameter([entry('50')])];

const resultOf = (condition: Condition, facts: Dossier['facts'] = {}) =>
  assess(oneIndicator(condition, { parameters }), dossier(facts), AT).criteria[0]!.indicators[0]!;

describe('a missing fact', () => {
  it.each(OPERATORS)('leaves %s undetermined, also under not', (operator) => {
    const condition = leaf('score', operator, 'minimum');
    for (const under of [condition, { not: condition }, { not: { not: condition } }]) {
      expect(resultOf(under)).toMatchObject({ status: 'undetermined', code: 'fact-missing', actual: null, gap: null, margin: null });
    }
  });

  it.each([
    [leaf('b0', 'notEqual', true)],
    [leaf('b0', 'notEqual', false)],
    [leaf('b0', 'equal', false)],
    [{ not: yes('b0') }],
    [{ not: leaf('b0', 'notEqual', true) }],
  ])('leaves %j undetermined', (condition) => {
    expect(resultOf(condition).status).toBe('undetermined');
  });

  it('does not keep all and any from being decided by the rest', () => {
    expect(resultOf({ all: [yes('b0'), yes('b1')] }, { b0: false }).status).toBe('not-met');
    expect(resultOf({ any: [yes('b0'), yes('b1')] }, { b0: true }).status).toBe('met');
    expect(resultOf({ all: [yes('b0'), yes('b1')] }, { b0: true }).status).toBe('undetermined');
    expect(resultOf({ any: [yes('b0'), yes('b1')] }, { b0: false }).status).toBe('undetermined');
  });

  it('is not the same as false, zero or nothing of something', () => {
    expect(resultOf(yes('b0'), { b0: false }).status).toBe('not-met');
    expect(resultOf(leaf('score', 'lessThan', 'minimum'), { score: '0' }).status).toBe('met');
  });
});

describe('missingFacts', () => {
  const set = inventedSet([
    criterion('1', [indicator('1.1', { all: [yes('b0'), yes('b1')] }), indicator('1.2', yes('b0'))]),
    criterion('2', [indicator('2.1', { any: [yes('b2'), yes('b3')] })]),
  ]);
  const missing = (facts: Dossier['facts'], judgements: Dossier['judgements'] = {}) =>
    assess(set, dossier(facts, { judgements }), AT).missingFacts;

  it('name each fact with the indicators that read it', () => {
    expect(missing({})).toEqual([
      { fact: 'b0', indicators: ['1.1', '1.2'], decisive: true },
      { fact: 'b1', indicators: ['1.1'], decisive: true },
      { fact: 'b2', indicators: ['2.1'], decisive: true },
      { fact: 'b3', indicators: ['2.1'], decisive: true },
    ]);
  });

  it('say which could still change a criterion', () => {
    const decisive = missing({ b0: false, b2: true }).map((item) => [item.fact, item.decisive]);
    expect(decisive).toEqual([
      ['b1', false],
      ['b3', false],
    ]);
  });

  it('are not decisive below what is decided already, though the whole is open', () => {
    const condition: Condition = { all: [{ any: [yes('b0'), yes('b1')] }, { not: { all: [yes('b2'), yes('b3')] } }, yes('b4')] };
    const open = assess(oneIndicator(condition), dossier({ b0: true, b2: false }), AT).missingFacts;
    expect(open.map(({ fact, decisive }) => [fact, decisive])).toEqual([
      ['b1', false],
      ['b3', false],
      ['b4', true],
    ]);
  });

  it('of a criterion that was judged change nothing', () => {
    const judgement = { status: 'met', by: 'Hội đồng', on: '2024-05-01' } as const;
    expect(missing({}, { '1': judgement, '2.1': judgement }).some(({ decisive }) => decisive)).toBe(false);
  });

  it('are none where everything is known', () => {
    expect(missing({ b0: true, b1: true, b2: false, b3: false })).toEqual([]);
  });
});

describe('tally', () => {
  const set = inventedSet(['b0', 'b1', 'b2'].map((fact, index) => criterion(`${index + 1}`, [indicator(`${index + 1}.1`, yes(fact))])));

  it('bounds what can be met in the end, without a guess', () => {
    const tally = assess(set, dossier({ b0: true, b1: false }), AT).tally;
    expect(tally).toEqual({ met: 1, notMet: 1, undetermined: 1, notApplicable: 0, total: 3, lower: 1, upper: 2 });
  });

  it('leaves the set undetermined only while no criterion is out of reach', () => {
    const status = (facts: Dossier['facts']) => assess(set, dossier(facts), AT).status;
    expect(status({ b0: true, b1: true })).toBe('undetermined');
    expect(status({ b0: true, b1: false })).toBe('not-met');
    expect(status({ b0: true, b1: true, b2: true })).toBe('met');
  });
});
