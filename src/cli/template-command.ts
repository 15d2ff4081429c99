import type { Unit } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { throwIfAny } from '../model/errors.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { withDraftsAdopted, withPacks } from './rule-sets.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { writeAndSay } from './write-file.ts';

/** The units of a file or a folder: of dossiers, or units alone. What is no unit is refused where the workbook is made. */
async function unitsIn(name: string, options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Unit[]> {
  const all = [...(await openDossiers(dossierFiles([name], options, terminal), options, ruleSet))];
  // A workbook with some of the units would be taken for one with all: whatever is wrong is said, and none is made.
  throwIfAny(all.flatMap(({ place, error }) => (error?.problems ?? []).map((each) => ({ ...each, path: [place, ...each.path] }))));
  return all.map((found) => {
    const dossier = found.error === undefined ? found.dossier : undefined;
    return (dossier !== null && typeof dossier === 'object' && 'unit' in dossier ? dossier.unit : dossier) as Unit;
  });
}

async function workbookFor(options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Uint8Array> {
  const { writeIntake, writeReview } = await spreadsheets();
  if (options.topic === 'review') return writeReview(ruleSet);
  const units = options.units === undefined ? {} : { units: await unitsIn(options.units, options, ruleSet, terminal) };
  return writeIntake(ruleSet, { on: options.at.on, ...units });
}

/** `ntm-rules template review|intake`: writes the workbook to be filled in. */
export async function templateCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: amended, options } = await withPacks(given, terminal);
  const ruleSet = withDraftsAdopted(amended, options);
  const file = options.out ?? `ntm-rules-${options.topic}-${ruleSet.id}.xlsx`;
  writeAndSay(file, await workbookFor(options, ruleSet, terminal), options, terminal);
  return EXIT.ok;
}
