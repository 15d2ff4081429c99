import { leastSeen, ofSample } from '../../support/budget.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { PartGap } from '../../../src/model/assessment.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { partsOf } from '../../../src/model/parts.ts';
import { dossier, entry, leaf, oneIndicator, parameter, yes } from '../../support/law-fixtures.ts';
import { closed, waysThrough } from '../../support/close-gaps.ts';

const AT = { on: '2024-06-01' };
const PARAMETERS = [
  parameter([entry('50')]),
  parameter([entry('3')], { id: 'least', unit: 'place' }),
  parameter([entry('80')], { id: 'share', unit: 'percent' }),
];

function resultOf(condition: Condition, facts: Dossier['facts']) {
  return assess(oneIndicator(condition, { parameters: PARAMETERS }), dossier(facts), AT).criteria[0]!.indicators[0]!;
}

const score = leaf('score', 'greaterThanInclusive', 'minimum');
const places = leaf('places', 'greaterThanInclusive', 'least');
const SCORE = { fact: 'score', delta: '10', unit: 'point', direction: 'increase' };
const PLACES = { fact: 'places', delta: '2', unit: 'place', direction: 'increase', natural: { amount: '2', unit: 'place' } };
const YES = { fact: 'b0', operator: 'equal', value: true };

describe('the gaps of an indicator', () => {
  it('are those of every part that fails, where all are needed', () => {
    const { gap, gaps } = resultOf({ all: [score, yes('b0'), places, yes('b1')] }, { score: '40', b0: false, places: 1, b1: true });
    expect(gaps).toEqual([SCORE, YES, PLACES]);
    // No one of them is the gap.
    expect(gap).toBeNull();
  });

  it('is one and the same as the gap, where it alone keeps the indicator from being met', () => {
    const { gap, gaps } = resultOf({ all: [score, places] }, { score: '60', places: 1 });
    expect(gaps).toEqual([PLACES]);
    expect({ fact: 'places', ...gap }).toEqual(PLACES);
  });

  it('are none where nothing fails, and where it is open', () => {
    expect(resultOf({ all: [score, places] }, { score: '60', places: 4 }).gaps).toEqual([]);
    expect(resultOf({ any: [score, places] }, { score: '40' })).toMatchObject({ status: 'undetermined', gap: null, gaps: [] });
  });

  it('are alternatives where one of several is enough: one item, never to be added up', () => {
    const { gap, gaps } = resultOf({ any: [score, { all: [yes('b0'), places] }] }, { score: '40', b0: false, places: 1 });
    expect(gaps).toEqual([{ atLeast: 1, of: [[SCORE], [YES, PLACES]] }]);
    expect(gap).toBeNull();
  });

  it('leave out the alternative that asks all that another asks', () => {
    expect(resultOf({ any: [{ all: [score, places] }, places] }, { score: '40', places: 1 }).gaps).toEqual([PLACES]);
    expect(resultOf({ any: [{ all: [score, places] }, { all: [places, score] }] }, { score: '40', places: 1 }).gaps).toEqual([
      SCORE,
      PLACES,
    ]);
  });

  it('say how many more are enough of a number, and are all of them where every one is needed', () => {
    const of = [score, yes('b0'), places, yes('b1')];
    const facts = { score: '40', b0: false, places: 1, b1: true };
    expect(resultOf({ atLeast: 3, of, notApplicable: 'leaves' }, facts).gaps).toEqual([{ atLeast: 2, of: [[SCORE], [YES], [PLACES]] }]);
    expect(resultOf({ atLeast: 4, of, notApplicable: 'leaves' }, facts).gaps).toEqual([SCORE, YES, PLACES]);
  });

  it('turn round under a negation', () => {
    const low = leaf('score', 'lessThan', 'minimum');
    expect(resultOf({ not: { any: [low, yes('b0')] } }, { score: '40', b0: true }).gaps).toEqual([
      SCORE,
      { fact: 'b0', operator: 'notEqual', value: true },
    ]);
    expect(resultOf({ not: { all: [low, yes('b0')] } }, { score: '40', b0: true }).gaps).toEqual([
      { atLeast: 1, of: [[SCORE], [{ fact: 'b0', operator: 'notEqual', value: true }]] },
    ]);
  });

  it('never ask a unit to be another case of the law, and name a part by its own title', () => {
    const title = { vi: 'Điểm, ở nơi có trên 3 điểm vui chơi', en: 'Score, where there are more than 3 places' };
    const many: Condition = {
      all: [
        { ...leaf('places', 'greaterThan', 'least'), case: true },
        { ...score, title },
      ],
    };
    const few: Condition = { all: [{ ...leaf('places', 'lessThanInclusive', 'least'), case: true }, yes('b0')] };
    const found = (facts: Dossier['facts']) => resultOf({ any: [many, few] }, facts);
    expect(found({ places: 5, score: '40', b0: true }).gaps).toEqual([{ ...SCORE, title }]);
    expect(found({ places: 2, score: '60', b0: false }).gaps).toEqual([YES]);
    expect(found({ places: 5, score: '40', b0: true }).gap).toMatchObject({ delta: '10' });
  });

  it('show the value of a part, not what tells cases apart, in whatever order they stand', () => {
    const few: Condition = { all: [{ ...leaf('places', 'lessThanInclusive', 'least'), case: true }, yes('b0')] };
    const many: Condition = { all: [{ ...leaf('places', 'greaterThan', 'least'), case: true }, score] };
    for (const any of [
      [few, many],
      [many, few],
    ]) {
      const result = resultOf({ any }, { places: 5, score: '40', b0: true });
      expect(result).toMatchObject({ fact: 'score', actual: '40', gap: { delta: '10' }, gaps: [SCORE] });
      expect(resultOf({ any }, { score: '40', b0: false })).toMatchObject({ status: 'not-met' });
      expect(resultOf({ any }, { score: '60', b0: false })).toMatchObject({ status: 'undetermined', fact: 'places', code: 'fact-missing' });
    }
  });

  it('name what is open beside them nowhere', () => {
    expect(resultOf({ all: [score, places] }, { score: '40' }).gaps).toEqual([SCORE]);
  });

  it('are plain JSON', () => {
    const { gaps } = resultOf({ any: [score, { all: [yes('b0'), places] }] }, { score: '40', b0: false, places: 1 });
    expect(JSON.parse(JSON.stringify(gaps))).toEqual(gaps);
  });
});

const OPERATORS = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal', 'notEqual'] as const;

/** Conditions of every kind in which each comparison has a fact of its own, so that each part can be moved without the others. */
const randomCondition: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.shuffledSubarray(['score', 'places', 'households', 'b0', 'b1', 'b2', 'b3', 'b4'], { minLength: 3, maxLength: 8 }),
    fc.infiniteStream(fc.constantFrom(...OPERATORS)),
    fc.infiniteStream(fc.nat({ max: 99 })),
  )
  .map(([facts, operators, numbers]) => {
    const next = (): number => numbers.next().value as number;
    const figures: Record<string, string> = { score: 'minimum', places: 'least', households: 'share' };
    const tree = (members: readonly string[]): Condition => {
      const [fact] = members;
      const turned = next() % 5 === 0;
      if (members.length === 1) {
        const own =
          figures[fact!] === undefined ? yes(fact!) : leaf(fact!, operators.next().value as (typeof OPERATORS)[number], figures[fact!]!);
        return turned ? { not: own } : own;
      }
      const cut = 1 + (next() % (members.length - 1));
      const cuts = [members.slice(0, cut), members.slice(cut)].flatMap((part) =>
        part.length > 2 && next() % 2 === 0 ? [part.slice(0, 1), part.slice(1)] : [part],
      );
      const list = cuts.map(tree);
      const kind = next() % 3;
      const whole: Condition =
        kind === 0
          ? { all: list }
          : kind === 1
            ? { any: list }
            : { atLeast: 1 + (next() % list.length), of: list, notApplicable: 'leaves' };
      return turned ? { not: whole } : whole;
    };
    return tree(facts);
  });

const randomFacts: fc.Arbitrary<Dossier['facts']> = fc.record({
  score: fc.constantFrom('40', '50', '50.25', '61.5'),
  places: fc.constantFrom(1, 3, 5),
  households: fc.constantFrom('79.9', '80', '92', { numerator: 390, denominator: 500 }, { numerator: 1, denominator: 3 }),
  ...Object.fromEntries(['b0', 'b1', 'b2', 'b3', 'b4'].map((id) => [id, fc.boolean()])),
}) as fc.Arbitrary<Dossier['facts']>;

describe('an indicator that fails', () => {
  it('is met when each part is moved by its gap: all that are needed, and any choice where there is one', () => {
    const seen = { failing: 0, several: 0, alternatives: 0 };
    fc.assert(
      fc.property(randomCondition, randomFacts, (condition, facts) => {
        const result = resultOf(condition, facts);
        if (result.status !== 'not-met') {
          expect(result.gaps).toEqual([]);
          return;
        }
        seen.failing += 1;
        if (result.gaps.length > 1) seen.several += 1;
        if (result.gaps.some((gap: PartGap) => 'of' in gap)) seen.alternatives += 1;
        expect(result.gaps.length).toBeGreaterThan(0);
        for (const way of waysThrough(result.gaps)) {
          expect(resultOf(condition, closed(way, facts)).status, JSON.stringify({ condition, facts, way })).toBe('met');
        }
        if (result.gap !== null) expect({ fact: result.fact, ...result.gap }).toEqual(result.gaps[0]);
      }),
      { numRuns: ofSample(1500), seed: 318 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(leastSeen(100));
  });
});

describe('the parts of an indicator', () => {
  const partsUnder = (condition: Condition, facts: Dossier['facts']) =>
    partsOf(assess(oneIndicator(condition, { parameters: PARAMETERS }), dossier(facts), AT), '1.1');

  it('are its comparisons, each once, with status, value, level and gap', () => {
    const parts = partsUnder({ any: [{ all: [score, places] }, { all: [score, yes('b0')] }] }, { score: '40', places: 4 });
    expect(
      parts.map(({ fact, title, status, actual, required, gap }) => [fact, title.en, status, actual, required.value, gap?.delta]),
    ).toEqual([
      ['score', 'score', 'not-met', '40', '50', '10'],
      ['places', 'places', 'met', '4', '3', undefined],
      ['b0', 'b0', 'undetermined', null, true, undefined],
    ]);
  });

  it('say under a negation what is asked, not what is denied', () => {
    const denied: Condition = { not: { any: [leaf('score', 'lessThan', 'minimum'), yes('b0')] } };
    expect(partsUnder(denied, { score: '60', b0: true })).toMatchObject([
      { fact: 'score', operator: 'greaterThanInclusive', status: 'met', code: 'met' },
      { fact: 'b0', operator: 'notEqual', status: 'not-met', code: 'not-met' },
    ]);
  });

  it('are none of a row that no figure decides', () => {
    expect(partsUnder({ judgement: 'required' }, {})).toEqual([]);
  });
});
