import { indicators } from '../setting.mjs';
import { HOLDS, MET, NOT_APPLICABLE, NOT_MET, STATUS, UNDETERMINED, sign } from '../three-valued.mjs';

/*
 * The law in JSON-logic. It is two-valued, so that outcomes are numbers: 0 not met, 1 undetermined, 2 met, 3 not applicable;
 * "all" is their least and "any" their greatest. The comparisons are operations of our own, because its own know neither exact
 * decimals nor counts.
 */

const operationOf = (operator) => `ntm_${operator}`;

/** Our comparisons by name, for an engine to take in. */
export const operations = Object.entries(HOLDS).map(([operator, holds]) => [
  operationOf(operator),
  (value, limit) => {
    if (value == null) return UNDETERMINED;
    const difference = sign(value, limit);
    return Number.isNaN(difference) ? UNDETERMINED : holds(difference) ? MET : NOT_MET;
  },
]);

function logicOf(condition) {
  if ('all' in condition) return { min: condition.all.map(logicOf) };
  if ('any' in condition) return { max: condition.any.map(logicOf) };
  if (condition.value === null) return UNDETERMINED;
  return { [operationOf(condition.operator)]: [{ var: condition.fact }, condition.value] };
}

/** The outcome after the exceptions, the first of them first. */
function withExceptions(outcome, [first, ...rest]) {
  if (first === undefined) return outcome;
  const decided = first.effect === 'met' ? MET : NOT_APPLICABLE;
  const fired = logicOf(first.condition);
  const isOpen = { and: [{ '===': [fired, UNDETERMINED] }, { '!==': [outcome, decided] }] };
  return { if: [{ '===': [fired, MET] }, decided, isOpen, UNDETERMINED, withExceptions(outcome, rest)] };
}

/** One program that gives the outcomes of all indicators as a list, and what reads the list. */
export function program() {
  const law = indicators();
  return {
    logic: law.map(({ condition, exceptions }) => withExceptions(logicOf(condition), exceptions)),
    statuses: (outcomes) => Object.fromEntries(law.map(({ id }, index) => [id, STATUS[outcomes[index]]])),
  };
}
