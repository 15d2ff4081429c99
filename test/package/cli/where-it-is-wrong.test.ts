import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { openIntake } from '../../support/fill-intake.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';

const { at, write } = temporaryFolder();
const ON = ['--on', '2024-12-31'];
const dossier = write('a.json', { unit: A_COMMUNE, facts: { incomePerCapita: '49' } });
const good = write('good.json', raisedIncome('50'));
const shapeless = write('shapeless.json', { id: 'x' });
const misfit = write('misfit.json', raisedIncome('47', { id: 'misfit' }));
const broken = write('broken.json', '{"id":');

describe('an error names the file that it is in, then the path within it', () => {
  it.each([
    ['a pack without shape', ['assess', dossier, ...ON, '--amend', good, '--amend', shapeless], `${shapeless}: number: `],
    ['a pack that does not fit', ['assess', dossier, ...ON, '--amend', misfit], `${misfit}: misfit.operations.income: `],
    ['a pack twice', ['assess', dossier, ...ON, '--amend', good, '--amend', good], `${good}: instruments: `],
    ['a pack that is no JSON', ['diff', '--amend', good, '--amend', broken], `${broken}: Không phải JSON`],
    ['a pack for scenarios', ['test', dossier, '--amend', shapeless], `${shapeless}: number: `],
    ['a review sheet that is none', ['import', 'review', dossier], `${dossier}: Không đọc được bảng tính`],
    ['a pack that is checked', ['check', shapeless], `${shapeless}: có lỗi\n  number: `],
    ['a broken pack that is checked', ['check', broken], `${broken}: có lỗi\n  Không phải JSON`],
  ])('%s', async (_, args, said) => {
    const { code, err } = await runCommand(args);
    expect(code).toBe(2);
    expect(err.startsWith(said)).toBe(true);
  });
});

describe('an argument that is wrong is named by its option', () => {
  it.each([
    [['docs', ...ON, '--criterion', '99'], '--criterion: Tùy chọn "--criterion" không nhận giá trị "99"; cần 1, 2, '],
    [['docs', ...ON, '--draft', 'zz'], '--draft: Không có dự thảo "zz".'],
    [['diff', '--amend', good, '--draft', 'zz'], '--draft: Không có dự thảo "zz".'],
    [['assess', dossier, ...ON, '--draft', 'zz'], '--draft: Không có dự thảo "zz".'],
    [['solve', dossier, ...ON, '--threshold', 'zz'], '--threshold: Không có tham số "zz".'],
    [['docs', '--on', '2019-01-01'], '--on: Ngày 2019-01-01: '],
    [['docs', ...ON, '--known-on', '2000-01-01'], '--known-on: '],
  ])('%j', async (args, said) => {
    const { code, err } = await runCommand(args);
    expect([code, err]).toEqual([2, expect.stringContaining(said) as string]);
    expect(err.startsWith(said)).toBe(true);
  });
});

describe('--unit with an id that nothing was read of', () => {
  const refused = write('refused.json', [
    { unit: A_COMMUNE, facts: {} },
    { unit: { ...A_COMMUNE, id: '' }, facts: {} },
  ]);

  it.each([
    [['assess', refused, ...ON, '--unit', 'zz'], '--unit: Không đọc được đơn vị nào có mã "zz"; đã đọc: a. [unknown-unit]\n'],
    [['assess', broken, ...ON, '--unit', 'a'], '--unit: Không đọc được đơn vị nào có mã "a". [unknown-unit]\n'],
    [['assess', broken, ...ON, '--unit', 'a', '--lang', 'en'], '--unit: No unit with the id "a" was read. [unknown-unit]\n'],
  ])('%j', async (args, said) => {
    const { code, err } = await runCommand(args);
    expect(code).toBe(2);
    expect(err.endsWith(said)).toBe(true);
  });
});

describe('units for a workbook', () => {
  it('of which some are wrong: these are said by their file, and the workbook has the others', async () => {
    write('units/1.json', { unit: A_COMMUNE, facts: {} });
    write('units/2.json', { unit: { ...A_COMMUNE, id: '' }, facts: {} });
    write('units/3.json', '{"unit":');
    const out = at('units.xlsx');
    const { code, err, out: said } = await runCommand(['template', 'intake', ...ON, '--units', at('units'), '--out', out]);
    expect([code, said]).toEqual([2, `Đã ghi: ${out}\n`]);
    expect(err).toContain(`${at('units/2.json')}: unit.id: `);
    expect(err).toContain(`${at('units/3.json')}: Không phải JSON`);
    const workbook = await openIntake(readFileSync(out));
    expect(workbook.at('a', 'fact.incomePerCapita').row).toBeGreaterThan(0);
  });

  it('of which none is right: nothing is written', async () => {
    const { code, err } = await runCommand(['template', 'intake', ...ON, '--units', broken, '--out', at('none.xlsx')]);
    expect([code, existsSync(at('none.xlsx'))]).toEqual([2, false]);
    expect(err).toContain('[invalid-json]');
  });
});
