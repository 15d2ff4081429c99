import * as fc from 'fast-check';
import type { Condition, Dossier, Exception, FactInput, RuleSet } from 'ntm-rules';
import { OPERATORS } from 'ntm-rules/vocabulary';
import type { Status } from 'ntm-rules/vocabulary';
import { compareDecimals, exactDecimal } from '../../src/value/decimal.ts';
import { treeOf } from './condition-trees.ts';
import { criterion, entry, exception, indicator, inventedSet, leaf, parameter, stateEntry } from './law-fixtures.ts';
import { evaluate, exceptReference } from './reference.ts';
import type { Level, ReferenceLaw } from './reference.ts';

/*
 * Random law for differential tests: conditions of every kind, five deep, over facts of every kind, with thresholds in
 * every state, named conditions and exceptions. Many indicators stand in one set, because a set is dear and a tree is not.
 */

/** Thresholds weaker than `reported` are not accepted, so that some leaves are unconfirmed. */
export const AT = { on: '2024-06-01', accept: 'reported' } as const;

/** Values at which comparisons go wrong: equal but written otherwise, one apart in the last place, past what doubles hold. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  score: ['0', '50', '50.000', '50.0000000000000001', '49.9999999999999999', '-50', '9007199254740993', '9007199254740992'],
  places: ['0', '3', '4', '9007199254740993'],
  households: ['0', '100', '80', '79.99', '80.00', '33.3333333333333333'],
  area: ['0', '100', '33.3', '33.30'],
};
const UNITS = { score: 'point', places: 'place', households: 'percent', area: 'percent' } as const;
const BOOLEANS = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'] as const;

type Numeric = keyof typeof UNITS;
const NUMERIC = Object.keys(UNITS) as Numeric[];

/** A level per value and one in each state, for every kind of fact. */
const PARAMETERS = [...NUMERIC, 'yesno' as const].flatMap((kind) => {
  const rest = { unit: kind === 'yesno' ? 'none' : UNITS[kind], direction: 'exactly' } as const;
  const values = kind === 'yesno' ? [true] : NUMBERS[kind]!;
  return [
    ...values.map((value, index) => parameter([entry(value)], { id: `${kind}-${index}`, ...rest })),
    parameter([stateEntry('not-required')], { id: `${kind}-dropped`, ...rest }),
    parameter([stateEntry('missing')], { id: `${kind}-missing`, ...rest }),
    parameter([stateEntry('delegated')], { id: `${kind}-delegated`, ...rest }),
    parameter([{ value: values[0]!, cite: { row: '1' }, grade: 'recalled', confidence: 'low' }], { id: `${kind}-weak`, ...rest }),
  ];
});

const LEVELS = new Map<string, Level>(
  PARAMETERS.map(({ id, values: [first] }) => {
    if (first?.state === 'not-required') return [id, { state: 'not-required' }];
    return [id, first?.grade === 'recalled' ? undefined : first?.value];
  }),
);

function levelOf(kind: string): fc.Arbitrary<string> {
  const plain = PARAMETERS.map(({ id }) => id).filter((id) => id.startsWith(`${kind}-`) && /\d$/.test(id));
  const states = ['dropped', 'missing', 'delegated', 'weak'].map((state) => `${kind}-${state}`);
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: fc.constantFrom(...states) });
}

const numericLeaf = fc
  .constantFrom(...NUMERIC)
  .chain((fact) =>
    fc.tuple(fc.constantFrom(...OPERATORS), levelOf(fact)).map(([operator, level]): Condition => leaf(fact, operator, level)),
  );
const yesNoLeaf = fc
  .tuple(fc.constantFrom(...BOOLEANS), fc.constantFrom('equal' as const, 'notEqual' as const), fc.oneof(fc.boolean(), levelOf('yesno')))
  .map(([fact, operator, value]): Condition => leaf(fact, operator, value));

const plainLeaf = fc.oneof(numericLeaf, yesNoLeaf);
const NAMES = ['shared-0', 'shared-1', 'shared-2'];
const anyLeaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 10, arbitrary: plainLeaf },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((condition): Condition => ({ condition })) },
  { weight: 1, arbitrary: fc.constant<Condition>({ judgement: 'required' }) },
);
const NESTING = 5;
const shallow = treeOf(1, anyLeaf);

type ExceptionText = Omit<Exception, 'id' | 'title' | 'cite'>;

/** None, some of one effect, or two of different effects that cannot both apply. */
const exceptions: fc.Arbitrary<Exception[]> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constant<ExceptionText[]>([]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('met' as const, 'not-applicable' as const), fc.array(shallow, { minLength: 1, maxLength: 2 }), fc.boolean())
        .map(([effect, cases, isWeak]) => cases.map((when): ExceptionText => ({ effect, when, grade: isWeak ? 'recalled' : 'official' }))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(shallow, shallow).map(([first, second]): ExceptionText[] => [
        { effect: 'met', when: { all: [leaf('b0', 'equal', true), first] }, grade: 'official' },
        { effect: 'not-applicable', when: { all: [leaf('b0', 'equal', false), second] }, grade: 'official' },
      ]),
    },
    { weight: 1, arbitrary: fc.constant<ExceptionText[]>([{ effect: 'met', scope: { provinces: ['kon-tum'] }, grade: 'recalled' }]) },
  )
  .map((list) =>
    list.map(({ effect, grade, ...rest }, index) => {
      const made = exception(`e${index}`, effect, rest);
      const { checkedBy: _by, checkedOn: _on, ...unchecked } = made;
      return grade === 'official' ? made : { ...unchecked, grade: 'recalled', confidence: 'low' };
    }),
  );

/** An indicator of random law. */
export interface RandomIndicator {
  readonly condition: Condition;
  readonly exceptions: Exception[];
}

/** Random law: a few named conditions and many indicators. */
export interface RandomLaw {
  readonly named: readonly Condition[];
  readonly indicators: readonly RandomIndicator[];
}

/** Laws of this many indicators. */
export function randomLaw(size: number): fc.Arbitrary<RandomLaw> {
  const one = fc.record({ condition: treeOf(NESTING, anyLeaf), exceptions });
  return fc.record({
    named: fc.array(treeOf(2, plainLeaf), { minLength: NAMES.length, maxLength: NAMES.length }),
    indicators: fc.array(one, { minLength: size, maxLength: size }),
  });
}

function ratioOf(whole: number, part: number): FactInput {
  return { numerator: String(Math.min(part, whole)), denominator: String(whole) };
}

const ratio = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })).map(([whole, part]) => ratioOf(whole, part)),
  fc.constantFrom<FactInput>(
    { numerator: '7999', denominator: '10000' },
    { numerator: '4', denominator: '5' },
    { numerator: 1, denominator: 3 },
  ),
);

/** Two bounds, each of the other forms. */
const bounds = (fact: string): fc.Arbitrary<FactInput> =>
  fc.tuple(fc.constantFrom(...NUMBERS[fact]!), fc.constantFrom(...NUMBERS[fact]!), fc.integer({ min: 0, max: 2 })).map(([a, b, form]) => {
    const [atLeast, atMost] = compareDecimals(exactDecimal(a), exactDecimal(b)) < 0 ? [a, b] : [b, a];
    if (form === 0 || fact !== 'score') return { atLeast, atMost };
    return form === 1 ? { atLeast } : { atMost };
  });

/** Facts of which three in ten are missing, and of some only bounds are known. */
export const randomFacts: fc.Arbitrary<Dossier['facts']> = fc
  .record(
    Object.fromEntries<fc.Arbitrary<FactInput | undefined>>([
      ...BOOLEANS.map((fact) => [fact, maybe(fc.boolean())] as const),
      ...(['score', 'places'] as const).map(
        (fact) =>
          [
            fact,
            maybe(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NUMBERS[fact]!) }, { weight: 1, arbitrary: bounds(fact) })),
          ] as const,
      ),
      ...(['households', 'area'] as const).map(
        (fact) => [fact, maybe(fc.oneof(fc.constantFrom(...NUMBERS[fact]!), ratio, bounds(fact)))] as const,
      ),
    ]),
  )
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Dossier['facts']);

function maybe(value: fc.Arbitrary<FactInput>): fc.Arbitrary<FactInput | undefined> {
  return fc.tuple(fc.integer({ min: 0, max: 9 }), value).map(([draw, known]) => (draw < 3 ? undefined : known));
}

/** The rule set of random law. An indicator has the parameters that it reads, because each costs a check. */
export function setOfLaw({ named, indicators }: RandomLaw): RuleSet {
  const shared = JSON.stringify(named);
  const rows = indicators.map((item, index) => {
    const read = JSON.stringify(item) + shared;
    const parameters = PARAMETERS.filter(({ id }) => read.includes(`"${id}"`));
    return indicator(`1.${index}`, item.condition, { parameters, exceptions: item.exceptions });
  });
  const conditions = Object.fromEntries(named.map((condition, index) => [NAMES[index]!, condition]));
  return inventedSet([criterion('1', rows)], { text: { conditions } });
}

/** What the reference says of each indicator. */
export function referenceStatuses({ named, indicators }: RandomLaw, facts: Dossier['facts']): Record<string, Status> {
  const law: ReferenceLaw = { levels: LEVELS, named: new Map(named.map((condition, index) => [NAMES[index]!, condition])) };
  return Object.fromEntries(
    indicators.map(({ condition, exceptions }, index) => {
      const cases = exceptions.map(({ effect, when, grade }) => ({
        effect,
        status: when === undefined ? ('met' as const) : evaluate(when, facts, law),
        isConfirmed: grade === 'official',
      }));
      return [`1.${index}`, exceptReference(evaluate(condition, facts, law), cases)!];
    }),
  );
}
