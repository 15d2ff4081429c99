import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import { assess } from '../../../src/assess.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import {
  criterion,
  dossier,
  entry,
  inForce,
  instrument,
  inventedSet,
  leaf,
  parameter,
  problemsOf,
  scoreIndicator,
  setThreshold,
  supplied,
  textAt,
} from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);

const found = (rest: Partial<Instrument>) =>
  problemsOf(() => amend(base, instrument('amendment', '2024-06-01', rest))).map(({ code, path }) => [code, path.slice(1).join('.')]);
const set = (period: { from?: string; to?: string }) => found({ operations: [setThreshold(TARGET, '50', '60', period)] });
const year = { from: '2024-06-01', to: '2025-01-01' };

describe('a period without a day', () => {
  it.each([
    ['reversed', { from: '2024-06-01', to: '2024-01-01' }, [['empty-period', 'operations.set-60']]],
    ['empty', { from: '2024-07-01', to: '2024-07-01' }, [['empty-period', 'operations.set-60']]],
    ['ended before the instrument begins', { to: '2024-06-01' }, [['empty-period', 'operations.set-60']]],
    ['of one day', { from: '2024-07-01', to: '2024-07-02' }, []],
    ['without an end', { from: '2024-07-01' }, []],
  ])('%s', (_, period, problems) => {
    // A value of one day leaves the old one on both sides; nothing else is wrong with any of these.
    expect(set(period)).toEqual(problems);
  });

  it('is found wherever an instrument states one', () => {
    const [reversed, ordered] = [{ from: '2025-01-01', to: '2024-06-01' }, year];
    const everywhere = ({ from, to }: { from: string; to: string }): Partial<Instrument> => ({
      thresholds: [supplied(TARGET, '55', { from, to })],
      operations: [
        {
          id: 'c',
          operation: 'replaceCondition',
          target: 'invented/1.1',
          expect: { condition: leaf('score', 'greaterThanInclusive', 'minimum') },
          condition: { any: [leaf('score', 'greaterThanInclusive', 'minimum'), leaf('score', 'greaterThanInclusive', 'other')] },
          parameters: [parameter([entry('40', { from, to }), entry('41', { from: '2025-01-01' })], { id: 'other' })],
          cite: { row: '1' },
        },
      ],
      inCharge: [{ ruleSet: 'invented', rows: ['1'], unit: 'Sở A', from, to, cite: { row: '1' }, grade: 'recalled', confidence: 'low' }],
    });
    const codes = (rest: Partial<Instrument>) => found(rest).filter(([code]) => code === 'empty-period');
    expect(codes(everywhere(reversed)).map(([, path]) => path)).toEqual(['operations.c.parameters.other.0', 'thresholds.0', 'inCharge.0']);
    expect(codes(everywhere(ordered))).toEqual([]);
    expect(() => inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', reversed), entry('60')])])])).toThrow('there is no day');
  });

  it('of the instrument itself is found', () => {
    const wording = { grade: 'recalled', confidence: 'low' } as const;
    const of = (inForce: Omit<Instrument['inForce'], 'wording'>) => found({ inForce: { ...inForce, wording } });
    expect(of({ from: '2024-06-01', to: '2024-01-01' })).toEqual([['empty-period', 'inForce']]);
    expect(of({ from: '2024-06-01', effectFrom: '2024-07-01' })).toEqual([['empty-period', 'inForce.effectFrom']]);
    expect(of({ from: '2024-06-01', effectFrom: '2024-05-01', to: '2024-08-01' })).toEqual([]);
  });
});

describe('a change that begins before its instrument has effect', () => {
  it('is refused, with the words that a text that reaches back has', () => {
    const problems = problemsOf(() =>
      amend(base, instrument('amendment', '2024-06-01', { operations: [setThreshold(TARGET, '50', '60', { from: '2024-05-31' })] })),
    );
    expect(problems).toMatchObject([
      {
        code: 'before-in-force',
        path: ['amendment', 'operations', 'set-60', 'from'],
        params: { from: '2024-05-31', start: '2024-06-01', instrument: 'amendment' },
      },
    ]);
    expect(problems[0]?.message.vi).toContain('"inForce.effectFrom"');
    expect(set({ from: '2024-06-01' })).toEqual([]);
    expect(found({ thresholds: [supplied(TARGET, '60', { from: '2024-05-31' })] })).toEqual([['before-in-force', 'thresholds.0.from']]);
  });

  it('reaches back where the instrument says so', () => {
    const reachingBack = { from: '2024-06-01', effectFrom: '2024-05-01', wording: { grade: 'recalled', confidence: 'low' } } as const;
    const operations = [setThreshold(TARGET, '50', '60', { from: '2024-05-01' })];
    const amended = amend(base, instrument('amendment', '2024-06-01', { inForce: reachingBack, operations }));
    const status = (on: string) => assess(amended, dossier({ score: '55' }), { on }).criteria[0]?.status;
    expect([status('2024-04-30'), status('2024-05-01')]).toEqual(['met', 'not-met']);
  });

  it('is no matter for an annex, which has the columns of earlier years', () => {
    const early = () => inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', { from: '2021-01-01' })])])]);
    expect(problemsOf(early)).toEqual([]);
    expect(textAt(early(), { on: '2022-01-01' }).criteria).toHaveLength(1);
  });
});

describe('a change that outlives its instrument', () => {
  const ended = (rest: Partial<Instrument>) => found({ inForce: inForce('2024-06-01', '2025-01-01'), ...rest });
  const late = { to: '2025-06-01' };
  const added = (period: { to?: string }): Instrument['operations'] => [
    {
      id: 'added',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: scoreIndicator('1.2', [entry('50', period)]),
      cite: { row: '1' },
    },
  ];

  it.each<[string, Partial<Instrument>, string]>([
    ['an operation', { operations: [setThreshold(TARGET, '50', '60', late)] }, 'operations.set-60.to'],
    ['a value of a row that it adds', { operations: added(late) }, 'operations.added.parameters.minimum.0.to'],
    ['a value that it supplies', { thresholds: [supplied(TARGET, '60', late)] }, 'thresholds.0.to'],
  ])('is refused: %s', (_, rest, path) => {
    // An added row stays in the text, so that its value leaves a gap in any case.
    const withoutGap = (problems: string[][]) => problems.filter(([code]) => code !== 'threshold-gap');
    expect(withoutGap(ended(rest))).toEqual([['after-in-force', path]]);
    expect(withoutGap(found(rest))).toEqual([]);
  });

  it('is none where it ends with it, before it, or says no end of its own', () => {
    expect(ended({ operations: [setThreshold(TARGET, '50', '60', { to: '2025-01-01' })] })).toEqual([]);
    expect(ended({ operations: [setThreshold(TARGET, '50', '60', { to: '2024-12-31' })] })).toEqual([]);
    expect(ended({ operations: [setThreshold(TARGET, '50', '60')] })).toEqual([]);
  });
});
