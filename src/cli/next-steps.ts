import { isStatement } from '../explain/relied.ts';
import { rowNumbers } from '../explain/row-numbers.ts';
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
  levelsOfAnother: [
    '{count} mức đạt chuẩn chưa có trong bộ phải đạt trước "{title}"',
    '{count} thresholds are missing in the set that has to be met first, "{title}"',
  ],
  ownLevels: [
    '{count} mức đạt chuẩn chưa có trong bộ tiêu chí; xem bảng tiêu chí: {command}',
    '{count} thresholds are missing in the set; its table: {command}',
  ],
});

const ranked = new WeakMap<Assessment, ReturnType<typeof nextFacts>>();

/** What to collect next. Ranking takes ten times as long as assessing: a unit that has a line and is shown in full is ranked once. */
export function rankedFacts(assessment: Assessment): ReturnType<typeof nextFacts> {
  const next = ranked.get(assessment) ?? nextFacts(assessment);
  ranked.set(assessment, next);
  return next;
}

/** A word of a command line, as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Where to see which levels are missing: of a set of one's own no page of this library tells. */
function missingLevels(levels: number, { ruleSet: { id } }: Assessment, { brought, rules, onlySet, at, language }: Options): string {
  const [words, count] = [WORDS[language], String(levels)];
  if (!brought.some((ruleSet) => ruleSet.id === id)) return fill(words.levels, { count });
  const command = [
    'npx ntm-rules docs',
    ...rules.map((file) => `--rules ${quoted(file)}`),
    ...(onlySet === undefined ? [] : [`--set ${quoted(onlySet)}`]),
    `--on ${at.on}`,
    ...(language === 'vi' ? [] : [`--lang ${language}`]),
  ].join(' ');
  return oneLine(fill(words.ownLevels, { count, command }));
}

/** The facts that decide most of what is open, by name. */
export function nextSteps(assessment: Assessment, options: Options): string {
  const { language } = options;
  const words = WORDS[language];
  const next = rankedFacts(assessment);
  const missing = assessment.reliesOn.missing.filter(isStatement);
  const others = assessment.prerequisites.flatMap(({ ruleSet, title }) => {
    const count = missing.filter((id) => id.startsWith(`${ruleSet}/`)).length;
    return count === 0 ? [] : [oneLine(fill(words.levelsOfAnother, { count: String(count), title: title[language] }))];
  });
  const levels = missing.filter((id) => id.startsWith(`${assessment.ruleSet.id}/`)).length;
  if (next.length === 0 && missing.length === 0) return '';
  const numbers = (ids: readonly string[]): string => rowNumbers(ids, assessment, language);
  const lines = next.slice(0, NAMED).map(({ label, couldDecide, decides }, index) => {
    const alone = decides.criteria.length === 0 ? '' : `; ${words.decides} ${numbers(decides.criteria)}`;
    return `  ${index + 1}. ${oneLine(label[language])} (${words.indicator} ${numbers(couldDecide.indicators)}${alone})`;
  });
  return [
    `${words.next}:`,
    ...lines,
    ...(next.length > NAMED ? [`  ${fill(words.more, { count: String(next.length - NAMED) })}`] : []),
    ...(levels === 0 ? [] : [`  ${missingLevels(levels, assessment, options)}`]),
    ...others.map((line) => `  ${line}`),
    '\n',
  ].join('\n');
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
