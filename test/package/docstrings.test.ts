import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as arrow from 'apache-arrow';
import { transformSync } from 'esbuild';
import { someOf } from '../support/budget.ts';
import { ENTRIES } from '../support/entry-lists.ts';
import { docExamples } from '../support/doc-examples.ts';
import { ROOT } from '../support/run.ts';

const entries = await Promise.all(
  ENTRIES.map(async ({ name, source }) => [name, (await import(join(ROOT, source))) as Readonly<Record<string, unknown>>] as const),
);
const MODULES: Readonly<Record<string, unknown>> = { ...Object.fromEntries(entries), 'node:fs': fs, 'apache-arrow': arrow };

/** Examples may await. */
const AsyncFunction = (async () => undefined).constructor as new (...args: string[]) => (...values: unknown[]) => Promise<void>;

/** `expression; // => value` becomes a check; imports become the modules under test. */
function runnable(code: string): string {
  return code
    .replaceAll(/^import \{([^}]*)\} from '([^']+)';$/gm, (_, names: string, module: string) => `const {${names}} = modules['${module}'];`)
    .replaceAll(/^(.*); \/\/ => (.*)$/gm, (_, expression: string, value: string) => `check(${expression}, ${value});`);
}

describe('examples in docstrings and in pages', () => {
  const examples = docExamples();

  it('exist for every function of every entry, and for all that the rules are', () => {
    const documented = examples.map(({ code }) => code).join('\n');
    const functions = entries.flatMap(([entry, list]) =>
      Object.entries(list).filter(([, value]) => typeof value === 'function' || entry === 'ntm-rules/rules'),
    );
    expect(functions.length).toBeGreaterThan(50);
    expect(functions.map(([name]) => name).filter((name) => !documented.includes(name))).toEqual([]);
  });

  // Those of the first page are always tried; of the others a sample has some.
  const first = examples.filter(({ file }) => file.startsWith('README.md'));
  const tried = new Set([...first, ...someOf(examples, 5)]);
  const named = examples.map((example, index) => [`${example.file} (${index})`, example] as const);

  it.each(named.filter(([, example]) => tried.has(example)))('%s holds', async (_, example) => {
    let checks = 0;
    const check = (actual: unknown, expected: unknown): void => {
      checks += 1;
      expect(actual).toEqual(expected);
    };
    const { code } = transformSync(runnable(example.code), { loader: 'ts', format: 'esm' });
    await new AsyncFunction('modules', 'check', code)(MODULES, check);
    expect(checks).toBeGreaterThan(0);
  });
});
