import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldSet } from '../../rules/assembly/fold-set.ts';
import { unfoldSet } from '../../rules/assembly/unfold-set.ts';
import type { FoldedSet } from '../../rules/assembly/unfold-set.ts';
import { wordsApart } from '../../rules/assembly/words-apart.ts';
import { wordsInPlace } from '../../rules/assembly/words-in-place.ts';
import type { WordsApart } from '../../rules/assembly/words-in-place.ts';
import { hashOf } from '../../src/law/rule-set.ts';
import type { LegalDocument } from '../../src/model/legal-document.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import written from '../../rules/register.json' with { type: 'json' };
import { assembleInstruments } from '../../rules/assembly/law.ts';
import { registerOf } from '../../rules/assembly/register.ts';
import { setExports } from '../../rules/assembly/set-exports.ts';
import { typedIds } from '../../rules/assembly/typed-ids.ts';
import { lawFiles, lawOfFiles, setPages } from '../support/law-files.ts';
import { ROOT } from '../support/run.ts';

const law = lawOfFiles();

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Every set with its hash; those that it presupposes enter with theirs. */
function hashes(): Record<string, string> {
  const found = new Map<string, string>();
  const hash = (id: string): string => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const { presupposes } = law.listed.find((item) => item.id === id)!;
    const prerequisites = presupposes?.map(({ ruleSet, cite }) => ({ ruleSet: { hash: hash(ruleSet) } as RuleSet, cite }));
    const own = hashOf({ ...law.sets.find((set) => set.id === id)!, prerequisites });
    found.set(id, own);
    return own;
  };
  return Object.fromEntries(law.listed.map(({ id }) => [id, hash(id)]).toSorted());
}

// `npm run generate` writes these files; here they must not have drifted from those that people write.
describe('generated from the files of the law', () => {
  it('the catalogue of facts', async () => {
    await expect(json(law.facts)).toMatchFileSnapshot('../../rules/facts.json');
  });

  it.each(law.sets.map((set) => [set.id, set] as const))('the set %s', async (id, set) => {
    const { presupposes } = law.listed.find((item) => item.id === id)!;
    const folded = { ...foldSet(set), ...(presupposes === undefined ? {} : { presupposes }), hash: hashes()[id] };
    await expect(json(wordsApart(folded))).toMatchFileSnapshot(`../../rules/generated/sets/${id}.json`);
  });

  it.each(law.sets.map((set) => [set.id, set] as const))('the set %s, which is whole again when it is loaded', (_id, set) => {
    const carried = JSON.parse(JSON.stringify(wordsApart(foldSet(set)))) as WordsApart;
    expect(unfoldSet(wordsInPlace(carried) as FoldedSet)).toEqual(set);
  });

  it('texts apart, each said once and none left in the data', () => {
    const set = {
      title: { vi: 'Một', en: 'One' },
      name: { vi: 'Một' },
      more: { vi: 'Hai', en: 'Two', no: '1' },
      quotes: [{ quote: 'Một' }],
    };
    expect(wordsApart(set)).toEqual({
      data: { title: -1, name: { vi: 'Một' }, more: { vi: 'Hai', en: 'Two', no: '1' }, quotes: [{ quote: -2 }] },
      words: { vi: ['Mo_{t', 0], en: ['One'], url: [] },
    });
    expect(wordsInPlace(wordsApart(set))).toEqual(set);
    // A sign that is carried for a letter would be read as one.
    expect(() => wordsApart({ quote: '5 $' })).toThrow('$');
    // A number that stands for a text would be read as one.
    expect(() => wordsApart({ atLeast: -1 })).toThrow('-1');
  });

  it('of every instrument: each is about some set', () => {
    const used = new Set(law.listed.flatMap(({ instruments }) => instruments));
    expect([...assembleInstruments(lawFiles()).keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it('no set besides', () => {
    const files = readdirSync(join(ROOT, 'rules/generated/sets')).map((name) => name.replace(/\.json$/, ''));
    expect(files.filter((file) => law.listed.every(({ id }) => id !== file))).toEqual([]);
  });

  it.each(Object.entries(setExports(law.sets, law.listed, setPages())))('the exports of the sets: %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../rules/generated/${name}`);
  });

  it('no page about a set that nothing enacts', () => {
    expect([...setPages().keys()].filter((id) => law.listed.every((set) => set.id !== id))).toEqual([]);
  });

  it('the register of documents', async () => {
    await expect(json(registerOf(written as LegalDocument[], assembleInstruments(lawFiles())))).toMatchFileSnapshot(
      '../../rules/generated/register.json',
    );
  });

  const ids = typedIds(law.sets, law.listed);

  it.each([...ids])('the facts and rows that the compiler knows: %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../rules/generated/ids/${name}`);
  });

  it('no file of them besides', () => {
    expect(readdirSync(join(ROOT, 'rules/generated/ids')).filter((name) => !ids.has(name))).toEqual([]);
  });

  it('the hashes of the sets', async () => {
    await expect(json(hashes())).toMatchFileSnapshot('../../rules/generated/hashes.json');
  });
});
