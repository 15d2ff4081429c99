import { SENTENCES } from './error-messages.ts';

/** What can be wrong with a spreadsheet. */
export const SHEET_ERROR_CODES = [
  'unreadable-workbook',
  'workbook-mismatch',
  'column-missing',
  'column-repeated',
  'row-unknown',
  'row-repeated',
  'cell-changed',
  'cell-empty',
  'cell-invalid',
  'cell-formula',
  'cell-merged',
  'nothing-filled',
] as const;
/** What can be wrong with a spreadsheet, as a stable code. */
export type SheetErrorCode = (typeof SHEET_ERROR_CODES)[number];

/** What only the command line and the schemas find: their sentences stand there, because a browser that assesses needs none of them. */
const OUTSIDE_ERROR_CODES = [
  'unreadable-file',
  'invalid-json',
  'unknown-command',
  'unwritable-file',
  'package-missing',
  'hash-mismatch',
] as const;
/** What only the command line and the schemas find, as a stable code. */
export type OutsideErrorCode = (typeof OUTSIDE_ERROR_CODES)[number];

/** Codes whose sentences every application loads; those of sheets and of commands stand with the code that needs them. */
export type CoreErrorCode = keyof typeof SENTENCES;
/** What can be wrong with input, as a stable code. */
export type ErrorCode = CoreErrorCode | OutsideErrorCode | SheetErrorCode;

/** What can be wrong with input. Closed: a program can switch on it. */
export const ERROR_CODES: readonly ErrorCode[] = /* @__PURE__ */ Object.keys(SENTENCES).concat(
  OUTSIDE_ERROR_CODES,
  SHEET_ERROR_CODES,
) as ErrorCode[];
