import { isNtmError, ntmError } from '../model/errors.ts';
import type { Intake } from '../documents/xlsx/index.ts';
import type { Problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { LARGEST_FILE } from '../documents/xlsx/limits.ts';
import type { FoundFile } from './find-files.ts';
import { chunksOf, fileError, gather, isSystemError } from './read-bytes.ts';
import { nothingIn } from './read-dossiers.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { spreadsheets } from './spreadsheets.ts';

/** What each workbook gave, by the name of its file. */
type Workbooks = ReadonlyMap<string, readonly FoundDossier[]>;

/** The sets that a workbook can be made for. */
interface WorkbookSets {
  readonly withDrafts: RuleSet;
  readonly others: readonly [RuleSet, ...RuleSet[]];
}

const isMismatch = ({ code }: Pick<Problem, 'code'>): boolean => code === 'workbook-mismatch';

/** What a workbook says where it was made for the drafts that count, and for nothing else. */
async function madeForDrafts(bytes: Uint8Array, ruleSet: RuleSet): Promise<Intake | undefined> {
  const { readIntake } = await spreadsheets();
  try {
    const intake = await readIntake(bytes, ruleSet);
    return intake.problems.some(isMismatch) ? undefined : intake;
  } catch (error) {
    if (isNtmError(error) && isMismatch(error)) return undefined;
    throw error;
  }
}

/** What a workbook says; one of the set as it is shipped asks for the same figures as one of the set with packs on top. */
async function intakeOf(bytes: Uint8Array, [ruleSet, ...others]: readonly [RuleSet, ...RuleSet[]]): Promise<Intake> {
  const { readIntake } = await spreadsheets();
  const intake = await readIntake(bytes, ruleSet);
  const [other, ...more] = others;
  return other !== undefined && intake.problems.some(isMismatch) ? intakeOf(bytes, [other, ...more]) : intake;
}

async function fromWorkbook(file: string, { withDrafts, others }: WorkbookSets): Promise<FoundDossier[]> {
  try {
    const bytes = gather(chunksOf(file), LARGEST_FILE);
    const ofDrafts = withDrafts === others[0] ? undefined : await madeForDrafts(bytes, withDrafts);
    const { dossiers, problems } = ofDrafts ?? (await intakeOf(bytes, others));
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
 * Reads the workbooks among files, each by the first of the sets that it was made for. Reading them is slow and
 * asynchronous, so it is done before the dossiers are gone through.
 */
export async function readWorkbooks(files: readonly FoundFile[], sets: WorkbookSets): Promise<Workbooks> {
  const opened = new Map<string, readonly FoundDossier[]>();
  for (const { file, kind } of files) if (kind === 'workbook') opened.set(file, await fromWorkbook(file, sets));
  return opened;
}
