import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { IS_WHOLE, someOf } from '../../support/budget.ts';
import { ROOT, runNode } from '../../support/run.ts';

const CLI = 'dist/cli.js';
const ON = ['--on', '2024-12-31'];
const folder = mkdtempSync(join(tmpdir(), 'ntm-endless-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unit = (id: string) => ({ id, level: 'commune', province: 'kon-tum', region: 'central-highlands' });
const dossier = (id: string) => ({ unit: unit(id), facts: {} });

interface Shown {
  readonly place: string;
  readonly unit?: string;
  readonly error?: { readonly code: string };
}

function assess(input: string) {
  const { out, err, code } = runNode([CLI, 'assess', '-', ...ON, '--json'], { input });
  const shown = (JSON.parse(out) as Shown[]).map(({ place, unit: id, error }) => [place, error?.code ?? id]);
  return { shown, err, code };
}

/** A process whose standard input never ends by itself. */
function endless(args: readonly string[], piece: Uint8Array): Promise<{ err: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: ['pipe', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.stdin.on('error', () => undefined);
    const more = (): void => {
      while (child.stdin.writable && child.stdin.write(piece));
    };
    child.stdin.on('drain', more);
    child.on('exit', (code) => resolve({ err, code }));
    more();
  });
}

describe('standard input', () => {
  it('is JSON on one line or on several, or JSON Lines, whatever stands between', () => {
    const [a, b] = [dossier('a'), dossier('b')];
    const [lineA, lineB] = [JSON.stringify(a), JSON.stringify(b)];
    const lines = [
      ['-:1', 'a'],
      ['-:2', 'b'],
    ];
    const apart = [
      ['-:3', 'a'],
      ['-:5', 'b'],
    ];
    const one = [['-', 'a']];
    const list = [
      ['-[0]', 'a'],
      ['-[1]', 'b'],
    ];
    // The next of each pair says in other words what the first one does; each is a process.
    const inputs: readonly (readonly [input: string, shown: readonly (readonly string[])[]])[] = [
      [`\uFEFF${lineA}\r\n${lineB}\r\n`, lines],
      [`${lineA}\n${lineB}`, lines],
      [`\n\n${lineA}\n\n${lineB}\n\n`, apart],
      [lineA, one],
      [JSON.stringify(a, null, 2), one],
      [JSON.stringify([a, b]), list],
      [JSON.stringify([a, b], null, 2), list],
      [`[${lineA},\n${lineB}]\n`, list],
    ];
    for (const [input, shown] of someOf(inputs, 3)) expect(assess(input)).toMatchObject({ shown, code: 0 });
  });

  it('with a broken line, first or later, gives the others', () => {
    const good = JSON.stringify(dossier('a'));
    // Each is a process; in a sample the first and the last.
    const inputs: readonly (readonly [input: string, shown: readonly (readonly string[])[]])[] = [
      [
        `{"unit":}\n${good}\n`,
        [
          ['-:1', 'invalid-json'],
          ['-:2', 'a'],
        ],
      ],
      ['', [['-', 'no-dossiers']]],
      [
        `${good}\n{"a":1,"a":2}\n${JSON.stringify(dossier('c'))}\n`,
        [
          ['-:1', 'a'],
          ['-:2', 'repeated-key'],
          ['-:3', 'c'],
        ],
      ],
      ['{"unit":\n}', [['-', 'invalid-json']]],
    ];
    for (const [input, shown] of someOf(inputs, 4)) expect(assess(input)).toMatchObject({ shown, code: 2 });
  });

  const PIECES: readonly (readonly [string, Uint8Array])[] = [
    ['zeros', new Uint8Array(1 << 20)],
    ['one line of text', Buffer.from('[1,'.repeat(1 << 18))],
  ];

  it.each(someOf(PIECES, 2))('that never ends is refused with the limit: %s', async (_, piece) => {
    const { err, code } = await endless(['assess', '-', ...ON, '--lang', 'en'], piece);
    expect([err, code]).toEqual(['-: Longer than the limit of 256 MiB. [too-large]\n', 2]);
  });
});

describe('JSON Lines', () => {
  it('of any length are read in little memory', () => {
    const file = join(folder, 'many.jsonl');
    const note = 'x'.repeat(4000);
    // 250 MB of text in a heap of 120 MB, or a quarter of both: more than a reader of the whole could hold.
    const [count, heap] = IS_WHOLE ? [60_000, 120] : [15_000, 40];
    const line = (id: number): string => JSON.stringify({ unit: unit(String(id)), facts: {}, note });
    writeFileSync(file, '');
    for (let from = 0; from < count; from += 5_000) {
      writeFileSync(file, Array.from({ length: 5_000 }, (_, index) => `${line(from + index)}\n`).join(''), { flag: 'a' });
    }
    const args = [`--max-old-space-size=${heap}`, CLI, 'solve', file, ...ON, '--threshold', 'commune/10/minimum', '--json'];
    const { out, err, code } = runNode(args);
    expect([err, code]).toEqual(['', 0]);
    expect(JSON.parse(out)).toMatchObject({ units: count });
  });
});
