/*
 * What a dossier may hold at most, said once: the reader of `assess`, the zod schemas and the JSON Schemas follow from it.
 * Lengths are counted as JavaScript counts them, in units of UTF-16, as given and in normal form C.
 */

/** Longest decimal that is accepted, in characters. Longer figures are typing errors, not measurements. */
export { MAX_DECIMAL_LENGTH } from '../value/decimal.ts';

/** Longest id of a unit, and longest name of it or of its district. */
export const LONGEST_NAME = 200;

/** Longest text beside a figure or a judgement: a source, a quote, who decided, a document. */
export const LONGEST_TEXT = 2000;

/** Longest note of a dossier. */
export const LONGEST_NOTE = 4000;

/** Longest name of a unit of measurement, blanks around it included. */
export const LONGEST_MEASURE = 100;

/** More traits than there are words for them, with a period each, is no list of traits. */
export const MOST_TRAITS = 50;
