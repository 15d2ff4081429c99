import { Engine } from 'json-rules-engine';
import { indicators } from '../setting.mjs';
import { addOperators, conditionFor, outcomeOf } from '../two-valued.mjs';
import { STATUS, afterExceptions } from '../three-valued.mjs';

/*
 * The best use of json-rules-engine that we know: one rule that holds every condition, our operators, one engine for all
 * runs (one after the other). The engine evaluates every member; what is open is read off the facts in its own result.
 */
export default {
  name: 'json-rules-engine, one nested rule',
  logic: 'read off its facts',
  note: 'trace; no checks, gaps or citations',
  prepare() {
    const law = indicators();
    const engine = addOperators(new Engine([], { allowUndefinedFacts: true }));
    const trees = law.flatMap(({ condition, exceptions }) => [condition, ...exceptions.map((item) => item.condition)]);
    engine.addRule({ conditions: { any: trees.map(conditionFor) }, event: { type: 'law' } });
    return async ({ facts }) => {
      const { results, failureResults } = await engine.run(facts);
      const nodes = (results[0] ?? failureResults[0]).conditions.any;
      let next = 0;
      const statuses = {};
      for (const { id, condition, exceptions } of law) {
        const outcome = outcomeOf(nodes[next++], condition);
        const fired = exceptions.map((item) => ({ effect: item.effect, outcome: outcomeOf(nodes[next++], item.condition) }));
        statuses[id] = STATUS[afterExceptions(outcome, fired)];
      }
      return statuses;
    };
  },
  statuses: (result) => result,
};
