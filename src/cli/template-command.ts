import { headOf } from '../documents/intake/units.ts';
import type { DossierHead } from '../documents/intake/units.ts';
import { wordsOf } from '../explain/words-of.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { openDossier } from '../engine/input/read-dossier.ts';
import { unitIdOf } from '../assess.ts';
import type { Dossier } from '../model/dossier.ts';
import { commandError } from './command-problem.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { EXIT, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import { withNamedAdopted, withPacks } from './rule-sets.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { fill } from '../value/text.ts';
import { refuseExisting, writeAndSay } from './write-file.ts';

const WORDS = wordsOf({
  notCarried: [
    '{count} hồ sơ có số liệu, kết luận; biểu chỉ ghi sẵn đơn vị, không chép số liệu, kết luận sang.',
    '{count} of the dossiers have figures or judgements; the workbook has a row for each unit, and these are not copied into it.',
  ],
});

/** The units that a workbook is for, and whether they are all that were given. */
interface Units {
  readonly units: readonly DossierHead[];
  readonly isWhole: boolean;
  /** What is to be known of the workbook that is made of them. */
  readonly note: string;
}

/** True for a dossier that says more than the workbook takes over. */
function saysMore(dossier: unknown): boolean {
  const { facts, judgements } = (dossier ?? {}) as Readonly<Record<string, unknown>>;
  return [facts, judgements].some((part) => part !== null && typeof part === 'object' && Object.keys(part).length > 0);
}

/** The units of a file or a folder: of dossiers, or units alone. What is wrong with one is said, and the others stay. */
async function unitsIn(name: string, options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Units> {
  const all = [...(await openDossiers(dossierFiles([name], options, terminal), options, ruleSet))];
  const read = all.map((found) => {
    const { place } = found;
    if (found.error !== undefined) return { place, problems: found.error.problems };
    const head = headOf(found.dossier) as DossierHead;
    const { unit, problems } = openDossier({ ...head, facts: {} }, ruleSet, options.at.on);
    return { place, problems: problems.all(), head: unit === undefined ? undefined : head, isMore: saysMore(found.dossier) };
  });
  for (const { place, problems } of read) terminal.writeError(problemLines({ problems }, place, options.language));
  const units = read.flatMap(({ head, problems }) => (head === undefined || problems.length > 0 ? [] : [head]));
  const more = read.filter(({ isMore, problems }) => isMore === true && problems.length === 0).length;
  const note = more === 0 ? '' : `${fill(WORDS[options.language].notCarried, { count: String(more) })}\n`;
  return { units, isWhole: units.length === read.length, note };
}

/** The workbook of one unit, with what its dossier says beside what is asked; of several it has to be said which. */
async function oneUnit(options: Options, ruleSet: RuleSet, file: string, terminal: Terminal): Promise<number> {
  const all = [...(await openDossiers(dossierFiles([options.units!], options, terminal), options, ruleSet))];
  for (const { error, place } of all) if (error !== undefined) terminal.writeError(problemLines(error, place, options.language));
  const given = all.flatMap((found) => (found.error === undefined ? [found.dossier] : []));
  if (given.length > 1) throw commandError('surplus-argument', ['--units'], { command: '--one-unit', word: unitIdOf(given[1]) ?? '' });
  const [first] = given;
  if (first === undefined) return EXIT.badInput;
  const dossier = { ...(headOf(first) as Dossier), facts: {}, ...(saysMore(first) ? (first as Dossier) : {}) };
  const { writeOneUnit } = await spreadsheets();
  writeAndSay(file, await writeOneUnit(ruleSet, { on: options.at.on, dossier }), options, terminal);
  return EXIT.ok;
}

/** `ntm-rules template review|intake`: writes the workbook to be filled in. */
export async function templateCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: amended, options } = await withPacks(given, terminal);
  const ruleSet = withNamedAdopted(amended, options);
  const file = options.out ?? `ntm-rules-${options.topic}-${ruleSet.id}.xlsx`;
  refuseExisting(file);
  const { writeIntake, writeReview } = await spreadsheets();
  if (options.topic === 'review') {
    writeAndSay(file, await writeReview(ruleSet, { province: options.place?.province }), options, terminal);
    return EXIT.ok;
  }
  const { on } = options.at;
  if (options.isOneUnit) return oneUnit(options, ruleSet, file, terminal);
  const found = options.units === undefined ? undefined : await unitsIn(options.units, options, ruleSet, terminal);
  if (found?.units.length === 0) return EXIT.badInput;
  writeAndSay(file, await writeIntake(ruleSet, found === undefined ? { on } : { on, units: found.units }), options, terminal);
  terminal.write(found?.note ?? '');
  return found?.isWhole === false ? EXIT.badInput : EXIT.ok;
}
