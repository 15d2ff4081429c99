import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';
import { ROOT } from '../../support/run.ts';

const { at: file, write } = temporaryFolder();

const unit = { ...A_COMMUNE, name: 'Xã A' };
write('dossiers.json', [
  { unit, facts: { incomePerCapita: '50.5' } },
  { unit: { ...unit, id: 'b', name: 'Xã B' }, facts: { incomePerCapita: '40' } },
]);
write('corrected.json', { unit, facts: { incomePerCapita: '49.5' } });
write('raised.json', raisedIncome());

const run = (...args: string[]) => runCommand(['verify', ...args]);

async function answers(name: string, ...more: string[]): Promise<string> {
  const { out } = await runCommand(['assess', file('dossiers.json'), '--on', '2024-12-31', '--json', ...more]);
  write(name, JSON.parse(out));
  return file(name);
}

describe('ntm-rules verify', () => {
  it('makes every answer of a list again, and says of each that it is the same', async () => {
    const { out, err, code } = await run(await answers('same.json'), '--dossier', file('dossiers.json'));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      expect.stringMatching(/^Xã A \(a\), .+, 31\/12\/2024: làm lại cho kết quả giống hệt$/),
      expect.stringMatching(/^Xã B \(b\), .+, 31\/12\/2024: làm lại cho kết quả giống hệt$/),
    ]);
  });

  it('names the rows whose status is another one, and why; exit code 1', async () => {
    const { out, code } = await run(await answers('figure.json'), '--dossier', file('corrected.json'));
    expect(out).toContain('kết luận khác trước');
    expect(out).toContain('10 Thu nhập bình quân đầu người');
    expect(out).toContain('đạt → không đạt; do hồ sơ');
    // The second has no dossier: that is said, and the first is not lost.
    expect(code).toBe(2);
    const alone = await run(file('figure.json'), '--dossier', file('corrected.json'), '--lang', 'en');
    expect(alone.out).toContain('met → not met; because of the dossier');
    expect(alone.err).toContain('[unknown-unit]');
  });

  it('names the operation of an amendment that came since', async () => {
    const { out, code } = await run(await answers('law.json'), '--dossier', file('dossiers.json'), '--amend', file('raised.json'));
    expect(code).toBe(1);
    expect(out).toContain('đạt → không đạt; do bộ tiêu chí (theo số 10, (giả định): Tây Nguyên)');
  });

  it('gives every difference as JSON', async () => {
    const { out, code } = await run(
      await answers('json.json'),
      '--dossier',
      file('dossiers.json'),
      '--amend',
      file('raised.json'),
      '--json',
    );
    expect(code).toBe(1);
    const results = JSON.parse(out) as { place: string; same: boolean; because: string[]; differences: { path: string[] }[] }[];
    expect(results.map(({ because }) => because)).toEqual([['rules'], ['rules']]);
    expect(results[0]!.place).toBe(`${file('json.json')}[0]`);
  });

  it('makes an answer of an earlier version again, and says what changed', async () => {
    const stored = join(ROOT, 'test/data/answers');
    const { out, code } = await run(join(stored, 'po-e-0.1.0.answer.json'), '--dossier', join(stored, 'po-e-0.1.0.dossier.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/: kết luận như cũ\n {2}chưa xác định, đạt 0–19 trên 19 tiêu chí; kết quả của từng tiêu chí, chỉ tiêu như cũ\n/);
    // Of what kinds the differences are, together as many as there are; and by which text each of the two was made.
    const [, all, kinds] = /ghi khác nhau ở (\d+) chỗ: (.*)\n/.exec(out)!;
    expect(kinds).toMatch(/^mục mà bản lưu chưa có \d+; tên gọi \d+; mức và căn cứ \d+; mục khác \d+$/);
    expect(kinds!.match(/\d+/g)!.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(all));
    expect(out).toMatch(/\n {2}có thể do: bộ tiêu chí \(mã kiểm 07d9e768 → \w{8}\), phiên bản phần mềm; xem từng chỗ: --json\n$/);
  });

  it('refuses what is no answer, by its place, and goes on', async () => {
    const good = JSON.parse(readFileSync(await answers('good.json'), 'utf8')) as unknown[];
    write('mixed.json', [
      7,
      ...good,
      {
        ...(good[0] as object),
        assessment: { ruleSet: { id: 'no-such-set' }, unit: { id: 'a' }, criteria: [], instruments: [], on: '2024-12-31' },
      },
    ]);
    const { out, err, code } = await run(file('mixed.json'), '--dossier', file('dossiers.json'));
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toContain('mixed.json[0]: answer: ');
    expect(err).toContain('[wrong-type]');
    expect(err).toContain('no-such-set');
    expect((await run(file('mixed.json'))).err).toContain('--dossier');
  });
});
