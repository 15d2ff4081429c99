import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';

const { at: file, write } = temporaryFolder();

describe('ntm-rules conformance', () => {
  it('writes the text of a set, its cases and the list of both', async () => {
    const { err, code } = await runCommand(['conformance', '--set', 'commune-recognition', '--out', file('cases')]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const { sets } = JSON.parse(readFileSync(file('cases/manifest.json'), 'utf8')) as {
      sets: { id: string; hash: string; cases: number }[];
    };
    expect(sets.map(({ id }) => id)).toEqual(['commune-recognition']);
    const lines = readFileSync(file('cases/commune-recognition.cases.jsonl'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(sets[0]!.cases);
    expect((JSON.parse(readFileSync(file('cases/commune-recognition.rule-set.json'), 'utf8')) as { hash: string }).hash).toBe(
      sets[0]!.hash,
    );
  });

  it('overwrites nothing, and says where it cannot write', async () => {
    await runCommand(['conformance', '--set', 'district', '--out', file('twice')]);
    const again = await runCommand(['conformance', '--set', 'district', '--out', file('twice')]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('[unwritable-file]');
    write('taken', {});
    expect((await runCommand(['conformance', '--set', 'district', '--out', file('taken')])).err).toContain('[unwritable-file]');
    expect((await runCommand(['conformance'])).err).toContain('--out');
  });
});
