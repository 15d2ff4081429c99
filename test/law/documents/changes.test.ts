import type { Condition } from '../../../src/model/condition.ts';
import type { Change } from '../../../src/law/diff/change.ts';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/documents/csv.ts';
import { wordDiff } from '../../../src/documents/changes/word-diff.ts';
import { inForce } from '../../../src/index.ts';
import { changeLines, consolidatedPage, flipChart, impactPage, redline, toHtml, toMarkdown } from '../../../src/documents/index.ts';
import { diff } from '../../../src/law/diff/diff.ts';
import { rebase } from '../../../src/law/rebase.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { impact } from '../../../src/population/index.ts';
import { commune, modelCommune } from '../../../rules/index.ts';
import { UNIT, criterion, dossier, entry, instrument, inventedSet, scoreIndicator, setThreshold } from '../../support/law-fixtures.ts';

const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), scoreIndicator('1.2', [entry('5')])])]);
const CITE = { row: '1' };
const operations: Operation[] = [
  setThreshold('invented/1.1/minimum', '50', '60', { id: 'raise' }),
  {
    id: 'words',
    operation: 'replaceText',
    target: 'invented/1.2',
    expect: { title: 'Chỉ tiêu 1.2' },
    title: { vi: 'Chỉ tiêu <b>1.2</b> mới', en: 'Other' },
    cite: CITE,
  },
  { id: 'gone', operation: 'repeal', target: 'invented/1.2', expect: { title: 'Chỉ tiêu <b>1.2</b> mới' }, cite: CITE },
];
const worded = amend(base, instrument('worded', '2024-01-01', { operations: operations.slice(0, 2), status: 'adopted' }));

describe('a redline', () => {
  const changes = diff(base, worded);

  it('strikes out what was said and marks what is said now, word by word', () => {
    const page = toMarkdown(redline(changes, worded, 'en'));
    expect(page).toContain(String.raw`Chỉ tiêu ~~1.2~~ **\<b>1.2\</b> mới**`);
    expect(page).toContain(
      '~~50 points (official)~~ **60 points (official)** (stricter)'.replaceAll('points', page.includes('points') ? 'points' : 'point'),
    );
    expect(page).toContain('worded/QĐ-TEST');
  });

  it('as HTML escapes every text', () => {
    const html = toHtml(redline(changes, worded, 'vi'));
    expect(html).toContain('<del>1.2</del> <ins>&lt;b&gt;1.2&lt;/b&gt; mới</ins>');
    expect(html).not.toContain('<b>');
  });

  it('tells rows that come and go, and lines tell them too', () => {
    const gone = diff(
      base,
      amend(
        base,
        instrument('gone', '2024-01-01', { operations: [{ ...operations[2]!, expect: { title: 'Chỉ tiêu 1.2' } } as Operation] }),
      ),
    );
    expect(changeLines(gone, base, 'en')[0]).toMatch(/^indicator 1\.2: repealed · all regions · from 1 January 2024: “Chỉ tiêu 1\.2”$/);
    expect(toMarkdown(redline(gone, base, 'vi'))).toContain('~~Chỉ tiêu 1.2~~');
    expect(
      toMarkdown(
        redline(
          diff(
            amend(
              base,
              instrument('gone', '2024-01-01', { operations: [{ ...operations[2]!, expect: { title: 'Chỉ tiêu 1.2' } } as Operation] }),
            ),
            base,
          ),
          base,
          'vi',
        ),
      ),
    ).toContain('**Chỉ tiêu 1.2**');
  });
});

describe('word by word', () => {
  const shown = (a: string, b: string) => wordDiff(a, b).map(({ kind, text }) => `${kind[0]}:${text.trim()}`);

  it('keeps what both have', () => {
    expect(shown('a b c', 'a x c')).toEqual(['s:a', 'r:b', 'a:x', 's:c']);
    expect(shown('a b', 'a b')).toEqual(['s:a b']);
    expect(shown('', 'a')).toEqual(['r:', 'a:a']);
    expect(shown('a b', 'b')).toEqual(['r:a', 's:b']);
  });

  it('replaces a very long text in one piece', () => {
    const long = Array.from({ length: 700 }, (_, index) => `w${index}`).join(' ');
    expect(wordDiff(long, 'w0').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('csv', () => {
  it('runs no formula, keeps quotes and semicolons, and starts with a byte order mark', () => {
    const text = csv([['=1+1', '-5,2', '+84', '@x', 'a;b', 'say "x"', ' lead', 'two\nlines']]);
    expect(text).toBe('\uFEFF\'=1+1;-5,2;\'+84;\'@x;"a;b";"say ""x""";" lead";"two\nlines"\r\n');
  });
});

describe('a changed level', () => {
  it('of a row that has several is told by what it measures, never by an id', () => {
    const changes = diff(commune, { on: '2024-02-29' }, { on: '2024-03-02' });
    for (const language of ['vi', 'en'] as const) {
      const lines = changeLines(changes, commune, language).join('\n');
      for (const { id } of commune.facts) expect(lines).not.toContain(id);
      expect(lines).not.toMatch(/minimum|required|in-use/);
      expect(lines).toContain(`13.1, “${commune.facts.find(({ id }) => id === 'effectiveCooperativeGroup')!.label[language]}” ·`);
    }
  });
});

describe('the consolidated page', () => {
  it('says what is a draft, what is invented, what is a multiple, what only people decide', () => {
    const draft = amend(base, instrument('draft', '2024-01-01', { status: 'draft', operations: [operations[0]!] }));
    expect(toMarkdown(consolidatedPage(inForce(draft, { on: '2024-01-01', drafts: ['draft'], knownOn: '2024-06-01' }), 'en'))).toMatch(
      /made up for a trial, no law; draft/,
    );
    const place = { province: 'kon-tum', region: 'central-highlands' } as const;
    const page = toMarkdown(consolidatedPage(inForce(modelCommune, { on: '2024-12-31', place }), 'vi'));
    expect(page).toContain('1,1 lần mức của chỉ tiêu 10 (bộ "Xã nông thôn mới nâng cao giai đoạn 2021-2025")');
    expect(page).toContain('theo kết luận của cơ quan có thẩm quyền');
    expect(page).toContain('Cột áp dụng: Tây Nguyên');
  });
});

describe('the report of an impact', () => {
  const many = Array.from({ length: 450 }, (_, index) =>
    dossier({ score: '55' }, { unit: { ...UNIT, id: `u${index}`, district: 'Huyện | A' } }),
  );
  const result = impact(
    base,
    worded,
    [...many, dossier({}, { unit: { ...UNIT, id: 'open' } }), dossier({ score: '61' }, { unit: { ...UNIT, id: 'near' } })],
    { on: '2024-06-01' },
  );

  it('cuts long lists and says so, and keeps tables whole', () => {
    const page = toMarkdown(impactPage(result, worded, 'vi'));
    expect(page).toMatch(/và \d+ dòng nữa/);
    expect(page).toContain('Huyện \\| A');
    expect(page).toContain('score');
    const english = toMarkdown(impactPage(result, worded, 'en'));
    expect(english).toContain('Units still met, by less than 5 % of the new value');
  });

  it('draws a bar for each criterion that flips, told apart without colour', () => {
    const chart = flipChart(result, 'vi');
    expect(chart).toContain('aria-label="Tiêu chí 1: thành đạt 0, không còn đạt 450, thay đổi khác 0"');
    expect(chart.match(/<pattern /g)).toHaveLength(3);
    expect(flipChart(impact(commune, commune, [], { on: '2024-12-31' }), 'vi')).toContain('Không có tiêu chí nào thay đổi.');
  });
});

describe('rebase', () => {
  const amendment = instrument('draft', '2024-06-01', {
    operations: [...operations, setThreshold('another/1/minimum', '1', '2', { id: 'elsewhere' })],
  });

  it('keeps what applies, and says of the rest why not', () => {
    expect(rebase(amendment, base)).toMatchObject({ applies: ['raise', 'words', 'gone'], stale: [], elsewhere: ['elsewhere'] });
    const moved = amend(base, instrument('earlier', '2024-01-01', { operations: [setThreshold('invented/1.1/minimum', '50', '55')] }));
    const rebased = rebase(amendment, moved);
    expect(rebased.stale).toMatchObject([
      { operation: 'raise', problem: { code: 'expect-mismatch', params: { actual: '{"value":"55"}' } } },
    ]);
    expect(rebased.amendment.operations!.map(({ id }) => id)).toEqual(['words', 'gone']);
  });

  it('drops what was built on an operation that no longer applies', () => {
    const reworded = amend(
      base,
      instrument('earlier', '2024-01-01', { operations: [{ ...operations[1]!, id: 'x', title: { vi: 'Đã khác' } } as Operation] }),
    );
    expect(rebase(amendment, reworded).stale.map(({ operation, problem }) => [operation, problem.code])).toEqual([
      ['words', 'expect-mismatch'],
      ['gone', 'expect-mismatch'],
    ]);
  });

  it('says of a day without a text that there is none', () => {
    const late = { ...amendment, inForce: { ...amendment.inForce, from: '2020-01-01' } };
    expect(rebase(late, base).stale.map(({ problem }) => problem.code)).toEqual([
      'date-not-covered',
      'date-not-covered',
      'date-not-covered',
    ]);
  });
});

describe('a changed condition', () => {
  const written = (condition: Condition, language: 'vi' | 'en'): string => {
    const old: Condition = { fact: 'score', operator: 'greaterThanInclusive', value: { param: 'minimum' } };
    const change = {
      subject: 'indicator',
      kind: 'condition-changed',
      id: 'x/1.1',
      scope: null,
      from: '2024-01-01',
      to: null,
      by: null,
    } as const;
    const [line = ''] = changeLines(
      [{ ...change, before: JSON.stringify(old), after: JSON.stringify(condition) } as Change],
      modelCommune,
      language,
    );
    return line.split('→')[1]!.trim();
  };
  const yes = { fact: 'a', operator: 'equal', value: true } as const;
  const few = { fact: 'b', operator: 'lessThan', value: { param: 'most' } } as const;

  it.each([
    [
      { all: [yes, { any: [few, { not: yes }] }] },
      '“a” = có và (“b” < mức hoặc không phải (“a” = có))',
      '“a” = yes and (“b” < threshold or not (“a” = yes))',
    ],
    [
      { atLeast: 2, of: [yes, few, { condition: 'named' }], notApplicable: 'leaves' },
      'ít nhất 2 trong (“a” = có; “b” < mức; named)',
      'at least 2 of (“a” = yes; “b” < threshold; named)',
    ],
    [{ prerequisite: 'commune' }, 'commune: đạt', 'commune: met'],
    [{ judgement: 'required' }, 'theo kết luận của cơ quan có thẩm quyền', 'as a competent body decides'],
  ] as [Condition, string, string][])('is told in words: %j', (condition, vi, en) => {
    expect([written(condition, 'vi'), written(condition, 'en')]).toEqual([vi, en]);
  });
});
