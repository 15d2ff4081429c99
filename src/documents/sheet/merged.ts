import type { Problem } from '../../model/errors.ts';
import { sheetProblem } from './sheet-problem.ts';
import type { SheetContent } from './sheet.ts';

/** A range of merged cells with what is wrong with it, and the rows that it covers, from 0. */
export interface MergedRange {
  readonly problem: Problem;
  readonly first: number;
  readonly last: number;
}

/** Merged cells such as `C4:D6` that reach from a row (from 0) downwards; a title above the table may be merged. */
export function mergedFrom({ name, merged }: SheetContent, row: number): MergedRange[] {
  return merged.flatMap((range) => {
    const numbers = [...range.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const [first, last] = [Math.max(row + 1, Math.min(...numbers)), Math.max(...numbers)];
    if (last <= row) return [];
    const params = { sheet: name, row: String(first), cell: range };
    return [{ problem: sheetProblem('cell-merged', [name, String(first), range], params), first: first - 1, last: last - 1 }];
  });
}
