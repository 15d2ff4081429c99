import { describe, expect, it } from 'vitest';
import { assess } from 'ntm-rules';
import type { Dossier } from 'ntm-rules';
import { commune, ethnicMinorityVillage } from 'ntm-rules/rules';
import { readIntake, writeOneUnit } from 'ntm-rules/xlsx';
import { intakeForm } from '../../../../src/documents/intake/form.ts';
import { intakeOf } from '../../../../src/documents/intake/intake.ts';
import { ONE_UNIT_ORDER, ONE_UNIT_SHEET, oneUnitColumn } from '../../../../src/documents/intake/one-unit/columns.ts';
import type { OneUnitField } from '../../../../src/documents/intake/one-unit/columns.ts';
import { readSheets } from '../../../../src/documents/xlsx/read-workbook.ts';
import { shownText } from '../../../../src/documents/sheet/sheet.ts';
import type { SheetCell, SheetContent } from '../../../../src/documents/sheet/sheet.ts';
import { A_COMMUNE } from '../../../support/a-commune.ts';

const ON = '2024-12-31';
const unit = { ...A_COMMUNE, name: 'Xã A' };
const before: Dossier = {
  unit,
  facts: {
    incomePerCapita: '44',
    villageRoads: { numerator: '31.2', denominator: '37.6' },
    communeRoads: { atLeast: '90' },
    masterPlanApproved: true,
  },
  judgements: { '2.1': { status: 'met', by: 'Sở Xây dựng', on: '2023-03-02' } },
} as Dossier;

const made = await readSheets(await writeOneUnit(commune, { on: ON, dossier: before }));

type Written = Readonly<Partial<Record<OneUnitField, SheetCell['value']>>>;

/** The workbook with what somebody wrote into it, by the ids of its rows. */
function filled(
  rows: Readonly<Record<string, Written>>,
  change: (cells: (SheetCell | undefined)[][]) => void = () => undefined,
): SheetContent[] {
  return made.map((sheet) => {
    if (sheet.name !== ONE_UNIT_SHEET) return sheet;
    const cells = sheet.rows.map((row) => {
      const written = Object.entries(rows[shownText(row[0])] ?? {});
      const next = [...row];
      for (const [field, value] of written) next[ONE_UNIT_ORDER.indexOf(field as OneUnitField)] = { value: value! };
      return next;
    });
    change(cells);
    return { ...sheet, rows: cells };
  });
}

const textOf = (id: string, field: OneUnitField): string => {
  const row = made.find(({ name }) => name === ONE_UNIT_SHEET)!.rows.find((cells) => shownText(cells[0]) === id)!;
  return shownText(row[ONE_UNIT_ORDER.indexOf(field)]);
};

const read = (rows: Readonly<Record<string, Written>>, change?: (cells: (SheetCell | undefined)[][]) => void) =>
  intakeOf(filled(rows, change), commune);

describe('the workbook of one unit', () => {
  it('opens on its sheet, with the level for the unit, what was known before and what to find out first', () => {
    expect(made[0]!.name).toBe(ONE_UNIT_SHEET);
    expect(textOf('fact.incomePerCapita', 'level')).toBe('≥ 50 triệu đồng/người/năm');
    expect(textOf('fact.incomePerCapita', 'before')).toBe('44');
    expect(textOf('fact.villageRoads.numerator', 'before')).toBe('31,2');
    expect(textOf('fact.communeRoads', 'before')).toBe('≥ 90');
    expect(textOf('fact.masterPlanApproved', 'before')).toBe('Đạt');
    expect(textOf('judgement.2.1', 'before')).toBe('Đạt (Sở Xây dựng, 02/03/2023)');
    // Of a share it stands once.
    expect([textOf('fact.villageRoads.numerator', 'level'), textOf('fact.villageRoads.denominator', 'level')]).toEqual(['≥ 80 %', '']);
    const order = made[0]!.rows
      .slice(3)
      .map((row) => shownText(row[ONE_UNIT_ORDER.indexOf('first')]))
      .filter(Boolean)
      .map(Number);
    expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, index) => index + 1));
    expect(textOf('fact.incomePerCapita', 'first')).toBe('');
  });

  it('asks for everything that the workbook of many units asks for', () => {
    const asked = intakeForm(commune, ON)
      .sheets.flatMap(({ columns }) => columns)
      .filter(({ content }) => content.of === 'fact' || content.of === 'judgement')
      .map(({ id }) => id);
    const rows = made[0]!.rows
      .slice(3)
      .map((row) => shownText(row[0]))
      .filter(Boolean);
    expect(rows.toSorted()).toEqual(asked.toSorted());
  });

  it('is read as it was filled in: day and source of each figure, body, day, paper and words of each judgement', () => {
    const { dossiers, problems } = read({
      'fact.incomePerCapita': { value: '50,5', day: '31/12/2024', by: 'Chi cục Thống kê' },
      'fact.villageRoads.numerator': { value: '30' },
      'fact.villageRoads.denominator': { value: '40', by: 'Báo cáo 12' },
      'fact.masterPlanApproved': { value: 'Đạt' },
      'judgement.1.2': { value: 'Đạt', day: '02/03/2024', by: 'Sở Xây dựng', document: 'QĐ 5', remark: 'cơ bản đạt' },
      'judgement.17': { value: 'Không đạt', day: { day: '2024-05-06' }, by: 'UBND huyện' },
    });
    expect(problems).toEqual([]);
    const expected = {
      unit,
      facts: {
        incomePerCapita: { value: '50.5', measuredOn: '2024-12-31', evidence: { source: 'Chi cục Thống kê' } },
        villageRoads: { numerator: '30', denominator: '40', evidence: { source: 'Báo cáo 12' } },
        masterPlanApproved: true,
      },
      judgements: {
        '1.2': { status: 'met', by: 'Sở Xây dựng', on: '2024-03-02', document: 'QĐ 5', remark: 'cơ bản đạt' },
        '17': { status: 'not-met', by: 'UBND huyện', on: '2024-05-06' },
      },
    };
    expect(dossiers).toEqual([expected]);
    expect(assess(commune, dossiers[0] as never, { on: ON }).criteria[9]!.status).toBe('met');
  });

  it('is read wherever its rows were sorted and its columns moved to', () => {
    const { dossiers, problems } = read({ 'fact.incomePerCapita': { value: '50,5' } }, (cells) => {
      const body = cells.splice(3).toReversed();
      cells.push(...body);
      for (const row of cells) [row[7], row[8]] = [row[8], row[7]];
    });
    expect(problems).toEqual([]);
    expect(dossiers[0]!.facts).toEqual({ incomePerCapita: '50.5' });
  });

  it.each<[string, Readonly<Record<string, Written>>, string, string]>([
    ['a figure that is none', { 'fact.incomePerCapita': { value: 'nhiều' } }, 'cell-invalid', 'value'],
    ['a share without its denominator', { 'fact.villageRoads.numerator': { value: '3' } }, 'cell-empty', 'value'],
    ['a source without a figure', { 'fact.incomePerCapita': { by: 'Báo cáo' } }, 'cell-invalid', 'by'],
    ['a day without a figure', { 'fact.incomePerCapita': { day: '31/12/2024' } }, 'cell-invalid', 'day'],
    ['a day that is none', { 'fact.incomePerCapita': { value: '50', day: '31/02/2024' } }, 'cell-invalid', 'day'],
    [
      'two sources of one share',
      { 'fact.villageRoads.numerator': { value: '3', by: 'A' }, 'fact.villageRoads.denominator': { value: '4', by: 'B' } },
      'cell-invalid',
      'by',
    ],
    ['a judgement of nobody', { 'judgement.1.1': { value: 'Đạt', day: '02/03/2024' } }, 'cell-empty', 'by'],
    ['a judgement of no day', { 'judgement.1.1': { value: 'Đạt', by: 'Sở Xây dựng' } }, 'cell-empty', 'day'],
    ['a body that judged nothing', { 'judgement.1.1': { by: 'Sở Xây dựng' } }, 'cell-invalid', 'by'],
    ['the paper of a judgement beside a figure', { 'fact.incomePerCapita': { value: '50', document: 'QĐ 5' } }, 'cell-invalid', 'document'],
  ])('names %s by its cell, and assesses nothing by halves', (_, rows, code, field) => {
    const { dossiers, problems } = read(rows);
    expect(dossiers).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.params['column']).toBe(oneUnitColumn(field as OneUnitField).header);
    expect(problems[0]!.params['sheet']).toBe(ONE_UNIT_SHEET);
  });

  it.each<[string, (cells: (SheetCell | undefined)[][]) => void, string]>([
    ['a row deleted', (cells) => void cells.splice(4, 1), 'column-missing'],
    ['a row twice', (cells) => void cells.push([...cells[5]!]), 'row-repeated'],
    ['a row of somebody’s own with a figure', (cells) => void cells.push(Object.assign([], { 6: { value: '5' } })), 'cell-invalid'],
    ['what is asked changed', (cells) => void (cells[5]![2] = { value: 'Khác' }), 'cell-changed'],
    ['a header changed', (cells) => void (cells[2]![6] = { value: 'Số' }), 'cell-changed'],
    ['a column deleted', (cells) => cells.forEach((row) => void row.splice(7, 1)), 'column-missing'],
  ])('says of %s that it is so, and assesses nothing by halves', (_, change, code) => {
    const { dossiers, problems } = read({ 'fact.incomePerCapita': { value: '50' } }, change);
    expect(dossiers).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('says that a second unit has no place in it', () => {
    const twice = filled({ 'fact.incomePerCapita': { value: '50' } }).map((sheet) =>
      sheet.name === 'Đơn vị'
        ? { ...sheet, rows: [...sheet.rows, sheet.rows.at(-1)!.map((cell, index) => (index === 0 ? { value: 'b' } : cell))] }
        : sheet,
    );
    const { dossiers, problems } = intakeOf(twice, commune);
    expect(dossiers).toEqual([]);
    expect(problems[0]?.message.vi).toContain('là của một đơn vị');
  });

  it('is made for a set that only people judge as well', async () => {
    const village = { id: 'v', name: 'Thôn V', level: 'village', province: 'kon-tum', region: 'central-highlands' } as const;
    const bytes = await writeOneUnit(ethnicMinorityVillage, { on: ON, dossier: { unit: village, facts: {} } });
    expect(await readIntake(bytes, ethnicMinorityVillage)).toEqual({ dossiers: [{ unit: village, facts: {} }], problems: [] });
  });
});
