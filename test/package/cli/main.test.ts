import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/index.ts';
import { assessmentSchema } from '../../../src/schema/index.ts';
import { main } from '../../../src/cli/main.ts';
import { openWorkbook, saveWorkbook } from '../../support/fill-review.ts';
import { ROOT, runNode } from '../../support/run.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { itInWholeMode } from '../../support/whole.ts';

const CLI = 'dist/cli.js';
const folder = mkdtempSync(join(tmpdir(), 'ntm-rules-'));
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function start(args: string[]) {
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
  return { written, code };
}

function run(...args: string[]) {
  const { written, code } = start(args);
  return { ...written, code };
}

/** For commands that answer later: what they wrote is known only then. */
async function later(...args: string[]) {
  const { written, code } = start(args);
  const answered = await code;
  return { ...written, code: answered };
}

const good = file('good.json', { unit: { ...A_COMMUNE, name: 'Xã A' }, facts: { incomePerCapita: '49.5' } });

describe('the main job', () => {
  it('shows the eight communes with tallies and why', () => {
    const { out, err, code } = runNode([CLI, 'assess', 'examples/kon-plong', '--on', '2024-12-31']);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    for (const name of ['Đăk Nên', 'Đăk Ring', 'Đăk Tăng', 'Hiếu', 'Măng Bút', 'Măng Cành', 'Ngọc Tem', 'Pờ Ê']) {
      expect(out).toMatch(new RegExp(`^Xã ${name}\\s+(?:không đạt|chưa xác định)\\s+\\d+–\\d+ / 19`, 'm'));
    }
    expect(out).toContain('(*) hồ sơ minh họa');
    expect(run('assess', join(ROOT, 'examples/kon-plong'), '--on', '2024-12-31', '--unit', 'minh-hoa').out).toContain('HỒ SƠ MINH HỌA');
    expect(out).toMatch(/vượt 72,80 điểm[^]*phần trăm;[^]*giảm[^]*thêm[^]*448[^]*hộ/);
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
    const failing = file('failing.json', { unit: A_COMMUNE, facts: { incomePerCapita: '60', noTemporaryHousing: false } });
    const advanced = run(
      'assess',
      failing,
      '--on',
      '2024-12-31',
      '--set',
      'advanced-commune',
      '--assume',
      'advanced-income',
      '--lang',
      'en',
    );
    expect(advanced.code).toBe(0);
    expect(advanced.out).toContain('NOT MET – met 1–19 of 19 criteria');
    expect(advanced.out).toContain('Prerequisite "New-style-rural commune 2021-2025": not met.');
    expect(run('assess', failing, '--on', '2024-12-31', '--lang', 'en').out).not.toContain('Prerequisite');
    expect(run('assess', failing, '--on', '2024-12-31', '--set', 'advanced').err).toContain('[unknown-rule-set]');
  });

  it('says above the table what no verdict shows', () => {
    const judgements = { '1.1': { status: 'met', by: 'Tôi', on: '2025-01-05' } };
    const judged = file('judged.json', { unit: A_COMMUNE, facts: {}, judgements });
    const vi = run('assess', judged, '--on', '2024-12-31').out;
    expect(vi).toContain('kết quả tạm thời\nKết luận sau ngày đánh giá, vì vậy kết quả chưa chính thức: 1.1 (ngày 05/01/2025).\n');
    const en = run('assess', judged, '--on', '2024-12-31', '--lang', 'en').out;
    expect(en).toContain('\nJudged without naming a document, so the result is not official: 1.1.\nNobody has seen');
    const { notices } = (JSON.parse(run('assess', judged, '--on', '2024-12-31', '--json').out) as [{ assessment: Assessment }])[0]
      .assessment;
    expect(notices.map(({ code }) => code)).toEqual(['text-unseen', 'judgement-later', 'judgement-without-document']);
  });

  it('says of each row why it is open: by figures, by a level, or by people, and what else it is in its own row', () => {
    const unit = { ...A_COMMUNE, level: 'village' };
    const on = ['--on', '2024-12-31', '--lang', 'en'];
    const { out } = run('assess', file('village.json', { unit, facts: {} }), ...on, '--set', 'ethnic-minority-village');
    expect(out.match(/a competent body has to\s+decide: \d+/g)).toHaveLength(10);
    // A text that nobody saw is no level.
    expect(out).not.toMatch(/no value in the data|thresholds are missing/);
    const none = { unit: A_COMMUNE, facts: { multidimensionalPoverty: { numerator: 0, denominator: 0 } } };
    const commune = run('assess', file('no-households.json', none), ...on).out;
    expect(commune).toMatch(/^11 .*undetermined +.*numerator and denominator are/m);
    expect(commune).toMatch(/no value in\s+the data: 17\.1/);
    const [{ assessment }] = JSON.parse(run('assess', file('no-households.json', none), ...on, '--json').out) as [
      { assessment: Assessment },
    ];
    const { missing } = assessment.reliesOn;
    expect(missing).toContain('226-2024-qd-ubnd/text');
    const levels = missing.filter((id) => !/\/(?:title|text)$/.test(id));
    expect(commune).toContain(`${levels.length} thresholds are missing`);
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

  itInWholeMode('shows progress on long batches where somebody watches, and takes it away', () => {
    const many = file(
      'many.jsonl',
      Array.from({ length: 120 }, (_, id) => JSON.stringify({ unit: { ...A_COMMUNE, id: String(id) }, facts: {} })).join('\n'),
    );
    // A set of few rows: a line is shown for units, not for rows.
    const args = ['assess', many, '--on', '2024-12-31', '--set', 'commune-recognition'];
    let err = '';
    main(args, {
      write: () => undefined,
      writeError: (text) => (err += text),
      hasColour: false,
      hasProgress: true,
    });
    expect(err).toContain('\r120 …');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
    expect(run(...args).err).toBe('');
  });
});

describe('exit codes', () => {
  it('0 whatever the verdict, 1 with --check where something is not met or undetermined', () => {
    expect(run('assess', good, '--on', '2024-12-31').code).toBe(0);
    expect(run('assess', good, '--on', '2024-12-31', '--check').code).toBe(1);
    const judgements = Object.fromEntries(
      Array.from({ length: 19 }, (_, i) => [String(i + 1), { status: 'met', by: 'UBND tỉnh', on: '2024-12-01' }]),
    );
    const met = file('met.json', { unit: A_COMMUNE, facts: {}, judgements });
    expect(run('assess', met, '--on', '2024-12-31', '--check').code).toBe(0);
  });

  it('2 for bad input, which is reported with its place and never stops the rest', () => {
    const list = file('list.json', [
      { unit: { ...A_COMMUNE, id: 'x' }, facts: { incomePerCapta: '1' } },
      { unit: { ...A_COMMUNE, id: 'y', name: 'Xã Y' }, facts: {} },
    ]);
    const broken = file('broken.json', '{"unit":');
    const result = run('assess', broken, list, join(folder, 'nowhere.json'), good, '--on', '2024-12-31');
    expect(result.code).toBe(2);
    expect(result.out).toMatch(/^Xã Y +chưa xác định/m);
    expect(result.out).toMatch(/^Xã A +không đạt/m);
    expect(result.err).toContain('[invalid-json]');
    expect(result.err).toContain(`${list}[0]: facts.incomePerCapta`);
    expect(result.err).toContain('[unreadable-file]');
    expect(result.err).toContain('có phải "incomePerCapita"?');
  });

  it('names the set to use where another one has taken its place', () => {
    expect(run('assess', good, '--on', '2026-06-30').err).toContain('(commune-2026). Hãy dùng --set commune-2026. [date-not-covered]');
    expect(run('assess', good, '--on', '2026-06-30', '--lang', 'en').err).toContain('Use --set commune-2026.');
    expect(run('assess', good, '--on', '2020-06-30').err).not.toContain('--set');
  });

  it.each([
    [['assess', good], 'missing-field'],
    [['assess', '--on', '2024-12-31'], 'missing-field'],
    [['assess', good, '--on', '31/12/2024'], 'invalid-date'],
    [['assess', good, '--on', '2020-06-30'], 'date-not-covered'],
    [['assess', good, '--on', '2024-12-31', '--set', 'comune'], 'unknown-rule-set'],
    [['assess', good, '--on', '2024-12-31', '--accept', 'rumour'], 'invalid-option'],
    [['assess', good, '--on', '2024-12-31', '--lang', 'fr'], 'invalid-option'],
    [['assess', good, '--onn', '2024-12-31'], 'unknown-option'],
    [['asess', good], 'unknown-command'],
  ])('2 for %j', (args, code) => {
    const result = run(...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
    expect(result.out).toBe('');
  });

  it('2 for nothing to assess', () => {
    const nothing = run('assess', file('empty.json', []), '--on', '2024-12-31', '--json');
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('[no-dossiers]')]);
    expect(JSON.parse(nothing.out)).toMatchObject([{ error: { code: 'no-dossiers' } }]);
    expect(run().code).toBe(2);
  });
});

describe('the way from paper to an official value', () => {
  const sheet = join(folder, 'review.xlsx');
  const pack = join(folder, 'pack.json');
  const income = 'commune/10/minimum@318-2022-qd-ttg:central-highlands:2024-01-01';

  it('exports, imports, and assesses with the pack', async () => {
    expect(await later('template', 'review', '--out', sheet)).toMatchObject({ code: 0, err: '', out: `Đã ghi: ${sheet}\n` });
    const workbook = await openWorkbook(readFileSync(sheet));
    workbook.fill(income, {
      official: '49,5',
      copiedBy: 'Trần Văn C',
      copiedOn: '19/11/2026',
      checkedBy: 'Nguyễn Văn A',
      checkedOn: '20/11/2026',
    });
    writeFileSync(file('filled.xlsx', ''), await saveWorkbook(workbook));
    const filled = join(folder, 'filled.xlsx');
    const imported = await later('import', 'review', filled, '--out', pack, '--recorded-on', '2026-11-30');
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain(
      'Tây Nguyên · năm 2024: 50 triệu đồng/người/năm (nhớ lại) → 49,5 triệu đồng/người/năm (chính thức), nới hơn',
    );
    const assessed = await later('assess', good, '--on', '2024-12-31', '--amend', pack);
    expect(assessed.code).toBe(0);
    expect(assessed.out).toMatch(/10 +Thu nhập[^]*đạt[^]*≥ 49,5 triệu[^]*chính thức/);
  });

  itInWholeMode('shows the pack where no file is named, and takes today where no day is', async () => {
    const filled = join(folder, 'filled.xlsx');
    const shown = await later('import', 'review', filled, '--recorded-on', '2026-11-30', '--lang', 'en');
    expect(shown.err).toContain('50 million VND per person per year (recalled) → 49.5');
    expect(shown.out).toBe(readFileSync(pack, 'utf8'));
    const today = await later('import', 'review', filled);
    expect((JSON.parse(today.out) as { recordedOn: string }).recordedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  itInWholeMode('reports every mistake with its cell and writes nothing', async () => {
    const workbook = await openWorkbook(readFileSync(sheet));
    workbook.fill(income, { official: '1.000', checkedBy: 'Nguyễn Văn A' });
    const wrong = join(folder, 'wrong.xlsx');
    writeFileSync(wrong, await saveWorkbook(workbook));
    const out = join(folder, 'none.json');
    const result = await later('import', 'review', wrong, '--out', out);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(`: Trang "Rà soát", hàng ${workbook.row(income) + 1}, ô ${workbook.cell(income, 'official')} `);
    expect(result.err).toContain('[cell-empty]');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['template', 'review', '--out', sheet], 'unwritable-file'],
    [['template'], 'unknown-command'],
    [['template', 'reviews'], 'unknown-command'],
    [['template', 'review', '--set', 'comune', '--out', join(folder, 'x.xlsx')], 'unknown-rule-set'],
    [['import', 'review'], 'missing-field'],
    [['import', 'review', 'a.xlsx', 'b.xlsx'], 'surplus-argument'],
    [['import', 'review', join(folder, 'nowhere.xlsx')], 'unreadable-file'],
    [['import', 'review', good], 'unreadable-workbook'],
    [['import', 'review', sheet, '--recorded-on', '30/11/2026'], 'invalid-date'],
    [['import', 'review', sheet], 'nothing-filled'],
    [['assess', good, '--on', '2024-12-31', '--amend', join(folder, 'nowhere.json')], 'unreadable-file'],
    [['assess', good, '--on', '2024-12-31', '--amend', sheet], 'invalid-encoding'],
    [['assess', good, '--on', '2024-12-31', '--amend', good], 'invalid-instrument'],
  ])('2 for %j', async (args, code) => {
    const result = await later(...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
    expect(result.out).toBe('');
  });

  itInWholeMode('works as a process, and says what to install where the packages are missing', () => {
    const out = join(folder, 'process.xlsx');
    expect(runNode([CLI, 'template', 'review', '--out', out, '--lang', 'en'])).toEqual({ out: `Written: ${out}\n`, err: '', code: 0 });
    const without = join(folder, 'installed');
    cpSync(join(ROOT, 'dist'), join(without, 'dist'), { recursive: true });
    mkdirSync(join(without, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules/zod'), join(without, 'node_modules/zod'), 'junction');
    writeFileSync(join(without, 'package.json'), '{ "type": "module" }');
    const refused = runNode([join(without, CLI), 'template', 'review', '--out', join(folder, 'y.xlsx')]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('npm install write-excel-file');
    expect(runNode([join(without, CLI), 'assess', good, '--on', '2024-12-31']).code).toBe(0);
  });
});

describe('as a process', () => {
  it('reads standard input, and a file with a byte order mark', () => {
    const input = `\uFEFF${JSON.stringify({ unit: A_COMMUNE, facts: {} })}`;
    const { out, code } = runNode([CLI, 'assess', '-', '--on', '2024-12-31', '--json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('says its version and its use', () => {
    const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
    expect(runNode([CLI, '--version']).out).toBe(`${version}\n`);
    expect(run('--help').out).toContain('Cách dùng');
    expect(run('--help', '--lang', 'en').out).toContain('Usage');
  });
});
