import { describe, expect, it } from 'vitest';
import { commune } from '../../../../rules/index.ts';
import { readFigure } from '../../../../src/documents/intake/read-facts.ts';
import { readIntake } from '../../../../src/documents/xlsx/index.ts';
import { ON, filledWorkbook } from '../../../support/fill-intake.ts';
import { A_COMMUNE } from '../../../support/a-commune.ts';

const factOf = (id: string) => commune.facts.find((fact) => fact.id === id)!;

function said(id: string, value: string): unknown {
  const reading = readFigure({ value }, factOf(id));
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

describe('a share with its counts beside it', () => {
  const both = (share: string) => ({ unit: A_COMMUNE, facts: { irrigatedArea: { value: share, numerator: '412', denominator: '500' } } });
  const readBack = async (share: string) => readIntake(await (await filledWorkbook(commune, [both(share)])).save(), commune);

  it('is read where they agree, and sent back where they do not', async () => {
    expect((await readBack('82.4')).dossiers[0]?.facts).toEqual(both('82.4').facts);
    expect((await readBack('82')).problems).toEqual([]);
    const [problem] = (await readBack('83')).problems;
    expect(problem).toMatchObject({ code: 'cell-invalid' });
    expect(problem!.message.vi).toContain('82,4');
    expect(problem!.message.en).toContain('82.4');
  });
});
