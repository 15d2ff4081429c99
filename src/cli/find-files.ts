import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { dirname, join } from 'node:path';
import { ntmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import { scenarioProblem } from '../testing/scenario-problem.ts';
import { byCodeUnit } from '../value/canonical-json.ts';
import { commandError } from './command-problem.ts';
import { fileError } from './read-bytes.ts';

/** Why a file is not read, where that is no mistake. */
export type LeftOut = 'kind' | 'hidden' | 'special' | 'again';

/** What stands behind a name that a command was given: something to read, something left out, or why nothing can be read. */
export type FoundFile =
  | { readonly file: string; readonly kind: 'json' | 'lines' | 'stream' | 'workbook' }
  | { readonly file: string; readonly kind: 'left-out'; readonly why: LeftOut; readonly first?: string }
  | { readonly file: string; readonly kind: 'wrong'; readonly error: NtmError };

/** Endings of files with dossiers, as messages name them. */
export const READ_KINDS = '.json, .jsonl, .ndjson, .xlsx';

/** Which files a command reads, and what it says where a folder has none of them. */
export interface Wanted {
  readonly endings: readonly (readonly ['json' | 'lines' | 'workbook', RegExp])[];
  /** The endings as messages name them. */
  readonly kinds: string;
  readonly nothingIn: (folder: string) => NtmError;
}

const JSON_ENDING = ['json', /\.json$/i] as const;

const DOSSIERS: Wanted = {
  endings: [JSON_ENDING, ['lines', /\.(?:jsonl|ndjson)$/i], ['workbook', /\.xls[xm]?$/i]],
  kinds: READ_KINDS,
  nothingIn: () => commandError('no-dossiers', [], { kinds: READ_KINDS }),
};

/** Files of scenarios. */
export const SCENARIOS: Wanted = {
  endings: [JSON_ENDING],
  kinds: '.json',
  nothingIn: (place) => ntmError([scenarioProblem('no-scenarios', [], { place })]),
};

/** Of the system, of an editor, or the lock that Office puts beside an open workbook. */
const HIDDEN = /^(?:\.|~\$)/;

interface Search {
  readonly wanted: Wanted;
  readonly found: FoundFile[];
  /** Which file or folder was met under which name. */
  readonly met: Map<string, string>;
}

const identityOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

/** The folders above a folder, where it really lies. */
function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [] : [identityOf(statSync(above, { bigint: true })), ...foldersAbove(above)];
}

/** True if a name was met before; it is then listed as left out. */
function isMet(search: Search, file: string, identity: string): boolean {
  const first = search.met.get(identity);
  if (first === undefined) search.met.set(identity, file);
  else search.found.push({ file, kind: 'left-out', why: 'again', first });
  return first !== undefined;
}

function searchFolder(search: Search, folder: string, within: ReadonlySet<string>): void {
  for (const name of readdirSync(folder).toSorted(byCodeUnit)) {
    const file = join(folder, name);
    if (HIDDEN.test(name)) search.found.push({ file, kind: 'left-out', why: 'hidden' });
    else guarded(search, file, () => searchIn(search, file, within));
  }
}

/** What lies in a folder: other kinds of files, and what is no file, are no mistake there. */
function searchIn(search: Search, file: string, within: ReadonlySet<string>): void {
  const stats = statSync(file, { bigint: true });
  const identity = identityOf(stats);
  if (stats.isDirectory()) {
    if (within.has(identity)) throw commandError('circular-link', [], { target: realpathSync(file) });
    const above = lstatSync(file).isSymbolicLink() ? foldersAbove(realpathSync(file)) : [];
    if (!isMet(search, file, identity)) searchFolder(search, file, new Set([...within, ...above, identity]));
    return;
  }
  const kind = search.wanted.endings.find(([, ending]) => ending.test(file))?.[0];
  if (kind === undefined) search.found.push({ file, kind: 'left-out', why: 'kind' });
  else if (!stats.isFile()) search.found.push({ file, kind: 'left-out', why: 'special' });
  else if (!isMet(search, file, identity)) search.found.push({ file, kind });
}

function guarded(search: Search, file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    search.found.push({ file, kind: 'wrong', error: fileError('unreadable-file', file, error, []) });
  }
}

function searchNamed(search: Search, file: string): void {
  if (file === '-') {
    if (!isMet(search, file, file)) search.found.push({ file, kind: 'stream' });
    return;
  }
  const stats = statSync(file, { bigint: true });
  const identity = identityOf(stats);
  if (isMet(search, file, identity)) return;
  if (stats.isDirectory()) {
    const before = search.found.length;
    searchFolder(search, file, new Set([identity, ...foldersAbove(realpathSync(file))]));
    const isBare = search.found.slice(before).every((item) => item.kind === 'left-out' && item.why !== 'again');
    if (isBare) throw search.wanted.nothingIn(file);
    return;
  }
  const kind = search.wanted.endings.find(([, ending]) => ending.test(file))?.[0];
  // What is named and no ordinary file, a pipe or a device, is read like standard input.
  if (!stats.isFile()) search.found.push({ file, kind: kind === 'workbook' ? kind : 'stream' });
  else if (kind === undefined) throw commandError('file-kind', [], { kinds: search.wanted.kinds });
  else search.found.push({ file, kind });
}

/**
 * What a command is to read: files by their names, folders to any depth, standard input for `-`. No circle of links is followed
 * and nothing is read twice; every file that is not read stands in the list with the reason.
 */
export function findFiles(names: readonly string[], wanted: Wanted = DOSSIERS): FoundFile[] {
  const search: Search = { wanted, found: [], met: new Map() };
  for (const file of names) guarded(search, file, () => searchNamed(search, file));
  return search.found;
}
