import { describe, expect, it } from 'vitest';
import { commune } from '../../../../rules/index.ts';
import { readFigure } from '../../../../src/documents/intake/read-facts.ts';
import { readIntake } from '../../../../src/documents/xlsx/index.ts';
import { ON, filledWorkbook } from '../../../support/fill-intake.ts';
import { A_COMMUNE } from '../../../support/a-commune.ts';
import { itInWholeMode } from '../../../support/whole.ts';

const factOf = (id: string) => commune.facts.find((fact) => fact.id === id)!;

function said(id: string, value: string): unknown {
  const reading = readFigure({ value }, factOf(id), undefined);
  return 'value' in reading ? reading.value : `? ${reading.expected.vi}`;
}

describe('a cell that gives bounds', () => {
  it.each([
    ['trên 56', { atLeast: '56' }],
    ['Hơn 56,5', { atLeast: '56.5' }],
    ['từ 56 trở lên', { atLeast: '56' }],
    ['56 trở lên', { atLeast: '56' }],
    ['≥56', { atLeast: '56' }],
    ['>= 56', { atLeast: '56' }],
    ['không dưới 56', { atLeast: '56' }],
    ['dưới 56', { atMost: '56' }],
    ['không quá 56', { atMost: '56' }],
    ['56 trở xuống', { atMost: '56' }],
    ['từ 56 trở xuống', { atMost: '56' }],
    ['< 56', { atMost: '56' }],
    ['từ 50 đến 56,5', { atLeast: '50', atMost: '56.5' }],
    ['tre\u0302n 56', { atLeast: '56' }],
    ['56', '56'],
  ])('"%s" is read as it is meant', (text, value) => {
    expect(said('incomePerCapita', text)).toEqual(value);
  });

  it('has ends that are read as figures are', () => {
    expect(said('stuntedChildren', 'dưới 1%')).toEqual({ atMost: '1' });
    expect(said('stuntedChildren', 'dưới 1')).toMatch(/^\? phần trăm viết rõ/);
    expect(said('incomePerCapita', 'trên 2000')).toMatch(/^\? một số trong khoảng 0 – 1000/);
    expect(said('incomePerCapita', 'trên trung bình')).toMatch(/^\? một số như 44,5/);
    expect(said('incomePerCapita', 'từ 56 đến 50')).toBe('? khoảng từ số nhỏ đến số lớn');
    expect(said('recreationPlaces', 'trên 1,5')).toMatch(/^\? một số nguyên/);
    expect(said('incomePerCapita', 'khoảng 56')).toMatch(/^\? một số như 44,5/);
  });

  it('comes out of the workbook as bounds, with the source of the row', async () => {
    const dossiers = [
      {
        unit: A_COMMUNE,
        facts: { incomePerCapita: { atLeast: '56' }, stuntedChildren: { atMost: '1' }, laneRoads: { atLeast: '80', atMost: '90' } },
      },
    ];
    const { dossiers: read, problems } = await readIntake(await (await filledWorkbook(commune, dossiers)).save(), commune);
    expect([problems, read[0]?.facts]).toEqual([[], dossiers[0]!.facts]);
    expect(ON).toBe('2024-12-31');
  });
});

describe('a cell that names the unit of its figure', () => {
  it.each([
    ['42000000 đồng/người/năm', { value: '42000000', unit: 'đồng/người/năm' }],
    ['42.000.000 đồng/người/năm', { value: '42000000', unit: 'đồng/người/năm' }],
    ['3,5 triệu đồng/người/tháng', { value: '3.5', unit: 'triệu đồng/người/tháng' }],
    ['42 Triệu đồng/người/năm', '42'],
    ['trên 4 triệu đồng/người/tháng', { atLeast: '4', unit: 'triệu đồng/người/tháng' }],
    ['từ 3,5 triệu đồng/người/tháng trở lên', { atLeast: '3.5', unit: 'triệu đồng/người/tháng' }],
    ['từ 3,5 đến 4 triệu đồng/người/tháng', { atLeast: '3.5', atMost: '4', unit: 'triệu đồng/người/tháng' }],
    ['không quá 42.000.000 đồng/người/năm', { atMost: '42000000', unit: 'đồng/người/năm' }],
    ['trên 44 triệu đồng/người/năm', { atLeast: '44' }],
  ])('"%s" is read in it', (text, value) => {
    expect(said('incomePerCapita', text)).toEqual(value);
  });

  it('is sent back where the unit is another, or the figure cannot be', () => {
    expect(said('incomePerCapita', '44 tỷ')).toMatch(/^\? một số như 44,5/);
    expect(said('incomePerCapita', '42 triệu đồng/hộ/năm')).toMatch(/^\? một số như 44,5/);
    expect(said('incomePerCapita', 'trên 100 triệu đồng/người/tháng')).toMatch(/^\? một số trong khoảng 0 – 1000/);
    expect(said('incomePerCapita', 'từ 4 đến 3 triệu đồng/người/tháng')).toBe('? khoảng từ số nhỏ đến số lớn');
    expect(said('incomePerCapita', 'trên 4 triệu đồng/hộ/tháng')).toMatch(/^\? một số như 44,5/);
    expect(said('incomePerCapita', '2000000000 đồng/người/năm')).toMatch(/^\? một số trong khoảng 0 – 1000/);
    expect(said('incomePerCapita', '42.000 nghìn đồng/người/năm')).toMatch(/^\? một số chỉ đọc được một cách/);
  });
});

describe('a judgement in words of its own', () => {
  it('is read beside the judgement, and is none by itself', async () => {
    const judgement = { status: 'met', by: 'UBND tỉnh', on: '2024-06-30', document: '12/BC', remark: 'cơ bản đạt' } as const;
    const given = { unit: A_COMMUNE, facts: {}, judgements: { '1.1': judgement } };
    const workbook = await filledWorkbook(commune, [given]);
    expect((await readIntake(await workbook.save(), commune)).dossiers[0]?.judgements).toEqual({ '1.1': judgement });
    workbook.enter([A_COMMUNE.id, 'judgement.1.1', 'Cơ bản đạt']);
    const [problem] = (await readIntake(await workbook.save(), commune)).problems;
    expect(problem!.code).toBe('cell-invalid');
    expect(problem!.message.vi).toContain('như cơ quan đã kết luận; lời "cơ bản …" ghi ở cột "Lời của cơ quan kết luận"');
  });
});

describe('a share with its counts beside it', () => {
  const both = (share: string) => ({ unit: A_COMMUNE, facts: { irrigatedArea: { value: share, numerator: '412', denominator: '500' } } });
  const readBack = async (share: string) => readIntake(await (await filledWorkbook(commune, [both(share)])).save(), commune);

  itInWholeMode('is read where they agree', async () => {
    expect((await readBack('82.4')).dossiers[0]?.facts).toEqual(both('82.4').facts);
    expect((await readBack('82')).problems).toEqual([]);
  });

  it('is sent back where they do not', async () => {
    const [problem] = (await readBack('83')).problems;
    expect(problem).toMatchObject({ code: 'cell-invalid' });
    expect(problem!.message.vi).toContain('82,4');
    expect(problem!.message.en).toContain('82.4');
  });
});
