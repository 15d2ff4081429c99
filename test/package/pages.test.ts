import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { IS_WHOLE } from '../support/budget.ts';
import { anchorsOf, brokenLink, targetsOf } from '../support/markdown-links.ts';
import { filledOneUnit, openIntake } from '../support/fill-intake.ts';
import { openWorkbook, saveWorkbook } from '../support/fill-review.ts';
import { commandsIn, followPage, readerFolder, removeFolder } from '../support/page-commands.ts';
import { ROOT } from '../support/run.ts';
import { PAGES, partsOf, textOf } from '../support/pages.ts';

const { default: site } = (await import(join(ROOT, 'docs/typedoc.site.mjs'))) as {
  default: { readonly readme: string; readonly projectDocuments: readonly string[] };
};

/** Blocks of these languages are run, saved, or show what was printed; another one would be run by nobody. */
const LANGUAGES = new Set(['ts', 'sh', 'json', 'text']);

/** What a commune writes into its sheet: two figures with their day and source, and what a body judged. */
const SHEET: Parameters<typeof filledOneUnit>[1] = {
  'fact.incomePerCapita': { value: '48,7', day: '20/12/2024', by: 'Báo cáo của UBND xã' },
  'fact.multidimensionalPoverty.numerator': { value: '46' },
  'fact.multidimensionalPoverty.denominator': { value: '620' },
  'judgement.1.1': { value: 'Đạt', day: '02/03/2024', by: 'Sở Xây dựng' },
};

/** What the pages ask a person to do with a workbook: fill in an income, or copy one value from a decision. */
async function fillByHand(line: string): Promise<void> {
  const [, topic, file] = /^npx ntm-rules template (intake|review) .*--out (\S+)/.exec(line) ?? [];
  // A workbook of an assumption, or of a set that was brought, is only looked at: it asks a village for other figures.
  if (file === undefined || / --(?:assume|rules) /.test(line)) return;
  const bytes = new Uint8Array(readFileSync(file));
  if (line.includes(' --one-unit ')) writeFileSync(file, await filledOneUnit(bytes, SHEET));
  else if (topic === 'intake') {
    const workbook = await openIntake(bytes);
    const { sheet, column } = workbook.at('23467', 'fact.incomePerCapita');
    const row = sheet.cells.findIndex(([unit]) => unit === '23467');
    sheet.cells[row]![column] = '48,7';
    writeFileSync(file, await workbook.save());
  } else {
    const workbook = await openWorkbook(bytes);
    workbook.fill('commune/10/minimum@318-2022-qd-ttg:central-highlands:2024-01-01', {
      official: '50',
      page: '12',
      copiedBy: 'A Văn C',
      copiedOn: '19/11/2026',
      checkedBy: 'Y Thị B',
      checkedOn: '20/11/2026',
    });
    writeFileSync(file, await saveWorkbook(workbook));
  }
}

describe('the pages for readers', () => {
  it('are found, each guide in both languages', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'README.vi.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/coverage.md']));
    const guides = PAGES.filter((page) => page.startsWith('docs/guides/'));
    const english = guides.filter((page) => !page.endsWith('.vi.md'));
    expect(guides).toEqual(english.flatMap((page) => [page, page.replace('.md', '.vi.md')]).toSorted());
    expect(english.length).toBeGreaterThanOrEqual(6);
    const blocksOf = (page: string) => partsOf(page).blocks.map(({ language }) => language);
    for (const page of [...english, 'README.md']) expect([page, blocksOf(page)]).toEqual([page, blocksOf(page.replace('.md', '.vi.md'))]);
  });

  it('are on the site, or stand on it as its first page', () => {
    const onSite = site.projectDocuments.map((page) => normalize(`docs/${page}`));
    expect(PAGES.filter((page) => !onSite.includes(page) && !page.startsWith('docs/criteria/'))).toEqual([
      normalize(`docs/${site.readme}`),
    ]);
  });

  it.each(PAGES)('%s: every link leads somewhere', (page) => {
    expect(targetsOf(page).flatMap((target) => brokenLink(page, target) ?? [])).toEqual([]);
  });

  it.each(PAGES)('%s is text in one form', (page) => {
    const text = textOf(page);
    expect(text).toBe(text.normalize('NFC'));
    expect(partsOf(page).blocks.filter(({ language }) => !LANGUAGES.has(language))).toEqual([]);
  });

  it('name no script that package.json does not have', () => {
    const commands = PAGES.flatMap((page) => partsOf(page).blocks).flatMap((block) => (block.language === 'sh' ? commandsIn(block) : []));
    const named = commands.flatMap((command) => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it('name no file of the law, of the source or of the tests that is not there', () => {
    const named = PAGES.flatMap((page) =>
      [...textOf(page).matchAll(/`((?:rules|src|test)\/[\w./-]*)`/gu)].map(([, path]) => `${page}: ${path}`),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((item) => !existsSync(join(ROOT, item.split(': ')[1]!)))).toEqual([]);
  });

  it('show JSON that is JSON', () => {
    const blocks = PAGES.flatMap((page) => partsOf(page).blocks).filter(({ language }) => language === 'json');
    for (const { code } of blocks) expect(() => JSON.parse(code) as unknown).not.toThrow();
    expect(blocks.length).toBeGreaterThan(2);
  });
});

/** Guides that another test follows; in a sample all pages but the first that a reader opens, whose commands are those of README.md. */
function isFollowedElsewhere(page: string): boolean {
  if (/\/write-an-amendment(?:\.vi)?\.md$/.test(page)) return true;
  return !IS_WHOLE && page !== 'README.vi.md';
}

describe('a page followed literally', () => {
  const followed = PAGES.filter((page) => partsOf(page).blocks.some(({ language }) => language === 'sh'));

  it('is each page with commands', () => {
    expect(followed).toEqual(expect.arrayContaining(['README.md', 'README.vi.md', 'CONTRIBUTING.md', 'docs/guides/start.md']));
  });

  // The guides on amendments are followed by test/package/guide.test.ts, which also reads what comes out.
  it.each(followed.filter((page) => !isFollowedElsewhere(page)))('%s: every command does what it should', async (page) => {
    const folder = readerFolder();
    try {
      const ran = await followPage(partsOf(page).blocks, folder, fillByHand);
      for (const { line, code, err } of ran) expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
      for (const { line, out } of ran) {
        const [, file] = / --out (\S+\.docx)/.exec(line) ?? [];
        const said = file === undefined ? out : (await mammoth.extractRawText({ path: join(folder, file) })).value;
        // What was filled in by hand, or what is short of the level of 50 by it.
        if (/assess \S+\.xlsx/.test(line) && !line.includes('--kind summary'))
          expect([line, said]).toEqual([line, expect.stringMatching(/48[.,]7|1[.,]3 /)]);
      }
    } finally {
      removeFolder(folder);
    }
  });
});

describe('the checks themselves', () => {
  it('know a link that leads nowhere', () => {
    expect(brokenLink('README.md', 'docs/nowhere.md')).toContain('is not there');
    expect(brokenLink('README.md', 'docs/coverage.md#nowhere')).toContain('no such heading');
    expect(brokenLink('docs/coverage.md', '../../README.md')).toContain('is not there');
    expect(brokenLink('README.md', 'dist/index.js')).toBeDefined();
    expect(brokenLink('docs/guides/start.md', '../../README.md#two-commands')).toBeUndefined();
    expect(anchorsOf('README.vi.md').has('hai-lệnh')).toBe(true);
  });

  it('run a command, or say that nobody does', async () => {
    const folder = readerFolder();
    const block = (code: string, language = 'sh', above = '') => ({ page: 'x', line: 1, language, code, above });
    const follow = (...blocks: ReturnType<typeof block>[]) => followPage(blocks, folder);
    try {
      expect(await follow(block('npm ci && npm start   # both\n'))).toEqual([]);
      expect(await follow(block('npx ntm-rules assess nowhere.json --on 2024-12-31\n'))).toMatchObject([{ code: 2 }]);
      await expect(follow(block('npm publish\n'))).rejects.toThrow('nobody runs: npm publish');
      await expect(follow(block('npx ntm-rules docs | head\n'))).rejects.toThrow('too clever');
      await follow(block('{"a": 1}\n', 'json', 'Save this as `a.json`:'), block('{}\n', 'json', 'Like `b.json`.'));
      expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('{"a": 1}\n');
      expect(() => readFileSync(join(folder, 'b.json'))).toThrow('ENOENT');
    } finally {
      removeFolder(folder);
    }
  });
});
