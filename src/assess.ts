import { severalUnitsProblem } from './model/several-units.ts';
import { isNtmError, ntmError, problem, throwIfAny } from './model/errors.ts';
import type { NtmError } from './model/errors.ts';
import type { Assessment } from './model/assessment.ts';
import type { PlainText, Unit } from './model/dossier.ts';
import type { DossierOf, RowOf, RuleSet } from './model/rule-set.ts';
import type { Status } from './model/vocabulary.ts';
import type { At } from './law/moment.ts';
import { knownGroups } from './law/declared.ts';
import { placeOfUnit } from './law/place.ts';
import type { PlaceOfSet } from './law/place.ts';
import { openDossier, readDossier } from './engine/input/read-dossier.ts';
import { kindOf } from './value/text.ts';
import { ProblemList, tryRead } from './engine/input/problems.ts';
import { readAt } from './engine/input/read-at.ts';
import { refuseRepeats } from './engine/input/repeats.ts';
import { compiledSetFor } from './engine/compiled-set-cache.ts';
import { compileSet, slotsOf } from './engine/compile-set.ts';
import type { CompiledSet } from './engine/compiled-set.ts';
import { evaluate } from './engine/evaluate.ts';
import { statusesUnder } from './engine/statuses.ts';

function assessAt(ruleSet: RuleSet, dossier: unknown, at: At): Assessment {
  const opened = openDossier(dossier, ruleSet, at.on);
  const { unit } = opened;
  const compiledSet = unit === undefined ? undefined : compiledSetFor(ruleSet, at, placeOfUnit(unit, at.on));
  const read = readDossier(opened, compiledSet ?? { slots: slotsOf(ruleSet) });
  // A dossier without a readable unit has problems, and reading it has thrown them.
  return evaluate(compiledSet!, read);
}

/**
 * Answers for one unit on one day: which criteria are met, by which text, by how much, resting on what.
 *
 * @remarks
 * Pure and synchronous: no clock, no locale, no file, no network. The text in force on `at.on` decides, with the values
 * for the unit's province, column and traits on that day. What is not known leaves a criterion `undetermined`; more facts
 * never turn `met` into `not-met` or back. A judgement decides its indicator or criterion and is shown beside what the
 * facts say.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`; a copy of one (`structuredClone`, JSON) serves as
 * well. Only a bundle that has neither a set nor `createRuleSet` or `amend` in it lacks what puts the text of a copy together.
 * @param dossier - the unit with its facts (canonical decimals; percentages in points, `"95"` = 95 %, 0 to 100, or
 * numerator and denominator) and judgements. Leave out what is not known.
 * @param at - the day, and optionally the day of knowledge, of submission, the weakest grade accepted, named drafts.
 * @returns an {@link Assessment}: itself and what answers share are frozen, the rest of it is yours; `status` is `met`, `not-met`, `undetermined` or `not-applicable`, `standing` is
 * `official` only if every value that the verdict needed is.
 * @throws `NtmError` with every problem found. Of the moment: `invalid-date`, `date-not-covered`, `not-recorded`, `unknown-draft`,
 * `invalid-option`, `unknown-field`, `missing-field`. Of the dossier: `missing-field`, `unknown-field`, `wrong-type`,
 * `unknown-fact`, `not-a-number`, `impossible-value`, `figures-conflict`, `unit-mismatch`, `invalid-date`, `unknown-region`, `unknown-trait`, `unknown-group`,
 * `columns-conflict`,
 * `unknown-level`, `unknown-province`, `level-mismatch`, `unknown-judgement-target`, `ambiguous-judgement`, `invalid-judgement`,
 * `duplicate-trait`, `forbidden-key`, `cyclic-input`, `too-long`, `look-alike-letter`, `too-many-problems`. Of the law:
 * `exceptions-conflict`; `not-loaded` for a copy of a set in such a bundle.
 * @source QĐ 318/QĐ-TTg (in force from 2022-03-08) as amended by QĐ 211/QĐ-TTg (2024-03-01) for the set `commune`.
 * @example
 * ```ts
 * import { assess, indicatorOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const assessment = assess(commune, {
 *   unit: { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
 *   facts: { incomePerCapita: '49.5', irrigatedArea: { numerator: 412, denominator: 500 } },
 * }, { on: '2024-12-31' });
 *
 * indicatorOf(assessment, '10').status; // => 'not-met'
 * indicatorOf(assessment, '10').gap?.delta; // => '0.5'
 * ```
 */
export function assess<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  dossier: DossierOf<Set, PlainText<Word>>,
  at: At,
): Assessment<RowOf<Set>>;
export function assess(ruleSet: RuleSet, dossier: unknown, at: At): Assessment {
  return assessAt(ruleSet, dossier, readAt(at, ruleSet));
}

/** One answer of a batch: an assessment, or why there is none. */
export type BatchEntry<RowId extends string = string> =
  | { readonly index: number; readonly unit: string | undefined; readonly assessment: Assessment<RowId>; readonly error?: never }
  | { readonly index: number; readonly unit: string | undefined; readonly error: NtmError; readonly assessment?: never };

/** The id of a unit as far as it can be read from anything. */
export function unitIdOf(dossier: unknown): string | undefined {
  try {
    const id = (dossier as { unit?: { id?: unknown } | null } | null | undefined)?.unit?.id;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

/** True for what can be gone through, at once or as it arrives. */
export function isIterable(dossiers: unknown, how: typeof Symbol.iterator | typeof Symbol.asyncIterator): boolean {
  try {
    return typeof (dossiers as Readonly<Record<symbol, unknown>> | null | undefined)?.[how] === 'function';
  } catch {
    return false;
  }
}

/** Throws for what is no list of dossiers: at once, and not at the first reading, where nobody would look for it. */
export function readIterable(dossiers: unknown): Iterable<unknown> {
  if (isIterable(dossiers, Symbol.iterator)) return dossiers as Iterable<unknown>;
  const wanted = { expectedVi: 'danh sách hồ sơ', expectedEn: 'an iterable of dossiers', actual: kindOf(dossiers) };
  throw ntmError([problem('wrong-type', ['dossiers'], wanted)]);
}

/**
 * Answers for many units, one after the other.
 *
 * @remarks One bad dossier gives one entry with an `error` and never stops the rest. A unit that comes a second time is
 * an error, because two dossiers of one unit on one day contradict each other. For that check the ids seen are kept, a
 * hundred that differ only in two digits at their end as one, and nothing else is: over running numbers memory is flat.
 * @param ruleSet - as for {@link assess}.
 * @param dossiers - any iterable; it is read as far as the results are.
 * @param at - as for {@link assess}.
 * @returns a generator of entries in the order of the dossiers, each with its `index`, `unit` id, and either
 * `assessment` or `error`.
 * @throws `NtmError` at once for what is wrong with `at` itself, as {@link assess}; per dossier in the entry, with
 * `duplicate-unit` besides.
 * @example
 * ```ts
 * import { assessMany } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const entries = [...assessMany(commune, [{ unit, facts: {} }, { unit, facts: {} }], { on: '2024-12-31' })];
 *
 * entries[0]?.assessment?.status; // => 'undetermined'
 * entries[1]?.error?.code; // => 'duplicate-unit'
 * ```
 */
export function assessMany<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  dossiers: Iterable<DossierOf<Set, PlainText<Word>>>,
  at: At,
): Generator<BatchEntry<RowOf<Set>>, void, undefined>;
/**
 * Answers for many units as they arrive: from a file read line by line, a cursor of a database, a network.
 *
 * @remarks As for a list; the next dossier is asked for when the next entry is. What the source itself throws ends the
 * batch, because nothing is left to read.
 * @param ruleSet - as for {@link assess}.
 * @param dossiers - any asynchronous iterable; it is read as far as the results are.
 * @param at - as for {@link assess}.
 * @returns an asynchronous generator of the same entries.
 * @throws as for a list.
 */
export function assessMany<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  dossiers: AsyncIterable<DossierOf<Set, PlainText<Word>>>,
  at: At,
): AsyncGenerator<BatchEntry<RowOf<Set>>, void, undefined>;
export function assessMany(
  ruleSet: RuleSet,
  dossiers: Iterable<unknown> | AsyncIterable<unknown>,
  at: At,
): Generator<BatchEntry, void, undefined> | AsyncGenerator<BatchEntry, void, undefined> {
  const next = entries(ruleSet, readAt(at, ruleSet));
  if (isIterable(dossiers, Symbol.asyncIterator)) return stream(dossiers as AsyncIterable<unknown>, next);
  // Said at once and not at the first reading, where nobody would look for it.
  return batch(readIterable(dossiers), next);
}

type Next = (dossier: unknown) => BatchEntry;

function* batch(dossiers: Iterable<unknown>, next: Next): Generator<BatchEntry, void, undefined> {
  for (const dossier of dossiers) yield next(dossier);
}

async function* stream(dossiers: AsyncIterable<unknown>, next: Next): AsyncGenerator<BatchEntry, void, undefined> {
  for await (const dossier of dossiers) yield next(dossier);
}

/** Makes the entry of one dossier after the other. */
function entries(ruleSet: RuleSet, at: At): Next {
  const refuseRepeated = refuseRepeats();
  let index = -1;
  return (dossier) => {
    index += 1;
    const unit = unitIdOf(dossier);
    try {
      refuseRepeated(unit);
      return { index, unit, assessment: assessAt(ruleSet, dossier, at) };
    } catch (error) {
      if (isNtmError(error)) return { index, unit, error };
      throw error;
    }
  };
}

/** A rule set compiled for a day and a place. */
export interface CompiledRuleSet<Set extends RuleSet = RuleSet> {
  /** As the function `assess`, for units of this place. */
  readonly assess: <Word extends string = never>(dossier: DossierOf<Set, PlainText<Word>>) => Assessment<RowOf<Set>>;
  /** The status of each indicator by number, for bulk work: no traces, gaps or reasons. */
  readonly statuses: <Word extends string = never>(dossier: DossierOf<Set, PlainText<Word>>) => Readonly<Record<string, Status>>;
}

const PLACE_FIELDS = ['province', 'region', 'level', 'traits', 'groups'] as const;

/** Refuses units of another place than the one that a set was compiled for. */
function placeCheck({ at, place, ruleSet }: CompiledSet): (unit: Unit) => void {
  const areGroupsRead = knownGroups(ruleSet).length > 0;
  const said = (of: ReturnType<typeof placeOfUnit>, field: (typeof PLACE_FIELDS)[number]): string =>
    // In no group is another place than one of which nobody says anything, where the set knows groups.
    field === 'groups' && areGroupsRead ? JSON.stringify([of.groups]) : String(of[field] ?? '');
  const wanted = PLACE_FIELDS.map((field) => said(place, field));
  return (unit) => {
    const own = placeOfUnit(unit, at.on);
    // Traits stand in the order of the vocabulary in both, so that lists of the same ones read the same.
    const differing = PLACE_FIELDS.filter((field, index) => own[field] !== place[field] && said(own, field) !== wanted[index]);
    if (differing.length === 0) return;
    throw ntmError([severalUnitsProblem('place-mismatch', ['unit'], { unit: unit.id, field: differing.join(', ') })]);
  };
}

/**
 * Resolves thresholds and compiles conditions once, for many units of one place.
 *
 * @remarks {@link assess} does the same behind a small cache; compile where you want to hold on to the result.
 * @param ruleSet - as for {@link assess}.
 * @param moment - as `at` of {@link assess}, together with the place: `region`, `province`, `traits` on the day, and the
 * `level`, which is the rule set's own unless given.
 * @returns `assess` and `statuses` for dossiers of that place; both give the same verdicts.
 * @throws `NtmError` as {@link assess}; from the returned functions `place-mismatch` besides, for a unit of another place.
 * @example
 * ```ts
 * import { compile } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const konTum = compile(commune, { on: '2024-12-31', province: 'kon-tum', region: 'central-highlands' });
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 *
 * konTum.statuses({ unit, facts: { incomePerCapita: '50' } })['10']; // => 'met'
 * ```
 */
export function compile<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  moment: At & PlaceOfSet<PlainText<Word>>,
): CompiledRuleSet<Set>;
export function compile(ruleSet: RuleSet, moment: At & PlaceOfSet<string>): CompiledRuleSet {
  const problems = new ProblemList();
  // What is no object has no place, and is refused as a moment.
  const { province, region, traits, groups, level, ...at } = tryRead(problems, () => ({ ...moment })) ?? {};
  throwIfAny(problems.all());
  const read = readAt(at, ruleSet);
  // The place passes through the same reader as a unit, so that a misspelt region is refused here as well.
  const opened = openDossier(
    { unit: { id: 'place', level: level ?? ruleSet.level, province, region, traits, groups }, facts: {} },
    ruleSet,
    read.on,
  );
  const { unit } = readDossier(opened, { slots: slotsOf(ruleSet) });
  const compiledSet = compileSet(ruleSet, read, placeOfUnit(unit, read.on));
  const checkPlace = placeCheck(compiledSet);
  const open = (dossier: unknown): ReturnType<typeof readDossier> => {
    const next = openDossier(dossier, ruleSet, read.on);
    if (next.unit !== undefined) checkPlace(next.unit);
    return readDossier(next, compiledSet);
  };
  const statuses = statusesUnder(compiledSet);
  return {
    assess: (dossier) => evaluate(compiledSet, open(dossier)),
    statuses: (dossier) => statuses(open(dossier)),
  };
}
