import { describe, expect, it } from 'vitest';
import type { ThresholdChange } from '../../../src/law/diff/change.ts';
import { changeLines } from '../../../src/documents/changes/change-lines.ts';
import { reviewOf } from '../../../src/documents/review/review.ts';
import { COLUMNS, HEADINGS } from '../../../src/documents/review/columns.ts';
import type { ReviewColumn } from '../../../src/documents/review/columns.ts';
import { instructionLines } from '../../../src/documents/review/instructions.ts';
import { reviewRows } from '../../../src/documents/review/review-rows.ts';
import { writtenCells } from '../../../src/documents/review/written-cells.ts';
import { rowHeight } from '../../../src/documents/xlsx/row-height.ts';
import { attribute } from '../../../src/documents/xlsx/xml.ts';
import { zipEntries, zipText } from '../../../src/documents/xlsx/zip.ts';
import { commune } from '../../../rules/index.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { SheetContent } from '../../../src/documents/sheet/sheet.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { ReviewRow } from '../../../src/documents/review/row.ts';
import {
  codesOf,
  criterion,
  entry,
  inForce,
  instrument,
  inventedSet,
  scoreIndicator,
  setThreshold,
  stateEntry,
} from '../../support/law-fixtures.ts';
import { blankReview } from '../../support/fill-review.ts';

/** The sheets as plain data; `fill` gives what a person writes beside a row. */
function sheetsOf(ruleSet: RuleSet, fill: (row: ReviewRow) => Partial<Record<ReviewColumn, string>> | undefined): SheetContent[] {
  const cell = (value: string) => ({ value });
  const rows = reviewRows(ruleSet).map((row) => {
    const filling = fill(row);
    const filled =
      filling === undefined ? {} : { copiedBy: 'C D', copiedOn: '24/11/2026', checkedBy: 'A B', checkedOn: '25/11/2026', ...filling };
    const cells: Partial<Record<ReviewColumn, string>> = { ...writtenCells(row, ruleSet), ...filled };
    return COLUMNS.map((column) => cell(cells[column] ?? ''));
  });
  const header = COLUMNS.map((column) => cell(HEADINGS[column].header));
  return [
    { name: 'Hướng dẫn', rows: instructionLines(ruleSet).map((line) => line.map(cell)), merged: [] },
    { name: 'Rà soát', rows: [header, ...rows], merged: [] },
  ];
}

const RECORDED = { recordedOn: '2026-11-30' };

describe('the pure part', () => {
  it('reads a review from plain data, without a file', () => {
    const sheets = sheetsOf(commune, ({ held, isGiven }) =>
      isGiven && held.parameter.id === 'commune/3.1/minimum' ? { official: '80' } : undefined,
    );
    expect(reviewOf(sheets, commune, RECORDED).changes).toMatchObject([{ kind: 'grade-changed' }]);
  });

  it('respects floors: a delegation that has one is not confirmed here, and no value may be weaker', () => {
    const values = [stateEntry('delegated', { floor: '50' }), entry('60', { scope: { provinces: ['kon-tum'] } })];
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', values)])]);
    const isDelegated = ({ held }: ReviewRow): boolean => held.value.state === 'delegated';
    const confirmed = sheetsOf(set, (row) => (isDelegated(row) ? { choice: 'Giao cấp tỉnh quy định' } : undefined));
    expect(codesOf(() => reviewOf(confirmed, set, RECORDED))).toEqual(['cell-invalid']);
    const weak = sheetsOf(set, (row) => (isDelegated(row) ? undefined : { official: '40' }));
    expect(codesOf(() => reviewOf(weak, set, RECORDED))).toEqual(['weaker-than-floor']);
  });

  it('takes one value that holds in two periods, around an amendment for a time, as two rows', () => {
    const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);
    const forATime = instrument('short', '2024-01-01', {
      inForce: inForce('2024-01-01', '2025-01-01'),
      operations: [setThreshold('invented/1.1/minimum', '50', '60')],
    });
    const set = amend(base, forATime);
    expect(reviewRows(set).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['invented/1.1/minimum@base', '2022-01-01', '2024-01-01'],
      ['invented/1.1/minimum@short', '2024-01-01', '2025-01-01'],
      ['invented/1.1/minimum@base:2025-01-01', '2025-01-01', undefined],
    ]);
    const sheets = sheetsOf(set, ({ from }) => ({ official: from === '2025-01-01' ? '52' : from === '2024-01-01' ? '61' : '51' }));
    expect(
      reviewOf(sheets, set, RECORDED).changes.map(({ from, to, after }) => [from, to, (after as { value?: string } | null)?.value]),
    ).toEqual([
      ['2022-01-01', '2024-01-01', '51'],
      ['2024-01-01', '2025-01-01', '61'],
      ['2025-01-01', null, '52'],
    ]);
  });

  it('is stopped by a day that is none, whatever it is', () => {
    expect(codesOf(() => reviewOf([], commune, { recordedOn: undefined as never }))).toEqual(['invalid-date']);
  });

  it('has a row for each value, with an id of its own and every cell in Unicode normal form C', () => {
    const rows = reviewRows(commune);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows) {
      const written = writtenCells(row, commune);
      expect(Object.values(written).every((text) => text === text.normalize('NFC'))).toBe(true);
      expect([
        written.number,
        written.wording,
        written.parameter,
        written.scope,
        written.current,
        written.grade,
        written.citation,
      ]).not.toContain('');
    }
  });
});

describe('what a row says', () => {
  it('tells each value from every other without its id', () => {
    const said = reviewRows(commune).map((row) => {
      const { number, parameter, scope, period, citation } = writtenCells(row, commune);
      return [number, parameter, scope, period, citation].join(' | ');
    });
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });

  it('names the circumstances in which one of two values is meant', () => {
    const rows = reviewRows(commune).filter(
      ({ held }) => held.parameter.id.startsWith('commune/5/level-one-') && held.value.value !== undefined,
    );
    expect([...new Set(rows.map((row) => writtenCells(row, commune).parameter.split('\n')[1]))]).toEqual([
      'khi: Số trường học trên địa bàn xã > 3',
      'khi: Số trường học trên địa bàn xã ≤ 3',
    ]);
  });
});

describe('the workbook', () => {
  const written = blankReview(commune);

  it('protects what it wrote, opens what is to be filled in, offers choices and freezes its head', async () => {
    const entries = zipEntries(await written)!;
    const sheet = await zipText(entries.get('xl/worksheets/sheet2.xml')!);
    const styles = await zipText(entries.get('xl/styles.xml')!);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="O2:O680"><formula1>"Không quy định,Giao cấp tỉnh quy định"<\/formula1>/);
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="2"[^>]*state="frozen"/);
    expect(styles.match(/<protection locked="0"\/>/g)).toHaveLength(1);
    const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'dataValidations', 'pageSetup'];
    const positions = order.map((tag) => sheet.indexOf(`<${tag}`));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });

  it('keeps what is typed as it was typed: cells to be filled in have the format of text', async () => {
    const entries = zipEntries(await written)!;
    const sheet = await zipText(entries.get('xl/worksheets/sheet2.xml')!);
    const styles = await zipText(entries.get('xl/styles.xml')!);
    const [, style = ''] = /<c r="M2" s="(\d+)"\/>/.exec(sheet) ?? [];
    const cellStyle = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)][Number(style)]?.[0] ?? '';
    expect(styles).toContain(`numFmtId="${attribute(cellStyle, 'numFmtId')}" formatCode="@"`);
  });

  it('gives rows the height of their text', () => {
    const height = (text: string, width = 10) => rowHeight([{ text, width }]);
    expect(height('')).toBe(height('a'));
    expect(height('một hai ba bốn năm')).toBeGreaterThan(height('một hai'));
    expect(height('x'.repeat(35))).toBeGreaterThan(height('x'.repeat(25)));
    expect(height('a\nb')).toBeGreaterThan(height('a'));
    expect(height('từ '.repeat(2000))).toBe(409);
  });
});

describe('a change in words', () => {
  const line = (change: Partial<ThresholdChange>, language: 'vi' | 'en') =>
    changeLines(
      [
        {
          subject: 'threshold',
          parameter: 'commune/10/minimum',
          unit: 'million-vnd-per-person-per-year',
          by: null,
          scope: null,
          from: '2024-03-01',
          to: null,
          before: null,
          after: { state: 'not-required', grade: 'official' },
          kind: 'added',
          stricter: null,
          ...change,
        },
      ],
      commune,
      language,
    )[0];

  it('names place, period, states and values in each language', () => {
    expect(line({}, 'vi')).toBe('chỉ tiêu 10 · mọi vùng · từ 01/03/2024: chưa có → không quy định (chính thức)');
    expect(line({}, 'en')).toBe('indicator 10 · all regions · from 1 March 2024: nothing → not required (official)');
    const scope = {
      provinces: ['dak-lak'],
      regions: ['southeast'],
      levels: ['village'],
      traits: ['safe-zone'],
    } satisfies ThresholdChange['scope'];
    expect(line({ scope, to: '2024-06-01', before: { state: 'missing', grade: 'missing' } }, 'en')).toBe(
      'indicator 10 · province Dak Lak; Southeast; village; safe zone · from 1 March 2024 until 1 June 2024: missing → not required (official)',
    );
    const yes = { parameter: 'commune/1.1/required', unit: 'none', after: { value: true, grade: 'official' } } as const;
    expect(line({ ...yes, scope, before: { value: false, grade: 'recalled' }, stricter: 'looser' }, 'vi')).toBe(
      'chỉ tiêu 1.1 · tỉnh Đắk Lắk; Đông Nam Bộ; thôn (làng); xã an toàn khu · từ 01/03/2024: không (nhớ lại) → Đạt (chính thức), nới hơn',
    );
    expect(line({ parameter: 'other/1/x' }, 'en')).toContain('indicator 1, x ·');
  });
});
