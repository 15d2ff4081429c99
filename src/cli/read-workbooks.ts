import { isNtmError, ntmError } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { FoundFile } from './find-files.ts';
import { WORKBOOK_BYTES, chunksOf, fileError, gather, isSystemError } from './read-bytes.ts';
import { nothingIn } from './read-dossiers.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { spreadsheets } from './spreadsheets.ts';

/** What each workbook gave, by the name of its file. */
type Workbooks = ReadonlyMap<string, readonly FoundDossier[]>;

async function fromWorkbook(file: string, [ruleSet, ...others]: readonly [RuleSet, ...RuleSet[]]): Promise<FoundDossier[]> {
  try {
    const bytes = gather(chunksOf(file), WORKBOOK_BYTES);
    const { readIntake } = await spreadsheets();
    const { dossiers, problems } = await readIntake(bytes, ruleSet);
    // A workbook of the set as it is shipped asks for the same figures as one of the set with packs on top.
    const [other, ...more] = others;
    if (other !== undefined && problems.some(({ code }) => code === 'workbook-mismatch')) return await fromWorkbook(file, [other, ...more]);
    const [first, ...rest] = problems;
    const found = dossiers.map((dossier) => ({ place: `${file}: ${dossier.unit.id}`, dossier }));
    if (found.length === 0 && first === undefined) return [nothingIn(file)];
    return first === undefined ? found : [...found, { place: file, error: ntmError([first, ...rest]) }];
  } catch (error) {
    if (isNtmError(error) || isSystemError(error)) return [{ place: file, error: fileError('unreadable-file', file, error, []) }];
    throw error;
  }
}

/**
 * Reads the workbooks among files, each by the first of the sets that it was made for. They take their time, so that
 * this is done before the dossiers are gone through.
 */
export async function readWorkbooks(files: readonly FoundFile[], ruleSets: readonly [RuleSet, ...RuleSet[]]): Promise<Workbooks> {
  const opened = new Map<string, readonly FoundDossier[]>();
  for (const { file, kind } of files) if (kind === 'workbook') opened.set(file, await fromWorkbook(file, ruleSets));
  return opened;
}
