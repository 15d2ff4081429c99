import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assembleLaw } from '../../rules/assembly/assemble.ts';
import type { AssembledLaw } from '../../rules/assembly/assemble.ts';
import type { Precedence } from '../../src/model/rule-set.ts';
import precedence from '../../rules/precedence.json' with { type: 'json' };
import { ROOT } from './run.ts';

const FOLDER = join(ROOT, 'rules/instruments');

/** The files of the law, by their path below `rules/instruments`. */
export function lawFiles(): Map<string, unknown> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  return new Map(files.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown]));
}

/** The law put together from its files as they are now, whatever was generated from them before. */
export function lawOfFiles(): AssembledLaw {
  return assembleLaw(lawFiles(), precedence as Precedence);
}
