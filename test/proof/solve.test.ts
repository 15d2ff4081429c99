import * as fc from 'fast-check';
import { inForce, isNtmError } from 'ntm-rules';
import type { Condition, Dossier, FactInput, RuleSet } from 'ntm-rules';
import { columnsOf, solve } from 'ntm-rules/population';
import type { Solution, SolveOptions } from 'ntm-rules/population';
import { OPERATORS } from 'ntm-rules/vocabulary';
import { describe, expect, it } from 'vitest';
import { IS_WHOLE, PATIENCE, budget, leastSeen } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { treeOf } from '../support/condition-trees.ts';
import { UNIT, criterion, entry, exception, indicator, inventedSet, leaf, parameter } from '../support/law-fixtures.ts';
import { randomDossiers } from '../support/random-dossiers.ts';
import { SHIPPED } from '../support/shipped.ts';

/*
 * What `solve` says of columns, where units are answered many at a time, against what it says of the dossiers, which it asks one by one at
 * each figure: table, counts, parts that hold units, and what is wrong with single units.
 */

const COUNTING = ['indicator', 'criterion', 'set'] as const;

function told(ruleSet: RuleSet, target: string, given: Parameters<typeof solve>[2], at: { on: string }, options: SolveOptions): unknown {
  try {
    return solve(ruleSet, target, given, at, options);
  } catch (error) {
    if (isNtmError(error)) return error.code;
    throw error;
  }
}

const seen = { rows: 0, parts: 0, errors: 0 };

function expectAlike(ruleSet: RuleSet, target: string, dossiers: readonly Dossier[], at: { on: string }, options: SolveOptions): void {
  const expected = told(ruleSet, target, dossiers, at, options);
  expectSame(told(ruleSet, target, columnsOf(ruleSet, dossiers), at, options), expected);
  const { table = [], otherParts = [], errors = [] } = expected as Partial<Solution>;
  seen.rows += table.length;
  seen.parts += otherParts.length;
  seen.errors += errors.length;
}

const share = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([a, b]): FactInput => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) })),
  // As doubles one comes out below its percentage, the other above.
  fc.constantFrom<FactInput>({ numerator: 29, denominator: 100 }, { numerator: 55, denominator: 100 }),
);
/** Written with decimals, and so that doubles hold neither them nor their quotient. */
const oddShare = fc.constantFrom<FactInput>(
  { numerator: '1.50', denominator: '4.5' },
  { numerator: '3.0', denominator: '9' },
  { numerator: '33333333333333333333', denominator: '99999999999999999999' },
);
const plain = fc.constantFrom<FactInput>('0', '33.3333333333333333', '33.33333333333333333333', '29', '55', '50', '50.0', 66.5, '100');
const bounds = fc.constantFrom<FactInput>({ atLeast: '30', atMost: '50' }, { atLeast: '50' }, { atMost: '40' });
const FACTS = {
  area: fc.oneof({ weight: 3, arbitrary: share }, oddShare, plain, bounds),
  // Of whole things there are no half ones.
  households: fc.oneof({ weight: 3, arbitrary: share }, plain, bounds),
  score: fc.constantFrom<FactInput>('1', '5', '9', { atMost: '4' }),
  ...Object.fromEntries(['b0', 'b1', 'b2'].map((name) => [name, fc.boolean()])),
};

const judgement = fc
  .constantFrom('met' as const, 'not-met' as const, 'not-applicable' as const)
  .map((status) => ({ status, by: 'test', on: '2024-01-01' }));

const randomDossier = fc.record({
  facts: fc.record(FACTS, { requiredKeys: [] }),
  judgements: fc.dictionary(fc.constantFrom('1.1', '1.2', '1', '2', '9.9'), judgement, { maxKeys: 1 }),
  region: fc.constantFrom('central-highlands' as const, 'southeast' as const),
});

const open = fc
  .tuple(fc.constantFrom('area', 'households'), fc.constantFrom(...OPERATORS))
  .map(([fact, operator]): Condition => leaf(fact, operator, 'limit'));
const other = fc.oneof(
  fc.tuple(fc.constantFrom('b0', 'b1', 'b2'), fc.boolean()).map(([fact, value]): Condition => leaf(fact, 'equal', value)),
  fc.constantFrom<Condition>(
    leaf('score', 'greaterThanInclusive', 'enough'),
    leaf('score', 'lessThan', 'enough'),
    leaf('area', 'greaterThan', 'half'),
    { judgement: 'required' },
  ),
);
const tree = treeOf(3, fc.oneof({ weight: 2, arbitrary: open }, { weight: 3, arbitrary: other }));
const someExceptions = fc
  .array(fc.tuple(fc.constantFrom('met' as const, 'not-applicable' as const), treeOf(1, fc.oneof(open, other))), { maxLength: 2 })
  .map((list) => list.map(([effect, when], index) => exception(`e${index}`, effect, { when })));

const randomSet = fc.tuple(tree, someExceptions, tree, tree, fc.boolean()).map(([first, exceptions, second, third, isByCount]): RuleSet => {
  const parameters = [
    parameter([entry('50')], { id: 'limit', unit: 'percent' }),
    parameter([entry('5')], { id: 'enough', unit: 'point' }),
    parameter([entry('50')], { id: 'half', unit: 'percent' }),
  ];
  const criteria = [
    criterion('1', [indicator('1.1', first, { parameters, exceptions }), indicator('1.2', second, { parameters })]),
    criterion('2', [indicator('2.1', third, { parameters })]),
  ];
  const metWith = { atLeast: 1, notApplicable: 'leaves', cite: { row: '1' }, grade: 'recalled', confidence: 'low' } as const;
  return inventedSet(criteria, isByCount ? { text: { metWith } } : {});
});

/** The thresholds of a set on a day that have a stricter and a looser side. */
function targetsOf(ruleSet: RuleSet, at: { on: string }): string[] {
  // A set of one province has its text there alone.
  const [first] = ruleSet.instruments;
  const place = first?.province === undefined ? {} : { place: { province: first.province, region: 'central-highlands' as const } };
  const { criteria } = inForce(ruleSet, { ...at, ...place });
  const all = criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => parameters));
  return all.flatMap(({ id, direction, unit }) => (direction === 'exactly' || unit === 'none' ? [] : id));
}

describe('solve says of columns what it says of dossiers', { timeout: PATIENCE }, () => {
  it('under conditions of many parts, with exceptions, bounds and judgements', () => {
    fc.assert(
      fc.property(
        randomSet,
        fc.constantFrom('1.1', '1.2', '2.1'),
        fc.constantFrom(...COUNTING),
        fc.array(randomDossier, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (ruleSet, row, counting, drawn, isOneColumn) => {
          const dossiers = drawn.map(({ facts, judgements, region }, index): Dossier => {
            const province = region === 'southeast' ? 'dong-nai' : 'kon-tum';
            return { unit: { ...UNIT, id: `u${index}`, region, province }, facts: facts as Dossier['facts'], judgements };
          });
          const options = { counting, ...(isOneColumn ? { column: 'southeast' as const } : {}) };
          expectAlike(ruleSet, `invented/${row}/limit`, dossiers, { on: '2024-03-01' }, options);
        },
      ),
      budget(1000, 0.3),
    );
    expect(seen.rows).toBeGreaterThan(leastSeen(1000));
    expect(seen.parts).toBeGreaterThan(leastSeen(300));
    expect(seen.errors).toBeGreaterThan(leastSeen(1000));
  });

  const SOME = ['commune', 'advanced-commune'];
  const tried = SHIPPED.filter(({ id }) => IS_WHOLE || SOME.includes(id)).map((ruleSet) => ({ name: ruleSet.id, ruleSet }));
  it.each(tried)('of $name at every threshold that has a stricter side', ({ ruleSet }) => {
    const list = fc.array(randomDossiers(ruleSet), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(list, fc.nat(), fc.constantFrom(...COUNTING), (drawn, pick, counting) => {
        const dossiers = drawn.map(({ dossier }, row): Dossier => ({ ...dossier, unit: { ...dossier.unit, id: `u${row}` } }));
        const { at } = drawn[0]!;
        const targets = targetsOf(ruleSet, at);
        if (targets.length > 0) expectAlike(ruleSet, targets[pick % targets.length]!, dossiers, at, { counting });
      }),
      budget(60, 0.1),
    );
  });
});
