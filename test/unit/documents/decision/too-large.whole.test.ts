import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { errorOf } from '../../../support/errors.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { wordFile, wordTable } from '../../../support/word-file.ts';
import { rezipped } from '../../../support/zip.ts';

/* Larger than anything that a person writes; to make them takes most of the time. */

const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];

describe('a decision', () => {
  it('has a table larger than any annex, which is said at once', async () => {
    // The row of a small file again and again: to make so many takes longer than to read them.
    const small = await wordFile([wordTable([HEAD, ['1', 'A', 'Điện', '≥ 80%']])]);
    const bytes = rezipped(small, (xml) => xml.replace(/<w:tr>(?:(?!<w:tr>)[^])*<\/w:tr>(?=<\/w:tbl>)/, (row) => row.repeat(5_001)));
    expect(bytes.length).toBeGreaterThan(small.length);
    await expect(readDecision(bytes, {})).rejects.toMatchObject({ code: 'unreadable-decision' });
  });
});

describe('a workbook of a set', () => {
  it('has more rows than any decision, which is said at once', () => {
    const many = Array.from({ length: 9_900 }, (_, index) =>
      line({ criterionNo: String(index), criterion: `Tiêu chí ${index}` }, '≥ 80%', '≥ 60%'),
    );
    expect(errorOf(() => setOf(sheetsOf(setDraft({ rows: many })))).code).toBe('pack-too-large');
  });
});
