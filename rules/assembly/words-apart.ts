import { ADDRESS, BOTH, SIGNS, VIETNAMESE } from './words-in-place.ts';
import type { Words, WordsApart } from './words-in-place.ts';

/** What is written in Vietnamese beside what is written in both languages: quotes and names of documents. */
const VIETNAMESE_FIELDS = ['quote', 'title', 'number', 'issuer'];

type Lists = { readonly [List in keyof Words]: (string | number)[] };

/** A text in the signs that it is carried in. */
function carried(text: string): string {
  const taken = SIGNS.find(([sign]) => text.includes(sign));
  if (taken !== undefined) throw new Error(`"${text}" has the sign ${taken[0]}, which is carried for a letter`);
  return SIGNS.reduce((before, [sign, mark]) => before.replaceAll(mark, sign), text.normalize('NFD'));
}

/** Puts a text at the end of a list: one that the list has already, by its place there. */
function add(list: (string | number)[], text: string): void {
  const first = list.indexOf(text);
  list.push(first === -1 ? text : first);
}

function isInBoth(value: object): value is { readonly vi: string; readonly en: string } {
  const { vi, en, ...rest } = value as Readonly<Record<string, unknown>>;
  return typeof vi === 'string' && typeof en === 'string' && Object.keys(rest).length === 0;
}

function taken(value: unknown, field: string, lists: Lists): unknown {
  if (typeof value === 'number' && value < 0) throw new Error(`a number of the law cannot be ${value}: it would stand for a text`);
  if (typeof value === 'string') {
    if (field === 'url') {
      add(lists.url, value);
      return ADDRESS;
    }
    if (!VIETNAMESE_FIELDS.includes(field)) return value;
    add(lists.vi, carried(value));
    return VIETNAMESE;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => taken(item, field, lists));
  if (!isInBoth(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, taken(item, key, lists)]));
  add(lists.vi, carried(value.vi));
  add(lists.en, carried(value.en));
  return BOTH;
}

/** Data with their texts apart, language by language, as applications carry them. */
export function wordsApart(data: object): WordsApart {
  const words: Lists = { vi: [], en: [], url: [] };
  return { data: taken(data, '', words), words };
}
