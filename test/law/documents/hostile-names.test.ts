import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, inForce } from 'ntm-rules';
import { coveragePage, consolidatedPage, impactPage, redline, toMarkdown } from 'ntm-rules/documents';
import { impact } from 'ntm-rules/population';
import { diff } from '../../../src/law/diff/diff.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { UNIT, criterion, entry, instrument, inventedSet, scoreIndicator, setThreshold } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

/** Whatever comes from outside as a text: of the set, of its instruments, of the unit. */
function pagesWith(name: string): string[] {
  const title = { vi: name, en: name };
  const row = scoreIndicator('1.1', [entry('50', { cite: { row: '1' } })], { title });
  const base = inventedSet([{ ...criterion('1', [row]), title }], {
    text: { title, caveat: title },
    base: { number: name, title: name, issuer: name, notModelled: [{ what: name, because: name }] },
    rest: { title } as Partial<RuleSet>,
  });
  const operation = { ...setThreshold('invented/1.1/minimum', '50', '60'), cite: { article: name, clause: name, annex: name, row: name } };
  const reworded = {
    id: 'w',
    operation: 'replaceText',
    target: 'invented/1.1',
    expect: { title: name },
    title: { vi: `${name} b` },
    cite: { row: '1' },
  };
  const changed = instrument('changed', '2024-01-01', {
    status: 'draft',
    number: name,
    title: name,
    operations: [operation, reworded as never],
  });
  const after = amend(base, changed);
  const at = { on: '2024-06-01', drafts: ['changed'] };
  const unit = { ...UNIT, name, district: name };
  const flips = impact(
    base,
    after,
    [
      { unit, facts: { score: '55' } },
      { unit: { ...unit, id: 'v' }, facts: {} },
    ],
    at,
  );
  const pages = (['vi', 'en'] as const).flatMap((language) => [
    impactPage(flips, after, language),
    consolidatedPage(inForce(after, at), language),
    redline(diff(base, after, { drafts: ['changed'] }), after, language),
    coveragePage([coverage(after)]),
  ]);
  return pages.map(toMarkdown);
}

/** The marks of a page: what is left of its lines when everything that is escaped, and every word, is gone. */
function marksOf(page: string): string {
  return (
    page
      .replaceAll(/\\./gu, '')
      .replaceAll('<br>', '')
      // A bold text of several lines is bold by our own tags.
      .replaceAll(/<\/?(?:strong|ins|del)>/g, '**')
      .replaceAll('~~', '**')
      // Inside of a line these are signs like any other.
      .replaceAll(/(?<=[^\n>#])[>#]+/g, '')
      .replaceAll(/[^\n|<>*[\]`_~#\\]/gu, '')
  );
}

const word = fc.constantFrom(
  'Xã',
  'A',
  '<b>',
  '**x**',
  '|',
  '[y](javascript:1)',
  '`z`',
  '<!--',
  '# ',
  '1. ',
  '~~',
  '_q_',
  '&lt;',
  '\\',
  '\n',
  '> ',
  '- ',
  '<script>',
);
const hostile = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `n${words.join(' ')}`.normalize('NFC'));

describe('pages with names that would be markup', () => {
  it('have the same marks as with a plain name', () => {
    const plain = pagesWith('nXã').map(marksOf);
    fc.assert(
      fc.property(hostile, (name) => {
        expect(pagesWith(name).map(marksOf)).toEqual(plain);
      }),
      { numRuns: ofSample(120) },
    );
  });

  it('lead nowhere that is not theirs', () => {
    for (const page of pagesWith('n <script>alert(1)</script> [x](https://example.org) ')) {
      expect(page.replaceAll(/\\./gu, '')).not.toMatch(/<script|\]\(https|https:\/\/|&lt;/);
    }
  });
});
