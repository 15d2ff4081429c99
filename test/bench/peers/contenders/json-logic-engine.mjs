import { optional } from '../optional.mjs';
import { operations, program } from '../json-logic.mjs';

/** Compiled once, which is what it is chosen for. */
export default {
  name: 'json-logic-engine, compiled',
  package: 'json-logic-engine',
  note: 'outcomes only',
  logic: 'as numbers',
  async prepare() {
    const module = await optional('json-logic-engine');
    if (module === undefined) return undefined;
    const engine = new module.LogicEngine();
    for (const [name, compare] of operations) engine.addMethod(name, ([value, limit]) => compare(value, limit), { deterministic: true });
    const { logic, statuses } = program();
    const compiled = engine.build(logic);
    return ({ facts }) => statuses(compiled(facts));
  },
  statuses: (result) => result,
};
