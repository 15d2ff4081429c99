import { beforeAll, describe, expect, it } from 'vitest';
import { isNtmError } from '../../../../src/index.ts';
import type { NtmError } from '../../../../src/index.ts';
import type { ErrorCode } from '../../../../src/vocabulary.ts';
import { HEADINGS } from '../../../../src/documents/review/columns.ts';
import { readReview, writeReview } from '../../../../src/documents/xlsx/index.ts';
import { commune } from '../../../../rules/index.ts';
import { openWorkbook, rewritten, saveWorkbook } from '../../../support/fill-review.ts';
import type { Filling, OpenedWorkbook } from '../../../support/fill-review.ts';

const BY = { checkedBy: 'Nguyễn Văn A', checkedOn: '25/11/2026' };
const IRRIGATION = 'commune/3.1/minimum@318-2022-qd-ttg';
const INCOME = 'commune/10/minimum@318-2022-qd-ttg:central-highlands:2024-01-01';
const PLACES = 'commune/6.2/minimum@318-2022-qd-ttg';
const HOUSING = 'commune/9.1/required@318-2022-qd-ttg';
const COOPERATIVE = 'commune/13.1/required@318-2022-qd-ttg';

let blank: Uint8Array;

/** With the rows of one value each alone: a sheet that somebody cut down is read like a whole one, and sooner. */
let short: Uint8Array;

beforeAll(async () => {
  blank = await writeReview(commune);
  const workbook = await openWorkbook(blank);
  const kept = new Set([0, ...[IRRIGATION, INCOME, PLACES, HOUSING, COOPERATIVE].map((id) => workbook.row(id))]);
  const { cells } = workbook.review;
  cells.splice(0, cells.length, ...cells.filter((_, index) => kept.has(index)));
  short = await saveWorkbook(workbook);
});

async function refusal(bytes: Uint8Array, recordedOn = '2026-11-30'): Promise<NtmError> {
  const error: unknown = await readReview(bytes, commune, { recordedOn }).catch((thrown: unknown) => thrown);
  if (isNtmError(error)) return error;
  throw error instanceof Error ? error : new Error('nothing was refused');
}

async function refused(spoil: (workbook: OpenedWorkbook) => void): Promise<NtmError> {
  const workbook = await openWorkbook(blank);
  spoil(workbook);
  return refusal(await saveWorkbook(workbook));
}

/** What was read from one official value, filled in in one way; or what is wrong with it. */
async function official(id: string, value: Filling): Promise<unknown> {
  const workbook = await openWorkbook(short);
  workbook.fill(id, { official: value, ...BY });
  const bytes = await saveWorkbook(workbook);
  try {
    const { pack } = await readReview(bytes, commune, { recordedOn: '2026-11-30' });
    const [operation] = pack.operations ?? [];
    return operation !== undefined && 'value' in operation ? operation.value : undefined;
  } catch (error) {
    if (!isNtmError(error)) throw error;
    expect(error.problems).toHaveLength(1);
    expect(error.path).toEqual(['Rà soát', String(workbook.row(id) + 1), workbook.cell(id, 'official')]);
    for (const message of [error.messages.vi, error.messages.en]) expect(message).not.toMatch(/\{|undefined/);
    return error.code;
  }
}

describe('an official value', () => {
  it.each<[string, Filling, string | ErrorCode]>([
    ['a decimal comma', '44,5', '44.5'],
    ['a decimal point', '44.5', '44.5'],
    ['a number cell', 44.5, '44.5'],
    ['zeros that say nothing', '44,50', '44.5'],
    ['blanks around it', '\u00A044,5 ', '44.5'],
    ['a point before three digits: 1000 or 1, and nobody has either', '1.000', 'cell-invalid'],
    ['a comma before three digits: nobody has 44500', '44,500', '44.5'],
    ['a point before three digits: nobody has 44500', '44.500', '44.5'],
    ['groups and a comma, beyond the bounds of the fact', '1.234.567,5', 'cell-invalid'],
    ['two commas', '4,4,5', 'cell-invalid'],
    ['the unit with it', '44,5 triệu', 'cell-invalid'],
    ['a sign of comparison', '≥ 44,5', 'cell-invalid'],
    ['a percent sign where it is no percentage', '44,5%', 'cell-invalid'],
    ['a percent cell where it is no percentage', { value: 0.445, format: '0.0%' }, 'cell-invalid'],
    ['a dash', '-', 'cell-invalid'],
    ['a cross', 'x', 'cell-invalid'],
    ['an error typed as text', '#N/A', 'cell-invalid'],
    ['a word', 'Đạt', 'cell-invalid'],
    ['an exponent', '4e1', 'cell-invalid'],
    ['a yes', true, 'cell-invalid'],
    ['a date', new Date('2024-05-04'), 'cell-invalid'],
    ['a formula', { type: 'Formula', value: '=44+0.5' }, 'cell-formula'],
  ])('of the income row: %s', async (_, value, expected) => {
    expect(await official(INCOME, value)).toBe(expected);
  });

  it.each<[string, Filling, string | ErrorCode]>([
    ['points', '95,5', '95.5'],
    ['points with a sign', '95,5 %', '95.5'],
    ['a percent cell that shows 95,5 %', { value: 0.955, format: '0.0%' }, '95.5'],
    ['a percent cell as Excel stores it', { value: 0.95499999999999996, format: '0.00%' }, '95.5'],
    ['a percent cell that shows 7 %', { value: 0.07, format: '0%' }, '7'],
    ['a share without its sign: 0,955 % or 95,5 %?', 0.955, 'cell-invalid'],
    ['the same as text', '0,955', 'cell-invalid'],
    ['one: 1 % or 100 %?', 1, 'cell-invalid'],
    ['a share with its sign', '0,955%', '0.955'],
    ['zero', 0, '0'],
    ['more than a hundred', '101', 'cell-invalid'],
    ['more than a hundred in a percent cell', { value: 95.5, format: '0%' }, 'cell-invalid'],
    ['less than nothing', '-1', 'cell-invalid'],
  ])('of a percentage: %s', async (_, value, expected) => {
    expect(await official(IRRIGATION, value)).toBe(expected);
  });

  it.each<[string, Filling, unknown]>([
    ['Đạt', 'đạt', true],
    ['Có, of a row "Xã có …"', 'Có', true],
    ['the opposite of what the law asks', 'không', 'cell-invalid'],
    ['TRUE', true, true],
    ['FALSE', false, 'cell-invalid'],
    ['x', 'x', 'cell-invalid'],
    ['1', 1, 'cell-invalid'],
  ])('of a yes-or-no row: %s', async (_, value, expected) => {
    expect(await official(COOPERATIVE, value)).toBe(expected);
  });

  it.each<[string, Filling, unknown]>([
    ['the word of the law', 'Không', true],
    ['the word of the law, in other letters', 'KHÔNG ', true],
    ['that it is met', 'Đạt', true],
    ['the opposite', 'Có', 'cell-invalid'],
    ['that it is not met', 'Không đạt', 'cell-invalid'],
    ['TRUE: that there are, or that there are none?', true, 'cell-invalid'],
    ['FALSE', false, 'cell-invalid'],
    ['zero', 0, 'cell-invalid'],
  ])('of a row that is "Không": %s', async (_, value, expected) => {
    expect(await official(HOUSING, value)).toBe(expected);
  });

  it('says which word of the law is meant', async () => {
    const { messages } = await refused(({ fill }) => fill(HOUSING, { official: 'Có', ...BY }));
    expect(messages.vi).toContain('"Không", đúng chữ mà văn bản ghi cho mức này');
    expect(messages.en).toContain('"Không", the word by which the text states this level');
  });

  it('of things that are counted is whole', async () => {
    expect(await official(PLACES, '2')).toBe('2');
    expect(await official(PLACES, '1,5')).toBe('cell-invalid');
  });
});

describe('a filled row', () => {
  it.each<[string, Parameters<OpenedWorkbook['fill']>[1], ErrorCode, keyof typeof HEADINGS]>([
    ['without who checked it', { official: '80', checkedOn: '25/11/2026' }, 'cell-empty', 'checkedBy'],
    ['without the day', { official: '80', checkedBy: 'A B' }, 'cell-empty', 'checkedOn'],
    ['without a value', { ...BY }, 'cell-empty', 'official'],
    ['with a page alone', { page: '3', ...BY }, 'cell-empty', 'official'],
    ['with a value and "not required"', { official: '80', choice: 'Không quy định', ...BY }, 'cell-invalid', 'choice'],
    ['with a choice that is none', { choice: 'không có', ...BY }, 'cell-invalid', 'choice'],
    ['checked by a dash', { official: '80', checkedBy: '-', checkedOn: '25/11/2026' }, 'cell-invalid', 'checkedBy'],
    ['checked by a number', { official: '80', checkedBy: 7, checkedOn: '25/11/2026' }, 'cell-invalid', 'checkedBy'],
    ['checked on a day that does not exist', { official: '80', checkedBy: 'A B', checkedOn: '29/02/2026' }, 'cell-invalid', 'checkedOn'],
    [
      'checked on a day written the American way',
      { official: '80', checkedBy: 'A B', checkedOn: '11/25/2026' },
      'cell-invalid',
      'checkedOn',
    ],
    ['checked after it was recorded', { official: '80', checkedBy: 'A B', checkedOn: new Date('2026-12-01') }, 'cell-invalid', 'checkedOn'],
    ['checked before the decision was signed', { official: '80', checkedBy: 'A B', checkedOn: '07/03/2022' }, 'cell-invalid', 'checkedOn'],
    ['checked on a number', { official: '80', checkedBy: 'A B', checkedOn: 46351 }, 'cell-invalid', 'checkedOn'],
    ['on a page that is none', { official: '80', page: 'cuối', ...BY }, 'cell-invalid', 'page'],
    ['in an article that is none', { official: '80', article: '-', ...BY }, 'cell-invalid', 'article'],
  ])('%s is refused at its cell', async (_, filling, code, column) => {
    const opened = await openWorkbook(blank);
    const { problems } = await refused(({ fill }) => fill(IRRIGATION, filling));
    const row = String(opened.row(IRRIGATION) + 1);
    const cell = opened.cell(IRRIGATION, column);
    expect(problems.map((problem) => [problem.code, problem.path, problem.params['column']])).toContainEqual([
      code,
      ['Rà soát', row, cell],
      HEADINGS[column].header,
    ]);
    expect(problems[0]?.message.vi).toContain(`hàng ${row}, ô `);
  });

  it('takes a day as a date cell, as text, and in ISO form', async () => {
    const signed = await openWorkbook(blank);
    signed.fill(IRRIGATION, { official: '80', checkedBy: 'A B', checkedOn: '08/03/2022' });
    const { pack: first } = await readReview(await saveWorkbook(signed), commune, { recordedOn: '2026-11-30' });
    expect(first.operations?.[0]).toMatchObject({ checkedOn: '2022-03-08' });
    for (const checkedOn of [new Date('2026-11-05'), '05/11/2026', '5/11/2026', '2026-11-05']) {
      const workbook = await openWorkbook(blank);
      workbook.fill(IRRIGATION, { official: '80', checkedBy: 'A B', checkedOn });
      const { pack } = await readReview(await saveWorkbook(workbook), commune, { recordedOn: '2026-11-30' });
      expect(pack.operations?.[0]).toMatchObject({ checkedOn: '2026-11-05' });
    }
  });
});

describe('what the library wrote', () => {
  it.each<[string, keyof typeof HEADINGS, Filling]>([
    ['the old value', 'current', '85'],
    ['the wording', 'wording', 'Tỷ lệ khác'],
    ['the number, which became a date', 'number', new Date('2024-01-03')],
    ['the region', 'scope', null],
    ['the quote', 'quote', '-'],
  ])('must not be changed: %s', async (_, column, value) => {
    const opened = await openWorkbook(blank);
    const { problems } = await refused(({ fill }) => fill(IRRIGATION, { [column]: value, official: '80', ...BY }));
    const written = opened.review.cells[opened.row(IRRIGATION)]![opened.column(column)];
    expect(problems).toMatchObject([{ code: 'cell-changed', path: ['Rà soát', '12', opened.cell(IRRIGATION, column)] }]);
    expect(problems[0]?.params['expected']).toBe(String(written).replaceAll(/\s+/g, ' '));
  });

  it('must not be computed', async () => {
    const { code } = await refused(({ fill }) => fill(IRRIGATION, { current: { type: 'Formula', value: '=40*2' } }));
    expect(code).toBe('cell-formula');
  });

  it.each<[string, Filling, string]>([
    ['changed', 'commune/3.1/minimun@318-2022-qd-ttg', 'commune/3.1/minimum@318-2022-qd-ttg'],
    ['unknown', 'abc', ''],
    ['gone', null, ''],
  ])('an id that is %s is refused with the nearest one', async (_, id, near) => {
    const { problems } = await refused(({ fill }) => fill(IRRIGATION, { id, official: '80', ...BY }));
    expect(problems).toMatchObject([{ code: 'row-unknown', path: ['Rà soát', '12', 'A12'] }]);
    expect(problems[0]?.params['suggestion'] ?? '').toBe(near);
  });

  it('a row must not stand there twice', async () => {
    const { problems } = await refused(({ fill, review, row }) => {
      fill(IRRIGATION, { official: '80', ...BY });
      review.cells.push([...review.cells[row(IRRIGATION)]!]);
    });
    expect(problems).toMatchObject([{ code: 'row-repeated', path: ['Rà soát', '113', 'A113'], params: { first: 'Rà soát, A12' } }]);
  });

  it('the sheet must be of this very rule set', async () => {
    const { problems } = await refused(({ sheets, fill }) => {
      fill(IRRIGATION, { official: '80', ...BY });
      for (const row of sheets[0]!.cells) if (row[0] === 'Mã băm (SHA-256)') row[1] = '0'.repeat(64);
    });
    expect(problems).toMatchObject([{ code: 'workbook-mismatch', params: { expected: commune.hash, actual: '0'.repeat(64) } }]);
    const without = await refused(({ sheets }) => sheets.shift());
    expect(without.problems.map(({ code }) => code)).toEqual(['workbook-mismatch', 'workbook-mismatch', 'workbook-mismatch']);
  });
});

describe('columns', () => {
  it('that were renamed, removed or doubled are named', async () => {
    const renamed = await refused(({ review, column }) => (review.cells[0]![column('official')] = 'Mức chính thưc'));
    expect(renamed.problems).toMatchObject([{ code: 'column-missing', path: ['Rà soát', '1'], params: { suggestion: 'Mức chính thưc' } }]);
    const removed = await refused(({ review, column }) => {
      const index = column('checkedBy');
      review.cells = review.cells.map((row) => row.toSpliced(index, 1));
    });
    expect(removed.problems).toMatchObject([{ code: 'column-missing', params: { column: 'Người kiểm tra' } }]);
    const doubled = await refused(({ review, column }) => {
      const index = column('official');
      review.cells = review.cells.map((row) => [...row, row[index]!]);
    });
    expect(doubled.problems).toMatchObject([{ code: 'column-repeated', params: { cell: 'U1' } }]);
  });

  it('of cells shifted by one do not agree with their row', async () => {
    const { problems } = await refused(({ review, row }) => review.cells[row(IRRIGATION)]!.splice(2, 0, null));
    expect(problems.length).toBeGreaterThan(5);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['cell-changed', 'cell-empty', 'cell-invalid']));
  });
});

describe('what hides in a workbook', () => {
  it('merged cells', async () => {
    const { problems } = await refused(({ fill, review, row, column }) => {
      fill(IRRIGATION, { official: '80', ...BY });
      const cell = { value: 'Nguyễn Văn A', rowSpan: 2 };
      review.cells[row(IRRIGATION)]![column('checkedBy')] = cell;
    });
    expect(problems).toMatchObject([{ code: 'cell-merged', params: { row: '12', cell: 'Q12:Q13' } }]);
  });

  it('errors, which a reader of values takes for blanks', async () => {
    const workbook = await openWorkbook(blank);
    workbook.fill(IRRIGATION, { official: 80, ...BY });
    const cell = workbook.cell(IRRIGATION, 'official');
    const error = rewritten((xml) => xml.replace(`<c r="${cell}"><v>80</v></c>`, `<c r="${cell}" t="e"><v>#N/A</v></c>`));
    const { problems } = await refusal(await saveWorkbook(workbook, [error]));
    expect(problems).toMatchObject([{ code: 'cell-invalid', params: { cell, actual: '#N/A' } }]);
  });

  it('formulas with a result, which a reader of values takes for values', async () => {
    const workbook = await openWorkbook(blank);
    workbook.fill(IRRIGATION, { official: 80, ...BY });
    const cell = workbook.cell(IRRIGATION, 'official');
    const formula = rewritten((xml) => xml.replace(`<c r="${cell}"><v>80</v></c>`, `<c r="${cell}"><f>40*2</f><v>80</v></c>`));
    expect(await refusal(await saveWorkbook(workbook, [formula]))).toMatchObject({ code: 'cell-formula', path: ['Rà soát', '12', cell] });
  });
});

describe('a file', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('Mã mức;Chỉ tiêu\n'.repeat(20))],
    ['a zip archive that holds no workbook', Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])],
  ])('of %s is no workbook', async (_, bytes) => {
    expect((await refusal(bytes)).code).toBe('unreadable-workbook');
  });

  it('cut short or garbled is refused', async () => {
    expect((await refusal(blank.slice(0, blank.length / 2))).code).toBe('unreadable-workbook');
    const garbled = blank.slice();
    garbled.fill(7, 100, 3000);
    expect((await refusal(garbled)).code).toBe('unreadable-workbook');
  });

  it('with other sheets only holds no review', async () => {
    expect((await refused(({ sheets }) => sheets.pop())).code).toBe('unreadable-workbook');
  });

  it('in which nothing was filled in makes no pack, and the day of recording must exist', async () => {
    expect((await refusal(blank)).code).toBe('nothing-filled');
    expect((await refusal(blank, '2026-02-30')).code).toBe('invalid-date');
  });

  it('with very many mistakes lists the first hundred', async () => {
    const { problems } = await refused(({ review, column }) => {
      for (const row of review.cells.slice(1)) row[column('unit')] = row[column('grade')] = '?';
    });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', params: { count: '122' } });
  });
});
