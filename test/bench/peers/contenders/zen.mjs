import { decideWithZen } from '../zen.mjs';

export default {
  name: 'GoRules zen',
  package: '@gorules/zen-engine',
  note: 'outcomes only',
  logic: 'as numbers',
  prepare: () => decideWithZen({}),
  statuses: (result) => result,
};
