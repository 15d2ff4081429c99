import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/law/coverage.ts';
import { coveragePage } from '../../src/documents/coverage-page.ts';
import { toMarkdown } from '../../src/documents/page/to-markdown.ts';
import { criteriaPages } from '../support/criteria-pages.ts';
import { ROOT } from '../support/run.ts';
import { glossaryPage } from '../support/glossary.ts';
import { withTables } from '../support/readme-tables.ts';
import { REAL_CASES, dossierOf, isCommuneCase, momentOf } from '../support/real-units.ts';
import { reportPicture } from '../support/report-picture.ts';
import { SHIPPED } from '../support/shipped.ts';
import { someOf } from '../support/budget.ts';

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Elements of XML that are not closed, or closed and not open: a drawing that has one is not shown. */
function unpaired(xml: string): string[] {
  const open: string[] = [];
  for (const [, slash = '', name = ''] of xml.matchAll(/<(\/?)([a-zA-Z]\w*)(?:"[^"]*"|[^">])*(?<!\/)>/g)) {
    if (slash === '/' && open.at(-1) === name) open.pop();
    else open.push(`${slash}${name}`);
  }
  return open;
}

// `npm run generate` writes these files; here they must not have drifted.
describe('generated files', () => {
  const pages = criteriaPages(SHIPPED);
  const made = someOf([...pages], 8).map(([path, page]) => [path, page()] as const);

  it('the real communes as a population for the examples: figures as the reports give them, and what was stated', async () => {
    const lines = REAL_CASES.filter(isCommuneCase).map((item) => {
      const note = `${item.stated_outcome} (${momentOf(item)?.on}): ${item.quote}`.normalize('NFC');
      return JSON.stringify({ ...dossierOf(item), note });
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../examples/amendments/real-cases.jsonl');
  });

  it('the glossary', async () => {
    await expect(glossaryPage()).toMatchFileSnapshot('../../docs/glossary.md');
  });

  const READMES = [
    ['README.md', 'en'],
    ['README.vi.md', 'vi'],
  ] as const;

  it.each(someOf(READMES, 2))('the tables of %s: what is known of each column, the sets, the entries', async (page, language) => {
    await expect(await withTables(page, language)).toMatchFileSnapshot(`../../${page}`);
  });

  it.each(['vi', 'en'] as const)('the picture of a report, in %s', async (language) => {
    const picture = reportPicture(language);
    expect(picture.length).toBeLessThan(100_000);
    expect(unpaired(picture)).toEqual([]);
    await expect(picture).toMatchFileSnapshot(`../../docs/pictures/report.${language}.svg`);
  });

  it('the coverage of the law, for people and for programs', async () => {
    const sets = SHIPPED.map(coverage);
    await expect(toMarkdown(coveragePage(sets))).toMatchFileSnapshot('../../docs/coverage.md');
    await expect(json(sets)).toMatchFileSnapshot('../../docs/coverage.json');
  });

  it('the criteria of every shipped set, page by page, and no page besides', async () => {
    for (const [path, page] of made) await expect(page).toMatchFileSnapshot(`../../docs/criteria/${path}`);
    const folder = join(ROOT, 'docs/criteria');
    // Before the first generation there is none; what is missing the comparison above has found.
    const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    expect(found.filter((path) => path.endsWith('.md') && !pages.has(path))).toEqual([]);
  });

  it('lead from page to page without going astray', () => {
    for (const [path, page] of made) {
      for (const [, target = ''] of page.matchAll(/\]\(<([^>]+)>\)/g)) {
        expect([path, pages.has(normalize(join(dirname(path), target)))]).toEqual([path, true]);
      }
    }
    expect([...pages.get('README.md')!().matchAll(/\]\(</g)]).toHaveLength(SHIPPED.length);
  });
});
