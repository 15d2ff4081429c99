import { Engine } from 'json-rules-engine';
import { indicators } from '../setting.mjs';
import { addOperators, conditionFor, outcomeOf } from '../two-valued.mjs';
import { STATUS, afterExceptions } from '../three-valued.mjs';

/** How its documentation shows it: a rule per indicator and per exception, one engine for all runs. */
export default {
  name: 'json-rules-engine, a rule per indicator',
  logic: 'read off its facts',
  note: 'trace; no checks, gaps or citations',
  prepare() {
    const law = indicators();
    const engine = addOperators(new Engine([], { allowUndefinedFacts: true }));
    const add = (name, condition) => {
      const translated = conditionFor(condition);
      const isBranch = 'all' in condition || 'any' in condition;
      engine.addRule({ name, conditions: isBranch ? translated : { all: [translated] }, event: { type: name } });
    };
    for (const { id, condition, exceptions } of law) {
      add(id, condition);
      for (const [at, item] of exceptions.entries()) add(`${id}/${at}`, item.condition);
    }
    return async ({ facts }) => {
      const { results, failureResults } = await engine.run(facts);
      const byName = new Map([...results, ...failureResults].map((result) => [result.name, result.conditions]));
      const outcome = (name, condition) => {
        const top = byName.get(name);
        return outcomeOf('all' in condition || 'any' in condition ? top : top.all[0], condition);
      };
      return Object.fromEntries(
        law.map(({ id, condition, exceptions }) => {
          const fired = exceptions.map((item, at) => ({ effect: item.effect, outcome: outcome(`${id}/${at}`, item.condition) }));
          return [id, STATUS[afterExceptions(outcome(id, condition), fired)]];
        }),
      );
    };
  },
  statuses: (result) => result,
};
