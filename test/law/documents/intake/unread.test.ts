import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../src/model/dossier.ts';
import { readIntake, writeIntake } from '../../../../src/documents/xlsx/index.ts';
import { commune } from '../../../../rules/index.ts';
import { someOf } from '../../../support/budget.ts';
import { ON, openIntake } from '../../../support/fill-intake.ts';
import type { Entry, OpenedIntake } from '../../../support/fill-intake.ts';
import { itInWholeMode } from '../../../support/whole.ts';

const PLACE = { level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const UNITS = [
  { ...PLACE, id: 'a', name: 'Xã A' },
  { ...PLACE, id: 'b', name: 'Xã B' },
];

let blank: Uint8Array;

beforeAll(async () => {
  blank = await writeIntake(commune, { on: ON, units: UNITS });
});

async function read(change: (workbook: OpenedIntake) => void) {
  const workbook = await openIntake(blank);
  change(workbook);
  const { dossiers, problems } = await readIntake(await workbook.save(), commune);
  return {
    units: dossiers.map(({ unit }) => unit.id),
    said: problems.map(({ code, path, message }) => [code, path.join('.'), message.vi]),
  };
}

describe('what is entered beside nothing is said at its cell', () => {
  it.each(
    someOf(
      [
        ['who decided', 'sheet.by', 'UBND huyện', 'W4', 'Cơ quan, người kết luận'],
        ['when', 'sheet.on', '05/06/2024', 'X4', 'Ngày kết luận (dd/mm/yyyy)'],
        ['by which paper', 'sheet.document', 'QĐ 5', 'Y4', 'Văn bản kết luận (nếu có)'],
      ],
      3,
    ),
  )('%s, where nothing was decided', async (_, column, value, cell, header) => {
    const judged = await read((workbook) => {
      const { sheet, row } = workbook.at('a', 'judgement.1.1');
      sheet.cells[row]![sheet.cells[0]!.indexOf(column)] = value;
    });
    const message = `Trang "Kết luận 1-7", hàng 4, ô ${cell} (cột "${header}"): bảng ghi "${value}"; cần một kết luận ở hàng này, hoặc để trống ô.`;
    expect(judged).toEqual({ units: ['b'], said: [['cell-invalid', `Kết luận 1-7.4.${cell}`, message]] });
  });

  it('once for a row, and not where the row answers that there is no judgement, or answers wrongly', async () => {
    const judged = (answer: string | null) =>
      read((workbook) => {
        const { sheet, row, column } = workbook.at('a', 'judgement.1.1');
        const decided = sheet.cells[0]!.indexOf('sheet.by');
        sheet.cells[row]!.splice(decided, 3, 'UBND huyện', '05/06/2024', 'QĐ 5');
        sheet.cells[row]![column] = answer;
      });
    expect((await judged(null)).said.map(([, path]) => path)).toEqual(['Kết luận 1-7.4.W4']);
    expect(await judged('Chưa có số liệu')).toEqual({ units: ['a', 'b'], said: [] });
    expect((await judged('đồng ý')).said.map(([, path]) => path)).toEqual(['Kết luận 1-7.4.D4']);
  });

  itInWholeMode('a source without a figure', async () => {
    const sourced = (...entries: Entry[]) =>
      read((workbook) => {
        const { sheet, row } = workbook.at('a', 'fact.incomePerCapita');
        sheet.cells[row]![sheet.cells[0]!.indexOf('sheet.source')] = 'Báo cáo số 5';
        workbook.enter(...entries);
      });
    const message =
      'Trang "Số liệu 5-10", hàng 4, ô Z4 (cột "Nguồn của các số liệu ở hàng này (nếu có)"): bảng ghi "Báo cáo số 5"; cần số liệu ở hàng này, hoặc để trống ô.';
    expect(await sourced()).toEqual({ units: ['b'], said: [['cell-invalid', 'Số liệu 5-10.4.Z4', message]] });
    expect(await sourced(['a', 'fact.incomePerCapita', '44'])).toEqual({ units: ['a', 'b'], said: [] });
    expect(await sourced(['a', 'fact.incomePerCapita', 'Chưa có số liệu'])).toEqual({ units: ['a', 'b'], said: [] });
  });
});

describe('a column that nobody named', () => {
  it('holds nothing that could be told: each value in it is said, and costs its own unit', async () => {
    const beyond = await read((workbook) => {
      const { sheet, row } = workbook.at('a', 'fact.incomePerCapita');
      sheet.cells[row]![27] = '44';
    });
    const message =
      'Trang "Số liệu 5-10", hàng 4, ô AB4 (cột "AB"): bảng ghi "44"; cần một tiêu đề ở hàng 3 cho cột riêng của bạn, hoặc để trống ô.';
    expect(beyond).toEqual({ units: ['b'], said: [['cell-invalid', 'Số liệu 5-10.4.AB4', message]] });
  });

  it('is somebody’s own once it has a header, and nobody’s where it is blank', async () => {
    const own = await read((workbook) => {
      const { sheet, row } = workbook.at('a', 'fact.incomePerCapita');
      sheet.cells[2]![27] = 'Người nhập';
      sheet.cells[row]![27] = 'Lan';
      sheet.cells[row]![28] = ' ';
    });
    expect(own).toEqual({ units: ['a', 'b'], said: [] });
  });
});

describe('a dossier whose unit has a row', () => {
  const dossiers: Dossier[] = [
    { unit: UNITS[0]!, illustrative: true, note: 'Số liệu đặt ra\nđể thử.', facts: { incomePerCapita: '44' } },
    { unit: UNITS[1]!, illustrative: false, facts: {} },
  ];

  it('keeps its mark and its note', async () => {
    const { dossiers: read, problems } = await readIntake(await writeIntake(commune, { on: ON, units: dossiers }), commune);
    expect(read).toEqual([
      { unit: UNITS[0], illustrative: true, note: 'Số liệu đặt ra\nđể thử.', facts: {} },
      { unit: UNITS[1], illustrative: false, facts: {} },
    ]);
    expect(problems).toEqual([]);
  });

  it('stands beside units alone, and is refused as a dossier is', async () => {
    const mixed = await readIntake(await writeIntake(commune, { on: ON, units: [UNITS[1]!, dossiers[0]!] }), commune);
    expect(mixed.dossiers.map(({ unit, illustrative }) => [unit.id, illustrative])).toEqual([
      ['b', undefined],
      ['a', true],
    ]);
    const wrong = { unit: UNITS[0], illustrative: 'Có' } as never;
    await expect(writeIntake(commune, { on: ON, units: [wrong] })).rejects.toMatchObject({ code: 'wrong-type', path: ['illustrative'] });
  });
});
