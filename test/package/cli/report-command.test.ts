import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/cli/formats.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { zipEntries, zipText } from '../../../src/documents/xlsx/zip.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';

const { at: file, write } = temporaryFolder();

const unit = { ...A_COMMUNE, name: 'Xã A' };
write('one.json', { unit, facts: { incomePerCapita: '50.5' } });
write(
  'many.jsonl',
  [
    { unit, facts: { incomePerCapita: '50.5' } },
    { unit: { ...unit, id: 'b', name: 'Xã B' }, facts: { incomePerCapita: 'nhiều' } },
  ]
    .map((dossier) => JSON.stringify(dossier))
    .join('\n'),
);

const run = (...args: string[]) => runCommand(['assess', ...args, '--on', '2024-12-31']);

describe('ntm-rules assess --format', () => {
  it('writes the report on one unit, with the way to as many criteria as asked for', async () => {
    const { out, code } = await run(file('one.json'), '--format', 'md', '--target', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/^# BÁO CÁO KẾT QUẢ ĐÁNH GIÁ\n\nXã A – /);
    expect(out).toContain('## Đường ngắn nhất đến 2 tiêu chí đạt');
    const english = await run(file('one.json'), '--format', 'html', '--lang', 'en');
    expect(english.out).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('writes the report on many, names what could not be assessed, and says so by its exit code', async () => {
    const { out, err, code } = await run(file('many.jsonl'), '--format', 'md', '--plan');
    expect(code).toBe(2);
    expect(err).toContain('"nhiều"');
    expect(out).toContain('# BÁO CÁO TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ');
    expect(out).toContain('## Hồ sơ chưa đánh giá được');
    expect(out).toContain('Mục tiêu kế hoạch 83/KH-UBND');
  });

  it('counts the targets of the plan: recognised communes, every set that it names, units of every level, with reasons', async () => {
    const judged = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), { status: 'met', by: 'UBND', on: '2024-12-01' }]));
    write('plan.json', [
      { unit: { ...unit, id: '23458', name: 'Xã Măng Bút' }, facts: { incomePerCapita: '10' } },
      { unit: { ...unit, id: '23476', name: 'Xã Hiếu' }, facts: {}, judgements: judged(19) },
      {
        unit: { id: 'thon-a', name: 'Thôn A', level: 'village', province: 'kon-tum', region: 'central-highlands' },
        facts: {},
        judgements: judged(10),
      },
    ]);
    const { out, err } = await run(file('plan.json'), '--format', 'md', '--plan');
    expect(err).toBe('');
    const row = (title: string): string => out.split('\n').find((line) => line.startsWith(`| ${title}`))!;
    expect(row('Toàn huyện có 06 xã')).toContain('| Cần 6 trên 6: 4 đã được công nhận, 1 đạt theo số liệu, còn 1 (1 chưa đạt). |');
    expect(row('Toàn huyện có 06 xã')).toContain('nguồn không nêu quyết định công nhận, 83/KH-UBND (22/04/2024): Xã Pờ Ê');
    expect(row('Toàn huyện có 06 xã')).toContain('đơn vị đã được sắp xếp, sáp nhập trước thời hạn (01/07/2025): ');
    expect(row('33/66 thôn')).toContain('1 đạt theo số liệu, còn 32');
    expect(row('Xã Ngọc Tem đạt chuẩn nông thôn mới nâng cao')).toContain('đơn vị chưa được đánh giá: Xã Ngọc Tem');
    expect(row('Xóa cơ bản nhà tạm')).toContain('chưa có báo cáo');
    expect(out).toContain('| **Thôn A** |');
  });

  it('assesses a commune under the advanced set too, where the plan has a target on it', async () => {
    write('ngoc-tem.json', { unit: { ...unit, id: '23464', name: 'Xã Ngọc Tem' }, facts: { incomePerCapita: '10' } });
    const { out } = await run(file('ngoc-tem.json'), '--format', 'md', '--plan', '--lang', 'en');
    expect(out.split('\n').find((line) => line.startsWith('| Ngọc Tem meets the advanced set'))).toContain(
      '| not reached | 1 | 1 of 1 needed: 1 to go (1 not reached). |',
    );
  });

  it('shows what an amendment flips', async () => {
    const { out } = await run(file('one.json'), '--format', 'md', '--amend', 'examples/amendments/income-plus-3.json');
    expect(out).toContain('## Thay đổi do sửa đổi văn bản');
    expect(out).toContain('| Xã A | chỉ tiêu 10 | đạt | không đạt |');
    expect(out).toContain('không phải văn bản thật');
  });

  it('writes .docx and .xlsx to a file only, and CSV', async () => {
    for (const format of ['docx', 'xlsx']) {
      expect(await run(file('one.json'), '--format', format)).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
      expect((await run(file('one.json'), '--format', format, '--out', file(`report.${format}`))).code).toBe(0);
    }
    const docx = readFileSync(file('report.docx'));
    const document = await zipText(zipEntries(docx)!.get('word/document.xml')!);
    expect(document).toContain('BÁO CÁO KẾT QUẢ ĐÁNH GIÁ');
    expect(JSON.stringify(await readSheets(readFileSync(file('report.xlsx'))))).toContain('Thu nhập');
    const { out } = await run(file('one.json'), '--format', 'csv');
    expect(out.startsWith('\uFEFFMã đơn vị;')).toBe(true);
  });

  it('shows a way for one unit, and refuses one that it would not show', async () => {
    const two = await run(file('many.jsonl'), '--format', 'md', '--target', '2');
    expect(two).toMatchObject({ code: 2, out: '', err: expect.stringContaining('một đơn vị duy nhất (đã cho 2)') });
    expect((await run(file('many.jsonl'), '--format', 'md', '--target', '2', '--lang', 'en')).err).toContain(
      'one unit alone (2 are given)',
    );
    for (const args of [
      ['--format', 'csv', '--target', '2'],
      ['--format', 'csv', '--plan'],
      ['--format', 'md', '--plan', '--target', '2'],
    ]) {
      expect(await run(file('one.json'), ...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('[conflicting-options]'),
      });
    }
  });

  it('refuses what is no format, no number, and an existing file', async () => {
    expect(await run(file('one.json'), '--format', 'pdf')).toMatchObject({
      code: 2,
      err: expect.stringContaining([...FORMATS, 'csv'].join(', ')),
    });
    expect(await run(file('one.json'), '--format', 'md', '--target', 'all')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--target'),
    });
    expect((await run(file('one.json'), '--format', 'md', '--out', file('one.json'))).code).toBe(2);
    expect((await run('--format', 'md')).code).toBe(2);
  });
});
