import { describe, expect, it } from 'vitest';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';

const { write } = temporaryFolder();
const ON = ['--on', '2024-12-31'];
const named = (id: string, name = 'Xã A') => ({ unit: { ...A_COMMUNE, id, name }, facts: { incomePerCapita: '49' } });
const one = write('one.json', named('a'));
const several = write('several.json', [named('a'), named('b'), named('c', 'Xã C'), named('d')]);

describe('what a command is asked for and cannot do', () => {
  it.each([
    [
      ['solve', several, ...ON, '--threshold', 'commune/10/minimum', '--column', 'southeast'],
      '--column: Không có đơn vị nào áp dụng cột Đông Nam Bộ; 4 đơn vị áp dụng cột khác. [no-dossiers]\n',
      '--column: No unit is held to the column Southeast; 4 are held to others. [no-dossiers]\n',
    ],
    [
      ['assess', one, ...ON, '--json', '--all'],
      '--json: --json và --all không dùng cùng nhau. [conflicting-options]\n',
      '--json: --json and --all cannot be given together. [conflicting-options]\n',
    ],
    [
      ['assess', one, ...ON, '--format', 'md', '--target', '100'],
      '--target: Tùy chọn "--target" không nhận giá trị "100"; cần 1–19. [invalid-option]\n',
      '--target: ',
    ],
    [
      ['assess', '--help', '--qqqqqqqqqq'],
      '--qqqqqqqqqq: Không có tùy chọn "--qqqqqqqqqq". [unknown-option]\n',
      '--qqqqqqqqqq: There is no option',
    ],
    [
      ['--version', '--qqqqqqqqqq'],
      '--qqqqqqqqqq: Không có tùy chọn "--qqqqqqqqqq". [unknown-option]\n',
      '--qqqqqqqqqq: There is no option',
    ],
  ])('%j is refused', async (args, vi, en) => {
    expect(await runCommand(args)).toEqual({ code: 2, out: '', err: vi });
    const english = await runCommand([...args, '--lang', 'en']);
    expect([english.code, english.err.startsWith(en)]).toEqual([2, true]);
  });

  it('all criteria are no target too many', async () => {
    expect(await runCommand(['assess', one, ...ON, '--format', 'md', '--target', '19'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('units of one name', () => {
  it('are told apart in the overview by their codes', async () => {
    const { out } = await runCommand(['assess', several, ...ON]);
    expect(out.match(/^Xã \S+(?: \(\w\))?(?= {2})/gm)).toEqual(['Xã A', 'Xã A (b)', 'Xã C', 'Xã A (d)']);
    expect(out).toContain('\nHàng "Xã A" đầu tiên là đơn vị có mã a.\n');
    const english = await runCommand(['assess', several, ...ON, '--lang', 'en']);
    expect(english.out).toContain('\nThe first line of "Xã A" is the unit with the id a.\n');
    expect((await runCommand(['assess', write('two.json', [named('a'), named('c', 'Xã C')]), ...ON])).out).not.toContain('đầu tiên');
  });
});
