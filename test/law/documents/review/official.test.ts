import { beforeAll, describe, expect, it } from 'vitest';
import { amend, assess, isNtmError } from '../../../../src/index.ts';
import type { Assessment, RuleSet } from '../../../../src/index.ts';
import { reviewOf } from '../../../../src/documents/review/review.ts';
import type { Review } from '../../../../src/documents/review/review.ts';
import { readReview } from '../../../../src/documents/xlsx/index.ts';
import { besideThreshold } from '../../../../src/law/beside.ts';
import { commune, ethnicMinorityVillage } from '../../../../rules/index.ts';
import { IS_WHOLE, someOf } from '../../../support/budget.ts';
import { blankReview, contentOf, foundFor, openWorkbook, rowsOf, saveWorkbook } from '../../../support/fill-review.ts';
import type { OpenedRow, OpenedWorkbook } from '../../../support/fill-review.ts';
import { itInWholeMode } from '../../../support/whole.ts';

/*
 * Nobody here holds the decisions. What these tests write into the sheets is made up, by two people who are made up, and the packs that
 * come of it say so.
 */

const RECORDED = { recordedOn: '2026-11-30' };
const DAYS = ['2022-12-31', '2024-12-31'];

type Fill = (row: OpenedRow) => ReturnType<typeof foundFor> | undefined;

/** The sheets of a set as a person leaves them. */
async function filled(ruleSet: RuleSet, fill: Fill): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook(await blankReview(ruleSet));
  for (const row of rowsOf(workbook)) row.set(fill(row) ?? {});
  return workbook;
}

function amendedBy(ruleSet: RuleSet, { pack }: Review): RuleSet {
  return amend(ruleSet, { ...pack, invented: true });
}

/** The set after its sheets have been gone through, one row after another, saved and read. */
async function throughFile(ruleSet: RuleSet, fill: Fill): Promise<RuleSet> {
  return amendedBy(ruleSet, await readReview(await saveWorkbook(await filled(ruleSet, fill)), ruleSet, RECORDED));
}

/** The same without a file between them. */
async function throughSheets(ruleSet: RuleSet, fill: Fill): Promise<RuleSet> {
  return amendedBy(ruleSet, reviewOf(await contentOf(await filled(ruleSet, fill)), ruleSet, RECORDED));
}

const JUDGED = { status: 'met', by: 'Đoàn thẩm định giả định', on: '2022-12-01', document: '01/BC-GĐ (giả định)' } as const;

function answer(
  ruleSet: RuleSet,
  on: string,
  unit: object = {},
  facts: object = {},
  document: string | null = JUDGED.document,
): Assessment {
  const { criteria } = assess(ruleSet, { unit: at(unit), facts } as never, { on });
  const open = criteria.flatMap(({ indicators }) => indicators).filter(({ status }) => status === 'undetermined');
  const { document: _own, ...judged } = JUDGED;
  const judgement = document === null ? judged : { ...judged, document };
  return assess(ruleSet, { unit: at(unit), facts, judgements: Object.fromEntries(open.map(({ id }) => [id, judgement])) } as never, { on });
}

function at(unit: object): object {
  return { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', ...unit };
}

const unofficial = ({ reliesOn: { reported, recalled, missing } }: Assessment): string[] => [...reported, ...recalled, ...missing];

describe('the commune set', () => {
  let official: RuleSet;

  beforeAll(async () => {
    official = await (IS_WHOLE ? throughFile : throughSheets)(commune, foundFor);
  }, 60_000);

  it.each(DAYS)('is official by its sheets alone on %s: in the province, in the other column, elsewhere', (on) => {
    for (const unit of [
      {},
      { traits: ['specially-disadvantaged', 'poor-district'] },
      { province: 'binh-dinh', region: 'south-central-coast' },
    ]) {
      expect(answer(commune, on, unit).standing).toBe('provisional');
      const after = answer(official, on, unit);
      expect(unofficial(after)).toEqual([]);
      expect(after.standing).toBe('official');
      expect(after.notices.filter(({ code }) => code !== 'place-doubtful')).toEqual([]);
    }
  });

  it('needs a document behind each judgement all the same', () => {
    const after = answer(official, '2024-12-31', {}, {}, null);
    expect(after.standing).toBe('provisional');
    expect(unofficial(after).every((id) => id.endsWith('/judgement'))).toBe(true);
  });

  it('changes no verdict where everything stands as it is, and fills what nobody knew', () => {
    const status = (set: RuleSet) =>
      assess(set, { unit: at({}), facts: { incomePerCapita: '55', irrigatedArea: '79' } } as never, { on: '2024-12-31' }).criteria.map(
        (item) => item.status,
      );
    expect(status(official)).toEqual(status(commune));
    const roads = (set: RuleSet) => assess(set, { unit: at({}), facts: { communeRoads: '69.9' } } as never, { on: '2024-12-31' });
    expect(roads(commune).criteria[1]?.indicators[0]?.code).toBe('threshold-delegated');
    expect(roads(official).criteria[1]?.indicators[0]).toMatchObject({
      status: 'not-met',
      required: { value: '70', cite: { instrument: '226-2024-qd-ubnd' } },
    });
  });

  it('says who is in charge, by the words of the decision', () => {
    const beside = besideThreshold(official, { on: '2024-12-31', province: 'kon-tum' });
    expect(new Set(beside.flatMap(({ inCharge }) => inCharge.map(({ unit, grade }) => `${unit} ${grade}`)))).toEqual(
      new Set(['Sở giả định official']),
    );
  });

  const COAST = { province: 'binh-dinh', region: 'south-central-coast' };
  const FIGURES = { multidimensionalPoverty: '3', irrigatedArea: '90', hasCraftVillage: false };

  const LEFT_OUT: readonly [what: string, row: string, id: string, unit?: object][] = [
    [
      'a value',
      'commune/11/maximum@318-2022-qd-ttg:central-highlands',
      'commune/11/maximum@318-2022-qd-ttg:central-highlands',
      { province: 'gia-lai', region: 'central-highlands' },
    ],
    [
      'one column of a value for all of them',
      'commune/3.1/minimum@318-2022-qd-ttg#south-central-coast',
      'commune/3.1/minimum@318-2022-qd-ttg',
      COAST,
    ],
    ['the title of a criterion', 'commune/7/title@318-2022-qd-ttg', 'commune/7/title'],
    ['the wording of an indicator', 'commune/3.1/wording@318-2022-qd-ttg', 'commune/3.1/wording'],
    ['an exception', 'commune/13.4/no-craft-village/exception@318-2022-qd-ttg', 'commune/13.4/exception/no-craft-village'],
    ['the enacting text as a whole', 'commune/structure@318-2022-qd-ttg', '318-2022-qd-ttg/text'],
    ['a decision that nobody had seen', 'commune/structure@226-2024-qd-ubnd', '226-2024-qd-ubnd/text'],
  ];

  it.each<[what: string, row: string, id: string, unit?: object]>(someOf(LEFT_OUT, 7))(
    'with one row left out is provisional, and says which: %s',
    async (_, row, id, unit) => {
      const set = await throughSheets(commune, (found) => (found.get('id') === row ? undefined : foundFor(found)));
      const after = answer(set, '2024-12-31', unit, FIGURES);
      expect(unofficial(after)).toEqual([id]);
      expect(after.standing).toBe('provisional');
    },
  );

  itInWholeMode('with the rule that chooses the column left out is provisional where the column matters, and nowhere else', async () => {
    const rule = 'commune/disadvantaged-commune-of-poor-district/rule@318-2022-qd-ttg';
    const set = await throughSheets(commune, (found) => (found.get('id') === rule ? undefined : foundFor(found)));
    expect(unofficial(answer(set, '2024-12-31', { traits: ['specially-disadvantaged', 'poor-district'] }))).toEqual([
      'commune/column/disadvantaged-commune-of-poor-district',
    ]);
    expect(answer(set, '2024-12-31').standing).toBe('official');
  });
});

describe('a set of villages whose rows nobody has seen', () => {
  const village = { level: 'village', id: 'v' };
  const STRUCTURE = 'ethnic-minority-village/structure@147-2022-qd-ubnd';

  it('has the titles of its criteria and what is said of each, and not the rows that are not there', async () => {
    const rows = rowsOf(await filled(ethnicMinorityVillage, () => undefined));
    const ids = rows.map((row) => String(row.get('id')));
    expect(ids).toContain(STRUCTURE);
    expect(ids.filter((id) => id.includes('/title@'))).toHaveLength(10);
    expect(rows.filter((row) => row.sheet.name === 'Rà soát')).toEqual([]);
  });

  it('stays provisional while nobody says that no row is missing, however much of the rest is checked', async () => {
    const set = await throughSheets(ethnicMinorityVillage, (row) => (row.get('id') === STRUCTURE ? undefined : foundFor(row)));
    const after = answer(set, '2024-12-31', village);
    expect(unofficial(after)).toEqual(['147-2022-qd-ubnd/text']);
    expect(after.standing).toBe('provisional');
  });

  it('is official where people say so, and every judgement has its document', async () => {
    const set = await throughFile(ethnicMinorityVillage, foundFor);
    const after = answer(set, '2024-12-31', village);
    expect([unofficial(after), after.standing, after.status]).toEqual([[], 'official', 'met']);
    expect(answer(set, '2024-12-31', village, {}, null).standing).toBe('provisional');
  });
});

describe('a sheet of which half is done', () => {
  it('is refused as a whole, each cell that is missing named by sheet, row and cell', async () => {
    const workbook = await filled(commune, () => undefined);
    const rows = rowsOf(workbook);
    const byId = (id: string) => rows.find((row) => row.get('id') === id)!;
    const [poverty, title, text] = [
      'commune/11/maximum@318-2022-qd-ttg:central-highlands',
      'commune/7/title@318-2022-qd-ttg',
      'commune/structure@226-2024-qd-ubnd',
    ].map(byId);
    poverty!.set({ asItStands: 'x', copiedBy: 'A B', copiedOn: '24/11/2026' });
    title!.set({ official: 'Cơ sở hạ tầng thương mại', checkedBy: 'C D', checkedOn: '25/11/2026' });
    text!.set({ ...foundFor(text!), asItStands: null });
    const error: unknown = await readReview(await saveWorkbook(workbook), commune, RECORDED).catch((thrown: unknown) => thrown);
    if (!isNtmError(error)) throw error;
    expect(error.problems.map(({ code, path }) => [code, path])).toEqual([
      ['cell-empty', [poverty!.sheet.name, String(poverty!.number), poverty!.cell('checkedBy')]],
      ['cell-empty', [poverty!.sheet.name, String(poverty!.number), poverty!.cell('checkedOn')]],
      ['cell-empty', [title!.sheet.name, String(title!.number), title!.cell('copiedBy')]],
      ['cell-empty', [title!.sheet.name, String(title!.number), title!.cell('copiedOn')]],
      ['cell-empty', [text!.sheet.name, String(text!.number), text!.cell('official')]],
    ]);
    expect(error.problems[0]?.message.vi).toContain(
      `Trang "Rà soát", hàng ${poverty!.number}, ô ${poverty!.cell('checkedBy')} (cột "Người kiểm tra")`,
    );
    expect(error.problems[4]?.message.vi).toContain('Trang "Quy tắc và ngoại lệ"');
  });

  itInWholeMode('takes the rows that are whole where the others are blank', async () => {
    const half = (row: OpenedRow) => (row.number % 2 === 0 ? foundFor(row) : undefined);
    const set = await throughSheets(commune, half);
    const after = answer(set, '2024-12-31');
    expect(after.standing).toBe('provisional');
    expect(unofficial(after).length).toBeLessThan(unofficial(answer(commune, '2024-12-31')).length);
  });
});
