import { beforeAll, describe, expect, it } from 'vitest';
import { amend, isNtmError } from '../../../../src/index.ts';
import type { NtmError } from '../../../../src/index.ts';
import type { ErrorCode } from '../../../../src/vocabulary.ts';
import { HEADINGS } from '../../../../src/documents/review/columns.ts';
import { reviewOf } from '../../../../src/documents/review/review.ts';
import { readReview } from '../../../../src/documents/xlsx/index.ts';
import type { Review } from '../../../../src/documents/xlsx/index.ts';
import { commune } from '../../../../rules/index.ts';
import { someOf } from '../../../support/budget.ts';
import { blankReview, contentOf, openWorkbook, rewritten, rowsOf, saveWorkbook } from '../../../support/fill-review.ts';
import type { Filling, OpenedWorkbook } from '../../../support/fill-review.ts';

const BY = { copiedBy: 'Trần Văn C', copiedOn: '24/11/2026', checkedBy: 'Nguyễn Văn A', checkedOn: '25/11/2026' };
const IRRIGATION = 'commune/3.1/minimum@318-2022-qd-ttg#central-highlands';
const INCOME = 'commune/10/minimum@318-2022-qd-ttg:central-highlands:2024-01-01';
const PLACES = 'commune/6.2/minimum@318-2022-qd-ttg#central-highlands';
const HOUSING = 'commune/9.1/required@318-2022-qd-ttg#central-highlands';
const COOPERATIVE = 'commune/13.1/required@318-2022-qd-ttg#central-highlands';

let blank: Uint8Array;

/** With the rows of one value each alone: a sheet that somebody cut down is read like a whole one, and sooner. */
let short: Uint8Array;

beforeAll(async () => {
  blank = await blankReview(commune);
  const workbook = await openWorkbook(blank);
  const kept = new Set([0, ...[IRRIGATION, INCOME, PLACES, HOUSING, COOPERATIVE].map((id) => workbook.row(id))]);
  const { cells } = workbook.review;
  // The other sheets are read as this one is.
  workbook.sheets.splice(2);
  cells.splice(0, cells.length, ...cells.filter((_, index) => kept.has(index)));
  short = await saveWorkbook(workbook);
});

/** Reads the sheets as they stand, through a file only where a cell is more than its value: files are tried by `review.test.ts`. */
async function read(workbook: OpenedWorkbook, recordedOn = '2026-11-30'): Promise<Review> {
  return reviewOf(await contentOf(workbook), commune, { recordedOn });
}

async function refusal(given: Uint8Array | OpenedWorkbook, recordedOn?: string): Promise<NtmError> {
  const reading =
    given instanceof Uint8Array ? readReview(given, commune, { recordedOn: recordedOn ?? '2026-11-30' }) : read(given, recordedOn);
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  if (isNtmError(error)) return error;
  throw error instanceof Error ? error : new Error('nothing was refused');
}

async function refused(spoil: (workbook: OpenedWorkbook) => void): Promise<NtmError> {
  const workbook = await openWorkbook(short);
  spoil(workbook);
  return refusal(workbook);
}

/** What was read from one official value, filled in in one way; or what is wrong with it. */
async function official(id: string, value: Filling): Promise<unknown> {
  const workbook = await openWorkbook(short);
  workbook.fill(id, { official: value, ...BY });
  try {
    const { pack } = await read(workbook);
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
  it.each<[string, Filling, string | ErrorCode]>(
    someOf<[string, Filling, string | ErrorCode]>(
      [
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
        ['half of the unit with it', '44,5 triệu', 'cell-invalid'],
        ['the unit with it', '44,5 triệu đồng/người/năm', '44.5'],
        ['the sign of the row', '≥ 44,5', '44.5'],
        ['its words and the unit', 'từ 44,5 triệu đồng/người/năm trở lên', '44.5'],
        ['the opposite sign', '≤ 44,5', 'cell-invalid'],
        ['the opposite words', 'không quá 44,5', 'cell-invalid'],
        ['a stricter sign', '> 44,5', 'cell-invalid'],
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
      ],
      3,
    ),
  )('of the income row: %s', async (_, value, expected) => {
    expect(await official(INCOME, value)).toBe(expected);
  });

  it.each<[string, Filling, string | ErrorCode]>(
    someOf<[string, Filling, string | ErrorCode]>(
      [
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
      ],
      2,
    ),
  )('of a percentage: %s', async (_, value, expected) => {
    expect(await official(IRRIGATION, value)).toBe(expected);
  });

  it.each<[string, Filling, unknown]>(
    someOf<[string, Filling, unknown]>(
      [
        ['Đạt', 'đạt', true],
        ['Có, of a row "Xã có …"', 'Có', true],
        ['the opposite of what the law asks', 'không', 'cell-invalid'],
        ['TRUE', true, true],
        ['FALSE', false, 'cell-invalid'],
        ['x', 'x', 'cell-invalid'],
        ['1', 1, 'cell-invalid'],
      ],
      2,
    ),
  )('of a yes-or-no row: %s', async (_, value, expected) => {
    expect(await official(COOPERATIVE, value)).toBe(expected);
  });

  it.each<[string, Filling, unknown]>(
    someOf<[string, Filling, unknown]>(
      [
        ['the word of the law', 'Không', true],
        ['the word of the law, in other letters', 'KHÔNG ', true],
        ['that it is met', 'Đạt', true],
        ['the opposite', 'Có', 'cell-invalid'],
        ['that it is not met', 'Không đạt', 'cell-invalid'],
        ['TRUE: that there are, or that there are none?', true, 'cell-invalid'],
        ['FALSE', false, 'cell-invalid'],
        ['zero', 0, 'cell-invalid'],
      ],
      2,
    ),
  )('of a row that is "Không": %s', async (_, value, expected) => {
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
  it.each<[string, Parameters<OpenedWorkbook['fill']>[1], ErrorCode, keyof typeof HEADINGS]>(
    someOf<[string, Parameters<OpenedWorkbook['fill']>[1], ErrorCode, keyof typeof HEADINGS]>(
      [
        ['without who checked it', { official: '80', ...BY, checkedBy: null }, 'cell-empty', 'checkedBy'],
        ['without the day', { official: '80', ...BY, checkedOn: null }, 'cell-empty', 'checkedOn'],
        ['without a value', { ...BY }, 'cell-empty', 'official'],
        ['with a page alone', { page: '3', ...BY }, 'cell-empty', 'official'],
        ['with a value and "not required"', { official: '80', choice: 'Không quy định', ...BY }, 'cell-invalid', 'choice'],
        ['with a choice that is none', { choice: 'không có', ...BY }, 'cell-invalid', 'choice'],
        ['checked by a dash', { official: '80', ...BY, checkedBy: '-', checkedOn: '25/11/2026' }, 'cell-invalid', 'checkedBy'],
        ['checked by a number', { official: '80', ...BY, checkedBy: 7 }, 'cell-invalid', 'checkedBy'],
        [
          'checked on a day that does not exist',
          { official: '80', ...BY, checkedBy: 'A B', checkedOn: '29/02/2026' },
          'cell-invalid',
          'checkedOn',
        ],
        [
          'checked on a day written the American way',
          { official: '80', ...BY, checkedBy: 'A B', checkedOn: '11/25/2026' },
          'cell-invalid',
          'checkedOn',
        ],
        [
          'checked after it was recorded',
          { official: '80', ...BY, checkedBy: 'A B', checkedOn: new Date('2026-12-01') },
          'cell-invalid',
          'checkedOn',
        ],
        [
          'checked before the decision was signed',
          { official: '80', ...BY, checkedBy: 'A B', checkedOn: '07/03/2022' },
          'cell-invalid',
          'checkedOn',
        ],
        ['checked on a number', { official: '80', ...BY, checkedBy: 'A B', checkedOn: 46351 }, 'cell-invalid', 'checkedOn'],
        ['on a page that is none', { official: '80', page: 'cuối', ...BY }, 'cell-invalid', 'page'],
        ['in an article that is none', { official: '80', article: '-', ...BY }, 'cell-invalid', 'article'],
      ],
      3,
    ),
  )('%s is refused at its cell', async (_, filling, code, column) => {
    const opened = await openWorkbook(short);
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
    const signed = await openWorkbook(short);
    signed.fill(IRRIGATION, { official: '80', ...BY, copiedOn: '08/03/2022', checkedOn: '08/03/2022' });
    const { pack: first } = await read(signed);
    expect(first.operations?.[0]).toMatchObject({ checkedOn: '2022-03-08' });
    for (const checkedOn of [new Date('2026-11-05'), '05/11/2026', '5/11/2026', '2026-11-05']) {
      const workbook = await openWorkbook(short);
      workbook.fill(IRRIGATION, { official: '80', ...BY, copiedOn: checkedOn, checkedOn });
      const { pack } = await read(workbook);
      expect(pack.operations?.[0]).toMatchObject({ checkedOn: '2026-11-05' });
    }
  });
});

describe('two people, and a mark', () => {
  it.each<[string, Parameters<OpenedWorkbook['fill']>[1], ErrorCode, keyof typeof HEADINGS, string]>(
    someOf<[string, Parameters<OpenedWorkbook['fill']>[1], ErrorCode, keyof typeof HEADINGS, string]>(
      [
        [
          'one name twice',
          { official: '80', ...BY, checkedBy: 'TRẦN  VĂN C' },
          'cell-invalid',
          'checkedBy',
          'tên một người khác với người chép',
        ],
        ['nobody who copied', { official: '80', ...BY, copiedBy: null }, 'cell-empty', 'copiedBy', 'tên người đã chép'],
        ['no day of copying', { official: '80', ...BY, copiedOn: null }, 'cell-empty', 'copiedOn', 'ngày chép'],
        [
          'checked before it was copied',
          { official: '80', ...BY, checkedOn: '23/11/2026' },
          'cell-invalid',
          'checkedOn',
          'không trước ngày chép',
        ],
        ['a mark and a value', { asItStands: 'x', official: '80', ...BY }, 'cell-invalid', 'official', 'để trống'],
        ['a mark and a choice', { asItStands: 'x', choice: 'Không quy định', ...BY }, 'cell-invalid', 'choice', 'để trống'],
        ['a no in the place of the mark', { asItStands: 'không', ...BY }, 'cell-invalid', 'asItStands', 'dấu x'],
        ['a mark that is computed', { asItStands: { type: 'Formula', value: '="x"' }, ...BY }, 'cell-formula', 'asItStands', 'công thức'],
      ],
      3,
    ),
  )('%s is refused at its cell', async (_, filling, code, column, words) => {
    const opened = await openWorkbook(short);
    const { problems } = await refused(({ fill }) => fill(IRRIGATION, filling));
    const found = problems.find(({ path }) => path[2] === opened.cell(IRRIGATION, column));
    expect(found).toMatchObject({ code, path: ['Rà soát', '2', opened.cell(IRRIGATION, column)] });
    expect(found?.message.vi).toContain(words);
    expect(found?.message.en).not.toMatch(/[{}]|undefined/);
  });

  it.each(someOf(['x', 'X', '✓', 'v', 'Đúng', true], 3))(
    '%s is a mark: what stands is confirmed for one column, and needs no retyping',
    async (mark) => {
      const workbook = await openWorkbook(short);
      workbook.fill(IRRIGATION, { asItStands: mark, ...BY });
      const { pack } = await read(workbook);
      expect(pack.operations).toMatchObject([
        {
          operation: 'setThreshold',
          value: '80',
          scope: { regions: ['central-highlands'] },
          copiedBy: 'Trần Văn C',
          copiedOn: '2026-11-24',
          checkedBy: 'Nguyễn Văn A',
        },
      ]);
    },
  );

  it('has nothing to mark where nobody knows what the text says, or where a decision is left to say it', async () => {
    for (const id of ['commune/9.2/minimum@318-2022-qd-ttg#central-highlands', 'commune/2.1/minimum@416-2022-qd-ubnd:kon-tum']) {
      const workbook = await openWorkbook(blank);
      workbook.fill(id, { asItStands: 'x', ...BY });
      const { problems } = await refusal(workbook);
      expect(problems).toMatchObject([{ code: 'cell-invalid', params: { cell: workbook.cell(id, 'asItStands') } }]);
      expect(problems[0]?.message.vi).toContain('hiện chưa có gì để xác nhận');
    }
  });
});

describe('a sheet of a set that has changed since', () => {
  it('is refused: the workbook was made for another one, and each row that says something else is named', async () => {
    const workbook = await openWorkbook(blank);
    workbook.fill(INCOME, { asItStands: 'x', ...BY });
    const bytes = await saveWorkbook(workbook);
    const { pack } = await readReview(await changed('51'), commune, { recordedOn: '2026-11-29' });
    const error: unknown = await readReview(bytes, amend(commune, pack), { recordedOn: '2026-11-30' }).catch((thrown: unknown) => thrown);
    if (!isNtmError(error)) throw error;
    const codes = error.problems.map(({ code, path }) => [code, path.at(-1)]);
    expect(codes).toContainEqual(['workbook-mismatch', 'Mã băm (SHA-256)']);
    expect(codes).toContainEqual(['row-unknown', `A${workbook.row(INCOME) + 1}`]);
  });

  it('a pack that was made of it is refused by what its confirmation quotes', async () => {
    const workbook = await openWorkbook(blank);
    workbook.fill(INCOME, { asItStands: 'x', ...BY });
    const { pack } = await read(workbook);
    expect(pack.operations).toMatchObject([{ operation: 'confirm', expect: { value: '50' }, year: 2024 }]);
    const { pack: before } = await readReview(await changed('51'), commune, { recordedOn: '2026-11-29' });
    const error = await Promise.resolve()
      .then(() => amend(amend(commune, before), pack))
      .catch((thrown: unknown) => thrown);
    expect(isNtmError(error) && error.problems).toMatchObject([{ code: 'expect-mismatch', path: [pack.id, 'operations', 'value-1'] }]);
  });

  async function changed(income: string): Promise<Uint8Array> {
    const workbook = await openWorkbook(short);
    workbook.fill(INCOME, { official: income, ...BY });
    return saveWorkbook(workbook);
  }
});

describe('rows that are no values', () => {
  const TITLE = 'commune/7/title@318-2022-qd-ttg';
  const STRUCTURE = 'commune/structure@318-2022-qd-ttg';
  const EXCEPTION = 'commune/13.4/no-craft-village/exception@318-2022-qd-ttg';

  async function one(id: string, filling: Parameters<OpenedWorkbook['fill']>[1]) {
    const workbook = await openWorkbook(blank);
    const row = rowsOf(workbook).find((item) => item.get('id') === id)!;
    row.set({ ...filling, ...BY });
    return { row, read: await read(workbook).catch((thrown: unknown) => thrown) };
  }

  it.each<[string, string, Parameters<OpenedWorkbook['fill']>[1], keyof typeof HEADINGS]>(
    someOf<[string, string, Parameters<OpenedWorkbook['fill']>[1], keyof typeof HEADINGS]>(
      [
        ['words where there is only something to mark', STRUCTURE, { official: 'đủ cả' }, 'official'],
        ['a choice where there is none', TITLE, { choice: 'Không quy định' }, 'choice'],
        ['a choice of another kind of row', EXCEPTION, { choice: 'Không quy định' }, 'choice'],
        ['a number for a title', TITLE, { official: 7 }, 'official'],
        ['a dash for a title', TITLE, { official: '-' }, 'official'],
      ],
      2,
    ),
  )('refuse %s at the cell', async (_, id, filling, column) => {
    const { row, read } = await one(id, filling);
    if (!isNtmError(read)) throw new Error('nothing was refused');
    expect(read.problems[0]).toMatchObject({ code: 'cell-invalid', path: [row.sheet.name, String(row.number), row.cell(column)] });
  });

  it.each<[string, string, Parameters<OpenedWorkbook['fill']>[1], object]>(
    someOf<[string, string, Parameters<OpenedWorkbook['fill']>[1], object]>(
      [
        [
          'other words',
          TITLE,
          { official: ' Chợ  nông thôn ' },
          { operation: 'replaceTitle', title: { vi: 'Chợ nông thôn' }, wording: { grade: 'official' } },
        ],
        ['the same words, typed', TITLE, { official: 'Cơ sở hạ tầng thương mại nông thôn' }, { operation: 'confirm' }],
        [
          'a mark',
          STRUCTURE,
          { asItStands: 'x' },
          { operation: 'confirm', target: 'commune/structure', cite: { instrument: '318-2022-qd-ttg' } },
        ],
        [
          'that there is no such exception',
          EXCEPTION,
          { choice: 'Văn bản không có' },
          { operation: 'removeException', target: 'commune/13.4/no-craft-village' },
        ],
        [
          'another name of an exception',
          EXCEPTION,
          { official: 'Xã không có làng nghề' },
          { operation: 'replaceException', exception: { effect: 'not-applicable', grade: 'official' } },
        ],
      ],
      2,
    ),
  )('take %s', async (_, id, filling, operation) => {
    const { read } = await one(id, filling);
    if (isNtmError(read)) throw read;
    expect((read as Review).pack.operations).toMatchObject([operation]);
  });
});

describe('what the library wrote', () => {
  it.each<[string, keyof typeof HEADINGS, Filling]>(
    someOf<[string, keyof typeof HEADINGS, Filling]>(
      [
        ['the old value', 'current', '85'],
        ['the wording', 'wording', 'Tỷ lệ khác'],
        ['the number, which became a date', 'number', new Date('2024-01-03')],
        ['the region', 'scope', null],
        ['the quote', 'quote', '-'],
      ],
      2,
    ),
  )('must not be changed: %s', async (_, column, value) => {
    const opened = await openWorkbook(short);
    const { problems } = await refused(({ fill }) => fill(IRRIGATION, { [column]: value, official: '80', ...BY }));
    const written = opened.review.cells[opened.row(IRRIGATION)]![opened.column(column)];
    expect(problems).toMatchObject([
      { code: 'cell-changed', path: ['Rà soát', String(opened.row(IRRIGATION) + 1), opened.cell(IRRIGATION, column)] },
    ]);
    expect(problems[0]?.params['expected']).toBe(String(written).replaceAll(/\s+/g, ' '));
  });

  it('must not be computed', async () => {
    const { code } = await refused(({ fill }) => fill(IRRIGATION, { current: { type: 'Formula', value: '=40*2' } }));
    expect(code).toBe('cell-formula');
  });

  it.each<[string, Filling, string]>(
    someOf<[string, Filling, string]>(
      [
        ['changed', 'commune/3.1/minimun@318-2022-qd-ttg#central-highlands', IRRIGATION],
        ['unknown', 'abc', ''],
        ['gone', null, ''],
      ],
      2,
    ),
  )('an id that is %s is refused with the nearest one', async (_, id, near) => {
    const { problems } = await refused(({ fill }) => fill(IRRIGATION, { id, official: '80', ...BY }));
    expect(problems).toMatchObject([{ code: 'row-unknown', path: ['Rà soát', '2', 'A2'] }]);
    expect(problems[0]?.params['suggestion'] ?? '').toBe(near);
  });

  it('a row must not stand there twice', async () => {
    const { problems } = await refused(({ fill, review, row }) => {
      fill(IRRIGATION, { official: '80', ...BY });
      review.cells.push([...review.cells[row(IRRIGATION)]!]);
    });
    expect(problems).toMatchObject([{ code: 'row-repeated', path: ['Rà soát', '7', 'A7'], params: { first: 'Rà soát, A2' } }]);
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
    const renamed = await refused(({ review, column }) => (review.cells[0]![column('official')] = 'Theo văn bản la'));
    expect(renamed.problems).toMatchObject([{ code: 'column-missing', path: ['Rà soát', '1'], params: { suggestion: 'Theo văn bản la' } }]);
    const removed = await refused(({ review, column }) => {
      const index = column('checkedBy');
      review.cells = review.cells.map((row) => row.toSpliced(index, 1));
    });
    expect(removed.problems).toMatchObject([{ code: 'column-missing', params: { column: 'Người kiểm tra' } }]);
    const doubled = await refused(({ review, column }) => {
      const index = column('official');
      review.cells = review.cells.map((row) => [...row, row[index]!]);
    });
    expect(doubled.problems).toMatchObject([{ code: 'column-repeated', params: { cell: 'X1' } }]);
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
    expect(problems).toMatchObject([{ code: 'cell-merged', params: { row: '2', cell: 'T2:T3' } }]);
  });

  it('errors, which a reader of values takes for blanks', async () => {
    const workbook = await openWorkbook(short);
    workbook.fill(IRRIGATION, { official: 80, ...BY });
    const cell = workbook.cell(IRRIGATION, 'official');
    const error = rewritten((xml) => xml.replace(`<c r="${cell}"><v>80</v></c>`, `<c r="${cell}" t="e"><v>#N/A</v></c>`));
    const { problems } = await refusal(await saveWorkbook(workbook, [error]));
    expect(problems).toMatchObject([{ code: 'cell-invalid', params: { cell, actual: '#N/A' } }]);
  });

  it('formulas with a result, which a reader of values takes for values', async () => {
    const workbook = await openWorkbook(short);
    workbook.fill(IRRIGATION, { official: 80, ...BY });
    const cell = workbook.cell(IRRIGATION, 'official');
    const formula = rewritten((xml) => xml.replace(`<c r="${cell}"><v>80</v></c>`, `<c r="${cell}"><f>40*2</f><v>80</v></c>`));
    expect(await refusal(await saveWorkbook(workbook, [formula]))).toMatchObject({ code: 'cell-formula', path: ['Rà soát', '2', cell] });
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
    expect((await refused(({ sheets }) => void sheets.splice(1))).code).toBe('unreadable-workbook');
  });

  it('in which nothing was filled in makes no pack, and the day of recording must exist', async () => {
    expect((await refusal(blank)).code).toBe('nothing-filled');
    expect((await refusal(blank, '2026-02-30')).code).toBe('invalid-date');
  });

  it('with very many mistakes lists the first hundred', async () => {
    const workbook = await openWorkbook(blank);
    for (const row of workbook.review.cells.slice(1)) row[workbook.column('unit')] = row[workbook.column('grade')] = '?';
    const { problems } = await refusal(workbook);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', params: { count: '1258' } });
  });
});
