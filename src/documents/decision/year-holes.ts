import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { refuse } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import type { Scope } from '../../model/primitives.ts';

/** A level: for which units, of which year, in which cell. */
interface LevelEntry {
  readonly scope?: Scope | undefined;
  readonly year?: number | undefined;
  readonly placed: PlacedCell;
}

/** True for a scope in which all units of another one are: of two regions, beside one of them. */
function includes(wide: Scope = {}, narrow: Scope = {}): boolean {
  return Object.entries(wide).every(([key, ids]) => {
    const own: readonly string[] | undefined = narrow[key as keyof Scope];
    return own !== undefined && own.every((id) => (ids as readonly string[]).includes(id));
  });
}

/** Years between the first and the last of a column that have no level, and none of a wider scope either. */
function holesOf(own: readonly LevelEntry[], general: readonly (number | undefined)[]): number[] {
  const years = own.map(({ year }) => year);
  if (years.includes(undefined) || general.includes(undefined)) return [];
  const [first, last] = [Math.min(...(years as number[])), Math.max(...(years as number[]))];
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return between.filter((year) => !years.includes(year) && !general.includes(year));
}

/** `2027-2029`, `2027, 2029`: years as people write them. */
function yearText(years: readonly number[]): string {
  const [first, last] = [years[0]!, years.at(-1)!];
  return last - first + 1 === years.length && years.length > 2 ? `${first}-${last}` : years.join(', ');
}

/** Says of levels by year which years between them have none: more likely forgotten than left out by the decision. */
export function refuseYearHoles(entries: readonly LevelEntry[]): void {
  for (const own of groupBy(entries, ({ scope }) => canonicalJson(scope ?? {})).values()) {
    const first = own[0]!;
    const wider = entries.filter((entry) => !own.includes(entry) && includes(entry.scope, first.scope));
    const holes = holesOf(
      own,
      wider.map(({ year }) => year),
    );
    if (holes.length === 0) continue;
    const column = (first.placed.where.params['column'] ?? '').replace(/,\s*năm \d{4}$/iu, '');
    const name = `"${column}, năm ${holes[0]!}"`;
    const years = `${holes.length > 1 ? 'các năm' : 'năm'} ${yearText(holes)}`;
    refuse(first.placed, {
      vi: `mức của mọi năm ở giữa: ${years} không có mức; mỗi năm một cột, thêm cột như ${name} rồi ghi mức, "Chưa biết" hoặc "Không quy định"`,
      en: `a level of every year between them: ${yearText(holes)} ${holes.length > 1 ? 'have' : 'has'} none; with a column for each year, add one such as ${name} and write the level, "Chưa biết" or "Không quy định"`,
    });
  }
}
