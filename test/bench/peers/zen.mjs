import { commune, indicators } from '../setting.mjs';
import { MET, NOT_APPLICABLE, NOT_MET, STATUS, UNDETERMINED } from '../three-valued.mjs';
import { optional } from './optional.mjs';

/*
 * The law as one expression node of GoRules zen. Its decimals are exact, so that it compares by itself; outcomes are numbers,
 * since its `and` and `or` refuse what is not known.
 */

const SIGN = { equal: '==', notEqual: '!=', lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' };
const typeOf = new Map(commune.facts.map(({ id, type }) => [id, type]));

const decide = (test) => `${test} ? ${MET} : ${NOT_MET}`;

function leaf({ fact, operator, value }) {
  if (value === null) return String(UNDETERMINED);
  const compare = SIGN[operator];
  const plain = typeOf.get(fact) === 'boolean' ? decide(`${fact} ${compare} ${value}`) : decide(`number(${fact}) ${compare} ${value}`);
  if (typeOf.get(fact) !== 'percentage') return `(${fact} == null ? ${UNDETERMINED} : ${plain})`;
  const share = decide(`number(${fact}.numerator) * 100 ${compare} ${value} * number(${fact}.denominator)`);
  const counted = `(number(${fact}.denominator) == 0 ? ${UNDETERMINED} : ${share})`;
  return `(${fact} == null ? ${UNDETERMINED} : ${fact}.denominator == null ? (${plain}) : ${counted})`;
}

function expressionOf(condition) {
  if ('all' in condition) return `min([${condition.all.map(expressionOf).join(', ')}])`;
  if ('any' in condition) return `max([${condition.any.map(expressionOf).join(', ')}])`;
  return leaf(condition);
}

function withExceptions(outcome, [first, ...rest]) {
  if (first === undefined) return outcome;
  const decided = first.effect === 'met' ? MET : NOT_APPLICABLE;
  const fired = expressionOf(first.condition);
  const isOpen = `${fired} == ${UNDETERMINED} and ${outcome} != ${decided}`;
  return `(${fired} == ${MET} ? ${decided} : (${isOpen}) ? ${UNDETERMINED} : ${withExceptions(outcome, rest)})`;
}

function graph(law) {
  const expressions = law.map(({ condition, exceptions }, index) => ({
    id: `e${index}`,
    key: `i${index}`,
    value: withExceptions(expressionOf(condition), exceptions),
  }));
  const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, content });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId });
  return {
    nodes: [node('request', 'inputNode', {}), node('law', 'expressionNode', { expressions }), node('response', 'outputNode', {})],
    edges: [edge('request', 'law'), edge('law', 'response')],
  };
}

/** A function that has zen decide on a dossier; undefined where it is not installed. */
export async function decideWithZen(options) {
  const zen = await optional('@gorules/zen-engine');
  if (zen === undefined) return undefined;
  const law = indicators();
  const decision = new zen.ZenEngine().createDecision(graph(law));
  return async ({ facts }) => {
    const { result } = await decision.evaluate(facts, options);
    return Object.fromEntries(law.map(({ id }, index) => [id, STATUS[result[`i${index}`]]]));
  };
}
