import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amend, assess, diff, isNtmError } from '../../../../src/index.ts';
import type { Dossier, RuleSet } from '../../../../src/index.ts';
import { timeline } from '../../../../src/law/timeline.ts';
import { parseInstrument } from '../../../../src/schema/index.ts';
import { reviewOf } from '../../../../src/documents/review/review.ts';
import { changeLines } from '../../../../src/documents/index.ts';
import { readReview, writeReview } from '../../../../src/documents/xlsx/index.ts';
import type { Review } from '../../../../src/documents/xlsx/index.ts';
import { commune } from '../../../../rules/index.ts';
import { IS_WHOLE } from '../../../support/budget.ts';
import { blankReview, contentOf, openWorkbook, rowsOf, saveWorkbook } from '../../../support/fill-review.ts';
import type { OpenedWorkbook } from '../../../support/fill-review.ts';
import { instrument } from '../../../support/law-fixtures.ts';
import { A_COMMUNE } from '../../../support/a-commune.ts';
import { itInWholeMode } from '../../../support/whole.ts';

const RECORDED = { recordedOn: '2026-11-30' };
const BY = { copiedBy: 'Trần Văn C', copiedOn: '24/11/2026', checkedBy: 'Nguyễn Văn A', checkedOn: '25/11/2026' };

const INCOME_2024 = 'commune/10/minimum@318-2022-qd-ttg:central-highlands:2024-01-01';
const IRRIGATION = 'commune/3.1/minimum@318-2022-qd-ttg#central-highlands';
const POVERTY = 'commune/11/maximum@318-2022-qd-ttg:central-highlands';
const SOLID_HOUSES = 'commune/9.2/minimum@318-2022-qd-ttg#central-highlands';

const unit = A_COMMUNE;
const folder = mkdtempSync(join(tmpdir(), 'ntm-review-'));
let blank: Uint8Array;

beforeAll(async () => {
  blank = await blankReview(commune);
});

/** Fills cells in, saves to a real file, and reads that; in a sample only where a cell is more than its value. */
async function review(fill: (workbook: OpenedWorkbook) => void, ruleSet: RuleSet = commune, workbook = blank): Promise<Review> {
  const opened = await openWorkbook(workbook);
  fill(opened);
  if (!IS_WHOLE) return reviewOf(await contentOf(opened), ruleSet, RECORDED);
  const file = join(folder, 'filled.xlsx');
  writeFileSync(file, await saveWorkbook(opened));
  return readReview(readFileSync(file), ruleSet, RECORDED);
}

function indicatorOf(ruleSet: RuleSet, id: string, facts: Dossier['facts'], on = '2024-12-31', more: object = {}) {
  const { criteria } = assess(ruleSet, { unit, facts }, { on, ...more });
  return criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id)!;
}

/** The set as it is once somebody has held the wording of some rows against the text as well: made up, as what is filled in is. */
function withWording(ruleSet: RuleSet, ...rows: string[]): RuleSet {
  const enacted = ruleSet.instruments[0]!.ruleSets![0]!.criteria.flatMap(({ indicators }) => indicators);
  const OFFICIAL = { grade: 'official', checkedBy: 'test', checkedOn: '2026-11-25' } as const;
  const operations = rows.map((row) => {
    const { title } = enacted.find(({ id }) => id === row)!;
    const cite = { instrument: '318-2022-qd-ttg', row };
    return {
      id: `wording-${row}`,
      operation: 'replaceText' as const,
      target: `commune/${row}`,
      expect: { title: title.vi },
      title,
      wording: OFFICIAL,
      cite,
    };
  });
  return amend(ruleSet, instrument('wording', '2022-03-08', { corrects: ['318-2022-qd-ttg'], recordedOn: '2026-11-30', operations }));
}

const officialIn = (ruleSet: RuleSet): string[] =>
  timeline(ruleSet)
    .filter(({ value }) => value.grade === 'official')
    .map(({ parameter, from }) => `${parameter.id} ${from}`);

describe('three cells filled in', () => {
  let result: Review;
  let checked: RuleSet;
  const facts = { irrigatedArea: '82', incomePerCapita: '50.2', multidimensionalPoverty: '6.9' };

  beforeAll(async () => {
    result = await review(({ fill }) => {
      fill(INCOME_2024, { official: '50,5', page: '14', ...BY });
      fill(IRRIGATION, { official: '80%', article: 'Điều 1', page: 9, ...BY });
      fill(POVERTY, { official: 7, ...BY, checkedBy: 'Y Thị B', checkedOn: new Date('2026-11-26') });
    });
    checked = amend(commune, result.pack);
  });

  it('make a pack that is a correction of the decision, cited to the page, from its own first day', () => {
    expect(parseInstrument(JSON.parse(JSON.stringify(result.pack)))).toEqual(result.pack);
    expect(result.pack).toMatchObject({
      id: expect.stringMatching(/^review-commune-2026-11-30-[0-9a-f]{8}$/) as string,
      issuer: 'Trần Văn C, Nguyễn Văn A, Y Thị B',
      corrects: ['318-2022-qd-ttg'],
      inForce: { from: '2022-03-08' },
      recordedOn: '2026-11-30',
      signedOn: '2026-11-26',
    });
    expect(result.pack.operations?.map((operation) => 'value' in operation && operation.value)).toEqual(['80', '50.5', '7']);
    expect(result.pack.operations?.[0]).toMatchObject({
      operation: 'setThreshold',
      target: 'commune/3.1/minimum',
      expect: { value: '80' },
      from: '2022-03-08',
      to: '2026-02-15',
      cite: { instrument: '318-2022-qd-ttg', annex: 'I', row: '3.1', article: '1', page: 9 },
      grade: 'official',
      checkedBy: 'Nguyễn Văn A',
      checkedOn: '2026-11-25',
    });
  });

  it('make exactly those three thresholds official', () => {
    expect(officialIn(checked)).toEqual([
      'commune/3.1/minimum 2022-03-08',
      'commune/10/minimum 2024-01-01',
      'commune/11/maximum 2022-03-08',
    ]);
    // One column of a value for all of them stands beside it now, official, and the others stay as they were.
    expect(timeline(checked)).toHaveLength(timeline(commune).length + 1);
  });

  it('are exactly three changes', () => {
    const [irrigation, income, poverty, ...more] = diff(commune, checked);
    expect(more).toEqual([]);
    expect(irrigation).toMatchObject({ parameter: 'commune/3.1/minimum', kind: 'grade-changed', stricter: null });
    expect(income).toEqual({
      subject: 'threshold',
      unit: 'million-vnd-per-person-per-year',
      by: result.pack.id,
      parameter: 'commune/10/minimum',
      scope: { regions: ['central-highlands'] },
      from: '2024-01-01',
      to: '2025-01-01',
      before: { value: '50', grade: 'recalled' },
      after: { value: '50.5', grade: 'official' },
      kind: 'value-changed',
      stricter: 'stricter',
    });
    expect(poverty).toMatchObject({ parameter: 'commune/11/maximum', kind: 'grade-changed' });
    expect(result.changes).toEqual(diff(commune, checked));
    expect(changeLines(result.changes, commune, 'en')[1]).toBe(
      'indicator 10 · Central Highlands · 2024: 50 million VND per person per year (recalled) → 50.5 million VND per person per year (official), stricter',
    );
    expect(changeLines(result.changes, commune, 'vi')[0]).toBe(
      'chỉ tiêu 3.1 · Tây Nguyên · từ 08/03/2022 đến trước 15/02/2026: 80 % (theo nguồn tin) → 80 % (chính thức)',
    );
  });

  it('make the verdicts that need only them official once the wording is, on every day on which they hold, and no others', () => {
    const worded = withWording(checked, '3.1', '10', '11', '2.2');
    expect(indicatorOf(commune, '10', facts)).toMatchObject({ standing: 'provisional', status: 'met' });
    expect(indicatorOf(checked, '10', facts)).toMatchObject({ standing: 'provisional', required: { grade: 'official' } });
    expect(indicatorOf(worded, '10', facts)).toMatchObject({ standing: 'official', status: 'not-met', gap: { delta: '0.3' } });
    for (const on of ['2022-03-08', '2022-07-13', '2024-02-29', '2024-03-01', '2026-02-14']) {
      expect(indicatorOf(worded, '3.1', facts, on)).toMatchObject({ standing: 'official', status: 'met' });
      expect(indicatorOf(worded, '11', facts, on)).toMatchObject({ standing: 'official', status: 'met' });
    }
    expect(indicatorOf(worded, '10', facts, '2023-12-31').standing).toBe('provisional');
    expect(indicatorOf(worded, '2.2', { villageRoads: '90' }).standing).toBe('provisional');
    const inTheOtherColumn: Dossier['unit'] = { ...unit, traits: ['specially-disadvantaged', 'poor-district'] };
    const poor = assess(worded, { unit: inTheOtherColumn, facts }, { on: '2024-12-31' });
    expect(poor.criteria[9]?.indicators[0]?.standing).toBe('provisional');
    expect(indicatorOf(checked, '3.1', facts).required?.cite).toEqual({
      instrument: '318-2022-qd-ttg',
      annex: 'I',
      row: '3.1',
      article: '1',
      page: 9,
    });
  });

  it('leave the shipped set and what was known before as they were', () => {
    const before = { knownOn: '2026-11-29' };
    expect(officialIn(commune)).toEqual([]);
    expect(indicatorOf(checked, '10', facts, '2024-12-31', before)).toEqual(indicatorOf(commune, '10', facts, '2024-12-31', before));
    expect(indicatorOf(checked, '10', facts, '2024-12-31', { accept: 'official' }).status).toBe('not-met');
  });

  itInWholeMode('can be followed by a second review, which finds the values as the first left them', async () => {
    const again = await writeReview(checked);
    const id = `commune/3.1/minimum@${result.pack.id}:central-highlands:2022-03-08`;
    const second = await review(({ fill }) => fill(id, { official: '85', ...BY }), checked, again);
    expect(second.changes).toMatchObject([{ before: { value: '80', grade: 'official' }, after: { value: '85' }, stricter: 'stricter' }]);
    await expect(readReview(again, commune, RECORDED)).rejects.toMatchObject({ code: 'workbook-mismatch' });
  });
});

describe('other values of the law', () => {
  it('a missing one becomes a real threshold', async () => {
    const { pack, changes } = await review(({ fill }) => fill(SOLID_HOUSES, { official: '75', ...BY }));
    expect(changes).toMatchObject([
      { before: { state: 'missing', grade: 'missing' }, after: { value: '75', grade: 'official' }, stricter: null },
    ]);
    const facts = { solidHouses: '74.9' };
    expect(indicatorOf(commune, '9.2', facts)).toMatchObject({ status: 'undetermined', code: 'threshold-missing' });
    expect(indicatorOf(withWording(amend(commune, pack), '9.2'), '9.2', facts)).toMatchObject({ status: 'not-met', standing: 'official' });
  });

  it('those of amendments and of the province, each for its own days', async () => {
    const { pack } = await review(({ fill }) => {
      fill('commune/17.1/minimum@318-2022-qd-ttg#central-highlands', { official: '60', ...BY });
      fill('commune/17.1/minimum@211-2024-qd-ttg#central-highlands', { official: '65', ...BY });
      fill('commune/13.1/group-required@211-2024-qd-ttg#central-highlands', { official: 'Có', ...BY });
      fill('commune/2.2/minimum@416-2022-qd-ubnd:kon-tum', { official: '85', ...BY });
    });
    expect(pack.corrects).toEqual(['318-2022-qd-ttg', '416-2022-qd-ubnd', '211-2024-qd-ttg']);
    const checked = withWording(amend(commune, pack), '2.2');
    // Until the amendment the row asks for two things; the second is still missing.
    const before = indicatorOf(checked, '17.1', { cleanWaterHouseholds: '62' }, '2024-02-29').trace;
    expect(before).toMatchObject({ kind: 'all', children: [{ status: 'met', required: { value: '60' } }, { code: 'threshold-missing' }] });
    const after = indicatorOf(checked, '17.1', { cleanWaterHouseholds: '62' }, '2024-03-01');
    // The words that the amendment put in place are only reported.
    expect(after).toMatchObject({
      status: 'not-met',
      standing: 'provisional',
      required: { value: '65', grade: 'official', cite: { instrument: '211-2024-qd-ttg' } },
    });
    const roads = (on: string) => indicatorOf(checked, '2.2', { villageRoads: '82' }, on);
    expect(roads('2022-07-12')).toMatchObject({ code: 'threshold-delegated' });
    expect(roads('2022-07-13')).toMatchObject({
      status: 'not-met',
      standing: 'official',
      required: { value: '85', cite: { instrument: '416-2022-qd-ubnd' } },
    });
  });

  itInWholeMode('one that the province should have set and nobody found', async () => {
    const id = 'commune/2.1/minimum@416-2022-qd-ubnd:kon-tum';
    const { pack, changes } = await review(({ fill }) => fill(id, { official: '90', ...BY }));
    expect(changes).toMatchObject([
      {
        kind: 'value-changed',
        before: { state: 'delegated' },
        after: { value: '90' },
        scope: { provinces: ['kon-tum'] },
        from: '2022-07-13',
      },
    ]);
    const checked = amend(commune, pack);
    expect(indicatorOf(withWording(checked, '2.1'), '2.1', { communeRoads: '89' })).toMatchObject({
      status: 'not-met',
      standing: 'official',
    });
    // The next sheet has it among the values that are there, once.
    const next = await openWorkbook(await writeReview(checked));
    const rows = next.review.cells.filter((row) => row[next.column('number')] === '2.1');
    expect(rows.map((row) => [row[next.column('current')], row[next.column('grade')]])).toEqual([
      ...Array.from({ length: 7 }, () => ['giao cấp tỉnh quy định', 'nhớ lại']),
      ['≥ 90 %', 'chính thức'],
      ['≥ 90 %\n(theo 416/QĐ-UBND)', 'chưa có'],
    ]);
  });

  it('that the text requires nothing, or leaves it to the province', async () => {
    const { pack, changes } = await review(({ fill }) => {
      fill(SOLID_HOUSES, { choice: 'Không quy định', ...BY });
      fill('commune/2.1/minimum@318-2022-qd-ttg#central-highlands', { choice: 'giao cấp tỉnh quy định', ...BY });
    });
    expect(changes.map(({ kind, after }) => [kind, (after as { state?: string }).state])).toEqual([
      ['grade-changed', 'delegated'],
      ['value-changed', 'not-required'],
    ]);
    expect(indicatorOf(amend(commune, pack), '9.2', {}).status).toBe('not-applicable');
  });

  it('zero, which is not blank', async () => {
    const { changes } = await review(({ fill }) => fill(POVERTY, { official: 0, ...BY }));
    expect(changes).toMatchObject([{ after: { value: '0' }, stricter: 'stricter' }]);
  });

  itInWholeMode('every one of them, in one sheet', async () => {
    // Copied as the sheet words them, or said not to be there.
    const { pack } = await review((workbook) => {
      for (const row of rowsOf(workbook).filter(({ sheet }) => sheet === workbook.review)) {
        const current = String(row.get('current'));
        const isValue = current !== 'chưa có' && current !== 'giao cấp tỉnh quy định';
        if (!current.includes('(theo ')) row.set({ ...(isValue ? { official: current } : { choice: 'Không quy định' }), ...BY });
      }
    });
    expect(timeline(amend(commune, pack)).every(({ value }) => value.grade === 'official')).toBe(true);
  });
});

describe('a sheet that somebody worked on', () => {
  it('may have its columns moved, columns and a title added, rows deleted and turned round, and be renamed', async () => {
    const { pack } = await review((workbook) => {
      workbook.fill(IRRIGATION, { official: '80', ...BY });
      const kept = workbook.review.cells.filter((_, index) => index === 0 || index > 5);
      const [header, ...rows] = kept.map((row) => [...row.slice(5), 'Ghi chú', ...row.slice(0, 5)]);
      workbook.review.cells = [['UBND xã A'], [], header!, ...rows.toReversed(), []];
      workbook.review.name = 'Bản của tôi';
    });
    expect(pack.operations).toHaveLength(1);
  });

  it('is refused as a whole when one row is wrong', async () => {
    const refused = await review(({ fill }) => {
      fill(IRRIGATION, { official: '80', ...BY });
      fill(POVERTY, { official: 'khoảng 7', ...BY });
    }).catch((error: unknown) => error);
    expect(isNtmError(refused) && refused.problems).toHaveLength(1);
  });
});
