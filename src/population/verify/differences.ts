import { byCodeUnit, canonicalJson } from '../../value/canonical-json.ts';

/** One place where two answers say different things; a side that has nothing there has no field. */
export interface Said {
  /** Rows by their id: `['criteria', '10', 'indicators', '10', 'status']`. */
  readonly path: readonly string[];
  readonly was?: unknown;
  readonly is?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What tells one item of a list from the others: a row by its id, a missing figure by its fact, a notice by what it is about. */
function keyOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { id, ruleSet, fact, code, path } = item;
  if (typeof code === 'string' && Array.isArray(path)) return [code, ...path].join(' ');
  return [id, ruleSet, fact].find((key) => typeof key === 'string') as string | undefined;
}

/** A list as fields by their keys, so that a row more does not move the others; undefined where the items have none. */
function byKey(list: readonly unknown[]): Fields | undefined {
  const entries = list.map((item) => [keyOf(item), item] as const);
  const keys = new Set(entries.map(([key]) => key));
  return keys.size < entries.length || keys.has(undefined) ? undefined : Object.fromEntries(entries);
}

function byPosition(list: readonly unknown[]): Fields {
  return Object.fromEntries(list.map((item, position) => [String(position), item]));
}

function side(name: 'was' | 'is', fields: Fields, key: string): Partial<Said> {
  return fields[key] === undefined ? {} : { [name]: fields[key] };
}

function fieldDifferences(was: Fields, is: Fields, path: readonly string[]): Said[] {
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return keys.flatMap((key) => {
    const [before, after] = [was[key], is[key]];
    if (before !== undefined && after !== undefined) return differencesBetween(before, after, [...path, key]);
    return before === after ? [] : [{ path: [...path, key], ...side('was', was, key), ...side('is', is, key) }];
  });
}

function listDifferences(was: readonly unknown[], is: readonly unknown[], path: readonly string[]): Said[] {
  const isOfObjects = [...was, ...is].every(isObject);
  // A list of words is one thing said.
  if (!isOfObjects) return canonicalJson(was) === canonicalJson(is) ? [] : [{ path, was, is }];
  const [before, after] = [byKey(was), byKey(is)];
  if (before === undefined || after === undefined) return fieldDifferences(byPosition(was), byPosition(is), path);
  const found = fieldDifferences(before, after, path);
  const [earlier, later] = [Object.keys(before), Object.keys(after)];
  const isMoved = canonicalJson(earlier) !== canonicalJson(later) && canonicalJson(sorted(earlier)) === canonicalJson(sorted(later));
  return isMoved ? [...found, { path, was: earlier, is: later }] : found;
}

function sorted(keys: readonly string[]): string[] {
  return keys.toSorted(byCodeUnit);
}

/** Every place where two pieces of plain data differ, whatever the order of their keys. */
export function differencesBetween(was: unknown, is: unknown, path: readonly string[] = []): Said[] {
  if (Array.isArray(was) && Array.isArray(is)) return listDifferences(was, is, path);
  if (isObject(was) && isObject(is)) return fieldDifferences(was, is, path);
  return was === is ? [] : [{ path, was, is }];
}
