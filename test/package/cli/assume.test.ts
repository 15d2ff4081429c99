import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, COMMAND_NAMES } from '../../../src/cli/command-table.ts';
import type { Assessment, Dossier } from '../../../src/index.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import { openIntake } from '../../support/fill-intake.ts';
import { ROOT } from '../../support/run.ts';
import { unzipped } from '../../support/zip.ts';
import { runCommand } from '../../support/page-commands.ts';

const SET = ['--set', 'ethnic-minority-village'] as const;
const ASSUME = ['--assume', 'kon-tum-villages'] as const;
const AT = ['--on', '2024-12-31', ...SET] as const;
const FILE = 'examples/villages/thon-minh-hoa.json';
const TOP = 'CÓ DÙNG GIẢ ĐỊNH “thôn (làng) NTM tỉnh Kon Tum”:';
const PLACE = ['--province', 'kon-tum', '--region', 'central-highlands'] as const;

describe('--assume', () => {
  it('that is given twice is named once at the top of what is shown', async () => {
    const words = ['solve', FILE, ...AT, '--threshold', 'ethnic-minority-village/1/hardened', '--lang', 'en'];
    const once = await runCommand([...words, ...ASSUME]);
    expect(once.out).toContain('(“villages of Kon Tum”)');
    expect((await runCommand([...words, ...ASSUME, ...ASSUME])).out).toBe(once.out);
  });

  it('is read by every command that is asked about a moment', () => {
    const asked = COMMAND_NAMES.filter((name) => (COMMANDS[name].options as readonly string[]).includes('known-on'));
    expect(asked.length).toBeGreaterThan(4);
    for (const name of [...asked, 'template intake'] as const)
      expect([name, COMMANDS[name].options]).toEqual([name, expect.arrayContaining(['assume'])]);
  });

  it('decides a village by figures, with the assumption at the top and the text beside each level', async () => {
    const { out, code } = await runCommand(['assess', FILE, ...AT, ...ASSUME]);
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toContain(TOP);
    expect(out).toContain('ĐẠT – đạt 10 trên 10 tiêu chí; kết quả theo giả định');
    expect(out).toMatch(/≥ 70 % \(giả định\)/);
    const without = await runCommand(['assess', FILE, ...AT]);
    expect(without.out).toContain('CHƯA XÁC ĐỊNH');
    expect(without.out).not.toContain('giả định');
  });

  it.each([
    ['assess --format', ['assess', FILE, ...AT, '--format', 'md']],
    ['assess of several units', ['assess', FILE, FILE, ...AT]],
    ['docs', ['docs', ...AT, ...PLACE]],
    ['docs --format', ['docs', ...AT, ...PLACE, '--format', 'md']],
    ['docs --criterion', ['docs', ...AT, '--format', 'md', '--criterion', '4']],
    ['diff', ['diff', ...SET, '--from', '2023-12-31', '--to', '2024-12-31', ...PLACE]],
    ['diff --format', ['diff', ...SET, '--from', '2023-12-31', '--to', '2024-12-31', ...PLACE, '--format', 'md']],
  ])('says so in the first lines of %s', async (_name, words) => {
    const { out } = await runCommand([...words, ...ASSUME]);
    expect(out.split('\n').slice(0, 8).join('\n')).toContain(TOP);
    expect(out).toContain('(giả định)');
  });

  it('asks in the intake workbook for the figures that the assumption reads', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'assume-')), 'intake.xlsx');
    expect((await runCommand(['template', 'intake', ...AT, ...ASSUME, '--out', file])).code).toBe(0);
    const text = [...unzipped(readFileSync(file)).values()].map((part) => new TextDecoder().decode(part)).join('');
    expect(text).toContain('Đường trục thôn, liên thôn được cứng hóa');
    expect(text).toContain('CÓ DÙNG GIẢ ĐỊNH');
    // It asks for other figures than the law alone, and is read where the assumption is named.
    const mismatch = (err: string): boolean => err.includes('workbook-mismatch');
    expect(mismatch((await runCommand(['assess', file, ...AT, ...ASSUME])).err)).toBe(false);
    expect(mismatch((await runCommand(['assess', file, ...AT])).err)).toBe(true);
  });

  it('makes a workbook also where the law changes later what is borrowed, with the levels of the assumption, and reads it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'assume-')), 'commune.xlsx');
    const words = ['--on', '2024-12-31', '--assume', 'commune-levels'];
    const units = ['--units', 'examples/kon-plong/po-e.json', '--one-unit'];
    const made = await runCommand(['template', 'intake', ...words, ...units, '--out', file]);
    expect([made.err, made.code]).toEqual(['', 0]);
    const text = [...unzipped(readFileSync(file)).values()].map((part) => new TextDecoder().decode(part)).join('');
    expect(text).toContain('(giả định)');
    const read = await runCommand(['assess', file, ...words]);
    expect([read.err, read.code]).toEqual(['', 0]);
  });

  it.each([
    ['ethnic-minority-village', 'kon-tum-villages', FILE],
    ['model-residential-area', 'kon-tum-model-residential-areas', 'examples/villages/khu-dan-cu-minh-hoa.json'],
  ])('judges the workbook of %s filled in as the JSON of its figures', async (set, assume, file) => {
    const folder = mkdtempSync(join(tmpdir(), 'assume-'));
    const words = ['--on', '2024-12-31', '--set', set, '--assume', assume];
    const { judgements: _left, ...dossier } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Dossier;
    const json = join(folder, 'dossier.json');
    writeFileSync(json, JSON.stringify(dossier));
    const form = join(folder, 'form.xlsx');
    expect((await runCommand(['template', 'intake', ...words, '--units', json, '--out', form])).code).toBe(0);
    const workbook = await openIntake(readFileSync(form));
    for (const [fact, value] of Object.entries(dossier.facts))
      workbook.enter([dossier.unit.id, `fact.${fact}`, value === true ? 'Đạt' : String(value).replace('.', ',')]);
    writeFileSync(form, await workbook.save());
    const answers = await Promise.all(
      [json, form].map(async (each) => {
        const { out, err } = await runCommand(['assess', each, ...words, '--json']);
        expect(err).toBe('');
        return (JSON.parse(out) as [{ assessment: Assessment }])[0].assessment;
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[1]).toMatchObject({ standing: 'assumed', tally: { met: 9, undetermined: 1 } });
  });

  it.each([
    ['assess', [FILE]],
    ['docs', []],
    ['template intake', []],
  ] as const)('refuses in %s a name that is not there, with the one that was meant', async (name, files) => {
    const { err, code } = await runCommand([...name.split(' '), ...files, ...AT, '--assume', 'kon-tum-vilages']);
    expect(code).toBe(2);
    expect(err).toContain(
      '--assume: Bộ tiêu chí này không có giả định "kon-tum-vilages" (có phải "kon-tum-villages"?); có: kon-tum-villages. [unknown-assumption]',
    );
  });

  it('tells a set that has none, or others, which there are', async () => {
    const refused = async (...words: string[]) => (await runCommand(['docs', '--on', '2024-12-31', ...PLACE, ...words, ...ASSUME])).err;
    expect(await refused('--set', 'commune')).toContain(
      'Bộ tiêu chí này không có giả định "kon-tum-villages"; có: commune-levels. [unknown-assumption]',
    );
    expect(await refused('--set', 'commune-recognition', '--lang', 'en')).toContain('This set has no assumption "kon-tum-villages"');
  });

  it.each([
    ['assess', ['assess', 'examples/kon-plong/po-e.json', '--on', '2024-12-31']],
    ['assess --format', ['assess', 'examples/kon-plong/po-e.json', '--on', '2024-12-31', '--format', 'md']],
    ['docs', ['docs', '--on', '2024-12-31', ...PLACE]],
  ])('says in %s that one does not count which nobody knew by then', async (_name, words) => {
    const { out, err, code } = await runCommand([...words, '--assume', 'commune-levels', '--known-on', '2026-11-25']);
    expect(err).toBe('Lưu ý: commune-levels được ghi nhận ngày 29/11/2026, sau ngày 25/11/2026, nên không được tính.\n');
    expect(out).not.toContain('giả định');
    expect(code).toBe(0);
  });

  it('reaches the sets that a set presupposes', async () => {
    const dossier = join(mkdtempSync(join(tmpdir(), 'assume-')), 'model.json');
    const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
    writeFileSync(dossier, JSON.stringify({ unit, facts: { incomePerCapita: '65.9' } }));
    const words = ['assess', dossier, '--set', 'model-commune', '--on', '2024-12-31'];
    expect((await runCommand([...words, '--assume', 'advanced-income'])).out).toMatch(/≥ 66 triệu(?:.*\n){2}.*\(giả định\)/);
    expect((await runCommand(words)).out).not.toContain('giả định');
    const docs = ['docs', '--set', 'advanced-commune', '--on', '2024-12-31', ...PLACE];
    const both = await runCommand([...docs, '--assume', 'advanced-income', '--assume', 'commune-levels']);
    expect([both.err, both.code]).toEqual(['', 0]);
    expect(both.out).toMatch(/CÓ DÙNG GIẢ ĐỊNH “thu nhập xã NTM nâng cao [^”]*”; “mức mượn cho xã NTM”:/);
  });

  it('takes an assumption of one’s own, in the place of the shipped one unless both are named', async () => {
    const shipped = JSON.parse(readFileSync(join(ROOT, 'rules/assumptions/kon-tum-villages.json'), 'utf8')) as Instrument;
    const own = structuredClone({
      ...shipped,
      id: 'own',
      number: 'giả định own',
      operations: [shipped.operations![0]!],
      facts: [shipped.facts![0]!],
    });
    const [first] = (own.operations[0] as { parameters: { values: { value: string }[] }[] }).parameters;
    first!.values[0]!.value = '99';
    const file = join(mkdtempSync(join(tmpdir(), 'assume-')), 'own.json');
    writeFileSync(file, JSON.stringify(own).replaceAll('"instrument":"kon-tum-villages"', '"instrument":"own"'));
    const unnamed = ['docs', ...AT, ...PLACE, '--amend', file];
    expect((await runCommand(unnamed)).err).toBe('Lưu ý: giả định own không được tính; thêm "--assume own" để tính.\n');
    const review = ['template', 'review', ...SET, '--amend', file, '--out', file.replace('json', 'xlsx'), '--lang', 'en'];
    expect((await runCommand(review)).err).toBe('Note: the assumption own does not count: this command takes adopted texts only.\n');
    const words = [...unnamed, '--assume', 'own'];
    const { out, err } = await runCommand(words);
    expect([out, err].join('\n')).toContain('≥ 99 % (giả định)');
    // Nobody but its author has named it.
    expect(out).toContain('CÓ DÙNG GIẢ ĐỊNH “giả định own”:');
    const { err: both, code } = await runCommand([...words, ...ASSUME]);
    expect([both.includes('[assumption-conflict]'), code]).toEqual([true, 2]);
  });
});
