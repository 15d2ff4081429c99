import { checkArguments } from '../model/check-arguments.ts';
import { isNtmError } from '../model/errors.ts';
import { differenceText } from './difference.ts';
import { parseScenarios } from './parse-scenarios.ts';
import { scenarioRunner } from './run-scenario.ts';
import type { ScenarioResult } from './run-scenario.ts';
import type { ScenarioContext } from './scenario-context.ts';

/** `describe` and `it` of a test runner: those of vitest, jest, mocha and `node:test` have this shape. */
export interface TestRunner {
  /** Groups tests under a name; calls the body at once. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Makes a test that fails if its body throws. */
  readonly it: (name: string, body: () => void) => unknown;
}

/** A scenario file that has been read: its name, and what it says as JSON. */
export interface ScenarioFile {
  readonly file: string;
  readonly content: unknown;
}

/** Why a scenario fails, as the message of a test. */
function failureText({ differences, error }: ScenarioResult): string {
  const reasons = error === undefined ? [] : error.problems.map(({ path, message }) => `${path.join(' ')}: ${message.en}`);
  return [...differences.map(differenceText), ...reasons].join('\n');
}

/**
 * Makes a test of every scenario, in any test runner.
 *
 * @remarks Each file is a `describe`, each scenario an `it` that throws with every difference. A file that cannot be read as
 * scenarios is one failing test; the other files still run.
 * @param files - names and contents; reading them from disk is the caller's.
 * @param runner - `describe` and `it` of the runner.
 * @param context - the rule sets and amendments that scenarios may name.
 * @returns nothing: the tests are the runner's.
 * @throws nothing itself; a test that fails throws inside its `it`.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { describeScenarios } from 'ntm-rules/testing';
 *
 * const names: string[] = [];
 * // With vitest: import { describe, it } from 'vitest'.
 * const describe = (_: string, body: () => void) => body();
 * const it = (name: string) => names.push(name);
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const content = [{ name: 'income', on: '2024-12-31', unit, facts: {}, expect: { status: 'undetermined' } }];
 * describeScenarios([{ file: 'income.json', content }], { describe, it }, { ruleSets: [commune] });
 * names; // => ['income']
 * ```
 */
export function describeScenarios(files: Iterable<ScenarioFile>, runner: TestRunner, context: ScenarioContext): void {
  checkArguments({ files: ['list', files], runner: ['testRunner', runner], context: ['scenarioContext', context] });
  const { describe, it } = runner;
  const run = scenarioRunner(context);
  for (const { file, content } of files) {
    describe(file, () => {
      let scenarios: ReturnType<typeof parseScenarios> = [];
      try {
        scenarios = parseScenarios(content, { ...context, file });
      } catch (error) {
        if (!isNtmError(error)) throw error;
        it('is a file of scenarios', () => {
          throw error;
        });
      }
      for (const scenario of scenarios) {
        it(scenario.name, () => {
          const result = run(scenario);
          if (!result.passed) throw new Error(failureText(result));
        });
      }
    });
  }
}
