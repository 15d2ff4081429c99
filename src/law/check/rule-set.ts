import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { consolidate } from '../layers.ts';
import { checkConditions } from './conditions.ts';
import { checkInstruments } from './instruments.ts';
import { checkThresholds } from './thresholds.ts';

/** The days on which the text of a set can change, each with the drafts to try there. */
function momentsOf(ruleSet: RuleSet): { on: string; drafts: string[] }[] {
  const adopted = ruleSet.instruments.filter(({ status }) => status === 'adopted').map(({ inForce }) => ({ on: inForce.from, drafts: [] }));
  const drafts = ruleSet.instruments
    .filter(({ status }) => status === 'draft')
    .map(({ id, inForce }) => ({ on: inForce.from, drafts: [id] }));
  return [...adopted, ...drafts];
}

/**
 * Everything that can be known to be wrong with a rule set before a unit is assessed: operations that do not find what
 * they expect, ties between values, circles, unknown facts and parameters, values below their floor, double ids.
 */
export function checkRuleSet(ruleSet: RuleSet): Problem[] {
  const problems = checkInstruments(ruleSet.instruments);
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]));
  for (const moment of momentsOf(ruleSet)) {
    const consolidated = consolidate(ruleSet, moment);
    if (consolidated === undefined) continue;
    problems.push(
      ...consolidated.problems,
      ...checkConditions(consolidated.text, facts),
      ...checkThresholds(consolidated.text, ruleSet.precedence),
    );
  }
  const unique = new Map(problems.map((item) => [JSON.stringify([item.code, item.path, item.params]), item]));
  return [...unique.values()];
}
