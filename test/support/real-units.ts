import cases from '../data/real-units.json' with { type: 'json' };
import type { At, Dossier, FactInput } from '../../src/index.ts';
import type { Province, Region } from '../../src/vocabulary.ts';

/** One report about a real unit, as it was gathered: figures, what was stated of the unit, source and quote. */
export interface RealCase {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly province: string;
  readonly date: string;
  readonly set: string;
  readonly facts: Readonly<Record<string, { readonly value: unknown; readonly comparator: string }>>;
  readonly stated_outcome: string;
  readonly quote: string;
}

export const REAL_CASES = cases as unknown as readonly RealCase[];

const PROVINCES: Readonly<Record<string, readonly [Province, Region]>> = {
  'Kon Tum': ['kon-tum', 'central-highlands'],
  'Gia Lai': ['gia-lai', 'central-highlands'],
  'Đắk Nông': ['dak-nong', 'central-highlands'],
  'Lâm Đồng': ['lam-dong', 'central-highlands'],
  'Khánh Hòa': ['khanh-hoa', 'south-central-coast'],
};

/** Reported figures that mean the same as one of our facts. `floor`: true if more is better. */
const FACTS: Readonly<Record<string, readonly { readonly fact: string; readonly isFloor: boolean }[]>> = {
  income_per_capita: [{ fact: 'incomePerCapita', isFloor: true }],
  irrigated_area_share: [{ fact: 'irrigatedArea', isFloor: true }],
  households_safe_power: [{ fact: 'householdsWithSafePower', isFloor: true }],
  villages_with_culture_house: [{ fact: 'villagesWithCultureHouse', isFloor: true }],
  houses_meeting_standard: [{ fact: 'solidHouses', isFloor: true }],
  solid_houses: [{ fact: 'solidHouses', isFloor: true }],
  clean_water_share: [{ fact: 'cleanWaterHouseholds', isFloor: true }],
  commune_roads_paved: [{ fact: 'communeRoads', isFloor: true }],
  main_and_village_roads_paved: [
    { fact: 'communeRoads', isFloor: true },
    { fact: 'villageRoads', isFloor: true },
  ],
  village_roads_hardened: [{ fact: 'villageRoads', isFloor: true }],
  // Near-poor households come on top of the poor: a poverty rate alone is less than what criterion 11 counts.
  poverty_rate: [{ fact: 'multidimensionalPoverty', isFloor: false }],
  multidim_poverty_rate: [{ fact: 'multidimensionalPoverty', isFloor: false }],
};

/** "over 98 %" is used as 98 % where more is better: what the true value meets at least. Other inexact figures are left out. */
function usable(comparator: string, isFloor: boolean): boolean {
  return comparator === '=' || (isFloor ? ['>', '≥'] : ['<', '≤']).includes(comparator);
}

function factValue(value: unknown): FactInput | undefined {
  if (typeof value === 'number') return value;
  const match = typeof value === 'string' ? /^(\d+)\/(\d+)$/.exec(value) : null;
  return match === null ? undefined : { numerator: match[1]!, denominator: match[2]! };
}

/** The facts of a case in our terms. The full rate of poverty takes the place of the rate of the poor alone. */
export function factsOf({ facts }: RealCase): Record<string, FactInput> {
  const found: Record<string, FactInput> = {};
  for (const [name, targets] of Object.entries(FACTS)) {
    const given = facts[name];
    const value = factValue(given?.value);
    if (given === undefined || value === undefined) continue;
    for (const { fact, isFloor } of targets) if (usable(given.comparator, isFloor)) found[fact] = value;
  }
  return found;
}

/** The moment that a case is about: the day of the report, by whose text it was decided, and the year assessed where one is named. */
export function momentOf({ date, facts }: RealCase): At | undefined {
  const [, y, month = '12', day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? [];
  const year = facts['assessment_year']?.value ?? /\((\d{4}) data\)/.exec(date)?.[1];
  if (y === undefined) return undefined;
  return { on: `${y}-${month}-${day ?? (month === '12' ? '31' : '28')}`, ...(year === undefined ? {} : { year: Number(year) }) };
}

/** True if the report is about the basic commune set of 2021-2025. */
export function isCommuneCase({ level, set }: RealCase): boolean {
  return level === 'xã' && set.startsWith('xã NTM 2021-2025');
}

/** True if the report says that the unit met or was recognised. */
export function isRecognised({ stated_outcome: outcome }: RealCase): boolean {
  return /công nhận|công bố|đạt 19\/19|đề nghị|proposes recognition/.test(outcome) && !/chưa|not yet/.test(outcome);
}

/** A dossier with what a report gives. */
export function dossierOf(item: RealCase): Dossier {
  const [province, region] = PROVINCES[item.province] ?? [];
  if (province === undefined || region === undefined) throw new Error(`no province ${item.province}`);
  return { unit: { id: item.id, name: item.name, level: 'commune', province, region }, facts: factsOf(item) };
}
