import { packProblem } from '../law/check/pack-problem.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { amend } from '../law/rule-set.ts';
import { nearest } from '../value/text.ts';

/** Ids of the sets that an instrument says something about. */
function setsOf({ ruleSets = [], thresholds = [], operations = [] }: Instrument): string[] {
  const targets = [...thresholds.map(({ parameter }) => parameter), ...operations.map(({ target }) => target)];
  return [...ruleSets.map(({ id }) => id), ...targets.map((target) => target.split('/')[0] ?? '')];
}

function chainOf(ruleSet: RuleSet): string[] {
  return [ruleSet.id, ...(ruleSet.prerequisites ?? []).flatMap((item) => chainOf(item.ruleSet))];
}

/**
 * A rule set with an amendment on top of it and of the sets that it presupposes: an amendment of the advanced income
 * level is felt by the model commune. Throws `unknown-rule-set` where it is about none of them, and what `amend` throws.
 */
export function amendedBy(ruleSet: RuleSet, amendment: Instrument): RuleSet {
  const chain = chainOf(ruleSet);
  const concerned = setsOf(amendment);
  // An amendment of which nothing is transcribed is put on top like any other: it changes nothing.
  const stranger = concerned.find(() => !concerned.some((id) => chain.includes(id)));
  if (stranger !== undefined) {
    throw ntmError([packProblem('unknown-rule-set', [amendment.id], { ruleSet: stranger, ...suggestion(nearest(stranger, chain)) })]);
  }
  return amend(ruleSet, amendment);
}
