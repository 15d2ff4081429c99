import { sameWord } from '../sheet/names.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { Template } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';
import type { CellPlace } from '../sheet/answer.ts';
import { idOf, uniqueIds } from './ids.ts';
import { refuse, textOf } from './placed.ts';
import type { PlacedSet } from './read-sheets.ts';

/** A line of the table of indicators. */
export type Line = PlacedSet['rows'][number];

/** An indicator with its lines: one for each thing that is measured, and for each grade of its levels. */
export interface IndicatorLines {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly lines: readonly [Line, ...Line[]];
}

/** A criterion with its indicators. */
export interface CriterionLines {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly indicators: readonly IndicatorLines[];
}

interface OpenIndicator {
  readonly first: Line;
  readonly no: string;
  readonly title: string;
  readonly lines: Line[];
}

interface OpenCriterion {
  readonly first: Line;
  readonly no: string;
  readonly title: string;
  readonly indicators: OpenIndicator[];
}

/** What the cells of a line say; a blank one says what the line above says. */
function said(line: Line) {
  const text = (key: 'criterionNo' | 'criterion' | 'no' | 'content'): string | undefined => textOf(line.cell(key))?.replaceAll('\n', ' ');
  return {
    criterionNo: text('criterionNo')?.replace(/\.$/, ''),
    criterion: text('criterion'),
    no: text('no')?.replace(/\.$/, ''),
    content: text('content'),
  };
}

function opensCriterion({ criterionNo, criterion }: ReturnType<typeof said>, open: OpenCriterion | undefined): boolean {
  if (open === undefined) return true;
  return (criterionNo !== undefined && criterionNo !== open.no) || (criterion !== undefined && !sameWord(criterion, open.title));
}

function isBare(line: Line, levels: PlacedSet['levels']): boolean {
  return textOf(line.cell('kind')) === undefined && levels.every((level) => textOf(line.level(level)) === undefined);
}

/** The lines under their criteria and indicators, as they stand in the table. */
function outline({ rows, levels }: PlacedSet): OpenCriterion[] {
  const criteria: OpenCriterion[] = [];
  for (const line of rows) {
    const cells = said(line);
    if (opensCriterion(cells, criteria.at(-1))) {
      const no = cells.criterionNo ?? refuse(line.cell('criterionNo'), { vi: 'số của tiêu chí', en: 'the number of the criterion' }) ?? '';
      const title = cells.criterion ?? refuse(line.cell('criterion'), { vi: 'tên tiêu chí', en: 'the name of the criterion' }) ?? '';
      criteria.push({ first: line, no, title, indicators: [] });
      // A line with the name of the criterion and nothing else: its indicators follow.
      if (cells.no === undefined && cells.content === undefined && isBare(line, levels)) continue;
    }
    const { no, title, indicators } = criteria.at(-1)!;
    const open = indicators.at(-1);
    const isMore =
      open !== undefined &&
      (cells.no === undefined || cells.no === open.no) &&
      (cells.content === undefined || cells.content === open.title);
    if (isMore) open.lines.push(line);
    else indicators.push({ first: line, no: cells.no ?? no, title: cells.content ?? title, lines: [line] });
  }
  return criteria;
}

const REPEATED: Template = [
  'Trang "{sheet}", hàng {row}, ô {cell}: số "{no}" đã có ở {first}; mỗi nội dung một số.',
  'Sheet "{sheet}", row {row}, cell {cell}: the number "{no}" stands at {first} already; each row has its own.',
];

function repeated({ path, params }: CellPlace, no: string, first: string): Problem {
  const said = { ...params, no, first };
  return { code: 'duplicate-number', path, params: said, message: sentenceOf(REPEATED, said) };
}

/** Says of numbers that two rows have, and of criteria without indicators. */
function check(criteria: readonly OpenCriterion[]): void {
  const [criterionNos, rowNos] = [new Map<string, string>(), new Map<string, string>()];
  const once = (seen: Map<string, string>, no: string, line: Line, key: 'criterionNo' | 'no'): void => {
    const { where, problems } = line.cell(key);
    const first = seen.get(no);
    if (first === undefined) seen.set(no, `${where.params['sheet']}, ${where.params['cell']}`);
    else problems.push(repeated(where, no, first));
  };
  for (const { first, no, indicators } of criteria) {
    if (no !== '') once(criterionNos, no, first, 'criterionNo');
    if (indicators.length === 0)
      refuse(first.cell('content'), { vi: 'ít nhất một chỉ tiêu của tiêu chí này', en: 'at least one indicator of this criterion' });
    const [only, ...more] = indicators;
    for (const indicator of indicators) {
      // Where the criterion is one row, they share a number.
      if (indicator !== only || more.length > 0 || indicator.no !== no) once(rowNos, indicator.no, indicator.first, 'no');
      if (more.length > 0 && indicator.no === no)
        refuse(indicator.first.cell('no'), {
          vi: 'số của chỉ tiêu, khác số của tiêu chí vì tiêu chí có nhiều chỉ tiêu',
          en: 'the number of the indicator, because the criterion has several',
        });
    }
  }
}

/** The criteria and indicators of the table, with ids: those that the hidden columns remember, else from their words. */
export function groupRows(placed: PlacedSet): CriterionLines[] {
  const criteria = outline(placed);
  check(criteria);
  const given = placed.rows.flatMap((line) => [textOf(line.cell('criterionId')), textOf(line.cell('indicatorId'))]);
  const next = uniqueIds(given.flatMap((id) => id ?? []));
  return criteria.map(({ first, no, title, indicators }) => {
    // A line with the name of the criterion alone is not always one that has its id.
    const lines = [first, ...indicators.flatMap((indicator) => indicator.lines)];
    const id = lines.map((line) => textOf(line.cell('criterionId'))).find((known) => known !== undefined) ?? next(idOf(title));
    return {
      id,
      no,
      title,
      indicators: indicators.map((indicator) => {
        const isWhole = indicators.length === 1 && indicator.no === no;
        const own = textOf(indicator.first.cell('indicatorId')) ?? (isWhole ? id : next(idOf(indicator.title)));
        return { id: own, no: indicator.no, title: indicator.title, lines: indicator.lines as [Line, ...Line[]] };
      }),
    };
  });
}
