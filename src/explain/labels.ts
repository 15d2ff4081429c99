import { ALL_GRADES, CONFIDENCES, FACT_TYPES, LEVELS, RANKS, REGIONS, STANDINGS, STATUSES, TRAITS } from '../model/vocabulary.ts';
import { TARGET_REASON_CODES, TARGET_STATUSES } from '../model/programme.ts';
import type { Bilingual } from '../model/primitives.ts';
import {
  CONFIDENCE_WORDS,
  FACT_TYPE_WORDS,
  GRADE_WORDS,
  LEVEL_WORDS,
  RANK_WORDS,
  REGION_WORDS,
  STANDING_WORDS,
  STATUS_WORDS,
  TARGET_REASON_WORDS,
  TARGET_STATUS_WORDS,
  TRAIT_WORDS,
} from './words.ts';
import type { Words } from './words.ts';

/** A word in both languages for every code of a list. */
export type Labels<Code extends string> = Readonly<Record<Code, Readonly<Bilingual>>>;

function labelsOf<Code extends string>(codes: readonly Code[], { vi, en }: Words<Code>): Labels<Code> {
  return Object.fromEntries(codes.map((code) => [code, { vi: vi[code], en: en[code] }])) as Labels<Code>;
}

/** The four statuses: `đạt`, `met`. */
export const STATUS_LABELS = /* @__PURE__ */ labelsOf(STATUSES, STATUS_WORDS);
/** Grades of values: `theo nguồn tin`, `reported`. */
export const GRADE_LABELS = /* @__PURE__ */ labelsOf(ALL_GRADES, GRADE_WORDS);
/** Degrees of confidence of what is remembered: `cao`, `high`. */
export const CONFIDENCE_LABELS = /* @__PURE__ */ labelsOf(CONFIDENCES, CONFIDENCE_WORDS);
/** Standings of verdicts: `tạm thời`, `provisional`. */
export const STANDING_LABELS = /* @__PURE__ */ labelsOf(STANDINGS, STANDING_WORDS);
/** Kinds of unit: `thôn (làng)`, `village`. */
export const LEVEL_LABELS = /* @__PURE__ */ labelsOf(LEVELS, LEVEL_WORDS);
/** Regions: `Tây Nguyên`, `Central Highlands`. */
export const REGION_LABELS = /* @__PURE__ */ labelsOf(REGIONS, REGION_WORDS);
/** Traits of units: `xã an toàn khu`, `safe zone`. */
export const TRAIT_LABELS = /* @__PURE__ */ labelsOf(TRAITS, TRAIT_WORDS);
/** Ranks of issuers: `trung ương`, `national`. */
export const RANK_LABELS = /* @__PURE__ */ labelsOf(RANKS, RANK_WORDS);
/** Kinds of fact: `số nguyên`, `whole number`. */
export const FACT_TYPE_LABELS = /* @__PURE__ */ labelsOf(FACT_TYPES, FACT_TYPE_WORDS);
/** Statuses of a target of a plan: `chưa đạt`, `not reached`. */
export const TARGET_STATUS_LABELS = /* @__PURE__ */ labelsOf(TARGET_STATUSES, TARGET_STATUS_WORDS);
/** Reasons of a target of a plan: `đơn vị chưa được đánh giá`, `the unit has no assessment`. */
export const TARGET_REASON_LABELS = /* @__PURE__ */ labelsOf(TARGET_REASON_CODES, TARGET_REASON_WORDS);
