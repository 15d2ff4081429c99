import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assembleLaw } from '../../rules/assembly/assemble.ts';
import type { AssembledLaw } from '../../rules/assembly/assemble.ts';
import type { Precedence } from '../../src/model/rule-set.ts';
import precedence from '../../rules/precedence.json' with { type: 'json' };
import { ROOT } from './run.ts';

const RULES = join(ROOT, 'rules');

/** The files of a folder of `rules`, by their path below it. */
function filesOf(folder: string): [string, unknown][] {
  const names = readdirSync(join(RULES, folder), { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  return files.map((name) => [name, JSON.parse(readFileSync(join(RULES, folder, name), 'utf8')) as unknown]);
}

/** The files of the law, by their path below `rules/instruments`, and those of the assumptions below `assumptions`. */
export function lawFiles(): Map<string, unknown> {
  return new Map([...filesOf('instruments'), ...filesOf('assumptions').map(([name, file]) => [`assumptions/${name}`, file] as const)]);
}

/** Where a file of the law stands below `rules`. */
export function placeOfLaw(name: string): string {
  return name.startsWith('assumptions/') ? name : `instruments/${name}`;
}

/** The law put together from its files as they are now, whatever was generated from them before. */
export function lawOfFiles(): AssembledLaw {
  return assembleLaw(lawFiles(), precedence as Precedence);
}
