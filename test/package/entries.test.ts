import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRIES, FOLLOWING, following } from '../support/entry-lists.ts';
import { ROOT } from '../support/run.ts';

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What the comment at the head of a module says, and the name that it gives. */
function headOf(source: string): { readonly said: string; readonly name: string | undefined } {
  const [, comment = ''] = /^\/\*\*\n([^]*?)\n \*\//.exec(textOf(source)) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  return { said: lines.join(' '), name: /@module (\S+)/.exec(comment)?.[1] };
}

// `npm run generate` writes these files; here they must not have drifted from src/entries.json.
describe('the list of entries', () => {
  it.each(FOLLOWING)('is followed by %s', async (file) => {
    await expect(await following(file)).toMatchFileSnapshot(`../../${file}`);
  });

  it('brings an entry into each of these files by itself', async () => {
    const more = [...ENTRIES, { name: 'ntm-rules/scratch', source: 'src/scratch/index.ts', about: { vi: 'Thử.', en: 'A trial.' } }];
    for (const file of FOLLOWING) expect(await following(file, more)).toContain('src/scratch/index.ts');
    expect(await following('package.json', more)).toContain('"./dist/scratch.d.cts"');
  });

  it.each(ENTRIES.map((entry) => [entry.name, entry] as const))(
    'says of %s what the comment of the module says',
    (name, { source, about }) => {
      const head = headOf(source);
      expect(head.name).toBe(name);
      expect(head.said.startsWith(`${about.en} `)).toBe(true);
    },
  );

  it('gives each name out of one entry only', async () => {
    const modules = await Promise.all(
      ENTRIES.map(async ({ source }) => Object.keys((await import(join(ROOT, source))) as Readonly<Record<string, unknown>>)),
    );
    const names = modules.flat();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(['README.md', 'README.vi.md', 'docs/guides/embed.md', 'docs/guides/embed.vi.md'])('stands whole in %s', (page) => {
    const rows = textOf(page)
      .split('\n')
      .filter((line) => line.startsWith('| `ntm-rules'));
    expect(rows.map((row) => row.split('`')[1]).toSorted()).toEqual(ENTRIES.map(({ name }) => name).toSorted());
  });

  it('and what is generated is written by tests that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = Object.values(scripts).flatMap((script) => script.match(/\btest\/[\w/.-]+\.(?:ts|mjs)\b/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
