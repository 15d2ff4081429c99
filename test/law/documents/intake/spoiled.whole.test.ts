import { beforeAll, describe, expect, it } from 'vitest';
import type { Unit } from '../../../../src/model/dossier.ts';
import { intakeOf } from '../../../../src/documents/intake/intake.ts';
import { readIntake, writeIntake } from '../../../../src/documents/xlsx/index.ts';
import type { Intake } from '../../../../src/documents/xlsx/index.ts';
import { commune } from '../../../../rules/index.ts';
import { ON, openIntake } from '../../../support/fill-intake.ts';
import type { OpenedIntake } from '../../../support/fill-intake.ts';
import { IS_WHOLE, someOf } from '../../../support/budget.ts';
import { contentOf } from '../../../support/fill-review.ts';
import type { Filling } from '../../../support/fill-review.ts';
import { rezipped } from '../../../support/zip.ts';

const UNITS: Unit[] = [
  { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  { id: '23452', name: 'Xã Đăk Nên', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
];
const [PO_E, DAK_NEN] = ['23467', '23452'] as const;

let blank: Uint8Array;

beforeAll(async () => {
  blank = await writeIntake(commune, { on: ON, units: UNITS });
});

/** Through a file; in a sample only where a cell is more than its value, or the file itself is changed. */
async function read(change: (workbook: OpenedIntake) => void, rewrite?: (xml: string, name: string) => string): Promise<Intake> {
  const workbook = await openIntake(blank);
  // The other unit says something true in every file: it must never be lost.
  workbook.enter([DAK_NEN, 'fact.incomePerCapita', '27,22']);
  change(workbook);
  if (!IS_WHOLE && rewrite === undefined) return intakeOf(await contentOf(workbook), commune);
  const bytes = await workbook.save();
  return readIntake(rewrite === undefined ? bytes : rezipped(bytes, rewrite), commune);
}

/** Makes a number an error, as a spreadsheet program writes one. */
function asError(xml: string): string {
  return xml.replace(/(<c r="\w+")([^>]*)><v>7777<\/v>/, '$1 t="e"$2><v>#N/A</v>');
}

describe('what is wrong is said at its cell, in both languages, and costs its own unit only', () => {
  const cases: Record<
    string,
    { spoil: (workbook: OpenedIntake) => void; rewrite?: (xml: string) => string; vi: string; en: string; kept?: string[] }
  > = {
    ['a share where a percentage is meant']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.communeRoads', 0.955]),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô G4 (cột "2.1. Đường xã được nhựa hóa hoặc bê tông hóa (%), nếu không có tử số, mẫu số"): bảng ghi "0.955"; cần phần trăm viết rõ: 95,5 hoặc 95,5%; nếu đúng là dưới hoặc bằng 1 % thì ghi dấu %, ví dụ 0,5%.',
      en: 'Sheet "Số liệu 1-4", row 4, cell G4 (column "2.1. Đường xã được nhựa hóa hoặc bê tông hóa (%), nếu không có tử số, mẫu số"): found "0.955"; expected a percentage written out: 95.5 or 95.5%; one that really is 1 % or less with the sign, such as 0.5%.',
    },
    ['a point before three digits']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.incomePerCapita', '1.000']),
      vi: 'Trang "Số liệu 5-10", hàng 4, ô Y4 (cột "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)"): bảng ghi "1.000"; cần một số chỉ đọc được một cách: hãy ghi "1" hoặc "1000".',
      en: 'Sheet "Số liệu 5-10", row 4, cell Y4 (column "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)"): found "1.000"; expected a number that can be read in one way only: write "1" or "1000".',
    },
    ['a dash for a figure']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.villageRoads.numerator', '-']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô H4 (cột "2.2. Tử số: chiều dài đường thôn, liên thôn ít nhất được cứng hóa, ô tô đi lại thuận tiện quanh năm (km)"): bảng ghi "-"; cần một số như 44,5; để trống nếu chưa có số liệu.',
      en: 'Sheet "Số liệu 1-4", row 4, cell H4 (column "2.2. Tử số: chiều dài đường thôn, liên thôn ít nhất được cứng hóa, ô tô đi lại thuận tiện quanh năm (km)"): found "-"; expected a number such as 44.5; nothing if it is not known.',
    },
    ['a cross for an answer']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.masterPlanApproved', 'x']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô C4 (cột "1.1. Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn"): bảng ghi "x"; cần "Đạt", "Không đạt" hoặc "Chưa có số liệu" (dấu "x" không cho biết đạt hay không đạt).',
      en: 'Sheet "Số liệu 1-4", row 4, cell C4 (column "1.1. Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn"): found "x"; expected "Đạt", "Không đạt" or "Chưa có số liệu" (a cross or a tick does not say which).',
    },
    ['an error of the spreadsheet program']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.incomePerCapita', 7777]),
      rewrite: asError,
      vi: 'Trang "Số liệu 5-10", hàng 4, ô Y4 (cột "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)"): bảng ghi "#N/A"; cần một số như 44,5; để trống nếu chưa có số liệu.',
      en: 'Sheet "Số liệu 5-10", row 4, cell Y4 (column "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)"): found "#N/A"; expected a number such as 44.5; nothing if it is not known.',
    },
    ['a date where a number is expected']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.schoolCount', new Date('2024-05-03')]),
      vi: 'Trang "Số liệu 5-10", hàng 4, ô F4 (cột "5. Số trường học trên địa bàn xã (trường)"): bảng ghi "2024-05-03"; cần một số nguyên như 3; để trống nếu chưa có số liệu.',
      en: 'Sheet "Số liệu 5-10", row 4, cell F4 (column "5. Số trường học trên địa bàn xã (trường)"): found "2024-05-03"; expected a whole number such as 3; nothing if it is not known.',
    },
    ['a formula']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.incomePerCapita', { type: 'Formula', value: '40+4' }]),
      vi: 'Trang "Số liệu 5-10", hàng 4, ô Y4: có công thức; hãy ghi giá trị.',
      en: 'Sheet "Số liệu 5-10", row 4, cell Y4: holds a formula; write the value.',
    },
    ['merged cells']: {
      spoil: ({ enter }) =>
        enter([PO_E, 'fact.masterPlanApproved', { value: 'Đạt', rowSpan: 2 }], [DAK_NEN, 'fact.masterPlanApproved', null]),
      vi: 'Trang "Số liệu 1-4", hàng 4: các ô C4:C5 bị gộp; hãy bỏ gộp ô.',
      en: 'Sheet "Số liệu 1-4", row 4: the cells C4:C5 are merged; take them apart.',
      kept: [],
    },
    ['a numerator above its denominator']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.irrigatedArea.numerator', 512], [PO_E, 'fact.irrigatedArea.denominator', '500']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô Q4 (cột "3.1. Tử số: diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động (ha)"): bảng ghi "512"; cần một số không lớn hơn mẫu số 500.',
      en: 'Sheet "Số liệu 1-4", row 4, cell Q4 (column "3.1. Tử số: diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động (ha)"): found "512"; expected a number not larger than the denominator 500.',
    },
    ['a denominator of 0']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.irrigatedArea.numerator', '4'], [PO_E, 'fact.irrigatedArea.denominator', '0']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô R4 (cột "3.1. Mẫu số: tổng diện tích đất sản xuất nông nghiệp (ha)"): bảng ghi "0"; cần một số lớn hơn 0, vì tử số lớn hơn 0.',
      en: 'Sheet "Số liệu 1-4", row 4, cell R4 (column "3.1. Mẫu số: tổng diện tích đất sản xuất nông nghiệp (ha)"): found "0"; expected a number above 0, because the numerator is above 0.',
    },
    ['a percentage above 100']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.communeRoads', '105']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô G4 (cột "2.1. Đường xã được nhựa hóa hoặc bê tông hóa (%), nếu không có tử số, mẫu số"): bảng ghi "105"; cần một số trong khoảng 0 – 100 (Đường xã được nhựa hóa hoặc bê tông hóa).',
      en: 'Sheet "Số liệu 1-4", row 4, cell G4 (column "2.1. Đường xã được nhựa hóa hoặc bê tông hóa (%), nếu không có tử số, mẫu số"): found "105"; expected a number within 0 – 100 (Commune roads paved with asphalt or concrete).',
    },
    ['half a household']: {
      spoil: ({ enter }) =>
        enter([PO_E, 'fact.householdsWithSafePower.numerator', '4,5'], [PO_E, 'fact.householdsWithSafePower.denominator', '5']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô W4 (cột "4.2. Tử số: số hộ đăng ký trực tiếp và được sử dụng điện an toàn, tin cậy, ổn định (hộ)"): bảng ghi "4,5"; cần một số nguyên (số hộ đăng ký trực tiếp và được sử dụng điện an toàn, tin cậy, ổn định).',
      en: 'Sheet "Số liệu 1-4", row 4, cell W4 (column "4.2. Tử số: số hộ đăng ký trực tiếp và được sử dụng điện an toàn, tin cậy, ổn định (hộ)"): found "4,5"; expected a whole number (households registered directly with safe, reliable and stable power).',
    },
    ['a numerator alone']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.irrigatedArea.numerator', '412']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô R4 (cột "3.1. Mẫu số: tổng diện tích đất sản xuất nông nghiệp (ha)"): còn trống; cần mẫu số, vì đã ghi tử số.',
      en: 'Sheet "Số liệu 1-4", row 4, cell R4 (column "3.1. Mẫu số: tổng diện tích đất sản xuất nông nghiệp (ha)"): empty; expected the denominator, because the numerator is given.',
    },
    ['a percentage beside other counts']: {
      spoil: ({ enter }) =>
        enter(
          [PO_E, 'fact.irrigatedArea.numerator', '412'],
          [PO_E, 'fact.irrigatedArea.denominator', '500'],
          [PO_E, 'fact.irrigatedArea', '83'],
        ),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô S4 (cột "3.1. Diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động (%), nếu không có tử số, mẫu số"): bảng ghi "83"; cần tỷ lệ của tử số và mẫu số, là 82,4%, hoặc để trống.',
      en: 'Sheet "Số liệu 1-4", row 4, cell S4 (column "3.1. Diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động (%), nếu không có tử số, mẫu số"): found "83"; expected what numerator and denominator come to, which is 82.4%, or nothing.',
    },
    ['a unit of measurement in a number']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.incomePerCapita', '44 tỷ']),
      vi: 'Trang "Số liệu 5-10", hàng 4, ô Y4 (cột "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)"): bảng ghi "44 tỷ"; cần một số như 44,5; để trống nếu chưa có số liệu (chỉ ghi số, hoặc số với đúng đơn vị "triệu đồng/người/năm").',
      en: 'Sheet "Số liệu 5-10", row 4, cell Y4 (column "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)"): found "44 tỷ"; expected a number such as 44.5; nothing if it is not known (the number alone, or with the very unit "triệu đồng/người/năm").',
    },
    ['a letter that only looks like Đ']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.masterPlanApproved', '\u00D0ạt']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô C4 (cột "1.1. Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn"): bảng ghi "Ðạt"; cần "Đạt", "Không đạt" hoặc "Chưa có số liệu", viết bằng chữ Đ, đ tiếng Việt (ô có chữ trông giống nhưng là chữ khác).',
      en: 'Sheet "Số liệu 1-4", row 4, cell C4 (column "1.1. Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn"): found "Ðạt"; expected "Đạt", "Không đạt" or "Chưa có số liệu", written with the Vietnamese letter Đ, đ (the cell has another letter that looks like it).',
    },
    ['a judgement where a fact is asked']: {
      spoil: ({ enter }) => enter([PO_E, 'fact.masterPlanApproved', 'Không áp dụng']),
      vi: 'Trang "Số liệu 1-4", hàng 4, ô C4 (cột "1.1. Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn"): bảng ghi "Không áp dụng"; cần "Đạt", "Không đạt" hoặc "Chưa có số liệu" (không áp dụng là kết luận: ghi ở trang "Kết luận …").',
      en: 'Sheet "Số liệu 1-4", row 4, cell C4 (column "1.1. Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn"): found "Không áp dụng"; expected "Đạt", "Không đạt" or "Chưa có số liệu" (that it does not apply is a judgement).',
    },
    ['a judgement by nobody']: {
      spoil: ({ enter }) => enter([PO_E, 'judgement.1.1', 'Đạt'], [PO_E, 'sheet.on', '30/06/2024']),
      vi: 'Trang "Kết luận 1-7", hàng 4, ô W4 (cột "Cơ quan, người kết luận"): còn trống; cần cơ quan, người đã kết luận, vì hàng có kết luận.',
      en: 'Sheet "Kết luận 1-7", row 4, cell W4 (column "Cơ quan, người kết luận"): empty; expected who decided, because the row has a judgement.',
    },
    ['no region']: {
      spoil: ({ enter }) => enter([PO_E, 'unit.region', null]),
      vi: 'Trang "Đơn vị", hàng 4, ô F4 (cột "Vùng"): còn trống; cần vùng, chọn trong danh sách.',
      en: 'Sheet "Đơn vị", row 4, cell F4 (column "Vùng"): empty; expected the region, chosen from the list.',
    },
    ['a province that is none']: {
      spoil: ({ enter }) => enter([PO_E, 'unit.province', 'Kon Tun']),
      vi: 'Trang "Đơn vị", hàng 4, ô D4 (cột "Tỉnh"): bảng ghi "Kon Tun"; cần tên một tỉnh, thành phố, chọn trong danh sách (có phải "Kon Tum"?).',
      en: 'Sheet "Đơn vị", row 4, cell D4 (column "Tỉnh"): found "Kon Tun"; expected the name of a province, chosen from the list (did you mean "Kon Tum"?).',
    },
    ['a unit of another level']: {
      spoil: ({ enter }) => enter([PO_E, 'unit.level', 'thôn (làng)']),
      vi: 'Trang "Đơn vị", hàng 4, ô C4 (cột "Cấp"): bảng ghi "thôn (làng)"; cần "xã": bộ tiêu chí này dùng cho cấp xã.',
      en: 'Sheet "Đơn vị", row 4, cell C4 (column "Cấp"): found "thôn (làng)"; expected "xã": this rule set is for that level.',
    },
    ['a period that is none']: {
      spoil: ({ enter }) => enter([PO_E, 'unit.trait.poor-district', 'từ 2022']),
      vi: 'Trang "Đơn vị", hàng 4, ô I4 (cột "Đặc điểm: thuộc huyện nghèo hoặc huyện thoát nghèo giai đoạn 2018-2020"): bảng ghi "từ 2022"; cần "Có", để trống, hoặc thời gian như "từ 01/01/2022 đến trước 01/07/2025".',
      en: 'Sheet "Đơn vị", row 4, cell I4 (column "Đặc điểm: thuộc huyện nghèo hoặc huyện thoát nghèo giai đoạn 2018-2020"): found "từ 2022"; expected "Có" (yes), nothing, or a period such as "từ 01/01/2022 đến trước 01/07/2025" (from … until before …).',
    },
    ['a unit that has two rows']: {
      spoil: (workbook) => {
        const { cells } = workbook.sheet('Đơn vị');
        cells.push([...cells[3]!]);
      },
      vi: 'Trang "Đơn vị", hàng 6, ô A6: mã "23467" đã có ở Đơn vị, A4; mỗi mã chỉ được một hàng.',
      en: 'Sheet "Đơn vị", row 6, cell A6: the id "23467" stands at Đơn vị, A4 already; each id has one row.',
    },
    ['a unit that has two rows of figures']: {
      spoil: (workbook) => {
        workbook.enter([PO_E, 'fact.incomePerCapita', '44']);
        const { sheet, row } = workbook.at(PO_E, 'fact.incomePerCapita');
        sheet.cells.push([...sheet.cells[row]!]);
      },
      vi: 'Trang "Số liệu 5-10", hàng 6, ô A6: mã "23467" đã có ở Số liệu 5-10, A4; mỗi mã chỉ được một hàng.',
      en: 'Sheet "Số liệu 5-10", row 6, cell A6: the id "23467" stands at Số liệu 5-10, A4 already; each id has one row.',
    },
    ['a row without id']: {
      spoil: (workbook) => {
        workbook.enter([PO_E, 'fact.incomePerCapita', '44']);
        const { sheet, row } = workbook.at(PO_E, 'fact.incomePerCapita');
        sheet.cells[row]![0] = null;
      },
      vi: 'Trang "Số liệu 5-10", hàng 4, ô A4 (cột "Mã đơn vị"): còn trống; cần mã đơn vị, vì hàng có dữ liệu.',
      en: 'Sheet "Số liệu 5-10", row 4, cell A4 (column "Mã đơn vị"): empty; expected the id of the unit, because the row has data.',
    },
    ['a row of an unknown unit']: {
      spoil: (workbook) => {
        workbook.enter([PO_E, 'fact.incomePerCapita', '44']);
        const { sheet, row } = workbook.at(PO_E, 'fact.incomePerCapita');
        sheet.cells[row]![0] = '23466';
      },
      vi: 'Trang "Số liệu 5-10", hàng 4, ô A4 (cột "Mã đơn vị"): bảng ghi "23466"; cần một mã có ở trang đơn vị (có phải "23467"?).',
      en: 'Sheet "Số liệu 5-10", row 4, cell A4 (column "Mã đơn vị"): found "23466"; expected an id of the sheet of units (did you mean "23467"?).',
    },
    ['a row with the name of another unit']: {
      spoil: (workbook) => {
        workbook.enter([PO_E, 'fact.incomePerCapita', '44']);
        const { sheet, row } = workbook.at(PO_E, 'fact.incomePerCapita');
        sheet.cells[row]![1] = 'Xã Hiếu';
      },
      vi: 'Trang "Số liệu 5-10", hàng 4, ô B4 (cột "Tên đơn vị"): bảng ghi "Xã Hiếu"; cần "Xã Pờ Ê", tên của mã 23467 ở trang đơn vị.',
      en: 'Sheet "Số liệu 5-10", row 4, cell B4 (column "Tên đơn vị"): found "Xã Hiếu"; expected "Xã Pờ Ê", the name of 23467 on the sheet of units.',
    },
    ['a deleted column']: {
      spoil: (workbook) => {
        const { sheet, column } = workbook.at(PO_E, 'fact.incomePerCapita');
        for (const cells of sheet.cells) cells.splice(column, 1);
      },
      vi: 'Trang "Số liệu 5-10", hàng 3: không có cột "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)".',
      en: 'Sheet "Số liệu 5-10", row 3: there is no column "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)".',
      kept: [PO_E, DAK_NEN],
    },
    ['a deleted sheet']: {
      spoil: (workbook) => {
        workbook.sheets.splice(workbook.sheets.indexOf(workbook.sheet('Số liệu 15-16')), 1);
      },
      vi: 'Trang "Số liệu 15-16", hàng 3: không có cột "15.1. Tử số: số người tham gia bảo hiểm y tế (nam) (người)" … "16. Các thôn đạt tiêu chuẩn văn hóa, có và thực hiện kế hoạch xây dựng nông thôn mới".',
      en: 'Sheet "Số liệu 15-16", row 3: there is no column "15.1. Tử số: số người tham gia bảo hiểm y tế (nam) (người)" … "16. Các thôn đạt tiêu chuẩn văn hóa, có và thực hiện kế hoạch xây dựng nông thôn mới".',
      kept: [PO_E, DAK_NEN],
    },
    ['a column that stands there twice']: {
      spoil: (workbook) => {
        const { sheet, column } = workbook.at(PO_E, 'fact.incomePerCapita');
        for (const cells of sheet.cells) cells.push(cells[column]!);
      },
      vi: 'Trang "Số liệu 5-10", hàng 3, ô AA3: cột "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)" có hai lần.',
      en: 'Sheet "Số liệu 5-10", row 3, cell AA3: the column "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)" stands there twice.',
      kept: [PO_E],
    },
    ['a sheet without the column of ids']: {
      spoil: (workbook) => {
        const { sheet } = workbook.at(PO_E, 'fact.incomePerCapita');
        for (const cells of sheet.cells) cells.shift();
      },
      vi: 'Trang "Số liệu 5-10", hàng 3: không có cột "Mã đơn vị".',
      en: 'Sheet "Số liệu 5-10", row 3: there is no column "Mã đơn vị".',
      kept: [],
    },
    ['a header that says something else']: {
      spoil: (workbook) => {
        const { sheet, column } = workbook.at(PO_E, 'fact.incomePerCapita');
        sheet.cells[2]![column] = '10. Thu nhập';
      },
      vi: 'Trang "Số liệu 5-10", hàng 3, ô Y3 (cột "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)", không được sửa): cần "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)", bảng ghi "10. Thu nhập".',
      en: 'Sheet "Số liệu 5-10", row 3, cell Y3 (column "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)", not to be changed): expected "10. Thu nhập bình quân đầu người (triệu đồng/người/năm)", found "10. Thu nhập".',
      kept: [PO_E],
    },
  };

  it.each(someOf(Object.entries(cases), 2))('%s', async (_, { spoil, rewrite, vi, en, kept = [DAK_NEN] }) => {
    const { dossiers, problems } = await read(spoil, rewrite);
    expect(problems.map(({ message }) => message)).toEqual([{ vi, en }]);
    expect(dossiers.map(({ unit }) => unit.id)).toEqual(kept);
  });
});

const income = (value: Filling) => async (): Promise<unknown> => {
  const { dossiers, problems } = await read(({ enter }) => enter([PO_E, 'fact.incomePerCapita', value]));
  return problems.length > 0 ? problems.map(({ code }) => code) : dossiers[0]!.facts['incomePerCapita'];
};
const roads = (value: Filling) => async (): Promise<unknown> => {
  const { dossiers, problems } = await read(({ enter }) => enter([PO_E, 'fact.communeRoads', value]));
  return problems.length > 0 ? problems.map(({ code }) => code) : dossiers[0]!.facts['communeRoads'];
};
const plan = (value: Filling) => async (): Promise<unknown> => {
  const { dossiers, problems } = await read(({ enter }) => enter([PO_E, 'fact.masterPlanApproved', value]));
  return problems.length > 0 ? problems.map(({ code }) => code) : dossiers[0]!.facts['masterPlanApproved'];
};

describe('what can be understood in one way only is understood', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['a decimal comma', income('44,5'), '44.5'],
    ['a number as text, with blanks that do not break', income('\u00A044.5 '), '44.5'],
    ['a number cell', income(44.5), '44.5'],
    ['a thousand without a point', income('1000'), '1000'],
    ['blank', income(null), undefined],
    ['blanks only', income(' \u00A0'), undefined],
    ['that it is not known', income('chưa có số liệu'), undefined],
    ['a percent cell, which holds a share', roads({ value: 0.955, type: Number, format: '0.0%' }), '95.5'],
    ['a percent cell of 1', roads({ value: 1, type: Number, format: '0%' }), '100'],
    ['points with a sign', roads('95,5 %'), '95.5'],
    ['half a percent with its sign', roads('0,5%'), '0.5'],
    ['zero, which is not blank', roads(0), '0'],
    ['a percent cell for money', income({ value: 0.5, type: Number, format: '0%' }), ['cell-invalid']],
    ['another letter case and a blank', plan('đạt '), true],
    ['letters taken apart', plan('Không đạt'.normalize('NFD')), false],
    ['an everyday yes', plan('CÓ'), true],
    ['a logical value', plan(false), false],
    ['that an answer is not known', plan('Chưa có số liệu'), undefined],
    ['a number for an answer', plan(1), ['cell-invalid']],
  ])('%s', async (_, answer, expected) => {
    expect(await answer()).toEqual(expected);
  });

  it('units as people write them: ids as numbers, provinces with their kind, traits with their days', async () => {
    const { dossiers, problems } = await read(({ enter, sheet }) => {
      enter([PO_E, 'unit.province', 'tỉnh  KON TUM'], [PO_E, 'unit.level', null], [PO_E, 'unit.region', 'tây nguyên'.normalize('NFD')]);
      enter([PO_E, 'unit.trait.safe-zone', true], [PO_E, 'unit.trait.poor-district', 'Từ 01/01/2022; đến trước 2021-01-01']);
      sheet('Đơn vị').cells[3]![0] = 23467;
    });
    expect(problems).toEqual([]);
    expect(dossiers[0]?.unit).toEqual({
      ...UNITS[0],
      traits: ['safe-zone', { trait: 'poor-district', from: '2022-01-01' }, { trait: 'poor-district', to: '2021-01-01' }],
    });
  });

  it('a source beside the figures of a row, and who decided as a date cell', async () => {
    const { dossiers, problems } = await read(({ enter }) => {
      enter(
        [PO_E, 'fact.communeRoads.numerator', 24],
        [PO_E, 'fact.communeRoads.denominator', '24,5'],
        [PO_E, 'sheet.source', 'Báo cáo 12/BC-UBND'],
      );
      enter([PO_E, 'fact.masterPlanApproved', 'Đạt']);
    });
    expect(problems).toEqual([]);
    const evidence = { source: 'Báo cáo 12/BC-UBND' };
    expect(dossiers[0]?.facts).toEqual({
      masterPlanApproved: { value: true, evidence },
      communeRoads: { numerator: '24', denominator: '24.5', evidence },
    });
  });
});

describe('a workbook that somebody worked on', () => {
  it('may have its sheets and columns renamed and moved, rows turned round, titles and columns added', async () => {
    const before = await read(({ enter }) => enter([PO_E, 'fact.incomePerCapita', '44'], [PO_E, 'fact.communeRoads', '100']));
    const after = await read(({ enter, sheets }) => {
      enter([PO_E, 'fact.incomePerCapita', '44'], [PO_E, 'fact.communeRoads', '100']);
      for (const sheet of sheets.filter(({ cells }) => cells[0]?.[0] === 'unit.id')) {
        const [ids, bands, headers, ...rows] = sheet.cells.map((cells) => [...cells.slice(1).toReversed(), null, cells[0]!]);
        sheet.cells = [['UBND huyện'], ids!, bands!, [...headers!.slice(0, -2), 'Ghi chú', headers!.at(-1)!], ...rows.toReversed(), []];
        sheet.name = `Bản ${sheet.name}`;
      }
      sheets.reverse();
    });
    expect(after.problems).toEqual([]);
    expect(after.dossiers.toReversed()).toEqual(before.dossiers);
  });

  it('may have values under a header that was moved away from its id: they are not taken for something else', async () => {
    const { dossiers, problems } = await read(({ enter, at }) => {
      enter([PO_E, 'fact.communeRoads', '100']);
      // Only the visible part of two columns changes places.
      const { sheet, column } = at(PO_E, 'fact.communeRoads');
      for (const cells of sheet.cells.slice(2)) [cells[column], cells[column + 3]] = [cells[column + 3]!, cells[column]!];
    });
    expect(problems.map(({ code }) => code)).toEqual(['cell-changed', 'cell-changed']);
    expect(dossiers.map(({ unit }) => unit.id)).toEqual([DAK_NEN]);
  });

  it('lists a hundred problems and counts the others', async () => {
    const { problems } = await read(({ sheets }) => {
      for (const { cells } of sheets.filter(({ name }) => name.startsWith('Số liệu'))) {
        for (const row of cells.slice(3)) for (let column = 2; column < row.length; column += 1) row[column] = '?';
      }
    });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.code).toBe('too-many-problems');
  });
});
