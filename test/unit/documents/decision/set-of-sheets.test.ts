import { describe, expect, it } from 'vitest';
import { assess, indicatorOf, inForce, textHash } from '../../../../src/index.ts';
import type { RuleSet } from '../../../../src/index.ts';
import { draftOfSet } from '../../../../src/documents/decision/draft-of-set.ts';
import { draftOfSheets } from '../../../../src/documents/decision/draft-of-sheets.ts';
import { levelsToRead } from '../../../../src/documents/decision/draft-sheets.ts';
import { ruleSetOf } from '../../../../src/documents/decision/build-set.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { INFO, setDraft, ROWS, checked, line, setOf, sheetsOf } from '../../../support/set-draft.ts';

const AT = { on: '2026-12-31' };
/** A set of one column asks for the region; groups are only for sets that tell them apart. */
const village = (group?: string) => ({
  id: 'a',
  level: 'village',
  ...(group === undefined ? { region: 'central-highlands' as const } : { groups: [group] }),
});
const status = (ruleSet: RuleSet, facts: object, row: string, group: string | undefined = 'kv1', at = AT, hasGroups = true) =>
  indicatorOf(assess(ruleSet, { unit: village(hasGroups ? group : undefined), facts: facts as never }, at), row).status;
const rowsOf = (ruleSet: RuleSet) => ruleSet.instruments[0]!.ruleSets![0]!.criteria.flatMap(({ indicators }) => indicators);

describe('a set from a workbook', () => {
  it('decides by the level of the column', () => {
    const ruleSet = setOf(sheetsOf(setDraft()));
    const facts = { duongTrucDuocCungHoa: '79.9' };
    expect([status(ruleSet, facts, '1.1', 'kv1'), status(ruleSet, facts, '1.1', 'kv2')]).toEqual(['not-met', 'met']);
  });

  it('has for "Không" beside a thing a figure that must not hold', () => {
    const ruleSet = setOf(sheetsOf(setDraft()));
    expect([status(ruleSet, { nhaTam: true }, '2'), status(ruleSet, { nhaTam: false }, '2')]).toEqual(['not-met', 'met']);
  });

  it('is official where one person copied and another checked, and as the sheet says elsewhere', () => {
    const [first, ...rest] = ROWS;
    const ruleSet = setOf(sheetsOf(setDraft({ rows: [...checked([first!]), ...rest] })));
    expect(rowsOf(ruleSet).map(({ wording, parameters }) => [wording.grade, parameters[0]!.values[0]!.grade])).toEqual([
      ['official', 'official'],
      ['reported', 'reported'],
      ['reported', 'reported'],
    ]);
    expect(rowsOf(ruleSet)[0]!.parameters[0]!.values[0]).toMatchObject({ checkedBy: 'Người Kiểm', checkedOn: '2026-01-20' });
  });

  it('asks of men and of women, and both have to pass', () => {
    const row = line({ criterionNo: '3', criterion: 'Lao động', content: 'Lao động qua đào tạo', sexes: 'nam và nữ' }, '≥ 70%', '≥ 55%');
    const ruleSet = setOf(sheetsOf(setDraft({ rows: [row] })));
    const facts = { laoDongQuaDaoTaoNam: '80', laoDongQuaDaoTaoNu: '69' };
    expect([status(ruleSet, facts, '3'), status(ruleSet, facts, '3', 'kv2')]).toEqual(['not-met', 'met']);
  });

  it('does not ask where there is no such thing', () => {
    const row = line({ criterionNo: '3', criterion: 'Làng nghề', kind: 'Đạt hoặc không', ifAny: 'Có làng nghề' }, 'Đạt', 'Đạt');
    const ruleSet = setOf(sheetsOf(setDraft({ rows: [row] })));
    expect([status(ruleSet, { coLangNghe: false }, '3'), status(ruleSet, { langNghe: false, coLangNghe: true }, '3')]).toEqual([
      'not-applicable',
      'not-met',
    ]);
  });

  it('reads a level for a part beside the whole', () => {
    const row = line({ criterionNo: '3', criterion: 'Nước sạch' }, '≥ 60% (≥ 30% từ hệ thống cấp nước tập trung)', 'Không quy định');
    const ruleSet = setOf(sheetsOf(setDraft({ rows: [row] })));
    const facts = { nuocSach: '70', nuocSachTuHeThongCapNuocTapTrung: '29' };
    expect([status(ruleSet, facts, '3'), status(ruleSet, facts, '3', 'kv2')]).toEqual(['not-met', 'not-applicable']);
  });

  it('asks nothing of the part where only the whole has a level', () => {
    const row = line({ criterionNo: '3', criterion: 'Nước sạch' }, '≥ 60% (≥ 30% từ hệ thống)', '≥ 40%');
    const ruleSet = setOf(sheetsOf(setDraft({ rows: [row] })));
    expect([status(ruleSet, { nuocSach: '70' }, '3', 'kv2'), status(ruleSet, { nuocSach: '70' }, '3')]).toEqual(['met', 'undetermined']);
  });

  it('leaves open what is left to a lower body, or not known', () => {
    const row = line({ criterionNo: '3', criterion: 'Văn hóa', direction: 'không dưới (≥)' }, 'UBND huyện quy định cụ thể', 'Chưa biết');
    const ruleSet = setOf(sheetsOf(setDraft({ rows: [row] })));
    const codeIn = (group: string) => indicatorOf(assess(ruleSet, { unit: village(group), facts: {} }, AT), '3').code;
    expect([codeIn('kv1'), codeIn('kv2')]).toEqual(['threshold-delegated', 'threshold-missing']);
  });

  it('takes levels by year from the header or from the cell, and makes none up for other years', () => {
    const cells = { criterionNo: '3', criterion: 'Thu nhập', kind: 'Số đo', unit: 'triệu đồng/người/năm', direction: 'không dưới (≥)' };
    const inCell = setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows: [line(cells, '2026: 44; 2027: 47')] })));
    const levels = [{ year: 2026 }, { year: 2027 }];
    const inHeader = setOf(sheetsOf(setDraft({ columns: [], levels, rows: [line(cells, '44', '47')] })));
    for (const ruleSet of [inCell, inHeader]) {
      const on = (year: number) => status(ruleSet, { thuNhap: '45' }, '3', undefined, { on: `${year}-12-31` }, false);
      expect([on(2026), on(2027), on(2028)]).toEqual(['met', 'not-met', 'undetermined']);
    }
    expect(textHash(inForce(inCell, AT))).toBe(textHash(inForce(inHeader, AT)));
  });

  it('knows no level behind the last year either where the decision has no end', () => {
    const { to: _end, ...info } = setDraft().info;
    const cells = { criterionNo: '3', criterion: 'Thu nhập', kind: 'Số đo', unit: 'triệu đồng/người/năm' };
    const ruleSet = setOf(sheetsOf(setDraft({ info, columns: [], levels: [{}], rows: [line(cells, '2026: ≥ 44; 2027: ≥ 47')] })));
    const on = (year: number) => status(ruleSet, { thuNhap: '48' }, '3', undefined, { on: `${year}-12-31` }, false);
    expect([on(2027), on(2040)]).toEqual(['met', 'undetermined']);
  });

  it('joins parts as the sheet says', () => {
    const rows = [
      line({ criterionNo: '3', criterion: 'Chợ', kind: 'Đạt hoặc không', fact: 'Có chợ', part: 'a', join: 'a hoặc b' }, 'Đạt', 'Đạt'),
      line({ fact: 'Có nơi mua bán', kind: 'Đạt hoặc không', part: 'b' }, 'Đạt', 'Đạt'),
    ];
    const ruleSet = setOf(sheetsOf(setDraft({ rows })));
    expect([status(ruleSet, { coCho: false, coNoiMuaBan: true }, '3'), status(ruleSet, { coCho: false, coNoiMuaBan: false }, '3')]).toEqual(
      ['met', 'not-met'],
    );
  });

  it('leaves to people what they judge, with the words of the decision', () => {
    const row = line({ criterionNo: '3', criterion: 'Cảnh quan', kind: 'Theo kết luận' }, 'Cơ bản sạch', 'Cơ bản sạch');
    const [indicator] = rowsOf(setOf(sheetsOf(setDraft({ rows: [row] }))));
    expect(indicator).toMatchObject({ condition: { judgement: 'required' }, note: 'Mức đạt theo văn bản: Cơ bản sạch' });
  });

  it('declares units and kinds of unit that no list has', () => {
    const info = { ...setDraft().info, level: 'xóm' };
    const row = line({ criterionNo: '3', criterion: 'Câu lạc bộ', kind: 'Số đếm', unit: 'câu lạc bộ' }, '≥ 2 câu lạc bộ', '≥ 1 câu lạc bộ');
    const ruleSet = setOf(sheetsOf(setDraft({ info, rows: [row] })));
    expect([ruleSet.levels?.[0]?.id, ruleSet.units?.[0]]).toEqual([
      'xom',
      { id: 'cau-lac-bo', label: { vi: 'câu lạc bộ', en: 'câu lạc bộ' }, kind: 'counted' },
    ]);
  });

  it('keeps the ids of rows that are retitled, once the workbook remembers them', () => {
    const before = setOf(sheetsOf(setDraft()));
    const remembered = draftOfSheets(sheetsOf(setDraft()));
    const retitled = {
      ...remembered,
      rows: remembered.rows.map((row) => ({
        ...row,
        cells: { ...row.cells, ...(row.cells.content && { content: `${row.cells.content} (mới)` }) },
      })),
    };
    const after = setOf(sheetsOf(retitled));
    const ids = (ruleSet: RuleSet) => [
      rowsOf(ruleSet).map(({ id, parameters }) => [id, parameters.map((each) => each.id)]),
      ruleSet.facts.map(({ id }) => id),
    ];
    expect(rowsOf(after)[0]!.title.vi).toBe('Đường trục được cứng hóa (mới)');
    expect(ids(after)).toEqual(ids(before));
  });

  it('asks for another set to be met first', () => {
    const first = setOf(sheetsOf(setDraft()));
    const info = { ...setDraft().info, number: '10/QĐ-UBND', setTitle: 'Bộ tiêu chí thôn kiểu mẫu hư cấu', presupposed: first.id };
    const row = line({ criterionNo: '1', criterion: 'Đã đạt chuẩn', kind: 'Đạt bộ trước' }, '', '');
    const second = setOf(sheetsOf(setDraft({ info, rows: [row, line({ criterionNo: '2', criterion: 'Hộ nghèo' }, '≤ 3%', '≤ 5%')] })), [
      first,
    ]);
    expect(second.prerequisites?.[0]?.ruleSet.hash).toBe(first.hash);
    expect(status(second, { nhaTam: true }, '1')).toBe('not-met');
    // By its name as well: that is what people have at hand.
    const named = sheetsOf(setDraft({ info: { ...info, presupposed: first.title.vi }, rows: [row] }));
    expect(setOf(named, [first]).prerequisites?.[0]?.ruleSet.hash).toBe(first.hash);
  });

  it('comes back as the same file, official lines and all', () => {
    const ruleSet = setOf(sheetsOf(setDraft({ rows: checked(ROWS) })));
    const again = setOf(sheetsOf(draftOfSet(ruleSet, AT).draft));
    expect(again.hash).toBe(ruleSet.hash);
  });

  it('needs a day of recording', () => {
    expect(() => ruleSetOf(sheetsOf(setDraft()), { recordedOn: 'hôm nay' })).toThrow(/recordedOn/);
  });
});

describe('a level for every column and others by column', () => {
  const set = (rows: readonly ReturnType<typeof line>[]) =>
    setOf(sheetsOf(setDraft({ levels: [{}, { column: 'KV1' }, { column: 'KV2' }], rows })));
  const row = (...levels: string[]) => set([line({ criterionNo: '3', criterion: 'Điện', content: 'Hộ có điện' }, ...levels)]);
  const statuses = (ruleSet: RuleSet, figure: string) =>
    [undefined, 'kv1', 'kv2'].map((group) => status(ruleSet, { hoCoDien: figure }, '3', group, AT, group !== undefined));

  it('decides nothing by the general level while the column is not known that has another', () => {
    expect(statuses(row('≥ 98%', '≥ 99%', '≥ 95%'), '98')).toEqual(['undetermined', 'not-met', 'met']);
    // A blank column has the general level; the other one could still be that of the unit.
    expect(statuses(row('≥ 98%', '≥ 99%', ''), '98')).toEqual(['undetermined', 'not-met', 'met']);
    expect(statuses(row('≥ 98%', 'Không quy định', ''), '97')).toEqual(['undetermined', 'not-applicable', 'not-met']);
  });

  it('decides by the general level where no column has another', () => {
    expect(statuses(row('≥ 98%', '≥ 98%', ''), '98')).toEqual(['met', 'met', 'met']);
    expect(statuses(row('≥ 98%', '', ''), '97')).toEqual(['not-met', 'not-met', 'not-met']);
  });
});

describe('a set written as a workbook again', () => {
  const income = line({ criterionNo: '3', criterion: 'Thu nhập', kind: 'Số đo', unit: 'triệu đồng/người/năm' }, '2027: ≥ 44; 2028: ≥ 47');
  const rows = checked([
    line(
      { criterionNo: '1', criterion: 'Giao thông', no: '1.1', content: 'Đường sạch', inCharge: 'Sở Xây dựng', note: 'Theo dự án.' },
      '≥ 80%',
    ),
    income,
  ]);

  it.each([['with an end'], ['without an end']])('is the same set, %s: units in charge, notes, years without a level', (word) => {
    const { to, ...rest } = setDraft().info;
    const info = word === 'with an end' ? { ...rest, to: to! } : rest;
    const ruleSet = setOf(sheetsOf(setDraft({ info, columns: [], levels: [{}], rows })));
    const { draft, leavesOut } = draftOfSet(ruleSet, AT);
    expect(setOf(sheetsOf(draft))).toEqual(ruleSet);
    expect(leavesOut.map(({ vi }) => vi)).not.toContain('ghi chú của từng mức');
    expect(ruleSet.instruments[0]!.inCharge?.[0]?.unit).toBe('Sở Xây dựng');
  });

  it('says what it does not hold: notes on levels, who is in charge of a whole criterion', () => {
    const ruleSet = setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows })));
    const [instrument] = ruleSet.instruments;
    const copy = structuredClone(ruleSet) as unknown as Record<string, unknown> & RuleSet;
    Object.assign(copy.instruments[0]!, { inCharge: [{ ...instrument!.inCharge![0]!, rows: ['giao-thong'] }] });
    Object.assign(copy.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.parameters[0]!.values[0]!, { note: 'Lời ghi.' });
    const said = draftOfSet(copy, AT).leavesOut.map(({ vi }) => vi);
    expect(said).toEqual(expect.arrayContaining(['đơn vị phụ trách cả tiêu chí, hoặc do văn bản khác nêu', 'ghi chú của từng mức']));
  });
});

describe('levels of one row with different signs', () => {
  const row = line({ criterionNo: '3', criterion: 'Nước sạch' }, 'Trên 98%', '≥ 95%');
  const ruleSet = () => setOf(sheetsOf(setDraft({ rows: [row] })));

  it('each decide in their own column, and strictly where the text says so', () => {
    const found = ['97.9', '98', '98.1', '95', '94.9'].map((figure) => [
      status(ruleSet(), { nuocSach: figure }, '3'),
      status(ruleSet(), { nuocSach: figure }, '3', 'kv2'),
      status(ruleSet(), { nuocSach: figure }, '3', undefined, AT, false),
    ]);
    expect(found).toEqual([
      ['not-met', 'met', 'undetermined'],
      ['not-met', 'met', 'undetermined'],
      ['met', 'met', 'undetermined'],
      ['not-met', 'met', 'undetermined'],
      ['not-met', 'not-met', 'undetermined'],
    ]);
  });

  it('go by the sheet where they have none themselves, and by year', () => {
    const cells = { criterionNo: '3', criterion: 'Nước sạch', direction: 'trên (>)' };
    const set = setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows: [line(cells, '2026: 60%; 2027: ≥ 70%')] })));
    const on = (year: number, figure: string) => status(set, { nuocSach: figure }, '3', undefined, { on: `${year}-12-31` }, false);
    expect([on(2026, '60'), on(2026, '61'), on(2027, '70'), on(2027, '69')]).toEqual(['not-met', 'met', 'met', 'not-met']);
  });

  it('are the same set when they are written out and read again', () => {
    const set = ruleSet();
    expect(textHash(inForce(setOf(sheetsOf(draftOfSet(set, AT).draft)), AT))).toBe(textHash(inForce(set, AT)));
  });

  it('are for two rows where they are on different sides', () => {
    expect(() => setOf(sheetsOf(setDraft({ rows: [line({ criterionNo: '3', criterion: 'Nước' }, '≥ 98%', '≤ 95%')] })))).toThrow(
      /same side/,
    );
  });
});

describe('what is said of a level where it is read', () => {
  const first = { criterionNo: '3', criterion: 'Nước sạch', content: 'Nước sạch' };
  it.each<[string, Parameters<typeof line>[0], string[]]>([
    ['a word in a line of figures', {}, ['Đạt', 'Đạt']],
    ['nothing at all in a line of figures', { direction: 'không quá (≤)' }, ['Không có', '≤ 2%']],
    ['a figure in a line of yes or no', { kind: 'Đạt hoặc không', unit: 'mô hình' }, ['Có ít nhất 02 mô hình', 'Có']],
    ['a share that may be one of 1', { direction: 'dưới (<)' }, ['Dưới 0,5', 'Dưới 2%']],
    ['no side', {}, ['60%', '50%']],
    ['two sides', {}, ['≥ 60%', '≤ 50%']],
    ['more than all', {}, ['≥ 160%', '≥ 50%']],
    ['nothing wrong', {}, ['≥ 60%', '> 50%']],
    ['a side from the sheet', { direction: 'không dưới (≥)' }, ['60%', '50%']],
    ['a side from another level', {}, ['60%', '≥ 50%']],
    ['a share whose unit is written', { direction: 'dưới (<)', unit: '%' }, ['Dưới 0,5', 'Dưới 2%']],
  ])('is what the import says: %s', (_, cells, levels) => {
    const draft = setDraft({ rows: [line({ ...first, ...cells }, ...levels)] });
    const isTaken = (() => {
      try {
        return setOf(sheetsOf(draft)) !== undefined;
      } catch {
        return false;
      }
    })();
    expect(levelsToRead(draft).length === 0).toBe(isTaken);
    expect(sheetsOf(draft)[3]!.rows[1]!.some((cell) => String(cell?.value).startsWith('✗'))).toBe(!isTaken);
  });
});

describe('levels by year with years between them that have none', () => {
  const importOf = (levels: { column?: string; year?: number }[], ...texts: string[]) =>
    setOf(
      sheetsOf(
        setDraft({
          columns: levels.some(({ column }) => column) ? setDraft().columns : [],
          levels,
          rows: [line({ criterionNo: '1', criterion: 'Đường' }, ...texts)],
        }),
      ),
    );

  it.each([
    ['in columns', [{ year: 2026 }, { year: 2030 }], ['≥ 80%', '≥ 90%'], 'các năm 2027-2029'],
    ['in one cell', [{}], ['Năm 2026: ≥ 80%; Năm 2028: ≥ 90%'], 'năm 2027'],
    [
      'in one column of the annex',
      [{ column: 'KV1', year: 2026 }, { column: 'KV1', year: 2027 }, { column: 'KV1', year: 2028 }, { column: 'KV2' }],
      ['≥ 80%', '', '≥ 90%', '≥ 70%'],
      'năm 2027',
    ],
  ])('%s are said in the words of the workbook', (_, levels, texts, years) => {
    const [problem, ...more] = problemsOf(() => importOf(levels, ...texts));
    expect([problem!.code, problem!.params['actual'], more]).toEqual(['cell-invalid', texts[0], []]);
    expect(problem!.message.vi).toContain(`${years} không có mức`);
    expect(problem!.message.vi).toContain('"Chưa biết" hoặc "Không quy định"');
    expect(problem!.message.vi).not.toMatch(/missing|minimum/u);
  });

  it('are none where a cell says that the level is not known', () => {
    const years = [{ year: 2026 }, { year: 2027 }, { year: 2028 }];
    expect(importOf(years, '≥ 80%', 'Chưa biết', '≥ 90%').facts).toHaveLength(1);
  });
});

describe('a level of a column or a group', () => {
  const columns = [...setDraft().columns, { title: 'Biên giới', kind: 'Phạm vi', groups: 'bien-gioi' }];

  it.each([
    ['all of one year', '', 2026, 2026],
    ['all of one year, of a set with an end', '01/01/2031', 2026, 2026],
    ['of no year beside a general one by year', '', 2026, undefined],
    ['by year beside a general one of none', '01/01/2031', undefined, 2026],
  ])('goes before the general one: %s', (_, to, general, own) => {
    const levels = [{ year: general }, ...['KV1', 'KV2', 'Biên giới'].map((column) => ({ column, year: own }))];
    const rows = [line({ criterionNo: '1', criterion: 'Đường' }, '≥ 70%', '≥ 80%', '≥ 60%', '≥ 50%')];
    const ruleSet = setOf(sheetsOf(setDraft({ info: { ...INFO, to }, columns, levels, rows })));
    const [fact] = ruleSet.facts;
    const status = (value: string, ...groups: string[]): string =>
      assess(ruleSet, { unit: { id: 'a', level: 'village', groups }, facts: { [fact!.id]: value } } as never, { on: '2026-12-31' }).status;
    expect([status('75', 'kv1'), status('80', 'kv1'), status('65', 'kv2'), status('55', 'kv2'), status('55', 'kv2', 'bien-gioi')]).toEqual([
      'not-met',
      'met',
      'met',
      'not-met',
      'met',
    ]);
  });
});

describe('a column, a group or a trait with levels by year', () => {
  const columns = [
    ...setDraft().columns,
    { title: 'Biên giới', kind: 'Phạm vi', groups: 'bien-gioi' },
    { title: 'ATK', kind: 'Phạm vi', traits: 'Xã an toàn khu' },
    { title: 'Tây Nguyên', kind: 'Phạm vi', regions: 'Tây Nguyên' },
  ];
  const imported = (to: string, levels: { column?: string; year?: number }[], ...texts: string[]) => {
    const rows = [line({ criterionNo: '1', criterion: 'Đường' }, ...texts)];
    return setOf(sheetsOf(setDraft({ info: { ...INFO, to }, columns, levels, rows })));
  };
  const levelIn = (ruleSet: RuleSet, year: number, unit: object) => {
    const asked = { unit: { id: 'a', level: 'village', groups: [], ...unit }, facts: {} } as never;
    const { required, code } = indicatorOf(assess(ruleSet, asked, { on: `${year}-12-31` }), '1');
    return required?.value ?? code;
  };
  const KV1 = { groups: ['kv1'] };
  const SCOPES: [string, object][] = [
    ['KV1', KV1],
    ['Biên giới', { groups: ['kv1', 'bien-gioi'] }],
    ['ATK', { ...KV1, traits: ['safe-zone'] }],
    ['Tây Nguyên', { ...KV1, region: 'central-highlands' }],
  ];

  it.each([['01/01/2031'], ['']].flatMap(([to]) => SCOPES.map(([column, unit]) => [to!, column, unit] as const)))(
    'have none in a year that they do not name, whatever is said of all units: until "%s", %s',
    (to, column, unit) => {
      const own = [2026, 2027].map((year) => ({ column, year }));
      const beside = imported(to, [{}, ...own], '≥ 30%', '≥ 20%', '≥ 25%');
      const byYear = imported(to, [{ year: 2026 }, { year: 2027 }, { year: 2028 }, ...own], '≥ 30%', '≥ 31%', '≥ 32%', '≥ 20%', '≥ 25%');
      for (const [ruleSet, general] of [
        [beside, ['30', '30', '30']],
        [byYear, ['30', '31', '32']],
      ] as const) {
        const of = (which: object) => [2026, 2027, 2028].map((year) => levelIn(ruleSet, year, which));
        expect([of(unit), of({ groups: ['kv2'], region: 'southeast' })]).toEqual([['20', '25', 'threshold-missing'], general]);
        const again = setOf(sheetsOf(draftOfSet(ruleSet, AT).draft));
        expect(rowsOf(again)).toEqual(rowsOf(ruleSet));
      }
    },
  );

  it('have none there either where the level of a column holds', () => {
    for (const to of ['01/01/2031', '']) {
      const ruleSet = imported(to, [{ column: 'Biên giới', year: 2026 }, { column: 'KV1' }, { column: 'KV2' }], '≥ 20%', '≥ 30%', '≥ 40%');
      expect([2026, 2027].map((year) => levelIn(ruleSet, year, { groups: ['kv1', 'bien-gioi'] }))).toEqual(['20', 'threshold-missing']);
      expect([2026, 2027].map((year) => levelIn(ruleSet, year, KV1))).toEqual(['30', '30']);
    }
  });

  it('say each year between them, also beside a general level', () => {
    const own = [2026, 2028].map((year) => ({ column: 'KV1', year }));
    const problems = problemsOf(() => imported('', [{}, ...own], '≥ 30%', '≥ 20%', '≥ 25%'));
    expect(problems.map(({ code, message }) => [code, message.vi.includes('năm 2027 không có mức')])).toEqual([['cell-invalid', true]]);
  });

  it.each([
    ['all units', [{}, { year: 2026 }, { year: 2027 }]],
    ['a column', [{ column: 'KV1' }, { column: 'KV1', year: 2026 }, { column: 'KV1', year: 2027 }]],
  ])('stand beside no level without a year of %s', (_, levels) => {
    const [problem, ...more] = problemsOf(() => imported('', levels, '≥ 30%', '≥ 20%', '≥ 25%'));
    expect([problem!.code, problem!.params['actual'], problem!.path.length, more]).toEqual(['cell-invalid', '≥ 30%', 3, []]);
    expect(problem!.message.vi).toContain('để trống');
  });

  it('are told by their names where two of them are for the same unit', () => {
    const levels = ['KV1', 'Biên giới', 'ATK', 'Tây Nguyên'].map((column) => ({ column, year: 2026 }));
    const other = [...columns, { title: 'Vùng cao', kind: 'Phạm vi', groups: 'vung-cao' }];
    const rows = [line({ criterionNo: '1', criterion: 'Đường' }, '', '≥ 20%', '', '', '≥ 25%')];
    const draft = setDraft({ columns: other, levels: [...levels, { column: 'Vùng cao', year: 2026 }], rows });
    const [problem] = problemsOf(() => setOf(sheetsOf(draft)));
    expect(problem!.message.vi).toContain('mức cho "Biên giới, năm 2026" và mức cho "Vùng cao, năm 2026"');
  });
});

describe('a set that has to be met first', () => {
  const brought = (number: string, setTitle: string, from: string, to: string | undefined, presupposed: string, sets: RuleSet[] = []) => {
    const info = { ...INFO, number, setTitle, from, ...(to === undefined ? { to: '' } : { to }), signedOn: from, presupposed };
    return setOf(sheetsOf(setDraft({ info })), sets);
  };
  const before = brought('1/QĐ-UBND', 'Bộ cũ', '15/01/2021', '01/01/2026', '');
  const now = brought('2/QĐ-UBND', 'Bộ mới', '01/01/2026', undefined, '');

  it('and is over before the end of the set that asks for it is refused, with the one that is in force then', () => {
    const [problem, ...more] = problemsOf(() => brought('3/QĐ-UBND', 'Kiểu mẫu', '15/01/2026', '01/01/2031', 'bo-cu', [before, now]));
    expect([problem!.code, problem!.params['actual'], more]).toEqual(['cell-invalid', 'bo-cu', []]);
    expect([problem!.message.vi, problem!.message.en].every((text) => text.includes('"bo-moi"') && text.includes('2030-12-31'))).toBe(true);
  });

  it('is taken where it is in force', () => {
    expect(brought('3/QĐ-UBND', 'Kiểu mẫu', '15/01/2026', '01/01/2031', 'bo-moi', [before, now]).prerequisites).toHaveLength(1);
    expect(brought('3/QĐ-UBND', 'Kiểu mẫu', '15/01/2022', '01/01/2026', 'bo-cu', [before, now]).prerequisites).toHaveLength(1);
  });
});

describe('a level for units with a trait', () => {
  const columns = [
    ...setDraft().columns,
    { title: 'Thôn ĐBKK', kind: 'Phạm vi', traits: 'thuộc xã đặc biệt khó khăn' },
    { title: 'An toàn khu của KV2', kind: 'Phạm vi', traits: 'Xã an toàn khu', groups: 'kv2' },
  ];
  const levels = [...setDraft().levels, { column: 'Thôn ĐBKK' }, { column: 'An toàn khu của KV2' }];
  const row = (no: string, content: string, ...of: string[]) => line({ criterionNo: no, criterion: content }, ...of);
  const draft = () =>
    setDraft({ columns, levels, rows: [row('1', 'Nước', '≥ 80%', '≥ 70%', '≥ 50%', ''), row('2', 'Điện', '≥ 90%', '≥ 85%', '', '≥ 60%')] });

  it('stands in a column of its own, where a blank cell has the general level', () => {
    const ruleSet = setOf(sheetsOf(draft()));
    const found = (groups: string[], traits: string[]) => {
      const unit = { id: 'a', level: 'village', groups, traits: traits as never };
      const { criteria } = assess(ruleSet, { unit, facts: { nuoc: '55', dien: '65' } as never }, AT);
      return criteria.map((criterion) => criterion.indicators[0]!.required?.value);
    };
    expect(found(['kv1'], [])).toEqual(['80', '90']);
    expect(found(['kv1'], ['specially-disadvantaged'])).toEqual(['50', '90']);
    expect(found(['kv2'], ['safe-zone'])).toEqual(['70', '60']);
    expect(found(['kv1'], ['safe-zone'])).toEqual(['80', '90']);
  });

  it('is what a cell with both levels is told to become', () => {
    const rows = [row('1', 'Nước', '≥ 70%. Đối với thôn đặc biệt khó khăn: ≥ 50%', '≥ 70%')];
    const [toRead] = levelsToRead(setDraft({ rows }));
    expect(toRead!.reason.vi).toContain('"Phạm vi"');
  });

  it.each(['thôn đặc biệt khó khăn', 'Bản an toàn khu', 'đặc biệt khó khăn', 'huyện đặc biệt khó khăn'])(
    'is no trait of a commune where the word is not: %s',
    (traits) => {
      const own = columns.map((column) => ('traits' in column ? { ...column, traits } : column));
      const problems = problemsOf(() => setOf(sheetsOf({ ...draft(), columns: own })));
      expect(problems.flatMap(({ params }) => params['actual'] ?? [])).toEqual([traits, traits]);
      expect(problems[0]!.message.vi).toContain('"xã đặc biệt khó khăn"');
      expect(problems[0]!.message.vi.includes('ở cột "Nhóm"')).toBe(true);
    },
  );

  it.each([
    'dưới 5%; đối với thôn đặc biệt khó khăn: dưới 8%',
    'đối với bản ĐBKK: dưới 8%',
    '≥ 70% (làng thuộc vùng đặc biệt khó khăn ≥ 60%)',
  ])('of villages is sent to a group of its own: %s', (level) => {
    const [toRead] = levelsToRead(setDraft({ rows: [row('1', 'Nước', level, '≥ 70%')] }));
    expect(toRead!.reason.vi).toContain('một nhóm do mình đặt tên');
  });
});
