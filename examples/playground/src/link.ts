import type { Change } from './worker/protocol.ts';
import { isFromFile, isSetId } from './rule-sets.ts';
import type { SetId } from './rule-sets.ts';

/** What a link carries. The dossier and the amendment are whatever somebody put there: the library's readers judge them. */
export interface Shared {
  readonly set: SetId;
  readonly on: string;
  readonly isAssumed: boolean;
  /** The year assessed, where it is not that of the day. */
  readonly year?: number | undefined;
  readonly dossier: unknown;
  readonly change: Change | null;
  readonly population: Population;
}

export interface Population {
  readonly units: number;
  readonly seed: number;
}

export const POPULATION: Population = { units: 500, seed: 1 };
export const MOST_UNITS = 2000;

/** What of a link could not be used. */
export type LinkProblem = 'unreadable' | 'too-long' | 'set' | 'file' | 'day' | 'change' | 'population' | 'unknown-field';

export interface ReadLink {
  readonly shared: Partial<Shared>;
  readonly problems: readonly LinkProblem[];
}

const PREFIX = '#s=';
/** Where the link to skip to the result leads. */
export const RESULT = '#result';
/** Characters of a link; a full dossier has about six thousand, an amendment as many. */
const LONGEST = 200_000;

/** The fragment that leads back to a state. */
export function fragmentOf(shared: Shared): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, ...shared }));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function jsonIn(fragment: string): unknown {
  const binary = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function changeIn(value: unknown): Change | undefined {
  if (!isObject(value)) return undefined;
  if (value['kind'] === 'threshold' && typeof value['target'] === 'string' && typeof value['value'] === 'string') {
    return { kind: 'threshold', target: value['target'], value: value['value'] };
  }
  return value['kind'] === 'amendment' && isObject(value['instrument'])
    ? { kind: 'amendment', instrument: value['instrument'] }
    : undefined;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

function populationIn(value: unknown): Population | undefined {
  if (!isObject(value) || !isWhole(value['units'], 1, MOST_UNITS) || !isWhole(value['seed'], 0, 999_999)) return undefined;
  return { units: value['units'], seed: value['seed'] };
}

const FIELDS = ['v', 'set', 'on', 'isAssumed', 'year', 'dossier', 'change', 'population'];

function read(value: Record<string, unknown>): ReadLink {
  const problems: LinkProblem[] = [];
  const shared: { -readonly [Key in keyof Shared]?: Shared[Key] } = {};
  if (isSetId(value['set'])) shared.set = value['set'];
  else problems.push(isFromFile(value['set']) ? 'file' : 'set');
  if (isDay(value['on'])) shared.on = value['on'];
  else problems.push('day');
  // A dossier of another set would be refused fact by fact.
  if (shared.set !== undefined && value['dossier'] !== undefined) shared.dossier = value['dossier'];
  if (value['change'] !== undefined && value['change'] !== null) {
    const change = changeIn(value['change']);
    if (change === undefined) problems.push('change');
    else shared.change = change;
  }
  if (value['population'] !== undefined) {
    const population = populationIn(value['population']);
    if (population === undefined) problems.push('population');
    else shared.population = population;
  }
  if (value['year'] !== undefined) {
    if (isWhole(value['year'], 2000, 2100)) shared.year = value['year'];
    else problems.push('day');
  }
  const { isAssumed = false } = value;
  if (typeof isAssumed === 'boolean') shared.isAssumed = isAssumed;
  if (typeof isAssumed !== 'boolean' || Object.keys(value).some((key) => !FIELDS.includes(key))) problems.push('unknown-field');
  return { shared, problems };
}

/** Reads a fragment; `undefined` where there is none. What is wrong is named, and the rest is used. */
export function readFragment(fragment: string): ReadLink | undefined {
  if (fragment === '' || fragment === '#' || fragment === RESULT) return undefined;
  if (fragment.length > LONGEST) return { shared: {}, problems: ['too-long'] };
  if (!fragment.startsWith(PREFIX)) return { shared: {}, problems: ['unreadable'] };
  try {
    const value = jsonIn(fragment);
    return isObject(value) && value['v'] === 1 ? read(value) : { shared: {}, problems: ['unreadable'] };
  } catch {
    return { shared: {}, problems: ['unreadable'] };
  }
}
