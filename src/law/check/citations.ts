import type { Fact } from '../../model/fact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { packProblem } from './pack-problem.ts';

/** Something cited, and where. */
interface Mention {
  readonly name: string;
  readonly path: readonly string[];
}

/** What stands under `key` anywhere in plain data, with its path. */
function mentions(value: unknown, key: string, path: readonly string[]): { value: unknown; path: readonly string[] }[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
    const at = [...path, name];
    return [...(name === key ? [{ value: item, path: at }] : []), ...mentions(item, key, at)];
  });
}

/** The instruments that the citations of an instrument name; most name none, and mean the instrument itself. */
function citedIn(value: unknown, path: readonly string[]): Mention[] {
  return ['cite', 'source'].flatMap((key) =>
    mentions(value, key, path).flatMap(({ value: cite, path: at }) => {
      const name = (cite as { instrument?: unknown } | null)?.instrument;
      return typeof name === 'string' ? [{ name, path: [...at, 'instrument'] }] : [];
    }),
  );
}

/** The sources that the evidence in an instrument or a fact names, and those of what is borrowed. */
function sourcesIn(value: unknown, path: readonly string[]): Mention[] {
  const borrowed = mentions(value, 'borrowedFrom', path).map(({ value: from, path: at }) => {
    return { name: (from as { source: string }).source, path: [...at, 'source'] };
  });
  const evidence = mentions(value, 'evidence', path).flatMap(({ value: list, path: at }) =>
    Object.entries(list as Record<string, { source: string }>).map(([index, { source }]) => {
      return { name: source, path: [...at, index, 'source'] };
    }),
  );
  return [...evidence, ...borrowed];
}

/** The instruments of a set and of the sets that it presupposes. */
function instrumentsOf(ruleSet: RuleSet): Instrument[] {
  return [...ruleSet.instruments, ...(ruleSet.prerequisites ?? []).flatMap((item) => instrumentsOf(item.ruleSet))];
}

function namesOf({ id, amends = [], implements: implemented = [], corrects = [], successor }: Instrument): string[] {
  return [id, ...amends, ...implemented, ...corrects, ...(successor === undefined ? [] : [successor.id])];
}

function unknownSources(found: readonly Mention[], { id, sources }: Instrument): Problem[] {
  const unknown = found.filter(({ name }) => !Object.hasOwn(sources, name));
  return unknown.map(({ name, path }) => packProblem('unknown-source', path, { source: name, instrument: id }));
}

function sourcesOfFact(fact: Fact, instruments: readonly Instrument[]): Problem[] {
  const instrument = instruments.find(({ id }) => id === fact.definition.source.instrument);
  return instrument === undefined ? [] : unknownSources(sourcesIn(fact, ['facts', fact.id]), instrument);
}

/**
 * Citations: every instrument that is named is one of the set, of a set that it presupposes, one that such an instrument
 * amends, implements, corrects or gives way to, or a document of the register; every source is one of the file's own.
 */
export function checkCitations(ruleSet: RuleSet, documents: readonly string[]): Problem[] {
  const instruments = instrumentsOf(ruleSet);
  const known = new Set([...documents, ...instruments.flatMap(namesOf)]);
  const cited = [
    ...ruleSet.instruments.flatMap((instrument) => citedIn(instrument, [instrument.id])),
    ...ruleSet.facts.flatMap((fact) => citedIn(fact.definition, ['facts', fact.id, 'definition'])),
    ...(ruleSet.prerequisites ?? []).flatMap(({ cite }, index) => citedIn({ cite }, ['prerequisites', String(index)])),
  ];
  return [
    ...cited.filter(({ name }) => !known.has(name)).map(({ name, path }) => packProblem('unknown-instrument', path, { instrument: name })),
    ...ruleSet.instruments.flatMap((instrument) => unknownSources(sourcesIn(instrument, [instrument.id]), instrument)),
    ...ruleSet.facts.flatMap((fact) => sourcesOfFact(fact, instruments)),
  ];
}
