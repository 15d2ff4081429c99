import type { Problem } from '../../model/errors.ts';
import { cellAt } from './cell-names.ts';
import type { SheetContent } from './sheet.ts';

/** The order in which people meet cells: by sheet, row and column; what is about no cell stands first. */
export function byCell(sheets: readonly SheetContent[]): (a: Problem, b: Problem) => number {
  const names = sheets.map(({ name }) => name);
  const placeOf = ({ params }: Problem): readonly number[] => {
    const cell = cellAt(String(params['cell'] ?? '').split(':')[0]!);
    return [names.indexOf(String(params['sheet'] ?? '')), cell?.row ?? -1, cell?.column ?? -1];
  };
  return (a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return first.map((number, index) => number - second[index]!).find((difference) => difference !== 0) ?? 0;
  };
}
