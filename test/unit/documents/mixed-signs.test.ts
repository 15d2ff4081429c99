import { describe, expect, it } from 'vitest';
import { assess, explainIndicator, partsOf } from '../../../src/index.ts';
import { criterionPage, criterionTable, toMarkdown } from '../../../src/documents/index.ts';
import { line, setDraft, setOf, sheetsOf } from '../../support/set-draft.ts';

const rows = [
  line({ criterionNo: '1', criterion: 'Hộ nghèo', no: '1.1', content: 'Tỷ lệ hộ nghèo đa chiều' }, '≤ 4%', 'Dưới 1%'),
  line({ no: '1.2', content: 'Tỷ lệ hộ tái nghèo' }, '≤ 3%', '≤ 2%'),
  line({ criterionNo: '2', criterion: 'Đường', no: '2.1', part: 'a', content: 'Đường', fact: 'Đường trục' }, '≥ 80%', 'Trên 60%'),
  line({ part: 'b', fact: 'Đường ngõ', join: 'a hoặc b' }, '≥ 90%', '≥ 70%'),
];
const set = setOf(sheetsOf(setDraft({ rows })));
const table = toMarkdown(criterionTable(set, { on: '2026-12-31' }, { language: 'vi' }));

describe('a row whose columns have signs of their own', () => {
  it('is one line, with the sign of each column', () => {
    expect(table).toMatch(/1\.1\. Tỷ lệ hộ nghèo đa chiều[^|]*\| ≤ 4 % \| \\?< 1 % \|/);
    expect(table).not.toContain('a) Tỷ lệ hộ nghèo');
  });

  it('is one part beside other parts of the row', () => {
    expect(table).toMatch(/a\) Đường trục \| ≥ 80 % \| > 60 % \|/);
    expect(table).toMatch(/b\) Đường ngõ \| ≥ 90 % \| ≥ 70 % \|/);
    expect(table).toContain('Đạt nếu: a hoặc b');
  });

  it('is one line on the page of its criterion, for the whole of its time', () => {
    const page = toMarkdown(criterionPage(set, 'ho-ngheo', { on: '2026-12-31' }, { language: 'vi' }));
    expect(page.match(/\| \*\*Tỷ lệ hộ nghèo đa chiều\*\* \| từ/g)).toHaveLength(1);
    expect(page).toMatch(/\| \*\*Tỷ lệ hộ nghèo đa chiều\*\* \| [^|]+ \| ≤ 4 % \| \\?< 1 % \|/);
    expect(page).not.toContain('không quy định');
  });

  it('is one part of a result: what its column asks', () => {
    const facts = { [set.facts[0]!.id]: '1' };
    const village = (area: string) =>
      assess(set, { unit: { id: 'a', level: 'village', province: 'kon-tum', groups: [area] }, facts }, { on: '2026-12-31' });
    expect(partsOf(village('kv1'), '1.1').map(({ status, required }) => [status, required.value])).toEqual([['met', '4']]);
    expect(partsOf(village('kv2'), '1.1').map(({ status, required }) => [status, required.value])).toEqual([['not-met', '1']]);
    expect(JSON.stringify(explainIndicator(village('kv2'), 'ty-le-ho-ngheo-da-chieu', 'vi'))).not.toContain('không yêu cầu');
  });
});
