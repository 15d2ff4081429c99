import { inLanguage } from '../../explain/localized.ts';
import { periodText } from '../../explain/threshold-text.ts';
import { ALL_GRADES } from '../../model/vocabulary.ts';
import { yearOf } from '../../law/moment.ts';
import { pastYearOf } from '../../law/past-year.ts';
import type { DatedThreshold, IndicatorText } from '../../law/text.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { heading, paragraph, table } from '../page/build.ts';
import type { Block, TableRow } from '../page/model.ts';
import { askedIn, valuesOf } from './asked.ts';
import type { Asked } from './compared.ts';
import { requirementsOf } from './requirements.ts';
import { gradeText, levelTexts, measuredText, sourceText } from './statements.ts';
import type { Requirement } from './compared.ts';
import { levelCells, levelRun } from './level-table.ts';
import { ownNoteOf } from './view.ts';
import type { CriteriaView } from './view.ts';

interface Period {
  /** A year that was over when the text that changed its level began. */
  readonly past?: number;
  readonly from: string;
  readonly to: string | undefined;
  /** Per column. */
  readonly asked: readonly Asked[];
}

/** What a requirement asks over time: a period for each time that some column says something else. */
function periodsOf(requirement: Requirement, view: CriteriaView): Period[] {
  const days = [...new Set(valuesOf(requirement).flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))].toSorted();
  const start = view.text.instruments[0]!.inForce.from;
  const periods: Period[] = [];
  for (const [index, from] of days.entries()) {
    // A year that was over before the text was in force is judged by it all the same.
    const moment = { on: from < start ? start : from, year: yearOf({ on: from }), knownOn: view.moment.knownOn };
    const asked = askedIn(requirement, view, moment);
    const to = days[index + 1];
    const last = periods.at(-1);
    const isSame = last?.asked.every(({ statements: list }, column) => {
      const { statements } = asked[column]!;
      return list.every((item, at) => item === statements[at]) && list.length === statements.length;
    });
    if (isSame === true) periods[periods.length - 1] = { ...last!, to };
    else if (asked.some(({ statements }) => statements.length > 0)) periods.push({ from, to, asked });
    // Days on which nothing is said are not there: the text is not in force.
  }
  return [...periods, ...pastPeriodsOf(requirement, view)];
}

/** What later texts ask of years that were over by then, from the first day of each. */
function pastPeriodsOf(requirement: Requirement, view: CriteriaView): Period[] {
  const { knownOn } = view.moment;
  const found = groupBy(
    valuesOf(requirement).filter((value) => pastYearOf(value) !== undefined),
    ({ year, textFrom, textTo }) => canonicalJson([year!, textFrom, textTo ?? null]),
  );
  return [...found.values()].flatMap(([value]): Period[] => {
    const { year, textFrom: from, textTo: to } = value!;
    const asked = askedIn(requirement, view, { on: from, year, knownOn });
    return asked.some(({ statements }) => statements.length > 0) ? [{ past: year!, from, to, asked }] : [];
  });
}

function trustLines(statements: readonly DatedThreshold[], view: CriteriaView): string {
  const known = statements.toSorted((a, b) => ALL_GRADES.indexOf(a.grade) - ALL_GRADES.indexOf(b.grade));
  return [...new Set(known.map((item) => gradeText(item, view)))].join('\n');
}

function rowsOf(requirement: Requirement, view: CriteriaView): TableRow[] {
  const periods = periodsOf(requirement, view);
  return periods.map(({ past, from, to, asked }, index): TableRow => {
    const first = index > 0 ? [] : [{ text: measuredText(requirement, view), rowSpan: periods.length, isHeader: true }];
    const levels = levelCells(levelTexts(asked, view).map((text) => [levelRun({ text }, view)]));
    const all = [...new Set(asked.flatMap(({ statements }) => statements))];
    const basis = [...new Set(all.map((statement) => sourceText(statement, view)))].join('\n');
    return [...first, periodText(from, to, view.language, past), ...levels, basis, trustLines(all, view)];
  });
}

/** Thresholds of an indicator by period and column, over the whole life of the text that is in force on the day. */
export function periodBlocks(indicator: IndicatorText, view: CriteriaView): Block[] {
  const body = requirementsOf(indicator, view).flatMap((requirement) => rowsOf(requirement, view));
  if (body.length === 0) return [];
  const { words, columns } = view;
  const titles = [words.fact, words.period, ...columns.map(({ title }) => title), words.basis, words.trust];
  const levels = columns.length === 1 ? '2c' : '1c '.repeat(columns.length).trim();
  return [heading(words.byYear, 4), table(titles, `2.2 1.6 ${levels} 1.5 1.2`, body)];
}

/** Distinct items under a word in bold; nothing where there are none. */
function listBlocks(word: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  return [paragraph([{ text: `${word}:`, bold: true }]), { kind: 'list', items: [...new Set(items)] }];
}

/** Where the values of an indicator were seen, with short quotes, and what is noted about them and about its wording. */
export function sourceBlocks(indicator: IndicatorText, view: CriteriaView): Block[] {
  const { ruleSet, words, language } = view;
  const shown = requirementsOf(indicator, view).flatMap((requirement) => [
    ...new Set(askedIn(requirement, view).flatMap(({ statements }) => statements)),
  ]);
  const sources = shown.flatMap(({ evidence = [], statedIn, borrowedFrom }) => {
    const known = ruleSet.instruments.find(({ id }) => id === statedIn)?.sources ?? {};
    return [...evidence, ...(borrowedFrom === undefined ? [] : [borrowedFrom])].map(
      ({ source, quote }) => `${known[source]?.title ?? source}${quote === undefined ? '' : `: “${quote}”`}`,
    );
  });
  const notes = [indicator.wording, ...shown, ...shown.map(({ borrowedFrom }) => ({ note: borrowedFrom?.comparable }))].flatMap(
    ({ note }) => (note === undefined ? [] : [inLanguage(note, language)]),
  );
  return [...listBlocks(words.source, sources), ...listBlocks(words.note, [...ownNoteOf(indicator, view), ...notes])];
}
