import { describe, expect, it } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { units } from 'ntm-rules/rules';
import { PROVINCES, PROVINCES_OF, PROVINCE_LABELS, PROVINCE_MERGERS, REGIONS } from 'ntm-rules/vocabulary';
import type { Province } from 'ntm-rules/vocabulary';
import listByRegion from '../../../src/model/provinces.json' with { type: 'json' };
import { foldDiacritics } from '../../../src/value/text.ts';

/** The list with each province's region beside it. */
const list: { id: string; name: string; region: string; merged?: { on: string; into: string } }[] = Object.entries(listByRegion).flatMap(
  ([region, provinces]) => provinces.map((item) => ({ region, ...item })),
);

const PATH = '../../../src/model/provinces-of-regions.ts';

/** The ids alone: `assess` checks them, and has no room for names. */
async function idsByRegion(): Promise<string> {
  const ids = (region: string): string[] => list.filter((item) => item.region === region).map(({ id }) => id);
  const table = JSON.stringify(Object.fromEntries(REGIONS.map((region) => [region, ids(region)])));
  const regionOf = new Map(list.map(({ id, region }) => [id, region]));
  const mergers = list.flatMap(({ region, merged }) =>
    merged === undefined || regionOf.get(merged.into) === region ? [] : [{ region, ...merged }],
  );
  // One day for all of them: the file has room for no more.
  const [joinedOn, ...otherDays] = new Set(mergers.map(({ on }) => on));
  expect(otherDays).toEqual([]);
  const joined = Object.fromEntries(mergers.map(({ into, region }) => [into, region]));
  // No province took in units of two other regions.
  expect(new Set(mergers.map(({ into, region }) => `${into} ${region}`)).size).toBe(Object.keys(joined).length);
  const ended: Record<string, string[]> = {};
  for (const [id, { on }] of Object.entries(PROVINCE_MERGERS)) (ended[on] ??= []).push(id);
  const path = new URL(PATH, import.meta.url).pathname;
  const text = `// Made of provinces.json by npm run generate: not to be edited by hand.
import type { Region } from './vocabulary.ts';

/** Provinces and centrally run cities of each region, as they stood until 2025-06-30. */
export const PROVINCES_OF = ${table} as const satisfies Record<Region, readonly string[]>;

/** The day on which provinces of two regions became one. */
export const JOINED_ON = '${joinedOn}';

/** Provinces that became part of another one, by day. */
export const ENDED: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(ended)};

/** The second region that a province has units of since that day. */
export const JOINED = ${JSON.stringify(joined)} as const satisfies Readonly<Record<string, Region>>;
`;
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

describe('the list of provinces', () => {
  it('is followed by the ids by region', async () => {
    await expect(await idsByRegion()).toMatchFileSnapshot(PATH);
  });

  it('has each province once, in a region, under an id that is its name without marks', () => {
    expect(list.map(({ id }) => id).toSorted()).toEqual([...PROVINCES].toSorted());
    expect(Object.keys(PROVINCES_OF)).toEqual([...REGIONS]);
    for (const { id, name } of list) {
      expect(foldDiacritics(name).toLowerCase().replaceAll(/[ -]+/g, '-')).toBe(id);
      expect(PROVINCE_LABELS[id as Province].vi).toBe(name);
    }
  });

  it('leaves 34 after the mergers, and each merger leads to one of them', () => {
    const remaining = PROVINCES.filter((id) => PROVINCE_MERGERS[id] === undefined);
    expect(remaining).toHaveLength(34);
    for (const merger of Object.values(PROVINCE_MERGERS)) expect(remaining).toContain(merger.into);
  });

  it('says of mergers what the units say that are quoted', () => {
    const ended = units.filter(({ kind, validTo, province }) => kind === 'province' && validTo !== undefined && PROVINCE_MERGERS[province]);
    expect(ended.length).toBeGreaterThan(0);
    for (const { province, validTo, mergedInto } of ended) {
      const { on, into } = PROVINCE_MERGERS[province]!;
      expect([on, [into]]).toEqual([validTo, mergedInto]);
    }
  });
});
