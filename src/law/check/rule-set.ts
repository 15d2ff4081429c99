import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { consolidate } from '../consolidate.ts';
import { checkAssumptions } from './assumptions.ts';
import { checkConditions } from './conditions.ts';
import { checkDeclared } from './declared.ts';
import { checkFacts, checkInstruments } from './instruments.ts';
import { checkRelatedFacts } from './related-facts.ts';
import { checkNumbers } from './numbers.ts';
import { LISTED, listed } from './listed.ts';
import { checkLoosened } from './loosened.ts';
import { checkMetWith } from './met-with.ts';
import { momentsOf, standings } from './moments.ts';
import { PACK_LIMITS, beyondLimit } from './pack-limits.ts';
import { comparisonsIn } from './size.ts';
import { inWords } from './in-words.ts';
import { saidAround } from './said-around.ts';
import { checkEnds, checkThresholds } from './thresholds.ts';
import { checkWeaker } from './weaker.ts';

/**
 * Everything that can be known to be wrong with a rule set before a unit is assessed: operations that do not find what
 * they expect, numbers that two rows have, ties between values, values that end without a successor, impossible values,
 * circles, unknown facts and parameters, values below their floor or a higher text, double ids; what would take too long to look through.
 */
export function checkRuleSet(ruleSet: RuleSet): Problem[] {
  if (momentsOf(ruleSet) > PACK_LIMITS.moments) return [beyondLimit('moments', [ruleSet.id, 'instruments'])];
  const texts = standings(ruleSet);
  if (texts.length * comparisonsIn(ruleSet) > PACK_LIMITS.comparisons) return [beyondLimit('comparisons', [ruleSet.id, 'instruments'])];
  const different = new Map<string, Problem>();
  const add = (problems: readonly Problem[]): void => {
    for (const item of problems) different.set(JSON.stringify([item.code, item.path, item.params]), item);
  };
  add(checkDeclared(ruleSet));
  add(checkFacts(ruleSet.facts));
  add(checkRelatedFacts(ruleSet.facts));
  add(checkInstruments(ruleSet.instruments));
  add(checkAssumptions(ruleSet.instruments));
  add(checkLoosened(ruleSet.instruments));
  for (const { moment, days } of texts) {
    const consolidated = consolidate(ruleSet, moment, saidAround);
    if (consolidated === undefined) continue;
    const { text } = consolidated;
    const unsound = checkConditions(text, ruleSet);
    for (const problems of [
      consolidated.problems,
      unsound,
      checkThresholds(text, ruleSet.precedence),
      checkNumbers(text),
      checkMetWith(text),
      checkWeaker(text, ruleSet),
    ])
      add(problems);
    if (unsound.length === 0) add(checkEnds(text, days));
    if (different.size > LISTED) return listed([...different.values()].map(inWords), false);
  }
  return [...different.values()].map(inWords);
}
