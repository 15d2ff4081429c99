import { describe, expect, it } from 'vitest';
import { inForce, textHash } from '../../../../src/index.ts';
import type { SheetCell, SheetContent } from '../../../../src/documents/sheet/sheet.ts';
import { ruleSetOf } from '../../../../src/documents/decision/build-set.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { criterionTable, toHtml, toMarkdown } from '../../../../src/documents/index.ts';
import { readSetWorkbook, reopenSetWorkbook, writeSetWorkbook } from '../../../../src/documents/xlsx/index.ts';
import type { Draft } from '../../../../src/documents/decision/draft.ts';
import { errorOf } from '../../../support/errors.ts';
import { COLUMNS, INFO, ROWS, cellUnder, checked, line, setDraft, setOf, sheetsOf, withCell } from '../../../support/set-draft.ts';

const SHEET = 'Chỉ tiêu';
const first = 'Mức đạt: KV1';

/** Code and place of each problem. */
function said(sheets: readonly SheetContent[]): [string, string][] {
  return errorOf(() => setOf(sheets)).problems.map(({ code, path }) => [code, path.join(' ')]);
}

function sentences(sheets: readonly SheetContent[]): string {
  return errorOf(() => setOf(sheets))
    .problems.map(({ message }) => `${message.vi}\n${message.en}`)
    .join('\n');
}

const spoiled = (header: string, row: number, value: SheetCell['value'] | undefined, change: Partial<Draft> = {}): SheetContent[] =>
  withCell(sheetsOf(setDraft(change)), SHEET, header, row, value === undefined ? undefined : { value });

const at = (sheets: readonly SheetContent[], header: string, row: number): string =>
  `${SHEET} ${row} ${cellUnder(sheets, SHEET, header, row)}`;

function retitled(sheets: readonly SheetContent[], from: string, to: string): SheetContent[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell?.value === from ? { value: to } : cell))),
  }));
}

describe('a workbook of a set that cannot be read', () => {
  it('says which sheet is missing', () => {
    expect(said([])).toEqual([['unreadable-workbook', '']]);
    expect(said(sheetsOf(setDraft()).filter(({ name }) => name !== 'Cột'))).toEqual([['unreadable-workbook', '']]);
    expect(said(sheetsOf(setDraft()).filter(({ name }) => name !== 'Văn bản'))).toEqual([['unreadable-workbook', '']]);
  });

  it('names a column that was renamed, and the name that it has now', () => {
    const sheets = retitled(sheetsOf(setDraft()), 'Nếu có', 'Nếu co');
    expect(said(sheets)).toEqual([['column-missing', `${SHEET} 1`]]);
    expect(sentences(sheets)).toContain('"Nếu co"');
  });

  it('finds columns and rows wherever they were moved to', () => {
    const sheets = sheetsOf(setDraft()).map((sheet) =>
      sheet.name === SHEET
        ? { ...sheet, rows: [[], [{ value: 'Bảng của chúng tôi' }], ...sheet.rows.map((row) => [undefined, ...row.toReversed()])] }
        : sheet,
    );
    const hash = (each: readonly SheetContent[]) => textHash(inForce(setOf(each), { on: '2026-12-31' }));
    expect(hash(sheets)).toBe(hash(sheetsOf(setDraft())));
  });

  it('says that a column stands there twice, of levels too', () => {
    const twice = setDraft({ levels: [{ column: 'KV1' }, { column: 'KV1' }] });
    expect(said(sheetsOf(twice)).map(([code]) => code)).toEqual(['column-repeated']);
    const years = setDraft({ columns: [], levels: [{ year: 2026 }, { year: 2026 }] });
    expect(said(sheetsOf(years)).map(([code]) => code)).toEqual(['column-repeated']);
  });

  it('names merged cells', () => {
    const sheets = sheetsOf(setDraft()).map((sheet) => (sheet.name === SHEET ? { ...sheet, merged: ['G2:G3'] } : sheet));
    expect(said(sheets)).toEqual([['cell-merged', `${SHEET} 2 G2:G3`]]);
  });

  it.each([
    ['Theo kết luận', 'Đạt hoặc không'],
    ['Đạt hoặc không', 'Theo kết luận'],
  ])('refuses "%s" beside "%s" in one indicator: one of them would be lost', (kind, other) => {
    const rows = [
      line({ criterionNo: '1', criterion: 'An ninh', content: 'An ninh thôn', part: 'a', kind }, 'Đạt', 'Đạt'),
      line({ part: 'b', fact: 'Tổ tự quản hoạt động', kind: other }, 'Đạt', 'Đạt'),
    ];
    const sheets = sheetsOf(setDraft({ rows }));
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, 'Loại', 3)]]);
    expect(sentences(sheets)).toContain('tách dòng này thành chỉ tiêu');
  });

  it('takes "Đạt" for a yes or no where no kind is written, and nothing else', () => {
    const rows = (level: string) => [
      { cells: { criterionNo: '1', criterion: 'An ninh', content: 'An ninh thôn giữ vững' }, levels: [level, level] },
    ];
    const sheets = sheetsOf(setDraft({ rows: rows('Đạt') }));
    expect(setOf(sheets).facts.map(({ type }) => type)).toEqual(['boolean']);
    const no = sheetsOf(setDraft({ rows: rows('Không') }));
    expect(said(no)).toEqual([['cell-empty', at(no, 'Loại', 2)]]);
  });

  it('refuses formulas', () => {
    const sheets = withCell(sheetsOf(setDraft()), SHEET, first, 2, { value: '≥ 80%', isFormula: true });
    expect(said(sheets)).toEqual([['cell-formula', at(sheets, first, 2)]]);
  });

  it('refuses a workbook of a newer edition', () => {
    expect(said(retitled(sheetsOf(setDraft()), 'ntm-rules/bo-tieu-chi/1', 'ntm-rules/bo-tieu-chi/2'))).toEqual([
      ['workbook-mismatch', 'Khuôn bảng'],
    ]);
  });
});

describe('a level that cannot be read', () => {
  it.each([
    ['80-90%', 'half understood'],
    ['≥ 80% số hộ có vườn', 'with words behind it'],
    ['≥ 180%', 'above a hundred'],
    ['2026: 44%; 2026: 47%', 'a year twice'],
    ['Đạt', 'a word where a share is asked'],
    ['≥ 3 mô hình', 'another unit'],
    ['#N/A', 'an error'],
  ])('%s: %s', (level) => {
    const sheets = spoiled(first, 2, level);
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, first, 2)]]);
  });

  it('on the other side than its neighbour', () => {
    const sheets = spoiled('Mức đạt: KV2', 2, '≤ 60%');
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, 'Mức đạt: KV2', 2)]]);
  });

  it('a number alone, of which the line does not say the side', () => {
    const sheets = withCell(spoiled(first, 2, '80%'), SHEET, 'Mức đạt: KV2', 2, { value: '60%' });
    expect(said(sheets)).toEqual([['cell-empty', at(sheets, 'Chiều', 2)]]);
    expect(setOf(withCell(sheets, SHEET, 'Chiều', 2, { value: 'không dưới (≥)' })).id).toBe('thon-hu-cau');
  });

  it('a bare share that may be a percentage', () => {
    const sheets = withCell(spoiled(first, 2, 0.8), SHEET, 'Chiều', 2, { value: 'không dưới (≥)' });
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, first, 2)]]);
    const shown = withCell(sheets, SHEET, first, 2, { value: 0.8, isPercent: true });
    expect(setOf(shown).hash).toBe(setOf(sheetsOf(setDraft())).hash);
  });

  it('blank beside a column that has one', () => {
    const sheets = spoiled('Mức đạt: KV2', 2, undefined);
    expect(said(sheets)).toEqual([['cell-empty', at(sheets, 'Mức đạt: KV2', 2)]]);
  });

  it('two for one column, in two lines', () => {
    const rows = [
      line({ criterionNo: '1', criterion: 'Điện', parameterId: 'minimum', factId: 'dien' }, '≥ 80%', '≥ 60%'),
      line({ parameterId: 'minimum', factId: 'dien' }, '≥ 90%', ''),
    ];
    const sheets = sheetsOf(setDraft({ rows }));
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, first, 3)]]);
  });

  it('under a column that no line of the sheet of columns has', () => {
    const sheets = sheetsOf(setDraft({ levels: [{ column: 'KV1' }, { column: 'KV3' }] }));
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, 'Mức đạt: KV3', 1)]]);
  });
});

describe('rows and columns that cannot be', () => {
  it('two rows of one number', () => {
    const sheets = spoiled('Chỉ tiêu số', 3, '1.1');
    expect(said(sheets)).toEqual([['duplicate-number', at(sheets, 'Chỉ tiêu số', 3)]]);
  });

  it('two criteria of one number', () => {
    const sheets = spoiled('TT', 4, '1');
    expect(said(sheets)).toContainEqual(['duplicate-number', at(sheets, 'TT', 4)]);
  });

  it('a criterion without indicators', () => {
    const rows = [
      { cells: { criterionNo: '1', criterion: 'Điện' }, levels: ['', ''] },
      ...ROWS.map((row) => ({ ...row, cells: { ...row.cells, ...(row.cells.criterionNo === '1' && { criterionNo: '3' }) } })),
    ];
    const sheets = sheetsOf(setDraft({ rows }));
    expect(said(sheets)).toEqual([['cell-empty', at(sheets, 'Nội dung', 2)]]);
  });

  it('several indicators with the number of their criterion', () => {
    const sheets = spoiled('Chỉ tiêu số', 2, undefined);
    expect(said(sheets)).toEqual([['cell-empty', at(sheets, 'Chỉ tiêu số', 2)]]);
  });

  it('a column that no unit can have', () => {
    const nobody = sheetsOf(setDraft({ columns: [COLUMNS[0]!, { title: 'KV2' }] }));
    expect(said(nobody)).toEqual([['cell-empty', `Cột 3 ${cellUnder(nobody, 'Cột', 'Nhóm', 3)}`]]);
    const elsewhere = sheetsOf(
      setDraft({ info: { ...INFO, province: 'Kon Tum' }, columns: [COLUMNS[0]!, { title: 'KV2', regions: 'Đồng bằng sông Hồng' }] }),
    );
    expect(said(elsewhere)).toEqual([['cell-invalid', `Cột 3 ${cellUnder(elsewhere, 'Cột', 'Vùng', 3)}`]]);
  });

  it('two lines of one column', () => {
    const sheets = sheetsOf(
      setDraft({
        columns: [COLUMNS[0]!, { title: 'kv1', groups: 'kv2' }],
        levels: [{ column: 'KV1' }],
        rows: ROWS.map((row) => ({ ...row, levels: [row.levels[0]!] })),
      }),
    );
    expect(said(sheets)).toEqual([['cell-invalid', `Cột 3 ${cellUnder(sheets, 'Cột', 'Tên cột', 3)}`]]);
  });

  it('a kind, a side or a joining that nobody knows', () => {
    for (const [header, word] of [
      ['Loại', 'Tỉ số'],
      ['Chiều', 'lớn'],
      ['Cách ghép các phần', 'a cộng b'],
      ['Căn cứ', 'đâu đó'],
      ['Nhỏ nhất có thể', 'ít'],
    ] as const) {
      const sheets = spoiled(header, 2, word);
      expect(said(sheets), header).toEqual([['cell-invalid', at(sheets, header, 2)]]);
    }
  });

  it('a set to be met first that is not at hand', () => {
    const sheets = sheetsOf(setDraft({ info: { ...INFO, presupposed: 'xa-nao-do' } }));
    expect(said(sheets).map(([code]) => code)).toEqual(['cell-invalid']);
    expect(sentences(sheets)).toContain('--rules');
  });

  it('what the sheet on the decision leaves out', () => {
    const { number: _number, from: _from, grade: _grade, ...info } = INFO;
    expect(said(sheetsOf(setDraft({ info }))).map(([code, path]) => [code, path.replace(/ \S+$/, '')])).toEqual([
      ['cell-empty', 'Văn bản 1'],
      ['cell-empty', 'Văn bản 11'],
      ['cell-empty', 'Văn bản 18'],
    ]);
  });
});

describe('two people', () => {
  const two = (cells: Record<string, string>): SheetContent[] =>
    sheetsOf(
      setDraft({ rows: ROWS.map((row, index) => (index === 0 ? { ...row, cells: { ...checked([row])[0]!.cells, ...cells } } : row)) }),
    );

  it.each([
    ['one person twice', { checkedBy: 'NGƯỜI CHÉP' }, 'cell-invalid', 'Người kiểm'],
    ['nobody who copied', { copiedBy: '' }, 'cell-empty', 'Người chép'],
    ['nobody who checked', { checkedBy: '' }, 'cell-empty', 'Người kiểm'],
    ['no day', { checkedOn: '' }, 'cell-empty', 'Ngày kiểm'],
    ['a day behind that of recording', { checkedOn: '01/12/2026' }, 'cell-invalid', 'Ngày kiểm'],
    ['a day before that of signing', { checkedOn: '14/01/2026' }, 'cell-invalid', 'Ngày kiểm'],
    ['a mark for a name', { checkedBy: 'x' }, 'cell-invalid', 'Người kiểm'],
  ])('%s', (_, cells, code, header) => {
    const sheets = two(cells);
    expect(said(sheets)).toContainEqual([code, at(sheets, header, 2)]);
  });

  it('one who copied, and nobody yet who checked: as the sheet says', () => {
    const ruleSet = setOf(two({ checkedBy: '', checkedOn: '' }));
    expect(ruleSet.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.wording.grade).toBe('reported');
  });
});

it('says every problem in both languages, each whole in its own', () => {
  const text = sentences(withCell(spoiled(first, 2, '80-90%'), SHEET, 'Chỉ tiêu số', 3, { value: '1.1' }));
  expect(text).toContain('Trang "Chỉ tiêu", hàng 2');
  expect(text).toContain('Sheet "Chỉ tiêu", row 2');
  expect(text).not.toMatch(/undefined|\{[a-z]/);
});

describe('what a program without types hands over', () => {
  const draft = setDraft();
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['no rows', { ...draft, rows: undefined }],
    ['rows that are none', { ...draft, rows: [7] }],
    ['rows without cells', { ...draft, rows: [{}] }],
    ['no info', { ...draft, info: null }],
  ])('%s for a draft is an error of this library', async (_, given) => {
    await expect(writeSetWorkbook(given as never)).rejects.toMatchObject({ code: 'wrong-type' });
    if (given !== undefined && !Array.isArray(given) && (given as Draft).info === null) return;
    expect(errorOf(() => levelsToRead(given as never)).code).toBe('wrong-type');
  });

  it.each<[unknown]>([[undefined], ['chữ'], [[]]])('%j for a workbook', async (bytes) => {
    await expect(readSetWorkbook(bytes as never, { recordedOn: '2026-11-30' })).rejects.toMatchObject({ code: 'unreadable-workbook' });
    await expect(reopenSetWorkbook(bytes as never)).rejects.toMatchObject({ code: 'unreadable-workbook' });
  });

  it.each<[unknown]>([[undefined], [7], [{ recordedOn: '2026-11-30', ruleSets: 7 }]])('options %j', (options) => {
    expect(errorOf(() => ruleSetOf(sheetsOf(draft), options as never)).code).toBe('wrong-type');
  });
});

/** Names as nobody writes them, with marks of HTML, Markdown, formulas and templates in them. */
const HOSTILE = '<script>alert(1)</script> | **x** =1+1 ${a} {row} ]]> &amp;';

describe('names with marks in them', () => {
  const rows = [line({ criterionNo: '1', criterion: HOSTILE, no: '1.1', content: `${HOSTILE} hai` }, '≥ 80%', '≥ 60%')];
  const hostile = setDraft({ info: { ...INFO, setTitle: HOSTILE, title: HOSTILE }, rows });

  it('come through file and pack as they are, and into no document as marks', async () => {
    const set = await readSetWorkbook(await writeSetWorkbook(hostile), { recordedOn: '2026-11-30' });
    expect([set.title.vi, set.instruments[0]!.ruleSets![0]!.criteria[0]!.title.vi]).toEqual([HOSTILE, HOSTILE]);
    expect(set.id).toMatch(/^[a-z0-9-]+$/);
    const table = criterionTable(set, { on: '2026-12-31' });
    expect(toHtml(table)).not.toContain('<script>alert');
    expect(toHtml(table)).toContain('&lt;script&gt;');
    expect(toMarkdown(table)).not.toMatch(/(?<!\\)<script>/);
  });

  it('are named in a problem as they are, in one sentence', () => {
    const sheets = withCell(sheetsOf(hostile), SHEET, first, 2, { value: HOSTILE });
    expect(said(sheets)).toEqual([['cell-invalid', at(sheets, first, 2)]]);
  });
});
