/** Which rule of the JSON grammar a text breaks. */
export type JsonSyntaxFault =
  'empty' | 'end' | 'value' | 'key' | 'colon' | 'separator' | 'number' | 'control-character' | 'escape' | 'surplus';

/** What is wrong with a text that should be JSON: what, where in the text, and below which keys. */
export interface JsonFault {
  readonly kind: JsonSyntaxFault | 'repeated-key' | 'inexact-number' | 'too-deep';
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  /** Keys and places in lists that lead there. */
  readonly path: readonly string[];
  /** The key or the number that is refused. */
  readonly token: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ['true', 'false', 'null'] as const;

/** Numbers of at most this many signs, none of them an exponent, have at most 15 digits, and those every double keeps. */
const SHORT = 15;
/** Longer numbers are not measurements; looking at their digits would only cost time. */
const LONGEST_NUMBER = 400;

/** The digits of a number and the power of ten of the last one, so that equal numbers have equal texts. */
function digitsOf(literal: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return digits === '' ? '0' : `${digits}e${Number(exponent) - fraction.length + all.length - digits.length}`;
}

/** True if the number that a program makes of the text is written the same again. */
function isExact(literal: string): boolean {
  if (literal.length <= SHORT && !/[eE]/.test(literal)) return true;
  const value = Number(literal);
  return literal.length <= LONGEST_NUMBER && Number.isFinite(value) && digitsOf(literal) === digitsOf(String(value));
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** Up to this many keys are compared one by one, which is faster than a set. */
const FEW = 12;

/** A reading along a text, which keeps nothing but the path that it is on. */
interface Reading {
  readonly text: string;
  readonly deepest: number;
  readonly path: (string | number)[];
  at: number;
}

function readWhole(reading: Reading): void {
  skipSpace(reading);
  if (reading.at >= reading.text.length) fail(reading, 'empty');
  readValue(reading);
  skipSpace(reading);
  if (reading.at < reading.text.length) fail(reading, 'surplus');
}

function fail(reading: Reading, kind: JsonFault['kind'], token = '', index = reading.at): never {
  // Wherever the text ends too early, that is the fault.
  const isEnd = index >= reading.text.length && kind !== 'empty';
  const fault: JsonFault = { kind: isEnd ? 'end' : kind, index, path: reading.path.map(String), token };
  throw Object.assign(new Error(kind), { fault });
}

function skipSpace(reading: Reading): void {
  for (;;) {
    const unit = reading.text.charCodeAt(reading.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    reading.at += 1;
  }
}

function readValue(reading: Reading): void {
  const unit = reading.text.charCodeAt(reading.at);
  if (unit === QUOTE) readString(reading);
  else if (unit === 0x7b) readObject(reading);
  else if (unit === 0x5b) readList(reading);
  else if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) readNumber(reading);
  else {
    const word = WORDS.find((candidate) => reading.text.startsWith(candidate, reading.at));
    if (word === undefined) fail(reading, 'value');
    reading.at += word.length;
  }
}

function readNumber(reading: Reading): void {
  NUMBER.lastIndex = reading.at;
  const [literal] = NUMBER.exec(reading.text) ?? [];
  if (literal === undefined) fail(reading, 'number', '', reading.at + 1);
  const after = reading.text.charCodeAt(reading.at + literal.length);
  // "01", "1.", "1e": what was read is a number, and what follows is not JSON.
  if ((after >= 0x30 && after <= 0x39) || after === 0x2e || after === 0x65 || after === 0x45)
    fail(reading, 'number', '', reading.at + literal.length);
  if (!isExact(literal)) fail(reading, 'inexact-number', literal);
  reading.at += literal.length;
}

/** Reads a string; returns whether it has escapes. */
function readString(reading: Reading): boolean {
  // Most of a dossier is text: the loop keeps what it looks at in variables of its own.
  const { text } = reading;
  let at = reading.at + 1;
  let hasEscapes = false;
  for (let unit = text.charCodeAt(at); unit !== QUOTE; unit = text.charCodeAt(at)) {
    if (unit === BACKSLASH) {
      hasEscapes = true;
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) fail(reading, 'escape', '', at + 1);
      at = ESCAPE.lastIndex;
    } else if (unit >= 0x20) at += 1;
    else fail(reading, 'control-character', '', at);
  }
  reading.at = at + 1;
  return hasEscapes;
}

function readKey(reading: Reading): string {
  const start = reading.at;
  if (reading.text.charCodeAt(start) !== QUOTE) fail(reading, 'key');
  const hasEscapes = readString(reading);
  return hasEscapes ? (JSON.parse(reading.text.slice(start, reading.at)) as string) : reading.text.slice(start + 1, reading.at - 1);
}

/** Goes into an object or a list; false if it is empty. */
function enter(reading: Reading, closing: number): boolean {
  if (reading.path.length >= reading.deepest) fail(reading, 'too-deep');
  reading.at += 1;
  skipSpace(reading);
  if (reading.text.charCodeAt(reading.at) !== closing) return true;
  reading.at += 1;
  return false;
}

/** Goes on behind a member; false if it was the last one. */
function next(reading: Reading, closing: number): boolean {
  skipSpace(reading);
  const unit = reading.text.charCodeAt(reading.at);
  if (unit !== 0x2c && unit !== closing) fail(reading, 'separator');
  reading.at += 1;
  if (unit === closing) return false;
  skipSpace(reading);
  return true;
}

function readList(reading: Reading): void {
  if (!enter(reading, 0x5d)) return;
  const place = reading.path.push(0) - 1;
  for (let index = 0; ; index += 1) {
    reading.path[place] = index;
    readValue(reading);
    if (!next(reading, 0x5d)) break;
  }
  reading.path.pop();
}

function readObject(reading: Reading): void {
  if (!enter(reading, 0x7d)) return;
  const few: string[] = [];
  let many: Set<string> | undefined;
  for (;;) {
    const start = reading.at;
    const key = readKey(reading);
    const place = reading.path.push(key) - 1;
    if (many?.has(key) ?? few.includes(key)) fail(reading, 'repeated-key', key, start);
    if (many !== undefined) many.add(key);
    else if (few.push(key) > FEW) many = new Set(few);
    skipSpace(reading);
    if (reading.text.charCodeAt(reading.at) !== 0x3a) fail(reading, 'colon');
    reading.at += 1;
    skipSpace(reading);
    readValue(reading);
    reading.path.length = place;
    if (!next(reading, 0x7d)) return;
  }
}

/**
 * What keeps a text from being JSON that says one thing only: an error of grammar, a key that an object has twice, a number
 * that a double would change, nesting deeper than the limit. What has no fault `JSON.parse` reads as it is written.
 */
export function jsonFaultOf(text: string, deepest: number): JsonFault | undefined {
  try {
    readWhole({ text, deepest, path: [], at: 0 });
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'fault' in error) return error.fault as JsonFault;
    throw error;
  }
}

/** Line and column of a place in a text, both from one. */
export function placeInText(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: index - start + 1 };
}
