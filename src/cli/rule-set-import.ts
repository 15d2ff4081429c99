import { wordsOf } from '../explain/words-of.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { fill } from '../value/text.ts';
import { LARGEST_FILE } from '../documents/xlsx/limits.ts';
import { everyRuleSet } from './brought-rule-sets.ts';
import { EXIT } from './exit.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { ofFile, readBytes } from './read-json.ts';
import { spreadsheets } from './spreadsheets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { today } from './today.ts';
import { giveAndTell } from './write-file.ts';

const WORDS = wordsOf({
  read: [
    '{title} ({id}): {criteria} tiêu chí, {indicators} chỉ tiêu, {levels} mức ({official} chính thức, {missing} chưa biết).',
    '{title} ({id}): {criteria} criteria, {indicators} indicators, {levels} levels ({official} official, {missing} not known).',
  ],
});

function summary({ id, title, instruments }: RuleSet, template: string): string {
  const criteria = instruments.flatMap(({ ruleSets = [] }) => ruleSets.flatMap((text) => text.criteria));
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const levels = indicators.flatMap(({ parameters }) => parameters.flatMap(({ values }) => values));
  const graded = (grade: string): string => String(levels.filter((level) => level.grade === grade).length);
  const counts = { criteria: String(criteria.length), indicators: String(indicators.length), levels: String(levels.length) };
  return oneLine(fill(template, { id, title: title.vi, ...counts, official: graded('official'), missing: graded('missing') }));
}

/** `ntm-rules import rule-set`: reads the workbook, and gives the set as a file for `--rules`. */
export async function ruleSetImport(options: Options, terminal: Terminal): Promise<number> {
  const [file] = options.files;
  const { readSetWorkbook } = await spreadsheets();
  const bytes = readBytes(file!, LARGEST_FILE);
  const asked = { recordedOn: options.recordedOn ?? today(), ruleSets: everyRuleSet(options) };
  const ruleSet = await readSetWorkbook(bytes, asked).catch((error: unknown) => {
    throw ofFile(file!, error);
  });
  const { packFile } = await import('../schema/index.ts');
  giveAndTell(jsonText(packFile(ruleSet)), `${summary(ruleSet, WORDS[options.language].read)}\n`, options, terminal);
  return EXIT.ok;
}
