import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment, IndicatorResult } from '../../model/assessment.ts';
import { boundsText, differenceText, formatMoment } from '../../explain/format.ts';
import { indicatorLines } from '../../explain/indicator-lines.ts';
import { indicatorExplanation } from '../../explain/explain-indicator.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { fill } from '../../value/text.ts';
import { groupBy } from '../../value/group-by.ts';
import { heading, limited, paragraph, table } from '../page/build.ts';
import type { Block, Cell, DocumentModel, TableRow, Text } from '../page/model.ts';
import { compareUnit, figureDifference } from './comparison-rows.ts';
import type { ComparedRow, ComparedUnit } from './comparison-rows.ts';
import { failedSection } from './area-sections.ts';
import type { FailedUnit } from './area-sections.ts';
import { markNote, markedName } from './illustrative.ts';
import type { ReportOptions } from './report-options.ts';
import { unitKey } from './unit-key.ts';
import { warningNote } from './unit-sections.ts';
import { REPORT_WORDS } from './words.ts';

const WORDS = wordsOf({
  title: ['SO SÁNH VỚI KỲ TRƯỚC', 'COMPARED WITH THE EARLIER PERIOD'],
  before: ['Kỳ trước', 'Before'],
  after: ['Kỳ này', 'Now'],
  figure: ['Kết quả', 'Figure'],
  level: ['Mức', 'Level'],
  verdict: ['Đánh giá', 'Verdict'],
  what: ['Thay đổi', 'What changed'],
  gainedCriteria: ['Tiêu chí thêm đạt', 'Criteria gained'],
  lostCriteria: ['Tiêu chí không còn đạt', 'Criteria lost'],
  gained: ['thêm đạt', 'gained'],
  lost: ['không còn đạt', 'lost'],
  known: ['nay đã xác định', 'now determined'],
  unknown: ['nay chưa xác định', 'no longer determined'],
  other: ['đánh giá thay đổi', 'another verdict'],
  added: ['mới có trong bộ tiêu chí', 'new in the set'],
  removed: ['không còn trong bộ tiêu chí', 'no longer in the set'],
  textMoved: ['nội dung chỉ tiêu thay đổi', 'the text asks something else'],
  levelMoved: ['mức đạt chuẩn thay đổi', 'the level moved'],
  up: ['tăng {difference}', 'up by {difference}'],
  down: ['giảm {difference}', 'down by {difference}'],
  figureMoved: ['số liệu thay đổi', 'the figure moved'],
  nothing: ['Không có thay đổi nào giữa hai kỳ.', 'Nothing changed between the two periods.'],
  counts: [
    'Chỉ tiêu thêm đạt: {gained}; không còn đạt: {lost}; có nội dung thay đổi: {texts}; có mức đạt chuẩn thay đổi: {levels}; có số liệu thay đổi: {figures}.',
    'Indicators gained: {gained}; lost: {lost}; whose text changed: {texts}; whose level moved: {levels}; whose figure moved: {figures}.',
  ],
  levels: ['Mức đạt chuẩn, nội dung chỉ tiêu thay đổi giữa hai kỳ', 'Levels and texts that changed meanwhile'],
  each: ['Từng đơn vị', 'Unit by unit'],
  onlyBefore: ['Chỉ có ở kỳ trước: {units}.', 'Only in the earlier period: {units}.'],
  onlyAfter: ['Chỉ có ở kỳ này: {units}.', 'Only in this period: {units}.'],
});

function said(
  indicator: IndicatorResult | undefined,
  assessment: Assessment,
  language: Language,
): [figure: string, level: string, verdict: string] {
  if (indicator === undefined) return ['', '', ''];
  const { actual, required } = indicatorExplanation(indicator, assessment, language);
  const [{ noLevel }] = indicatorLines(indicator, assessment, language);
  return [actual, required === '' ? noLevel : required, STATUS_WORDS[language][indicator.status]];
}

/** What changed in a row, in words: its verdict, its figure by how much, its level. */
function changesOf(row: ComparedRow, language: Language, declared: Assessment['ruleSet']): string {
  const words = WORDS[language];
  const moved = figureDifference(row);
  const by = moved === undefined ? '' : differenceText(moved.delta, moved.unit, language, declared);
  const figure = moved === undefined ? words.figureMoved : fill(moved.isUp ? words.up : words.down, { difference: by });
  return [
    ...(row.movement === 'same' ? [] : [words[row.movement]]),
    ...(row.hasFigureMoved ? [figure] : []),
    ...(row.hasTextMoved ? [words.textMoved] : []),
    ...(row.hasLevelMoved ? [words.levelMoved] : []),
  ].join('; ');
}

function comparedRow(row: ComparedRow, { before, after }: ComparedUnit, language: Language): TableRow {
  const shown = row.after ?? row.before!;
  const [earlier, later] = [said(row.before, before, language), said(row.after, after, language)];
  const isShaded = row.movement === 'gained' || row.movement === 'lost';
  const cells = [
    ...earlier,
    ...later.map((text, index): Text => (text === earlier[index] ? text : [{ text, bold: true }])),
    changesOf(row, language, after.ruleSet),
  ];
  return [{ text: shown.no, isShaded }, { text: shown.title[language], isShaded }, ...cells.map((text): Cell => ({ text, isShaded }))];
}

function isMoved({ movement, hasTextMoved, hasFigureMoved, hasLevelMoved }: ComparedRow): boolean {
  return movement !== 'same' || hasTextMoved || hasFigureMoved || hasLevelMoved;
}

/** The rows of one unit that are other than before, both periods side by side. */
function unitBlocks(unit: ComparedUnit, isAlone: boolean, language: Language): Block[] {
  const words = WORDS[language];
  const said = REPORT_WORDS[language];
  const changed = unit.rows.filter(isMoved);
  // Of several units, levels that moved are told once for all of them.
  const moved = isAlone ? changed : changed.filter(({ movement, hasFigureMoved }) => movement !== 'same' || hasFigureMoved);
  if (!isAlone && moved.length === 0) return [];
  const count = (isMeant: (row: ComparedRow) => boolean): string => String(changed.filter(isMeant).length);
  const head: TableRow[] = [
    [
      { text: said.no, rowSpan: 2 },
      { text: said.content, rowSpan: 2 },
      { text: words.before, columnSpan: 3 },
      { text: words.after, columnSpan: 3 },
      { text: words.what, rowSpan: 2 },
    ],
    [words.figure, words.level, words.verdict, words.figure, words.level, words.verdict],
  ];
  const plain = table(
    [],
    '5c 18 13 13 8 13 13 8 14',
    moved.map((row) => comparedRow(row, unit, language)),
  );
  const counts = fill(words.counts, {
    gained: count(({ movement }) => movement === 'gained'),
    lost: count(({ movement }) => movement === 'lost'),
    texts: count(({ hasTextMoved }) => hasTextMoved),
    levels: count(({ hasLevelMoved }) => hasLevelMoved),
    figures: count(({ hasFigureMoved }) => hasFigureMoved),
  });
  return [
    ...(isAlone ? [] : [heading(markedName(unit.after), 3)]),
    paragraph(counts),
    ...(changed.length === 0 ? [paragraph(words.nothing)] : []),
    ...(moved.length === 0 ? [] : limited({ ...plain, head }, language)),
  ];
}

function overview(units: readonly ComparedUnit[], language: Language): Block {
  const words = WORDS[language];
  const { unit, bounds, result } = REPORT_WORDS[language];
  const list = (numbers: readonly string[]): string => (numbers.length === 0 ? '–' : numbers.join(', '));
  const sides = ({ status, tally }: Assessment): string[] => [STATUS_WORDS[language][status], boundsText(tally)];
  const rows = units.map(({ before, after, gained, lost }): TableRow => [
    { text: markedName(after), isHeader: true },
    ...sides(before),
    ...sides(after),
    list(gained),
    list(lost),
  ]);
  const head: TableRow[] = [
    [
      { text: unit, rowSpan: 2 },
      { text: words.before, columnSpan: 2 },
      { text: words.after, columnSpan: 2 },
      { text: words.gainedCriteria, rowSpan: 2 },
      { text: words.lostCriteria, rowSpan: 2 },
    ],
    [result, bounds, result, bounds],
  ];
  return { ...table([], '22 12 12 12 12 15 15', rows), head };
}

/** The levels and texts that changed meanwhile, each once, with how many of the units are held to it. */
function movedLevels(units: readonly ComparedUnit[], language: Language): Block[] {
  const words = WORDS[language];
  const { no, content, units: count } = REPORT_WORDS[language];
  const moved = units.flatMap(({ before, after, rows }) =>
    rows
      .filter(({ hasTextMoved, hasLevelMoved }) => hasTextMoved || hasLevelMoved)
      .map(({ before: then, after: now }) => {
        const hadAnotherTitle = then!.title[language] !== now!.title[language];
        const level = said(then, before, language)[1];
        const earlier = hadAnotherTitle ? [then!.title[language], level].filter((text) => text !== '').join(': ') : level;
        return [now!.no, now!.title[language], earlier, said(now, after, language)[1]];
      }),
  );
  if (moved.length === 0) return [];
  const rows = [...groupBy(moved, (row) => row.join('\n')).values()].map((own): TableRow => [...own[0]!, String(own.length)]);
  return [heading(words.levels), ...limited(table([no, content, words.before, words.after, count], '6c 40 28 16 10c', rows), language)];
}

function onlyIn(some: readonly Assessment[], others: readonly Assessment[], template: string): Block[] {
  const known = new Set(others.map(unitKey));
  const names = some.filter((item) => !known.has(unitKey(item))).map(markedName);
  return names.length === 0 ? [] : [paragraph(fill(template, { units: names.join(', ') }))];
}

/** What the comparison can carry besides. */
export interface ComparisonOptions extends ReportOptions {
  /** Dossiers that could not be assessed, so that none is lost. */
  readonly failed?: readonly FailedUnit[];
}

/**
 * Two periods side by side (so với kỳ trước): which criteria a unit gained and lost, and for each indicator that is other than before
 * its figure, level and verdict then and now, by how much the figure moved, and whether the level moved meanwhile.
 *
 * @remarks Units are told by their ids and the set that they were assessed under, rows by theirs, which stay when the text renumbers
 * them. Differences of percentages are in percentage points. Stored answers of an earlier year serve as well as fresh ones.
 * @param before - what `assess` returned for the earlier period.
 * @param after - the same for the later one, in the order of the rows.
 * @param language - of the report.
 * @param options - what could not be assessed, letterhead and signature.
 * @returns the document as plain data, in landscape.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { comparisonReport, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const of = (income: string, on: string) => assess(commune, { unit, facts: { incomePerCapita: income } }, { on });
 * const report = comparisonReport([of('45', '2023-12-31')], [of('49.5', '2024-12-31')], 'vi');
 * toMarkdown(report).includes('tăng 4,5 triệu đồng/người/năm; mức đạt chuẩn thay đổi'); // => true
 * ```
 */
export function comparisonReport(
  before: readonly Assessment[],
  after: readonly Assessment[],
  language: Language,
  options: ComparisonOptions = {},
): DocumentModel {
  checkArguments({ before: ['assessments', before], after: ['assessments', after], options: ['options', options] });
  checkLanguage(language);
  const words = WORDS[language];
  const { failed = [], ...frame } = options;
  const earlier = new Map(before.map((item) => [unitKey(item), item]));
  const units = after.flatMap((item) => {
    const then = earlier.get(unitKey(item));
    return then === undefined ? [] : [compareUnit(then, item)];
  });
  const each = units.flatMap((unit) => unitBlocks(unit, units.length === 1, language));
  const days = (side: readonly Assessment[]): string => [...groupBy(side, (item) => formatMoment(item, language)).keys()].join(', ');
  const titles = [...groupBy(after, ({ ruleSet }) => ruleSet.title[language]).keys()].join('; ');
  const about = [titles, `${words.before}: ${days(before)}`, `${words.after}: ${days(after)}`];
  return {
    title: words.title,
    subtitle: about.filter((part) => part !== '').join(' – '),
    language,
    orientation: 'landscape',
    ...frame,
    blocks: [
      ...warningNote(after, language),
      ...(units.length === 0 ? [paragraph(REPORT_WORDS[language].noUnits)] : [overview(units, language)]),
      ...markNote(after, language).map((text) => paragraph(text)),
      ...onlyIn(before, after, words.onlyBefore),
      ...onlyIn(after, before, words.onlyAfter),
      ...(units.length < 2 ? [] : movedLevels(units, language)),
      ...(units.length < 2 || each.length === 0 ? [] : [heading(words.each)]),
      ...each,
      ...failedSection(failed, language),
    ],
  };
}
