import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../src/schema/index.ts';
import { main } from '../src/cli/main.ts';
import { ROOT, runNode } from './support/run.ts';

const CLI = 'dist/cli.js';
const folder = mkdtempSync(join(tmpdir(), 'ntm-rules-'));
const UNIT = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(...args: string[]) {
  const written = { out: '', err: '' };
  const code = main(args, {
    write: (text) => {
      written.out += text;
    },
    writeError: (text) => {
      written.err += text;
    },
    hasColour: false,
    hasProgress: false,
  });
  return { ...written, code };
}

const good = file('good.json', { unit: { ...UNIT, name: 'Xã A' }, facts: { incomePerCapita: '49.5' } });

describe('the main job', () => {
  it('shows the eight communes with tallies and why', () => {
    const { out, err, code } = runNode([CLI, 'assess', 'examples/kon-plong', '--on', '2024-12-31']);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    for (const name of ['Đăk Nên', 'Đăk Ring', 'Đăk Tăng', 'Hiếu', 'Măng Bút', 'Măng Cành', 'Ngọc Tem', 'Pờ Ê']) {
      expect(out).toMatch(new RegExp(`Xã ${name} \\(\\d{5}\\)`));
      expect(out).toMatch(new RegExp(`Xã ${name}\\s+(?:không đạt|chưa xác định)\\s+\\d+–\\d+ / 19`));
    }
    expect(out).toContain('HỒ SƠ MINH HỌA');
    expect(out).toMatch(/vượt 72,804561 %; giảm thêm[^]*448 hộ/);
    expect(out).not.toContain('\u001B');
  });

  it('gives every dossier of the example a source for every fact, or says that it is illustrative', () => {
    const result = run('assess', join(ROOT, 'examples/kon-plong'), '--on', '2024-12-31', '--json');
    const entries = JSON.parse(result.out) as { place: string; assessment: unknown }[];
    expect(entries).toHaveLength(9);
    for (const { place, assessment } of entries) {
      const parsed = assessmentSchema.parse(assessment);
      const dossier = JSON.parse(readFileSync(place, 'utf8')) as {
        facts: Record<string, { evidence?: { source?: string; quote?: string } }>;
      };
      const unsourced = Object.values(dossier.facts).filter(
        ({ evidence }) => evidence?.source === undefined || evidence.quote === undefined,
      );
      expect(parsed.illustrative === true || unsourced.length === 0).toBe(true);
    }
    const complete = assessmentSchema.parse(entries.find(({ place }) => place.includes('illustrative'))?.assessment);
    expect(complete.missingFacts).toEqual([]);
  });
});

describe('output', () => {
  it('is a table in the language asked for', () => {
    const vi = run('assess', good, '--on', '2024-12-31');
    expect(vi.out).toContain('còn thiếu 0,5 triệu');
    expect(vi.out).toContain('nhớ lại');
    const en = run('assess', good, '--on', '2024-12-31', '--lang', 'en');
    expect(en.out).toContain('NOT MET');
    expect(en.out).toContain('criterion 10, Annex I,');
    expect([vi.code, en.code]).toEqual([0, 0]);
  });

  it('assesses any shipped set by its id, and says how the set stands that has to be met first', () => {
    const failing = file('failing.json', { unit: UNIT, facts: { incomePerCapita: '60', noTemporaryHousing: false } });
    const advanced = run('assess', failing, '--on', '2024-12-31', '--set', 'advanced-commune', '--lang', 'en');
    expect(advanced.code).toBe(0);
    expect(advanced.out).toContain('NOT MET – met 1–19 of 19 criteria');
    expect(advanced.out).toContain('Prerequisite "New-style-rural commune 2021-2025": not met.');
    expect(run('assess', failing, '--on', '2024-12-31', '--lang', 'en').out).not.toContain('Prerequisite');
    expect(run('assess', failing, '--on', '2024-12-31', '--set', 'advanced').err).toContain('[unknown-rule-set]');
  });

  it('shows the rows without facts when all are asked for', () => {
    const count = (text: string) => text.split('\n').length;
    expect(count(run('assess', good, '--on', '2024-12-31', '--all').out)).toBeGreaterThan(
      count(run('assess', good, '--on', '2024-12-31').out) + 40,
    );
  });

  it('has colours only on a terminal', () => {
    let out = '';
    main(['assess', good, '--on', '2024-12-31'], {
      write: (text) => (out += text),
      writeError: () => undefined,
      hasColour: true,
      hasProgress: false,
    });
    expect(out).toContain('\u001B[31m');
  });

  it('shows progress on long batches where somebody watches, and takes it away', () => {
    const many = file(
      'many.jsonl',
      Array.from({ length: 120 }, (_, id) => JSON.stringify({ unit: { ...UNIT, id: String(id) }, facts: {} })).join('\n'),
    );
    let err = '';
    main(['assess', many, '--on', '2024-12-31'], {
      write: () => undefined,
      writeError: (text) => (err += text),
      hasColour: false,
      hasProgress: true,
    });
    expect(err).toContain('\r120 …');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
    expect(run('assess', many, '--on', '2024-12-31').err).toBe('');
  });
});

describe('exit codes', () => {
  it('0 whatever the verdict, 1 with --check where something is not met or undetermined', () => {
    expect(run('assess', good, '--on', '2024-12-31').code).toBe(0);
    expect(run('assess', good, '--on', '2024-12-31', '--check').code).toBe(1);
    const judgements = Object.fromEntries(
      Array.from({ length: 19 }, (_, i) => [String(i + 1), { status: 'met', by: 'UBND tỉnh', on: '2024-12-01' }]),
    );
    const met = file('met.json', { unit: UNIT, facts: {}, judgements });
    expect(run('assess', met, '--on', '2024-12-31', '--check').code).toBe(0);
  });

  it('2 for bad input, which is reported with its place and never stops the rest', () => {
    const list = file('list.json', [
      { unit: { ...UNIT, id: 'x' }, facts: { incomePerCapta: '1' } },
      { unit: { ...UNIT, id: 'y', name: 'Xã Y' }, facts: {} },
    ]);
    const broken = file('broken.json', '{"unit":');
    const result = run('assess', broken, list, join(folder, 'nowhere.json'), good, '--on', '2024-12-31');
    expect(result.code).toBe(2);
    expect(result.out).toContain('Xã Y (y)');
    expect(result.out).toContain('Xã A (a)');
    expect(result.err).toContain('[invalid-json]');
    expect(result.err).toContain(`${list}[0]: facts.incomePerCapta`);
    expect(result.err).toContain('[unreadable-file]');
    expect(result.err).toContain('có phải "incomePerCapita"?');
  });

  it.each([
    [['assess', good], 'missing-field'],
    [['assess', '--on', '2024-12-31'], 'missing-field'],
    [['assess', good, '--on', '31/12/2024'], 'invalid-date'],
    [['assess', good, '--on', '2020-06-30'], 'date-not-covered'],
    [['assess', good, '--on', '2024-12-31', '--set', 'comune'], 'unknown-rule-set'],
    [['assess', good, '--on', '2024-12-31', '--accept', 'rumour'], 'invalid-option'],
    [['assess', good, '--on', '2024-12-31', '--lang', 'fr'], 'invalid-option'],
    [['assess', good, '--onn', '2024-12-31'], 'unknown-command'],
    [['asess', good], 'unknown-command'],
  ])('2 for %j', (args, code) => {
    const result = run(...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
    expect(result.out).toBe('');
  });

  it('2 for nothing to assess', () => {
    expect(run('assess', file('empty.json', []), '--on', '2024-12-31', '--json')).toMatchObject({ code: 2, out: '[]\n' });
    expect(run().code).toBe(2);
  });
});

describe('as a process', () => {
  it('reads standard input, and a file with a byte order mark', () => {
    const input = `\uFEFF${JSON.stringify({ unit: UNIT, facts: {} })}`;
    const { out, code } = runNode([CLI, 'assess', '-', '--on', '2024-12-31', '--json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('says its version and its use', () => {
    const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
    expect(runNode([CLI, '--version']).out).toBe(`${version}\n`);
    expect(runNode([CLI, '--help']).out).toContain('Cách dùng');
    expect(runNode([CLI, '--help', '--lang', 'en']).out).toContain('Usage');
  });
});
