import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/page-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'ntm-pipes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const dossier = (id: string): string =>
  JSON.stringify({ unit: { id, level: 'commune', province: 'kon-tum', region: 'central-highlands' }, facts: { incomePerCapita: '50' } });

function makePipe(path: string): void {
  try {
    execFileSync('mkfifo', [path]);
  } catch {
    throw new Error('mkfifo is not installed: apt-get install coreutils');
  }
}

async function assessed(file: string) {
  const { out, err, code } = await runCommand(['assess', file, '--on', '2024-12-31', '--json']);
  return { units: (JSON.parse(out) as { unit?: string }[]).map(({ unit }) => unit), err, code };
}

describe('a pipe', () => {
  it('is read by its name', async () => {
    makePipe(at('pipe'));
    const env = { ...process.env, A: dossier('a'), B: dossier('b'), PIPE: at('pipe') };
    spawn('sh', ['-c', `printf '%s\\n%s\\n' "$A" "$B" > "$PIPE"`], { env, stdio: 'ignore' });
    expect(await assessed(at('pipe'))).toMatchObject({ units: ['a', 'b'], code: 0 });
  });

  it('in a folder holds the others not up', async () => {
    mkdirSync(at('plumbing'));
    writeFileSync(at('plumbing/a.json'), dossier('a'));
    makePipe(at('plumbing/pipe.json'));
    const { units, err, code } = await assessed(at('plumbing'));
    expect([units, code, err]).toEqual([['a'], 0, `${at('plumbing/pipe.json')}: bỏ qua, không phải tệp thường\n`]);
  });
});
