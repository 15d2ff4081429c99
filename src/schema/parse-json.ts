import { expected } from '../engine/input/plain.ts';
import { checkArguments, checkReadable } from '../model/check-arguments.ts';
import type { OutsideErrorCode } from '../model/error-codes.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { MessageParams, Template } from '../model/error-messages.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import { jsonFaultOf, placeInText } from '../value/json-fault.ts';
import type { JsonFault, JsonSyntaxFault } from '../value/json-fault.ts';
import { shorten } from '../value/text.ts';

/** How much a text may hold. */
export interface JsonLimits {
  /** Bytes of the text (UTF-16 units where it is a string); 256 MiB unless given. */
  readonly bytes?: number | undefined;
  /** Levels of objects and lists in one another; 100 unless given. */
  readonly depth?: number | undefined;
}

/** What is accepted where no limit is given. Dossiers have six levels, conditions of the law a handful more. */
export const JSON_LIMITS = { bytes: 256 * 1024 * 1024, depth: 100 } as const;

type JsonErrorCode = Extract<
  OutsideErrorCode,
  'invalid-json' | 'invalid-encoding' | 'repeated-key' | 'inexact-number' | 'too-deep' | 'too-large'
>;

const TEMPLATES: Readonly<Record<JsonErrorCode, Template>> = {
  'invalid-json': [
    'Không phải JSON hợp lệ: dòng {line}, cột {column}: {reasonVi}.',
    'Not valid JSON: line {line}, column {column}: {reasonEn}.',
  ],
  'invalid-encoding': ['Không phải văn bản UTF-8: {reasonVi}.', 'Not text in UTF-8: {reasonEn}.'],
  'repeated-key': ['Khóa "{key}" có hai lần trong cùng một đối tượng.', 'The key "{key}" stands twice in one object.'],
  'inexact-number': [
    'Số {value} không giữ được nguyên vẹn khi đọc như số của JSON; hãy viết trong dấu ngoặc kép, như "1234.5".',
    'The number {value} would be changed when read as a number of JSON; write it in quotes, such as "1234.5".',
  ],
  'too-deep': ['Dữ liệu lồng nhau quá {limit} tầng.', 'The data are nested more than {limit} levels deep.'],
  'too-large': ['Dài hơn giới hạn {limit}.', 'Longer than the limit of {limit}.'],
};

const SYNTAX: Readonly<Record<JsonSyntaxFault, Template>> = {
  empty: ['không có nội dung', 'there is nothing in it'],
  end: ['nội dung kết thúc giữa chừng', 'the text ends too early'],
  value: ['ở đây cần một giá trị', 'a value is expected here'],
  key: ['ở đây cần tên trường trong dấu ngoặc kép', 'the name of a field in double quotes is expected here'],
  colon: ['sau tên trường cần dấu hai chấm', 'a colon is expected after the name of a field'],
  separator: ['ở đây cần dấu phẩy hoặc dấu đóng ngoặc', 'a comma or the closing bracket is expected here'],
  number: ['số viết sai dạng', 'the number is malformed'],
  'control-character': ['trong chuỗi có ký tự điều khiển hoặc xuống dòng', 'a text holds a control character or a line break'],
  escape: ['ký hiệu sau dấu gạch chéo ngược không có trong JSON', 'what follows the backslash is not a JSON escape'],
  surplus: ['còn nội dung sau khi dữ liệu đã kết thúc', 'there is more behind the end of the data'],
};

function jsonError(code: JsonErrorCode, path: readonly string[], params: MessageParams): NtmError {
  return ntmError([{ code, path, params, message: sentenceOf(TEMPLATES[code], params) }]);
}

/** Bytes as people say them. */
function sizeOf(bytes: number): string {
  const units = [
    [2 ** 20, 'MiB'],
    [2 ** 10, 'KiB'],
  ] as const;
  const [size, name] = units.find(([one]) => bytes >= one && bytes % one === 0) ?? [1, 'byte'];
  return `${bytes / size} ${name}`;
}

/** The error for what is longer than a limit in bytes. */
export function tooLarge(limit: number): NtmError {
  return jsonError('too-large', [], { limit: sizeOf(limit) });
}

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // The end may cut a character in two: that alone is no fault of what stands before.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Number of the line on which the first byte stands that is no UTF-8. */
function lineOfFault(bytes: Uint8Array, firstLine: number): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).filter((byte) => byte === 0x0a).length + firstLine;
}

/** True for bytes that begin as UTF-16 does. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function encodingFault(bytes: Uint8Array, firstLine: number): NtmError {
  const isWide = isUtf16(bytes);
  const line = isWide ? firstLine : lineOfFault(bytes, firstLine);
  const [reasonVi, reasonEn] = isWide
    ? ['tệp viết bằng UTF-16, hãy lưu lại bằng UTF-8', 'it is written in UTF-16; save it as UTF-8']
    : [`dòng ${line} có byte không thuộc UTF-8`, `line ${line} has bytes that are not UTF-8`];
  return jsonError('invalid-encoding', [], { line: String(line), reasonVi, reasonEn });
}

/** Bytes as text, without a byte order mark, which Windows editors leave at the beginning; throws `invalid-encoding`. */
export function decodeText(bytes: Uint8Array, firstLine = 1): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw encodingFault(bytes, firstLine);
  }
}

function errorOf({ kind, index, path, token }: JsonFault, text: string, depth: number, firstLine: number): NtmError {
  if (kind === 'repeated-key') return jsonError(kind, path, { key: shorten(token) });
  if (kind === 'inexact-number') return jsonError(kind, path, { value: shorten(token) });
  // The way to the bottom would fill the screen.
  if (kind === 'too-deep') return jsonError(kind, path.slice(0, 3), { limit: String(depth) });
  const { line, column } = placeInText(text, index);
  const [reasonVi, reasonEn] = SYNTAX[kind];
  return jsonError('invalid-json', [], { line: String(line + firstLine - 1), column: String(column), reasonVi, reasonEn });
}

/** The most that a limit of the depth may allow: one nested function call for each level. */
const DEEPEST = 1000;

function checkLimit(option: keyof JsonLimits, value: number, most: number): void {
  if (Number.isSafeInteger(value) && value > 0 && value <= most) return;
  throw ntmError([problem('invalid-option', [option], { option, value: String(value), allowed: `1–${most}` })]);
}

/** Reads JSON as {@link parseJson} does, from a text that begins on some line of its file. */
export function parseJsonFrom(firstLine: number, source: string | Uint8Array, limits: JsonLimits): unknown {
  checkArguments({ limits: ['options', limits] });
  const { bytes = JSON_LIMITS.bytes, depth = JSON_LIMITS.depth } = limits;
  checkLimit('bytes', bytes, Number.MAX_SAFE_INTEGER);
  checkLimit('depth', depth, DEEPEST);
  if (typeof source !== 'string' && !(ArrayBuffer.isView(source) && source instanceof Uint8Array)) {
    checkReadable('source', source);
    throw ntmError([problem('wrong-type', [], expected('text', source))]);
  }
  if (source.length > bytes) throw tooLarge(bytes);
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeText(source, firstLine);
  const fault = jsonFaultOf(text, depth);
  if (fault !== undefined) throw errorOf(fault, text, depth, firstLine);
  return JSON.parse(text) as unknown;
}

/**
 * Reads JSON that says one thing only.
 *
 * @remarks `JSON.parse` lets the last of two equal keys win, rounds a number that has more digits than a double keeps, and is handed
 * U+FFFD for bytes that are not text. In a dossier each of them is a figure that nobody has reported: here they are refused,
 * with their path. What is accepted comes out as `JSON.parse` gives it. A key `__proto__` is a key like others, and dossiers
 * refuse it.
 * @param source - the text, or its bytes in UTF-8; a byte order mark is skipped.
 * @param limits - how long the text and how deep its nesting may be.
 * @returns the data.
 * @throws `NtmError`: `invalid-json` with line and column, `invalid-encoding`, `repeated-key`, `inexact-number`, `too-deep`,
 * `too-large`, `wrong-type` for anything but text or bytes, `invalid-option` for an invalid limit.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { parseJson } from 'ntm-rules/schema';
 *
 * const found: unknown[] = [];
 * for (const text of ['{"incomePerCapita": 50, "incomePerCapita": 49}', '[0.12345678901234567890]']) {
 *   try {
 *     parseJson(text);
 *   } catch (error) {
 *     if (isNtmError(error)) found.push([error.code, error.path]);
 *   }
 * }
 * found; // => [['repeated-key', ['incomePerCapita']], ['inexact-number', ['0']]]
 * ```
 */
export function parseJson(source: string | Uint8Array, limits: JsonLimits = {}): unknown {
  return parseJsonFrom(1, source, limits);
}
