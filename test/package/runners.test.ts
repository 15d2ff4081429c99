import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commune } from 'ntm-rules/rules';
import { describeScenarios } from 'ntm-rules/testing';
import { someOf } from '../support/budget.ts';
import { ROOT, runNode } from '../support/run.ts';

const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
const scenario = (name: string, status: string) => ({
  name,
  on: '2024-12-31',
  unit,
  facts: { incomePerCapita: '50' },
  expect: { criteria: { 10: status } },
});
const good = { file: 'good.json', content: [scenario('enough', 'met')] };
const bad = { file: 'bad.json', content: { scenarios: [scenario('not enough', 'not-met')] } };
const broken = { file: 'broken.json', content: [{ name: 'x' }] };

// vitest: the runner's own describe and it.
describeScenarios([good], { describe, it }, { ruleSets: [commune] });

describe('in any test runner', () => {
  /** Runs the bodies at once, as a runner would later. jest's and mocha's `describe` and `it` have this shape. */
  function collect(files: (typeof good)[]) {
    const results: [string, string, string | undefined][] = [];
    let group = '';
    const runner = {
      describe: (name: string, body: () => void): void => {
        group = name;
        body();
      },
      it: (name: string, body: () => void): void => {
        let message: string | undefined;
        try {
          body();
        } catch (error) {
          message = error instanceof Error ? error.message : String(error);
        }
        results.push([group, name, message]);
      },
    };
    describeScenarios(files, runner, { ruleSets: [commune] });
    return results;
  }

  it('makes a test of each scenario; a broken file is one failing test and stops no other', () => {
    expect(collect([broken, bad, good] as (typeof good)[])).toEqual([
      ['broken.json', 'is a file of scenarios', expect.stringContaining('broken.json.0')],
      ['bad.json', 'not enough', 'criteria 10: expected "not-met", got "met"'],
      ['good.json', 'enough', undefined],
    ]);
  });

  const ENDS = [
    [bad, 1, 'expected "not-met", got "met"'],
    [good, 0, 'pass 1'],
  ] as const;

  it.each(someOf(ENDS, 2))('runs in node:test (%#)', (file, code, words) => {
    const program = join(mkdtempSync(join(tmpdir(), 'ntm-testing-')), 'rules.test.mjs');
    writeFileSync(
      program,
      `import { describe, it } from 'node:test';
       const { describeScenarios } = await import(${JSON.stringify(join(ROOT, 'dist/testing.js'))});
       const { commune } = await import(${JSON.stringify(join(ROOT, 'dist/rules.js'))});
       describeScenarios([${JSON.stringify(file)}], { describe, it }, { ruleSets: [commune] });`,
    );
    const result = runNode(['--test', '--test-reporter=spec', program]);
    expect(result.code).toBe(code);
    expect(result.out).toContain(words);
  });
});
