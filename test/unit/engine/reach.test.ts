import * as fc from 'fast-check';
import { assess } from 'ntm-rules';
import type { Condition, Dossier, Exception, RuleSet } from 'ntm-rules';
import { describe, expect, it } from 'vitest';
import { criterion, dossier, exception, indicator, inventedSet, leaf, parameter, stateEntry, yes } from '../../support/law-fixtures.ts';
import { PATIENCE, budget, leastSeen } from '../../support/budget.ts';

const AT = { on: '2024-06-01', accept: 'reported' } as const;
const FACTS = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'] as const;
type Known = Readonly<Partial<Record<(typeof FACTS)[number], boolean>>>;

/** Its threshold is missing: no figure decides it. */
const stuck = leaf('score', 'greaterThanInclusive', 'minimum');
const PARAMETERS = [parameter([stateEntry('missing')])];
const WEAK = { grade: 'recalled', confidence: 'low' } as const;

type ExceptionParts = Pick<Exception, 'effect' | 'when'> & { readonly isWeak: boolean };
interface Row {
  readonly condition: Condition;
  readonly exceptions: readonly ExceptionParts[];
}

function setOf(criteria: readonly (readonly Row[])[]): RuleSet {
  const rows = criteria.map((members, index) =>
    criterion(
      `${index}`,
      members.map(({ condition, exceptions }, row) => {
        const made = exceptions.map(({ effect, when, isWeak }, no) => ({
          ...exception(`e${no}`, effect, when === undefined ? {} : { when }),
          ...(isWeak && { checkedBy: undefined, checkedOn: undefined, ...WEAK }),
        }));
        return indicator(`${index}.${row}`, condition, { parameters: PARAMETERS, ...(made.length > 0 && { exceptions: made }) });
      }),
    ),
  );
  return inventedSet(rows);
}

const answer = (ruleSet: RuleSet, facts: Known, rest: Partial<Dossier> = {}) =>
  assess(ruleSet, dossier({ score: '60', ...facts }, rest), AT);
const statusesOf = (ruleSet: RuleSet, facts: Known): string[] => answer(ruleSet, facts).criteria.map(({ status }) => status);
const decisive = (ruleSet: RuleSet, facts: Known): string[] =>
  answer(ruleSet, facts)
    .missingFacts.filter((item) => item.decisive)
    .map(({ fact }) => fact);

/** Every way in which some of the missing facts can become known. */
function completions(facts: Known): Known[] {
  const missing = FACTS.filter((fact) => facts[fact] === undefined);
  return missing.reduce<Known[]>(
    (all, fact) => all.flatMap((known) => [known, { ...known, [fact]: true }, { ...known, [fact]: false }]),
    [facts],
  );
}

/** By trying every value of a fact beside everything that can be known of the others. */
function byTrying(ruleSet: RuleSet, facts: Known): string[] {
  const statuses = new Map(completions(facts).map((known) => [keyOf(known), statusesOf(ruleSet, known).join()]));
  const changes = (fact: (typeof FACTS)[number]): boolean =>
    completions(facts).some((known) => {
      if (known[fact] !== undefined) return false;
      const without = statuses.get(keyOf(known));
      return [true, false].some((value) => statuses.get(keyOf({ ...known, [fact]: value })) !== without);
    });
  return FACTS.filter((fact) => facts[fact] === undefined && changes(fact));
}

const keyOf = (known: Known): string => FACTS.map((fact) => known[fact] ?? '-').join();

describe('a missing fact is decisive', () => {
  const b = yes;
  const weak: ExceptionParts = { effect: 'met', isWeak: true, when: b('b1') };
  const row = (condition: Condition, ...exceptions: ExceptionParts[]): Row => ({ condition, exceptions });

  it.each([
    ['not behind an exception that is not confirmed and holds', [[row(b('b0'), { ...weak, effect: 'not-applicable' })]], { b1: true }, []],
    ['where it agrees with such an exception', [[row(b('b0'), weak)]], { b1: true }, ['b0']],
    ['not in the exception that is not confirmed, where nothing else is open', [[row({ not: stuck }, weak)]], {}, []],
    ['in an exception that is not confirmed and is in the way', [[row(b('b0'), weak)]], { b0: false }, ['b1']],
    ['not where a missing threshold keeps the criterion open whatever it is', [[row({ any: [stuck, b('b0')] }), row(stuck)]], {}, []],
    ['where it can fail beside a missing threshold', [[row({ all: [stuck, b('b0')] })]], {}, ['b0']],
    ['where it can be met beside a missing threshold', [[row({ any: [stuck, b('b0')] })]], {}, ['b0']],
    ['not under a negation that only a threshold could decide', [[row({ not: { all: [stuck, { any: [stuck, b('b0')] }] } })]], {}, []],
    [
      'where a list can still lose, and not where it can only gain in vain',
      [[row({ atLeast: 3, of: [stuck, stuck, b('b0')], notApplicable: 'leaves' })]],
      {},
      ['b0'],
    ],
    ['together with others', [[row({ all: [b('b0'), b('b1')] }), row(b('b2'))]], {}, ['b0', 'b1', 'b2']],
    ['in another criterion', [[row({ any: [stuck, b('b0')] }), row(stuck)], [row(b('b0'))]], {}, ['b0']],
    ['in an exception that is confirmed', [[row(stuck, { ...weak, isWeak: false })]], {}, ['b1']],
  ] as const)('%s', (_, criteria, facts, expected) => {
    const ruleSet = setOf(criteria);
    expect(decisive(ruleSet, facts)).toEqual(expected);
    expect(byTrying(ruleSet, facts)).toEqual(expected);
  });

  it('not in a criterion that is judged', () => {
    const judgements = { '0': { status: 'met', by: 'Hội đồng', on: AT.on } } as const;
    expect(answer(setOf([[row(b('b0'))]]), {}, { judgements }).missingFacts).toMatchObject([{ fact: 'b0', decisive: false }]);
  });

  /** Conditions that read each fact once; `x` stands where the next fact comes. */
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>('x', 'x', 'x', stuck, { judgement: 'required' }),
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
      fc.record({
        atLeast: fc.constantFrom(1, 2),
        of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        notApplicable: fc.constantFrom('leaves', 'counts-as-met'),
      }),
    ),
  }));
  // Of one effect: two that contradict each other would be refused.
  const exceptions = fc
    .constantFrom('met' as const, 'not-applicable' as const)
    .chain((effect) => fc.array(fc.record({ effect: fc.constant(effect), when: tree, isWeak: fc.boolean() }), { maxLength: 2 }));
  const someRows = fc.array(fc.record({ condition: tree, exceptions }), { minLength: 1, maxLength: 3 });

  /** Puts a fact of its own where each `x` stands, in the text, so that none is read twice in a criterion; then something stuck. */
  function filled(rows: unknown): Row[] {
    let next = 0;
    const text = JSON.stringify(rows).replaceAll('"x"', () => JSON.stringify(next < FACTS.length ? yes(FACTS[next++]!) : stuck));
    return JSON.parse(text) as Row[];
  }

  it('exactly where trying finds a change, for any small set that reads each fact once in a criterion', { timeout: PATIENCE }, () => {
    const facts = fc.record(Object.fromEntries(FACTS.map((fact) => [fact, fc.constantFrom(true, false, undefined, undefined)])));
    let found = 0;
    let idle = 0;
    fc.assert(
      fc.property(fc.array(someRows, { minLength: 1, maxLength: 3 }), facts, (criteria, given) => {
        const ruleSet = setOf(criteria.map(filled));
        const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Known;
        const expected = byTrying(ruleSet, known);
        found += expected.length;
        idle += answer(ruleSet, known).missingFacts.length - expected.length;
        expect(decisive(ruleSet, known).toSorted()).toEqual(expected.toSorted());
      }),
      budget(600, 1),
    );
    expect(Math.min(found, idle)).toBeGreaterThanOrEqual(leastSeen(400));
  });
});
