import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess, compile } from '../../../src/assess.ts';
import type { IndicatorResult } from '../../../src/model/assessment.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { OPERATORS } from '../../../src/model/vocabulary.ts';
import { indicatorExplanation } from '../../../src/explain/explain-indicator.ts';
import { traceLeaves } from '../../../src/model/trace-leaves.ts';
import { codesOf, dossier, entry, leaf, oneIndicator, parameter, problemsOf, yes } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };
const parameters = (limit: string) => [parameter([entry(limit)])];
const floor = oneIndicator(leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: parameters('50') });

function resultOf(condition: Condition, facts: Record<string, FactInput>, limit = '50'): IndicatorResult {
  return assess(oneIndicator(condition, { parameters: parameters(limit) }), dossier(facts), AT).criteria[0]!.indicators[0]!;
}
const score = (value: FactInput): Record<string, FactInput> => ({ score: value });

describe('a fact of which only bounds are known', () => {
  const [MET, NOT, OPEN] = [
    ['met', 'met'],
    ['not-met', 'not-met'],
    ['undetermined', 'fact-bounded'],
  ];
  it.each([
    ['greaterThanInclusive', { atLeast: '50' }, MET],
    ['greaterThanInclusive', { atLeast: '49.99' }, OPEN],
    ['greaterThanInclusive', { atMost: '49.99' }, NOT],
    ['greaterThanInclusive', { atMost: '50' }, OPEN],
    ['greaterThan', { atLeast: '50' }, OPEN],
    ['greaterThan', { atLeast: '50.01' }, MET],
    ['greaterThan', { atMost: '50' }, NOT],
    ['lessThanInclusive', { atMost: '50' }, MET],
    ['lessThanInclusive', { atLeast: '50.000000000000000000001' }, NOT],
    ['lessThan', { atMost: '50' }, OPEN],
    ['lessThan', { atLeast: '50' }, NOT],
    ['equal', { atLeast: '49', atMost: '51' }, OPEN],
    ['equal', { atLeast: '51' }, NOT],
    ['equal', { atLeast: '50', atMost: '50.0' }, MET],
    ['notEqual', { atLeast: '49', atMost: '51' }, OPEN],
    ['notEqual', { atMost: '49' }, MET],
  ] as const)('under %s 50, %o', (operator, value, [status, code]) => {
    const result = resultOf(leaf('score', operator, 'minimum'), score(value));
    expect([result.status, result.code]).toEqual([status, code]);
  });

  it('is shown as bounds, with what it rests on, and is no value', () => {
    const evidence = { source: 'Báo cáo 5' };
    const { trace } = resultOf(leaf('score', 'greaterThanInclusive', 'minimum'), score({ atLeast: '56', evidence, unit: 'điểm' }));
    expect(trace).toMatchObject({ actual: null, bounds: { atLeast: '56' }, gap: null, margin: null, evidence });
  });

  it.each([
    ['greaterThanInclusive', { atMost: '40' }, { delta: '10', direction: 'increase' }, 'còn thiếu ít nhất 10 điểm'],
    ['greaterThanInclusive', { atLeast: '5', atMost: '49.5' }, { delta: '0.5', direction: 'increase' }, 'còn thiếu ít nhất 0,5 điểm'],
    ['greaterThan', { atMost: '50' }, { delta: '0', direction: 'increase', strict: true }, 'phải cao hơn mức'],
    ['lessThanInclusive', { atLeast: '56' }, { delta: '6', direction: 'decrease' }, 'vượt ít nhất 6 điểm'],
    ['lessThan', { atLeast: '50' }, { delta: '0', direction: 'decrease', strict: true }, 'phải thấp hơn mức'],
  ] as const)('that fails for sure under %s 50, %o, needs the least that every value within needs', (operator, value, gap, said) => {
    const answer = assess(oneIndicator(leaf('score', operator, 'minimum'), { parameters: parameters('50') }), dossier(score(value)), AT);
    const [result] = answer.criteria[0]!.indicators;
    const least = { ...gap, unit: 'point', least: true };
    expect([result!.gap, result!.gaps]).toEqual([least, [{ fact: 'score', ...least }]]);
    expect(indicatorExplanation(result!, answer, 'vi').gap).toBe(said);
  });

  it('turns the least gap round under a negation, and has none where the comparison is open or is of one value', () => {
    const gapOf = (condition: Condition, value: FactInput) => resultOf(condition, score(value)).trace;
    const low = leaf('score', 'lessThan', 'minimum');
    expect(resultOf({ not: low }, score({ atMost: '40' })).gaps).toEqual([
      { fact: 'score', delta: '10', unit: 'point', direction: 'increase', least: true },
    ]);
    expect(resultOf({ not: low }, score({ atMost: '60' }))).toMatchObject({ status: 'undetermined', gap: null, gaps: [] });
    expect(traceLeaves(gapOf({ not: low }, { atMost: '60' }))[0]!.gap).toBeNull();
    expect(resultOf(leaf('score', 'equal', 'minimum'), score({ atLeast: '51' }))).toMatchObject({
      gap: null,
      gaps: [{ fact: 'score', operator: 'equal', value: '50' }],
    });
  });

  it('with both ends alike is a value like any other', () => {
    const same = resultOf(leaf('score', 'greaterThanInclusive', 'minimum'), score({ atLeast: '49', atMost: '49.0' }));
    expect(same).toMatchObject({ status: 'not-met', actual: '49', gap: { delta: '1' } });
    expect(same.trace).not.toHaveProperty('bounds');
  });

  it('never reaches beyond what the fact can be', () => {
    const share = (operator: 'lessThanInclusive' | 'greaterThanInclusive', value: FactInput, limit: string) =>
      assess(
        oneIndicator(leaf('households', operator, 'minimum'), { parameters: [parameter([entry(limit)], { unit: 'percent' })] }),
        dossier({ households: value }),
        AT,
      ).status;
    expect(share('lessThanInclusive', { atLeast: '95' }, '100')).toBe('met');
    expect(share('greaterThanInclusive', { atMost: '1' }, '0')).toBe('met');
  });

  it.each([
    [{ not: leaf('score', 'lessThan', 'minimum') }, { atLeast: '50' }, 'met'],
    [{ not: leaf('score', 'greaterThanInclusive', 'minimum') }, { atLeast: '49' }, 'undetermined'],
    [{ any: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0')] }, { atMost: '49' }, 'undetermined'],
    [{ any: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b1')] }, { atMost: '49' }, 'not-met'],
    [
      { atLeast: 2, of: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0'), yes('b2')], notApplicable: 'leaves' },
      { atLeast: '50' },
      'met',
    ],
  ] as const)('decides within %o', (condition, value, status) => {
    expect(resultOf(condition as unknown as Condition, { score: value, b1: false, b2: true }).status).toBe(status);
  });

  it('is still wanted where it decides nothing, and not where it does', () => {
    const wanted = (value: FactInput) => assess(floor, dossier(score(value)), AT).missingFacts;
    expect(wanted({ atLeast: '49' })).toEqual([{ fact: 'score', indicators: ['1.1'], decisive: true }]);
    expect(wanted({ atLeast: '50' })).toEqual([]);
  });

  it('decides nothing that a figure within it does not, and all that they decide alike', () => {
    const tenths = fc.integer({ min: 0, max: 60 });
    const text = (value: number): string => String(value / 10);
    const compiled = new Map(
      OPERATORS.flatMap((operator) =>
        ['2', '3.5'].map((limit) => {
          const plain = leaf('score', operator, 'minimum');
          const set = oneIndicator({ any: [{ all: [plain, yes('b0')] }, { not: plain }] }, { parameters: parameters(limit) });
          return [`${operator} ${limit}`, compile(set, { ...AT, province: 'kon-tum', region: 'central-highlands' })] as const;
        }),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...compiled.values()), tenths, tenths, fc.boolean(), ({ statuses }, a, b, b0) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const answer = (value: FactInput): Status => statuses(dossier({ score: value, b0 }))['1.1']!;
        const within = new Set(Array.from({ length: high - low + 1 }, (_, step) => answer(text(low + step))));
        const bounded = answer({ atLeast: text(low), atMost: text(high) });
        if (bounded !== 'undetermined') expect([...within]).toEqual([bounded]);
        // Narrowed, it decides what it decided.
        const narrower = answer({ atLeast: text(low), atMost: text(low + ((high - low) >> 1)) });
        if (bounded !== 'undetermined') expect(narrower).toBe(bounded);
        for (const one of [{ atLeast: text(low) }, { atMost: text(high) }]) {
          const wider = answer(one);
          if (wider !== 'undetermined') expect(bounded).toBe(wider);
        }
      }),
      { numRuns: ofSample(600) },
    );
  });
});

describe('bounds that are none', () => {
  const refused = (value: unknown, fact = 'score') =>
    problemsOf(() => assess(floor, dossier({ [fact]: value } as never), AT)).map(({ code, path }) => [code, path.slice(1).join('.')]);

  it.each<[unknown, string, string[][]]>([
    [{ atLeast: '6', atMost: '5' }, 'score', [['impossible-value', 'score']]],
    [{ atLeast: '6', atMost: '5', evidence: { source: 'x' } }, 'score', [['impossible-value', 'score']]],
    [{}, 'score', [['missing-field', 'score.value']]],
    [{ evidence: { source: 'x' } }, 'score', [['missing-field', 'score.value']]],
    [{ atLeast: 'x' }, 'score', [['not-a-number', 'score.atLeast']]],
    [{ atMost: null }, 'score', [['wrong-type', 'score.atMost']]],
    [{ atLeast: '5', value: '6' }, 'score', [['unknown-field', 'score.value']]],
    [{ atLeast: '2.5' }, 'places', [['impossible-value', 'places.atLeast']]],
    [{ atLeast: '-1' }, 'places', [['impossible-value', 'places.atLeast']]],
    [{ atMost: '101' }, 'households', [['impossible-value', 'households.atMost']]],
    [
      { atLeast: '5', denominator: '6' },
      'households',
      [
        ['unknown-field', 'households.atLeast'],
        ['missing-field', 'households.numerator'],
      ],
    ],
    [{ atLeast: true }, 'b0', [['wrong-type', 'b0']]],
    [{ atLeast: '5', unit: 'kg' }, 'score', [['unit-mismatch', 'score.unit']]],
  ])('%o of %s', (value, fact, problems) => {
    expect(refused(value, fact)).toEqual(problems);
  });

  it('say why in whole sentences', () => {
    const [problem] = problemsOf(() => assess(floor, dossier(score({ atLeast: '6', atMost: '5' })), AT));
    expect(problem!.message).toEqual({
      vi: 'Giá trị 6–5 không thể có: mức thấp nhất lớn hơn mức cao nhất.',
      en: 'The value 6–5 is impossible: the least is above the most.',
    });
    expect(codesOf(() => assess(floor, dossier(score({ atLeast: '5', atMost: '6' })), AT))).toEqual([]);
  });
});
