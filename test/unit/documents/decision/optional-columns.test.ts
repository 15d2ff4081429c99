import { describe, expect, it } from 'vitest';
import { draftOfSet } from '../../../../src/documents/decision/draft-of-set.ts';
import { toMarkdown, criterionPage } from '../../../../src/documents/index.ts';
import { inForce, textHash } from '../../../../src/index.ts';
import { INFO, ROWS, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';

/* What nobody has to fill in: a translation, and the evidence that a decision asks for. Everything is invented. */

const AT = { on: '2026-12-31' };
const [first, ...rest] = ROWS;
const filled = setDraft({
  info: { ...INFO, setTitleEn: 'Made-up village set' },
  rows: [
    {
      ...first!,
      cells: {
        ...first!.cells,
        criterionEn: 'Roads',
        contentEn: 'Main roads of the village, paved',
        evidence: 'Biên bản nghiệm thu\nẢnh chụp',
      },
    },
    ...rest,
  ],
});

describe('columns that nobody has to fill in', () => {
  it('reach the pack, its documents, and the workbook that is written of it', () => {
    const set = setOf(sheetsOf(filled));
    expect([set.title.en, set.instruments[0]!.evidenceAsked![0]!.kinds!.map(({ vi }) => vi)]).toEqual([
      'Made-up village set',
      ['Biên bản nghiệm thu', 'Ảnh chụp'],
    ]);
    const page = (language: 'vi' | 'en'): string => toMarkdown(criterionPage(set, 'giao-thong', AT, { language }));
    expect(page('en')).toContain('Main roads of the village, paved');
    expect(page('en')).toContain('Roads');
    expect(page('vi')).toContain('Biên bản nghiệm thu');
    const again = setOf(sheetsOf(draftOfSet(set, AT).draft));
    expect(textHash(inForce(again, AT))).toBe(textHash(inForce(set, AT)));
    expect(again.instruments).toEqual(set.instruments);
    expect(again.title).toEqual(set.title);
  });

  it('may be missing from a workbook', () => {
    const optional = new Set(['Tên bộ tiêu chí bằng tiếng Anh', 'Điều kiện đạt bộ tiêu chí']);
    const columns = new Set(['Minh chứng (mỗi dòng một loại)', 'Tiêu chí bằng tiếng Anh', 'Nội dung bằng tiếng Anh']);
    const sheets = sheetsOf(setDraft()).map((sheet) => {
      const header = sheet.name === 'Chỉ tiêu' ? (sheet.rows[0] ?? []).map((cell) => String(cell?.value)) : [];
      const rows = sheet.rows.filter((row) => !optional.has(String(row[0]?.value)));
      return { ...sheet, rows: rows.map((row) => row.filter((_, index) => !columns.has(header[index] ?? ''))) };
    });
    expect(JSON.stringify(sheets)).not.toContain('tiếng Anh');
    expect(setOf(sheets)).toEqual(setOf(sheetsOf(setDraft())));
  });
});
