import { commune, indicators } from '../../setting.mjs';
import { hundredths } from '../../three-valued.mjs';
import { optional } from '../optional.mjs';

/*
 * The law in publicodes, which knows three values by itself: a fact that is not in the situation is undefined, and what is not
 * applicable is null. Its numbers are binary floats, so it is given whole hundredths, and a share as numerator and denominator.
 */

const SIGN = { equal: '=', notEqual: '!=', lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' };
const typeOf = new Map(commune.facts.map(({ id, type }) => [id, type]));
const nameOf = new Map(commune.facts.map(({ id }, index) => [id, `f${index}`]));

function leaf({ fact, operator, value }) {
  if (value === null) return 'inconnu';
  const name = nameOf.get(fact);
  if (typeOf.get(fact) === 'boolean') return `${name} ${SIGN[operator]} ${value ? 'oui' : 'non'}`;
  const limit = hundredths(value);
  if (typeOf.get(fact) !== 'percentage') return `${name} ${SIGN[operator]} ${limit}`;
  return `${name}n * 10000 ${SIGN[operator]} ${limit} * ${name}d`;
}

function ruleOf(condition) {
  if ('all' in condition) return { 'toutes ces conditions': condition.all.map(ruleOf) };
  if ('any' in condition) return { 'une de ces conditions': condition.any.map(ruleOf) };
  return leaf(condition);
}

function withExceptions(outcome, [first, ...rest]) {
  if (first === undefined) return outcome;
  const fired = ruleOf(first.condition);
  if (first.effect === 'met') return { 'une de ces conditions': [fired, withExceptions(outcome, rest)] };
  return { 'non applicable si': fired, valeur: withExceptions(outcome, rest) };
}

function put(situation, fact, value) {
  const name = nameOf.get(fact);
  if (typeOf.get(fact) === 'boolean') situation[name] = value ? 'oui' : 'non';
  else if (typeOf.get(fact) !== 'percentage') situation[name] = hundredths(value);
  else {
    const denominator = typeof value === 'object' ? hundredths(value.denominator) : 10_000;
    if (denominator === 0) return;
    situation[`${name}n`] = hundredths(typeof value === 'object' ? value.numerator : value);
    situation[`${name}d`] = denominator;
  }
}

const statusOf = (value) => (value === undefined ? 'undetermined' : value === null ? 'not-applicable' : value ? 'met' : 'not-met');

export default {
  name: 'publicodes',
  package: 'publicodes',
  note: 'value and what is missing, per rule',
  logic: 'its own',
  async prepare() {
    const Engine = await optional('publicodes');
    if (Engine === undefined) return undefined;
    const law = indicators();
    const rules = { inconnu: {} };
    for (const { id, type } of commune.facts) {
      for (const part of type === 'percentage' ? ['n', 'd'] : ['']) rules[`${nameOf.get(id)}${part}`] = {};
    }
    for (const [index, { condition, exceptions }] of law.entries()) {
      const body = withExceptions(ruleOf(condition), exceptions);
      rules[`i${index}`] = typeof body === 'string' ? { valeur: body } : body;
    }
    const silent = { log() {}, warn() {}, error() {} };
    const engine = new Engine(rules, { logger: silent });
    return ({ facts }) => {
      const situation = {};
      for (const [fact, value] of Object.entries(facts)) put(situation, fact, value);
      engine.setSituation(situation);
      return Object.fromEntries(law.map(({ id }, index) => [id, statusOf(engine.evaluate(`i${index}`).nodeValue)]));
    };
  },
  statuses: (result) => result,
};
