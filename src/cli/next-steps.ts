import type { Language } from '../explain/language.ts';
import { isStatement } from '../explain/relied.ts';
import { wordsOf } from '../explain/words-of.ts';
import type { Assessment } from '../model/assessment.ts';
import { nextFacts } from '../population/next-facts/next-facts.ts';
import { fill } from '../value/text.ts';
import { oneLine } from './harmless.ts';
import { OPTION_OF } from './in-options.ts';
import type { Options } from './options.ts';

/** Facts that are named: what one can set out to collect today. */
const NAMED = 3;

const WORDS = wordsOf({
  next: ['Cần thu thập tiếp', 'Collect next'],
  indicator: ['chỉ tiêu', 'indicator'],
  decides: ['một mình đã quyết định tiêu chí', 'alone decides criterion'],
  more: ['… và {count} số liệu khác', '… and {count} facts more'],
  others: ['Xem một đơn vị khác', 'Another unit'],
  report: ['Báo cáo để in', 'A report to print'],
  levels: [
    '{count} mức đạt chuẩn chưa có trong dữ liệu: xem docs/coverage.md',
    '{count} thresholds are missing in the data: see docs/coverage.md',
  ],
});

const ranked = new WeakMap<Assessment, ReturnType<typeof nextFacts>>();

/** What to collect next. Ranking takes ten times as long as assessing: a unit that has a line and is shown in full is ranked once. */
export function rankedFacts(assessment: Assessment): ReturnType<typeof nextFacts> {
  const next = ranked.get(assessment) ?? nextFacts(assessment);
  ranked.set(assessment, next);
  return next;
}

/** What the text of the day calls the rows of these ids. */
export function numbersOf(ids: readonly string[], { criteria }: Assessment): string[] {
  const numbers = new Map(criteria.flatMap((item) => [item, ...item.indicators].map(({ id, no }) => [id, no] as const)));
  return ids.map((id) => numbers.get(id) ?? id);
}

/** The facts that decide most of what is open, by name. */
export function nextSteps(assessment: Assessment, language: Language): string {
  const words = WORDS[language];
  const next = rankedFacts(assessment);
  const levels = assessment.reliesOn.missing.filter(isStatement).length;
  if (next.length === 0 && levels === 0) return '';
  const numbers = (ids: readonly string[]): string => numbersOf(ids, assessment).join(', ');
  const lines = next.slice(0, NAMED).map(({ label, couldDecide, decides }, index) => {
    const alone = decides.criteria.length === 0 ? '' : `; ${words.decides} ${numbers(decides.criteria)}`;
    return `  ${index + 1}. ${oneLine(label[language])} (${words.indicator} ${numbers(couldDecide.indicators)}${alone})`;
  });
  return [
    `${words.next}:`,
    ...lines,
    ...(next.length > NAMED ? [`  ${fill(words.more, { count: String(next.length - NAMED) })}`] : []),
    ...(levels === 0 ? [] : [`  ${fill(words.levels, { count: String(levels) })}`]),
    '\n',
  ].join('\n');
}

/** A word of a command line, as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** How to see another unit of the batch, and all of them on paper. */
export function seeOthers({ files, at, onlySet, rules, amendments, registers, language }: Options, unit: string): string {
  const words = WORDS[language];
  const command = [
    'npx ntm-rules assess',
    ...files.map(quoted),
    // The whole of the moment, without which another unit would be asked about another one.
    ...Object.entries(at).flatMap(([field, said]) => [said].flat().map((value) => `--${OPTION_OF[field]} ${quoted(String(value))}`)),
    ...(onlySet === undefined ? [] : [`--set ${quoted(onlySet)}`]),
    ...rules.map((file) => `--rules ${quoted(file)}`),
    ...amendments.map((file) => `--amend ${quoted(file)}`),
    ...registers.map((file) => `--register ${quoted(file)}`),
    ...(language === 'vi' ? [] : [`--lang ${language}`]),
  ].join(' ');
  const lines = [
    [words.others, `${command} --unit ${quoted(unit)}`],
    [words.report, `${command} --format html --out report.html`],
  ] as const;
  return lines.map(([title, text]) => `${title}:\n  ${oneLine(text)}\n`).join('');
}
