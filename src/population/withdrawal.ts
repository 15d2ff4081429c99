import { packProblem } from '../law/check/pack-problem.ts';
import { checkArguments } from '../model/check-arguments.ts';
import { compareRatioToPercent, exactDecimal } from '../value/decimal.ts';
import { freezeFresh } from '../value/freeze.ts';
import { ntmError } from '../model/errors.ts';
import type { Bilingual } from '../model/primitives.ts';
import type { Assessment } from '../model/assessment.ts';
import type { WithdrawalRule } from '../model/withdrawal.ts';

/** Whether recognition is to be withdrawn, with the bounds that decide it. */
export interface Withdrawal {
  readonly rule: string;
  readonly unit: string;
  readonly on: string;
  /** `undetermined` where what is not known could still change the answer. */
  readonly status: 'withdraw' | 'keep' | 'undetermined';
  /** How many criteria fail at least and at most, of how many that apply. */
  readonly failing: { readonly lower: number; readonly upper: number; readonly of: number };
  /** Listed criteria that fail, and those that may. */
  readonly listedFailing: readonly string[];
  readonly listedOpen: readonly string[];
  /** Why nothing can be said: no text is known for the set. Only then, and with `undetermined`. */
  readonly notKnown?: Bilingual;
}

function reaches(count: number, of: number, share: string): boolean {
  if (of === 0) return false;
  return compareRatioToPercent(exactDecimal(String(count)), exactDecimal(String(of)), exactDecimal(share)) >= 0;
}

function statusOf(rule: WithdrawalRule, { lower, upper, of }: Withdrawal['failing'], failing: number, open: number): Withdrawal['status'] {
  const { shareAlone, shareWithListed } = rule;
  if (reaches(lower, of, shareAlone) || (reaches(lower, of, shareWithListed) && failing > 0)) return 'withdraw';
  const canReachAlone = reaches(upper, of, shareAlone);
  const canReachWithListed = reaches(upper, of, shareWithListed) && failing + open > 0;
  return canReachAlone || canReachWithListed ? 'undetermined' : 'keep';
}

/**
 * Whether the recognition of a commune is to be withdrawn, by its criteria on a day.
 *
 * @remarks Three-valued like everything else: criteria that are not known count as possibly failing. Criteria that do not
 * apply leave the list. For the advanced and the model level, give the assessment on the advanced set.
 * @param rule - `withdrawalRule` of `ntm-rules/rules`.
 * @param assessment - what `assess` returned for a set that the rule names.
 * @returns `withdraw`, `keep` or `undetermined`, with the bounds, frozen; for a set of 2026-2030 `undetermined` with the reason, since
 * no text on withdrawal under it has been found.
 * @throws `NtmError`: `unknown-rule-set` for an assessment on a set that the rule does not speak of.
 * @source QĐ 18/2022/QĐ-TTg (2022-08-02), as reported.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { withdrawal } from 'ntm-rules/population';
 * import { commune, withdrawalRule } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * withdrawal(withdrawalRule, assess(commune, { unit, facts: {} }, { on: '2024-12-31' })).status; // => 'undetermined'
 * ```
 */
export function withdrawal(rule: WithdrawalRule, assessment: Assessment): Withdrawal {
  checkArguments({ rule: ['withdrawalRule', rule], assessment: ['assessment', assessment] });
  const notKnown = rule.notKnown?.[assessment.ruleSet.id];
  const listed = rule.listed[assessment.ruleSet.id] ?? (notKnown && []);
  if (listed === undefined) throw ntmError([packProblem('unknown-rule-set', ['ruleSet'], { ruleSet: assessment.ruleSet.id })]);
  const { tally, criteria, unit, on } = assessment;
  const withStatus = (status: string): string[] =>
    criteria.filter((item) => item.status === status && listed.includes(item.id)).map(({ id }) => id);
  const [listedFailing, listedOpen] = [withStatus('not-met'), withStatus('undetermined')];
  const failing = { lower: tally.notMet, upper: tally.notMet + tally.undetermined, of: tally.total - tally.notApplicable };
  return freezeFresh({
    rule: rule.id,
    unit: unit.id,
    on,
    status: notKnown === undefined ? statusOf(rule, failing, listedFailing.length, listedOpen.length) : 'undetermined',
    failing,
    listedFailing,
    listedOpen,
    ...(notKnown && { notKnown }),
  });
}
