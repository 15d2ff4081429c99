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

/** What can be wrong with a rule pack from outside, besides what `createRuleSet` finds. */
export const PACK_ERROR_CODES = ['threshold-gap', 'unknown-source'] as const;
/** What can be wrong with a rule pack from outside, as a stable code. */
export type PackErrorCode = (typeof PACK_ERROR_CODES)[number];
/** What can be wrong with a scenario file. */
export const SCENARIO_ERROR_CODES = ['invalid-scenario', 'unknown-amendment', 'no-scenarios'] as const;
/** What can be wrong with a scenario file, as a stable code. */
export type ScenarioErrorCode = (typeof SCENARIO_ERROR_CODES)[number];

/** What can be wrong with a fact that is still to come. */
export const ENGINE_ERROR_CODES = ['fact-unavailable'] as const;
/** What can be wrong with a fact that is still to come, as a stable code. */
export type EngineErrorCode = (typeof ENGINE_ERROR_CODES)[number];

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
  'circular-amendment',
  'threshold-tie',
  'threshold-overlap',
  'weaker-than-floor',
  'exceptions-conflict',
  'fact-not-in-catalogue',
  'hash-mismatch',
  ...PACK_ERROR_CODES,
  ...SHEET_ERROR_CODES,
  ...SCENARIO_ERROR_CODES,
  ...ENGINE_ERROR_CODES,
] as const;
/** What can be wrong with input, as a stable code. */
export type ErrorCode = (typeof ERROR_CODES)[number];
/**
 * The codes whose sentences every program needs; those of spreadsheets, packs, scenarios and
 * facts to come stand with the code that reads them.
 */
export type CoreErrorCode = Exclude<ErrorCode, SheetErrorCode | PackErrorCode | ScenarioErrorCode | EngineErrorCode>;
