import * as fc from 'fast-check';
import type { Condition } from '../../src/model/condition.ts';
import type { Indicator } from '../../src/model/criterion.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Region, Trait } from '../../src/model/vocabulary.ts';
import { amend } from '../../src/law/rule-set.ts';
import { UNIT, criterion, entry, exception, indicator, instrument, inventedSet, leaf, parameter, yes } from './law-fixtures.ts';

/*
 * Random invented law: sets of a few rows on a score, a share and yes-or-no facts, amendments that fit them, and dossiers
 * with facts missing. Everything is invented, and says so.
 */

const CITE = { row: '1' } as const;
const VALUES = ['2', '4', '6', '8'] as const;
type Value = (typeof VALUES)[number];
/** The same bounds for the share, in percent. */
const percent = (value: Value): string => `${value}0`;

const SHAPES = ['floor', 'ceiling', 'share', 'either', 'two', 'judged'] as const;
type Shape = (typeof SHAPES)[number];

/** A row before anything is amended. */
interface Row {
  readonly id: string;
  readonly shape: Shape;
  readonly value: Value;
  /** What the southeast column says instead, if it does. */
  readonly southeast: Value | undefined;
  readonly hasException: boolean;
}

const PARAMETER: Readonly<Record<Shape, { readonly fact: string; readonly isCeiling: boolean; readonly isShare: boolean }>> = {
  floor: { fact: 'score', isCeiling: false, isShare: false },
  ceiling: { fact: 'score', isCeiling: true, isShare: false },
  share: { fact: 'households', isCeiling: false, isShare: true },
  either: { fact: 'score', isCeiling: false, isShare: false },
  two: { fact: 'score', isCeiling: false, isShare: false },
  judged: { fact: 'score', isCeiling: false, isShare: false },
};

function conditionOf(shape: Shape): Condition {
  const { fact, isCeiling } = PARAMETER[shape];
  const compared = leaf(fact, isCeiling ? 'lessThanInclusive' : 'greaterThanInclusive', 'limit');
  if (shape === 'either') return { any: [compared, yes('b0')] };
  if (shape === 'two') return { atLeast: 2, of: [compared, yes('b0'), { not: yes('b1') }], notApplicable: 'leaves' };
  return shape === 'judged' ? { judgement: 'required' } : compared;
}

function valueText(shape: Shape, value: Value): string {
  return PARAMETER[shape].isShare ? percent(value) : value;
}

function indicatorOf({ id, shape, value, southeast, hasException }: Row): Indicator {
  const { isCeiling, isShare } = PARAMETER[shape];
  const values = [
    entry(valueText(shape, value)),
    ...(southeast === undefined ? [] : [entry(valueText(shape, southeast), { scope: { regions: ['southeast'] } })]),
  ];
  const unit = isShare ? 'percent' : 'point';
  return indicator(id, conditionOf(shape), {
    parameters: shape === 'judged' ? [] : [parameter(values, { id: 'limit', unit, direction: isCeiling ? 'at-most' : 'at-least' })],
    ...(hasException ? { exceptions: [exception('if-any', 'not-applicable', { when: yes('b2') })] } : {}),
  });
}

const rowArbitrary = (id: string): fc.Arbitrary<Row> =>
  fc.record({
    id: fc.constant(id),
    shape: fc.constantFrom(...SHAPES),
    value: fc.constantFrom(...VALUES),
    southeast: fc.option(fc.constantFrom(...VALUES), { nil: undefined }),
    hasException: fc.boolean(),
  });

const rowsArbitrary = fc.tuple(...['1.1', '1.2', '2.1', '3.1'].map(rowArbitrary));

function setOf(rows: readonly Row[]): RuleSet {
  const numbers = [...new Set(rows.map(({ id }) => id.split('.')[0]!))];
  return inventedSet(numbers.map((no) => criterion(no, rows.filter(({ id }) => id.startsWith(`${no}.`)).map(indicatorOf))));
}

const ACTS = ['raise', 'southeast', 'condition', 'exception', 'repeal', 'add', 'renumber', 'reword'] as const;
type Act = (typeof ACTS)[number];

interface Chosen {
  readonly act: Act;
  readonly value: Value;
}

/** The operations of one choice on one row, and those that take it back; none where the choice does not fit the row. */
function operationsOf(row: Row, { act, value }: Chosen): { readonly forth: Operation[]; readonly back: Operation[] } {
  const { id, shape } = row;
  const target = `invented/${id}`;
  const pair = (forth: Operation, back?: Operation): { forth: Operation[]; back: Operation[] } => ({
    forth: [forth],
    back: back === undefined ? [] : [back],
  });
  const nothing = { forth: [], back: [] };
  const graded = { grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' } as const;
  const set = (name: string, from: string, to: string, scope?: { regions: Region[] }): Operation => ({
    id: name,
    operation: 'setThreshold',
    target: `${target}/limit`,
    expect: { value: from },
    value: to,
    cite: CITE,
    ...graded,
    ...(scope === undefined ? {} : { scope }),
  });
  const [old, next] = [valueText(shape, row.value), valueText(shape, value)];
  if (act === 'raise')
    return shape === 'judged' || old === next ? nothing : pair(set(`raise-${id}`, old, next), set(`lower-${id}`, next, old));
  if (act === 'southeast') {
    if (shape === 'judged' || row.southeast === undefined || row.southeast === value) return nothing;
    const scope = { regions: ['southeast'] as Region[] };
    const local = valueText(shape, row.southeast);
    return pair(set(`local-${id}`, local, next, scope), set(`local-back-${id}`, next, local, scope));
  }
  if (act === 'condition') {
    const [from, to] = [conditionOf(shape), { all: [yes('b3')] } satisfies Condition];
    const replace = (name: string, expected: Condition, condition: Condition): Operation => ({
      id: name,
      operation: 'replaceCondition',
      target,
      expect: { condition: expected },
      condition,
      cite: CITE,
    });
    return pair(replace(`condition-${id}`, from, to), replace(`condition-back-${id}`, to, from));
  }
  if (act === 'exception') {
    const waiver = exception('waiver', 'not-applicable', { when: yes('b4') });
    return pair({ id: `exception-${id}`, operation: 'addException', target, expect: { absent: true }, exception: waiver, cite: CITE });
  }
  if (act === 'repeal') return pair({ id: `repeal-${id}`, operation: 'repeal', target, expect: { title: `Chỉ tiêu ${id}` }, cite: CITE });
  if (act === 'add') {
    const added = indicator(`${id}a`, yes('b5'));
    const criterionTarget = `invented/${id.split('.')[0]!}`;
    return pair(
      { id: `add-${id}`, operation: 'addIndicator', target: criterionTarget, expect: { absent: true }, indicator: added, cite: CITE },
      { id: `unadd-${id}`, operation: 'repeal', target: `${target}a`, expect: { title: added.title.vi }, cite: CITE },
    );
  }
  if (act === 'renumber') {
    return pair(
      { id: `renumber-${id}`, operation: 'renumber', target, expect: { no: id }, no: `${id}x`, cite: CITE },
      { id: `renumber-back-${id}`, operation: 'renumber', target, expect: { no: `${id}x` }, no: id, cite: CITE },
    );
  }
  const [words, others] = [`Chỉ tiêu ${id}`, `Chỉ tiêu ${id} sửa`];
  const reword = (name: string, expected: string, title: string): Operation => ({
    id: name,
    operation: 'replaceText',
    target,
    expect: { title: expected },
    title: { vi: title, en: title === words ? `Indicator ${id}` : 'Other' },
    cite: CITE,
  });
  return pair(reword(`reword-${id}`, words, others), reword(`reword-back-${id}`, others, words));
}

/** First day of the amendments made here. */
export const AMENDED_FROM = '2024-01-01';
/** First day of those that take them back. */
export const TAKEN_BACK_FROM = '2024-07-01';

export interface RandomLaw {
  readonly base: RuleSet;
  readonly amendment: Instrument;
  readonly amended: RuleSet;
  /** An amendment that takes the other one back; undefined where one of its operations cannot be taken back. */
  readonly inverse: Instrument | undefined;
  /** The operations of the amendment by the row that they are about. */
  readonly byRow: readonly Operation[][];
}

const chosenArbitrary: fc.Arbitrary<Chosen> = fc.record({ act: fc.constantFrom(...ACTS), value: fc.constantFrom(...VALUES) });

/** A random set with an amendment that fits it. */
export const randomLaw: fc.Arbitrary<RandomLaw> = fc
  .tuple(
    rowsArbitrary,
    fc.array(fc.uniqueArray(chosenArbitrary, { maxLength: 2, selector: ({ act }) => act }), { minLength: 4, maxLength: 4 }),
  )
  .map(([rows, choices]) => {
    const made = rows.map((row, index) => {
      // What is repealed cannot be changed besides.
      const acts = choices[index]!;
      const kept = acts.some(({ act }) => act === 'repeal') ? acts.filter(({ act }) => act === 'repeal') : acts;
      return kept.map((chosen) => operationsOf(row, chosen));
    });
    const forth = made.flat().flatMap((item) => item.forth);
    const back = made.flat().flatMap((item) => item.back);
    const base = setOf(rows);
    const amendment = instrument('amendment', AMENDED_FROM, { operations: forth });
    return {
      base,
      amendment,
      amended: amend(base, amendment),
      inverse: back.length === forth.length ? instrument('inverse', TAKEN_BACK_FROM, { operations: back }) : undefined,
      byRow: made.map((item) => item.flatMap((operations) => operations.forth)),
    };
  });

const scoreArbitrary = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', '2.05', '4.1', '6.2', '8.3');
const shareArbitrary = fc.oneof(
  fc.constantFrom('19.9', '20', '40', '41', '60', '80', '100'),
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) })),
);

/** A random dossier for the sets made here: facts missing, another region, judgements. */
export const randomDossier: fc.Arbitrary<Omit<Dossier, 'unit'> & { readonly region: Region; readonly traits: Trait[] }> = fc.record({
  region: fc.constantFrom<Region>('central-highlands', 'southeast'),
  traits: fc.constantFrom<Trait[]>([], ['safe-zone']),
  facts: fc.record(
    {
      score: scoreArbitrary,
      households: shareArbitrary,
      ...Object.fromEntries(['b0', 'b1', 'b2', 'b3', 'b4', 'b5'].map((name) => [name, fc.boolean()])),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Dossier['facts']>,
  judgements: fc.dictionary(
    fc.constantFrom('1.1', '2', '3.1'),
    fc.record({
      status: fc.constantFrom('met' as const, 'not-met' as const, 'not-applicable' as const),
      by: fc.constant('test'),
      on: fc.constant('2024-01-01'),
    }),
    { maxKeys: 1 },
  ),
});

/** Dossiers with ids of their own. */
export function dossiersOf(random: readonly (Omit<Dossier, 'unit'> & { readonly region: Region; readonly traits: Trait[] })[]): Dossier[] {
  return random.map(({ region, traits, ...rest }, index) => ({
    ...rest,
    unit: { ...UNIT, id: `u${index}`, region, traits, province: region === 'southeast' ? 'dong-nai' : 'kon-tum' },
  }));
}
