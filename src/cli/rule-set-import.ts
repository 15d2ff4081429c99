import { isUnknownYear } from '../documents/decision/unknown-years.ts';
import type { Language } from '../explain/language.ts';
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
  years: [
    'Có mức theo năm mà không ghi mức của mọi năm, năm không ghi là chưa biết: chỉ tiêu {rows}.',
    'Levels by year that do not name every year, and are not known in the others: {rows}.',
  ],
});

function summary({ id, title, instruments }: RuleSet, language: Language): string {
  const words = WORDS[language];
  const criteria = instruments.flatMap(({ ruleSets = [] }) => ruleSets.flatMap((text) => text.criteria));
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const levels = indicators.flatMap(({ parameters }) => parameters.flatMap(({ values }) => values));
  const graded = (grade: string): string => String(levels.filter((level) => level.grade === grade).length);
  const counts = { criteria: String(criteria.length), indicators: String(indicators.length), levels: String(levels.length) };
  const lines = [fill(words.read, { id, title: title.vi, ...counts, official: graded('official'), missing: graded('missing') })];
  const rows = indicators.flatMap(({ no, parameters }) => (parameters.some(({ values }) => values.some(isUnknownYear)) ? no : []));
  if (rows.length > 0) lines.push(fill(words.years, { rows: rows.join(', ') }));
  return lines.map((line) => `${oneLine(line)}\n`).join('');
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
  giveAndTell(jsonText(packFile(ruleSet)), summary(ruleSet, options.language), options, terminal);
  return EXIT.ok;
}
