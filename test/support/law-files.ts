import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assembleLaw } from '../../rules/assembly/assemble.ts';
import type { AssembledLaw } from '../../rules/assembly/assemble.ts';
import type { WrittenInstrument } from '../../rules/assembly/law.ts';
import type { SetPages } from '../../rules/assembly/set-exports.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Precedence } from '../../src/model/rule-set.ts';
import precedence from '../../rules/precedence.json' with { type: 'json' };
import { ROOT } from './run.ts';

const FOLDER = join(ROOT, 'rules/instruments');
const ASSUMPTIONS = join(ROOT, 'rules/assumptions');

function textsOf(ending: '.json' | '.md'): [name: string, text: string][] {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith(ending)).toSorted();
  return files.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]);
}

/** The files of the law, by their path below `rules/instruments`. */
export function lawFiles(): Map<string, unknown> {
  return new Map(textsOf('.json').map(([name, text]) => [name, JSON.parse(text) as unknown]));
}

/** The assumptions, by the names of their files. */
export function assumptionFiles(): Map<string, Instrument> {
  const names = readdirSync(ASSUMPTIONS).toSorted();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(ASSUMPTIONS, name), 'utf8')) as Instrument]));
}

/** What is written about sets for those who import them, by the id of the set. */
export function setPages(): SetPages {
  return new Map(textsOf('.md').map(([name, text]) => [basename(name, '.md'), text]));
}

/** How many rows each set has, as its instrument says that they are in the annex. */
export function declaredCounts(): Readonly<Record<string, { readonly criteria: number; readonly indicators: number }>> {
  const folders = [...lawFiles()].filter(([path]) => path.endsWith('/instrument.json')).map(([, file]) => file as WrittenInstrument);
  return Object.fromEntries(folders.flatMap(({ ruleSets }) => ruleSets.map(({ id, counts }) => [id, counts] as const)));
}

/** The law put together from its files as they are now, whatever was generated from them before. */
export function lawOfFiles(): AssembledLaw {
  return assembleLaw(lawFiles(), precedence as Precedence);
}
