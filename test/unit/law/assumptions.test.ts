import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { explain } from '../../../src/explain/explain.ts';
import { checkCitations } from '../../../src/law/check/citations.ts';
import { inForce } from '../../../src/law/in-force.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { textHash } from '../../../src/law/text-hash.ts';
import type { At } from '../../../src/law/moment.ts';
import { isNtmError } from '../../../src/model/errors.ts';
import type { Instrument, SuppliedThreshold } from '../../../src/model/instrument.ts';
import type { BorrowedFrom } from '../../../src/model/primitives.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import {
  BASE_FROM,
  codesOf,
  criterion,
  dossier,
  entry,
  indicator,
  instrument,
  inventedSet,
  leaf,
  parameter,
  scoreIndicator,
  setThreshold,
  stateEntry,
  supplied,
} from '../../support/law-fixtures.ts';

const ON = '2024-06-01';
const FROM: BorrowedFrom = {
  instrument: 'QĐ-TEST của tỉnh bên',
  row: 'hàng 1',
  year: '2019',
  quote: 'từ 40 trở lên',
  source: 'paper',
  grade: 'reported',
  comparable: { vi: 'Cùng vùng.', en: 'Same region.' },
};
const SOURCES = { paper: { title: 'Báo' } };
const ASSUMED = { grade: 'assumed', borrowedFrom: FROM, checkedBy: undefined, checkedOn: undefined } as const;

function lent(target: string, value: string, rest: Partial<SuppliedThreshold> = {}): SuppliedThreshold {
  return supplied(target, value, { ...ASSUMED, ...rest });
}

function assumption(id: string, rest: Partial<Instrument>): Instrument {
  return instrument(id, BASE_FROM, { status: 'assumption', sources: SOURCES, ...rest });
}

/** 1.1 has a figure of the law, 1.2 is left to the province, 1.3 only people decide. */
const base = inventedSet([
  criterion('1', [
    scoreIndicator('1.1', [entry('50')]),
    scoreIndicator('1.2', [stateEntry('delegated')]),
    indicator('1.3', { judgement: 'required' }),
  ]),
]);
const LENT = assumption('lent', {
  thresholds: [lent('invented/1.2/minimum', '40')],
  operations: [
    {
      id: 'row',
      operation: 'replaceCondition',
      target: 'invented/1.3',
      cite: {},
      expect: { condition: { judgement: 'required' } },
      condition: leaf('score', 'greaterThanInclusive', 'lent'),
      parameters: [parameter([{ ...entry('30'), ...ASSUMED }], { id: 'lent' })],
    },
  ],
});
const set = amend(base, LENT);
const SCORE = dossier({ score: '55' });
const answer = (ruleSet: RuleSet, at: Partial<At>) => assess(ruleSet, SCORE, { on: ON, ...at });
const statuses = (ruleSet: RuleSet, at: Partial<At>): string[] => answer(ruleSet, at).criteria[0]!.indicators.map(({ status }) => status);

describe('an assumption', () => {
  it('counts only where it is named, whatever is accepted', () => {
    expect(statuses(set, {})).toEqual(['met', 'undetermined', 'undetermined']);
    for (const accept of ['official', 'reported', 'recalled'] as const) {
      expect(statuses(set, { accept })).toEqual(['met', 'undetermined', 'undetermined']);
      expect(statuses(set, { accept, assume: ['lent'] })).toEqual(['met', 'met', 'met']);
    }
  });

  it('changes nothing where it is not named: neither the text nor a byte of the answer', () => {
    expect(textHash(inForce(set, { on: ON }))).toBe(textHash(inForce(base, { on: ON })));
    expect({ ...answer(set, {}), ruleSet: null }).toEqual({ ...answer(base, {}), ruleSet: null });
    expect(textHash(inForce(set, { on: ON, assume: ['lent'] }))).not.toBe(textHash(inForce(base, { on: ON })));
  });

  it('gives what it decides the standing and the grade of what is assumed, with a notice and the text that it is borrowed from', () => {
    const assessment = answer(set, { assume: ['lent'] });
    const [law, value, row] = assessment.criteria[0]!.indicators;
    expect([assessment.standing, law?.standing, value?.standing, row?.standing]).toEqual(['assumed', 'official', 'assumed', 'assumed']);
    expect(assessment.notices).toEqual([{ code: 'assumed', assumption: 'lent' }]);
    expect(assessment.assume).toEqual(['lent']);
    expect(value?.required).toMatchObject({ value: '40', grade: 'assumed', borrowedFrom: FROM });
    expect(assessment.reliesOn.assumed).toEqual(['invented/1.2/minimum@lent', 'invented/1.3/lent@lent']);
    expect(inForce(set, { on: ON, assume: ['lent'] }).criteria[0]!.indicators[1]!.parameters[0]!.values).toMatchObject([
      { value: '40', borrowedFrom: FROM },
    ]);
  });

  it('is said in sentences, at the top and beside each level', () => {
    const [vi, en] = (['vi', 'en'] as const).map((language) => explain(answer(set, { assume: ['lent'] }), language));
    expect(vi?.[1]).toMatch(/^CÓ DÙNG GIẢ ĐỊNH "lent"/);
    expect(en?.[1]).toMatch(/^ASSUMPTION "lent" IS USED/);
    expect(vi?.filter((sentence) => sentence.includes('≥ 40 điểm (giả định)'))).toHaveLength(1);
    expect(vi?.filter((sentence) => sentence.includes('mượn từ hàng 1, QĐ-TEST của tỉnh bên (2019)'))).toHaveLength(2);
    expect(en?.filter((sentence) => sentence.includes('(assumed)'))).toHaveLength(2);
  });

  it('that is not there is refused by path, with the one that was meant', () => {
    for (const ask of [() => answer(set, { assume: ['lant'] }), () => inForce(set, { on: ON, assume: ['lant'] })]) {
      try {
        ask();
        expect.unreachable();
      } catch (error) {
        if (!isNtmError(error)) throw error;
        const { code, path, messages } = error;
        expect([code, path, messages]).toEqual([
          'unknown-assumption',
          ['assume', '0'],
          { vi: 'Không có giả định "lant" (có phải "lent"?).', en: 'There is no assumption "lant" (did you mean "lent"?).' },
        ]);
      }
    }
    expect(codesOf(() => answer(set, { drafts: ['lent'] }))).toEqual(['unknown-draft']);
    expect(codesOf(() => answer(set, { assume: 'lent' as never }))).toEqual(['wrong-type']);
    expect(codesOf(() => answer(set, { assume: [7 as never] }))).toEqual(['unknown-assumption']);
  });

  it('gives way to the law at hand, and says so', () => {
    const decided = instrument('decided', '2024-03-01', {
      thresholds: [supplied('invented/1.2/minimum', '60')],
      operations: [
        {
          id: 'row',
          operation: 'replaceCondition',
          target: 'invented/1.3',
          cite: { row: '1' },
          expect: { condition: { judgement: 'required' } },
          condition: leaf('score', 'greaterThanInclusive', 'real'),
          parameters: [parameter([entry('70')], { id: 'real' })],
        },
      ],
    });
    const whole = amend(set, decided);
    expect(statuses(whole, { assume: ['lent'] })).toEqual(['met', 'not-met', 'not-met']);
    const after = answer(whole, { assume: ['lent'] });
    expect(after.notices).toEqual([
      { code: 'assumed', assumption: 'lent' },
      { code: 'assumption-overruled', target: 'invented/1.3' },
      { code: 'assumption-overruled', target: 'invented/1.2/minimum' },
    ]);
    expect(after.standing).toBe('official');
    // Before the decision it still stands in.
    expect(statuses(whole, { on: '2024-02-29', assume: ['lent'] })).toEqual(['met', 'met', 'met']);
  });

  it('never takes the place of a figure of the law, however narrow its scope', () => {
    const narrow = assumption('narrow', { thresholds: [lent('invented/1.1/minimum', '90', { scope: { provinces: ['kon-tum'] } })] });
    const asked = assess(amend(base, narrow), { ...SCORE, unit: { ...SCORE.unit, province: 'kon-tum' } }, { on: ON, assume: ['narrow'] });
    expect(asked.criteria[0]!.indicators[0]).toMatchObject({ status: 'met', required: { value: '50' } });
    expect(asked.notices?.map(({ code }) => code)).toEqual(['assumed', 'assumption-overruled']);
  });

  it('is counted where a wide silence of the law stands beside a narrow one', () => {
    const silent = inventedSet([
      criterion('1', [
        scoreIndicator('1.1', [stateEntry('missing'), stateEntry('missing', { scope: { regions: ['central-highlands'] } })]),
      ]),
    ]);
    const wide = amend(silent, assumption('wide', { thresholds: [lent('invented/1.1/minimum', '40')] }));
    expect(statuses(wide, { assume: ['wide'] })).toEqual(['met']);
  });
});

describe('a set with assumptions is refused', () => {
  const codes = (...parts: Partial<Instrument>[]): string[] =>
    codesOf(() => parts.reduce<RuleSet>((next, part, index) => amend(next, assumption(`a${index}`, part)), base));

  it('where two of them give one value or one row', () => {
    const value = { thresholds: [lent('invented/1.2/minimum', '40')] };
    expect(codes(value, value)).toEqual(['assumption-conflict']);
    const at = (region: 'southeast' | 'central-highlands') => ({
      thresholds: [lent('invented/1.2/minimum', '40', { scope: { regions: [region] } })],
    });
    expect(codes(at('southeast'), at('central-highlands'))).toEqual([]);
    expect(codes({ operations: LENT.operations! }, { operations: LENT.operations! })).toEqual(['assumption-conflict']);
  });

  it('where one changes what the law says, borrows from nowhere, or law is assumed', () => {
    expect(codes({ operations: [setThreshold('invented/1.1/minimum', '50', '60', ASSUMED)] })).toContain('invalid-instrument');
    expect(codes({ thresholds: [supplied('invented/1.2/minimum', '40')] })).toContain('invalid-instrument');
    const nowhere = amend(base, assumption('a', { thresholds: [lent('invented/1.2/minimum', '40')], sources: {} }));
    expect(checkCitations(nowhere, []).map(({ code }) => code)).toEqual(['unknown-source']);
    expect(checkCitations(set, [])).toEqual([]);
    const law = instrument('law', BASE_FROM, { sources: SOURCES, thresholds: [lent('invented/1.2/minimum', '40')] });
    expect(codesOf(() => amend(base, law))).toEqual(['invalid-instrument']);
  });
});
