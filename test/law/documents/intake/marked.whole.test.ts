import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commune } from '../../../../rules/index.ts';
import type { Problem } from '../../../../src/model/errors.ts';
import { sheetProblem } from '../../../../src/documents/sheet/sheet-problem.ts';
import { markProblems, readIntake, writeIntake, writeOneUnit } from '../../../../src/documents/xlsx/index.ts';
import { readSheets } from '../../../../src/documents/xlsx/read-workbook.ts';
import { writeZip } from '../../../../src/documents/xlsx/write-zip.ts';
import { zipEntries, zipText } from '../../../../src/documents/xlsx/zip.ts';
import { filledWorkbook } from '../../../support/fill-intake.ts';
import { KEPT } from '../../../support/saved-workbook.ts';

const UNIT = { id: 'a', name: 'Xã A', level: 'commune', region: 'central-highlands' } as const;
const invalid = (sheet: string, cell: string): Problem =>
  sheetProblem('cell-invalid', [sheet, cell], {
    sheet,
    row: cell.slice(1),
    cell,
    column: 'cột',
    actual: 'x',
    expectedVi: 'một số & < >',
    expectedEn: 'a number',
  });

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, entry] of zipEntries(bytes)!) parts.set(name, await zipText(entry));
  return parts;
}

/** The colour behind a cell of a sheet of the archive. */
function groundOf(parts: ReadonlyMap<string, string>, sheet: string, cell: string): string | undefined {
  const style = new RegExp(`<c\\s[^>]*\\br="${cell}"[^>]*>`).exec(parts.get(sheet)!)?.[0].match(/\bs="(\d+)"/)?.[1];
  const styles = parts.get('xl/styles.xml')!;
  const formats = /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(styles)![1]!.match(/<xf\b(?:[^>]*\/>|[^>]*>[^]*?<\/xf>)/g)!;
  const fill = /fillId="(\d+)"/.exec(formats[Number(style)] ?? '')?.[1];
  const fills = /<fills[^>]*>([^]*?)<\/fills>/.exec(styles)![1]!.match(/<fill>[^]*?<\/fill>|<fill\/>/g)!;
  expect(/<cellXfs[^>]*count="(\d+)"/.exec(styles)?.[1] ?? String(formats.length)).toBe(String(formats.length));
  return /<fgColor rgb="(\w+)"/.exec(fills[Number(fill)] ?? '')?.[1];
}

describe('a copy of an intake workbook with its wrong cells marked', () => {
  it('colours each wrong cell, says beside it what is expected, and reads as before', async () => {
    const workbook = await filledWorkbook(commune, [{ unit: UNIT, facts: { incomePerCapita: '50', laneRoads: '88' } }]);
    const { sheet, row } = workbook.at('a', 'fact.incomePerCapita');
    const column = sheet.cells[0]!.indexOf('fact.incomePerCapita');
    sheet.cells[row]![column] = 'khoảng năm chục';
    const bytes = await workbook.save();
    const { dossiers, problems } = await readIntake(bytes, commune);
    expect(problems.map(({ code }) => code)).toEqual(['cell-invalid']);
    const cell = String(problems[0]!.params['cell']);
    const marked = await markProblems(bytes, problems, 'vi');
    expect(await readIntake(marked, commune)).toEqual({ dossiers, problems });
    const parts = await partsOf(marked);
    const place = [...parts.keys()].find((name) => name.startsWith('xl/worksheets/sheet') && groundOf(parts, name, cell) === 'FFFFC7CE')!;
    expect(place).toBeDefined();
    const comments = [...parts].filter(([name, text]) => name.includes('problems-') && text.includes(`ref="${cell}"`));
    expect(comments).toHaveLength(1);
    expect(comments[0]![1]).toContain('khoảng năm chục');
    expect(parts.get('[Content_Types].xml')).toContain('PartName="/xl/problems-');
    expect(parts.get(place)).toMatch(/<legacyDrawing[^>]*r:id="rId-problem-boxes"\/>/);
  });

  it('has its problems in the order of the cells', async () => {
    const bytes = await writeOneUnit(commune, { on: '2024-12-31', dossier: { unit: UNIT, facts: {} } });
    const parts = await partsOf(bytes);
    // "Đạt" for the whole of criterion 1, by nobody, on no day; then a figure that is none.
    const sheet = parts
      .get('xl/worksheets/sheet1.xml')!
      .replaceAll(
        /<c r="(G7|G9|G12)"([^>]*)\/>/g,
        (_, cell: string, rest: string) => `<c r="${cell}"${rest} t="inlineStr"><is><t>${cell === 'G7' ? 'Đạt' : '??'}</t></is></c>`,
      );
    const changed = new Map(
      [...parts.set('xl/worksheets/sheet1.xml', sheet)].map(([name, text]) => [name, new TextEncoder().encode(text)]),
    );
    const { problems } = await readIntake(await writeZip(changed), commune);
    expect(problems.map(({ params }) => params['cell'])).toEqual(['H7', 'I7', 'G9', 'G12']);
  });

  it.each([
    ['our own, which has notes', () => writeIntake(commune, { on: '2024-12-31', units: [UNIT] })],
    ['that of one unit', () => writeOneUnit(commune, { on: '2024-12-31', dossier: { unit: UNIT, facts: {} } })],
    ['one that LibreOffice saved', () => Promise.resolve(new Uint8Array(readFileSync(KEPT)))],
  ])('keeps what else is in %s', async (_name, make) => {
    const bytes = await make();
    const before = await readSheets(bytes);
    const { name } = before.find(({ rows }) => rows.length > 5)!;
    const marked = await markProblems(
      bytes,
      [invalid(name, 'B3'), invalid(name, 'ZZ4'), invalid(name, 'B3'), invalid('không có', 'A1')],
      'vi',
    );
    expect(await readSheets(marked)).toEqual(before.map((sheet) => expect.objectContaining({ name: sheet.name, merged: sheet.merged })));
    const values = async (of: Uint8Array) =>
      (await readSheets(of)).map(({ rows }) => rows.map((row) => row.filter((cell) => cell !== undefined)));
    expect(await values(marked)).toEqual(await values(bytes));
    const [was, is] = [await partsOf(bytes), await partsOf(marked)];
    for (const part of was.keys()) expect(is.has(part)).toBe(true);
    const notes = (parts: ReadonlyMap<string, string>): number => [...parts.values()].join('').match(/<(?:\w+:)?comment /g)?.length ?? 0;
    expect(notes(is)).toBe(notes(was) + 2);
    expect([...is.values()].join('')).toContain('một số &amp; &lt; &gt;');
    expect(
      [...is.values()]
        .filter((text) => text.includes('x:ClientData'))
        .join('')
        .match(/<x:ClientData/g)?.length,
    ).toBe(notes(is));
  });
});
