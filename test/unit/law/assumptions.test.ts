import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { explain } from '../../../src/explain/explain.ts';
import { explainNotices } from '../../../src/explain/notices.ts';
import { checkCitations } from '../../../src/law/check/citations.ts';
import { inForce } from '../../../src/law/in-force.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { withAssumptions } from '../../../src/law/with-assumptions.ts';
import { textHash } from '../../../src/law/text-hash.ts';
import type { At } from '../../../src/law/moment.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { isNtmError } from '../../../src/model/errors.ts';
import type { Instrument, SuppliedThreshold } from '../../../src/model/instrument.ts';
import type { BorrowedFrom } from '../../../src/model/primitives.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import {
  BASE_FROM,
  codesOf,
  problemsOf,
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

type ReplaceCondition = Extract<Operation, { operation: 'replaceCondition' }>;

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
    expect(JSON.stringify(answer(set, {}))).toBe(JSON.stringify(answer(base, {})));
    expect(set.hash).toBe(base.hash);
    expect(textHash(inForce(set, { on: ON, assume: ['lent'] }))).not.toBe(textHash(inForce(base, { on: ON })));
  });

  it('gives what it decides the standing and the grade of what is assumed, with a notice and the text that it is borrowed from', () => {
    const assessment = answer(set, { assume: ['lent'] });
    const [law, value, row] = assessment.criteria[0]!.indicators;
    expect([assessment.standing, law?.standing, value?.standing, row?.standing]).toEqual(['assumed', 'official', 'assumed', 'assumed']);
    expect(assessment.notices).toEqual([{ code: 'assumed', path: ['instruments', 'lent'], params: { assumption: 'lent' } }]);
    expect(assessment.assume).toEqual(['lent']);
    expect(value?.required).toMatchObject({ value: '40', grade: 'assumed', borrowedFrom: FROM });
    expect(assessment.reliesOn.assumed).toEqual(['invented/1.2/minimum@lent', 'invented/1.3/lent@lent']);
    expect(inForce(set, { on: ON, assume: ['lent'] }).criteria[0]!.indicators[1]!.parameters[0]!.values).toMatchObject([
      { value: '40', borrowedFrom: FROM },
    ]);
  });

  it('is said in sentences, at the top and beside each level', () => {
    const [vi, en] = (['vi', 'en'] as const).map((language) => explain(answer(set, { assume: ['lent'] }), language));
    expect(vi?.[1]).toMatch(/^CÓ DÙNG GIẢ ĐỊNH “[^”]+”: các mức/);
    expect(en?.[1]).toMatch(/^ASSUMPTIONS ARE USED \(“[^”]+”\): levels/);
    expect(vi?.filter((sentence) => sentence.includes('≥ 40 điểm (giả định)'))).toHaveLength(1);
    expect(vi?.filter((sentence) => sentence.includes('mượn từ hàng 1, QĐ-TEST của tỉnh bên (2019)'))).toHaveLength(2);
    expect(en?.filter((sentence) => sentence.includes('(assumed)'))).toHaveLength(2);
  });

  it('that the set does not know is refused by path, with the way to add it', () => {
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
          {
            vi: 'Không có giả định "lant"; thêm bằng withAssumptions.',
            en: 'There is no assumption "lant"; add it by withAssumptions.',
          },
        ]);
      }
    }
    expect(codesOf(() => answer(set, { drafts: ['lent'] }))).toEqual(['unknown-draft']);
    expect(codesOf(() => answer(set, { assume: 'lent' as never }))).toEqual(['wrong-type']);
    expect(codesOf(() => answer(set, { assume: [7 as never] }))).toEqual(['unknown-assumption']);
  });

  it('that is named twice is named once', () => {
    expect(answer(set, { assume: ['lent', 'lent'] })).toEqual(answer(set, { assume: ['lent'] }));
    // What is wrong beside it keeps its place.
    const found = problemsOf(() => answer(set, { assume: ['lent', 'lent', 'lant'] }));
    expect(found.map(({ code, path }) => [code, ...path])).toEqual([['unknown-assumption', 'assume', '2']]);
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
      { code: 'assumed', path: ['instruments', 'lent'], params: { assumption: 'lent' } },
      { code: 'assumption-overruled', path: ['instruments', 'lent', 'invented/1.3'], params: { target: 'invented/1.3' } },
      { code: 'assumption-overruled', path: ['instruments', 'lent', 'invented/1.2/minimum'], params: { target: 'invented/1.2/minimum' } },
    ]);
    expect(explainNotices(after, 'vi')[1]).toBe('Giả định không được dùng cho chỉ tiêu 1.3, 1.2: văn bản đang có hiệu lực quy định khác.');
    expect(explainNotices(after, 'en')[1]).toBe(
      'The assumption is not used for indicator 1.3, 1.2: the text in force says something else.',
    );
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

describe('a set is told of assumptions', () => {
  const told = withAssumptions(base, [LENT]);

  it('as by `amend`, which checks them besides: it answers alike, under the hash that it had', () => {
    expect(told.hash).toBe(base.hash);
    expect(answer(told, { assume: ['lent'] })).toEqual(answer(set, { assume: ['lent'] }));
    expect(JSON.stringify(answer(told, {}))).toBe(JSON.stringify(answer(base, {})));
    expect(base.instruments).not.toContainEqual(LENT);
    expect(Object.isFrozen(told.instruments.at(-1)?.thresholds)).toBe(true);
  });

  it('once, and of none that is about another set', () => {
    expect(withAssumptions(told, [LENT])).toBe(told);
    expect(withAssumptions(base, [LENT, LENT])).toEqual(told);
    expect(withAssumptions(base, [assumption('other', { thresholds: [lent('elsewhere/1.2/minimum', '40')] })])).toBe(base);
    expect(withAssumptions(base, [])).toBe(base);
  });

  it('with the facts that only they read: they are asked for, and said, where the assumption counts', () => {
    const fact = { ...base.facts[0]!, id: 'lentScore', indicators: ['invented/1.3'] };
    const brought = { ...fact, definition: { ...fact.definition, grade: 'assumed' as const, source: { instrument: 'brings', row: '1' } } };
    const [row] = LENT.operations as [ReplaceCondition];
    const brings = assumption('brings', {
      facts: [brought],
      operations: [{ ...row, condition: leaf('lentScore', 'greaterThanInclusive', 'lent') }],
    });
    const wider = withAssumptions(base, [brings]);
    expect(wider.hash).toBe(base.hash);
    expect(amend(base, brings).hash).toBe(base.hash);
    const given = dossier({ score: '55', lentScore: '29' });
    expect(assess(wider, given, { on: ON, assume: ['brings'] }).criteria[0]!.indicators[2]).toMatchObject({
      status: 'not-met',
      actual: '29',
    });
    expect(assess(wider, given, { on: ON }).facts).toEqual(answer(base, {}).facts);
    expect(JSON.stringify(answer(wider, {}))).toBe(JSON.stringify(answer(base, {})));
    expect(codesOf(() => assess(base, given, { on: ON }))).toEqual(['unknown-fact']);
  });

  it('and the sets that it presupposes of theirs', () => {
    const first = { ruleSet: base, cite: { instrument: 'base', row: '1' } };
    const second = { ...base, id: 'second', prerequisites: [first] };
    const [prerequisite] = withAssumptions(second, [LENT]).prerequisites!;
    expect(prerequisite?.ruleSet.instruments.map(({ id }) => id)).toContain('lent');
    expect(withAssumptions(second, [LENT]).instruments).toEqual(second.instruments);
  });

  it('so that a row which asks for such a set rests on what it rests on, and the text of both can be asked for', () => {
    const rows = [indicator('1.1', { prerequisite: 'invented' }), scoreIndicator('1.2', [stateEntry('delegated')])];
    const over = { prerequisites: [{ ruleSet: base, cite: { instrument: 'base', row: '1' } }] };
    const own = assumption('own', { thresholds: [lent('upper/1.2/minimum', '40')] });
    const upper = withAssumptions(inventedSet([criterion('1', rows)], { id: 'upper', rest: over }), [LENT, own]);
    const standings = (...assume: string[]) => {
      const { standing, criteria } = answer(upper, { assume });
      return [standing, criteria[0]!.standing, ...criteria[0]!.indicators.map((row) => row.standing)];
    };
    expect(standings('lent')).toEqual(['assumed', 'assumed', 'assumed', 'provisional']);
    expect(standings('own')).toEqual(['assumed', 'assumed', 'provisional', 'assumed']);
    // What one of the sets knows is no misspelt name to the other.
    const { instruments, presupposes } = inForce(upper, { on: ON, assume: ['lent', 'own'] });
    expect([instruments, presupposes[0]!.instruments].map((all) => all.map(({ id }) => id))).toEqual([
      ['base-upper', 'own'],
      ['base', 'lent'],
    ]);
    expect(codesOf(() => inForce(upper, { on: ON, assume: ['lent', 'other'] }))).toEqual(['unknown-assumption']);
  });

  it('but of no two that give one value or one row: which of them is meant, where both are named, cannot be said', () => {
    const both = ['assumption-conflict', 'assumption-conflict'];
    expect(codesOf(() => withAssumptions(base, [LENT, { ...LENT, id: 'other' }]))).toEqual(both);
    expect(codesOf(() => withAssumptions(told, [{ ...LENT, id: 'other' }]))).toEqual(both);
    const second: RuleSet = { ...base, id: 'second', prerequisites: [{ ruleSet: told, cite: { instrument: 'base', row: '1' } }] };
    expect(codesOf(() => withAssumptions(second, [{ ...LENT, id: 'other' }]))).toEqual(both);
  });

  it('but of nothing else: law is amended', () => {
    expect(codesOf(() => withAssumptions(base, [LENT, instrument('law', BASE_FROM, {})]))).toEqual(['invalid-option']);
    expect(codesOf(() => withAssumptions(base, LENT as never))).toEqual(['wrong-type']);
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
    const of = (year: number) => ({ thresholds: [lent('invented/1.2/minimum', '40', { year })] });
    expect(codes(of(2023), of(2024))).toEqual([]);
    expect(codes(of(2024), of(2024))).toEqual(['assumption-conflict']);
    expect(codes(of(2024), value)).toEqual(['assumption-conflict']);
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
