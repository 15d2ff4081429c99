import type { Bilingual } from './primitives.ts';
import type { Province } from './provinces.ts';
import list from './provinces.json' with { type: 'json' };

/** A province as the list has it. */
interface ListedProvince {
  readonly id: Province;
  readonly name: string;
  /** Run by the centre, and called a city and not a province. */
  readonly isCity?: boolean;
  readonly merged?: ProvinceMerger;
}

/** When a province ended, and which one it became part of. */
export interface ProvinceMerger {
  readonly on: string;
  readonly into: Province;
}

// A call that can be left out, where reading a field at the top could not: a bundle that names no province carries no list.
const LIST = /* @__PURE__ */ listed();

function listed(): readonly ListedProvince[] {
  return Object.values(list).flat() as readonly ListedProvince[];
}

/** Names of provinces and centrally run cities as they are written; those of the 34 that remain since 2025-07-01 are among them. */
export const PROVINCE_NAMES = /* @__PURE__ */ Object.fromEntries(/* @__PURE__ */ LIST.map(({ id, name }) => [id, name])) as Readonly<
  Record<Province, string>
>;

/**
 * Provinces that have become part of another one: the first day without them, and the one that they became part of.
 *
 * @remarks From memory, with high confidence: Nghị quyết 175/2024/QH15 (the city of Huế) and 202/2025/QH15 (34 provinces and cities). Kon Tum
 * and Quảng Ngãi are quoted in the list of units.
 */
export const PROVINCE_MERGERS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ LIST.flatMap(({ id, merged }) => (merged === undefined ? [] : [[id, merged]])),
) as Readonly<Partial<Record<Province, ProvinceMerger>>>;

/** `dak-lak` → `Dak Lak`: as it is written in English, without marks. */
function plainName(province: Province): string {
  return province.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}

/** The names in both languages, to choose from. */
export const PROVINCE_LABELS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ LIST.map(({ id, name }) => [id, { vi: name, en: plainName(id) }]),
) as Readonly<Record<Province, Bilingual>>;

/** A province within a sentence: `tỉnh Đắk Lắk`, `thành phố Hà Nội`; `province Dak Lak`, `city Ha Noi`. */
export function provinceName(province: Province, language: 'vi' | 'en'): string {
  const isCity = LIST.some(({ id, isCity }) => id === province && isCity);
  const kind = language === 'vi' ? (isCity ? 'thành phố' : 'tỉnh') : isCity ? 'city' : 'province';
  return `${kind} ${PROVINCE_LABELS[province][language]}`;
}
