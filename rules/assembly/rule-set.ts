import type { Instrument } from '../../src/model/instrument.ts';
import type { Citation } from '../../src/model/primitives.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Precedence, RuleSet } from '../../src/model/rule-set.ts';

/** A shipped set as `sets.json` lists it. */
export interface ListedSet {
  readonly id: string;
  /** Ids of its instruments, in the order in which they build on one another; the first enacts it. */
  readonly instruments: readonly string[];
  /** Sets that have to be met first, and where the law says so. */
  readonly presupposes?: readonly { readonly ruleSet: string; readonly cite: Citation }[];
}

/** Everything of a set but the sets that it presupposes, which are put beside it when it is loaded, and its hash. */
export type AssembledSet = Omit<RuleSet, 'hash' | 'prerequisites'>;

const VERSION = '0.1.0';

/** A set put together from its instruments and the facts that its rows read. */
export function assembleSet(
  listed: ListedSet,
  instruments: readonly Instrument[],
  facts: readonly Fact[],
  precedence: Precedence,
): AssembledSet {
  const enacted = instruments.flatMap(({ ruleSets = [] }) => ruleSets).find(({ id }) => id === listed.id);
  if (enacted === undefined) throw new Error(`no instrument enacts the set ${listed.id}`);
  return {
    id: listed.id,
    version: VERSION,
    title: enacted.title,
    level: enacted.level,
    precedence,
    instruments: [...instruments],
    facts: facts.filter(({ indicators }) => indicators.some((row) => row.startsWith(`${listed.id}/`))),
  };
}
