import { readFileSync } from 'node:fs';
import { changeLines } from '../documents/changes/change-lines.ts';
import { ntmError, problem } from '../model/errors.ts';
import { commandError } from './command-problem.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { fileError } from './read-json.ts';
import { amendedRuleSet } from './rule-sets.ts';
import type { Terminal } from './terminal.ts';
import { writeNew } from './write-file.ts';

/** What can be exported to be filled in, and imported again. */
const TOPIC = 'review';

const WORDS = {
  vi: { written: 'Đã ghi', changes: 'thay đổi', unchanged: 'Các mức đã là chính thức và không đổi.' },
  en: { written: 'Written', changes: 'changes', unchanged: 'The values are official already and do not change.' },
} as const;

/** The entry for spreadsheets, loaded only here: the packages that it needs are optional. */
async function spreadsheets(): Promise<typeof import('../documents/xlsx/index.ts')> {
  try {
    return await import('../documents/xlsx/index.ts');
  } catch (error) {
    if (!(error instanceof Error && /'(?:read|write)-excel-file/.test(error.message))) throw error;
    throw commandError('package-missing', [], { package: 'read-excel-file write-excel-file' });
  }
}

function requireTopic(topic: string | undefined): void {
  if (topic === TOPIC) return;
  throw commandError('unknown-command', [], { reason: `"${topic ?? ''}" → "${TOPIC}"?` });
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileError('unreadable-file', file, error);
  }
}

/** The day on this machine's calendar. */
function today(): string {
  const now = new Date();
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

/** `ntm-rules template review`: writes the sheet to be filled in. */
export async function templateCommand(options: Options, terminal: Terminal): Promise<number> {
  requireTopic(options.files[0]);
  const ruleSet = await amendedRuleSet(options);
  const { writeReview } = await spreadsheets();
  const file = options.out ?? `ntm-rules-${TOPIC}-${ruleSet.id}.xlsx`;
  writeNew(file, await writeReview(ruleSet));
  terminal.write(`${WORDS[options.language].written}: ${file}\n`);
  return EXIT.ok;
}

/** `ntm-rules import review`: reads the sheet, shows what it changes, gives the amendment pack. */
export async function importCommand(options: Options, terminal: Terminal): Promise<number> {
  const [topic, file, ...more] = options.files;
  requireTopic(topic);
  if (file === undefined) throw ntmError([problem('missing-field', [], { field: 'FILE' })]);
  if (more.length > 0) throw commandError('unknown-command', [], { reason: more.join(' ') });
  const ruleSet = await amendedRuleSet(options);
  const { readReview } = await spreadsheets();
  const { pack, changes } = await readReview(readBytes(file), ruleSet, { recordedOn: options.recordedOn ?? today() });
  const words = WORDS[options.language];
  const lines = changeLines(changes, options.language);
  const report = lines.length === 0 ? `${words.unchanged}\n` : `${lines.join('\n')}\n${lines.length} ${words.changes}\n`;
  const json = `${JSON.stringify(pack, null, 2)}\n`;
  if (options.out === undefined) {
    // The pack is the output; what is for the eye goes beside it.
    terminal.writeError(report);
    terminal.write(json);
  } else {
    writeNew(options.out, json);
    terminal.write(`${report}${words.written}: ${options.out}\n`);
  }
  return EXIT.ok;
}
