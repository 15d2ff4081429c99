import type { Declared } from '../../src/model/declared.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Fact } from '../../src/model/fact.ts';
import { firstReader } from './fold-set.ts';
import type { Precedence } from '../../src/model/rule-set.ts';
import type { AssembledSet, ListedSet } from './assembled-set.ts';

const VERSION = '0.1.0';

function some<T>(list: readonly T[] | undefined, isOwn: (item: T) => boolean): T[] | undefined {
  const own = list?.filter(isOwn);
  return own === undefined || own.length === 0 ? undefined : own;
}

/** What an instrument says about one set, so that an application carries nothing of the others. */
function about(set: string, instrument: Instrument, facts: readonly Fact[]): Instrument {
  const isOfSet = (item: { readonly ruleSet: string }): boolean => item.ruleSet === set;
  const { ruleSets, thresholds, operations, inCharge, evidenceAsked, guidance, rows, sources, ...rest } = instrument;
  const parts = {
    ruleSets: some(ruleSets, ({ id }) => id === set),
    thresholds: some(thresholds, ({ parameter }) => parameter.startsWith(`${set}/`)),
    operations: some(operations, ({ target }) => target.startsWith(`${set}/`)),
    inCharge: some(inCharge, isOfSet),
    evidenceAsked: some(evidenceAsked, isOfSet),
    guidance: some(guidance, isOfSet),
    rows: some(rows, isOfSet),
  };
  const own = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const read = facts.filter(({ definition }) => definition.source.instrument === instrument.id);
  const named = new Set([...JSON.stringify([rest, own, read]).matchAll(/"source":"([^"]+)"/g)].map(([, key]) => key));
  return { ...rest, sources: Object.fromEntries(Object.entries(sources).filter(([key]) => named.has(key))), ...own };
}

/** A set put together from its instruments and the facts that its rows read, in the order of its criteria. */
export function assembleSet(
  listed: ListedSet & { readonly declared?: Declared | undefined },
  instruments: readonly Instrument[],
  facts: readonly Fact[],
  precedence: Precedence,
): AssembledSet {
  const enacted = instruments.flatMap(({ ruleSets = [] }) => ruleSets).find(({ id }) => id === listed.id);
  if (enacted === undefined) throw new Error(`no instrument enacts the set ${listed.id}`);
  const read = new Map(facts.map((fact) => [fact, firstReader(fact, listed.id)]));
  const own = enacted.criteria.flatMap(({ indicators }) => facts.filter((fact) => indicators.some(({ id }) => id === read.get(fact))));
  return {
    id: listed.id,
    version: VERSION,
    title: enacted.title,
    level: enacted.level,
    ...listed.declared,
    precedence,
    instruments: instruments.map((instrument) => about(listed.id, instrument, own)),
    facts: own,
  };
}
