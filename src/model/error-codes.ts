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

/** What only a part of the library that not everybody loads can find wrong; its sentence stands there and not in the core. */
export type OutsideErrorCode = SheetErrorCode | 'fact-unavailable';

/** What can be wrong with input. Closed: a program can switch on it. */
export const ERROR_CODES = [
  // dossiers
  'missing-field',
  'unknown-field',
  'wrong-type',
  'unknown-fact',
  'not-a-number',
  'impossible-value',
  'unit-mismatch',
  'invalid-date',
  'unknown-region',
  'unknown-trait',
  'unknown-level',
  'unknown-province',
  'level-mismatch',
  'place-mismatch',
  'unknown-judgement-target',
  'invalid-judgement',
  'duplicate-unit',
  'duplicate-trait',
  'forbidden-key',
  'cyclic-input',
  'too-long',
  'too-many-problems',
  'look-alike-letter',
  // facts that a host waits for
  'fact-unavailable',
  // the moment asked about
  'date-not-covered',
  'unknown-draft',
  'invalid-option',
  // many units
  'unknown-unit',
  'duplicate-assessment',
  // the command line
  'unreadable-file',
  'invalid-json',
  'unknown-rule-set',
  'unknown-command',
  'unwritable-file',
  'package-missing',
  // rules
  'invalid-instrument',
  'duplicate-id',
  'unknown-target',
  'unknown-parameter',
  'unknown-condition',
  'cyclic-condition',
  'unknown-instrument',
  'expect-mismatch',
  'amendment-conflict',
  'effective-before-target',
  'threshold-tie',
  'weaker-than-floor',
  'exceptions-conflict',
  'fact-not-in-catalogue',
  'hash-mismatch',
  ...SHEET_ERROR_CODES,
] as const;
/** What can be wrong with input, as a stable code. */
export type ErrorCode = (typeof ERROR_CODES)[number];
