import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transformSync } from 'esbuild';
import * as core from '../../src/index.ts';
import * as engine from '../../src/adapters/json-rules-engine/index.ts';
import * as documents from '../../src/documents/index.ts';
import * as schema from '../../src/schema/index.ts';
import * as population from '../../src/population/index.ts';
import * as rules from '../../rules/index.ts';
import * as testing from '../../src/testing/index.ts';
import * as sql from '../../src/adapters/sql/index.ts';
import * as docx from '../../src/documents/docx/index.ts';
import * as xlsx from '../../src/documents/xlsx/index.ts';
import { docExamples } from '../support/doc-examples.ts';

const MODULES: Readonly<Record<string, unknown>> = {
  'ntm-rules': core,
  'ntm-rules/population': population,
  'ntm-rules/rules': rules,
  'ntm-rules/documents': documents,
  'ntm-rules/schema': schema,
  'ntm-rules/json-rules-engine': engine,
  'ntm-rules/sql': sql,
  'ntm-rules/docx': docx,
  'ntm-rules/xlsx': xlsx,
  'ntm-rules/testing': testing,
  'node:fs': fs,
};

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

  it('exist for every function of the public list', () => {
    const documented = examples.map(({ code }) => code).join('\n');
    const entries = [core, population, rules, docx, xlsx, engine, sql, testing].flatMap((entry) => Object.entries(entry));
    const functions = entries.filter(([, value]) => !Array.isArray(value) && value !== core.PROVINCES_OF);
    for (const [name] of functions) expect(documented).toContain(name);
  });

  it.each(examples.map((example, index) => [`${example.file} (${index})`, example] as const))('%s holds', async (_, example) => {
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
