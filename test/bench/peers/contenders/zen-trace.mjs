import { decideWithZen } from '../zen.mjs';

export default {
  name: 'GoRules zen, with its trace',
  package: '@gorules/zen-engine',
  note: 'trace of the node',
  logic: 'as numbers',
  prepare: () => decideWithZen({ trace: true }),
  statuses: (result) => result,
};
