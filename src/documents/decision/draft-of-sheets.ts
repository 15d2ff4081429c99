import { throwIfAny } from '../../model/errors.ts';
import { listed } from '../sheet/listed.ts';
import { readDay } from '../sheet/read-cells.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { INFO_KEYS } from './draft.ts';
import type { Draft, DraftRow } from './draft.ts';
import { groupRows } from './group-rows.ts';
import { measureCells } from './annex-cells.ts';
import { figureLabels } from './build-facts.ts';
import { factIdOf, instrumentIdOf, setIdOf, uniqueIds } from './ids.ts';
import { understandLevel } from './level-patterns.ts';
import { cellText, readPlaced } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import { shortTitle } from './read-columns.ts';
import { readSetSheets } from './read-sheets.ts';
import type { PlacedRow, PlacedSet } from './read-sheets.ts';
import { COLUMNS, ROWS } from './set-words.ts';
import type { ColumnKey, Heading, RowKey } from './set-words.ts';

function cellsOf<Key extends string>(row: PlacedRow<Key>, headings: Readonly<Record<Key, Heading>>): Partial<Record<Key, string>> {
  const keys = Object.keys(headings) as Key[];
  return Object.fromEntries(
    keys.flatMap((key) => (cellText(row.cell(key).cell) === '' ? [] : [[key, cellText(row.cell(key).cell)]])),
  ) as Partial<Record<Key, string>>;
}

const words = ({ cell }: PlacedCell): string | undefined => cellText(cell) || undefined;

/** The lines with the ids that they have got by now: from then on a row keeps its id, whatever it is called. */
function rowsOf(placed: PlacedSet): DraftRow[] {
  const ids = new Map(
    groupRows(placed).flatMap((criterion) =>
      criterion.indicators.flatMap(({ id, lines }) =>
        lines.map((line) => [line.number, { criterionId: criterion.id, indicatorId: id }] as const),
      ),
    ),
  );
  return placed.rows.map((row) => ({
    cells: { ...cellsOf(row, ROWS), ...ids.get(row.number) },
    levels: placed.levels.map((level) => cellText(row.level(level).cell)),
  }));
}

function columnsOf(placed: PlacedSet): Draft['columns'] {
  const lines = placed.columns.map((row) => cellsOf<ColumnKey>(row, COLUMNS));
  const next = uniqueIds(lines.flatMap(({ id }) => id ?? []));
  return lines.map((line) => (line.id !== undefined || line.title === undefined ? line : { ...line, id: next(shortTitle(line.title)) }));
}

/**
 * A workbook of a set as it stands, with the ids of its rows and columns filled in, so that it can be written again.
 *
 * @throws `NtmError` with what is wrong with its tables; what its levels say is not looked at here.
 */
export function draftOfSheets(sheets: readonly SheetContent[]): Draft {
  const placed = readSetSheets(sheets);
  throwIfAny(listed(placed.problems));
  const set = placed as PlacedSet;
  const info = Object.fromEntries(
    INFO_KEYS.flatMap((key) => (words(set.info(key)) === undefined ? [] : [[key, words(set.info(key))]])),
  ) as Draft['info'];
  return {
    instrumentId:
      set.instrumentId ?? (info.number === undefined ? undefined : instrumentIdOf(info.number, readPlaced(set.info('signedOn'), readDay))),
    setId: set.setId ?? (info.setTitle === undefined ? undefined : setIdOf(info.setTitle)),
    info,
    columns: columnsOf(set),
    levels: set.levels.map(({ column, year }) => ({ column, year })),
    rows: withFactIds(rowsOf(set).map(withMeasure)),
  };
}

/** A line of an indicator that says nothing of its kind, with what its levels say by now: people see it in the cells. */
function withMeasure(row: DraftRow): DraftRow {
  const { kind, content, criterion, unit = '' } = row.cells;
  const said = content ?? criterion;
  const levels = row.levels.filter((level) => level !== '');
  if (kind !== undefined || said === undefined || levels.length === 0) return row;
  const { definition: _unitAsWritten, ...measured } = measureCells(said, levels, unit);
  return { ...row, cells: { ...measured, ...row.cells } };
}

/** The id of the figure of each line that has none yet and asks for one thing only. */
function withFactIds(rows: readonly DraftRow[]): DraftRow[] {
  const taken = rows.flatMap(({ cells: { factId, exceptionId } }) =>
    [factId, exceptionId].flatMap((ids) => ids?.split(';').map((id) => id.trim()) ?? []),
  );
  const next = uniqueIds(taken, '');
  const isFigure = ({ kind }: Partial<Record<RowKey, string>>): boolean =>
    kind !== undefined && kind !== 'Theo kết luận' && kind !== 'Đạt bộ trước';
  return rows.map((row) => {
    const { cells } = row;
    const label = cells.fact ?? cells.content ?? cells.criterion;
    if (cells.factId !== undefined || label === undefined || !isFigure(cells)) return row;
    const ids = [label, ...partsOf(row).map((part) => `${label}: ${part}`)].flatMap((each) =>
      figureLabels(each, cells.sexes !== undefined),
    );
    return { ...row, cells: { ...cells, factId: ids.map((each) => next(factIdOf(each))).join('; ') } };
  });
}

/** The words of the part that a level of a line is of, besides the thing itself. */
function partsOf({ cells, levels }: DraftRow): string[] {
  const context = { units: cells.unit === undefined ? [] : [cells.unit], content: cells.content ?? '' };
  for (const level of levels) {
    const understood = understandLevel(level, context);
    if (understood?.kind === 'parts') return [understood.part.words];
  }
  return [];
}
