import { hamletParts } from '../../hamlets/parts.mjs';
import { createRuleSet } from './library.mjs';

const plain = (value) => JSON.parse(JSON.stringify(value));

/** The invented set of `examples/hamlets` as it comes from outside. */
export const hamletPack = () => plain(createRuleSet(hamletParts()));

/** The same with something changed in it: its hash does not match any more either. */
export function changedPack(change) {
  const pack = hamletPack();
  change(pack);
  return pack;
}
