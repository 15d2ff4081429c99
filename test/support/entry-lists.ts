import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import list from '../../src/entries.json' with { type: 'json' };
import type { Bilingual } from '../../src/model/primitives.ts';
import { ROOT } from './run.ts';

/** An entry of the package: the name by which it is imported, the file that it is, what it is for. */
export interface Entry {
  readonly name: string;
  readonly source: string;
  readonly about: Bilingual;
}

/** Every entry of the package. */
export const ENTRIES: readonly Entry[] = list;

/** `ntm-rules/sql` → `sql`; nothing for the package itself. */
function pathOf({ name }: Entry): string | undefined {
  return name.split('/')[1];
}

/** What stands in package.json for one module system. */
function built(entry: Entry, types: string, code: string) {
  const file = `./dist/${pathOf(entry) ?? 'index'}`;
  return { types: `${file}.${types}`, default: `${file}.${code}` };
}

function exportsOf(entries: readonly Entry[]): Record<string, unknown> {
  const own = entries.map((entry) => {
    const path = pathOf(entry);
    return [path === undefined ? '.' : `./${path}`, { import: built(entry, 'd.ts', 'js'), require: built(entry, 'd.cts', 'cjs') }];
  });
  return { ...Object.fromEntries(own), './package.json': './package.json' };
}

function typesVersionsOf(entries: readonly Entry[]): Record<string, readonly string[]> {
  const paths = entries.map(pathOf).filter((path) => path !== undefined);
  return Object.fromEntries(paths.map((path) => [path, [`./dist/${path}.d.cts`]]));
}

interface Manifest {
  readonly exports: unknown;
  readonly typesVersions: unknown;
  readonly knip: { readonly entry: readonly string[] };
}

interface TypeScriptConfig {
  readonly compilerOptions: { readonly paths: unknown };
}

function sourcesBelow(entries: readonly Entry[], root: string): Record<string, readonly string[]> {
  return Object.fromEntries(entries.map(({ name, source }) => [name, [`${root}/${source}`]]));
}

/** Files that cannot read the list of entries themselves, and what follows from it in them. */
const FILES: Readonly<Record<string, (written: never, entries: readonly Entry[]) => unknown>> = {
  'package.json': (manifest: Manifest, entries) => ({
    ...manifest,
    exports: exportsOf(entries),
    typesVersions: { '*': typesVersionsOf(entries) },
    knip: { ...manifest.knip, entry: [...entries.map(({ source }) => source), 'test/**/*.test.ts'] },
  }),
  'tsconfig.json': (config: TypeScriptConfig, entries) => ({
    ...config,
    compilerOptions: { ...config.compilerOptions, paths: sourcesBelow(entries, '.') },
  }),
  'examples/playground/tsconfig.json': (config: TypeScriptConfig, entries) => ({
    ...config,
    compilerOptions: { ...config.compilerOptions, paths: sourcesBelow(entries, '../..') },
  }),
};

/** Names of the files that follow from the list of entries. */
export const FOLLOWING: readonly string[] = Object.keys(FILES);

/** Such a file as it has to be with these entries. */
export async function following(file: string, entries: readonly Entry[] = ENTRIES): Promise<string> {
  const path = join(ROOT, file);
  const written = JSON.parse(readFileSync(path, 'utf8')) as never;
  const style = await resolveConfig(path);
  return format(JSON.stringify(FILES[file]!(written, entries), null, 2), { ...style, filepath: path });
}
