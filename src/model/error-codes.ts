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
  'unreadable-decision',
  'decision-without-table',
  'decision-changes-tracked',
  'decision-several-tables',
] as const;
/** What can be wrong with a spreadsheet, as a stable code. */
export type SheetErrorCode = (typeof SHEET_ERROR_CODES)[number];

/** What can be wrong with a rule pack from outside and is found when it is loaded, never when a unit is assessed. */
export const PACK_ERROR_CODES = [
  'unknown-rule-set',
  'invalid-instrument',
  'unknown-instrument',
  'cyclic-condition',
  'unknown-condition',
  'effective-before-target',
  'circular-amendment',
  'threshold-tie',
  'threshold-overlap',
  'threshold-gap',
  'weaker-than-floor',
  'level-contradicted',
  'fact-not-in-catalogue',
  'empty-period',
  'before-in-force',
  'after-in-force',
  'weaker-than-higher-text',
  'loosens-higher-text',
  'packs-conflict',
  'duplicate-number',
  'unknown-source',
  'assumption-conflict',
  'pack-too-large',
  'undeclared-word',
  'columns-overlap',
  'pack-format',
] as const;
/** What can be wrong with a rule pack from outside, as a stable code. */
export type PackErrorCode = (typeof PACK_ERROR_CODES)[number];
/** What is said of a day without a text. */
export const COVERAGE_ERROR_CODES = ['date-not-covered', 'not-recorded'] as const;
/** What is said of a day without a text, as a stable code. */
export type CoverageErrorCode = (typeof COVERAGE_ERROR_CODES)[number];
/** What can be wrong with rules that name one another. */
const RULE_ERROR_CODES = [
  'duplicate-id',
  'unknown-target',
  'unknown-parameter',
  'expect-mismatch',
  'amendment-conflict',
  'grade-lowered',
  'exceptions-conflict',
] as const;
/** What can be wrong with rules that name one another, as a stable code. */
export type RuleErrorCode = (typeof RULE_ERROR_CODES)[number];
/** What can be wrong with a scenario file. */
export const SCENARIO_ERROR_CODES = ['invalid-scenario', 'unknown-amendment', 'no-scenarios'] as const;
/** What can be wrong with a scenario file, as a stable code. */
export type ScenarioErrorCode = (typeof SCENARIO_ERROR_CODES)[number];

/** What can be wrong with a unit beside others, or where a set was compiled for another place. */
export type SeveralUnitsErrorCode = 'duplicate-unit' | 'place-mismatch';
const SEVERAL_UNITS_ERROR_CODES: readonly SeveralUnitsErrorCode[] = ['duplicate-unit', 'place-mismatch'];

/** What can be wrong with the name that a row, a fact or a label is looked up by; scenario files name rows too. */
export type LookUpErrorCode = 'unknown-row' | 'unknown-id';
const LOOK_UP_ERROR_CODES: readonly LookUpErrorCode[] = ['unknown-row', 'unknown-id'];

/** What can be wrong with a judgement by the number of a day, where numbers are no ids. */
export type JudgementErrorCode = 'ambiguous-judgement';
const JUDGEMENT_ERROR_CODES: readonly JudgementErrorCode[] = ['ambiguous-judgement'];

/** What can be wrong with many units together. */
export const POPULATION_ERROR_CODES = ['unknown-unit', 'duplicate-assessment', 'unknown-target-of-plan', 'duplicate-report'] as const;
/** What can be wrong with many units together, as a stable code. */
export type PopulationErrorCode = (typeof POPULATION_ERROR_CODES)[number];

/** What can be wrong with a recognition, beside its shape. */
export type RecognitionErrorCode = 'recognition-without-decision' | 'recognition-before-set' | 'withdrawal-before-recognition';
const RECOGNITION_ERROR_CODES: readonly RecognitionErrorCode[] = [
  'recognition-without-decision',
  'recognition-before-set',
  'withdrawal-before-recognition',
];

/** What only the command line, the schemas and the second backend find: their sentences stand there, because a browser that assesses needs none of them. */
const OUTSIDE_ERROR_CODES = [
  'unreadable-file',
  'file-kind',
  'no-dossiers',
  'circular-link',
  'invalid-json',
  'invalid-encoding',
  'repeated-key',
  'inexact-number',
  'too-deep',
  'too-large',
  'unknown-command',
  'unknown-option',
  'unread-option',
  'repeated-option',
  'missing-value',
  'surplus-value',
  'conflicting-options',
  'lacking-option',
  'surplus-argument',
  'unwritable-file',
  'package-missing',
  'hash-mismatch',
  'fact-unavailable',
] as const;
/** What only the command line, the schemas and the second backend find, as a stable code. */
export type OutsideErrorCode = (typeof OUTSIDE_ERROR_CODES)[number];

/** Codes whose sentences every application loads; the others stand with the code that needs them. */
export const CORE_ERROR_CODES = [
  'missing-field',
  'unknown-field',
  'wrong-type',
  'unknown-fact',
  'not-a-number',
  'impossible-value',
  'figures-conflict',
  'unit-mismatch',
  'invalid-date',
  'unknown-region',
  'unknown-trait',
  'unknown-group',
  'columns-conflict',
  'unknown-level',
  'unknown-province',
  'level-mismatch',
  'unknown-judgement-target',
  'invalid-judgement',
  'unknown-document',
  'duplicate-trait',
  'forbidden-key',
  'cyclic-input',
  'too-long',
  'too-many-problems',
  'look-alike-letter',
  'invisible-character',
  'unreadable-input',
  'unknown-draft',
  'unknown-assumption',
  'invalid-option',
  'not-loaded',
] as const;
/** What can be wrong with a dossier or a moment, as a stable code. */
export type CoreErrorCode = (typeof CORE_ERROR_CODES)[number];
/** What can be wrong with input, as a stable code. */
export type ErrorCode =
  | CoreErrorCode
  | CoverageErrorCode
  | RuleErrorCode
  | SeveralUnitsErrorCode
  | LookUpErrorCode
  | JudgementErrorCode
  | OutsideErrorCode
  | SheetErrorCode
  | PackErrorCode
  | ScenarioErrorCode
  | PopulationErrorCode
  | RecognitionErrorCode;

/** What can be wrong with input. Closed: a program can switch on it. */
export const ERROR_CODES: readonly ErrorCode[] = /* @__PURE__ */ ([] as ErrorCode[]).concat(
  CORE_ERROR_CODES,
  COVERAGE_ERROR_CODES,
  RULE_ERROR_CODES,
  SEVERAL_UNITS_ERROR_CODES,
  LOOK_UP_ERROR_CODES,
  JUDGEMENT_ERROR_CODES,
  OUTSIDE_ERROR_CODES,
  POPULATION_ERROR_CODES,
  RECOGNITION_ERROR_CODES,
  PACK_ERROR_CODES,
  SHEET_ERROR_CODES,
  SCENARIO_ERROR_CODES,
);
