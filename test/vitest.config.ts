import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';
import entries from '../src/entries.json' with { type: 'json' };

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** What has no sample, or nothing that the sample of another file does not look at: a compiler reads the whole of the sources. */
const ONLY_WHOLE = '**/*.whole.test.ts';

/** Tests of processes, of bundles and of both module systems meet what is published. */
const BUILD = ['test/support/build.ts'];

interface Options {
  readonly folders?: string;
  readonly globalSetup?: string[];
}

export default defineConfig(({ mode }) => {
  // `--mode whole`: the proofs at full length; otherwise a sample of them, the same in every run.
  const isWhole = mode === 'whole';

  /**
   * The tests of one folder. A project runs alone by its name: `npm run test:unit`. It says all for itself: one that extends
   * this file has it read again, without the mode.
   */
  const project = (name: string, { folders = name, ...rest }: Options = {}) => ({
    root: path('..'),
    // A data file is one value: to spell out a name for each of its fields takes longer than many a test.
    json: { namedExports: false, stringify: true },
    resolve: {
      // Tests and examples import the package by its public names and meet the sources.
      alias: entries.map((entry) => ({ find: new RegExp(`^${entry.name}$`), replacement: path(`../${entry.source}`) })),
    },
    test: {
      name,
      include: [`test/${folders}/**/*.test.ts`],
      exclude: isWhole ? [] : [ONLY_WHOLE],
      env: { NTM_PROOF: isWhole ? 'whole' : 'sample' },
      setupFiles: ['test/support/seeded.ts'],
      // Processes, because tests follow pages in a folder of the reader, which a thread cannot change to; with room for what is
      // new, of which a test of data makes much: a tenth of the time went into clearing it away.
      pool: 'forks' as const,
      execArgv: ['--max-semi-space-size=128', '--min-semi-space-size=64'],
      // Every core works, and the files of one worker share what they import: no test changes what another one meets.
      maxWorkers: '100%',
      isolate: false,
      // Only what never ends is late: a machine that does other things as well may take its time.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      ...rest,
    },
  });

  return {
    root: path('..'),
    test: {
      // What files took is remembered from run to run; where nothing is, as in continuous integration, it is said.
      ...(isWhole ? { sequence: { sequencer: LongestFirst } } : {}),
      // What was transformed once is kept for the next run; what counts is made anew.
      experimental: { fsModuleCache: !isWhole },
      // The functions; the law that is shipped; what is built and published; the long proofs; what other programs make of our files.
      projects: [
        project('unit'),
        project('law'),
        project('package', { globalSetup: BUILD }),
        project('proof'),
        project('programs'),
        // For `npm test`: all of them but the other programs in one pool of workers, so that the sources are read once and not once a project.
        project('all', { folders: '{unit,law,package,proof}', globalSetup: BUILD }),
      ],
      // A generated file that is not there is a drift as well; `npm run generate` writes them.
      update: 'none',
      coverage: {
        // Continuous integration counts it where it runs `npm test`.
        enabled: process.env['NTM_COVERAGE'] === 'yes',
        provider: 'v8',
        include: ['src/**/*.ts'],
        // The command's entry only hands the process over; it is run as a process by the tests.
        exclude: ['src/cli/bin.ts'],
        reporter: ['text-summary', 'json-summary'],
        thresholds: { lines: 95, branches: 90 },
      },
    },
  };
});
