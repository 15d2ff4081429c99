import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Dossier, Judgement } from '../../../src/model/dossier.ts';
import { codesOf, criterion, dossier, entry, indicator, inventedSet, scoreIndicator, yes } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const judgement = (status: Judgement['status']): Judgement => ({ status, by: 'Hội đồng thẩm định', on: '2024-05-01', document: '12/BC' });

const weak = entry('50', { grade: 'recalled', confidence: 'low' });
const set = inventedSet([
  criterion('1', [indicator('1.1', yes('b0')), scoreIndicator('1.2', [weak])]),
  criterion('10', [indicator('10', yes('b1'))]),
]);

const assessSet = (facts: Dossier['facts'], judgements: Dossier['judgements']) => assess(set, dossier(facts, { judgements }), AT);

describe('a judgement on an indicator', () => {
  it.each([
    [true, 'met', 'met', false],
    [false, 'met', 'not-met', true],
    [undefined, 'met', 'undetermined', false],
    [true, 'not-met', 'met', true],
    [false, 'not-met', 'not-met', false],
    [true, 'not-applicable', 'met', true],
    [undefined, 'not-applicable', 'undetermined', false],
  ] as const)(
    'facts %s, judged %s: the judgement decides, the facts say %s beside it, contradiction %s',
    (b0, status, computed, contradicts) => {
      const assessment = assessSet(b0 === undefined ? {} : { b0 }, { '1.1': judgement(status) });
      const [result] = assessment.criteria[0]!.indicators;
      expect(result).toMatchObject({ status, code: 'judged', judgement: { ...judgement(status), computed, contradicts } });
      expect(result?.trace.status).toBe(computed);
      expect(assessment.contradictions).toEqual(contradicts ? ['1.1'] : []);
      expect(assessment.reliesOn.judgements).toEqual(['1.1']);
    },
  );

  it('enters into its criterion', () => {
    expect(assessSet({ b0: false, score: '60' }, { '1.1': judgement('met') }).criteria[0]?.status).toBe('met');
    expect(assessSet({ b0: true, score: '60' }, { '1.1': judgement('not-met') }).criteria[0]?.status).toBe('not-met');
    expect(assessSet({ b0: true, score: '60' }, { '1.1': judgement('not-applicable') }).criteria[0]?.status).toBe('met');
    expect(assessSet({}, { '1.1': judgement('met') }).criteria[0]?.status).toBe('undetermined');
  });

  it('rests on no threshold', () => {
    const before = assessSet({ b0: true, score: '60' }, {});
    const after = assessSet({ b0: true, score: '60' }, { '1.2': judgement('met') });
    expect([before.standing, before.reliesOn.recalled]).toEqual(['provisional', ['invented/1.2/minimum@base']]);
    expect([after.standing, after.reliesOn.recalled]).toEqual(['official', []]);
  });
});

describe('a judgement on a criterion', () => {
  it('decides it against its indicators, which stay as they are', () => {
    const assessment = assessSet({ b0: true, score: '10' }, { '1': judgement('met') });
    const [first] = assessment.criteria;
    expect(first).toMatchObject({ status: 'met', standing: 'official', judgement: { computed: 'not-met', contradicts: true } });
    expect(first?.indicators.map(({ status }) => status)).toEqual(['met', 'not-met']);
    expect(assessment.contradictions).toEqual(['1']);
    expect(assessment.tally).toMatchObject({ met: 1, notMet: 0 });
  });

  it('does not contradict what is not known', () => {
    const assessment = assessSet({ b0: true }, { '1': judgement('not-met') });
    expect(assessment.criteria[0]?.judgement).toMatchObject({ computed: 'undetermined', contradicts: false });
    expect([assessment.status, assessment.contradictions]).toEqual(['not-met', []]);
  });

  it('and on its indicator: both are shown', () => {
    const assessment = assessSet({ b0: false, score: '60' }, { '1': judgement('not-met'), '1.1': judgement('met') });
    expect(assessment.criteria[0]).toMatchObject({ status: 'not-met', judgement: { computed: 'met', contradicts: true } });
    expect(assessment.contradictions).toEqual(['1', '1.1']);
  });

  it('that has the number of its only indicator is one on the indicator', () => {
    const [, tenth] = assessSet({ b1: false }, { '10': judgement('met') }).criteria;
    expect(tenth).toMatchObject({ status: 'met', indicators: [{ status: 'met', code: 'judged' }] });
    expect(tenth?.judgement).toBeUndefined();
  });
});

describe('a judgement on what the text does not have', () => {
  it.each(['1.3', '2', '', '1.1 ', 'invented'])('%j is refused', (key) => {
    expect(codesOf(() => assessSet({}, { [key]: judgement('met') }))).toEqual(['unknown-judgement-target']);
  });
});
