import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { someOf } from '../support/budget.ts';
import { targetsOf } from '../support/markdown-links.ts';
import { ROOT, runNode } from '../support/run.ts';

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What `npm publish` would send, from the build that is there. */
function pack(): Packed {
  const shell = process.platform === 'win32';
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: 'pipe',
    shell,
  });
  return (JSON.parse(listed) as [Packed])[0];
}

const packed = pack();
const paths = packed.files.map(({ path }) => path);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** True for a file of the package, and for a folder that it has something of. */
const isInside = (target: string): boolean => paths.some((path) => path === target || path.startsWith(`${target}/`));

/** Links of a page to what is not in the package. */
function lost(page: string): string[] {
  const relative = targetsOf(page).filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
  return relative.filter(
    (target) => !isInside(normalize(join(dirname(page), decodeURIComponent(target.split('#')[0]!))).replaceAll('\\', '/')),
  );
}

describe('the package', () => {
  it.each(['README.md', 'README.vi.md'])('has all that %s links to', (page) => {
    expect(targetsOf(page).length).toBeGreaterThan(20);
    expect(lost(page)).toEqual([]);
  });

  it('has all that its other pages link to', () => {
    const pages = paths.filter((path) => path.endsWith('.md') && !path.startsWith('README'));
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.flatMap((page) => lost(page).map((target) => `${page} → ${target}`))).toEqual([]);
  });

  it('has no maps, no tests and nothing that a build of an example left, and is as small as what is needed', () => {
    expect(paths.filter((path) => /\.map$|node_modules|^test\/|^src\/|\/test\/|package-lock/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.[cm]?js$/.test(path) && /sourceMappingURL|sourcesContent/.test(read(path)))).toEqual([]);
    // 1,300,000 before decisions on paper could be brought: the reader of Word twice, for both kinds of module, its pages and its example.
    // 1,500,000 before a copy of an officer's workbook was marked, a set had a rule of its own for being met, and SQL took sums and units.
    // 1,580,000 before figures could be given as columns: of typed arrays, of Apache Arrow.
    // 1,600,000 before levels were looked for many units at a time, and what stands beside the levels of a decision was told of.
    expect(packed.size).toBeLessThan(1_620_000);
    // 7,500,000 before facts could be given as they are reported.
    expect(packed.unpackedSize).toBeLessThan(7_650_000);
  });
});

describe('without the optional packages', () => {
  const place = mkdtempSync(join(tmpdir(), 'ntm-without-'));
  const home = join(place, 'node_modules/ntm-rules');
  mkdirSync(home, { recursive: true });
  cpSync(join(ROOT, 'dist'), join(home, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  for (const name of ['zod', 'decimal.js', 'json-rules-engine'])
    symlinkSync(join(ROOT, 'node_modules', name), join(place, 'node_modules', name), 'junction');
  afterAll(() => rmSync(place, { recursive: true }));

  const CALLS: Readonly<Record<string, readonly string[]>> = {
    docx: ["writeDocx({ title: 'a', language: 'vi', blocks: [] })", 'readDecision(new Uint8Array())'],
    xlsx: [
      "writeXlsx({ title: 'a', language: 'vi', blocks: [] })",
      "writeIntake(commune, { on: '2024-12-31' })",
      'writeReview(commune)',
      'writeSetWorkbook({ info: {}, columns: [], levels: [], rows: [] })',
    ],
  };
  const READERS = [
    'readIntake(new Uint8Array(), commune)',
    "readReview(new Uint8Array(), commune, { recordedOn: '2026-11-30' })",
    "readSetWorkbook(new Uint8Array(), { recordedOn: '2026-11-30' })",
  ];
  const INSTALL: Readonly<Record<string, string>> = {
    docx: 'npm install docx',
    xlsx: 'npm install write-excel-file',
  };
  /** What a call needs besides what its entry does. */
  const installFor = (entry: string, call: string): string => (call.startsWith('readDecision') ? 'npm install mammoth' : INSTALL[entry]!);
  const cases = Object.keys(CALLS).flatMap((entry) => ['mjs', 'cjs'].map((kind) => [entry, kind] as const));

  it('to read needs none of them', () => {
    const file = join(place, 'reader.mjs');
    const calls = READERS.map((call) => `await m.${call}.catch(({ code }) => console.log(code));`).join('\n');
    writeFileSync(file, `import * as m from 'ntm-rules/xlsx'; import { commune } from 'ntm-rules/rules';\n${calls}`);
    expect(runNode([file])).toEqual({ out: 'unreadable-workbook\n'.repeat(READERS.length), err: '', code: 0 });
  });

  it.each(someOf(cases, 3))('ntm-rules/%s as %s loads, and each call says what to install', (entry, kind) => {
    const calls = CALLS[entry]!;
    const names = (from: string): string => (kind === 'mjs' ? `import * as ${from}` : `const ${from} =`);
    const load = (name: string): string => (kind === 'mjs' ? ` from '${name}';` : ` require('${name}');`);
    const program = `${names('m')}${load(`ntm-rules/${entry}`)}
${names('rules')}${load('ntm-rules/rules')}
const { commune } = rules;
const answer = (call) => call().then(() => 'works', ({ code, ntmError, messages }) => [code, ntmError, messages.vi, messages.en]);
Promise.all([${calls.map((call) => `() => m.${call}`).join(', ')}].map(answer)).then((all) => console.log(JSON.stringify(all)));`;
    const file = join(place, `trial.${kind}`);
    writeFileSync(file, program);
    const { out, err, code } = runNode([file]);
    expect([err, code]).toEqual(['', 0]);
    expect(JSON.parse(out)).toEqual(
      calls.map((call) => [
        'package-missing',
        true,
        `Chức năng này cần gói cài thêm: ${installFor(entry, call)}`,
        `This needs packages that are installed separately: ${installFor(entry, call)}`,
      ]),
    );
  });
});
