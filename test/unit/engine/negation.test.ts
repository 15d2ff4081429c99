import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { dossier, entry, leaf, oneIndicator, parameter, stateEntry, yes } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };

function resultOf(condition: Condition, facts: Dossier['facts'], values = [entry('50')]) {
  return assess(oneIndicator(condition, { parameters: [parameter(values)] }), dossier(facts), AT).criteria[0]!.indicators[0]!;
}

describe('the reason of an indicator', () => {
  it.each([
    [{ not: yes('b0') }, { b0: false }, 'met'],
    [{ not: yes('b0') }, { b0: true }, 'not-met'],
    [{ not: { not: yes('b0') } }, { b0: true }, 'met'],
    [{ atLeast: 2, of: [yes('b0'), yes('b1')], notApplicable: 'leaves' as const }, { b0: true, b1: false }, 'not-met'],
  ])('of %j is its status where it is decided', (condition, facts, status) => {
    expect(resultOf(condition as Condition, facts as Dossier['facts'])).toMatchObject({ status, code: status });
  });

  it('is that a fact is missing, also under a negation', () => {
    expect(resultOf({ not: yes('b0') }, {})).toMatchObject({ status: 'undetermined', code: 'fact-missing', fact: 'b0' });
  });

  it('is plain where a member that is not required counts as met', () => {
    const condition: Condition = {
      atLeast: 1,
      of: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0')],
      notApplicable: 'counts-as-met',
    };
    const result = resultOf(condition, { b0: false }, [stateEntry('not-required')]);
    expect(result).toMatchObject({ status: 'met', code: 'met' });
  });
});

describe('the gap under a negation', () => {
  const condition: Condition = { not: leaf('score', 'lessThan', 'minimum') };

  it('points to what would help', () => {
    expect(resultOf(condition, { score: '40' })).toMatchObject({
      status: 'not-met',
      gap: { delta: '10', direction: 'increase' },
      margin: null,
    });
    expect(resultOf(condition, { score: '60' })).toMatchObject({ status: 'met', gap: null, margin: { delta: '10' } });
  });

  it('says when reaching the threshold is not enough', () => {
    const strict: Condition = { not: leaf('score', 'lessThanInclusive', 'minimum') };
    expect(resultOf(strict, { score: '50' }).gap).toEqual({ delta: '0', unit: 'point', direction: 'increase', strict: true });
  });
});

describe('a gap that nobody could close', () => {
  it('is not given in natural units', () => {
    const set = oneIndicator(leaf('households', 'greaterThan', 'minimum'), {
      parameters: [parameter([entry('100')], { unit: 'percent' })],
    });
    const { gap } = assess(set, dossier({ households: { numerator: 100, denominator: 100 } }), AT).criteria[0]!.indicators[0]!;
    expect(gap).toEqual({ delta: '0', unit: 'percent', direction: 'increase', strict: true });
  });

  it('is whole for whole things, also where the threshold is not', () => {
    const set = oneIndicator(leaf('places', 'greaterThanInclusive', 'minimum'), {
      parameters: [parameter([entry('2.5')], { unit: 'place' })],
    });
    const { gap } = assess(set, dossier({ places: 2 }), AT).criteria[0]!.indicators[0]!;
    expect(gap).toEqual({ delta: '1', unit: 'place', direction: 'increase', natural: { amount: '1', unit: 'place' } });
  });
});

describe('requirements that no figure decides', () => {
  it('wait for a judgement, and are decided by it', () => {
    const set = oneIndicator({ judgement: 'required' });
    const open = assess(set, dossier({}), AT);
    expect(open.criteria[0]!.indicators[0]).toMatchObject({
      status: 'undetermined',
      code: 'judgement-missing',
      fact: null,
      required: null,
    });
    expect(open.missingFacts).toEqual([]);
    const judgements = { '1.1': { status: 'met', by: 'UBND huyện', on: '2024-05-01' } } as const;
    expect(assess(set, dossier({}, { judgements }), AT).status).toBe('met');
  });
});
