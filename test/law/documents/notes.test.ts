import { describe, expect, it } from 'vitest';
import { coveragePage, criterionPage, criterionTable, toMarkdown } from '../../../src/documents/index.ts';
import { inLanguage } from '../../../src/explain/localized.ts';
import { coverage } from '../../../src/law/coverage.ts';
import { parseInstrument } from '../../../src/schema/index.ts';
import { commune, communeRecognition } from '../../../rules/index.ts';
import { criterion, entry, instrument, inventedSet, scoreIndicator } from '../../support/law-fixtures.ts';
import { itInWholeMode } from '../../support/whole.ts';

const AT = { on: '2024-12-31', province: 'kon-tum' } as const;
const LANGUAGES = ['vi', 'en'] as const;

describe('a note', () => {
  const inNote = (note: unknown) => parseInstrument({ ...instrument('noted', '2024-01-01'), note }).note;

  it('of a pack may be a plain text, Vietnamese alone, or both', () => {
    expect(inNote('Chưa thấy phụ lục.')).toBe('Chưa thấy phụ lục.');
    expect(inNote({ vi: 'Chưa thấy phụ lục.' })).toEqual({ vi: 'Chưa thấy phụ lục.' });
    expect(inNote({ vi: 'Chưa thấy phụ lục.', en: 'No annex.' })).toEqual({ vi: 'Chưa thấy phụ lục.', en: 'No annex.' });
  });

  it.each([[{ en: 'No annex.' }], [{}], [''], [{ vi: 'Có', fr: 'Oui' }], [7]])('is refused: %j', (note) => {
    expect(() => inNote(note)).toThrow();
  });

  it('is read in Vietnamese where nobody has translated it', () => {
    for (const language of LANGUAGES) {
      expect(inLanguage('Chưa thấy.', language)).toBe('Chưa thấy.');
      expect(inLanguage({ vi: 'Chưa thấy.' }, language)).toBe('Chưa thấy.');
    }
    expect(inLanguage({ vi: 'Chưa thấy.', en: 'Not seen.' }, 'vi')).toBe('Chưa thấy.');
    expect(inLanguage({ vi: 'Chưa thấy.', en: 'Not seen.' }, 'en')).toBe('Not seen.');
  });
});

describe('documents show notes in their language', () => {
  const page = (language: 'vi' | 'en', id = '18') => toMarkdown(criterionPage(commune, id, AT, { language }));
  const VI = 'Không ai tìm thấy quy định về minh chứng; do văn bản hướng dẫn hoặc tỉnh quy định.';
  const EN = 'Nobody has found a rule on evidence; guiding documents or the province lay it down.';

  itInWholeMode('beside the thresholds', () => {
    expect(page('vi')).toContain(VI);
    expect(page('vi')).not.toContain(EN);
    expect(page('en')).toContain(EN);
    expect(page('en')).not.toContain(VI);
  });

  it('under the values and the wording that they are about', () => {
    expect(page('vi')).toContain('Câu đầy đủ đọc được ở cả hai nguồn');
    expect(page('vi')).toContain('Ô này có thể ghi 100 %.');
    expect(page('en')).toContain('The whole sentence stands in both sources');
    expect(page('en')).toContain('The cell may read 100 %.');
    expect(page('en')).not.toContain('Ô này có thể ghi 100 %.');
  });

  it('on what is not in the data', () => {
    const table = (language: 'vi' | 'en') => toMarkdown(criterionTable(communeRecognition, AT, { language }));
    expect(table('vi')).toContain('Trình tự, thủ tục công nhận và thu hồi quyết định công nhận');
    expect(table('en')).toContain('The procedure of recognition and of its withdrawal');
    expect(toMarkdown(coveragePage([coverage(communeRecognition)]))).toContain(
      'The procedure of recognition and of its withdrawal. Not transcribed.',
    );
  });

  it('of a pack that has Vietnamese alone, in Vietnamese', () => {
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50', { note: 'Mức đặt ra để thử.' })])])]);
    for (const language of LANGUAGES) {
      expect(toMarkdown(criterionPage(set, '1', { on: '2022-06-01' }, { language }))).toContain('Mức đặt ra để thử.');
    }
  });
});
