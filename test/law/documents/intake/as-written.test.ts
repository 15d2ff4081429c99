import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../../src/documents/intake/read-facts.ts';
import { readCount } from '../../../../src/documents/intake/read-share.ts';
import type { SharePart } from '../../../../src/documents/intake/read-share.ts';
import { readIntake } from '../../../../src/documents/xlsx/index.ts';
import type { Fact } from '../../../../src/model/fact.ts';
import { commune } from '../../../../rules/index.ts';
import { A_COMMUNE } from '../../../support/a-commune.ts';
import { filledWorkbook } from '../../../support/fill-intake.ts';

/** A unit that only an invented pack declares. */
const DECLARED = { units: [{ id: 'vu', label: { vi: 'vụ', en: 'incidents' }, kind: 'counted' as const }] };
const INCIDENTS: Fact = {
  id: 'soVu',
  label: { vi: 'Số vụ việc khiếu kiện', en: 'Complaints' },
  type: 'integer',
  unit: 'vu',
  bounds: { min: '0' },
  definition: { text: { vi: 'Hư cấu', en: 'Invented' }, source: { instrument: 'x', row: '1' }, grade: 'missing' },
  indicators: [],
};
const factOf = (id: string): Fact => (id === 'soVu' ? INCIDENTS : commune.facts.find((fact) => fact.id === id)!);

const said = (id: string, value: string): unknown => {
  const reading = readFigure({ value }, factOf(id), DECLARED);
  return 'value' in reading ? reading.value : `? ${reading.expected.vi}`;
};
const counted = (id: string, part: SharePart, value: string): unknown => {
  const reading = readCount({ value }, factOf(id), part, DECLARED);
  return 'value' in reading ? reading.value?.map((each) => each.value) : `? ${reading.expected.vi}`;
};

describe('a figure as officers write it', () => {
  it.each([
    ['soVu', '02', '2'],
    ['soVu', '00 vụ', '0'],
    ['soVu', '02 vụ', '2'],
    ['soVu', '02\u00A0VU\u0323', '2'],
    ['soVu', '2vụ', '2'],
    ['soVu', '02 vụ.', '2'],
    ['soVu', 'Không có vụ nào', '0'],
    ['soVu', 'không xảy ra vụ', '0'],
    ['soVu', 'không quá 03 vụ', { atMost: '3' }],
    ['recreationPlaces', '01 điểm vui chơi', '1'],
    ['recreationPlaces', 'Chưa có điểm vui chơi nào', '0'],
    ['schoolCount', '03 trường', '3'],
    ['literacyLevel', 'Mức độ 2', '2'],
    ['incomePerCapita', '66 triệu', '66'],
    ['incomePerCapita', '66,5 Triệu\u00A0đồng', '66.5'],
    ['incomePerCapita', '66 trđ/người', '66'],
    ['incomePerCapita', '66 triệu đồng / người / năm', '66'],
    ['incomePerCapita', 'trên 66 triệu', { atLeast: '66' }],
    ['publicGreenSpace', '4,5 m2/người', '4.5'],
    ['disasterReadinessScore', '85 điểm', '85'],
    ['irrigatedArea', '85,5 %', '85.5'],
    ['irrigatedArea', '85,5 phần trăm', '85.5'],
    ['irrigatedArea', '0,5 phần trăm', '0.5'],
    ['irrigatedArea', '412/500', { numerator: '412', denominator: '500' }],
    ['irrigatedArea', '412/500 ha', { numerator: '412', denominator: '500' }],
    ['irrigatedArea', '412,5 ha / 500 ha', { numerator: '412.5', denominator: '500' }],
    ['villagesWithCultureHouse', '05/07 thôn', { numerator: '5', denominator: '7' }],
  ])('%s: "%s"', (id, text, value) => {
    expect(said(id, text)).toEqual(value);
  });

  it.each([
    ['irrigatedArea', 'numerator', '412 ha', ['412']],
    ['poorHouseholds', 'numerator', '05 hộ', ['5']],
    ['poorHouseholds', 'denominator', '1.250 hộ', ['1250']],
    ['poorHouseholds', 'numerator', 'Không còn hộ nào', ['0']],
  ] as const)('in a part of a share, %s.%s: "%s"', (id, part, text, values) => {
    expect(counted(id, part, text)).toEqual(values);
  });
});

describe('what is not the unit of the figure', () => {
  it.each([
    ['soVu', '02 người', '(chỉ ghi số, hoặc số với đúng đơn vị "vụ")'],
    ['soVu', '02 vụ 03 người', '(chỉ ghi số, hoặc số với đúng đơn vị "vụ")'],
    ['soVu', 'chưa có', '(không có thì ghi 0; chưa có số liệu thì để trống)'],
    ['recreationPlaces', 'Không có', '(không có thì ghi 0; chưa có số liệu thì để trống)'],
    ['recreationPlaces', 'Không có mô hình nào', 'một số nguyên như 3; để trống nếu chưa có số liệu'],
    ['incomePerCapita', '42 triệu đồng/hộ/năm', '(chỉ ghi số, hoặc số với đúng đơn vị "triệu đồng/người/năm")'],
    ['incomePerCapita', '42.000.000 đồng', '(chỉ ghi số, hoặc số với đúng đơn vị "triệu đồng/người/năm")'],
    // What nobody lives on for a year may be of a month.
    ['incomePerCapita', '3,5 triệu', '(chỉ ghi số, hoặc số với đúng đơn vị "triệu đồng/người/năm")'],
    ['irrigatedArea', '412 ha', '(chỉ ghi số, hoặc số với đúng đơn vị "%")'],
    ['irrigatedArea', '512/500 ha', 'một số không lớn hơn mẫu số 500'],
    ['irrigatedArea', '412/500 hộ', '(chỉ ghi số, hoặc số với đúng đơn vị "ha")'],
    ['irrigatedArea', '412 hộ/500 ha', '(chỉ ghi số, hoặc số với đúng đơn vị "ha")'],
    ['incomePerCapita', '007', 'một số như 44,5; để trống nếu chưa có số liệu'],
  ])('%s: "%s" is sent back with what to type', (id, text, advice) => {
    expect(said(id, text)).toMatch(/^\? /);
    expect(said(id, text)).toContain(advice);
  });

  it('is told in a part of a share as well', () => {
    expect(counted('poorHouseholds', 'numerator', '12 khẩu')).toContain('(chỉ ghi số, hoặc số với đúng đơn vị "hộ")');
  });
});

describe('the workbook', () => {
  it('takes them cell by cell, and a share in one cell stands beside the same counts only', async () => {
    const workbook = await filledWorkbook(commune, [{ unit: A_COMMUNE, facts: {} }]);
    const column = (name: string, value: string): [string, string, string] => [A_COMMUNE.id, `fact.${name}`, value];
    workbook.enter(
      column('incomePerCapita', '66 triệu'),
      column('schoolCount', '03 trường'),
      column('irrigatedArea', '412/500 ha'),
      column('noTemporaryHousing', 'Không còn'),
      column('poorHouseholds.numerator', '05 hộ'),
      column('poorHouseholds.denominator', '500 hộ'),
    );
    const { dossiers, problems } = await readIntake(await workbook.save(), commune);
    expect(problems).toEqual([]);
    expect(dossiers[0]?.facts).toEqual({
      incomePerCapita: '66',
      schoolCount: '3',
      irrigatedArea: { numerator: '412', denominator: '500' },
      noTemporaryHousing: true,
      poorHouseholds: { numerator: '5', denominator: '500' },
    });
    workbook.enter(column('irrigatedArea.numerator', '412'), column('irrigatedArea.denominator', '500'));
    expect((await readIntake(await workbook.save(), commune)).problems).toEqual([]);
    workbook.enter(column('irrigatedArea.denominator', '510'));
    expect((await readIntake(await workbook.save(), commune)).problems.map(({ code }) => code)).toEqual(['cell-invalid']);
  });
});
