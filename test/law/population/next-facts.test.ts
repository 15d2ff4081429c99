import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess, compile } from '../../../src/index.ts';
import type { Assessment, Condition, Dossier, FactInput } from '../../../src/index.ts';
import { nextFacts } from '../../../src/population/index.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { advancedCommune, commune, modelCommune } from '../../../rules/index.ts';
import {
  UNIT,
  criterion,
  dossier,
  exception,
  indicator,
  inventedSet,
  leaf,
  parameter,
  problemsOf,
  stateEntry,
  yes,
} from '../../support/law-fixtures.ts';
import { NAMES } from '../../support/random-conditions.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { IS_WHOLE, leastSeen, ofSample } from '../../support/budget.ts';
import { itInWholeMode } from '../../support/whole.ts';

const AT = { on: '2024-06-01' };

const PARAMETERS = [parameter([stateEntry('missing')], { id: 'unknown', unit: 'none', direction: 'exactly' })];
const unknowable = (fact: string): Condition => leaf(fact, 'equal', 'unknown');

const setOf = (...criteria: Condition[][]): RuleSet =>
  inventedSet(
    criteria.map((conditions, index) =>
      criterion(
        String(index + 1),
        conditions.map((condition, place) => indicator(`${index + 1}.${place + 1}`, condition, { parameters: PARAMETERS })),
      ),
    ),
  );

const asked = (ruleSet: RuleSet, facts: Dossier['facts'] = {}, rest: Partial<Dossier> = {}): string[] =>
  nextFacts(assess(ruleSet, dossier(facts, rest), AT)).map(({ fact }) => fact);

const [b0, b1, b2, b3] = [yes('b0'), yes('b1'), yes('b2'), yes('b3')];

describe('the order', () => {
  it('has a fact that alone decides before facts that need one another', () => {
    expect(asked(setOf([b0, b1], [b2]))).toEqual(['b2', 'b0', 'b1']);
  });

  it('has a fact that alone decides two criteria before one that decides one', () => {
    expect(asked(setOf([b0], [b1], [b1]))).toEqual(['b1', 'b0']);
  });

  it('has the smallest group first, and keeps it together', () => {
    expect(asked(setOf([b0, b1, b2], [{ any: [b3, yes('b4')] }]))).toEqual(['b3', 'b4', 'b0', 'b1', 'b2']);
  });

  it('counts what is known already', () => {
    expect(asked(setOf([b0, b1, b2], [b3, yes('b4')]), { b0: true, b1: true })).toEqual(['b2', 'b3', 'b4']);
  });

  it('has last what only some values make decisive', () => {
    const facts = nextFacts(assess(setOf([{ all: [b0, unknowable('b5')] }], [b1, b2]), dossier({}), AT));
    expect(facts.map(({ fact, alone }) => [fact, alone])).toEqual([
      ['b1', false],
      ['b2', false],
      ['b0', false],
    ]);
    expect(facts[2]?.couldDecide).toEqual({ criteria: ['1'], indicators: ['1.1'] });
    expect(facts[2]?.decides).toEqual({ criteria: [], indicators: [] });
  });

  it('leaves out what can change nothing: decided, judged, or blocked by the law', () => {
    expect(asked(setOf([{ any: [b0, b1] }], [b2, b3]), { b0: true, b2: false })).toEqual([]);
    const judged = { judgements: { '1': { status: 'met' as const, by: 'x', on: '2024-01-01' } } };
    expect(asked(setOf([b0], [b1]), {}, judged)).toEqual(['b1']);
    expect(asked(setOf([unknowable('b0')], [b1]))).toEqual(['b1']);
  });

  it('asks for the other indicators of a criterion of which one is judged', () => {
    const judgements = { '1.1': { status: 'met' as const, by: 'x', on: '2024-01-01' } };
    const [first] = nextFacts(assess(setOf([b0, b1]), dossier({}, { judgements }), AT));
    expect([first?.fact, first?.alone]).toEqual(['b1', true]);
  });

  it('knows that one fact settles "any of it, or it with another"', () => {
    expect(asked(setOf([{ any: [{ all: [b0, b1] }, b0] }]))[0]).toBe('b0');
  });
});

describe('exceptions', () => {
  const set = (effect: 'met' | 'not-applicable', grade: 'official' | 'recalled') => {
    const when = { ...exception('none', effect, { when: b1 }), ...(grade === 'recalled' ? { grade, confidence: 'low' as const } : {}) };
    return inventedSet([criterion('1', [indicator('1.1', b0, { exceptions: [when] })])]);
  };

  it('are asked for as well: the condition may be decided and the case not', () => {
    expect(asked(set('not-applicable', 'official'), { b0: true })).toEqual(['b1']);
    expect(asked(set('not-applicable', 'official'), { b1: true })).toEqual([]);
  });

  it('that are not confirmed decide nothing alone', () => {
    const open = (accept?: 'official') =>
      nextFacts(assess(set('met', 'recalled'), dossier({ b0: false }), { ...AT, ...(accept === undefined ? {} : { accept }) }));
    expect(open().map(({ fact, alone }) => [fact, alone])).toEqual([['b1', true]]);
    expect(open('official').map(({ fact, alone }) => [fact, alone])).toEqual([['b1', false]]);
  });
});

describe('what is said of a fact', () => {
  it('is its label, its unit, and what it decides', () => {
    const unit = A_COMMUNE;
    const facts = nextFacts(assess(commune, { unit, facts: {} }, { on: '2024-12-31' }));
    expect(facts.find(({ fact }) => fact === 'incomePerCapita')).toEqual({
      fact: 'incomePerCapita',
      label: { vi: 'Thu nhập bình quân đầu người', en: expect.any(String) as string },
      unit: 'million-vnd-per-person-per-year',
      alone: true,
      decides: { criteria: ['10'], indicators: ['10'] },
      couldDecide: { criteria: ['10'], indicators: ['10'] },
    });
    expect(Object.isFrozen(facts[0]?.decides.criteria)).toBe(true);
  });

  it('names the rows of a presupposed set, whose facts come last', () => {
    const facts = nextFacts(assess(modelCommune, { unit: UNIT, facts: {} }, { on: '2024-12-31' }));
    const own = facts.map(({ couldDecide }) => couldDecide.criteria.length > 0);
    expect(own.indexOf(false)).toBeGreaterThan(0);
    expect(own.lastIndexOf(true)).toBeLessThan(own.indexOf(false));
    expect(facts.at(-1)?.couldDecide.indicators.every((row) => row.includes('/'))).toBe(true);
  });

  it.each([undefined, null, 5, {}, [], { criteria: [] }])('refuses %j as an assessment', (value) => {
    expect(problemsOf(() => nextFacts(value as never)).map(({ code, path }) => [code, path])).toEqual([['wrong-type', ['assessment']]]);
  });
});

/** Values on every side of the thresholds of a fact, and its bounds; never 0 of 0, which says nothing. */
function valuesOf(ruleSet: RuleSet, assessment: Assessment, id: string): FactInput[] {
  const { type, bounds } = [ruleSet, ...(ruleSet.prerequisites ?? []).map((item) => item.ruleSet)]
    .flatMap(({ facts }) => facts)
    .find((fact) => fact.id === id)!;
  if (type === 'boolean') return [true, false];
  const limits = JSON.stringify(assessment.criteria).matchAll(/"value":"(-?[0-9.]+)"/g);
  const around = [...new Set([...limits].map(([, text]) => Number(text)))].flatMap((limit) => [
    Math.floor(limit) - 1,
    limit,
    Math.ceil(limit) + 1,
  ]);
  const [min, max] = [Number(bounds?.min ?? '0'), Number(bounds?.max ?? '1000')];
  const within = [min, max, ...around].filter((value) => value >= min && value <= max && (type !== 'integer' || Number.isInteger(value)));
  const ratios =
    type === 'percentage'
      ? [
          { numerator: 0, denominator: 3 },
          { numerator: 2, denominator: 3 },
          { numerator: 3, denominator: 3 },
        ]
      : [];
  return [...new Set(within), ...ratios];
}

/** A dossier in which some of the facts are known. */
function partlyKnown(ruleSet: RuleSet): fc.Arbitrary<Dossier> {
  const facts = fc.array(fc.tuple(fc.constantFrom(...ruleSet.facts), fc.boolean(), fc.nat({ max: 100 })), { maxLength: 70 });
  const traits = fc.constantFrom([], ['poor-district', 'specially-disadvantaged'] as const);
  return fc.tuple(facts, traits).map(([known, held]) => ({
    unit: { ...UNIT, traits: [...held] },
    facts: Object.fromEntries(
      known.map(([{ id, type, bounds }, yesNo, number]): [string, FactInput] => [
        id,
        type === 'boolean' ? yesNo : Math.min(number, Number(bounds?.max ?? '100')),
      ]),
    ),
  }));
}

describe('a fact that alone suffices', () => {
  it.each([
    ['commune', commune],
    ['advanced-commune', advancedCommune],
  ])('decides its criteria and indicators whatever its value, in %s', (_, set) => {
    const on = '2024-12-31';
    let decided = 0;
    fc.assert(
      fc.property(partlyKnown(set), fc.nat(), (known, pick) => {
        const assessment = assess(set, known, { on });
        const sure = nextFacts(assessment).filter(({ decides }) => decides.indicators.length > 0);
        if (sure.length === 0) return;
        const { fact, decides } = sure[pick % sure.length]!;
        for (const value of valuesOf(set, assessment, fact)) {
          const { criteria } = assess(set, { ...known, facts: { ...known.facts, [fact]: value } }, { on });
          const open = (id: string): boolean => criteria.find((item) => item.id === id)!.status === 'undetermined';
          const rows = criteria.flatMap(({ indicators }) => indicators);
          expect([fact, value, decides.criteria.filter(open)]).toEqual([fact, value, []]);
          expect([fact, value, decides.indicators.filter((id) => rows.find((row) => row.id === id)!.status === 'undetermined')]).toEqual([
            fact,
            value,
            [],
          ]);
          decided += 1;
        }
      }),
      { numRuns: IS_WHOLE ? 25 : 6 },
    );
    expect(decided).toBeGreaterThan(IS_WHOLE ? 50 : 10);
  });
});

/*
 * Which order is better is asked of the engine alone: how many facts of an order must be known until some criterion is
 * decided whatever they turn out to be. Every value of every fact of the prefix is tried.
 */

/** Conditions in which each fact stands once, as in the law. */
function conditionOver(facts: readonly string[]): fc.Arbitrary<Condition> {
  const [first = 'b0', ...rest] = facts;
  if (rest.length === 0) return fc.constantFrom(yes(first), { not: yes(first) }, yes(first), yes(first), yes(first), unknowable(first));
  return fc.integer({ min: 1, max: rest.length }).chain((cut) =>
    fc
      .tuple(conditionOver(facts.slice(0, cut)), conditionOver(facts.slice(cut)), fc.constantFrom('all', 'any', 'atLeast'))
      .map(([left, right, kind]): Condition => {
        if (kind === 'all') return { all: [left, right] };
        return kind === 'any' ? { any: [left, right] } : { atLeast: 1, of: [left, right], notApplicable: 'leaves' };
      }),
  );
}

const randomSet = fc
  .array(fc.shuffledSubarray([...NAMES], { minLength: 1, maxLength: 4 }).chain(conditionOver), { minLength: 1, maxLength: 4 })
  .map((conditions) => setOf(...conditions.map((condition) => [condition])));

const littleKnown = fc
  .tuple(fc.subarray([...NAMES], { maxLength: 2 }), fc.boolean())
  .map(([names, value]) => Object.fromEntries(names.map((name) => [name, value])));

function neededBy(order: readonly string[], ruleSet: RuleSet, known: Dossier['facts']): number {
  const { statuses } = compile(ruleSet, { ...AT, province: 'kon-tum', region: 'central-highlands' });
  const open = Object.entries(statuses(dossier(known))).flatMap(([id, status]) => (status === 'undetermined' ? [id] : []));
  for (let length = 1; length <= order.length; length += 1) {
    const assignments = Array.from({ length: 2 ** length }, (_, bits) =>
      statuses(
        dossier({ ...known, ...Object.fromEntries(order.slice(0, length).map((fact, place) => [fact, (bits & (2 ** place)) > 0])) }),
      ),
    );
    if (open.some((id) => assignments.every((result) => result[id] !== 'undetermined'))) return length;
  }
  return Infinity;
}

describe('asking in the order given', () => {
  it('never needs more facts to be sure of a first criterion than the order of the law, or any other', () => {
    const seen = { fewer: 0, same: 0 };
    fc.assert(
      fc.property(randomSet, littleKnown, fc.integer(), (ruleSet, known, seed) => {
        const assessment = assess(ruleSet, dossier(known), AT);
        const order = asked(ruleSet, known);
        const naive = assessment.missingFacts.map(({ fact }) => fact);
        const shuffled = fc.sample(fc.shuffledSubarray(naive, { minLength: naive.length }), { numRuns: 1, seed })[0] ?? [];
        const mine = neededBy(order, ruleSet, known);
        for (const other of [naive, shuffled]) {
          const theirs = neededBy(other, ruleSet, known);
          expect([ruleSet.instruments[0]?.ruleSets, known, order, other, mine <= theirs]).toEqual([
            ruleSet.instruments[0]?.ruleSets,
            known,
            order,
            other,
            true,
          ]);
          seen[mine < theirs ? 'fewer' : 'same'] += 1;
        }
      }),
      { numRuns: ofSample(200) },
    );
    expect(seen.fewer).toBeGreaterThan(leastSeen(20));
    expect(seen.same).toBeGreaterThan(leastSeen(20));
  });

  itInWholeMode('is the same for the same assessment, and independent of the order of the facts given', () => {
    fc.assert(
      fc.property(partlyKnown(commune), (known) => {
        const turned = { ...known, facts: Object.fromEntries(Object.entries(known.facts).toReversed()) };
        const [a, b] = [known, turned].map((item) => nextFacts(assess(commune, item, { on: '2024-12-31' })));
        expect(a).toEqual(b);
        expect(new Set(a!.map(({ fact }) => fact)).size).toBe(a!.length);
      }),
      { numRuns: 20 },
    );
  });
});
