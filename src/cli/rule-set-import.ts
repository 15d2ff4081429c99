import { isUnknownYear } from '../documents/decision/unknown-years.ts';
import type { Language } from '../explain/language.ts';
import { wordsOf } from '../explain/words-of.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { ThresholdEntry } from '../model/threshold.ts';
import { fill } from '../value/text.ts';
import { groupBy } from '../value/group-by.ts';
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
  of: ['{rows} ({years})', '{rows} ({years})'],
  outside: ['ngoài năm {years}', 'other years than {years}'],
  inside: ['năm {years}', '{years}'],
  end: [
    'Văn bản không ghi ngày hết hiệu lực, nên mức sau năm cuối là chưa biết; có ngày ấy thì ghi ở trang "Văn bản".',
    'The decision says no day on which it ends, so what holds behind the last year is not known; if there is one, write it on the sheet "Văn bản".',
  ],
});

/** `2026-2030`, `2026, 2028`: years as people write them. */
function yearsWritten(years: readonly number[]): string {
  const all = [...new Set(years)].toSorted((a, b) => a - b);
  const [first, last] = [all[0]!, all.at(-1)!];
  return all.length > 2 && last - first + 1 === all.length ? `${first}-${last}` : all.join(', ');
}

/** In which years a level is not known: those that were put in by year, or all that the decision does not name. */
function unknownYears(values: readonly ThresholdEntry[], words: (typeof WORDS)[Language]): string {
  const [open, said] = [values.filter(isUnknownYear), values.filter((value) => !isUnknownYear(value))];
  const inside = open.flatMap(({ year }) => year ?? []);
  const named = said.flatMap(({ year }) => year ?? []);
  return inside.length === open.length
    ? fill(words.inside, { years: yearsWritten(inside) })
    : fill(words.outside, { years: yearsWritten(named) });
}

function summary({ id, title, instruments }: RuleSet, language: Language): string {
  const words = WORDS[language];
  const criteria = instruments.flatMap(({ ruleSets = [] }) => ruleSets.flatMap((text) => text.criteria));
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const levels = indicators.flatMap(({ parameters }) => parameters.flatMap(({ values }) => values));
  const graded = (grade: string): string => String(levels.filter((level) => level.grade === grade).length);
  const counts = { criteria: String(criteria.length), indicators: String(indicators.length), levels: String(levels.length) };
  const lines = [fill(words.read, { id, title: title.vi, ...counts, official: graded('official'), missing: graded('missing') })];
  const open = indicators.flatMap(({ no, parameters }) => {
    const unknown = parameters.flatMap(({ values }) => (values.some(isUnknownYear) ? [unknownYears(values, words)] : []));
    return unknown.map((years) => ({ no, years }));
  });
  if (open.length > 0) {
    const groups = groupBy(open, ({ years }) => years);
    const rows = [...groups].map(([years, own]) => fill(words.of, { rows: [...new Set(own.map(({ no }) => no))].join(', '), years }));
    const isEndless = instruments.some(({ inForce }) => inForce.to == null);
    lines.push(fill(words.years, { rows: rows.join('; ') }), ...(isEndless ? [words.end] : []));
  }
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
