import { describe, expect, it } from 'vitest';
import { draftOfSheets } from '../../../../src/documents/decision/draft-of-sheets.ts';
import { draftSheets, levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { LEVEL, SHEETS } from '../../../../src/documents/decision/set-words.ts';
import { assess } from '../../../../src/index.ts';
import { assessWithEngine } from '../../../../src/adapters/json-rules-engine/index.ts';
import { readIntake, writeIntake } from '../../../../src/documents/xlsx/index.ts';
import { COLUMN_STATUSES, columnsOf, statusesOfColumns } from '../../../../src/population/index.ts';
import { boundaryScenarios, runScenario } from '../../../../src/testing/index.ts';
import { openIntake } from '../../../support/fill-intake.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { INFO, line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';

/* What a person fills in behind the reader, and what is made of it; everything is invented. */

const ROAD = { criterionNo: '1', criterion: 'Giao thông', content: 'Tỷ lệ đường được cứng hóa' };

/** What stands beside the levels of the first line. */
function understood(...levels: string[]): string[] {
  const draft = setDraft({ columns: [], levels: levels.map((_, index) => ({ year: 2026 + index })), rows: [line(ROAD, ...levels)] });
  const { rows } = draftSheets(draft).find(({ name }) => name === SHEETS.rows)!;
  return rows[0]!.flatMap((header, index) => (header.startsWith(LEVEL.understood) ? [rows[1]![index]!] : []));
}

const importOf =
  (...levels: string[]) =>
  () =>
    setOf(sheetsOf(setDraft({ columns: [], levels: levels.map((_, index) => ({ year: 2026 + index })), rows: [line(ROAD, ...levels)] })));

describe('a number without a sign in a line of levels with signs', () => {
  it('goes by their sign where they have one, and that is said', () => {
    expect(understood('≥ 80', '90')).toEqual(['không dưới 80', 'không dưới 90']);
    expect(importOf('≥ 80', '90')).not.toThrow();
  });

  it('is for a person where their signs differ: neither of them is taken for it', () => {
    expect(understood('> 80', '≥ 85', '90')[2]).toContain('CHƯA NHẬN ĐƯỢC');
    const [problem, ...more] = problemsOf(importOf('> 80', '≥ 85', '90'));
    expect([problem!.code, problem!.params['actual'], more]).toEqual(['cell-invalid', '90', []]);
  });
});

describe('a number without a sign beside one that leaves out the number itself', () => {
  it.each([
    ['Trên 10', '10'],
    ['10', 'Dưới 13'],
    ['> 80', '90%'],
    ['= 80', '90'],
  ])('is for a person: "%s" | "%s"', (...levels) => {
    const bare = levels.findIndex((level) => /^\d/.test(level));
    expect(understood(...levels)[bare]).toContain('CHƯA NHẬN ĐƯỢC');
    expect(problemsOf(importOf(...levels)).map(({ params }) => params['actual'])).toEqual([levels[bare]]);
  });

  it('goes by the side that a person has written', () => {
    const draft = setDraft({
      columns: [],
      levels: [{}, { year: 2027 }],
      rows: [line({ ...ROAD, direction: 'trên (>)' }, 'Trên 10', '12')],
    });
    expect(levelsToRead(draft)).toEqual([]);
  });
});

describe('a mere yes under "Nếu có"', () => {
  const exceptionOf = (content: string) => () =>
    setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows: [line({ ...ROAD, content, kind: 'Đạt hoặc không', ifAny: 'Có' }, 'Đạt')] })))
      .instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.exceptions![0]!.title.vi;

  it('is of the thing that the row names, without what is asked of it', () => {
    expect(exceptionOf('Nghĩa trang theo quy hoạch')()).toBe('Không có nghĩa trang');
    expect(exceptionOf('Chợ đạt chuẩn (đối với thôn có chợ)')()).toBe('Không có chợ');
  });

  it('is asked about where the row does not name it', () => {
    const [problem] = problemsOf(exceptionOf('Tỷ lệ hộ có chuồng trại hợp vệ sinh'));
    expect([problem!.code, problem!.params['actual']]).toEqual(['cell-invalid', 'Có']);
  });
});

describe('100 without its sign in a line of shares', () => {
  it('is all of them, as 100% is', () => {
    expect(understood('100', '100')).toEqual(['không dưới 100', 'không dưới 100']);
    expect(importOf('100')().instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.condition).toMatchObject({
      operator: 'greaterThanInclusive',
    });
  });
});

describe('a line whose kind is blank', () => {
  const rows = [
    line({ criterionNo: '1', criterion: 'Nhà ở', no: '1.a', content: 'Nhà tạm', kind: 'Đạt hoặc không' }, 'Không còn'),
    { cells: { no: '1.b', content: 'Tỷ lệ hộ có nhà ở kiên cố' }, levels: ['≥ 85%'] },
  ];
  const draft = setDraft({ columns: [], levels: [{}], rows });

  it('is not of the kind of another indicator above it', () => {
    const [only, ...more] = levelsToRead(draft);
    expect([only!.text, only!.reason.vi.startsWith('chưa rõ loại của hàng'), more]).toEqual(['≥ 85%', true, []]);
  });

  it('gets what its level says when the workbook is written again', () => {
    const [, again] = draftOfSheets(sheetsOf(draft)).rows;
    expect(again!.cells).toMatchObject({ kind: 'Tỷ lệ (%)', direction: 'không dưới (≥)' });
  });

  it('keeps what a person has written there', () => {
    const judged = setDraft({ columns: [], levels: [{}], rows: [line({ ...ROAD, kind: 'Theo kết luận' }, '≥ 85%')] });
    expect(draftOfSheets(sheetsOf(judged)).rows[0]!.cells.kind).toBe('Theo kết luận');
    expect(draftOfSheets(sheetsOf(judged)).rows[0]!.cells.direction).toBeUndefined();
  });
});

describe('a criterion with a line of its own', () => {
  const rows = [
    { cells: { criterionNo: '1', criterion: 'Giao thông' }, levels: [''] },
    line({ criterionId: 'giao-thong', no: '1.a', content: 'Đường thôn' }, '≥ 80%'),
    line({ criterionId: 'giao-thong', no: '1.b', content: 'Đường xóm' }, '≥ 80%'),
  ];
  it('keeps the id that its other lines remember', () => {
    const draft = setDraft({ columns: [], levels: [{}], rows });
    expect(setOf(sheetsOf(draft)).instruments[0]!.ruleSets![0]!.criteria.map(({ id }) => id)).toEqual(['giao-thong']);
    expect(draftOfSheets(sheetsOf(draft)).rows.map(({ cells }) => cells.criterionId)).toEqual([undefined, 'giao-thong', 'giao-thong']);
  });
});

describe('a sentence that says that all criteria have to be met', () => {
  const caveat =
    'Văn bản có điều kiện công nhận riêng: "hư cấu" Kết quả ở đây chỉ tính là đạt khi đạt mọi tiêu chí được áp dụng: hãy đối chiếu với điều kiện ấy.';
  it('is refused beside another rule: it would stand above every result', () => {
    const draft = setDraft({ info: { ...INFO, caveat, metWith: 'ít nhất 1/2 tiêu chí' } });
    expect(problemsOf(() => setOf(sheetsOf(draft))).map(({ code, params }) => [code, params['column']])).toEqual([
      ['cell-invalid', 'Lưu ý cho người đọc'],
    ]);
    expect(() => setOf(sheetsOf(setDraft({ info: { ...INFO, caveat } })))).not.toThrow();
  });
});

describe('kinds of unit that stand on the sheet of columns', () => {
  const kinds = (...columns: Parameters<typeof setDraft>[0][]) => setDraft(Object.assign({}, ...columns));
  const road = (...levels: string[]) => ({ rows: [line(ROAD, ...levels)] });

  it('as scopes that tie are told by sheet, row and name, and what to do about it', () => {
    const draft = kinds(
      {
        columns: [
          { title: 'Miền núi', kind: 'Phạm vi', groups: 'mien-nui' },
          { title: 'Hải đảo', kind: 'Phạm vi', groups: 'hai-dao' },
          { title: 'Đô thị', groups: 'do-thi' },
          { title: 'Còn lại', rest: 'Có' },
        ],
        levels: [{}, { column: 'Miền núi' }, { column: 'Hải đảo' }],
      },
      road('≥ 80%', '≥ 70%', '≥ 60%'),
    );
    const [problem] = problemsOf(() => setOf(sheetsOf(draft)));
    expect(problem!.message.vi).toMatch(/^Trang "Chỉ tiêu", hàng 2: mức cho "Miền núi" và mức cho "Hải đảo" .*trang "Cột"/u);
    expect(JSON.stringify([problem!.path, problem!.message])).not.toContain('minimum@');
  });

  it('as a scope by groups without any column decide for a unit that says that it is in none, and not for one that says nothing', async () => {
    const levels = { levels: [{}, { column: 'Miền núi' }] };
    const scope = { title: 'Miền núi', kind: 'Phạm vi', groups: 'mien-nui' };
    const set = setOf(sheetsOf(kinds({ columns: [scope], ...levels }, road('≥ 80%', '≥ 70%'))));
    const at = { on: '2026-12-31' };
    const fact = set.facts[0]!.id;
    const units = [undefined, [], ['mien-nui']].map((groups, index) => ({
      unit: { id: `u${index}`, level: 'village', ...(groups && { groups }) },
      facts: { [fact]: '75' },
    }));
    const statuses = units.map((dossier) => assess(set, dossier, at).status);
    expect(statuses).toEqual(['undetermined', 'not-met', 'met']);
    for (const dossier of units) expect(await assessWithEngine(set, dossier, at)).toEqual(assess(set, dossier, at));
    const columns = statusesOfColumns(set, at, columnsOf(set, units));
    expect(units.map((_, index) => COLUMN_STATUSES[columns.set[columns.units.indexOf(`u${index}`)]!])).toEqual(statuses);
    const { scenarios } = boundaryScenarios(set);
    expect([...new Set(scenarios.map((scenario) => JSON.stringify(scenario.unit.groups)))]).toEqual(['[]', '["mien-nui"]']);
    for (const scenario of scenarios) expect(runScenario(scenario, { ruleSets: [set] }).differences).toEqual([]);
    // The workbook asks and keeps it.
    const workbook = await openIntake(await writeIntake(set, { ...at, units }));
    workbook.enter(...units.map(({ unit: { id } }): [string, string, string] => [id, `fact.${fact}`, '75']));
    const read = await readIntake(await workbook.save(), set);
    expect([read.problems, read.dossiers.map(({ unit }) => unit)]).toEqual([[], units.map(({ unit }) => unit)]);
  });

  it('as a column beside that for the rest decide for every unit', () => {
    const columns = [
      { title: 'Miền núi', groups: 'mien-nui' },
      { title: 'Thôn khác', rest: 'Có' },
    ];
    const set = setOf(sheetsOf(kinds({ columns, levels: [{}, { column: 'Miền núi' }] }, road('≥ 80%', '≥ 70%'))));
    const status = (groups?: readonly string[]) =>
      assess(
        set,
        { unit: { id: 'a', level: 'village', ...(groups && { groups }) }, facts: { [set.facts[0]!.id]: '75' } },
        { on: '2026-12-31' },
      ).status;
    expect([status(), status(['mien-nui'])]).toEqual(['not-met', 'met']);
  });
});
