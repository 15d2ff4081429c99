/*
 * The closed lists of words that rules, dossiers and results are written in.
 * Plain arrays without zod: the core reads them, the schemas are built on them, and `ntm-rules/vocabulary` hands them on.
 */

/** How far a value of the law can be trusted, strongest first. */
export const GRADES = ['official', 'reported', 'recalled', 'missing'] as const;
/** The grades of values of the law with `assumed`, which a value has that an assumption borrows: never law. */
export const ALL_GRADES = ['official', 'reported', 'recalled', 'assumed', 'missing'] as const;
/** How far a value can be trusted (mức tin cậy); `assumed` is no value of the law. */
export type Grade = (typeof ALL_GRADES)[number];

/** The weakest grade that an assessment can be told to count (`accept`). */
export const ACCEPTABLE_GRADES = ['official', 'reported', 'recalled'] as const;

/** How sure somebody is who remembers a value. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Whether a verdict rests on official values only, or on something that was assumed. */
export const STANDINGS = ['official', 'provisional', 'assumed'] as const;

/** The four answers. */
export const STATUSES = ['met', 'not-met', 'undetermined', 'not-applicable'] as const;
/** Outcome for an indicator, a criterion or a set: `met`, `not-met`, `undetermined`, `not-applicable`. */
export type Status = (typeof STATUSES)[number];

/** Outcomes that a competent body can decide. */
export const JUDGED_STATUSES = ['met', 'not-met', 'not-applicable'] as const;

/** Socio-economic regions: the columns of the national annexes. */
export const REGIONS = [
  'northern-midlands-mountains',
  'red-river-delta',
  'north-central',
  'south-central-coast',
  'central-highlands',
  'southeast',
  'mekong-delta',
] as const;
/** Socio-economic region (vùng), the column of a national annex. */
export type Region = (typeof REGIONS)[number];

/** Legal attributes of a unit that decide which column or which value applies. */
export const TRAITS = ['specially-disadvantaged', 'safe-zone', 'poor-district', 'ethnic-minority-mountainous'] as const;
/**
 * Legal attribute of a unit: `specially-disadvantaged` (xã đặc biệt khó khăn), `safe-zone` (xã an toàn khu),
 * `poor-district` (thuộc huyện nghèo hoặc huyện thoát nghèo giai đoạn 2018-2020), `ethnic-minority-mountainous`.
 */
export type Trait = (typeof TRAITS)[number];

/** Kinds of unit that can be assessed. */
export const LEVELS = ['commune', 'village', 'residential-area', 'district', 'province'] as const;
/** Kind of unit: xã, thôn (làng), khu dân cư, huyện, tỉnh. */
export type Level = (typeof LEVELS)[number];

/** Units of measurement of facts and thresholds. */
export const MEASUREMENT_UNITS = [
  'percent',
  'million-vnd-per-person-per-year',
  'square-metre-per-person',
  'point',
  'place',
  'level',
  'rating',
  'school',
  'organisation',
  'cooperative',
  'model',
  'litre-per-person-per-day',
  'times',
  'none',
] as const;
/** Unit of measurement of a fact or a threshold; `none` for yes-or-no facts. */
export type MeasurementUnit = (typeof MEASUREMENT_UNITS)[number];

/** Things that are counted or measured in the numerator or denominator of a share. */
export const COUNTED_UNITS = [
  'household',
  'person',
  'worker',
  'pupil',
  'child',
  'school',
  'village',
  'commune',
  'establishment',
  'facility',
  'landfill',
  'product',
  'case',
  'kilometre',
  'hectare',
  'tonne',
] as const;
/** Thing counted or measured in the numerator or denominator of a share. */
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/** Ranks of issuers, lowest first. The rank decides between values of equally specific scope. */
export const RANKS = ['national', 'provincial', 'district'] as const;
/** Rank of the issuer of an instrument. */
export type Rank = (typeof RANKS)[number];

/** What a threshold says where it says no value: three different things, none of them a number. */
export const THRESHOLD_STATES = ['not-required', 'delegated', 'missing'] as const;

/** Which way a parameter is stricter. */
export const DIRECTIONS = ['at-least', 'at-most', 'exactly'] as const;

/** What an exception does to its indicator when it fires. */
export const EXCEPTION_EFFECTS = ['not-applicable', 'met'] as const;

/** How far an instrument has come: only what is adopted counts by itself; a draft or an assumption counts when it is named. */
export const INSTRUMENT_STATUSES = ['adopted', 'draft', 'withdrawn', 'assumption'] as const;

/** What a lower instrument does with a row of a higher one. */
export const ROW_TREATMENTS = ['set', 'inherited', 'delegated-not-set', 'missing'] as const;

/** How one document stands to another. */
export const RELATION_KINDS = ['based-on', 'implements', 'amends', 'follows', 'replaces', 'guides', 'cites'] as const;

/** Kinds of administrative unit: tỉnh, huyện, thị trấn, xã; a thôn (làng) is listed where a plan names it. */
export const ADMINISTRATIVE_KINDS = ['province', 'district', 'town', 'commune', 'village'] as const;

/** Tiers of administration. A town and a commune are of one tier. */
export const ADMINISTRATIVE_LEVELS = ['province', 'district', 'commune', 'village'] as const;

/** Operators as they stand in a table. */
export const OPERATOR_SIGNS = {
  equal: '=',
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
} as const;
/** Comparison operator, named as in json-rules-engine. */
export type Operator = keyof typeof OPERATOR_SIGNS;
/** What each operator says under a "not". */
export const OPPOSITE_OPERATORS: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};
/** Comparison operators, named as in json-rules-engine. */
export const OPERATORS = /* @__PURE__ */ Object.keys(OPERATOR_SIGNS) as readonly Operator[] as readonly [Operator, ...Operator[]];

/** Whether each operator holds for a value below, at and above its limit: all else about it follows from this. */
export const OPERATOR_HOLDS: Readonly<Record<Operator, readonly [below: boolean, at: boolean, above: boolean]>> = {
  equal: [false, true, false],
  notEqual: [true, false, true],
  lessThan: [true, false, false],
  lessThanInclusive: [true, true, false],
  greaterThan: [false, false, true],
  greaterThanInclusive: [false, true, true],
};

/** Kinds of fact. */
export const FACT_TYPES = ['boolean', 'integer', 'decimal', 'percentage'] as const;
/** Kind of a fact: yes or no, whole number, decimal, or percentage (a number in points, or numerator and denominator). */
export type FactType = (typeof FACT_TYPES)[number];
