import { wordsOf } from '../explain/words-of.ts';
import { ntmError } from '../model/errors.ts';
import { fill } from '../value/text.ts';
import { LARGEST_FILE } from '../documents/xlsx/limits.ts';
import { EXIT, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import { ofFile, readBytes } from './read-json.ts';
import { withPacks } from './rule-sets.ts';
import { spreadsheets } from './spreadsheets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { giveAndTell, writeAndSay } from './write-file.ts';

const WORDS = wordsOf({
  read: ['{units} đơn vị đọc được; {problems} ô, chỗ cần sửa.', '{units} units read; {problems} cells or places to mend.'],
  marked: [
    'Ô cần sửa được tô màu, lời chỉ dẫn ở ghi chú của ô.',
    'Cells to mend are coloured, each with a note that says what is expected.',
  ],
});

/** `ntm-rules import intake`: reads a filled-in workbook, gives the dossiers, and on request a copy with the wrong cells marked. */
export async function intakeImport(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet, options } = await withPacks(given, terminal);
  const { language, marked } = options;
  const [file = ''] = options.files;
  const { markProblems, readIntake } = await spreadsheets();
  const bytes = readBytes(file, LARGEST_FILE);
  const { dossiers, problems } = await readIntake(bytes, ruleSet).catch((error: unknown) => {
    throw ofFile(file, error);
  });
  const [first, ...rest] = problems;
  if (first !== undefined) terminal.writeError(problemLines(ntmError([first, ...rest]), file, language));
  const told = fill(WORDS[language].read, { units: String(dossiers.length), problems: String(problems.length) });
  if (first !== undefined && marked !== undefined) {
    writeAndSay(marked, await markProblems(bytes, problems, language), { language }, terminal);
    terminal.writeError(`${WORDS[language].marked}\n`);
  }
  giveAndTell(jsonText(dossiers), `${told}\n`, options, terminal);
  return first === undefined && dossiers.length > 0 ? EXIT.ok : EXIT.badInput;
}
