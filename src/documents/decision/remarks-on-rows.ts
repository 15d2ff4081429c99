import { remarksOnLikeness } from './alike-rows.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { remarksOnNotes } from './notes-beside.ts';
import { remarksOnNumbersInNames } from './numbers-in-names.ts';
import { remarksOnQuality } from './quality-words.ts';
import { remarksOnAreas, remarksOnYears } from './rows-for-areas.ts';
import type { SeenRow } from './seen-row.ts';

/** What has to be said of rows beside each other: levels of areas or of years that became rows, and notes that may change something. */
export function remarksOnRows(rows: readonly SeenRow[], hasYearHeads: boolean, level?: string): DecisionRemark[] {
  return [
    ...remarksOnAreas(rows, level),
    ...remarksOnYears(rows, hasYearHeads),
    ...remarksOnNotes(rows),
    ...remarksOnNumbersInNames(rows),
    ...remarksOnQuality(rows),
    ...remarksOnLikeness(rows),
  ];
}
