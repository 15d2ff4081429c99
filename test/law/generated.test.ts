import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/law/rule-set.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { typedIds } from '../../rules/assembly/typed-ids.ts';
import { LISTED, lawOfFiles } from '../support/law-files.ts';
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
    const { presupposes } = LISTED.find((item) => item.id === id)!;
    const prerequisites = presupposes?.map(({ ruleSet, cite }) => ({ ruleSet: { hash: hash(ruleSet) } as RuleSet, cite }));
    const own = hashOf({ ...law.sets.find((set) => set.id === id)!, prerequisites });
    found.set(id, own);
    return own;
  };
  return Object.fromEntries(LISTED.map(({ id }) => [id, hash(id)]).toSorted());
}

// `npm run generate` writes these files; here they must not have drifted from those that people write.
describe('generated from the files of the law', () => {
  it('the catalogue of facts', async () => {
    await expect(json(law.facts)).toMatchFileSnapshot('../../rules/facts.json');
  });

  it.each(law.sets.map((set) => [set.id, set] as const))('the set %s', async (id, set) => {
    const { presupposes } = LISTED.find((item) => item.id === id)!;
    await expect(json({ ...set, ...(presupposes === undefined ? {} : { presupposes }), hash: hashes()[id] })).toMatchFileSnapshot(
      `../../rules/generated/sets/${id}.json`,
    );
  });

  it('no set besides', () => {
    const files = readdirSync(join(ROOT, 'rules/generated/sets')).map((name) => name.replace(/\.json$/, ''));
    expect(files.toSorted()).toEqual(LISTED.map(({ id }) => id).toSorted());
  });

  const ids = typedIds(law.sets, LISTED);

  it.each([...ids])('the facts and rows that the compiler knows: %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../rules/generated/ids/${name}`);
  });

  it('no file of them besides', () => {
    expect(readdirSync(join(ROOT, 'rules/generated/ids')).toSorted()).toEqual([...ids.keys()].toSorted());
  });

  it('the hashes of the sets', async () => {
    await expect(json(hashes())).toMatchFileSnapshot('../../rules/generated/hashes.json');
  });
});
