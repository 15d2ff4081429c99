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

/** Years between the first and the last of a column that have no level. */
export function holesOf(years: readonly number[]): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const between = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return between.filter((year) => !years.includes(year));
}

/** `2027-2029`, `2027, 2029`: years as people write them. */
export function yearText(years: readonly number[]): string {
  const [first, last] = [years[0]!, years.at(-1)!];
  return last - first + 1 === years.length && years.length > 2 ? `${first}-${last}` : years.join(', ');
}

/** What a column is called without its year: `Mức đạt: Khu vực I`. */
function columnOf({ placed }: LevelEntry): string {
  return (placed.where.params['column'] ?? '').replace(/,\s*năm \d{4}$/iu, '');
}

/** Says of a level without a year that it stands beside others by year: of which years it is, nobody knows. */
function refuseUndated(undated: LevelEntry, years: readonly number[]): void {
  const name = `"${columnOf(undated)}, năm ${Math.max(...years) + 1}"`;
  refuse(undated.placed, {
    vi: `để trống ô này, vì hàng đã có mức theo năm (${yearText(years)}) cho cùng những đơn vị ấy và mức không ghi năm thì chưa rõ là của những năm nào; năm khác thì thêm cột như ${name} rồi ghi mức ở đó`,
    en: `nothing here: the line has levels by year (${yearText(years)}) for the same units, and of which years one without a year is nobody knows; for another year add a column such as ${name} and write the level there`,
  });
}

/** Says of the levels of a column by year which years between them have none, more likely forgotten than left out by the decision. */
function refuseHoles(own: readonly LevelEntry[], years: readonly number[]): void {
  const holes = holesOf(years);
  if (holes.length === 0) return;
  const first = own[0]!;
  const name = `"${columnOf(first)}, năm ${holes[0]!}"`;
  const said = `${holes.length > 1 ? 'các năm' : 'năm'} ${yearText(holes)}`;
  refuse(first.placed, {
    vi: `mức của mọi năm ở giữa: ${said} không có mức; mỗi năm một cột, thêm cột như ${name} rồi ghi mức, "Chưa biết" hoặc "Không quy định"`,
    en: `a level of every year between them: ${yearText(holes)} ${holes.length > 1 ? 'have' : 'has'} none; with a column for each year, add one such as ${name} and write the level, "Chưa biết" or "Không quy định"`,
  });
}

/** Says of levels by year where they leave open what holds in a year: between two of them, or by one without a year beside them. */
export function refuseOpenYears(entries: readonly LevelEntry[]): void {
  for (const own of groupBy(entries, ({ scope }) => canonicalJson(scope ?? {})).values()) {
    const years = [...new Set(own.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
    const undated = own.find(({ year }) => year === undefined);
    if (years.length === 0) continue;
    if (undated === undefined) refuseHoles(own, years);
    else refuseUndated(undated, years);
  }
}
