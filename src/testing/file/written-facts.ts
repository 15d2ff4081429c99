import { problem, suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import { shorten } from '../../value/text.ts';
import { scenarioProblem } from '../scenario-problem.ts';
import type { Names } from './names.ts';
import { answerOf, hasFields } from './written-words.ts';

/** The facts of a scenario or of the defaults by their ids, with the key under which each is written. */
export interface WrittenFacts {
  readonly facts: unknown;
  readonly keys: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

function valueOf(value: unknown, { type }: Fact): unknown {
  if (type !== 'boolean') return value;
  return hasFields(value) && 'value' in value ? { ...value, value: answerOf(value['value']) } : answerOf(value);
}

function unknownFact(key: string, path: readonly string[], { nearestFact }: Names): Problem {
  return problem('unknown-fact', path, { fact: shorten(key), ...suggestion(nearestFact(key)) });
}

function severalFacts(key: string, path: readonly string[], found: readonly Fact[]): Problem {
  const ids = found.map(({ id }) => `"${id}"`);
  return scenarioProblem('invalid-scenario', path, {
    reasonVi: `"${shorten(key)}" là tên của nhiều số liệu, hãy ghi mã: ${ids.join(' hoặc ')}`,
    reasonEn: `"${shorten(key)}" is the label of several facts, give the id: ${ids.join(' or ')}`,
  });
}

function givenTwice(key: string, path: readonly string[], other: string): Problem {
  return scenarioProblem('invalid-scenario', path, {
    reasonVi: `"${shorten(key)}" và "${shorten(other)}" là cùng một số liệu`,
    reasonEn: `"${shorten(key)}" and "${shorten(other)}" are the same fact`,
  });
}

/** Reads facts that are named by id or label; without names they are left as they are. */
export function writtenFacts(value: unknown, names: Names | undefined, place: readonly string[]): WrittenFacts {
  if (names === undefined || !hasFields(value)) return { facts: value, keys: new Map(), problems: [] };
  const facts: Record<string, unknown> = {};
  const keys = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [key, item] of Object.entries(value)) {
    const found = names.factsNamed(key);
    const [fact] = found;
    const id = fact?.id ?? key;
    const path = [...place, key];
    const other = keys.get(id);
    if (fact === undefined) problems.push(unknownFact(key, path, names));
    else if (found.length > 1) problems.push(severalFacts(key, path, found));
    else if (other !== undefined) problems.push(givenTwice(key, path, other));
    facts[id] = fact === undefined ? item : valueOf(item, fact);
    keys.set(id, key);
  }
  return { facts, keys, problems };
}
