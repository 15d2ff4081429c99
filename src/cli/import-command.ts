import { changeLines } from '../documents/changes/change-lines.ts';
import { oneLine } from './harmless.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import { ofFile, readBytes } from './read-json.ts';
import { today } from './today.ts';
import { spreadsheets } from './spreadsheets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { giveAndTell } from './write-file.ts';
import { wordsOf } from '../explain/words-of.ts';
import { LARGEST_FILE } from '../documents/xlsx/limits.ts';

const WORDS = wordsOf({
  changes: ['thay đổi', 'changes'],
  unchanged: ['Mọi nội dung đã là chính thức và không đổi.', 'All of it is official already and does not change.'],
  beside: ['đơn vị phụ trách, minh chứng', 'units in charge, kinds of evidence'],
});

/** `ntm-rules import review`: reads the sheet, shows what it changes, gives the amendment pack. */
export async function importCommand(options: Options, terminal: Terminal): Promise<number> {
  const [file] = options.files;
  const { ruleSet } = await withPacks(options, terminal);
  const { readReview } = await spreadsheets();
  const bytes = readBytes(file!, LARGEST_FILE);
  const { pack, changes } = await readReview(bytes, ruleSet, { recordedOn: options.recordedOn ?? today() }).catch((error: unknown) => {
    throw ofFile(file!, error);
  });
  const words = WORDS[options.language];
  const lines = changeLines(changes, ruleSet, options.language).map(oneLine);
  const beside = (pack.inCharge?.length ?? 0) + (pack.evidenceAsked?.length ?? 0);
  const told = [
    ...lines,
    ...(lines.length === 0 ? [] : [`${lines.length} ${words.changes}`]),
    ...(beside === 0 ? [] : [`${beside} ${words.beside}`]),
  ];
  const report = told.length === 0 ? `${words.unchanged}\n` : `${told.join('\n')}\n`;
  giveAndTell(jsonText(pack), report, options, terminal);
  return EXIT.ok;
}
