import type { Fact } from '../src/model/fact.ts';
import type { Instrument } from '../src/model/instrument.ts';
import type { RuleSet } from '../src/model/rule-set.ts';
import facts from './facts.json' with { type: 'json' };
import precedence from './precedence.json' with { type: 'json' };

/**
 * A shipped set without its hash, which is computed from it and kept in `hashes.json`: its own words, its instruments in
 * the order in which they build on one another, and the facts of the catalogue that its indicators read.
 */
export function ruleSetParts(
  own: Pick<RuleSet, 'id' | 'title' | 'level' | 'prerequisites'>,
  instruments: readonly unknown[],
): Omit<RuleSet, 'hash'> {
  const { id, title, level, prerequisites } = own;
  return {
    id,
    version: '0.1.0',
    title,
    level,
    precedence: precedence as RuleSet['precedence'],
    // The files are checked against their schema by a test and at build, and trusted here.
    instruments: instruments as Instrument[],
    facts: (facts as unknown as Fact[]).filter(({ indicators }) => indicators.some((indicator) => indicator.startsWith(`${id}/`))),
    ...(prerequisites === undefined ? {} : { prerequisites }),
  };
}
