import { BOOLEAN_WORDS, STATUS_WORDS } from '../../explain/words.ts';
import { EXPECTATION_FIELDS } from '../../model/scenario.ts';
import { STATUSES } from '../../model/vocabulary.ts';

/** A word as people write it: capitals, spaces and the normal form do not matter. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

const STATUS_OF_WORD: ReadonlyMap<string, string> = new Map(
  STATUSES.flatMap((status) => [STATUS_WORDS.vi[status], STATUS_WORDS.en[status]].map((word) => [folded(word), status] as const)),
);
const ANSWER_OF_WORD: ReadonlyMap<string, boolean> = new Map(
  [BOOLEAN_WORDS.vi, BOOLEAN_WORDS.en].flatMap((words) => [[words.true, true] as const, [words.false, false] as const]),
);

type Fields = Readonly<Record<string, unknown>>;

/** True for an object with fields; anything else is left to the schema. */
export function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of the four statuses, as a choice. */
export const STATUS_CHOICE = { vi: choiceOf(Object.values(STATUS_WORDS.vi), 'hoặc'), en: choiceOf(Object.values(STATUS_WORDS.en), 'or') };

function choiceOf(words: readonly string[], or: string): string {
  const quoted = words.map((word) => `"${word}"`);
  return `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)!}`;
}

/** Yes or no for the word of it; anything else as it is. */
export function answerOf(value: unknown): unknown {
  return typeof value === 'string' ? (ANSWER_OF_WORD.get(folded(value)) ?? value) : value;
}

/** The code of a status for the word of it, also within lists; anything else as it is. */
function statusOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(statusOf);
  return typeof value === 'string' ? (STATUS_OF_WORD.get(folded(value)) ?? value) : value;
}

/** An object with each of its values made another; anything else as it is. */
function each(value: unknown, change: (value: unknown) => unknown): unknown {
  return hasFields(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)])) : value;
}

/** What has a status of its own: an indicator that is expected, a judgement. */
export function withStatus(value: unknown): unknown {
  return hasFields(value) && 'status' in value ? { ...value, status: statusOf(value['status']) } : value;
}

const STATUSES_IN: Readonly<Record<string, (value: unknown) => unknown>> = {
  status: statusOf,
  rows: (value) => each(value, statusOf),
  criteria: (value) => each(value, statusOf),
  prerequisites: (value) => each(value, statusOf),
  indicators: (value) => each(value, withStatus),
  flips: (value) => each(value, (kind) => each(kind, statusOf)),
};

/** Kinds of expectation in which each entry is a status, or two. */
const STATUS_LISTS: readonly (string | undefined)[] = ['rows', 'criteria', 'prerequisites', 'flips'];

/** True for the path of a status in a scenario. */
export function isStatusPlace([field, entry, ...rest]: readonly string[]): boolean {
  if (field === 'judgements') return rest.at(-1) === 'status';
  return field === 'expect' && (entry === 'status' || rest.at(-1) === 'status' || STATUS_LISTS.includes(entry));
}

/** True for a key of an expectation that is the number of a row. */
function isRow(key: string): boolean {
  return /\d/.test(key) && !EXPECTATION_FIELDS.includes(key);
}

/** An expectation with its rows in one place, and codes for words. */
export function expectationOf(value: unknown): unknown {
  if (!hasFields(value)) return value;
  const entries = Object.entries(value);
  const short = entries.filter(([key]) => isRow(key));
  // Rows that are written both ways would hide one another.
  const isShort = short.length > 0 && !('rows' in value);
  const kept = isShort ? [...entries.filter(([key]) => !isRow(key)), ['rows', Object.fromEntries(short)] as const] : entries;
  return Object.fromEntries(kept.map(([key, item]) => [key, STATUSES_IN[key]?.(item) ?? item]));
}
