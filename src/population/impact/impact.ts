import { checkArguments } from '../../model/check-arguments.ts';
import { freezeFresh } from '../../value/freeze.ts';
import { exactDecimal, isCanonicalDecimal } from '../../value/decimal.ts';
import { ntmError, problem } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Dossier, PlainText } from '../../model/dossier.ts';
import type { Impact, OpenUnit, UnitImpact } from '../../model/impact.ts';
import type { DossierOf, RuleSet } from '../../model/rule-set.ts';
import { namesOf } from '../../law/names-of.ts';
import { yearOf } from '../../law/moment.ts';
import type { At } from '../../law/moment.ts';
import type { Place } from '../../law/place.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { checkedUnit, openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { slotsOfBoth } from '../../engine/compile-any-set.ts';
import { placeOfUnit } from '../../law/place.ts';
import type { Columns } from '../columns/columns.ts';
import { isColumns } from '../columns/is-columns.ts';
import { eachDossier } from '../each-dossier.ts';
import type { Fail } from '../each-dossier.ts';
import { placeKey } from '../place-key.ts';
import { stepsBetween } from './difference.ts';
import type { ImpactOptions } from './impact-options.ts';
import { setPair } from './set-pair.ts';
import type { SetPair } from './set-pair.ts';
import type { Comparison } from './comparison.ts';
import { scanColumns } from './scan-columns.ts';
import { programmes } from './programmes.ts';
import { totals } from './totals.ts';
import { unitOutcome } from './unit-impact.ts';

/** A draft or an assumption that only the second variant has counts there, and is no error in the first. */
function momentBefore(before: RuleSet, { drafts, assume, ...rest }: At): At {
  const known = (names: readonly string[], status: 'draft' | 'assumption'): string[] => {
    const own = namesOf(before, status);
    return names.filter((id) => own.includes(id));
  };
  return { ...rest, ...(drafts && { drafts: known(drafts, 'draft') }), ...(assume && { assume: known(assume, 'assumption') }) };
}

function comparisonOf(before: RuleSet, after: RuleSet, at: At, { fragileWithin = '5', checkpoint }: ImpactOptions): Comparison {
  const atAfter = readAt(at, after);
  const atBefore = readAt(momentBefore(before, atAfter), before);
  if (before.id !== after.id) {
    throw ntmError([problem('invalid-option', ['after'], { option: 'after', value: after.id, allowed: before.id })]);
  }
  if (typeof fragileWithin !== 'string' || !isCanonicalDecimal(fragileWithin) || exactDecimal(fragileWithin).units < 0) {
    throw ntmError([problem('not-a-number', ['fragileWithin'], { value: String(fragileWithin) })]);
  }
  const slots = slotsOfBoth(after, before);
  return { before, after, atBefore, atAfter, steps: stepsBetween(before, after), slots, fragileWithin, checkpoint };
}

/** Pairs of compiled sets by place: a population lives in few. */
function pairsOf(comparison: Comparison): (place: Place) => SetPair {
  const pairs = new Map<string, SetPair>();
  return (place) => {
    const key = placeKey(place);
    const pair = pairs.get(key) ?? setPair(comparison, place);
    pairs.set(key, pair);
    return pair;
  };
}

function errorEntry(index: number, unit: string | undefined, { code, path, messages }: NtmError): Impact['errors'][number] {
  return { index, unit: unit ?? null, code, path, messages };
}

/**
 * What an amendment changes for a population: who flips, on which row, by which operation, and who is now fragile.
 *
 * @remarks
 * Compares two variants of one set on one day, unit by unit. Only rows that the variants decide differently are evaluated
 * on both sides. A flip is traced back by leaving the operations out one at a time: each one named is needed for it, and
 * where several suffice each by itself they are named together (`joint`). A unit that flips nothing but now holds a raised
 * threshold by less than `fragileWithin` percent of it is listed as fragile. Units that the changed text leaves
 * undetermined for lack of facts are listed with those facts, and `totals.collect` says which to collect first.
 *
 * Drafts and assumptions count where `at` names them; one that only the second variant has counts there alone.
 * @param before - one variant.
 * @param after - the other one, such as `amend(before, amendment)`.
 * @param dossiers - any iterable, read once, or columns of them by `columnsOf`, which answer many questions more quickly. One
 * that cannot be read is an entry in `errors` and stops nobody else.
 * @param at - the moment, as for `assess`.
 * @param options - `fragileWithin`, a `plan` whose targets on this set are counted before and after, a `checkpoint` that can end it.
 * @returns a frozen {@link Impact}.
 * @throws `NtmError`: as `assess` for the moment, the law and what is no iterable; `invalid-option` for two different sets;
 * `not-a-number` for `fragileWithin`; of a plan, units and recognitions as `programme`, which is told the sets.
 * @example
 * ```ts
 * import { amend } from 'ntm-rules';
 * import { impact } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const raised = amend(commune, {
 *   id: 'example-income', number: 'ví dụ', title: 'Ví dụ: nâng mức thu nhập', issuer: 'ví dụ', rank: 'provincial',
 *   province: 'kon-tum', status: 'adopted', invented: true, signedOn: '2024-06-01',
 *   inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
 *   recordedOn: '2026-11-23', sources: {},
 *   operations: [{
 *     id: 'income', operation: 'setThreshold', target: 'commune/10/minimum', expect: { value: '50' }, value: '53',
 *     scope: { regions: ['central-highlands'] }, grade: 'recalled', confidence: 'low', cite: { row: '10' },
 *   }],
 * });
 * const dossier = (id: string, income: string) =>
 *   ({ unit: { id, level: 'commune', province: 'kon-tum', region: 'central-highlands' }, facts: { incomePerCapita: income } });
 * const { units } = impact(commune, raised, [dossier('a', '51'), dossier('b', '60')], { on: '2024-12-31' });
 *
 * units.map(({ unit, indicators }) => [unit, indicators[0]?.before, indicators[0]?.after]); // => [['a', 'met', 'not-met']]
 * units[0]?.indicators[0]?.cause.steps; // => ['example-income/income']
 * ```
 */
export function impact<Before extends RuleSet, After extends RuleSet, Word extends string = never>(
  before: Before,
  after: After,
  dossiers: Iterable<DossierOf<Before | After, PlainText<Word>>> | Columns,
  at: At,
  options?: ImpactOptions,
): Impact;
export function impact(
  before: RuleSet,
  after: RuleSet,
  dossiers: Iterable<unknown> | Columns,
  at: At,
  options: ImpactOptions = {},
): Impact {
  checkArguments({ before: ['ruleSet', before], after: ['ruleSet', after], options: ['options', options] });
  const comparison = comparisonOf(before, after, at, options);
  const { steps, slots, atAfter } = comparison;
  const pairFor = pairsOf(comparison);
  const sum = totals();
  const units: UnitImpact[] = [];
  const open: OpenUnit[] = [];
  const errors: Impact['errors'][number][] = [];
  const counting = programmes(before, after, comparison, options);
  const fail: Fail = (index, id, error) => void errors.push(errorEntry(index, id, error));
  const look = (dossier: Dossier, index: number): void => {
    comparison.checkpoint?.();
    const opened = openDossier(dossier, after, atAfter.on);
    const pair = opened.unit === undefined ? undefined : pairFor(placeOfUnit(opened.unit, atAfter.on));
    const judgeable = pair === undefined ? undefined : { judgeable: pair.judgeable };
    const read = readDossier(opened, { slots, ...judgeable });
    // A dossier without a readable unit has problems, and reading it has thrown them.
    const outcome = unitOutcome(pair!, read, steps);
    sum.add(outcome, pair!.touched, read.unit.district ?? null, index);
    if (outcome.impact !== undefined) units.push({ index, ...outcome.impact });
    if (outcome.open !== undefined) open.push({ index, ...outcome.open });
  };
  if (isColumns(dossiers)) {
    scanColumns(dossiers, after, (unit) => pairFor(placeOfUnit(checkedUnit(unit, after, atAfter.on), atAfter.on)), {
      sum,
      look,
      fail,
      read: counting.add,
    });
  } else {
    const lookAndCount = (dossier: unknown, index: number): void => {
      look(dossier as Dossier, index);
      counting.add(dossier as Dossier);
    };
    eachDossier(dossiers, lookAndCount, fail);
  }
  const versionOf = ({ version, hash }: RuleSet): Impact['before'] => ({ version, hash });
  const programme = counting.all();
  return freezeFresh({
    ruleSet: after.id,
    on: atAfter.on,
    year: yearOf(atAfter),
    before: versionOf(before),
    after: versionOf(after),
    drafts: [...(atAfter.drafts ?? [])],
    ...(atAfter.assume && { assume: [...atAfter.assume] }),
    fragileWithin: comparison.fragileWithin,
    steps: steps.map((step) => ({ ...step })),
    totals: sum.all(steps, errors.length),
    units,
    open,
    errors: errors.toSorted((a, b) => a.index - b.index),
    ...(programme === undefined ? {} : { programme }),
  });
}
