import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, advancedCommune, commune, ethnicMinorityVillage } from '../../../rules/index.ts';
import { assess } from '../../../src/assess.ts';
import {
  areaReport,
  comparisonReport,
  fileTable,
  onePage,
  redline,
  reportCsv,
  summaryTable,
  toHtml,
  toMarkdown,
  unitReport,
} from '../../../src/documents/index.ts';
import type { Block, DocumentModel } from '../../../src/documents/index.ts';
import { diff, withAssumptions } from '../../../src/index.ts';
import { judgingStep } from '../../../src/documents/report/judging-body.ts';
import type { Dossier } from '../../../src/model/dossier.ts';

const AT = { on: '2024-12-31' };
const UNIT = { id: 'x', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const FACTS: Dossier['facts'] = {
  incomePerCapita: '49.5',
  irrigatedArea: { numerator: 390, denominator: 500 },
  multidimensionalPoverty: '8.5',
};
const dossier = (rest: Partial<Dossier> = {}): Dossier => ({ unit: UNIT, facts: FACTS, ...rest });
const ASSESSMENT = assess(commune, dossier(), AT);

type Table = Extract<Block, { kind: 'table' }>;
const tables = ({ blocks }: DocumentModel): Table[] => blocks.filter((block) => block.kind === 'table');
const plain = (cell: unknown): string => {
  if (typeof cell === 'string') return cell;
  if (Array.isArray(cell)) return cell.map(plain).join('');
  return plain((cell as { text: unknown }).text);
};
const lists = ({ blocks }: DocumentModel): string[][] => blocks.flatMap((block) => (block.kind === 'list' ? [block.items.map(plain)] : []));

describe('the one page on a unit', () => {
  const page = onePage([ASSESSMENT], 'vi');

  it('has verdict, bounds, each criterion, three things to do and how far to trust it, in portrait', () => {
    expect(page.orientation).toBe('portrait');
    const [verdict, strip] = tables(page);
    const rows = new Map(verdict!.body.map(([title, text]) => [plain(title), plain(text)]));
    const { lower, upper } = ASSESSMENT.tally;
    expect(rows.get('Kết luận')).toBe('KHÔNG ĐẠT, dù các số liệu còn thiếu là bao nhiêu');
    expect(rows.get('Số tiêu chí đạt')).toContain(`${lower}–${upper} trên 19 (đạt 0, không đạt 3,`);
    expect(rows.get('Chưa đạt')).toBe('3 Thủy lợi và phòng, chống thiên tai; 10 Thu nhập; 11 Nghèo đa chiều');
    expect(strip!.body[0]!.slice(1).map(plain).join('')).toBe('??K??????KK????????');
    expect(rows.get('Tin được đến đâu')).toMatch(/^Kết quả tạm thời, chưa dùng làm căn cứ công nhận\. .*Số liệu: 3 đã có, 0 có ghi nguồn/);
    const [things] = lists(page);
    expect(things).toHaveLength(3);
    expect(things).toContain('Tiêu chí 10 – Thu nhập: còn thiếu 0,5 triệu đồng/người/năm.');
    expect(things!.at(-1)).toMatch(/^Thu thập số liệu: /);
  });

  it('says less where head, foot and what warns take its room: criteria by number, sentences to the end of a word', () => {
    const recipients = Array.from({ length: 16 }, (_, index) => `Nơi nhận giả định ${index + 1}`);
    const full = onePage([ASSESSMENT], 'vi', { signature: { recipients, office: 'CHỦ TỊCH' } });
    const rows = new Map(tables(full)[0]!.body.map(([title, text]) => [plain(title), plain(text)]));
    expect(rows.get('Chưa đạt')).toBe('3, 10, 11');
    const [whole, short] = [page, full].map((document) => lists(document)[0]!);
    short!.forEach((text, index) => {
      const kept = text.replace(/…$/, '');
      expect(whole![index]!.startsWith(kept)).toBe(true);
      expect(text === whole![index] || /[\s,;(]/.test(whole![index]![kept.length]!)).toBe(true);
    });
    expect(short!.some((text) => text.endsWith('…'))).toBe(true);
  });

  it('says what is left where every figure is there: rows that only a text or a body settles', () => {
    const [, criterion] = ASSESSMENT.criteria;
    const open = {
      ...ASSESSMENT,
      missingFacts: [],
      criteria: [criterion!].map((item) => ({ ...item, indicators: item.indicators.slice(0, 1) })),
    };
    const [things] = lists(onePage([open], 'vi'));
    expect(things!.join()).toMatch(/Đề nghị cơ quan có thẩm quyền kết luận.*2\.1/);
  });

  it('names the rows that are met by least, with what they have to spare, and leaves out those that ask for the whole', () => {
    const facts = { incomePerCapita: '50', multidimensionalPoverty: '6.7', irrigatedArea: '95', villagesWithCultureHouse: '100' };
    const rowOf = (language: 'vi' | 'en'): string | undefined =>
      tables(onePage([assess(commune, dossier({ facts }), AT)], language))[0]!
        .body.find(([title]) => /Đạt sát|Narrowly/.test(plain(title)))
        ?.slice(1)
        .map(plain)
        .join('');
    expect(rowOf('vi')).toBe('10 Thu nhập (vừa đúng mức); 11 Nghèo đa chiều (dư 0,3 điểm phần trăm)');
    expect(rowOf('en')).toBe('10 Income (exactly at the level); 11 Multidimensional poverty (0.3 percentage points to spare)');
  });

  it('says beside the verdict what sources say of a recognition by the day assessed', () => {
    const decision = { number: '1/QĐ-UBND (giả định)', issuer: 'UBND huyện', signedOn: '2023-05-06' };
    const stated = {
      unit: UNIT.id,
      ruleSet: 'commune',
      statedIn: '83/KH-UBND',
      statedOn: '2024-04-22',
      grade: 'recalled',
      confidence: 'low',
    } as const;
    const decided = { unit: UNIT.id, ruleSet: 'commune', decision, year: 2022, grade: 'recalled', confidence: 'low' } as const;
    const later = { ...decided, decision: { ...decision, signedOn: '2025-01-01' } };
    for (const model of [onePage, (all: (typeof ASSESSMENT)[], ...rest: ['vi', object]) => unitReport(all[0]!, ...rest)]) {
      const said = tables(model([ASSESSMENT], 'vi', { recognitions: [stated, decided, later, { ...stated, unit: 'y' }] }))[0]!.body;
      expect(said.filter(([title]) => plain(title) === 'Công nhận').map(([, text]) => plain(text))).toEqual([
        'đã được công nhận theo 1/QĐ-UBND (giả định), UBND huyện, 06/05/2023, cho năm 2022 (nhớ lại)',
        'được nêu là đã đạt chuẩn theo 83/KH-UBND, 22/04/2024; không thấy quyết định công nhận (nhớ lại)',
      ]);
    }
    expect(() => onePage([ASSESSMENT], 'vi', { recognitions: 'none' as never })).toThrow(expect.objectContaining({ code: 'wrong-type' }));
  });

  it('says once that something is assumed, and has no room to say it again', () => {
    const assumed = assess(withAssumptions(commune, ASSUMPTIONS), dossier(), { ...AT, assume: ['commune-levels'] });
    const notes = onePage([{ ...assumed, standing: 'assumed' }], 'vi').blocks.flatMap((block) => (block.kind === 'note' ? [block] : []));
    expect(notes.map(({ tone }) => tone)).toEqual(['assumed', 'warning']);
    const advanced = withAssumptions(advancedCommune, ASSUMPTIONS);
    const many = assess(advanced, dossier(), { ...AT, assume: ['advanced-levels', 'advanced-income', 'commune-levels'] });
    // However many there are, it is said that they are no law.
    expect(onePage([many], 'vi').blocks[0]).toMatchObject({ paragraphs: [expect.stringMatching(/không dùng làm căn cứ pháp lý\.$/)] });
    expect(notes.flatMap(({ paragraphs }) => paragraphs.map(plain)).join(' ')).not.toContain('Kết quả tạm tính');
    const sure = (standing: 'assumed' | 'provisional'): string => {
      const rows = tables(onePage([{ ...assumed, standing }], 'vi'))[0]!.body;
      return plain(rows.find(([title]) => plain(title) === 'Tin được đến đâu')![1]);
    };
    expect(sure('assumed')).toMatch(/^Mức đã dùng: /);
    // Where what is assumed decided nothing, the result is provisional all the same.
    expect(sure('provisional')).toMatch(/^Kết quả tạm thời, chưa dùng làm căn cứ công nhận\. /);
  });

  it('is the first page of the report, and one page for each of several units', () => {
    const blocks = unitReport(ASSESSMENT, 'vi').blocks;
    expect(blocks.slice(0, page.blocks.length)).toEqual(page.blocks);
    expect(blocks[page.blocks.length]?.kind).toBe('page-break');
    const both = onePage([ASSESSMENT, { ...ASSESSMENT, unit: { ...UNIT, name: 'Xã B' } }], 'vi');
    expect(both.blocks.filter(({ kind }) => kind === 'page-break')).toHaveLength(1);
    expect(toMarkdown(both)).toContain('## Xã B – ');
  });
});

describe('the table of the file', () => {
  const judgements = {
    '1.1': { status: 'met', by: 'Sở Xây dựng', on: '2024-03-02', document: '12/BC-SXD' },
    '2.2': { status: 'not-met', by: 'UBND huyện Kon Plông', on: '2024-05-02' },
    '10': { status: 'met', by: 'UBND xã A', on: '2024-02-02' },
  } as const;
  const rowsOf = (model: DocumentModel): string[][] => tables(model)[0]!.body.map((row) => row.map(plain));
  const rowOf = (model: DocumentModel, no: string): string[] => rowsOf(model).find(([first]) => first === no)!;

  it('has the columns of the form, each judgement with body, paper and day in the one of its body', () => {
    const model = fileTable([assess(commune, dossier({ judgements }), AT)], 'vi');
    expect(tables(model)[0]!.head[0]!.map(plain)).toEqual([
      'TT',
      'Nội dung tiêu chí',
      'Mức đạt chuẩn',
      'Kết quả',
      'Tự đánh giá của xã',
      'Thẩm tra',
      'Thẩm định',
    ]);
    expect(rowOf(model, '1.1').slice(4)).toEqual(['', '', 'đạt\nSở Xây dựng (12/BC-SXD), 02/03/2024']);
    expect(rowOf(model, '2.2').slice(4)).toEqual(['', 'không đạt\nUBND huyện Kon Plông, 02/05/2024', '']);
    expect(rowOf(model, '10').slice(-3)).toEqual(['đạt\nUBND xã A, 02/02/2024', '', '']);
    // What the figures say, where nobody has judged.
    expect(rowOf(model, '11').slice(2)).toEqual(['≤ 7 %', '8,5 %', 'không đạt', '', '']);
    expect(model.orientation).toBe('portrait');
  });

  it('shows what each body said of a row, from the dossiers that each of them filled in', () => {
    const self = {
      '1.1': { status: 'met', by: 'UBND xã A', on: '2024-02-02' },
      '18': { status: 'met', by: 'UBND xã A', on: '2024-02-02' },
    } as const;
    const review = { '1.1': { status: 'not-met', by: 'UBND huyện Kon Plông', on: '2024-05-02', document: '9/BC-UBND' } } as const;
    const appraisal = { ...judgements, '18': { status: 'not-met', by: 'Hội đồng thẩm định tỉnh', on: '2024-06-02' } } as const;
    const of = (own: Dossier['judgements']) => assess(commune, dossier({ judgements: own }), AT);
    const model = fileTable([of(self)], 'vi', { beside: [of(review), of(appraisal), of(self)] });
    expect(rowOf(model, '1.1').slice(4)).toEqual([
      'đạt\nUBND xã A, 02/02/2024',
      'không đạt\nUBND huyện Kon Plông (9/BC-UBND), 02/05/2024',
      'đạt\nSở Xây dựng (12/BC-SXD), 02/03/2024',
    ]);
    expect(rowOf(model, '18').slice(-3)).toEqual(['đạt\nUBND xã A, 02/02/2024', '', 'không đạt\nHội đồng thẩm định tỉnh, 02/06/2024']);
    // The result and the count are those of the dossier itself.
    expect(rowsOf(model).at(-1)).toEqual(rowsOf(fileTable([of(self)], 'vi')).at(-1));
    const other = assess(commune, { ...dossier({ judgements: review }), unit: { ...UNIT, id: 'b', name: 'Xã B' } }, AT);
    const alone = fileTable([of(self)], 'vi', { beside: [other] });
    expect(rowOf(alone, '1.1').slice(5)).toEqual(['', '']);
    expect(alone.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Có kết luận của cơ quan khác nhưng không có hồ sơ: Xã B.' });
  });

  it('says where the law has no level that is known, in place of a blank', () => {
    const model = fileTable([ASSESSMENT], 'vi');
    expect(rowOf(model, '2.1')[2]).toBe('giao cấp tỉnh quy định');
    expect(rowOf(model, '9.2')[2]).toBe('chưa có');
    expect(rowOf(model, '10')[2]).toBe('≥ 50 triệu đồng/người/năm');
  });

  it('keeps a body that says no level apart', () => {
    const model = fileTable([assess(commune, dossier({ judgements: { '1.1': { ...judgements['1.1'], by: 'Ông B' } } }), AT)], 'vi');
    expect(rowOf(model, '1.1').slice(5)).toEqual(['', '', 'đạt\nÔng B (12/BC-SXD), 02/03/2024']);
    expect(model.orientation).toBe('landscape');
  });

  it.each([
    ['UBND xã Pờ Ê', 'self'],
    ['UBND huyện Kon Plông', 'review'],
    ['Đoàn thẩm tra xã nông thôn mới', 'review'],
    ['Phòng Nông nghiệp và PTNT', 'review'],
    ['UBND thị xã', 'review'],
    ['Sở Xây dựng', 'appraisal'],
    ['Hội đồng thẩm định xã đạt chuẩn nông thôn mới tỉnh', 'appraisal'],
    ['Văn phòng Điều phối nông thôn mới tỉnh', 'appraisal'],
    ['UBND tỉnh Kon Tum', 'appraisal'],
    ['Department of Construction', 'appraisal'],
    ['Nguyễn Văn Sở', undefined],
    ['Cán bộ xã A', 'self'],
    ['Biên bản họp', undefined],
    ['Văn phòng HĐND và UBND huyện', 'review'],
    ['Ông B', undefined],
  ])('tells the step of %s', (by, step) => {
    expect(judgingStep(by)).toBe(step);
  });
});

describe('the report on a unit', () => {
  it('names a source once: beside the whole where all parts have it, else beside each of them', () => {
    const village = { unit: { id: 'v', level: 'village', province: 'kon-tum', region: 'central-highlands' }, facts: {} } as const;
    const at = { on: '2024-12-31', assume: ['kon-tum-villages'] } as const;
    const own = tables(unitReport(assess(withAssumptions(ethnicMinorityVillage, ASSUMPTIONS), village, at), 'vi')).find(
      ({ head }) => head[0]?.length === 7,
    );
    const rows = own!.body.map((row) => row.map(plain));
    const third = rows.findIndex(([no]) => no === '3');
    expect(rows[third]!.at(-1)).toBe('giả định');
    expect(rows[third + 1]!.at(-1)).toMatch(/^mượn từ /);
    const whole = tables(unitReport(ASSESSMENT, 'vi')).find(({ head }) => head[0]?.length === 7);
    const said = whole!.body.map((row) => row.map(plain));
    const row = said.findIndex(([no]) => no === '3.2');
    expect([said[row]!.at(-1), said[row + 1]!.at(-1)]).toEqual(['chỉ tiêu 3.2, Phụ lục I, QĐ 318/QĐ-TTg; theo nguồn tin', '']);
  });
});

describe('the summary of a district', () => {
  const second = assess(commune, { ...dossier(), unit: { ...UNIT, id: 'b', name: 'Xã B' }, facts: {} }, AT);
  const made = assess(commune, { ...dossier(), unit: { ...UNIT, id: 'm', name: 'Xã M' }, illustrative: true }, AT);

  it('has a row for each unit, a column for each criterion, and counts no made-up unit', () => {
    const model = summaryTable([ASSESSMENT, second, made], 'vi', { area: 'Huyện Kon Plông' });
    const [only] = tables(model);
    expect(only!.head[0]!.map(plain)).toEqual(['TT', 'Đơn vị', 'Kết quả theo tiêu chí', 'Số tiêu chí đạt', 'Kết quả']);
    expect(only!.head[1]).toHaveLength(19);
    expect(only!.body.map((row) => plain(row[1])).slice(0, 3)).toEqual(['Xã A', 'Xã B', 'Xã M (*)']);
    const failing = only!.body.find(([name]) => plain(name) === 'Số đơn vị không đạt')!.map(plain);
    expect([failing[3], failing[10], failing.at(-1)]).toEqual(['1', '1', '1']);
    expect(plain(only!.body[3]![0])).toBe('Số đơn vị đạt (2 đơn vị)');
    expect(toMarkdown(model)).toContain('Không được tính vào tổng số');
    // Nor does the report on the area count it.
    const area = tables(areaReport([ASSESSMENT, second, made], 'vi')).find(
      ({ head }) => head[0]?.length === 6 && plain(head[0][1]) === 'Tiêu chí',
    )!;
    expect(area.body[9]!.slice(2).map(plain)).toEqual(['0', '1', '1', '0']);
  });

  it('counts made-up units where there are no others', () => {
    const [only] = tables(summaryTable([made], 'vi'));
    expect(plain(only!.body[1]![0])).toBe('Số đơn vị đạt (1 đơn vị)');
  });
});

describe('two periods side by side', () => {
  const before = assess(commune, dossier({ facts: { ...FACTS, incomePerCapita: '47', irrigatedArea: '81' } }), { on: '2023-12-31' });
  const report = comparisonReport([before], [ASSESSMENT], 'vi');
  const [units, rows] = tables(report);
  const row = (no: string): string[] => rows!.body.find(([first]) => plain(first) === no)!.map(plain);

  it('says what was gained and lost, and how figures and levels moved', () => {
    expect(units!.body[0]!.map(plain).slice(-2)).toEqual(['–', '10']);
    expect(row('10').slice(2)).toEqual([
      '47 triệu đồng/người/năm',
      '≥ 47 triệu đồng/người/năm',
      'đạt',
      '49,5 triệu đồng/người/năm',
      '≥ 50 triệu đồng/người/năm',
      'không đạt',
      'không còn đạt; tăng 2,5 triệu đồng/người/năm; mức đạt chuẩn thay đổi',
    ]);
    expect(row('3.1').at(-1)).toBe('không còn đạt; giảm 3 điểm phần trăm');
    expect(rows!.body.some(([no]) => plain(no) === '11')).toBe(false);
  });

  it('tells a text that asks something else from figures that moved', () => {
    const facts = {
      cleanWaterHouseholds: '92',
      pipedWaterHouseholds: '34',
      effectiveCooperative: false,
      effectiveCooperativeGroup: true,
      electronicHealthRecordHolders: '81',
      electronicHealthRecordsInUse: true,
    };
    const of = (on: string) => assess(commune, dossier({ facts }), { on });
    const [then, now] = [of('2023-12-31'), of('2024-12-31')];
    const [, changed] = tables(comparisonReport([then], [now], 'vi'));
    const what = new Map(changed!.body.map((cells) => [plain(cells[0]), plain(cells.at(-1))]));
    // QĐ 211/QĐ-TTg: one figure in place of two, a group in place of a cooperative, a yes in place of a share.
    expect(what.get('17.1')).toBe('nội dung chỉ tiêu thay đổi');
    expect(what.get('13.1')).toBe('thêm đạt; nội dung chỉ tiêu thay đổi');
    expect(what.get('15.4')).toBe('nội dung chỉ tiêu thay đổi');
    expect([...what.values()].filter((text) => text.includes('số liệu'))).toEqual([]);
    const other = { ...now, unit: { ...UNIT, id: 'b' } };
    const both = comparisonReport([then, { ...other, criteria: then.criteria }], [now, other], 'vi');
    const moved = tables(both)[1]!.body.map((row) => row.map(plain));
    expect(moved.find(([no]) => no === '15.4')?.slice(2)).toEqual(['Tỷ lệ dân số có sổ khám chữa bệnh điện tử: ≥ 50 %', 'Đạt', '2']);
  });

  it('says which units are in one period only, and that nothing changed', () => {
    const other = { ...ASSESSMENT, unit: { ...UNIT, id: 'b', name: 'Xã B' } };
    const text = toMarkdown(
      comparisonReport([before, other], [ASSESSMENT, { ...other, unit: { ...other.unit, id: 'c', name: 'Xã C' } }], 'vi'),
    );
    expect(text).toContain('Chỉ có ở kỳ trước: Xã B.');
    expect(text).toContain('Chỉ có ở kỳ này: Xã C.');
    expect(toMarkdown(comparisonReport([ASSESSMENT], [ASSESSMENT], 'vi'))).toContain('Không có thay đổi nào giữa hai kỳ.');
  });
});

describe('every document for people', () => {
  const judged = assess(commune, dossier({ judgements: { '1.1': { status: 'met', by: 'Sở Xây dựng', on: '2025-03-02' } } }), AT);
  it('says first what must be known before anything is read, and stands in portrait where its tables have room', () => {
    const models = {
      unit: unitReport(judged, 'vi'),
      page: onePage([judged], 'vi'),
      file: fileTable([judged], 'vi'),
      summary: summaryTable([judged, ASSESSMENT], 'vi'),
      area: areaReport([judged, ASSESSMENT], 'vi'),
      comparison: comparisonReport([ASSESSMENT], [judged], 'vi'),
    };
    for (const [kind, { blocks }] of Object.entries(models))
      expect([kind, blocks[0]]).toEqual([kind, expect.objectContaining({ kind: 'note' })]);
    const changes = redline(diff(commune, '2024-02-29', '2024-03-02'), commune, 'vi');
    expect(changes.subtitle).toBe(commune.title.vi);
    for (const { orientation } of [models.unit, models.page, models.area, changes]) expect(orientation).toBe('portrait');
  });

  it.each(['vi', 'en'] as const)('has no id of a machine and nothing left open in it, in %s', (language) => {
    const models = [
      unitReport(judged, language),
      onePage([judged], language),
      fileTable([judged], language),
      summaryTable([judged, ASSESSMENT], language),
      areaReport([judged, ASSESSMENT], language),
      comparisonReport([ASSESSMENT], [judged], language),
    ];
    for (const text of [
      ...models.flatMap((model) => [toMarkdown(model), toHtml(model).replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '')]),
      reportCsv([judged], language),
    ]) {
      expect(text).not.toMatch(/commune\/\d|@\d|central-highlands|\w+-qd-ttg|incomePerCapita|undefined|NaN|\{\w+\}|\[object/);
      // A number has the decimal mark of its language.
      if (language === 'vi') expect(text).not.toMatch(/\d\.\d+ (?:%|triệu)/);
    }
  });
});
