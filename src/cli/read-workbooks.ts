import { isNtmError, ntmError } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { readBytes, spreadsheets } from './spreadsheets.ts';

/** What each workbook gave, by the name of its file. */
export type Workbooks = ReadonlyMap<string, readonly FoundDossier[]>;

/** True for a file that is opened as a workbook. */
export function isWorkbook(file: string): boolean {
  return /\.xls[xm]?$/i.test(file);
}

async function fromWorkbook(file: string, ruleSet: RuleSet): Promise<FoundDossier[]> {
  try {
    const bytes = readBytes(file);
    const { readIntake } = await spreadsheets();
    const { dossiers, problems } = await readIntake(bytes, ruleSet);
    const [first, ...rest] = problems;
    const found = dossiers.map((dossier) => ({ place: `${file}: ${dossier.unit.id}`, dossier }));
    return first === undefined ? found : [...found, { place: file, error: ntmError([first, ...rest]) }];
  } catch (error) {
    if (isNtmError(error)) return [{ place: file, error }];
    throw error;
  }
}

/** Reads the workbooks among files. They take their time, so that this is done before the dossiers are gone through. */
export async function readWorkbooks(files: readonly string[], ruleSet: RuleSet): Promise<Workbooks> {
  const found = new Map<string, readonly FoundDossier[]>();
  for (const file of files.filter(isWorkbook)) found.set(file, await fromWorkbook(file, ruleSet));
  return found;
}
