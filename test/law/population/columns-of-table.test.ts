import * as arrow from 'apache-arrow';
import { amend } from 'ntm-rules';
import type { Dossier } from 'ntm-rules';
import { columnsOf, columnsOfTable, figureTableOf, impact, statusesOfColumns } from 'ntm-rules/population';
import type { Columns, FigureTable, TableColumn } from 'ntm-rules/population';
import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../../support/law-fixtures.ts';
import { errorOf } from '../../support/errors.ts';

const AT = { on: '2024-12-31' };
const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;

function columnsWith(facts: Readonly<Record<string, unknown>>, ids: TableColumn = ['a', 'b', 'c']): Columns {
  return columnsOfTable(commune, { units: { id: ids, ...PLACE }, facts } as FigureTable as never);
}

const statuses = (columns: Columns, row = '10'): number[] => Array.from(statusesOfColumns(commune, AT, columns).indicators[row]!);
const errorsOf = ({ errors }: Columns): unknown => errors.map(({ index, unit, error }) => [index, unit, error.code, error.path]);

describe('columns of a table', () => {
  it('are exact where a figure has more digits than a double, however it is given', () => {
    const limit = '50';
    const given: TableColumn[] = [
      ['49.99999999999999999', limit, '50.00000000000000001'],
      { values: BigInt64Array.of(49_999_999_999_999_999n, 50_000_000_000_000_000n, 50_000_000_000_000_001n), scale: 15 },
      arrow.makeVector(
        arrow.makeData({
          type: new arrow.Decimal(18, 38, 128),
          length: 3,
          data: new Uint32Array(
            [-1n, 0n, 1n].flatMap((rest) =>
              [0n, 32n, 64n, 96n].map((shift) => Number(BigInt.asUintN(32, (50n * 10n ** 18n + rest) >> shift))),
            ),
          ),
        }),
      ),
    ];
    for (const incomePerCapita of given) {
      const columns = columnsWith({ incomePerCapita });
      expect([columns.errors, statuses(columns)]).toEqual([[], [0, 2, 2]]);
    }
  });

  it('name the column and the row of what is wrong, and lose nothing else', () => {
    const columns = columnsWith(
      {
        incomePerCapita: { value: ['49.5', '1.234,5', '50', '51', '60'], unit: [null, null, null, 'kg', null] },
        irrigatedArea: { numerator: [1, 2, 3, 4, 5], denominator: [2, 3, 2, 5, 6] },
        multidimensionalPoverty: Float64Array.of(5, 5, 5, 5, Number.NaN),
      },
      ['a', 'b', 'c', 'd', 'a'],
    );
    expect(columns.units).toEqual(['a']);
    expect(errorsOf(columns)).toEqual([
      [1, 'b', 'not-a-number', ['facts.incomePerCapita.value', '1']],
      [2, 'c', 'impossible-value', ['facts.irrigatedArea.numerator', '2']],
      [3, 'd', 'unit-mismatch', ['facts.incomePerCapita.unit', '3']],
      [4, 'a', 'duplicate-unit', ['units.id', '4']],
    ]);
    expect(statuses(columns)).toEqual([0]);
  });

  it('take not-a-number for what it is: nothing that anybody measured', () => {
    expect(errorsOf(columnsWith({ incomePerCapita: Float64Array.of(50, Number.NaN, 1e300) }))).toEqual([
      [1, 'b', 'not-a-number', ['facts.incomePerCapita', '1']],
      [2, 'c', 'too-long', ['facts.incomePerCapita', '2']],
    ]);
  });

  it('convert another unit exactly', () => {
    const monthly = { value: [4_166_666, '4166666.5', 4_166_667], unit: 'vnd-per-person-per-month' };
    expect(statuses(columnsWith({ incomePerCapita: monthly }))).toEqual([0, 0, 2]);
  });

  it('refuse as a whole what can hold no value of its fact, every fault of every column', () => {
    const gone = Proxy.revocable([], {});
    gone.revoke();
    const wrong = {
      incomePerCapita: Float32Array.of(1, 2, 3),
      irrigatedArea: { numerator: [1, 2, 3] },
      multidimensionalPoverty: [1, 2],
      masterPlanApproved: [1, 2, 3],
      incomePerCapital: [1, 2, 3],
      communeRoads: { bits: Uint8Array.of(7), length: 3 },
      villageRoads: { values: Int8Array.of(0, 1, 5), dictionary: ['1', '2'] },
      laneRoads: gone.proxy,
      schoolCount: { numerator: [1, 2, 3], denominator: [1, 2, 3] },
    };
    const problems = errorOf(() => columnsWith(wrong)).problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(problems).toContain('wrong-type facts.incomePerCapita');
    expect(problems).toContain('missing-field facts.irrigatedArea.denominator');
    expect(problems).toContain('wrong-type facts.multidimensionalPoverty');
    expect(problems).toContain('unknown-fact facts.incomePerCapital');
    expect(problems).toContain('wrong-type facts.communeRoads');
    expect(problems).toContain('unreadable-input facts.laneRoads');
    expect(codesOf(() => columnsOfTable(commune, 5 as never))).toEqual(['wrong-type']);
    expect(codesOf(() => columnsOfTable(commune, { units: {}, facts: {} } as never))).toEqual(['wrong-type']);
  });

  it('make the dossier of a unit when it is asked for, so that reports name what flips', () => {
    const raised = amend(commune, {
      id: 'x',
      number: 'x',
      title: 'x',
      issuer: 'x',
      rank: 'provincial',
      province: 'kon-tum',
      status: 'adopted',
      invented: true,
      signedOn: '2024-06-01',
      inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
      recordedOn: '2026-11-23',
      sources: {},
      operations: [
        {
          id: 'income',
          operation: 'setThreshold',
          target: 'commune/10/minimum',
          expect: { value: '50' },
          value: '53',
          scope: { regions: ['central-highlands'] },
          grade: 'recalled',
          confidence: 'low',
          cite: { row: '10' },
        },
      ],
    });
    const incomes = ['51', '60', '49', '52'];
    const dossiers = incomes.map((income, row): Dossier => {
      return { unit: { id: `u${row}`, level: 'commune', district: `Huyện ${row % 2}`, ...PLACE }, facts: { incomePerCapita: income } };
    });
    const columns = columnsOfTable(commune, {
      units: { id: dossiers.map(({ unit }) => unit.id), district: dossiers.map(({ unit }) => unit.district!), ...PLACE },
      facts: { incomePerCapita: incomes },
    });
    const of = (population: Columns): unknown => impact(commune, raised, population, AT);
    expect(of(columns)).toEqual(of(columnsOf(commune, dossiers)));
    expect(columns.dossiers.at(0)).toEqual(dossiers[0]);
  });
});

describe('a table of Apache Arrow', () => {
  const table = new arrow.Table({
    code: arrow.vectorFromArray(['x', '1', '2', '3', '4'], new arrow.Utf8()),
    income: arrow.vectorFromArray([1, 49.5, null, 50, -1], new arrow.Float64()),
    poor: arrow.vectorFromArray([0, 46, 10, 5, 1], new arrow.Int32()),
    all: arrow.vectorFromArray([0n, 620n, 1000n, null, 100n], new arrow.Int64()),
    held: arrow.vectorFromArray([true, true, false, null, true], new arrow.Bool()),
    region: arrow.vectorFromArray(['x', 'central-highlands', 'southeast', 'central-highlands', 'southeast']),
    asked: arrow.vectorFromArray(
      [0, 0, 0, 0, 0].map((day) => new Date(Date.UTC(2024, 5, 30 + day))),
      new arrow.DateDay(),
    ),
  }).slice(1);
  const names = {
    id: 'code',
    place: { region: { column: 'region' }, traits: [{ trait: 'poor-district', column: 'held' }] },
    columns: { incomePerCapita: 'income', multidimensionalPoverty: { numerator: 'poor', denominator: 'all' } },
    measuredOn: { column: 'asked' },
  } as const;

  it('is read by the names of its columns', () => {
    const columns = columnsOfTable(commune, figureTableOf<typeof commune>(table, names));
    expect(errorsOf(columns)).toEqual([[3, '4', 'impossible-value', ['income', '3']]]);
    expect(columns.units).toEqual(['1', '2', '3']);
    expect(columns.dossiers.at(0)).toEqual({
      unit: { id: '1', level: 'commune', region: 'central-highlands', traits: ['poor-district'] },
      facts: { incomePerCapita: 49.5, multidimensionalPoverty: { numerator: 46, denominator: 620 } },
      measuredOn: '2024-06-30',
    });
    expect(columns.facts.get('incomePerCapita')!.days).toEqual(Int32Array.of(20240630, 20240630, 20240630));
  });

  it('is refused where it has no column of a name', () => {
    const wrong = { ...names, columns: { incomePerCapita: 'incom' } } as const;
    expect(errorOf(() => figureTableOf<typeof commune>(table, wrong)).problems.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-field', ['columns', 'incomePerCapita']],
    ]);
    expect(codesOf(() => figureTableOf({} as never, names as never))).toEqual(['wrong-type']);
  });
});
