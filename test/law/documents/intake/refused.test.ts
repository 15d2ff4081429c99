import { beforeAll, describe, expect, it } from 'vitest';
import type { NtmError, RuleSet } from '../../../../src/index.ts';
import { isNtmError } from '../../../../src/index.ts';
import { readIntake, writeIntake, writeReview } from '../../../../src/documents/xlsx/index.ts';
import { LARGEST_FILE, LARGEST_PART, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../../../../src/documents/xlsx/limits.ts';
import { createRuleSet } from '../../../../src/index.ts';
import { advancedCommune, commune, communeRecognition } from '../../../../rules/index.ts';
import { IS_WHOLE, someOf } from '../../../support/budget.ts';
import { errorOf } from '../../../support/errors.ts';
import { ON, openIntake } from '../../../support/fill-intake.ts';
import { rezipped, unzipped, zipped } from '../../../support/zip.ts';

let blank: Uint8Array;

beforeAll(async () => {
  blank = await writeIntake(commune, {
    on: ON,
    units: [{ id: 'a', name: 'Xã A', level: 'commune', region: 'central-highlands' }],
  });
});

async function refusal(bytes: Uint8Array, ruleSet: RuleSet = commune): Promise<NtmError> {
  const error: unknown = await readIntake(bytes, ruleSet).catch((thrown: unknown) => thrown);
  if (isNtmError(error)) return error;
  throw error instanceof Error ? error : new Error('nothing was refused');
}

/** The workbook with one more part, or another text in one. */
function withPart(name: string, content: string | Uint8Array, declared?: number): Uint8Array {
  const parts = new Map<string, string | Uint8Array>([...unzipped(blank), [name, content]]);
  return zipped(parts, declared === undefined ? {} : { declared: { [name]: declared } });
}

const SHEET = 'xl/worksheets/sheet3.xml';

function sheetOf(rows: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

describe('a file that is no workbook of ours', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['text', () => Buffer.from('mã;tên\n1;a'), 'Không đọc được bảng tính: tệp không phải .xlsx.'],
    ['nothing', () => new Uint8Array(), 'Không đọc được bảng tính: tệp không phải .xlsx.'],
    [
      'one with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
      'Không đọc được bảng tính: tệp có mật khẩu hoặc là tệp .xls kiểu cũ; hãy bỏ mật khẩu, lưu dạng .xlsx.',
    ],
    [
      'one with macros',
      () => withPart('xl/vbaProject.bin', 'x'),
      'Không đọc được bảng tính: tệp có macro (.xlsm); hãy lưu dạng .xlsx, không macro.',
    ],
    [
      'one that says that it has macros',
      () => rezipped(blank, (xml) => xml.replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')),
      'Không đọc được bảng tính: tệp có macro (.xlsm); hãy lưu dạng .xlsx, không macro.',
    ],
    [
      'the review sheet',
      () => writeReview(communeRecognition),
      'Không đọc được bảng tính: không phải biểu nhập số liệu của ntm-rules (không có trang ẩn ghi phiên bản).',
    ],
  ])('%s', async (_, bytes, message) => {
    const error = await refusal(await bytes());
    expect([error.code, error.messages.vi]).toEqual(['unreadable-workbook', message]);
    expect(error.messages.en).toMatch(/^The workbook cannot be read: /);
  });
});

describe('a file that is too large', () => {
  const megabytes = LARGEST_PART / 1024 / 1024;

  const ROWS = IS_WHOLE ? 200_000 : MOST_ROWS + 1;

  it.each<[string, () => Uint8Array, string]>(
    someOf<[string, () => Uint8Array, string]>(
      [
        [
          'two hundred thousand rows',
          () =>
            withPart(
              SHEET,
              sheetOf(Array.from({ length: ROWS }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join('')),
            ),
          `quá lớn (quá ${MOST_ROWS} hàng)`,
        ],
        [
          'a cell in the very last row',
          () => withPart(SHEET, sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
          `quá lớn (quá ${MOST_ROWS} hàng)`,
        ],
        ['a row that no sheet has', () => withPart(SHEET, sheetOf('<row r="999999999"></row>')), 'quá lớn (quá 1048576 hàng)'],
        [
          'a cell in the very last column',
          () => withPart(SHEET, sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
          `quá lớn (quá ${MOST_COLUMNS} cột)`,
        ],
        [
          'one cell far down and one far to the right, on a sheet that the workbook does not name',
          () =>
            withPart(
              'xl/worksheets/more.xml',
              sheetOf('<row r="1"><c r="ALL1"><v>1</v></c></row><row r="9999"><c r="A9999"><v>1</v></c></row>'),
            ),
          `quá lớn (quá ${MOST_CELLS} ô)`,
        ],
        ['a bomb that says so', () => withPart(SHEET, Buffer.alloc(LARGEST_PART + 1, ' ')), `quá lớn (quá ${megabytes} MB)`],
        [
          'a bomb that hides it',
          () => withPart(SHEET, Buffer.alloc((IS_WHOLE ? 4 : 1.1) * LARGEST_PART, ' '), 1000),
          `quá lớn (quá ${megabytes} MB)`,
        ],
        [
          'a part that makes others set aside more than it has',
          () => withPart(SHEET, sheetOf(''), 20_000_000),
          `tệp hỏng (${SHEET}: độ dài không như tệp khai báo)`,
        ],
        ['a file of many bytes', () => new Uint8Array(LARGEST_FILE + 1), `quá lớn (quá ${megabytes} MB)`],
        [
          'many parts that are large together',
          () =>
            zipped(
              new Map([...unzipped(blank), ...[1, 2, 3].map((part) => [`xl/${part}.xml`, Buffer.alloc(LARGEST_PART - 1, ' ')] as const)]),
            ),
          'quá lớn (quá 64 MB)',
        ],
      ],
      2,
    ),
  )('%s', async (_, bytes, message) => {
    // The reason names the limit: nothing was made of the content before.
    const error = await refusal(bytes());
    expect(error.code).toBe('unreadable-workbook');
    expect(error.messages.vi).toContain(message);
  });

  it.each(
    someOf(
      [
        ['tags that never end', '<c '.repeat(1_000_000)],
        ['a tag with quotes that never end', `<c r="${' r="'.repeat(300_000)}`],
        ['a text without end', ' '.repeat(300_000)],
        ['a comment that never ends', '<!-- '.repeat(300_000)],
        ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>'],
      ],
      2,
    ),
  )('%s is never given to the parser, which would take hours', async (_, hostile) => {
    expect((await refusal(withPart(SHEET, sheetOf(hostile)))).messages.vi).toBe(`Không đọc được bảng tính: tệp hỏng (${SHEET}).`);
  });

  it.each([
    ['cells', '<c r="A1">'.repeat(300_000)],
    ['values', `<c r="A1" t="e">${'<v>'.repeat(300_000)}</c>`],
  ])('%s that never end are refused', async (_, hostile) => {
    expect((await refusal(withPart(SHEET, sheetOf(hostile)))).messages.vi).toContain('tệp hỏng');
  });

  it('is not one whose last row is there without cells, as some programs write it', async () => {
    const bytes = rezipped(blank, (xml, name) =>
      name === SHEET ? xml.replace('</sheetData>', '<row r="1048576" ht="12.8"></row></sheetData>') : xml,
    );
    expect((await readIntake(bytes, commune)).dossiers).toHaveLength(1);
  });
});

/** The workbook with another value on the hidden sheet. */
async function saying(label: string, value: string): Promise<Uint8Array> {
  const workbook = await openIntake(blank);
  const row = workbook.sheet('ntm-rules').cells.find(([first]) => first === label)!;
  row[1] = value;
  return workbook.save();
}

const OTHER = '0'.repeat(64);

describe('a workbook that was made for something else', () => {
  it.each([
    ['template-version', '2', 'template-version cần là "1", bảng ghi "2"'],
    ['rule-set', 'advanced-commune', 'rule-set cần là "commune", bảng ghi "advanced-commune"'],
    ['on', '31/12/2024', 'on cần là "YYYY-MM-DD", bảng ghi "31/12/2024"'],
    ['form-hash', OTHER, `bảng ghi "${'0'.repeat(60)}…"`],
  ])('by its %s', async (label, value, said) => {
    const error = await refusal(await saying(label, value));
    expect([error.code, error.path]).toEqual(['workbook-mismatch', [label]]);
    expect(error.messages.vi).toContain(said);
  });

  it('says so where it is read for another set, and names both', async () => {
    const error = await refusal(blank, advancedCommune);
    expect(error.messages).toEqual({
      vi: 'Bảng tính không lập cho bộ tiêu chí đang dùng: rule-set cần là "advanced-commune", bảng ghi "commune". Hãy xuất bảng mới.',
      en: 'The workbook was not made for this rule set: rule-set must be "advanced-commune", it says "commune". Export a new one.',
    });
  });

  it('is read if another edition of the set asks the same, and the difference is said', async () => {
    const { dossiers, problems } = await readIntake(await saying('rule-set-hash', OTHER), commune);
    expect(dossiers.map(({ unit }) => unit.id)).toEqual(['a']);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'workbook-mismatch',
        {
          vi: `Bảng tính lập cho bản khác của bộ tiêu chí: rule-set-hash cần là "${commune.hash}", bảng ghi "${'0'.repeat(60)}…". Nội dung được hỏi không đổi nên bảng vẫn được đọc; lần sau hãy xuất bảng mới.`,
          en: `The workbook was made for another edition of the rule set: rule-set-hash must be "${commune.hash}", it says "${'0'.repeat(60)}…". What it asks is the same, so it is read all the same; export a new one next time.`,
        },
      ],
    ]);
  });

  it('is refused if another edition asks otherwise', async () => {
    const { hash: _, ...parts } = commune;
    const facts = commune.facts.map((fact) =>
      fact.id === 'incomePerCapita' ? { ...fact, label: { vi: 'Thu nhập khác', en: 'Other' } } : fact,
    );
    const error = await refusal(blank, createRuleSet({ ...parts, facts }));
    expect(error.problems.map(({ path }) => path)).toEqual([['form-hash'], ['rule-set-hash']]);
  });

  it('has no table of units', async () => {
    const workbook = await openIntake(blank);
    workbook.sheets.splice(1, 1);
    expect((await refusal(await workbook.save())).messages.vi).toBe('Không đọc được bảng tính: không trang nào có bảng đơn vị.');
  });
});

describe('a workbook is not made', () => {
  const unit = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
  it.each<[string, unknown, string]>([
    ['for a day that is none', { on: '31/12/2024' }, 'invalid-date'],
    ['for no day', {}, 'missing-field'],
    ['for a day without a text', { on: '2020-01-01' }, 'date-not-covered'],
    ['for a unit twice', { on: ON, units: [unit, unit] }, 'duplicate-unit'],
    ['for a unit of another level', { on: ON, units: [{ ...unit, level: 'village' }] }, 'level-mismatch'],
    ['for what is no unit', { on: ON, units: [null] }, 'wrong-type'],
    ['for what is no list', { on: ON, units: 'a' }, 'wrong-type'],
  ])('%s', async (_, options, code) => {
    const error: unknown = await writeIntake(commune, options as never).catch((thrown: unknown) => thrown);
    expect(isNtmError(error) && error.code).toBe(code);
  });

  it('for what is no rule set', async () => {
    const error: unknown = await writeIntake({} as never, { on: ON }).catch((thrown: unknown) => thrown);
    expect(
      errorOf(() => {
        throw error;
      }).code,
    ).toBe('wrong-type');
  });
});
