import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, partsOf } from './pages.ts';
import { ROOT } from './run.ts';

/** An example that stands in a docstring or on a page. */
export interface DocExample {
  readonly file: string;
  readonly code: string;
}

function examplesIn(file: string): DocExample[] {
  const source = readFileSync(`${ROOT}/${file}`, 'utf8');
  return [...source.matchAll(/@example\n \* ```ts\n([\s\S]*?) \* ```/g)].map(([, block = '']) => ({
    file,
    code: block.replaceAll(/^ \* ?/gm, ''),
  }));
}

function examplesInPage(page: string): DocExample[] {
  const blocks = partsOf(page).blocks.filter(({ language }) => language === 'ts');
  return blocks.map(({ line, code }) => ({ file: `${page}:${line}`, code }));
}

function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

/** Every example of the docstrings and of the pages. */
export function docExamples(): DocExample[] {
  return [...['src', 'rules'].flatMap(sourcesIn).flatMap(examplesIn), ...PAGES.flatMap(examplesInPage)];
}
