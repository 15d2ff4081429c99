import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { zipEntries, zipText } from '../../../src/documents/xlsx/zip.ts';
import { hashOf } from '../../../src/law/rule-set.ts';
import { ROOT, runNode } from '../../support/run.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';
import { describeInWholeMode } from '../../support/whole.ts';

const { at, write } = temporaryFolder();

const run = (...args: string[]) => runCommand(['docs', ...args]);

const DAY = ['--on', '2024-12-31'];

describe('ntm-rules docs', () => {
  it('writes the consolidated text as before where no document is asked for', async () => {
    const { out, code } = await run(...DAY, '--province', 'kon-tum');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^# Văn bản hợp nhất: Xã nông thôn mới giai đoạn 2021-2025\n\nCó hiệu lực ngày 31\/12\/2024\. Cột áp dụng: Tây Nguyên\./,
    );
  });

  it('writes the table of criteria: the column of a place, all columns without one, or all with its province’s decisions', async () => {
    const place = (await run(...DAY, '--format', 'md', '--province', 'kon-tum')).out;
    expect(place).toContain('| Mức đạt chuẩn: Tây Nguyên |');
    const all = (await run(...DAY, '--format', 'md')).out;
    expect(all).toContain('Mức đạt chuẩn: Đồng bằng sông Hồng');
    expect(all).not.toContain('416/QĐ-UBND');
    const both = (await run(...DAY, '--format', 'md', '--province', 'kon-tum', '--all')).out;
    expect(both).toContain('Mức đạt chuẩn: Đồng bằng sông Hồng');
    expect(both).toContain('416/QĐ-UBND');
  });

  it('writes every column of a set of one province, which need not be named, and calls no level a judgement', async () => {
    // An invented set, of which each level is of a column; here one of a province.
    const { hash: _hash, ...set } = JSON.parse(readFileSync(join(ROOT, 'examples/bring-a-decision/village.rules.json'), 'utf8'));
    const instruments = set.instruments.map((each: object) => ({ ...each, province: 'quang-ngai' }));
    const own = { ...set, instruments };
    const sheet = write('own.rules.json', { ...own, hash: hashOf(own) });
    const all = await run('--rules', sheet, '--on', '2026-12-31');
    expect([all.code, all.err]).toEqual([0, '']);
    expect(all.out).toMatch(/\| 1\.1 \|.*≥ 80 %.*Khu vực 1 /);
    expect(all.out.match(/theo kết luận/g)).toHaveLength(1);
    const outside = await run('--rules', sheet, '--on', '2026-12-31', '--province', 'quang-ngai');
    expect(outside.out).toContain('không có mức chung: mức ghi theo cột');
    expect(outside.out.match(/theo kết luận/g)).toHaveLength(1);
  });

  it('writes the column of a group that the set declares, and refuses others by their option', async () => {
    const set = ['--set', 'commune-2026', '--on', '2026-12-31'];
    expect((await run(...set, '--group', 'area-2')).out).toContain('Cột áp dụng: Nhóm 3.');
    expect((await run(...set, '--group', 'group-1', '--group', 'area-1', '--format', 'md')).out).toContain('Mức đạt chuẩn: Nhóm 1');
    const wrong = await run(...set, '--group', 'area-9');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringMatching(/^--group: Bộ tiêu chí không có nhóm "area-9"; có: group-1, .*\[unknown-group\]/),
    ]);
    expect((await run(...set, '--group', 'group-1', '--group', 'area-2')).err).toContain('[columns-conflict]');
    expect((await run(...DAY, '--group', 'kv1')).code).toBe(2);
  });

  it('writes the page of a criterion of a set, in either language', async () => {
    const { out } = await run(...DAY, '--set', 'advanced-commune', '--criterion', '10', '--lang', 'en');
    expect(out).toMatch(/^# Criterion 10\. /);
    const html = (await run(...DAY, '--criterion', '10', '--format', 'html')).out;
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
  });

  it('writes a redline between two days', async () => {
    const { out } = await run('--on', '2024-03-02', '--from', '2024-02-29');
    expect(out).toContain('đối chiếu với ngày 29/02/2024');
    expect(out).toContain('~~Tỷ lệ dân số có~~');
  });

  it('writes files for a word processor and a spreadsheet, and never over one', async () => {
    const docx = at('table.docx');
    expect(await run(...DAY, '--set', 'ethnic-minority-village', '--format', 'docx', '--out', docx)).toEqual({ out: '', err: '', code: 0 });
    expect(await zipText(zipEntries(readFileSync(docx))!.get('word/document.xml')!)).toContain('Giao thông');
    const xlsx = at('table.xlsx');
    expect((await run(...DAY, '--format', 'xlsx', '--out', xlsx)).code).toBe(0);
    expect((await readSheets(readFileSync(xlsx))).map(({ name }) => name)).toContain('Bảng tiêu chí');
    const again = await run(...DAY, '--format', 'docx', '--out', docx);
    expect(again.code).toBe(2);
    expect(again.err).toContain('unwritable-file');
  });

  it('writes the document as data', async () => {
    const { out } = await run(...DAY, '--criterion', '10', '--json');
    expect(JSON.parse(out)).toMatchObject({ title: 'Tiêu chí 10. Thu nhập', language: 'vi', blocks: expect.any(Array) });
  });

  it.each([
    [['--format', 'pdf'], 'invalid-option', '"--format"'],
    [['--format', 'docx'], 'missing-field', '--out'],
    [['--criterion', '99'], 'invalid-option', '"99"'],
    [['--criterion', '10', '--from', '2024-01-01'], 'conflicting-options', '--criterion'],
    [['--format', 'md', '--json'], 'conflicting-options', '--json'],
    [['--from', '2020-01-01'], 'date-not-covered', '2020-01-01'],
    [['--from', 'hôm qua'], 'invalid-date', 'hôm qua'],
    [['--set', 'comune', '--format', 'md'], 'unknown-rule-set', '"commune"'],
  ])('refuses %j with %s, in both languages, and writes nothing', async (args, code, said) => {
    const out = at('refused');
    for (const language of ['vi', 'en']) {
      const answer = await run(...DAY, ...args, '--lang', language, ...(args.includes('docx') ? [] : ['--out', out]));
      expect(answer).toMatchObject({ out: '', code: 2 });
      expect(answer.err).toContain(code);
      expect(answer.err).toContain(said);
    }
    expect(existsSync(out)).toBe(false);
  });
});

describeInWholeMode('without the optional packages', () => {
  const place = mkdtempSync(join(tmpdir(), 'ntm-bare-'));
  cpSync(join(ROOT, 'dist'), join(place, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  cpSync(join(ROOT, 'package.json'), join(place, 'package.json'));
  mkdirSync(join(place, 'node_modules'));
  for (const name of ['zod', 'decimal.js', 'json-rules-engine'])
    symlinkSync(join(ROOT, 'node_modules', name), join(place, 'node_modules', name));

  const command = [join(place, 'dist/cli.js'), 'docs', ...DAY, '--criterion', '10'];

  it.each([
    ['docx', 'npm install docx'],
    ['xlsx', 'npm install write-excel-file'],
  ])('%s names what has to be installed', (format, said) => {
    const refused = runNode([...command, '--format', format, '--out', join(place, `a.${format}`)]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('package-missing');
    expect(refused.err).toContain(said);
  });

  it('the other formats are written', () => {
    expect(runNode([...command, '--format', 'html']).out).toContain('<!doctype html>');
  });
});
