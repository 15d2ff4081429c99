import type { Unit } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { readDossiers } from './read-dossiers.ts';
import { amendedRuleSet } from './rule-sets.ts';
import { spreadsheets, topicOf } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { writeNew } from './write-file.ts';

/** What can be exported to be filled in. */
const TOPICS = ['review', 'intake'] as const;

const WRITTEN = { vi: 'Đã ghi', en: 'Written' } as const;

/** The units of a file: of dossiers, or units alone. What is no unit is refused where the workbook is made. */
function unitsIn(file: string): Unit[] {
  return [...readDossiers([file])].map((found) => {
    if (found.error !== undefined) throw found.error;
    const { dossier } = found;
    return (dossier !== null && typeof dossier === 'object' && 'unit' in dossier ? dossier.unit : dossier) as Unit;
  });
}

async function workbookFor(topic: (typeof TOPICS)[number], options: Options, ruleSet: RuleSet): Promise<Uint8Array> {
  const { writeIntake, writeReview } = await spreadsheets();
  if (topic === 'review') return writeReview(ruleSet);
  return writeIntake(ruleSet, { on: options.at.on, ...(options.units === undefined ? {} : { units: unitsIn(options.units) }) });
}

/** `ntm-rules template review|intake`: writes the workbook to be filled in. */
export async function templateCommand(options: Options, terminal: Terminal): Promise<number> {
  const topic = topicOf(options.files[0], TOPICS);
  const ruleSet = await amendedRuleSet(options, terminal);
  const file = options.out ?? `ntm-rules-${topic}-${ruleSet.id}.xlsx`;
  writeNew(file, await workbookFor(topic, options, ruleSet));
  terminal.write(`${WRITTEN[options.language]}: ${file}\n`);
  return EXIT.ok;
}
