import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { codesOf, criterion, dossier, entry, indicator, inventedSet, scoreIndicator, yes } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const CITE = { instrument: 'base', row: '0' };
const MET = { status: 'met', by: 'Hội đồng', on: '2024-05-01', document: '1/BB-TEST' } as const;
const NOT_MET = { ...MET, status: 'not-met' } as const;

const presupposes = (...sets: RuleSet[]) => ({ rest: { prerequisites: sets.map((ruleSet) => ({ ruleSet, cite: CITE })) } });

/** Both sets have a row 1.1, of different facts. */
const lower = inventedSet([criterion('1', [indicator('1.1', yes('b1')), scoreIndicator('1.2', [entry('50')])])], { id: 'lower' });
const upper = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], presupposes(lower));

const assessUpper = (facts: Dossier['facts'], judgements: Dossier['judgements'] = {}) => assess(upper, dossier(facts, { judgements }), AT);

describe('a presupposed set', () => {
  const scores: Record<Exclude<Status, 'not-applicable'>, Dossier['facts']> = {
    met: { b1: true, score: '50' },
    'not-met': { b1: true, score: '49' },
    undetermined: { b1: true },
  };

  it.each([
    [true, 'met', 'met'],
    [true, 'not-met', 'not-met'],
    [true, 'undetermined', 'undetermined'],
    [false, 'met', 'not-met'],
    [false, 'undetermined', 'not-met'],
  ] as const)('own criterion %s, lower set %s: %s', (b0, status, whole) => {
    const assessment = assessUpper({ b0, ...scores[status] });
    expect(assessment.status).toBe(whole);
    expect(assessment.prerequisites).toMatchObject([{ ruleSet: 'lower', status, cite: CITE, standing: 'official' }]);
  });

  it('is not counted in the tally of the upper set, and shows its own', () => {
    const { tally, prerequisites } = assessUpper({ b0: true, ...scores.met });
    expect(tally).toMatchObject({ met: 1, total: 1 });
    expect(prerequisites[0]?.tally).toMatchObject({ met: 1, total: 1 });
  });

  it('gives what the lower set gives by itself', () => {
    for (const facts of Object.values(scores)) {
      const alone = assess(lower, dossier(facts), AT);
      expect(assessUpper({ b0: true, ...facts }).prerequisites[0]).toMatchObject({ status: alone.status, tally: alone.tally });
    }
  });

  it('enters into what the verdict rests on', () => {
    const weak = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', { grade: 'recalled', confidence: 'low' })])])], {
      id: 'lower',
    });
    const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], presupposes(weak));
    const assessment = assess(set, dossier({ b0: true, score: '60' }), AT);
    expect(assessment.reliesOn.recalled).toEqual(['lower/1.1/minimum@base-lower']);
    expect([assessment.standing, assessment.criteria[0]?.standing]).toEqual(['provisional', 'official']);
  });
});

describe('judgements across sets', () => {
  it('an own number does not leak into the lower set', () => {
    const assessment = assessUpper({ b1: false, score: '60' }, { '1.1': MET });
    expect(assessment.criteria[0]?.indicators[0]).toMatchObject({ status: 'met', code: 'judged' });
    expect(assessment.prerequisites[0]?.status).toBe('not-met');
  });

  it('an own criterion does not leak into the lower set', () => {
    const assessment = assessUpper({ b1: false, score: '60' }, { '1': MET });
    expect(assessment.criteria[0]?.status).toBe('met');
    expect(assessment.prerequisites[0]?.status).toBe('not-met');
  });

  it('lower/1.1 decides that row of the lower set and none of the upper', () => {
    const assessment = assessUpper({ b0: true, b1: false, score: '60' }, { 'lower/1.1': MET });
    expect(assessment.prerequisites[0]?.status).toBe('met');
    expect(assessment.criteria[0]?.indicators[0]).toMatchObject({ status: 'met', code: 'met' });
    expect(assessUpper({ b0: false, b1: false, score: '60' }, { 'lower/1.1': MET }).criteria[0]?.status).toBe('not-met');
    // The other row of the lower set still has to be met.
    expect(assessUpper({ b0: true, score: '10' }, { 'lower/1.1': MET }).prerequisites[0]?.status).toBe('not-met');
  });

  it('lower/1 decides that criterion of the lower set', () => {
    expect(assessUpper({ b0: true, b1: false }, { 'lower/1': MET }).status).toBe('met');
  });

  it('lower decides the lower set as a whole', () => {
    const met = assessUpper({ b0: true, b1: false, score: '10' }, { lower: MET });
    expect(met.status).toBe('met');
    // The set is worked out all the same: the judgement contradicts its facts.
    expect(met.contradictions).toEqual(['lower']);
    expect(met.prerequisites[0]?.tally).toMatchObject({ notMet: 1 });
    expect(met.prerequisites).toEqual([
      {
        ruleSet: 'lower',
        title: lower.title,
        status: 'met',
        standing: 'official',
        tally: met.prerequisites[0]!.tally,
        cite: CITE,
        judgement: MET,
      },
    ]);
    expect(assessUpper({ b0: true, b1: true, score: '60' }, { lower: NOT_MET }).status).toBe('not-met');
  });

  it('are refused where there is no such row', () => {
    for (const key of ['1.2', 'lower/1.9', 'lower/2', 'other', 'invented', 'invented/1.1', 'lower/']) {
      expect(codesOf(() => assessUpper({}, { [key]: MET }))).toEqual(['unknown-judgement-target']);
    }
    expect(codesOf(() => assessUpper({}, { 'lower/1.2': MET }))).toEqual([]);
  });
});

describe('a chain of presupposed sets', () => {
  const middle = inventedSet([criterion('1', [indicator('1.1', yes('b2'))])], { id: 'middle', ...presupposes(lower) });
  const top = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], presupposes(middle));
  const assessTop = (facts: Dossier['facts'], judgements: Dossier['judgements'] = {}) => assess(top, dossier(facts, { judgements }), AT);

  it('has to be met to its end', () => {
    const facts = { b0: true, b1: true, b2: true, score: '50' };
    expect(assessTop(facts).status).toBe('met');
    for (const key of ['b0', 'b1', 'b2'] as const) expect(assessTop({ ...facts, [key]: false }).status).toBe('not-met');
    expect(assessTop({ ...facts, score: '49' }).status).toBe('not-met');
  });

  it('takes judgements on rows of any of its sets', () => {
    expect(assessTop({ b0: true, b2: true, score: '50' }, { 'lower/1.1': MET }).status).toBe('met');
    expect(assessTop({ b0: true }, { middle: MET }).status).toBe('met');
    expect(assessTop({ b0: true, b1: true, score: '50' }, { 'middle/1.1': MET }).status).toBe('met');
    expect(assessTop({ b0: true, score: '50', b1: false }, { 'middle/1.1': MET }).status).toBe('not-met');
  });
});
