import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import entryList from '../../src/entries.json' with { type: 'json' };
import { ROOT } from '../support/run.ts';

/** Which folder may import which: the arrows of the design, and no others. A folder may import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  value: [],
  model: ['value'],
  // What does not fit is said in words.
  law: ['value', 'model', 'explain'],
  engine: ['value', 'model', 'law'],
  assess: ['value', 'model', 'law', 'engine'],
  population: ['value', 'model', 'law', 'engine', 'assess'],
  explain: ['value', 'model'],
  adapters: ['value', 'model', 'law', 'engine', 'assess', 'population', 'explain'],
  // A public entry: it hands on what adapters make of dossiers.
  schema: ['value', 'model', 'law', 'engine', 'explain', 'adapters'],
  documents: ['value', 'model', 'law', 'engine', 'assess', 'population', 'explain', 'schema'],
  // A scenario may be written in the words of the results.
  testing: ['value', 'model', 'law', 'engine', 'assess', 'population', 'explain', 'schema'],
  index: ['assess', 'explain', 'law', 'model'],
  vocabulary: ['explain', 'model'],
  cli: ['value', 'model', 'law', 'engine', 'assess', 'population', 'explain', 'schema', 'documents', 'testing', 'rules', 'package.json'],
  // A set brings along the operations that its instruments use.
  rules: ['value', 'model', 'law'],
};

interface Arrow {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** `src/law/check/rule-set.ts` → `law`; `src/assess.ts` → `assess`; `rules/index.ts` → `rules`. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

/** The files that a file imports. */
function targetsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, target = '']) => normalize(join(dirname(file), target)));
}

/** What a file loads before it runs: types are gone by then, and what is imported in the middle of it waits. */
function loadedBy(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const statements = [...source.matchAll(/^(?:import|export) (?!type)(?:[^;']*? from )?'([^']+)'/gm)];
  return statements.map(([, target = '']) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target));
}

function isLoaded(wanted: string, start: string): boolean {
  const seen = new Set([start]);
  for (const file of seen) for (const target of file.endsWith('.ts') ? loadedBy(file) : []) seen.add(target);
  return seen.has(wanted);
}

function arrowsOf(file: string): Arrow[] {
  return targetsOf(file).map((target) => ({ file, from: layerOf(file), to: layerOf(target) }));
}

function wrongWay(arrows: readonly Arrow[]): string[] {
  return arrows.filter(({ from, to }) => from !== to && ALLOWED[from]?.includes(to) !== true).map(({ file, to }) => `${file} → ${to}`);
}

type Imports = ReadonlyMap<string, readonly string[]>;

/** A way from a file back to itself, if there is one. */
function circleFrom(start: string, imports: Imports): string[] | undefined {
  const seen = new Set<string>();
  const open: string[][] = [[start]];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    for (const next of imports.get(way.at(-1)!) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      open.push([...way, next]);
    }
  }
  return undefined;
}

/** The circles between files, each as the way round it; a type that is imported counts as well. */
function circlesIn(imports: Imports): string[] {
  return [...imports.keys()].flatMap((file) => circleFrom(file, imports)?.join(' → ') ?? []);
}

describe('imports point one way', () => {
  const files = ['src', 'rules'].flatMap(sourcesIn);
  const arrows = files.flatMap(arrowsOf);

  it('finds the arrows at all', () => {
    expect(arrows.length).toBeGreaterThan(150);
    expect(wrongWay([{ file: 'src/value/text.ts', from: 'value', to: 'model' }])).toEqual(['src/value/text.ts → model']);
  });

  it('has no arrow the wrong way', () => {
    expect(wrongWay(arrows)).toEqual([]);
  });

  it('has no circle between files, types included', () => {
    const imports = new Map(files.map((file) => [file, targetsOf(file)]));
    expect(imports.get('src/assess.ts')).toContain('src/engine/compiled-set.ts');
    expect(circlesIn(imports)).toEqual([]);
    const circle = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts'] };
    expect(circlesIn(new Map(Object.entries(circle)))).toEqual(['b.ts → c.ts → b.ts', 'c.ts → b.ts → c.ts']);
  });

  it('takes zod only where schemas are, and a file system or a clock only on the command line', () => {
    const offenders = files.filter((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8');
      const layer = layerOf(file);
      const usesZod = /from 'zod'/.test(source) && layer !== 'model' && layer !== 'schema';
      const usesHost = /from 'node:|Date\.now|new Date|performance\.now|process\./.test(source) && layer !== 'cli';
      return usesZod || usesHost;
    });
    expect(offenders).toEqual([]);
  });

  it('loads zod only for who checks what comes in from outside', () => {
    const starts = new Map([...entryList.map(({ name, source }) => [name, source] as const), ['the command', 'src/cli/bin.ts']]);
    expect([...starts].flatMap(([name, source]) => (isLoaded('zod', source) ? [name] : []))).toEqual([
      'ntm-rules/schema',
      'ntm-rules/testing',
    ]);
  });

  it('takes the libraries for spreadsheets only where spreadsheets are', () => {
    const users = files.filter((file) => /(?:from |import\()'(?:read|write)-excel-file/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith('src/documents/xlsx/'))).toEqual([]);
  });

  it('keeps the files that people write short', () => {
    const written = files.filter((file) => !file.startsWith('rules/generated/'));
    const long = written.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });
});

describe('a test lives beside its layer', () => {
  const entries = (folder: string) => readdirSync(join(ROOT, folder), { withFileTypes: true });
  const layers = entries('src').map(({ name }) => name.replace(/\.ts$/, ''));
  const foldersIn = (folder: string): string[] => entries(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

  it('finds the layers at all', () => {
    expect(layers).toEqual(expect.arrayContaining(Object.keys(ALLOWED).filter((layer) => layer !== 'rules')));
  });

  it('of src, in a folder of its name', () => {
    expect(entries('test/unit').flatMap((entry) => (entry.isFile() ? [entry.name] : []))).toEqual([]);
    const wrong = ['test/unit', 'test/law', 'test/package'].flatMap((folder) => {
      return foldersIn(folder).flatMap((name) => (layers.includes(name) ? [] : [`${folder}/${name}`]));
    });
    expect(wrong).toEqual([]);
  });

  it('and below it only in folders that the layer has', () => {
    const wrong = ['test/unit', 'test/law'].flatMap((folder) => {
      return foldersIn(folder)
        .flatMap((layer) => foldersIn(`${folder}/${layer}`).map((name) => `${layer}/${name}`))
        .filter((path) => !existsSync(join(ROOT, 'src', path)));
    });
    expect(wrong).toEqual([]);
  });

  it('and those of the functions name no shipped law: they are run again and again by who writes code', () => {
    const files = readdirSync(join(ROOT, 'test/unit'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(50);
    const isLaw = /'(?:ntm-rules\/rules|[./]+\/rules\/[\w-]+\.ts)'/;
    expect(files.filter((file) => isLaw.test(readFileSync(join(ROOT, 'test/unit', file), 'utf8')))).toEqual([]);
  });
});
