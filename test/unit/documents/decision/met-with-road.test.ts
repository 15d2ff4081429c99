import { describe, expect, it } from 'vitest';
import { draftOfSet } from '../../../../src/documents/decision/draft-of-set.ts';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { assess, inForce, textHash } from '../../../../src/index.ts';
import type { Status } from '../../../../src/model/vocabulary.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { INFO, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { wordFile, wordTable } from '../../../support/word-file.ts';

/* From the sentence of a decision to the status of a set; everything is invented. */

const TITLES = ['Giao thông', 'Thu nhập', 'Môi trường', 'Văn hóa', 'Y tế', 'An ninh'];
const AT = { on: '2026-12-31' };

async function read(...articles: string[]) {
  const annex = wordTable([
    ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
    ...TITLES.map((title, index) => [`${index + 1}`, title, `Tỷ lệ hộ ${title.toLowerCase()}`, '≥ 80%']),
  ]);
  const file = await wordFile(['QUYẾT ĐỊNH', 'Ban hành Bộ tiêu chí thôn', 'QUYẾT ĐỊNH:', ...articles, 'PHỤ LỤC', annex]);
  const { draft, remarks } = await readDecision(file, {});
  return { draft: { ...draft, info: { ...INFO, ...draft.info } }, said: remarks.map(({ vi }) => vi).join('\n') };
}

describe('the sentence by which a decision recognises', () => {
  it('decides the set, stands in a cell, and comes back as the same text', async () => {
    const { draft, said } = await read('Điều 2. Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, trong đó bắt buộc tiêu chí Thu nhập.');
    expect(draft.info.metWith).toBe('ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2 (Điều 2)');
    expect(draft.info.caveat).toBeUndefined();
    expect(said).toContain('điều kiện công nhận đã hiểu là "ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2 (Điều 2)"');
    const set = setOf(sheetsOf(draft));
    const statusWith = (failing: number): Status => {
      const facts = Object.fromEntries(set.facts.map(({ id }, index) => [id, index === failing ? '79' : '80']));
      return assess(set, { unit: { id: 'a', level: 'village' }, facts }, AT).status;
    };
    expect([0, 1, 2, 9].map(statusWith)).toEqual(['met', 'not-met', 'met', 'met']);
    const again = setOf(sheetsOf(draftOfSet(set, AT).draft));
    expect(textHash(inForce(again, AT))).toBe(textHash(inForce(set, AT)));
    expect(again.instruments[0]!.ruleSets![0]!.metWith).toEqual({
      atLeast: 5,
      required: ['thu-nhap'],
      notApplicable: 'leaves',
      cite: { instrument: set.instruments[0]!.id, article: '2' },
    });
  });

  it.each([
    [
      'a sentence beside it',
      'Điều 2. Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí. Riêng thôn đặc biệt khó khăn chỉ cần đạt ít nhất 4 tiêu chí.',
    ],
    ['a share', 'Điều 2. Thôn được công nhận khi đạt từ 80% số tiêu chí trở lên.'],
    ['a criterion that is not there', 'Điều 2. Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí, bắt buộc tiêu chí Nhà ở.'],
  ])('that is understood by half, for %s, stays in the caveat', async (_, article) => {
    const { draft, said } = await read(article);
    expect([draft.info.metWith, draft.info.caveat?.includes(article)]).toEqual([undefined, true]);
    expect(said).toContain('khác với "đạt mọi tiêu chí"');
  });

  it('is refused in its cell where it does not fit the table', () => {
    const [problem] = problemsOf(() => setOf(sheetsOf(setDraft({ info: { ...INFO, metWith: 'ít nhất 5/6 tiêu chí' } }))));
    expect([problem!.code, problem!.path.join(' ')]).toEqual(['cell-invalid', 'Văn bản 14 B14']);
    expect(problem!.message.vi).toContain('bảng có 2 tiêu chí: 1, 2');
  });
});
