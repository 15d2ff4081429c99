import { isIsoDate } from '../../value/iso-date.ts';
import { given, hasLookAlike, invisibleIn, isBlank, kindOf, nearest, shorten } from '../../value/text.ts';

export { given, kindOf } from '../../value/text.ts';
import { suggestion } from '../../model/errors.ts';
import type { MessageParams } from '../../model/error-messages.ts';
import type { ProblemList } from './problems.ts';

/** Keys through which data could reach the prototype of an object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A plain object, as JSON gives it. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** True for an object without a prototype of its own making: what JSON.parse gives, in any realm. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Kinds of value, as messages name them. */
const KINDS = {
  list: ['danh sách', 'a list'],
  text: ['chuỗi ký tự', 'a text'],
  number: ['số', 'a number'],
  object: ['đối tượng', 'an object'],
  boolean: ['true hoặc false', 'true or false'],
  ruleSet: ['bộ tiêu chí', 'a rule set'],
  single: ['một giá trị đơn', 'a single value'],
} as const;

/** The parameters of `wrong-type`: what was expected, and what came. */
export function expected(kind: keyof typeof KINDS, actual: unknown): MessageParams {
  const [expectedVi, expectedEn] = KINDS[kind];
  return { expectedVi, expectedEn, actual: kindOf(actual) };
}

/** Reads a plain object, or notes why it is none. `ancestors` are the objects that it lies in. */
export function readObject(
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
): PlainObject | undefined {
  if (ancestors.includes(value)) {
    problems.add('cyclic-input', path);
    return undefined;
  }
  if (isPlainObject(value)) return value;
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) problems.add('forbidden-key', path, { key: '__proto__' });
  else problems.add('wrong-type', path, expected('object', value));
  return undefined;
}

/** True if a key may be read; notes a problem if it reaches for the prototype. */
export function isSafeKey(key: string, path: readonly string[], problems: ProblemList): boolean {
  if (!FORBIDDEN_KEYS.has(key)) return true;
  problems.add('forbidden-key', [...path, key], { key });
  return false;
}

/** Notes every key that the object has and the list of fields has not. */
export function checkFields(object: PlainObject, fields: readonly string[], path: readonly string[], problems: ProblemList): void {
  for (const key of Object.keys(object)) {
    if (fields.includes(key) || !isSafeKey(key, path, problems)) continue;
    problems.add('unknown-field', [...path, shorten(key)], () => ({ field: shorten(key), ...suggestion(nearest(key, fields)) }));
  }
}

/** Notes every field that has to be there and is not. */
export function requireFields(object: PlainObject, fields: readonly string[], path: readonly string[], problems: ProblemList): void {
  for (const field of fields) if (object[field] === undefined) problems.add('missing-field', [...path, field], { field });
}

const ASCII = /^[ -~]*$/;

/** Reads an optional text up to a length. */
export function readText(
  object: PlainObject,
  field: string,
  limit: number,
  path: readonly string[],
  problems: ProblemList,
): string | undefined {
  const value = object[field];
  if (value === undefined) return undefined;
  const place = [...path, field];
  if (typeof value !== 'string') {
    problems.add('wrong-type', place, expected('text', value));
    return undefined;
  }
  // Some letters are longer in the form that is held; ASCII is in it.
  const text = value.length > limit || ASCII.test(value) ? value : value.normalize('NFC');
  if (text.length > limit) tooLong(problems, place, text.length, limit);
  else if (hasLookAlike(text)) problems.add('look-alike-letter', place, { value: shorten(text) });
  else return text;
  return undefined;
}

/** Notes that there is more of something than is accepted. */
export function tooLong(problems: ProblemList, path: readonly string[], length: number, limit: number): void {
  problems.add('too-long', path, { length: `${length}`, limit: `${limit}` });
}

/** Notes that a value cannot be, and why. */
export function impossible(problems: ProblemList, path: readonly string[], value: string, reasonVi: string, reasonEn: string): undefined {
  problems.add('impossible-value', path, { value, reasonVi, reasonEn });
  return undefined;
}

/** Reads an optional text that says something if it is given. */
export function readFilled(...[object, field, limit, path, problems]: Parameters<typeof readText>): string | undefined {
  const text = readText(object, field, limit, path, problems);
  if (text === undefined || !isBlank(text)) return text;
  problems.add('missing-field', [...path, field], { field });
  return undefined;
}

/** True for a key or an id with a character that nobody sees; notes which one. */
export function hasInvisible(text: string, path: readonly string[], problems: ProblemList): boolean {
  const character = invisibleIn(text);
  if (character !== undefined) problems.add('invisible-character', path, { character });
  return character !== undefined;
}

/** Reads an optional day. */
export function readDay(object: PlainObject, field: string, path: readonly string[], problems: ProblemList): string | undefined {
  const value = object[field];
  if (value === undefined || (typeof value === 'string' && isIsoDate(value))) return value;
  problems.add('invalid-date', [...path, field], { value: given(value) });
  return undefined;
}
