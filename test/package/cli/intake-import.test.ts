import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commune } from '../../../rules/index.ts';
import { readIntake } from '../../../src/documents/xlsx/index.ts';
import { filledWorkbook } from '../../support/fill-intake.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';

/* Every figure here is invented. */

const { at: file, write } = temporaryFolder();
const UNITS = ['a', 'b'].map((id) => ({
  unit: { id, level: 'commune' as const, region: 'central-highlands' as const },
  facts: { incomePerCapita: '51' },
}));

async function filled(name: string, income?: string): Promise<string> {
  const workbook = await filledWorkbook(commune, UNITS);
  const { sheet, row } = workbook.at('b', 'fact.incomePerCapita');
  if (income !== undefined) sheet.cells[row]![sheet.cells[0]!.indexOf('fact.incomePerCapita')] = income;
  return write(name, await workbook.save());
}

describe('import intake', () => {
  it('gives the dossiers of a workbook in which every cell is understood', async () => {
    const { out, err, code } = await runCommand(['import', 'intake', await filled('whole.xlsx'), '--marked', file('none.xlsx')]);
    expect([code, err]).toEqual([0, '2 đơn vị đọc được; 0 ô, chỗ cần sửa.\n']);
    expect((JSON.parse(out) as { unit: { id: string } }[]).map(({ unit }) => unit.id)).toEqual(['a', 'b']);
    // There is nothing to mark.
    expect(existsSync(file('none.xlsx'))).toBe(false);
  });

  it('names each wrong cell, marks it in a copy, and gives the other units', async () => {
    const wrong = await filled('wrong.xlsx', 'năm chục');
    const { out, err, code } = await runCommand(['import', 'intake', wrong, '--marked', file('marked.xlsx'), '--out', file('read.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(/ô [A-Z]+\d+.*bảng ghi "năm chục"/);
    expect(out).toContain('1 đơn vị đọc được; 1 ô, chỗ cần sửa.');
    expect((JSON.parse(readFileSync(file('read.json'), 'utf8')) as { unit: { id: string } }[]).map(({ unit }) => unit.id)).toEqual(['a']);
    const marked = new Uint8Array(readFileSync(file('marked.xlsx')));
    expect((await readIntake(marked, commune)).problems).toHaveLength(1);
    expect(marked.length).not.toBe(readFileSync(wrong).length);
    // What somebody marked or filled in is never overwritten.
    const again = await runCommand(['import', 'intake', wrong, '--marked', file('marked.xlsx')]);
    expect([again.code, again.err.includes('[unwritable-file]')]).toEqual([2, true]);
  });
});
