import { describe, expect, it } from 'vitest';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';

const { at, write } = temporaryFolder();
const ON = ['--on', '2024-12-31'];
const AMEND = ['--amend', write('pack.json', raisedIncome('50'))];
const dossier = (id: string, facts: object = { incomePerCapita: '55' }) => ({ unit: { ...A_COMMUNE, id }, facts });

write('all/1.json', '{"unit":');
write('all/2.json', [dossier('a'), dossier('b', { no: '1' }), dossier('c', { incomePerCapita: 'x' })]);
write('all/3.json', dossier('a'));
write('all/4.jsonl', `${JSON.stringify(dossier('d'))}\n{"unit"\n`);
write('all/5.json', new Uint8Array([0x7b, 0xff, 0x7d]));
const folder = at('all');
/** What each gives, in the order of the files. */
const LOST = [
  [0, null, 'invalid-json', `${folder}/1.json`],
  [2, 'b', 'unknown-fact', 'facts'],
  [3, 'c', 'not-a-number', 'facts'],
  [4, 'a', 'duplicate-unit', `${folder}/3.json`],
  [6, null, 'invalid-json', `${folder}/4.jsonl:2`],
  [7, null, 'invalid-encoding', `${folder}/5.json`],
] as const;

interface Told {
  readonly totals: { readonly units: number; readonly errors: number };
  readonly errors: readonly { index: number; unit: string | null; code: string; path: string[] }[];
}

describe('dossiers of files that could not be read', () => {
  it('are counted by impact, each with its place, in the page too', async () => {
    const { out, code } = await runCommand(['impact', folder, ...ON, ...AMEND, '--json']);
    const { totals, errors } = JSON.parse(out) as Told;
    expect(code).toBe(2);
    expect(totals).toMatchObject({ units: 2, errors: LOST.length });
    expect(errors.map(({ index, unit, code: said }) => [index, unit, said])).toEqual(
      LOST.map(([index, unit, said]) => [index, unit, said]),
    );
    for (const [position, [, , , place]] of LOST.entries()) expect(errors[position]?.path[0]).toBe(place);
    const page = (await runCommand(['impact', folder, ...ON, ...AMEND, '--format', 'md'])).out;
    expect(page).toContain('Hồ sơ không đọc được: **6**');
    for (const name of ['1.json', '3.json', '4.jsonl:2', '5.json']) expect(page).toContain(name);
    expect(page).not.toMatch(/\| : /);
  });

  it('are in the answer of solve', async () => {
    const { out } = await runCommand(['solve', folder, ...ON, '--threshold', 'commune/10/minimum', '--json']);
    const { errors } = JSON.parse(out) as Told;
    expect(errors.map(({ index, unit, code }) => [index, unit, code])).toEqual(LOST.map(([index, unit, code]) => [index, unit, code]));
  });

  it('are in the report on units with their file', async () => {
    const { out } = await runCommand(['assess', folder, ...ON, '--format', 'md']);
    const rows = out.split('\n').filter((line) => /^\| .*all\//.test(line));
    expect(rows).toHaveLength(LOST.length);
    expect(rows.some((row) => /\| a \(.*3\.json\) \|/.test(row))).toBe(true);
    expect(out).not.toMatch(/\| : /);
  });
});
