import { INFO, LEVEL } from './set-words.ts';
import type { ColumnKey, InfoKey, RowKey } from './set-words.ts';

/** A column of levels: for which column of the annex (all where none is named), and of which year. */
export interface LevelHead {
  /** The title of a line of the sheet of columns. */
  readonly column?: string | undefined;
  readonly year?: number | undefined;
}

/** One line of the table of indicators, as it is written. */
export interface DraftRow {
  readonly cells: Readonly<Partial<Record<RowKey, string>>>;
  /** A level for each head; blank where it has none. */
  readonly levels: readonly string[];
}

/** A rule set as a workbook holds it, before and after people have worked on it: texts only. */
export interface Draft {
  readonly instrumentId?: string | undefined;
  readonly setId?: string | undefined;
  readonly info: Readonly<Partial<Record<InfoKey, string>>>;
  readonly columns: readonly Readonly<Partial<Record<ColumnKey, string>>>[];
  readonly levels: readonly LevelHead[];
  readonly rows: readonly DraftRow[];
}

/** `Mức đạt: Khu vực I, năm 2024`. */
export function levelHeader({ column, year }: LevelHead, word: string = LEVEL.header): string {
  return `${word}${column === undefined ? '' : `: ${column}`}${year === undefined ? '' : `, ${LEVEL.year} ${year}`}`;
}

/** The head that a header stands for; `undefined` for another header. */
export function levelHeadOf(header: string, word: string = LEVEL.header): LevelHead | undefined {
  if (!header.toLowerCase().startsWith(word.toLowerCase())) return undefined;
  const [, column, year] = /^(?::\s*(.+?))?(?:,\s*năm (\d{4}))?$/iu.exec(header.slice(word.length).trim()) ?? [];
  if (column === undefined && year === undefined && header.trim().length > word.length) return undefined;
  return { ...(column === undefined ? {} : { column }), ...(year === undefined ? {} : { year: Number(year) }) };
}

/** The lines of the sheet on the decision, in their order. */
export const INFO_KEYS = Object.keys(INFO) as readonly InfoKey[];
