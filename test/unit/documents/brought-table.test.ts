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

  it('names the parts as the text does, each letter once', () => {
    expect(table('vi')).toContain('| c) Đường hoa |');
    expect(table('vi')).toContain('Đạt nếu: c và d');
    expect(table('vi')).not.toMatch(/[a-z]\) [a-z]\) /);
  });
});
