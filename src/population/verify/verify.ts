import { assess } from '../../assess.ts';
import type { Assessment } from '../../model/assessment.ts';
import { withinShape } from '../../model/check-arguments.ts';
import type { PlainText } from '../../model/dossier.ts';
import { isNtmError } from '../../model/errors.ts';
import type { ImpactStep } from '../../model/impact.ts';
import type { DossierOf, RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { createRuleSet } from '../../law/rule-set.ts';
import { freezeFresh } from '../../value/freeze.ts';
import { impact } from '../impact/impact.ts';
import { becauseOf } from './because.ts';
import { differencesBetween } from './differences.ts';
import type { Said } from './differences.ts';
import { readAnswer } from './read-answer.ts';
import type { StoredAnswer } from './read-answer.ts';
import { DIFFERENCE_REASONS } from './reasons.ts';
import type { DifferenceReason } from './reasons.ts';

/** One place where the answer made again says something else. */
export interface AnswerDifference {
  /** Where, with rows by their id: `['criteria', '10', 'indicators', '10', 'status']`. */
  readonly path: readonly string[];
  /** What the stored answer says; absent where it says nothing. */
  readonly was?: unknown;
  /** What the answer made again says; absent where it says nothing. */
  readonly is?: unknown;
  /** Everything that can have made the difference, in the order `dossier`, `moment`, `rules`, `engine`. */
  readonly because: readonly DifferenceReason[];
  /** Of a status that operations of the law have changed: which, by their ids in {@link Verification.steps}. */
  readonly steps?: readonly string[];
}

/** An old answer beside the one made again. */
export interface Verification {
  /** True if both say the same in every field, whatever the order in which a store keeps them. */
  readonly same: boolean;
  readonly unit: string;
  readonly ruleSet: { readonly id: string; readonly was: VersionOfRules; readonly is: VersionOfRules };
  /** The moment for which it was made again. */
  readonly at: At;
  /** Every reason that some difference has. */
  readonly because: readonly DifferenceReason[];
  readonly differences: readonly AnswerDifference[];
  /** Operations of the law that the stored answer did not know and that change a status. */
  readonly steps: readonly ImpactStep[];
  /** The answer made again. */
  readonly assessment: Assessment;
}

/** Which text an answer was made by. */
export interface VersionOfRules {
  readonly version: string | null;
  readonly hash: string | null;
}

/** The set without the amendments that the stored answer does not name and the new one does: as it was when nobody knew of them. */
function withoutLater(ruleSet: RuleSet, later: ReadonlySet<string>): RuleSet {
  const { hash: _hash, prerequisites, ...parts } = ruleSet;
  return createRuleSet({
    ...parts,
    instruments: parts.instruments.filter(({ id }) => !later.has(id)),
    ...(prerequisites && { prerequisites: prerequisites.map((item) => ({ ...item, ruleSet: withoutLater(item.ruleSet, later) })) }),
  });
}

interface Flips {
  readonly steps: readonly ImpactStep[];
  /** By the path of a status. */
  readonly byPath: ReadonlyMap<string, { readonly was: unknown; readonly is: unknown; readonly steps: readonly string[] }>;
}

const NONE: Flips = { steps: [], byPath: new Map() };

/** Which operations that came since change which status. Where the earlier set cannot be put together again, nothing is said of them. */
function flipsSince(answer: StoredAnswer, again: Assessment, ruleSet: RuleSet, dossier: unknown, at: At): Flips {
  const known = new Set(answer.instruments);
  const later = new Set(again.instruments.flatMap(({ id }) => (known.has(id) ? [] : [id])));
  if (later.size === 0) return NONE;
  try {
    const { units, steps } = impact(withoutLater(ruleSet, later), ruleSet, [dossier as DossierOf<RuleSet>], at);
    const [unit] = units;
    if (unit === undefined) return NONE;
    const whole = unit.status.cause === null ? [] : [{ id: '', ...unit.status, cause: unit.status.cause }];
    const criterionOf = new Map(again.criteria.flatMap(({ id, indicators }) => indicators.map((row) => [row.id, id] as const)));
    const flips = [
      ...whole.map((flip) => [['status'], flip] as const),
      ...unit.criteria.map((flip) => [['criteria', flip.id, 'status'], flip] as const),
      ...unit.prerequisites.map((flip) => [['prerequisites', flip.id, 'status'], flip] as const),
      ...unit.indicators.map((flip) => [['criteria', criterionOf.get(flip.id) ?? '', 'indicators', flip.id, 'status'], flip] as const),
    ];
    const byPath = new Map(
      flips.map(([path, { before, after, cause }]) => [path.join('/'), { was: before, is: after, steps: cause.steps }]),
    );
    const used = new Set([...byPath.values()].flatMap((flip) => flip.steps));
    return { steps: steps.filter(({ id }) => used.has(id)), byPath };
  } catch (error) {
    if (isNtmError(error)) return NONE;
    throw error;
  }
}

function told(difference: Said, because: readonly DifferenceReason[], flips: Flips): AnswerDifference {
  const flip = flips.byPath.get(difference.path.join('/'));
  const isThat = flip !== undefined && flip.was === difference.was && flip.is === difference.is;
  return { ...difference, because, ...(isThat && { steps: flip.steps }) };
}

/**
 * Makes an old answer again: whether it comes out the same, or what differs and why.
 *
 * @remarks
 * For whoever has to defend an answer years later. The stored answer may be of any earlier version of this library. It is
 * compared field by field, rows by their ids. Of each difference it is said what can have made it: the `dossier` (a figure, a
 * source, a judgement, the unit), the `moment`, the `rules` (a level, a title, a condition: the hash of the set is another one)
 * or the `engine` (this library says more, says it in another shape, or decides otherwise by the same rules and figures).
 * A status has the reasons of the figures and levels that it follows from; several are named where each can have made it.
 * Where the set has gained amendments since, the operations are named that change a status.
 * @param answer - what `assess` returned, as it was stored: read back from JSON or from columns that keep no order of fields.
 * @param ruleSet - the set as it is now; the one of that day for a check of the library alone.
 * @param dossier - the dossier that the answer was made from.
 * @param at - the moment; that of the stored answer if absent.
 * @returns a frozen {@link Verification}.
 * @throws `NtmError`: `wrong-type` for what is no answer; all that `assess` throws for the moment, the dossier and the law.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { verify } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const stored = JSON.stringify(assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, { on: '2024-12-31' }));
 *
 * verify(JSON.parse(stored), commune, { unit, facts: { incomePerCapita: '49.5' } }).same; // => true
 * const corrected = verify(JSON.parse(stored), commune, { unit, facts: { incomePerCapita: '50.5' } });
 * corrected.because; // => ['dossier']
 * corrected.differences.find(({ path }) => path.join('/') === 'criteria/10/indicators/10/status')?.is; // => 'met'
 * ```
 */
export function verify<Set extends RuleSet, Word extends string = never>(
  answer: unknown,
  ruleSet: Set,
  dossier: DossierOf<Set, PlainText<Word>>,
  at?: At,
): Verification;
export function verify(answer: unknown, ruleSet: RuleSet, dossier: unknown, at?: At): Verification {
  const stored = readAnswer(answer);
  const moment = at ?? stored.at;
  const assessment = assess(ruleSet, dossier as DossierOf<RuleSet>, moment);
  const found = withinShape('answer', 'assessment', () => differencesBetween(stored.content, assessment));
  const { id, version, hash } = assessment.ruleSet;
  const hasOtherRules = stored.ruleSet.hash !== hash || stored.ruleSet.version !== version;
  const because = becauseOf(found, { was: stored.content, is: assessment, hasOtherRules });
  const flips = hasOtherRules && found.length > 0 ? flipsSince(stored, assessment, ruleSet, dossier, moment) : NONE;
  const differences = found.map((difference, index) => told(difference, because[index]!, flips));
  const named = new Set(differences.flatMap((difference) => difference.because));
  return freezeFresh({
    same: differences.length === 0,
    unit: assessment.unit.id,
    ruleSet: { id, was: { version: stored.ruleSet.version, hash: stored.ruleSet.hash }, is: { version, hash } },
    at: { ...moment },
    because: DIFFERENCE_REASONS.filter((reason) => named.has(reason)),
    differences,
    steps: differences.some(({ steps }) => steps !== undefined) ? flips.steps : [],
    assessment,
  });
}
