import { optional } from '../optional.mjs';
import { operations, program } from '../json-logic.mjs';

/** The reference implementation: it walks the tree each time. */
export default {
  name: 'json-logic-js',
  package: 'json-logic-js',
  note: 'outcomes only',
  logic: 'as numbers',
  async prepare() {
    const jsonLogic = await optional('json-logic-js');
    if (jsonLogic === undefined) return undefined;
    for (const [name, compare] of operations) jsonLogic.add_operation(name, compare);
    const { logic, statuses } = program();
    return ({ facts }) => statuses(jsonLogic.apply(logic, facts));
  },
  statuses: (result) => result,
};
