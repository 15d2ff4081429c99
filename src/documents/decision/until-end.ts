import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import type { DraftRow } from './draft.ts';

/** `Từ năm 2028: ≥ 56`: years that begin, and go on for as long as the decision is in force. */
const GOES_ON = /^(?:kể )?từ (?:năm )?(20\d\d)(?: trở đi)?\s*(?=:)/iu;

/** The last year of a set that is no longer in force from a day on: `01/01/2031`. */
function lastYearBefore(to: string): number | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(to) ?? [];
  if (year === undefined) return undefined;
  return Number(day) === 1 && Number(month) === 1 ? Number(year) - 1 : Number(year);
}

function closed(level: string, last: number): string {
  const lines = level.split('\n');
  const [, from] = GOES_ON.exec(lines.at(-1)!) ?? [];
  // Only behind levels of other years is it beyond doubt that the level of each year is meant.
  const isLast =
    from !== undefined && Number(from) <= last && lines.length > 1 && lines.slice(0, -1).every((line) => /^năm 20\d\d/iu.test(line));
  if (!isLast) return level;
  const years = Number(from) === last ? from : `${from}-${last}`;
  return [...lines.slice(0, -1), lines.at(-1)!.replace(GOES_ON, `Năm ${years}`)].join('\n');
}

/** Rows in which the years that go on end with the set, where the decision says when that is. */
export function untilEnd(rows: readonly DraftRow[], to: string | undefined): { rows: readonly DraftRow[]; remarks: DecisionRemark[] } {
  const last = to === undefined ? undefined : lastYearBefore(to);
  if (last === undefined) return { rows, remarks: [] };
  const made = rows.map((row) => ({ ...row, levels: row.levels.map((level) => closed(level, last)) }));
  const remarks = made.flatMap(({ cells, levels }, index) =>
    levels.every((level, place) => level === rows[index]!.levels[place])
      ? []
      : [
          remarkOn(
            cells.content ?? cells.fact ?? '',
            `mức "từ năm … trở đi" đã ghi đến hết năm ${last}, năm cuối của văn bản: hãy đối chiếu`,
            `the level of the years that go on was written until ${last}, the last year of the decision: check it`,
          ),
        ],
  );
  return { rows: made, remarks };
}
