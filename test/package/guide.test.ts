import { IS_WHOLE } from '../support/budget.ts';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript
import { communes, villages } from '../../examples/amendments/population.mjs';
import { amend, assessMany } from '../../src/index.ts';
import { RULE_SETS, commune, ethnicMinorityVillage } from '../../rules/index.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { impact } from '../../src/population/index.ts';
import { operationSchema } from '../../src/model/operation.ts';
import { parseInstrument } from '../../src/schema/index.ts';
import { followPage, readerFolder, removeFolder, runCommand } from '../support/page-commands.ts';
import { partsOf } from '../support/pages.ts';
import { ROOT } from '../support/run.ts';
import { itInWholeMode } from '../support/whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'ntm-guide-'));
const lines = (items: Iterable<unknown>): string => [...items].map((item) => `${JSON.stringify(item)}\n`).join('');
const run = runCommand;

afterAll(() => rmSync(folder, { recursive: true }));

// A sample follows no guide: its commands are tried below, and by the tests of the command line.
const GUIDES = IS_WHOLE ? ['write-an-amendment.md', 'write-an-amendment.vi.md'] : [];

describe.each(GUIDES)('the guide %s', (guide) => {
  const { blocks } = partsOf(`docs/guides/${guide}`);
  const reader = readerFolder();
  const report = join(reader, 'impact-report');

  afterAll(() => removeFolder(reader));

  it('followed literally gives the flip report', async () => {
    const ran = await followPage(blocks, reader);
    for (const { line, code, err } of ran) expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
    // A command for each of its steps.
    expect(ran.map(({ line }) => line.split(' ')[line.startsWith('npx') ? 2 : 0])).toEqual([
      'docs',
      'diff',
      'check',
      'diff',
      'test',
      'impact',
      'node',
      'impact',
      'solve',
      'check',
      'diff',
      'docs',
    ]);
    const formats = [...FORMATS, 'csv', 'json', 'svg'].toSorted();
    expect(readdirSync(report).toSorted()).toEqual(formats.map((format) => `impact.${format}`));
    const read = (name: string): string => readFileSync(join(report, name), 'utf8');
    const told = JSON.parse(read('impact.json')) as { totals: { affected: number }; units: { unit: string }[] };
    expect(told.totals.affected).toBeGreaterThan(10);
    expect(read('impact.md')).toContain(
      guide.includes('.vi') ? '(dự thảo giả định): Tây Nguyên, từ 01/06/2024' : '(dự thảo giả định): Central Highlands, from 1 June 2024',
    );
    expect(read('impact.md')).not.toContain('invented-income-plus-3');
    expect(read('impact.md')).toContain(guide.includes('.vi') ? 'văn bản đặt ra để thử' : 'made up for a trial');
    const [head, ...rows] = read('impact.csv').trimEnd().split('\r\n');
    expect(head!.startsWith('\uFEFF')).toBe(true);
    // One row for the criterion and one for the indicator of each unit, and those of whole sets.
    expect(rows.length).toBeGreaterThanOrEqual(2 * told.totals.affected);
    expect(rows.every((row) => row.split(';').length >= 12)).toBe(true);
    expect(read('impact.svg')).toMatch(/^<svg xmlns.*<\/svg>$/s);
    expect(read('impact.svg')).not.toMatch(/<script|href=/);
  });
});

describe.each(['write-an-amendment.md', 'write-an-amendment.vi.md'])('the scenarios in %s', (guide) => {
  it('are the file that they say they are', () => {
    const { blocks } = partsOf(`docs/guides/${guide}`);
    const file = readFileSync(join(ROOT, 'examples/amendments/scenarios.json'), 'utf8');
    expect(blocks.filter(({ code }) => code.includes('"scenarios"')).map(({ code }) => code)).toEqual([file]);
  });
});

describe.each(['write-an-amendment.md', 'write-an-amendment.vi.md'])('the operations in %s', (guide) => {
  it('are all that there are, each in a file and in the table', () => {
    const { blocks } = partsOf(`docs/guides/${guide}`);
    const performed = blocks.flatMap(({ code }) => [...code.matchAll(/"operation": "(\w+)"/g)].map(([, name]) => name));
    const names = operationSchema.options.map(({ shape }) => shape.operation.value);
    expect(new Set(performed)).toEqual(new Set(names));
    const text = readFileSync(join(ROOT, 'docs/guides', guide), 'utf8');
    expect(names.filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
  });
});

describe('the commands about amendments', () => {
  const draft = join(ROOT, 'examples/amendments/income-plus-3.json');
  const cases = join(ROOT, 'examples/amendments/real-cases.jsonl');

  it.each([
    [['diff'], 'missing-field'],
    [['diff', '--from', '2024-01-01'], 'lacking-option'],
    [['diff', 'x', '--from', '2024-01-01', '--to', '2024-01-02'], 'surplus-argument'],
    [['diff', '--from', '2024-01-01', '--to', '2024-13-01'], 'invalid-date'],
    [['docs'], 'missing-field'],
    [['docs', 'x', '--on', '2024-01-01'], 'surplus-argument'],
    [['docs', '--on', '2030-01-01'], 'date-not-covered'],
    [['docs', '--on', '2024-01-01', '--province', 'kontum'], 'invalid-option'],
    [['docs', '--on', '2024-01-01', '--region', 'x'], 'invalid-option'],
    [['impact', '--on', '2024-12-31', '--amend', draft], 'missing-field'],
    [['impact', cases, '--on', '2024-12-31'], 'missing-field'],
    [['impact', cases, '--on', '2024-12-31', '--amend', draft, '--set', 'district'], 'unknown-target'],
    [['solve', '--on', '2024-12-31', '--threshold', 'commune/10/minimum'], 'missing-field'],
    [['solve', cases, '--on', '2024-12-31'], 'missing-field'],
    [['solve', cases, '--on', '2024-12-31', '--threshold', 'commune/10/minimum', '--at-least', 'many'], 'invalid-option'],
    [['check', join(ROOT, 'package.json')], 'unknown-field'],
    [['check', join(ROOT, 'nowhere.json')], 'unreadable-file'],
  ])('%j is refused with %s', async (args, code) => {
    const { code: exit, err } = await run(args as string[]);
    expect([exit, err.includes(`[${code}]`)]).toEqual([2, true]);
  });

  it('give data where JSON is asked for', async () => {
    const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run([...args, '--json'])).out);
    const changes = (await json('diff', '--from', '2024-02-29', '--to', '2024-03-02')) as { by: string }[];
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set(['211-2024-qd-ttg']));
    expect(await json('docs', '--on', '2024-12-31', '--province', 'kon-tum')).toMatchObject({ place: { column: 'central-highlands' } });
    expect(await json('impact', cases, '--on', '2024-12-31', '--amend', draft)).toMatchObject({ totals: { units: 8 } });
    expect(await json('solve', cases, '--on', '2024-12-31', '--threshold', 'commune/10/minimum')).toMatchObject({ units: 8 });
    expect(await json('check')).toHaveLength(RULE_SETS.length);
    expect(await json('check', draft)).toEqual([{ file: draft, notices: [], sets: ['commune'], problems: [] }]);
  });

  it('say what cannot be read and go on with the rest', async () => {
    const file = join(folder, 'broken.jsonl');
    writeFileSync(file, `${readFileSync(cases, 'utf8')}not json\n{"unit":{"id":"x"}}\n`);
    const { code, out, err } = await run(['impact', file, '--on', '2024-12-31', '--amend', draft, '--plan', '--lang', 'en']);
    expect([code, out.includes('Units looked at: **8**'), err.split('\n').filter((line) => line !== '').length]).toEqual([2, true, 2]);
    expect(out).toContain('Targets of the plan 83/KH-UBND');
    expect(
      (await run(['solve', file, '--on', '2024-12-31', '--threshold', 'commune/10/minimum', '--at-least', '99', '--counting', 'indicator']))
        .out,
    ).toContain('không có mức nào');
    expect(
      (
        await run([
          'solve',
          cases,
          '--on',
          '2024-12-31',
          '--threshold',
          'commune/11/maximum',
          '--at-least',
          '1',
          '--counting',
          'indicator',
          '--lang',
          'en',
        ])
      ).code,
    ).toBe(0);
  });

  itInWholeMode('never overwrite a report', async () => {
    const args = ['impact', cases, '--on', '2024-12-31', '--amend', draft, '--out', join(folder, 'twice')];
    expect((await run(args)).code).toBe(0);
    const second = await run(args);
    expect([second.code, second.err.includes('[unwritable-file]')]).toEqual([2, true]);
    expect((await run(['docs', '--on', '2024-12-31', '--out', join(folder, 'docs.md')])).code).toBe(0);
    expect((await run(['impact', cases, '--on', '2024-12-31', '--amend', draft, '--out', join(folder, 'docs.md', 'x')])).code).toBe(2);
  });

  it('say of a pack on a set that nobody ships that it is misspelt', async () => {
    const pack = JSON.parse(readFileSync(draft, 'utf8')) as { operations: { target: string }[] };
    pack.operations[0]!.target = 'comune/10/minimum';
    const file = join(folder, 'misspelt.json');
    writeFileSync(file, JSON.stringify(pack));
    const { code, err } = await run(['check', file, '--lang', 'en']);
    expect([code, err.includes('comune/10/minimum')]).toEqual([2, true]);
  });
});

describe('the made-up population', () => {
  it('is the same for the same seed, says that it is illustrative, and is read without error', () => {
    expect(lines(communes(50))).toBe(lines(communes(50)));
    expect(lines(communes(50, 7))).not.toBe(lines(communes(50)));
    const entries = [...assessMany(commune, communes(200), { on: '2024-12-31' })];
    expect(entries.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(entries.every(({ assessment }) => assessment!.illustrative === true)).toBe(true);
  });

  it('of villages flips under the draft that brings its own fact along', () => {
    const draft = parseInstrument(JSON.parse(readFileSync(join(ROOT, 'examples/amendments/poverty-ceiling-6.json'), 'utf8')));
    const { totals, errors } = impact(ethnicMinorityVillage, amend(ethnicMinorityVillage, draft), villages(1000), { on: '2024-12-31' });
    // Its operations on communes flip no village.
    expect([errors, totals.units, totals.steps.map(({ units }) => units > 500)]).toEqual([[], 1000, [false, false, true]]);
  });
});
