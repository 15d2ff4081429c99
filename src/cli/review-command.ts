import { changeLines } from '../documents/changes/change-lines.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { amendedRuleSet } from './rule-sets.ts';
import { WORKBOOK_BYTES } from './read-bytes.ts';
import { readBytes } from './read-json.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { writeNew } from './write-file.ts';

const WORDS = {
  vi: { written: 'Đã ghi', changes: 'thay đổi', unchanged: 'Các mức đã là chính thức và không đổi.' },
  en: { written: 'Written', changes: 'changes', unchanged: 'The values are official already and do not change.' },
} as const;

/** The day on this machine's calendar. */
function today(): string {
  const now = new Date();
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}

/** `ntm-rules import review`: reads the sheet, shows what it changes, gives the amendment pack. */
export async function importCommand(options: Options, terminal: Terminal): Promise<number> {
  const [file] = options.files;
  const ruleSet = await amendedRuleSet(options, terminal);
  const { readReview } = await spreadsheets();
  const { pack, changes } = await readReview(readBytes(file!, WORKBOOK_BYTES), ruleSet, { recordedOn: options.recordedOn ?? today() });
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
