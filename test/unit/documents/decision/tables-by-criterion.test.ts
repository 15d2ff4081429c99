import { describe, expect, it } from 'vitest';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { readSetWorkbook, writeSetWorkbook } from '../../../../src/documents/xlsx/index.ts';
import { assess } from '../../../../src/index.ts';
import { decisionOf, wordFile, wordTable } from '../../../support/word-file.ts';

/* An invented decision with a table for each criterion, its name above it, and one of them with a level for each year. */

const HEAD = [
  [
    { text: 'TT', rows: 2 },
    { text: 'Chỉ tiêu', rows: 2 },
    { text: 'ĐVT', rows: 2 },
    { text: 'Mức đạt', columns: 3 },
  ],
  ['Nhóm 1', 'Nhóm 2', 'Nhóm 3'],
];
const YEARS = ['2026', '2027', '2028', '2029', '2030'];
const LAST = ['2', 'Thôn đạt chuẩn an toàn về an ninh, trật tự', '', 'Đạt', 'Đạt', 'Đạt theo quy định tại khoản 2'];

const decision = async (last: string[]) =>
  decisionOf(
    [
      'Số: 77/2026/QĐ-UBND',
      'Gia Lai, ngày 12 tháng 3 năm 2026',
      'QUYẾT ĐỊNH',
      'Ban hành Bộ tiêu chí thôn nông thôn mới giai đoạn 2026-2030 (VĂN BẢN HƯ CẤU)',
      'ỦY BAN NHÂN DÂN TỈNH GIA LAI',
      'Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn nông thôn mới.',
      'Điều 2. Điều kiện công nhận',
      '1. Thôn được công nhận khi đạt ít nhất 3/4 tiêu chí, trong đó bắt buộc đạt tiêu chí 4.',
      '2. Thôn thuộc nhóm 3 đạt về an ninh khi không có điểm nóng kéo dài.',
      'Điều 3. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.',
      'PHỤ LỤC',
      '(Kèm theo Quyết định số 77/2026/QĐ-UBND)',
      'Tiêu chí I. Giao thông',
      wordTable([
        ...HEAD,
        ['1', 'Tỷ lệ đường trục thôn được cứng hóa', '%', '≥ 90', '≥ 80', '≥ 60'],
        ['2', 'Tỷ lệ đường ngõ, xóm sạch', '%', '100', '≥ 90', '≥ 70'],
      ]),
      'Tiêu chí II. Điện',
      wordTable([...HEAD, ['1', 'Tỷ lệ hộ sử dụng điện an toàn', '%', '100', '≥ 99', '≥ 95']]),
      'Tiêu chí III. Thu nhập',
      wordTable([
        ['TT', 'Chỉ tiêu', 'ĐVT', ...YEARS],
        ['1', 'Thu nhập bình quân đầu người', 'triệu đồng/người/năm', '≥ 50', '≥ 54', '≥ 58', '≥ 62', '≥ 66'],
      ]),
      'Tiêu chí IV. An ninh, trật tự',
      wordTable([...HEAD, ['1', 'Số vụ phạm tội nghiêm trọng', 'vụ', 'Không', 'Không', '≤ 01'], last]),
    ],
    {},
  );

describe('a table for each criterion', () => {
  it('is one annex: the line above names the criterion, and columns of all of them stand side by side', async () => {
    const { draft, remarks } = await decision(LAST);
    expect(
      draft.rows.flatMap(({ cells: { criterionNo, criterion } }) => (criterionNo === undefined ? [] : [`${criterionNo} ${criterion}`])),
    ).toEqual(['I Giao thông', 'II Điện', 'III Thu nhập', 'IV An ninh, trật tự']);
    expect(draft.levels).toEqual([
      ...['Nhóm 1', 'Nhóm 2', 'Nhóm 3'].map((column) => ({ column })),
      ...YEARS.map((year) => ({ year: Number(year) })),
    ]);
    const levels = Object.fromEntries(
      draft.rows.flatMap(({ cells: { no }, levels: own }) => (no === undefined ? [] : [[no, own.filter((text) => text !== '')]])),
    );
    expect(levels).toEqual({
      'I.1': ['≥ 90', '≥ 80', '≥ 60'],
      'I.2': ['100', '≥ 90', '≥ 70'],
      'II.1': ['100', '≥ 99', '≥ 95'],
      'III.1': ['≥ 50', '≥ 54', '≥ 58', '≥ 62', '≥ 66'],
      'IV.1': ['Không', 'Không', '≤ 01'],
      'IV.2': ['Đạt', 'Đạt', 'Đạt theo quy định tại khoản 2'],
    });
    // What points elsewhere is for a person, and so is an article that speaks of one of the columns.
    expect(levelsToRead(draft).map(({ text }) => text)).toEqual(['Đạt theo quy định tại khoản 2']);
    expect(remarks.map(({ row }) => row)).toContain('2. Thôn thuộc nhóm 3 đạt về an ninh khi không có điểm nóng kéo dài.');
    // The fourth criterion is that with the Roman number.
    expect(draft.info.metWith).toBe('ít nhất 3/4 tiêu chí, bắt buộc tiêu chí IV (Điều 2)');
  });

  it('is one annex too where the lines above are only numbered; columns are called by whom they are for', async () => {
    const table = (content: string, ...levels: string[]) =>
      wordTable([
        ['TT', 'Chỉ tiêu', 'Mức đạt đối với thôn vùng thấp', 'Mức đạt đối với thôn vùng cao'],
        ['1', content, ...levels],
      ]);
    const file = await wordFile([
      'PHỤ LỤC',
      '1. Giao thông',
      table('Tỷ lệ đường cứng hóa', '≥ 90%', '≥ 70%'),
      '2. Điện',
      table('Tỷ lệ hộ dùng điện', '≥ 99%', '≥ 95%'),
      '3. Môi trường',
      table('Tỷ lệ hộ dùng nước sạch', '≥ 60%', '≥ 40%'),
    ]);
    const { draft } = await readDecision(file, {});
    expect(draft.rows.map(({ cells: { criterionNo, criterion, no } }) => [criterionNo, criterion, no])).toEqual(
      ['Giao thông', 'Điện', 'Môi trường'].flatMap((title, index) => [
        [String(index + 1), title, undefined],
        [undefined, undefined, `${index + 1}.1`],
      ]),
    );
    expect(draft.levels.map(({ column }) => column)).toEqual(['thôn vùng thấp', 'thôn vùng cao']);
  });

  it('decides three villages as was worked out by hand before', async () => {
    const { draft } = await decision([...LAST.slice(0, 5), 'Đạt']);
    const set = await readSetWorkbook(await writeSetWorkbook(draft), { recordedOn: '2026-11-30' });
    const [main, lanes, power, income, crimes, order] = set.facts.map(({ id }) => id) as [string, string, string, string, string, string];
    const village = (group: string, figures: readonly (string | boolean)[]) =>
      assess(
        set,
        {
          unit: { id: group, level: 'village', province: 'gia-lai', groups: [group] },
          facts: Object.fromEntries([main, lanes, power, income, crimes, order].map((id, index) => [id, figures[index]!])),
        },
        { on: '2027-06-30' },
      );
    const told = ({ status, criteria }: ReturnType<typeof village>) => [status, ...criteria.map((each) => each.status)];
    // In 2027 income is 54 for all; group 2 asks for 80, 90 and 99.
    expect(told(village('nhom-2', ['80', '90', '99', '54', '0', true]))).toEqual(['met', 'met', 'met', 'met', 'met']);
    // Three of four, the fourth among them.
    expect(told(village('nhom-3', ['60', '70', '94.9', '54', '1', true]))).toEqual(['met', 'met', 'not-met', 'met', 'met']);
    // Three of four, and the fourth not: one crime is one too many outside of group 3.
    expect(told(village('nhom-1', ['95', '100', '100', '60', '1', true]))).toEqual(['not-met', 'met', 'met', 'met', 'not-met']);
  });
});
