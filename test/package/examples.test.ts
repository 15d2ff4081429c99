import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { someOf } from '../support/budget.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT, runNode } from '../support/run.ts';

const folder = join(ROOT, 'examples');
const { write } = temporaryFolder();
const examples = readdirSync(folder).filter((name) => name.endsWith('.mjs'));

/** Each example says at its end what it prints. */
function promised(source: string): string {
  const [, block = ''] = source.split('// prints:\n');
  return block.replaceAll(/^\/\/ ?/gm, '');
}

interface Ran {
  readonly name: string;
  readonly out: string;
}

/** Runs them one after another in one process, which loads the package once; what one prints is known by when it does. */
function run(names: readonly string[]): readonly Ran[] {
  const program = `
    const said = [];
    console.log = (...values) => said.push(format(...values) + '\\n');
    const { format } = await import('node:util');
    const all = [];
    for (const name of ${JSON.stringify(names)}) {
      await import(${JSON.stringify(pathToFileURL(`${folder}/`).href)} + name);
      all.push({ name, out: said.splice(0).join('') });
    }
    process.stdout.write(JSON.stringify(all));`;
  const { out, err, code } = runNode([write('run.mjs', program)]);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return JSON.parse(out) as Ran[];
}

describe('examples', () => {
  it('are numbered without a gap', () => {
    expect(examples.map((name) => Number(name.slice(0, 2)))).toEqual(examples.map((_, index) => index + 1));
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  it('print what they say', () => {
    const expected = someOf(examples, 5).map((name) => ({ name, out: promised(readFileSync(join(folder, name), 'utf8')) }));
    expect(expected.filter(({ out }) => out === '')).toEqual([]);
    expect(run(expected.map(({ name }) => name))).toEqual(expected);
  });

  it.each(someOf(examples, examples.length))('%s prints it as a process of its own', (name) => {
    const { out, err, code } = runNode([join('examples', name)]);
    expect({ out, err, code }).toEqual({ out: promised(readFileSync(join(folder, name), 'utf8')), err: '', code: 0 });
  });
});
