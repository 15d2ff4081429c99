import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import { TARGET_STATUS_WORDS } from '../../explain/words.ts';
import { differenceText, formatDate, formatDecimal } from '../../explain/format.ts';
import type { Impact } from '../../model/impact.ts';
import type { CountedFlips, UnitImpact } from '../../model/impact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { table } from '../markdown.ts';
import { heading, inline, inlineBlock } from '../page/to-markdown.ts';
import { actualText, flipRows, limitText } from './rows.ts';
import { IMPACT_WORDS, causeText, statusText, stepText } from './words.ts';

/** Rows of a list that a person still reads; the rest is in the CSV. */
const LISTED = 200;

function limited(head: readonly string[], rows: readonly (readonly (string | number)[])[], language: Language): string {
  const words = IMPACT_WORDS[language];
  if (rows.length === 0) return words.nothing;
  const more = rows.length - LISTED;
  const shown = table(head, rows.slice(0, LISTED));
  return more > 0 ? `${shown}\n\n${words.more.replace('{count}', String(more))}` : shown;
}

function nameOf({ name, unit, district }: UnitImpact): string {
  return `${name ?? unit}${district === null ? '' : ` (${district})`}`;
}

function flipsTable(rows: readonly CountedFlips[], language: Language): string {
  const words = IMPACT_WORDS[language];
  const head = [
    words.row,
    words.name,
    `${words.before}: ${statusText('met', language)}`,
    words.after,
    words.gained,
    words.lost,
    words.other,
  ];
  return limited(
    head,
    rows.map(({ no, title, before, after, gained, lost, other }) => [no, title[language], before.met, after.met, gained, lost, other]),
    language,
  );
}

function warnings(impact: Impact, after: RuleSet, language: Language): string[] {
  const words = IMPACT_WORDS[language];
  const concerned = new Set(impact.steps.map(({ instrument }) => instrument));
  const invented = after.instruments.filter((instrument) => instrument.invented === true && concerned.has(instrument.id));
  return [
    ...(invented.length === 0
      ? []
      : [`> ${inline([{ text: `${words.invented}: ${invented.map(({ number, id }) => `${number} (${id})`).join(', ')}.`, bold: true }])}`]),
    ...(impact.drafts.length === 0 ? [] : [`> ${inline(`${words.draft}: ${impact.drafts.join(', ')}.`)}`]),
  ];
}

function summary(impact: Impact, language: Language): string {
  const words = IMPACT_WORDS[language];
  const { units, affected, fragile, open, errors, set } = impact.totals;
  const rows: [string, string][] = [
    [words.read, String(units)],
    [words.affected, String(affected)],
    [words.fragile, String(fragile)],
    [words.open, String(open)],
    [words.errors, String(errors)],
    [words.set, `${set.before.met} → ${set.after.met}`],
  ];
  return rows.map(([name, value]) => `- ${name}: **${value}**`).join('\n');
}

function targets({ programme }: Impact, language: Language): string[] {
  if (programme === undefined) return [];
  const words = IMPACT_WORDS[language];
  const status = TARGET_STATUS_WORDS[language];
  const rows = programme.before.targets.map((target, index) => {
    const after = programme.after.targets[index]!;
    return [target.title[language], status[target.status], status[after.status]];
  });
  return [
    `## ${heading(`${words.targets} ${programme.after.plan.number}`)}`,
    limited([words.name, words.before, words.after], rows, language),
  ];
}

/**
 * The impact of an amendment as a Markdown page for people.
 *
 * @remarks At the top what was made up or is a draft; then the counts, the operations with how many units each flips, the
 * totals by criterion, indicator and district, each flip with its cause, who is now fragile, what to collect first, and
 * the targets of a plan. Long lists are cut after 200 rows, and the page says so: the CSV has them all.
 * @param impact - what `impact` returned.
 * @param after - the second variant; it names what was made up.
 * @param language - of the page.
 * @returns Markdown.
 * @example
 * ```ts
 * import { impactPage } from 'ntm-rules/documents';
 * import { impact } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * impactPage(impact(commune, commune, [], { on: '2024-12-31' }), commune, 'en').startsWith('# Impact of an amendment'); // => true
 * ```
 */
export function impactPage(impact: Impact, after: RuleSet, language: Language): string {
  checkArguments({ impact: ['impact', impact], after: ['ruleSet', after] });
  checkLanguage(language);
  const words = IMPACT_WORDS[language];
  const { totals, steps } = impact;
  const operations = steps.map((step, index) => [stepText(step, language), step.kind, step.target ?? '', totals.steps[index]!.units]);
  const flips = flipRows(impact).map((row) => [
    nameOf(row.unit),
    `${words[row.level]} ${row.no}`.trim(),
    `${statusText(row.before, language)} → ${statusText(row.after, language)}`,
    row.distance === null
      ? ''
      : `${actualText(row.distance.after ?? row.distance.before, language)} → ${limitText(row.distance.after, language)}`,
    causeText(row.cause, impact, language),
  ]);
  const near = impact.units.flatMap((unit) =>
    unit.fragile.map(({ no, distance }) => [
      nameOf(unit),
      no,
      actualText(distance.after, language),
      limitText(distance.after, language),
      distance.after.margin === null ? '' : differenceText(distance.after.margin.delta, distance.after.margin.unit, language),
    ]),
  );
  const districts = totals.districts.map((item) => [item.district ?? words.noDistrict, item.units, item.affected, item.gained, item.lost]);
  const collect = totals.collect.map(({ fact, units, indicators }) => [labelOf(after, fact, language), units, indicators.join(', ')]);
  return `${[
    `# ${words.title}`,
    inlineBlock(`${after.title[language]} · ${formatDate(impact.on, language)}`),
    ...warnings(impact, after, language),
    `## ${words.summary}`,
    summary(impact, language),
    `## ${words.operations}`,
    limited([words.clause, words.operation, words.target, words.unitsFlipped], operations, language),
    `## ${words.criteria}`,
    flipsTable(totals.criteria, language),
    `## ${words.indicators}`,
    flipsTable(totals.indicators, language),
    `## ${words.districts}`,
    limited([words.district, words.read, words.affected, words.gained, words.lost], districts, language),
    `## ${words.flips}`,
    limited([words.unit, words.level, `${words.before} → ${words.after}`, words.distance, words.cause], flips, language),
    `## ${words.near.replace('{share}', formatDecimal(impact.fragileWithin, language))}`,
    limited([words.unit, words.row, words.actual, words.newLimit, words.margin], near, language),
    `## ${words.collect}`,
    limited([words.fact, words.units, words.indicators], collect, language),
    ...targets(impact, language),
  ].join('\n\n')}\n`;
}

function labelOf(ruleSet: RuleSet, fact: string, language: Language): string {
  return ruleSet.facts.find(({ id }) => id === fact)?.label[language] ?? fact;
}
