import * as z from 'zod';
import {
  compareDecimals,
  decimalTextOfNumber,
  exactDecimal,
  isCanonicalDecimal,
  isZero,
  parseDecimal,
  textOfNumber,
} from '../value/decimal.ts';
import type { ExactDecimal } from '../value/decimal.ts';
import { isRoundedShare } from '../value/share.ts';
import { hasLookAlike, invisibleIn, isBlank } from '../value/text.ts';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import { JUDGED_STATUSES, REGIONS, TRAITS } from './vocabulary.ts';
import type { Level, Region, Trait } from './vocabulary.ts';
import { LONGEST_MEASURE, LONGEST_NAME, LONGEST_NOTE, LONGEST_TEXT, MOST_TRAITS } from './dossier-limits.ts';
import { LATEST, PROVINCES, regionsOf } from './provinces.ts';
import type { Province } from './provinces.ts';
import { NOT_DECIMAL, dateSchema, idSchema } from './primitives.ts';

/** A text up to a length, as given and in the normal form that is held. */
function textUpTo(limit: number): z.ZodString {
  return z
    .string()
    .max(limit)
    .refine((text) => text.normalize('NFC').length <= limit, 'too long in Unicode normal form C')
    .refine((text) => !hasLookAlike(text), 'a letter that looks like Đ but is not');
}

/** A text up to a length that says something. */
function filledUpTo(limit: number): z.ZodString {
  return textUpTo(limit).refine((text) => !isBlank(text), 'blank');
}

const isVisible = (text: string): boolean => invisibleIn(text) === undefined;
const NOT_VISIBLE = 'a character that cannot be seen';

/** A trait with the period in which the unit has it; a bare trait holds on every day. */
export const datedTraitSchema = z
  .strictObject({
    trait: z.enum(TRAITS),
    from: dateSchema.optional(),
    to: dateSchema.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, 'a period must end after it begins');

/** A group with the period in which the unit is in it. */
const datedGroupSchema = z
  .strictObject({ group: idSchema, from: dateSchema.optional(), to: dateSchema.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, 'a period must end after it begins');

const isEachOnce = (traits: readonly unknown[]): boolean => {
  const plain = traits.filter((trait) => typeof trait === 'string');
  return new Set(plain).size === plain.length;
};

/** What is assessed: a commune, a village, a residential area. */
export const unitSchema = z.strictObject({
  /** Stable key of the unit; names collide, ids do not. */
  id: filledUpTo(LONGEST_NAME).refine(isVisible, NOT_VISIBLE),
  name: filledUpTo(LONGEST_NAME).optional(),
  level: idSchema,
  province: z.enum(PROVINCES).optional(),
  /** Name of the district, for roll-ups; no verdict depends on it. */
  district: filledUpTo(LONGEST_NAME).optional(),
  /** Needed where the set declares no columns of its own. */
  region: z.enum(REGIONS).optional(),
  traits: z
    .array(z.union([z.enum(TRAITS), datedTraitSchema]))
    .max(MOST_TRAITS)
    .refine(isEachOnce, 'a trait without a period given twice')
    .optional(),
  /** Of those that the rule set declares; an empty list says that the unit is in none, no list that nobody said. */
  groups: z
    .array(z.union([idSchema, datedGroupSchema]))
    .max(MOST_TRAITS)
    .refine(isEachOnce, 'a group without a period given twice')
    .optional(),
});

/** True unless the province has no unit of the region, on any day. */
const isInItsRegion = ({ province, region }: z.infer<typeof unitSchema>): boolean =>
  province === undefined || region === undefined || regionsOf(province, LATEST).includes(region);

/**
 * `string` where words are plain text to the compiler, as in a constant or a file of JSON, and nothing where they are literals: a misspelt
 * literal is found while compiling, any other text when the program runs.
 */
export type PlainText<Word extends string> = string extends Word ? Word : never;

/** What is assessed (xã, thôn, khu dân cư). Under a set from outside `Word` is `string`: kinds of unit are for the set to declare. */
export interface Unit<Word extends string = never> extends DeepReadonly<
  Omit<z.infer<typeof unitSchema>, 'level' | 'province' | 'region' | 'traits'>
> {
  readonly level: Level | Word;
  readonly province?: Province | Word | undefined;
  /** Needed where the set declares no columns of its own. */
  readonly region?: Region | Word | undefined;
  /** A bare trait holds on every day, one with a period from its first day until the day before `to`. */
  readonly traits?: readonly (Trait | Word | DatedTrait<Word>)[] | undefined;
}

/** A trait with the period in which a unit has it. */
export interface DatedTrait<Word extends string> extends Readonly<Omit<z.infer<typeof datedTraitSchema>, 'trait'>> {
  readonly trait: Trait | Word;
}

const text = textUpTo(LONGEST_TEXT);

/** What a value rests on, shown beside it. */
export const factEvidenceSchema = z.strictObject({
  source: text.optional(),
  url: text.optional(),
  quote: text.optional(),
  on: text.optional(),
  by: text.optional(),
  note: text.optional(),
});
/** What a value rests on. */
export interface FactEvidence extends Readonly<z.infer<typeof factEvidenceSchema>> {}

/** A number as canonical text, or as a JSON number that can be written out as one. */
const plainNumber = z.union([
  z.string().refine(isCanonicalDecimal, NOT_DECIMAL),
  z.number().refine((value) => decimalTextOfNumber(value) !== undefined, NOT_DECIMAL),
]);

const measure = z.string().max(LONGEST_MEASURE);
const aside = { unit: measure.optional(), measuredOn: dateSchema.optional(), evidence: factEvidenceSchema.optional() };

const ZERO = exactDecimal('0');

/** The decimal that is given, if it is one. */
function decimalIn(value: string | number | undefined): ExactDecimal | undefined {
  return value === undefined ? undefined : parseDecimal(typeof value === 'number' ? textOfNumber(value) : value);
}

/** Counts are not negative, and nothing has no parts; 0 of 0 is merely not known. What is not a number is reported elsewhere. */
function isPossible(...given: [numerator: string | number, denominator: string | number]): boolean {
  const [numerator, denominator] = given.map(decimalIn);
  if (numerator === undefined || denominator === undefined) return true;
  return compareDecimals(numerator, ZERO) >= 0 && compareDecimals(denominator, ZERO) >= 0 && (!isZero(denominator) || isZero(numerator));
}

/** A percentage beside its counts is what they come to. */
function isOfCounts(...given: [value: string | number | undefined, numerator: string | number, denominator: string | number]): boolean {
  const [value, numerator, denominator] = given.map(decimalIn);
  if (value === undefined || numerator === undefined || denominator === undefined) return true;
  return !isZero(denominator) && isRoundedShare(numerator, denominator, value);
}

/** Nothing lies between a least and a most that is below it. */
function isInOrder(atLeast: string | number | undefined, atMost: string | number | undefined): boolean {
  const [least, most] = [atLeast, atMost].map(decimalIn);
  return least === undefined || most === undefined || compareDecimals(least, most) <= 0;
}

/**
 * A fact as a dossier gives it: plain, as numerator and denominator, by bounds, or with its unit, the day of which it is true and
 * its evidence.
 */
export const factInputSchema = z.union([
  plainNumber,
  z.boolean(),
  z.strictObject({ value: z.union([plainNumber, z.boolean()]), ...aside }),
  z
    .strictObject({ numerator: plainNumber, denominator: plainNumber, value: plainNumber.optional(), ...aside })
    .refine(({ numerator, denominator }) => isPossible(numerator, denominator), 'a count below 0, or a part of zero')
    .refine(({ numerator, denominator, value }) => isOfCounts(value, numerator, denominator), 'a percentage that its counts contradict'),
  z
    .union([
      z.strictObject({ atLeast: plainNumber, atMost: plainNumber.optional(), ...aside }),
      z.strictObject({ atLeast: plainNumber.optional(), atMost: plainNumber, ...aside }),
    ])
    .refine(({ atLeast, atMost }) => isInOrder(atLeast, atMost), 'the least is above the most'),
]);
interface Aside {
  /** The unit of the value, by id or by label: checked against that of the fact. */
  readonly unit?: string | undefined;
  /** The day of which the value is true. */
  readonly measuredOn?: string | undefined;
  readonly evidence?: FactEvidence | undefined;
}

/** A fact with what is known about its value. */
export interface ValueInput extends Aside {
  readonly value: string | number | boolean;
}

/** A share as numerator and denominator. */
export interface ShareInput extends Aside {
  readonly numerator: string | number;
  readonly denominator: string | number;
  /** The same as a percentage, rounded; the counts are what is compared. */
  readonly value?: string | number | undefined;
}

/**
 * A fact of which only bounds are known: "above 56", "under 1 %". Each end is included, also where the report says "above": no more is
 * claimed than is known.
 */
export type BoundsInput = Aside &
  (
    | { readonly atLeast: string | number; readonly atMost?: string | number | undefined }
    | { readonly atLeast?: string | number | undefined; readonly atMost: string | number }
  );

/** A fact as a dossier gives it: canonical decimals as text (`"48.5"`), percentages in points (`"95"` = 95 %). */
export type FactInput = string | number | boolean | ValueInput | ShareInput | BoundsInput;

/** What a competent body decided on an indicator or a criterion (kết luận). */
export const judgementSchema = z.strictObject({
  status: z.enum(JUDGED_STATUSES),
  by: filledUpTo(LONGEST_TEXT),
  on: dateSchema,
  /** What the document is called, in words. */
  document: filledUpTo(LONGEST_TEXT).optional(),
  /** What the body said in other words than those of the law, as "cơ bản đạt": shown, and decides nothing. */
  remark: filledUpTo(LONGEST_TEXT).optional(),
  /** Its id in the register of documents that the rule set was told of. */
  documentId: idSchema.optional(),
  note: text.optional(),
});
/** What a competent body decided on an indicator or a criterion (kết luận). */
export interface Judgement<Word extends string = never> extends Readonly<Omit<z.infer<typeof judgementSchema>, 'status'>> {
  readonly status: (typeof JUDGED_STATUSES)[number] | Word;
}

const key = z.string().refine(isVisible, NOT_VISIBLE);

/**
 * A unit with what is known about it (hồ sơ), of any rule set: which facts there are, of which type, unit and bounds, and
 * which rows can be judged is for a set to say.
 */
export const dossierSchema = z.strictObject({
  unit: unitSchema.refine(isInItsRegion, { error: 'a region that the province does not lie in', path: ['region'] }),
  facts: z.record(key, factInputSchema.optional()),
  /**
   * The day of which the facts are true that do not say it themselves. It decides nothing but which definition of a fact
   * they were measured by, once an amendment has changed one.
   */
  measuredOn: dateSchema.optional(),
  /**
   * By the lasting id of a row, or where no row has it as its id by the number of the day: `"1.1"` an indicator, `"17"` a criterion;
   * `"commune/1.1"` and `"commune"` for a presupposed set. Of a criterion and its own indicator of one number the indicator is judged.
   */
  judgements: z.record(key, judgementSchema).optional(),
  /** True for a made-up dossier; the assessment repeats it. */
  illustrative: z.boolean().optional(),
  note: textUpTo(LONGEST_NOTE).optional(),
});

/** The facts that a dossier can give, by id. */
export type FactsOf<FactId extends string> = { readonly [Id in FactId]?: FactInput | undefined };

declare const NONE: unique symbol;
/** No facts at all: of a set that only judgements decide. */
export type NoFacts = { readonly [NONE]?: never };

/** Something for each row of a set that has it, by the id of the row. */
export type ByRow<RowId extends string, Item> = string extends RowId ? Readonly<Record<string, Item>> : { readonly [Id in RowId]?: Item };

/** `string` for a set from outside, whose rows and words nobody knows beforehand. */
export type WordOf<RowId extends string> = string extends RowId ? string : never;

/**
 * A unit with what is known about it (hồ sơ).
 *
 * @remarks Of a shipped set, `FactId` and `RowId` are its facts and rows, and `DossierOf<typeof commune>` is the short way to say it; of
 * any other set they are free text.
 */
export interface Dossier<
  FactId extends string = string,
  RowId extends string = string,
  Facts = FactsOf<FactId>,
  Word extends string = WordOf<RowId>,
> extends Readonly<Omit<z.infer<typeof dossierSchema>, 'unit' | 'facts' | 'judgements'>> {
  readonly unit: Unit<Word>;
  /** By id; leave out what is not known. */
  readonly facts: Facts;
  /**
   * By the lasting id of a row, or where no row has it as its id by the number of the day: `"1.1"` an indicator, `"17"` a criterion;
   * `"commune/1.1"` and `"commune"` for a presupposed set. Of a criterion and its own indicator of one number the indicator is judged.
   */
  readonly judgements?: ByRow<RowId, Judgement<Word>> | undefined;
}
