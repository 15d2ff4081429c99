import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/cli/formats.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { zipEntries, zipText } from '../../../src/documents/xlsx/zip.ts';
import { runCommand } from '../../support/page-commands.ts';
import { itInWholeMode } from '../../support/whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'ntm-impact-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const unit = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
writeFileSync(at('units.jsonl'), `${JSON.stringify({ unit, facts: { incomePerCapita: '50.5' } })}\n{"unit":{"id":"b"}}\n`);
writeFileSync(at('good.json'), JSON.stringify({ unit, facts: { incomePerCapita: '50.5' } }));

const DRAFT = 'examples/amendments/income-plus-3.json';
const run = (file: string, ...args: string[]) => runCommand(['impact', at(file), '--on', '2024-12-31', '--amend', DRAFT, ...args]);
const texts = async (file: string): Promise<string> => JSON.stringify(await readSheets(readFileSync(at(file))));

describe('ntm-rules impact', () => {
  itInWholeMode('writes the report in every format that the report on units has', async () => {
    const { out } = await run('good.json');
    expect(out).toContain('# Tác động của sửa đổi');
    expect(await run('good.json', '--format', 'md')).toMatchObject({ out, code: 0 });
    expect((await run('good.json', '--format', 'html', '--lang', 'en')).out).toMatch(/^<!doctype html>\n<html lang="en">[^]*<svg /);
    for (const format of ['docx', 'xlsx', 'html', 'csv']) {
      expect(await run('good.json', '--format', format, '--out', at(`one.${format}`))).toEqual({ code: 0, out: '', err: '' });
    }
    const document = await zipText(zipEntries(readFileSync(at('one.docx')))!.get('word/document.xml')!);
    for (const said of ['Tác động của sửa đổi', 'Xã A', 'không phải văn bản thật', 'Số liệu cần thu thập trước']) {
      expect(document).toContain(said);
      if (said !== 'Số liệu cần thu thập trước') expect(await texts('one.xlsx')).toContain(said);
    }
    expect(readFileSync(at('one.csv'), 'utf8')).toContain('Xã A;');
  });

  it('writes all of them into a folder where no format is named', async () => {
    const { code, out } = await run('units.jsonl', '--out', at('all'), '--lang', 'en');
    expect([code, readdirSync(at('all')).map((name) => name.split('.')[1])]).toEqual([2, [...FORMATS, 'csv', 'json', 'svg'].toSorted()]);
    expect(out.match(/Written: /g)).toHaveLength(FORMATS.length + 3);
    const page = readFileSync(at('all/impact.md'), 'utf8');
    // What could not be read is named in the report too.
    expect(page).toMatch(/## Dossiers that cannot be read\n[^]*\| b \|/);
    // An operation is told in words, not by its name in the file.
    expect(page).toContain('| sets a threshold | 10. Average income per person (million VND a year) | 1 |');
    expect(readFileSync(at('all/impact.svg'), 'utf8')).toContain('>10. Income<');
  });

  it.each([
    [['--format', 'docx'], 'missing-field', '--out'],
    [['--format', 'xlsx'], 'missing-field', '--out'],
    [['--format', 'pdf'], 'invalid-option', [...FORMATS, 'csv'].join(', ')],
    [['--format', 'md', '--json'], 'conflicting-options', '--json'],
    [['--out', 'x', '--json'], 'conflicting-options', '--json'],
    [['--plan', '--format', 'csv'], 'conflicting-options', '--format csv'],
  ])('refuses %j by name', async (args, code, said) => {
    const { code: exit, out, err } = await run('nowhere.json', ...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(`[${code}]`);
    expect(err).toContain(said);
  });
});

describe('ntm-rules diff', () => {
  it('writes a redline in every format', async () => {
    const diff = (...args: string[]) => runCommand(['diff', '--from', '2024-02-29', '--to', '2024-03-02', ...args]);
    const { out } = await diff('--format', 'md');
    expect(out).toMatch(/^# Thay đổi\n/);
    expect(out).toContain('theo 211/QĐ-TTg');
    expect((await diff('--format', 'html')).out).toContain('<del>');
    expect((await diff('--format', 'docx', '--out', at('diff.docx'))).code).toBe(0);
    expect(await diff('--out', at('lines.txt'))).toMatchObject({ code: 2, err: expect.stringContaining('[lacking-option]') });
    expect(await runCommand(['diff'])).toMatchObject({ code: 2, err: expect.stringContaining('--from NGÀY hoặc --amend GÓI.json') });
  });
});
