import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';
import { INFO, ROWS, checked, setDraft, setOf, sheetsOf } from '../../support/set-draft.ts';

const ON = ['--on', '2024-12-31'] as const;
const FOLDER = 'examples/kon-plong';
const assess = async (...args: string[]) => runCommand(['assess', ...args]);

/** Lines of the table of units: those that end in what is said of recognition. */
const unitLines = (out: string): string[] => out.split('\n').filter((line) => /^Xã .* {2}(?:–|có, nêu ở \S+)$/.test(line));

describe('assess of several units', () => {
  it('begins with one line for each unit: bounds, what fails, what to collect next, whether it is recognised', async () => {
    const { out, err, code } = await assess(FOLDER, ...ON);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(
      /^Xã nông thôn mới giai đoạn 2021-2025 · 31\/12\/2024\n\nĐơn vị +Kết quả +Đạt +Không đạt ở tiêu chí +Cần thu thập tiếp +Công nhận\n/,
    );
    const lines = unitLines(out);
    expect(lines).toHaveLength(9);
    expect(lines.find((line) => line.startsWith('Xã Đăk Nên'))).toMatch(
      /không đạt +0–17 \/ 19 +10, 11 +16, 1\.1, 1\.2 … \(\d+ số liệu\) +–$/,
    );
    expect(lines.filter((line) => line.endsWith('có, nêu ở 83/KH-UBND')).map((line) => line.split('  ')[0])).toEqual([
      'Xã Đăk Tăng',
      'Xã Măng Cành',
      'Xã Ngọc Tem',
      'Xã Pờ Ê',
    ]);
    expect(lines.find((line) => line.includes('(*)'))).toContain('Xã Minh Họa');
    expect(out).toContain('(*) hồ sơ minh họa, không phải số liệu thật');
  });

  it('then shows the most telling unit in full, real before made up, and how to see the others', async () => {
    const { out } = await assess(FOLDER, ...ON);
    expect(out.match(/^TT +Nội dung/gm)).toHaveLength(1);
    expect(out).toContain('Xã Đăk Nên (23452) ·');
    expect(out.indexOf('Xã Đăk Nên (23452) ·')).toBeGreaterThan(out.indexOf('Cột "Công nhận"'));
    const [, command] = /^ {2}npx ntm-rules (assess .* --unit \S+)$/m.exec(out) ?? [];
    const other = await runCommand(command!.split(' '));
    expect(other.code).toBe(0);
    expect(other.out).toMatch(/^Xã Pờ Ê \(23467\) ·/);
    expect(out).toMatch(/^Cần thu thập tiếp:\n {2}1\. .*\(chỉ tiêu 16; một mình đã quyết định tiêu chí 16\)$/m);
  });

  it('says the same in English', async () => {
    const { out } = await assess(FOLDER, ...ON, '--lang', 'en');
    expect(out).toMatch(/^Xã Măng Cành +undetermined +0–19 of 19 .* yes, says 83\/KH-UBND$/m);
    expect(out).toContain('(*) illustrative dossier, not real data');
    expect(out).not.toMatch(/Cần|đơn vị|Công nhận/);
  });

  it('says nothing of a recognition before the day of the document that tells it, nor of another set', async () => {
    for (const args of [
      ['--on', '2024-04-21'],
      [...ON, '--set', 'advanced-commune'],
    ]) {
      const { out } = await assess(FOLDER, ...args);
      expect(unitLines(out)).toHaveLength(9);
      expect(out).not.toContain('nêu ở');
    }
  });
});

describe('assess --unit', () => {
  it('shows just the units asked for, in full', async () => {
    const { out, code } = await assess(FOLDER, ...ON, '--unit', '23464', '--unit', '23476');
    expect(code).toBe(0);
    expect(out.match(/^Xã .* \(\d+\) ·/gm)).toEqual(['Xã Hiếu (23476) ·', 'Xã Ngọc Tem (23464) ·']);
  });

  it('names the units that there are where one is not', async () => {
    const { err, code } = await assess(FOLDER, ...ON, '--unit', 'nowhere');
    expect(code).toBe(2);
    expect(err).toMatch(/"nowhere".*23452.*23464/);
  });
});

describe('assess of one unit', () => {
  it('shows it in full, without an overview', async () => {
    const { out } = await assess(`${FOLDER}/po-e.json`, ...ON);
    expect(out).toMatch(/^Xã Pờ Ê \(23467\) ·/);
    expect(out).not.toContain('--unit');
  });

  it('is one report on one unit with amendments too, and says what they change', async () => {
    const args = [`${FOLDER}/illustrative.json`, ...ON, '--format', 'md'];
    const amended = await assess(...args, '--amend', 'examples/amendments/income-plus-3.json');
    expect(amended.out).toMatch(/^# BÁO CÁO KẾT QUẢ ĐÁNH GIÁ\n/);
    expect(amended.out).toContain('## Thay đổi do sửa đổi văn bản');
    expect((await assess(...args)).out).not.toContain('## Thay đổi do sửa đổi văn bản');
  });
});

it('lines come as the units do: a long batch is not held back', () => {
  const written: string[] = [];
  void main(['assess', FOLDER, ...ON], {
    write: (text) => void written.push(text),
    writeError: () => undefined,
    hasColour: false,
    hasProgress: false,
  });
  expect(written.filter((text) => /^Xã .*\n$/.test(text) && text.split('\n').length === 2).length).toBeGreaterThan(7);
});

describe('a set that somebody made up', () => {
  const { write } = temporaryFolder();
  const rows = checked(ROWS);
  const info = { ...INFO, copiedBy: 'Người Chép', checkedBy: 'Người Kiểm', checkedOn: '20/01/2026', caveat: 'Chỉ để thử.' };
  const rules = write('invented.rules.json', JSON.parse(JSON.stringify(setOf(sheetsOf(setDraft({ info, rows }))))));
  const village = (id: string, name: string) => ({ unit: { id, name, level: 'village', groups: ['kv1'] }, facts: {} });
  const NAMES = ['Thôn Một', 'Thôn Hai rất dài tên khánh hòa', 'Thôn Ba'];
  const units = write('units.json', [...NAMES.map((name, index) => village(`t${index}`, name)), { unit: { id: 't9' }, facts: {} }]);

  it('is said to be made up above the table and above each unit, however official it is', async () => {
    for (const [lang, sentence] of [
      ['vi', 'Có văn bản đặt ra để thử, không phải văn bản thật: 9/QĐ-UBND.'],
      ['en', 'Some instruments were made up for a trial and are no law: 9/QĐ-UBND.'],
    ] as const) {
      const { out } = await assess(units, '--on', '2026-12-31', '--rules', rules, '--lang', lang);
      expect(out.split(`\n${sentence}\nChỉ để thử.\n`)).toHaveLength(3);
    }
  });

  it('names no column where it has none, and a set to be met first where that alone is open', async () => {
    const plain = { columns: [], levels: [{}], rows: rows.map((row) => ({ ...row, levels: row.levels.slice(0, 1) })) };
    const first = setOf(sheetsOf(setDraft({ info: { ...info, number: '8/QĐ-UBND', setTitle: 'Bộ trước hư cấu' }, ...plain })));
    const ofFirst = { cells: { criterionNo: '1', criterion: 'Đạt bộ trước', kind: 'Đạt bộ trước' }, levels: [''] };
    const second = setOf(sheetsOf(setDraft({ info: { ...info, presupposed: first.id }, ...plain, rows: checked([ofFirst]) })), [first]);
    const file = write('second.rules.json', JSON.parse(JSON.stringify(second)));
    const alone = NAMES.map((name, index) => ({ unit: { id: `t${index}`, name, level: 'village' }, facts: {} }));
    const { out, err } = await assess(write('alone.json', alone), '--on', '2026-12-31', '--rules', file, '--set', second.id);
    expect(err).toBe('');
    expect(out).toMatch(/^Thôn Một \(t0\) · 31\/12\/2026 · Bộ tiêu chí thôn hư cấu$/m);
    expect(out).toMatch(/^Thôn Ba +chưa xác định .* bộ phải đạt trước/m);
  });

  it('has a line for each unit that could be assessed, cut between words, and says how many are not there', async () => {
    const { out } = await assess(units, '--on', '2026-12-31', '--rules', rules);
    expect(out).toMatch(/^Thôn Hai rất dài tên… {2}/m);
    expect(out).toContain('Không có trong bảng: 1 hồ sơ không đánh giá được; lý do đã nêu riêng.');
  });
});
