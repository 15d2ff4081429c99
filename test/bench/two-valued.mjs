import { HOLDS, MET, NOT_MET, UNDETERMINED, isOpen, sign } from './three-valued.mjs';

/* What json-rules-engine needs to be asked our questions: operators, and three-valued outcomes read off its results. */

/** Gives an engine our operators: a value that is not known satisfies none. */
export function addOperators(engine) {
  for (const [operator, holds] of Object.entries(HOLDS)) {
    engine.addOperator(`ntm-${operator}`, (value, limit) => !isOpen(value, limit) && holds(sign(value, limit)));
  }
  return engine;
}

/** A condition of the law in its own words. */
export function conditionFor(condition) {
  if ('fact' in condition) return { fact: condition.fact, operator: `ntm-${condition.operator}`, value: condition.value };
  const kind = 'all' in condition ? 'all' : 'any';
  return { [kind]: condition[kind].map(conditionFor) };
}

/** The outcome of a condition from the engine's result for it. */
export function outcomeOf(result, condition) {
  if ('fact' in condition) {
    if (result.result) return MET;
    return isOpen(result.factResult, condition.value) ? UNDETERMINED : NOT_MET;
  }
  const isAll = 'all' in condition;
  const members = isAll ? condition.all : condition.any;
  const results = isAll ? result.all : result.any;
  let outcome = isAll ? MET : NOT_MET;
  for (let index = 0; index < members.length; index += 1) {
    const member = outcomeOf(results[index], members[index]);
    if (isAll ? member < outcome : member > outcome) outcome = member;
  }
  return outcome;
}
