/*
 * How much of a workbook is read. Every village of a large province on one sheet stays far below; what goes beyond is
 * a mistake or an attack, and would take the memory of the program that reads it.
 */

/** Bytes of the file. A filled-in workbook with a thousand communes has a few million. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Bytes of one part, and of all parts together, once inflated: a zip bomb is small until then. */
export const LARGEST_PART = 32 * 1024 * 1024;
export const LARGEST_WHOLE = 64 * 1024 * 1024;

/** Parts of the archive. A workbook of ours has about sixty. */
export const MOST_PARTS = 2000;

/** Rows with a cell, and columns, of one sheet; the reader keeps a place for every cell up to the last one. */
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 1000;

/** Cells of the whole workbook, blank ones up to the last row and column of each sheet as well. */
export const MOST_CELLS = 2_000_000;

/** Rows that a sheet can have at all. Some programs write the very last one, without cells. */
export const LAST_ROW = 1_048_576;

/** Characters of one tag, or of the text between two: a cell holds 32,767, each of which may be written with six. */
export const LONGEST_RUN = 200_000;

/** Depth of nested elements. A workbook needs about ten. */
export const MOST_NESTED = 100;
