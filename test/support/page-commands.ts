import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from './run.ts';
import type { CodeBlock } from './pages.ts';

/** What a command said, as a process would have. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Commands that no test of pages runs, and why that is right. */
const NOT_RUN: readonly string[] = [
  // From the registry, into the very folder that the tests run in; continuous integration begins with it.
  'npm ci',
  // Its table is checked by test/package/cli/main.test.ts; `npm test` is what runs this.
  'npm start',
  'npm test',
  // Into a project of the reader; the tests of the packed package do it.
  'npm pack',
  `npm install ../ntm-rules/ntm-rules-${manifest.version}.tgz`,
  // From the registry, once it is there.
  'npm install ntm-rules',
  // From the registry: the optional packages stand in this project's own development dependencies.
  'npm install write-excel-file',
  // Scripts of package.json, which continuous integration runs; that they exist is checked by test/package/pages.test.ts.
  'npm run build',
  'npm run docs:api',
  'npm run docs:site',
  'npm run generate',
];

/** Runs the command line in this process. */
export async function runCommand(args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const terminal = {
    write: (text: string) => void (out += text),
    writeError: (text: string) => void (err += text),
    hasColour: false,
    hasProgress: false,
  };
  return { code: await main(args, terminal), out, err };
}

/** The commands of a block, without comments; a line with `&&` holds several. */
export function commandsIn({ code }: Pick<CodeBlock, 'code'>): string[] {
  return code
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(' && '))
    .filter((line) => line !== '');
}

/** The file that the line above a block names, if the block is to be saved as one: ``Save this as `xa-a.json`:``. */
function savedAs({ language, above }: CodeBlock): string | undefined {
  if (language !== 'json' || !above.trimEnd().endsWith(':')) return undefined;
  return /`((?:[\w-]+\/)?[\w.-]+\.jsonl?)`[^`]*:$/.exec(above.trimEnd())?.[1];
}

/** A folder in which a page can be followed: what is in the project, and nothing that a reader has made. */
export function readerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-page-'));
  for (const name of ['examples', 'rules', 'test']) symlinkSync(join(ROOT, name), join(folder, name));
  return folder;
}

async function runWords(line: string, words: string): Promise<Ran> {
  const [program, ...args] = words.trim().split(/\s+/);
  if (program === 'npx' && args[0] === 'ntm-rules') return runCommand(args.slice(1));
  if (program !== 'node' || args[0]?.startsWith('examples/') !== true) throw new Error(`nobody runs: ${line}`);
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { code: status, out: stdout, err: stderr };
}

async function runLine(line: string): Promise<Ran> {
  if (/["'\\$|;]/.test(line)) throw new Error(`too clever for a page: ${line}`);
  const [words = '', file] = line.split(' > ');
  const ran = await runWords(line, words);
  if (file !== undefined) writeFileSync(file, ran.out);
  return ran;
}

/**
 * Follows a page literally, in a folder: saves the files that it shows, runs the commands that it gives.
 * `after` does by hand what the page asks of a person between two commands.
 */
export async function followPage(
  blocks: readonly CodeBlock[],
  folder: string,
  after: (line: string) => Promise<void> = () => Promise.resolve(),
): Promise<(Ran & { readonly line: string })[]> {
  const ran: (Ran & { readonly line: string })[] = [];
  const before = process.cwd();
  process.chdir(folder);
  try {
    for (const block of blocks) {
      const file = savedAs(block);
      if (file !== undefined && /^(?:examples|rules|test)\//.test(file)) throw new Error(`a page must not write into the project: ${file}`);
      if (file !== undefined) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, block.code);
      }
      for (const line of block.language === 'sh' ? commandsIn(block) : []) {
        if (NOT_RUN.includes(line)) continue;
        ran.push({ line, ...(await runLine(line)) });
        await after(line);
      }
    }
  } finally {
    process.chdir(before);
  }
  return ran;
}

/** Removes a folder of {@link readerFolder}, not what it points to. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true });
}
