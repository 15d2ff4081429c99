import { ntmError, problem, suggestion } from '../model/errors.ts';
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

function through(ruleSet: RuleSet, amendment: Instrument, concerned: readonly string[]): RuleSet {
  const prerequisites = ruleSet.prerequisites?.map((item) => ({ ...item, ruleSet: through(item.ruleSet, amendment, concerned) }));
  const isTouched = prerequisites?.some((item, index) => item.ruleSet !== ruleSet.prerequisites?.[index]?.ruleSet) === true;
  if (!concerned.includes(ruleSet.id) && !isTouched) return ruleSet;
  return amend(isTouched ? { ...ruleSet, prerequisites } : ruleSet, amendment);
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
    throw ntmError([problem('unknown-rule-set', [amendment.id], { ruleSet: stranger, ...suggestion(nearest(stranger, chain)) })]);
  }
  return through(ruleSet, amendment, concerned.length === 0 ? [ruleSet.id] : concerned);
}
