import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import { assumedSentences } from '../../explain/assumed.ts';
import type { Language } from '../../explain/language.ts';
import { differenceText, formatDecimal, formatMoment } from '../../explain/format.ts';
import type { ComparedValue, CountedFlips, Impact, UnitImpact } from '../../model/impact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { TARGET_STATUS_WORDS } from '../../explain/words.ts';
import { fill } from '../../value/text.ts';
import { heading, section, table } from '../page/build.ts';
import type { Block, DocumentModel, TableBlock } from '../page/model.ts';
import { problemText } from '../page/problem-text.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { flipFigure } from './flip-figure.ts';
import { actualText, byPart, flipRows, limitText } from './rows.ts';
import { IMPACT_WORDS, STEP_WORDS, causeText, statusText, stepText } from './words.ts';

function nameOf({ name, unit, district }: UnitImpact): string {
  return `${name ?? unit}${district === null ? '' : ` (${district})`}`;
}

function warnings({ steps, drafts, assume = [] }: Impact, after: RuleSet, language: Language): Block[] {
  const words = IMPACT_WORDS[language];
  const concerned = new Set(steps.map(({ instrument }) => instrument));
  const invented = after.instruments.filter((instrument) => instrument.invented === true && concerned.has(instrument.id));
  const numberOf = (id: string): string => after.instruments.find((instrument) => instrument.id === id)?.number ?? id;
  const paragraphs = [
    ...(invented.length === 0
      ? []
      : [[{ text: `${words.invented}: ${invented.map(({ number, title }) => `${number} ${title}`).join('; ')}.`, bold: true }]]),
    ...(drafts.length === 0 ? [] : [`${words.draft}: ${drafts.map(numberOf).join(', ')}.`]),
  ];
  return [
    ...(assume.length === 0
      ? []
      : [{ kind: 'note', tone: 'assumed', paragraphs: assumedSentences(assume, after.instruments, language) } as const]),
    ...(paragraphs.length === 0 ? [] : [{ kind: 'note', tone: 'warning', paragraphs } as const]),
  ];
}

function summary({ totals }: Impact, language: Language): Block {
  const words = IMPACT_WORDS[language];
  const { units, affected, fragile, open, errors, set } = totals;
  const counts = { read: units, affected, fragile, open, errors, set: `${set.before.met} → ${set.after.met}` };
  return {
    kind: 'list',
    items: Object.entries(counts).map(([name, count]) => [`${words[name as keyof typeof counts]}: `, { text: String(count), bold: true }]),
  };
}

function stepsTable({ steps, totals }: Impact, declared: RuleSet, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  const titles = new Map([...totals.criteria, ...totals.indicators].map(({ id, no, title }) => [id, `${no}. ${title[language]}`]));
  const targetOf = (target: string | null): string => {
    const row = target?.split('/')[1] ?? '';
    return titles.get(row) ?? row;
  };
  return table(
    [words.clause, words.operation, words.rows, words.unitsFlipped],
    '36 18 32 14r',
    steps.map((step, index) => [
      stepText(step, language, declared),
      STEP_WORDS[language][step.kind as keyof (typeof STEP_WORDS)['vi']],
      targetOf(step.target),
      String(totals.steps[index]!.units),
    ]),
  );
}

function countsTable(rows: readonly CountedFlips[], language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  const met = statusText('met', language);
  return table(
    [words.row, words.name, `${words.before}: ${met}`, `${words.after}: ${met}`, words.gained, words.lost, words.other],
    '8c 42 10r 10r 10r 10r 10r',
    rows.map(({ no, title, before, after, gained, lost, other }) => [
      no,
      title[language],
      ...[before.met, after.met, gained, lost, other].map(String),
    ]),
  );
}

function districtsTable({ totals }: Impact, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  return table(
    [words.district, words.read, words.affected, words.gained, words.lost],
    '40 15r 15r 15r 15r',
    totals.districts.map(({ district, units, affected, gained, lost }) => [
      district ?? words.noDistrict,
      ...[units, affected, gained, lost].map(String),
    ]),
  );
}

function flipsTable(impact: Impact, declared: RuleSet, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  return table(
    [words.unit, words.level, `${words.before} → ${words.after}`, words.distance, words.cause],
    '22 14 16 18 30',
    flipRows(impact).map(({ unit, level, no, before, after, distance, cause }) => [
      nameOf(unit),
      `${words[level]} ${no}`.trim(),
      `${statusText(before, language)} → ${statusText(after, language)}`,
      distance === null ? '' : movedText(distance, declared, language),
      causeText(cause, impact, language),
    ]),
  );
}

/** `51 → 53 triệu đồng/người/năm`: what a unit has and what is asked of it now; of several parts, of each by its name. */
function movedText(distance: NonNullable<ReturnType<typeof flipRows>[number]['distance']>, declared: RuleSet, language: Language): string {
  const { before, after } = distance;
  if (after === null) return `${actualText(before, language)} → `;
  return byPart(distance, after, (value) => `${actualText(value, language)} → ${limitText(value, language, declared)}`, language);
}

function nearTable({ units }: Impact, declared: RuleSet, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  return table(
    [words.unit, words.row, words.actual, words.newLimit, words.margin],
    '36 8c 16 22 18',
    units.flatMap((unit) =>
      unit.fragile.map(({ no, distance }) => {
        const said = (text: (value: ComparedValue | null) => string): string => byPart(distance, distance.after, text, language);
        return [
          nameOf(unit),
          no,
          said((value) => actualText(value, language)),
          said((value) => limitText(value, language, declared)),
          said((value) => (value?.margin == null ? '' : differenceText(value.margin.delta, value.margin.unit, language, declared))),
        ];
      }),
    ),
  );
}

function collectTable({ totals }: Impact, { facts }: RuleSet, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  return table(
    [words.fact, words.units, words.indicators],
    '60 15r 25',
    totals.collect.map(({ fact, units, indicators }) => [
      facts.find(({ id }) => id === fact)?.label[language] ?? fact,
      String(units),
      indicators.join(', '),
    ]),
  );
}

function targetsTable({ before, after }: NonNullable<Impact['programme']>, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  return table(
    [words.name, words.before, words.after],
    '60 20 20',
    before.targets.map(({ title, status }, index) => [
      title[language],
      TARGET_STATUS_WORDS[language][status],
      TARGET_STATUS_WORDS[language][after.targets[index]!.status],
    ]),
  );
}

function errorsTable({ errors }: Impact, language: Language): TableBlock {
  const words = IMPACT_WORDS[language];
  return table(
    [words.unit, words.problem],
    '25 75',
    errors.map(({ unit, index, path, messages }) => [unit ?? String(index + 1), problemText(path, messages[language])]),
  );
}

/**
 * The report on what an amendment changes, as a document.
 *
 * @remarks At the top what was made up or is a draft; then the counts, the operations with how many units each flips, the
 * totals by criterion, indicator and district, each flip with its cause, who is now fragile, what to collect first,
 * the targets of a plan, and what could not be read. Lists of more than 500 rows are cut, and the report says so: `impactCsv` has every flip.
 * @param impact - what `impact` returned.
 * @param after - the second variant; it names what was made up.
 * @param language - of the report.
 * @param options - `letterhead` and `signature` of the office that issues it.
 * @returns plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @example
 * ```ts
 * import { impactPage, toMarkdown } from 'ntm-rules/documents';
 * import { impact } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const page = impactPage(impact(commune, commune, [], { on: '2024-12-31' }), commune, 'en');
 * toMarkdown(page).startsWith('# Impact of an amendment'); // => true
 * ```
 */
export function impactPage(impact: Impact, after: RuleSet, language: Language, options: ReportOptions = {}): DocumentModel {
  checkArguments({ impact: ['impact', impact], after: ['ruleSet', after], options: ['options', options] });
  checkLanguage(language);
  const words = IMPACT_WORDS[language];
  const { totals, programme, errors } = impact;
  const list = (title: string, whole: TableBlock): Block[] => section(title, whole, language);
  return {
    title: words.title,
    subtitle: `${after.title[language]} · ${formatMoment(impact, language)}`,
    language,
    orientation: 'portrait',
    ...options,
    blocks: [
      ...warnings(impact, after, language),
      heading(words.summary),
      summary(impact, language),
      ...list(words.operations, stepsTable(impact, after, language)),
      ...list(words.criteria, countsTable(totals.criteria, language)),
      ...flipFigure(impact, words.chart, language),
      ...list(words.byIndicator, countsTable(totals.indicators, language)),
      // Where no unit names its district, a row for all of them says nothing new.
      ...(totals.districts.every(({ district }) => district === null) ? [] : list(words.districts, districtsTable(impact, language))),
      ...list(words.flips, flipsTable(impact, after, language)),
      ...list(fill(words.near, { share: formatDecimal(impact.fragileWithin, language) }), nearTable(impact, after, language)),
      ...list(words.collect, collectTable(impact, after, language)),
      ...(programme === undefined ? [] : list(`${words.targets} ${programme.after.plan.number}`, targetsTable(programme, language))),
      ...(errors.length === 0 ? [] : list(words.errors, errorsTable(impact, language))),
    ],
  };
}
