import type { Language } from '../explain/language.ts';
import type { Assessment } from '../model/assessment.ts';
import { nextFacts } from '../population/next-facts/next-facts.ts';
import type { Options } from './options.ts';

/** Facts that are named: what one can set out to collect today. */
const NAMED = 3;

const WORDS = {
  vi: {
    next: 'Cần thu thập tiếp',
    indicator: 'chỉ tiêu',
    decides: 'một mình đã quyết định tiêu chí',
    more: (count: number) => `… và ${count} số liệu khác`,
    others: 'Xem một đơn vị khác',
    report: 'Báo cáo để in',
    levels: (count: number) => `${count} mức đạt chuẩn chưa có trong dữ liệu: xem docs/coverage.md`,
  },
  en: {
    next: 'Collect next',
    indicator: 'indicator',
    decides: 'alone decides criterion',
    more: (count: number) => `… and ${count} facts more`,
    others: 'Another unit',
    report: 'A report to print',
    levels: (count: number) => `${count} thresholds are missing in the data: see docs/coverage.md`,
  },
} as const;

/** The facts that decide most of what is open, by name. */
export function nextSteps(assessment: Assessment, language: Language): string {
  const words = WORDS[language];
  const next = nextFacts(assessment);
  const levels = assessment.reliesOn.missing.length;
  if (next.length === 0 && levels === 0) return '';
  const numberOf = new Map(assessment.criteria.flatMap((item) => [item, ...item.indicators].map(({ id, no }) => [id, no] as const)));
  const numbers = (ids: readonly string[]): string => ids.map((id) => numberOf.get(id) ?? id).join(', ');
  const lines = next.slice(0, NAMED).map(({ label, couldDecide, decides }, index) => {
    const alone = decides.criteria.length === 0 ? '' : `; ${words.decides} ${numbers(decides.criteria)}`;
    return `  ${index + 1}. ${label[language]} (${words.indicator} ${numbers(couldDecide.indicators)}${alone})`;
  });
  return [
    `${words.next}:`,
    ...lines,
    ...(next.length > NAMED ? [`  ${words.more(next.length - NAMED)}`] : []),
    ...(levels === 0 ? [] : [`  ${words.levels(levels)}`]),
    '\n',
  ].join('\n');
}

/** A word of a command line, as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@=+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** How to see another unit of the batch, and all of them on paper. */
export function seeOthers({ files, at, onlySet, amendments, language }: Options, unit: string): string {
  const words = WORDS[language];
  const command = [
    'npx ntm-rules assess',
    ...files.map(quoted),
    `--on ${quoted(at.on)}`,
    ...(onlySet === undefined ? [] : [`--set ${quoted(onlySet)}`]),
    ...amendments.map((file) => `--amend ${quoted(file)}`),
    ...(language === 'vi' ? [] : [`--lang ${language}`]),
  ].join(' ');
  const lines = [
    [words.others, `${command} --unit ${quoted(unit)}`],
    [words.report, `${command} --format html --out report.html`],
  ] as const;
  return lines.map(([title, text]) => `${title}:\n  ${text}\n`).join('');
}
