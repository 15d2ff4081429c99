import type { Unit } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { openDossier } from '../engine/input/read-dossier.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { EXIT, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import { withDraftsAdopted, withPacks } from './rule-sets.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { writeAndSay } from './write-file.ts';

/** The units that a workbook is for, and whether they are all that were given. */
interface Units {
  readonly units: readonly Unit[];
  readonly isWhole: boolean;
}

/** Something that is a dossier, or a unit alone. */
function unitOf(dossier: unknown): unknown {
  return dossier !== null && typeof dossier === 'object' && 'unit' in dossier ? dossier.unit : dossier;
}

/** The units of a file or a folder: of dossiers, or units alone. What is wrong with one is said, and the others stay. */
async function unitsIn(name: string, options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Units> {
  const all = [...(await openDossiers(dossierFiles([name], options, terminal), options, ruleSet))];
  const read = all.map((found) => {
    const { place } = found;
    if (found.error !== undefined) return { place, problems: found.error.problems };
    const { unit, problems } = openDossier({ unit: unitOf(found.dossier), facts: {} }, ruleSet, options.at.on);
    return { place, unit, problems: problems.all() };
  });
  for (const { place, problems } of read) terminal.writeError(problemLines({ problems }, place, options.language));
  const units = read.flatMap(({ unit, problems }) => (unit === undefined || problems.length > 0 ? [] : [unit]));
  return { units, isWhole: units.length === read.length };
}

/** `ntm-rules template review|intake`: writes the workbook to be filled in. */
export async function templateCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: amended, options } = await withPacks(given, terminal);
  const ruleSet = withDraftsAdopted(amended, options);
  const file = options.out ?? `ntm-rules-${options.topic}-${ruleSet.id}.xlsx`;
  const { writeIntake, writeReview } = await spreadsheets();
  if (options.topic === 'review') {
    writeAndSay(file, await writeReview(ruleSet), options, terminal);
    return EXIT.ok;
  }
  const { on } = options.at;
  const found = options.units === undefined ? undefined : await unitsIn(options.units, options, ruleSet, terminal);
  if (found?.units.length === 0) return EXIT.badInput;
  writeAndSay(file, await writeIntake(ruleSet, found === undefined ? { on } : { on, units: found.units }), options, terminal);
  return found?.isWhole === false ? EXIT.badInput : EXIT.ok;
}
