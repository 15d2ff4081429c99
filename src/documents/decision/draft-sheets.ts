import { cellName } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { withDraft } from './check-draft.ts';
import { INFO_KEYS, levelHeader } from './draft.ts';
import type { Draft, DraftRow } from './draft.ts';
import { guideLines } from './set-guide.ts';
import { BEFORE_LEVELS, BEHIND_LEVELS, COLUMNS, IDS, INFO, KINDS_BY_WORD, LEVEL, SHEETS, WORKBOOK_FORMAT } from './set-words.ts';
import type { ColumnKey, Heading, RowKey } from './set-words.ts';
import { alikeText, isNotUnderstood, understoodText, whyForPerson } from './understood-text.ts';
import type { LevelSurroundings } from './understood-text.ts';
import { numberIn } from './quantity.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { groupBy } from '../../value/group-by.ts';

/** A sheet of the workbook of a set before it is a file. */
export interface DraftSheet {
  readonly name: string;
  readonly kind: 'guide' | 'info' | 'table' | 'ids';
  readonly isHidden?: true;
  /** The columns of a table: width, drop-down, whether people write in them. */
  readonly columns: readonly (Heading & { readonly isWritten?: true })[];
  /** The texts, the header row first where there is one. */
  readonly rows: readonly (readonly string[])[];
}

/** Blank lines behind what is filled in already, for what a person adds. */
const BLANK = { columns: 6, rows: 20 } as const;

function blank(count: number, width: number): string[][] {
  return Array.from({ length: count }, () => Array.from({ length: width }, () => ''));
}

function infoSheet({ info }: Draft): DraftSheet {
  const columns = [
    { header: '', width: 30, isWritten: true as const },
    { header: '', width: 60 },
    { header: '', width: 60, isWritten: true as const },
  ];
  return {
    name: SHEETS.info,
    kind: 'info',
    columns,
    rows: INFO_KEYS.map((key) => {
      const { header, about = '', choices }: Heading = INFO[key];
      const hint = choices === undefined ? about : [about, `Một trong: ${choices.join(' / ')}`].filter((text) => text !== '').join('. ');
      return [header, info[key] ?? '', hint];
    }),
  };
}

function columnSheet({ columns }: Draft): DraftSheet {
  const keys = Object.keys(COLUMNS) as ColumnKey[];
  const headings: readonly Heading[] = keys.map((key) => COLUMNS[key]);
  const lines = columns.map((line) => keys.map((key) => line[key] ?? ''));
  return {
    name: SHEETS.columns,
    kind: 'table',
    columns: headings.map((heading) => (heading.isHidden ? { ...heading, isWritten: true } : heading)),
    rows: [headings.map(({ header }) => header), ...lines, ...blank(BLANK.columns, keys.length)],
  };
}

/** True for a further line of the indicator above it. */
const isOfAbove = ({ cells: { criterionNo, criterion, no, content } }: DraftRow): boolean =>
  criterionNo === undefined && criterion === undefined && no === undefined && content === undefined;

/** What stands around the levels of a line: what is said in the lines above it holds for it as well, where its own cells are blank. */
function surroundingsOf(row: DraftRow, before: readonly DraftRow[]): LevelSurroundings {
  const said = (key: RowKey): string | undefined => row.cells[key] ?? before.findLast(({ cells }) => cells[key] !== undefined)?.cells[key];
  // The kind of another indicator is not that of a row with words of its own.
  const word = isOfAbove(row) ? said('kind') : row.cells.kind;
  const kind = word === undefined ? undefined : KINDS_BY_WORD[word as keyof typeof KINDS_BY_WORD];
  const content = row.cells.content ?? row.cells.criterion ?? said('content') ?? '';
  const { unit, direction, most } = row.cells;
  const isJudged = kind === 'judgement';
  return {
    unit,
    content,
    direction,
    isJudged,
    lacksKind: kind === undefined,
    isWord: row.cells.kind !== undefined && kind === 'boolean',
    kind: isJudged || kind === 'prerequisite' ? undefined : kind,
    most: most === undefined ? undefined : numberIn(most),
    levels: row.levels,
  };
}

/** The name of the cell with a level: behind the cells before it, each with what it was understood as; the first row is the header. */
function levelCell(place: number, row: number): string {
  return cellName(Object.keys(BEFORE_LEVELS).length + 2 * place, row + 1);
}

/** The first cell of a line that says what another one says: a cell merged over five years stands in the line five times. */
function firstAlike({ levels }: DraftRow, place: number): number {
  return levels.findIndex((level) => level.trim() === levels[place]?.trim());
}

function rowSheet({ rows, levels }: Draft): DraftSheet {
  const [before, behind] = [
    Object.keys(BEFORE_LEVELS) as (keyof typeof BEFORE_LEVELS)[],
    Object.keys(BEHIND_LEVELS) as (keyof typeof BEHIND_LEVELS)[],
  ];
  const heads = levels.length === 0 ? [{}] : levels;
  const levelColumns = heads.flatMap((head) => [
    { header: levelHeader(head), width: 18 },
    { header: levelHeader(head, LEVEL.understood), width: 18, isWritten: true as const },
  ]);
  const plain = (key: RowKey, headings: Readonly<Record<string, Heading>>): Heading & { isWritten?: true } => {
    const heading = headings[key]!;
    return heading.isHidden ? { ...heading, isWritten: true } : heading;
  };
  const columns = [...before.map((key) => plain(key, BEFORE_LEVELS)), ...levelColumns, ...behind.map((key) => plain(key, BEHIND_LEVELS))];
  const lines = rows.map((row, index) => {
    const around = surroundingsOf(row, rows.slice(0, index));
    const understood = heads.map(({ year }, place) => understoodText(row.levels[place] ?? '', { ...around, year }));
    const cells = understood.flatMap((text, place) => {
      const first = firstAlike(row, place);
      const isAlike = first < place && isNotUnderstood(text) && isNotUnderstood(understood[first]!);
      return [row.levels[place] ?? '', isAlike ? alikeText(levelCell(first, index)) : text];
    });
    return [...before.map((key) => row.cells[key] ?? ''), ...cells, ...behind.map((key) => row.cells[key] ?? '')];
  });
  return {
    name: SHEETS.rows,
    kind: 'table',
    columns,
    rows: [columns.map(({ header }) => header), ...lines, ...blank(BLANK.rows, columns.length)],
  };
}

function idSheet({ instrumentId = '', setId = '' }: Draft): DraftSheet {
  const rows = [
    [IDS.format, WORKBOOK_FORMAT],
    [IDS.instrument, instrumentId],
    [IDS.set, setId],
  ];
  return {
    name: SHEETS.ids,
    kind: 'ids',
    isHidden: true,
    columns: [
      { header: '', width: 30 },
      { header: '', width: 40 },
    ],
    rows,
  };
}

/** The sheets of the workbook of a set. */
export function draftSheets(draft: Draft): DraftSheet[] {
  const guide: DraftSheet = {
    name: SHEETS.guide,
    kind: 'guide',
    columns: [
      { header: '', width: 22 },
      { header: '', width: 84 },
    ],
    rows: guideLines(draft).map((line) => [...line]),
  };
  return [guide, infoSheet(draft), columnSheet(draft), rowSheet(draft), idSheet(draft)];
}

/** Sheets as they are read again from a file. */
export function sheetContents(sheets: readonly DraftSheet[]): SheetContent[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => (value === '' ? undefined : { value }))),
    merged: [],
  }));
}

/** A level that nobody understood: its cell on the sheet of indicators, what it says, and why it was not understood. */
export interface LevelToRead {
  readonly cell: string;
  /** Further cells of the line that say the same, as where one is merged over several years. */
  readonly alike: readonly string[];
  readonly text: string;
  readonly reason: Bilingual;
}

/**
 * The levels of a draft that a person has to look at: nothing of them is guessed.
 *
 * @param draft - the content of a workbook of a set.
 * @returns each by its cell on the sheet of indicators.
 * @example
 * ```ts
 * import { levelsToRead } from 'ntm-rules/xlsx';
 *
 * const row = { cells: { criterionNo: '1', criterion: 'Điện' }, levels: ['cơ bản đạt'] };
 * levelsToRead({ info: {}, columns: [], levels: [{}], rows: [row] }).map(({ text }) => text); // => ['cơ bản đạt']
 * ```
 */
export function levelsToRead(draft: Draft): LevelToRead[] {
  return withDraft(draft, () => {
    const { columns } = rowSheet(draft);
    const first = Object.keys(BEFORE_LEVELS).length;
    return draft.rows.flatMap((row, index) => {
      const around = surroundingsOf(row, draft.rows.slice(0, index));
      const found = row.levels.flatMap((text, place) => {
        const reason = whyForPerson(text, { ...around, year: draft.levels[place]?.year });
        if (reason === undefined || columns[first + 2 * place] === undefined) return [];
        return [{ cell: levelCell(place, index), text, reason }];
      });
      return [...groupBy(found, ({ text }) => text.trim()).values()].map(([first, ...others]) => {
        const { cell, text, reason } = first!;
        return { cell, alike: others.map((other) => other.cell), text, reason };
      });
    });
  });
}
