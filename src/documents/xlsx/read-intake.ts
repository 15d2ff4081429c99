import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { intakeOf } from '../intake/intake.ts';
import type { Intake } from '../intake/intake.ts';
import { cellAt } from './cell-names.ts';
import { readSheets } from './read-workbook.ts';

/** The order in which people meet cells: by sheet, row and column; what is about no cell stands first, how many more there are last. */
function byCell(sheets: readonly string[]): (a: Problem, b: Problem) => number {
  const placeOf = ({ code, params }: Problem): readonly number[] => {
    if (code === 'too-many-problems') return [sheets.length, 0, 0];
    const cell = cellAt(String(params['cell'] ?? '').split(':')[0]!);
    return [sheets.indexOf(String(params['sheet'] ?? '')), cell?.row ?? -1, cell?.column ?? -1];
  };
  return (a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return first.map((number, index) => number - second[index]!).find((difference) => difference !== 0) ?? 0;
  };
}

/** Reads a filled-in intake workbook: the dossiers of its units, and everything that was not understood. */
export async function readIntake(workbook: Uint8Array, ruleSet: RuleSet): Promise<Intake> {
  const sheets = await readSheets(workbook);
  const { dossiers, problems } = intakeOf(sheets, ruleSet);
  return { dossiers, problems: problems.toSorted(byCell(sheets.map(({ name }) => name))) };
}
