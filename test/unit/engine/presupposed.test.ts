import { describe, expect, it } from 'vitest';
import { assess, compile } from '../../../src/assess.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import {
  codesOf,
  criterion,
  dossier,
  entry,
  exception,
  indicator,
  inventedSet,
  leaf,
  parameter,
  scoreIndicator,
  stateEntry,
  yes,
} from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const CITE = { instrument: 'base', row: '0' };
const MET = { status: 'met', by: 'Hội đồng', on: '2024-05-01', document: '1/BB-TEST' } as const;
const over = (ruleSet: RuleSet) => ({ rest: { prerequisites: [{ ruleSet, cite: CITE }] } });

const lowest = inventedSet([criterion('1', [indicator('1.1', yes('b2'))])], { id: 'lowest' });
const lower = inventedSet([criterion('1', [indicator('1.1', yes('b1'))])], { id: 'lower', ...over(lowest) });
const upper = inventedSet([criterion('1', [indicator('1.1', { prerequisite: 'lower' }), indicator('1.2', yes('b0'))])], over(lower));
const answer = (facts: Dossier['facts'], judgements: Dossier['judgements'] = {}) => assess(upper, dossier(facts, { judgements }), AT);

describe('what is presupposed', () => {
  it('brings its missing facts and its instruments with it', () => {
    const { status, missingFacts, instruments } = answer({ b0: true, b2: true });
    expect(status).toBe('undetermined');
    expect(missingFacts).toEqual([{ fact: 'b1', indicators: ['lower/1.1'], decisive: true }]);
    expect(instruments.map(({ id }) => id)).toEqual(['base', 'base-lower', 'base-lowest']);
  });

  it('brings its contradictions with it, by row and as a whole', () => {
    expect(answer({ b0: true, b1: false, b2: true }, { 'lower/1.1': MET }).contradictions).toEqual(['lower/1.1']);
    expect(answer({ b0: true, b1: false, b2: true }, { lower: MET })).toMatchObject({ status: 'met', contradictions: ['lower'] });
  });

  it('brings all contradictions, by keys that a judgement can have', () => {
    const NOT_MET = { ...MET, status: 'not-met' } as const;
    const facts = { b0: true, b1: false, b2: false };
    const whole = answer(facts, { lower: MET, 'lower/1.1': MET, lowest: MET, 'lowest/1.1': MET }).contradictions;
    // The row of the lowest set is judged as that set is; by the facts both are not met.
    expect([...whole].sort()).toEqual(['lower/1.1', 'lowest/1.1']);
    const kept = answer(facts, { lower: NOT_MET, 'lower/1.1': MET, lowest: MET }).contradictions;
    expect([...kept].sort()).toEqual(['lower', 'lower/1.1', 'lowest']);
    for (const key of [...whole, ...kept]) expect(codesOf(() => answer({}, { [key]: MET }))).toEqual([]);
  });

  it('can be judged at any remove', () => {
    expect(answer({ b0: true, b1: true }, { lowest: MET }).status).toBe('met');
    expect(answer({ b0: true, b1: true }, { 'lowest/1.1': MET }).status).toBe('met');
  });

  it('can stand in a condition of its own', () => {
    const row = (facts: Dossier['facts']) => answer(facts).criteria[0]!.indicators[0]!;
    expect(row({ b1: true, b2: true })).toMatchObject({ status: 'met', code: 'met', trace: { kind: 'prerequisite', ruleSet: 'lower' } });
    expect(row({ b1: true, b2: false })).toMatchObject({ status: 'not-met', code: 'not-met' });
    expect(row({ b1: true })).toMatchObject({ status: 'undetermined', code: 'prerequisite-open' });
  });

  it('gives a row that asks for it the weakest grade of what it rests on', () => {
    const weak = (id: string, rest: Parameters<typeof inventedSet>[1] = {}) =>
      inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', { grade: 'recalled', confidence: 'low' })])])], { id, ...rest });
    const asking = (set: RuleSet) =>
      inventedSet(
        [
          criterion('1', [indicator('1.1', { all: [{ prerequisite: 'lower' }, yes('b0')] })]),
          criterion('2', [indicator('2.1', yes('b0'), { exceptions: [exception('e', 'met', { when: { prerequisite: 'lower' } })] })]),
          criterion('3', [indicator('3.1', yes('b0'))]),
        ],
        over(set),
      );
    const standings = (set: RuleSet, judgements: Dossier['judgements'] = {}) => {
      const { criteria } = assess(asking(set), dossier({ b0: true, b1: true, score: '60' }, { judgements }), AT);
      for (const item of criteria) expect(item.indicators[0]!.standing).toBe(item.standing);
      return criteria.map(({ standing }) => standing);
    };
    const throughAnother = inventedSet([criterion('1', [indicator('1.1', yes('b1'))])], { id: 'lower', ...over(weak('lowest')) });
    for (const set of [weak('lower'), throughAnother]) {
      expect(standings(set)).toEqual(['provisional', 'provisional', 'official']);
      expect(standings(set, { lower: MET })).toEqual(['official', 'official', 'official']);
    }
    expect(standings(weak('lower'), { 'lower/1.1': MET })).toEqual(['official', 'official', 'official']);
    expect(standings(throughAnother, { 'lowest/1.1': MET })).toEqual(['official', 'official', 'official']);
    expect(standings(lower)).toEqual(['official', 'official', 'official']);
  });

  it('must be there if a condition names it', () => {
    expect(codesOf(() => inventedSet([criterion('1', [indicator('1.1', { prerequisite: 'nowhere' })])]))).toEqual(['unknown-rule-set']);
  });

  it('counts alike for the bare statuses', () => {
    const compiled = compile(upper, { ...AT, province: 'kon-tum', region: 'central-highlands' });
    for (const facts of [{}, { b1: true, b2: true }, { b1: false }, { b1: true, b2: false, b0: true }] as Dossier['facts'][]) {
      const { criteria } = answer(facts);
      const statuses = Object.fromEntries(criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status])));
      expect(compiled.statuses(dossier(facts))).toEqual(statuses);
    }
  });
});

describe('a threshold relative to one of a presupposed set', () => {
  const base = (values = [entry('50', { grade: 'recalled', confidence: 'low' })]) =>
    inventedSet([criterion('1', [scoreIndicator('1.1', values)])], { id: 'lower' });
  const relative = { ...entry('0'), relativeTo: { parameter: 'lower/1.1/minimum', factor: '1.1' } };
  const { value: _value, ...multiple } = relative;
  const higher = (values?: Parameters<typeof base>[0]) =>
    inventedSet(
      [criterion('1', [indicator('1.1', leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [parameter([multiple])] })])],
      over(base(values)),
    );
  const row = (set: RuleSet, score: string) => assess(set, dossier({ score }), AT).criteria[0]!.indicators[0]!;

  it('is the exact multiple, with the weaker of both grades', () => {
    expect(row(higher(), '55')).toMatchObject({
      status: 'met',
      required: { value: '55', grade: 'recalled', relativeTo: { threshold: 'lower/1.1/minimum@base-lower', factor: '1.1' } },
    });
    expect(row(higher(), '54.99')).toMatchObject({ status: 'not-met', gap: { delta: '0.01' } });
    expect(assess(higher(), dossier({ score: '55' }), AT).reliesOn.recalled).toEqual(['lower/1.1/minimum@base-lower']);
  });

  it('is missing where the other one is', () => {
    expect(row(higher([stateEntry('missing')]), '99')).toMatchObject({ status: 'undetermined', code: 'threshold-missing' });
  });
});
