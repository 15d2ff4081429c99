import { scopesOverlap } from '../place.ts';
import { inFormOfExpect } from '../operations/threshold.ts';
import type { OperationContext } from '../operations/outcome.ts';

/** What is said of some of the units in a scope, with whom it is said of: the columns of an annex, for one. */
export const saidAround: NonNullable<OperationContext['saidAround']> = (holding, scope) => {
  const others = holding.filter((value) => scopesOverlap(value.scope, scope));
  return others.length === 0 ? undefined : others.map((value) => ({ ...(inFormOfExpect(value) as object), scope: value.scope }));
};
