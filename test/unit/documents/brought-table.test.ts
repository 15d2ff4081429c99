import { describe, expect, it } from 'vitest';
import { criterionTable, toMarkdown } from '../../../src/documents/index.ts';
import { line, setDraft, setOf, sheetsOf } from '../../support/set-draft.ts';

const rows = [
  line({ criterionNo: '1', criterion: 'Thu nhập', kind: 'Số đo', unit: 'triệu đồng/người/năm' }, '2026: ≥ 44; 2027: ≥ 47; 2028: ≥ 47'),
  line({ criterionNo: '2', criterion: 'Cảnh quan', part: 'a', fact: 'c) Đường hoa', kind: 'Đạt hoặc không' }, 'Đạt'),
  line({ part: 'b', fact: 'd) Cổng chào', kind: 'Đạt hoặc không' }, 'Đạt'),
];
const table = (language: 'vi' | 'en') =>
  toMarkdown(criterionTable(setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows }))), { on: '2026-12-31' }, { language }));

describe('the table of a set that was brought', () => {
  it('says that the levels are those of a year, and those of the others', () => {
    expect(table('vi')).toContain('Mức trong bảng là của năm 2026; các năm khác: 2027: ≥ 47; 2028: ≥ 47');
    expect(table('en')).toContain('The level in the table is that of 2026; other years: 2027: ≥ 47; 2028: ≥ 47');
  });

  it('names each year that has the level shown: one that is not named would look like one without a level', () => {
    const years = [2026, 2027, 2028].map((year) => ({ year }));
    const own = [line({ criterionNo: '1', criterion: 'Điện' }, '≥ 90%', '≥ 90%', '≥ 95%')];
    const page = toMarkdown(criterionTable(setOf(sheetsOf(setDraft({ columns: [], levels: years, rows: own }))), { on: '2026-12-31' }));
    expect(page).toContain('Mức trong bảng là của năm 2026, 2027; các năm khác: 2028: ≥ 95 %');
  });

  it('names the parts as the text does, each letter once', () => {
    expect(table('vi')).toContain('| c) Đường hoa |');
    expect(table('vi')).toContain('Đạt nếu: c và d');
    expect(table('vi')).not.toMatch(/[a-z]\) [a-z]\) /);
  });
});

describe('the table of a set with a general level beside those of columns', () => {
  const columns = [
    { title: 'Vùng cao', regions: 'Tây Nguyên' },
    { title: 'KV1', groups: 'kv1' },
  ];
  const levels = [{}, { column: 'Vùng cao' }, { column: 'KV1' }];
  const of = (change: Partial<Parameters<typeof setDraft>[0]>) => {
    const own = [
      line({ criterionNo: '1', criterion: 'Đường' }, '≥ 71%', '≥ 62%', '≥ 53%'),
      line({ criterionNo: '2', criterion: 'Điện' }, '', '≥ 44%', '≥ 35%'),
    ];
    const ruleSet = setOf(sheetsOf(setDraft({ columns, levels, rows: own, ...change })));
    return toMarkdown(criterionTable(ruleSet, { on: '2026-12-31' }));
  };

  it('shows the general level in a column of its own, and no other row as missing there', () => {
    const page = of({});
    expect(page).toMatch(/Vùng cao \| Mức đạt chuẩn: KV1 \| Mức đạt chuẩn: không thuộc cột nào \(mức chung\) \|/u);
    expect(page).toMatch(/≥ 62 % \| ≥ 53 % \| ≥ 71 %/u);
    expect(page).toMatch(/≥ 44 % \| ≥ 35 % \| – .*\| mức: theo nguồn tin<br>/u);
  });

  it('has no such column where every unit is in one, or no row has both', () => {
    expect(of({ columns: [columns[0]!, { title: 'KV1', rest: 'Có' }] })).not.toContain('mức chung');
    expect(of({ rows: [line({ criterionNo: '1', criterion: 'Đường' }, '≥ 71%', '', '')] })).not.toContain('mức chung');
  });

  it('says of levels of regions, beside columns, of which they are', () => {
    const others = [...setDraft().columns, { title: 'TN', kind: 'Phạm vi', regions: 'Tây Nguyên' }];
    const page = of({
      columns: others,
      levels: [{ column: 'KV1' }, { column: 'KV2' }, { column: 'TN' }],
      rows: [line({ criterionNo: '1', criterion: 'Đường' }, '≥ 71%', '≥ 62%', '≥ 53%')],
    });
    expect(page).toMatch(/≥ 71 %(?:<br>|\\n)Tây Nguyên: ≥ 53 % \| ≥ 62 %(?:<br>|\\n)Tây Nguyên: ≥ 53 %/u);
  });
});
