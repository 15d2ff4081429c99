import { GRADE_WORDS } from '../../explain/words.ts';
import { mergeOrder } from '../../value/merge-order.ts';
import { changeRuns } from '../changes/change-runs.ts';
import type { Cell, Column, Run, TableBlock, TableRow, Text } from '../page/model.ts';
import type { CriterionRows, IndicatorRows, LevelRow } from './rows.ts';
import type { CriteriaView } from './view.ts';

/** Two versions of something: one of them may be absent, and without a comparison both are the same. */
interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Pair<T>[] {
  const find = (items: readonly T[], key: string): T | undefined => items.find((item) => keyOf(item) === key);
  return mergeOrder([before.map(keyOf), after.map(keyOf)]).map((key) => ({ before: find(before, key), after: find(after, key) }));
}

/** A text of both versions, with what was struck out and put in. */
function said<T>({ before, after }: Pair<T>, textOf: (item: T) => string): readonly Run[] {
  return changeRuns(before === undefined ? null : textOf(before), after === undefined ? null : textOf(after));
}

/** A run of a level; of one that is borrowed, in the colour of what is assumed. */
export function levelRun(run: Run, { language }: CriteriaView): Run {
  return run.text.includes(`(${GRADE_WORDS[language].assumed})`) ? { ...run, isAssumed: true } : run;
}

/** Neighbouring columns that say the same are one cell, as in the annexes. */
export function levelCells(texts: readonly (readonly Run[])[]): Cell[] {
  const cells: { text: Text; columnSpan: number; align: 'center' }[] = [];
  let last = '';
  for (const text of texts) {
    const key = JSON.stringify(text);
    if (cells.length > 0 && key === last) cells.at(-1)!.columnSpan += 1;
    else cells.push({ text, columnSpan: 1, align: 'center' });
    last = key;
  }
  return cells;
}

function lined(...parts: readonly (readonly Run[])[]): Run[] {
  return parts
    .filter((runs) => runs.some(({ text }) => text !== ''))
    .flatMap((runs, index): Run[] => (index === 0 ? [...runs] : [{ text: '\n' }, ...runs]));
}

/** The cells of a line from its content to its levels, and those behind the unit in charge. */
interface Line {
  readonly content: readonly Cell[];
  readonly aside: readonly Cell[];
}

function levelLine(row: Pair<LevelRow>, head: readonly Run[] | undefined, wording: readonly Run[], view: CriteriaView): Line {
  // Whether a comparison stands alone, and under which letter, is no change of the law.
  const measured = row.after?.measured === '' ? (row.before?.measured ?? '') : (row.after?.measured ?? '');
  const isKept = row.before !== undefined && row.after !== undefined;
  const content = head ?? (isKept ? [{ text: measured }] : said(row, (item) => item.measured));
  const levels = view.columns.map((_, column) => said(row, (item) => item.levels[column] ?? '').map((run) => levelRun(run, view)));
  const trust = said(row, (item) => (item.trust === '' ? '' : `${view.words.openLevel}: ${item.trust}`));
  return {
    content: [{ text: content }, ...levelCells(levels)],
    aside: [{ text: said(row, ({ basis }) => basis) }, { text: lined(trust, wording) }],
  };
}

function indicatorLines(indicator: Pair<IndicatorRows>, view: CriteriaView): Line[] {
  const rows = pairs(indicator.before?.rows ?? [], indicator.after?.rows ?? [], ({ key }) => key);
  const wording = said(indicator, (item) => item.wordingTrust);
  const title = said(indicator, ({ no, title: words }) => `${no}. ${words}`);
  const remarks = pairs(indicator.before?.remarks ?? [], indicator.after?.remarks ?? [], (remark) => remark).map((remark) =>
    said(remark, (text) => text).map((run) => ({ ...run, italic: true })),
  );
  const head = lined(title, ...remarks);
  const [only] = rows;
  const isOneLine = rows.length === 1 && (only?.before ?? only?.after)?.measured === '' && (only?.after ?? only?.before)?.measured === '';
  if (isOneLine) return [levelLine(only!, head, wording, view)];
  const blank: Cell = { text: '', columnSpan: view.columns.length };
  return [
    { content: [{ text: head }, blank], aside: [{ text: '' }, { text: wording }] },
    ...rows.map((row) => levelLine(row, undefined, [], view)),
  ];
}

function inChargeCells(
  criterion: Pair<CriterionRows>,
  indicators: readonly { pair: Pair<IndicatorRows>; lines: readonly Line[] }[],
): (Cell | undefined)[] {
  const whole = said(criterion, ({ inCharge }) => inCharge);
  const isCommon = indicators.every(({ pair }) => (pair.after ?? pair.before)?.inCharge === '');
  const total = indicators.reduce((sum, { lines }) => sum + lines.length, 0);
  return indicators.flatMap(({ pair, lines }, index) =>
    lines.map((_, line): Cell | undefined => {
      if (isCommon) return index + line === 0 ? { text: whole, rowSpan: total } : undefined;
      // Whoever is in charge of the criterion is in charge of an indicator for which nobody else is named.
      const named = (item: IndicatorRows | undefined, whole: CriterionRows | undefined): string | undefined =>
        item === undefined ? undefined : item.inCharge === '' ? whole?.inCharge : item.inCharge;
      const own = { before: named(pair.before, criterion.before), after: named(pair.after, criterion.after) };
      return line === 0 ? { text: said(own, (text) => text), rowSpan: lines.length } : undefined;
    }),
  );
}

function criterionLines(criterion: Pair<CriterionRows>, view: CriteriaView): TableRow[] {
  const found = pairs(criterion.before?.indicators ?? [], criterion.after?.indicators ?? [], ({ id }) => id);
  const indicators = found.map((pair) => ({ pair, lines: indicatorLines(pair, view) }));
  const lines = indicators.flatMap((item) => item.lines);
  const inCharge = inChargeCells(criterion, indicators);
  return lines.map(({ content, aside }, index): TableRow => {
    const first: Cell[] =
      index > 0
        ? []
        : [
            { text: said(criterion, ({ no }) => no), rowSpan: lines.length, align: 'center' },
            { text: said(criterion, ({ title }) => title), rowSpan: lines.length, isHeader: true },
          ];
    const charge = inCharge[index];
    return [...first, ...content, ...(charge === undefined ? [] : [charge]), ...aside];
  });
}

/** Widths of the columns beside those of the levels, and of all levels together, as shares of a page. */
const WIDTHS = { no: 4.2, name: 9, content: 23, levels: 39.5, inCharge: 7.3, basis: 9, trust: 8.6 } as const;

function columnsOf(view: CriteriaView): Column[] {
  const isWide = view.columns.length > 1;
  const levels = isWide ? WIDTHS.levels : 22;
  const content = isWide ? WIDTHS.content : WIDTHS.content + 7;
  return [
    { width: WIDTHS.no, align: 'center' },
    { width: isWide ? WIDTHS.name : WIDTHS.name + 5 },
    { width: content },
    ...view.columns.map((): Column => ({ width: levels / view.columns.length, align: 'center' })),
    { width: WIDTHS.inCharge },
    { width: WIDTHS.basis },
    { width: WIDTHS.trust },
  ];
}

function headOf({ words, columns }: CriteriaView): TableRow[] {
  const before = [words.order, words.name, words.content];
  const after = [words.inCharge, words.basis, words.trust];
  const [only] = columns;
  if (columns.length === 1) return [[...before, only!.title, ...after]];
  const tall = (text: string): Cell => ({ text, rowSpan: 2 });
  return [[...before.map(tall), { text: words.level, columnSpan: columns.length }, ...after.map(tall)], columns.map(({ title }) => title)];
}

/** The criteria in the layout of the decisions; with what another text said, as a redline. */
export function levelTable(after: readonly CriterionRows[], before: readonly CriterionRows[], view: CriteriaView): TableBlock {
  return {
    kind: 'table',
    columns: columnsOf(view),
    head: headOf(view),
    body: pairs(before, after, ({ id }) => id).flatMap((criterion) => criterionLines(criterion, view)),
  };
}
