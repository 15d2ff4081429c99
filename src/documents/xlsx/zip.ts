/*
 * A workbook is a zip archive. The platform inflates; the directory of the archive is taken apart here, and held against what
 * stands before each part, so that a damaged file is never read as a whole one.
 */

import { crc32 } from './crc32.ts';
import { LARGEST_PART } from './limits.ts';
import { CUT_SHORT, damaged, tooLarge, unreadable } from './unreadable.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** What stands where the real number is in a field of 64 bits. */
const IN_64_BITS = 0xff_ff_ff_ff;
const ZIP64_FIELD = 1;
/** Bit of the flags of an entry, and method, of parts that only a password opens. */
const ENCRYPTED = 0x0001;
/** Bit of the flags of a part whose numbers stand behind it. */
const NUMBERS_FOLLOW = 0x0008;
const ENCRYPTED_METHOD = 99;
const [STORED, DEFLATED] = [0, 8] as const;

/** One part of an archive, still compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** True if only a password opens it. */
  readonly isEncrypted: boolean;
  /** Length once inflated, and checksum, as the archive has them; nobody has checked that yet. */
  readonly declaredLength: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

interface Directory {
  readonly at: number;
  readonly count: number;
  readonly end: number;
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Where the directory is, and how many entries it has; `undefined` for what is no archive. */
function findDirectory(view: DataView): Directory | undefined {
  const last = view.byteLength - DIRECTORY_END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
      const end = number64(view, locator + 8);
      if (view.getUint32(end, true) !== ZIP64_END) throw unreadable(CUT_SHORT);
      return { at: number64(view, end + 48), count: number64(view, end + 32), end };
    }
    return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true), end: at };
  }
  return undefined;
}

/** The numbers of an entry that did not fit into 32 bits, in the order in which they are left out. */
function wide(view: DataView, from: number, to: number, numbers: readonly number[]): number[] {
  if (!numbers.includes(IN_64_BITS)) return [...numbers];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== IN_64_BITS) return number;
      next += 8;
      return number64(view, next - 8);
    });
  }
  throw unreadable(CUT_SHORT);
}

interface DirectoryEntry extends Omit<ZipEntry, 'bytes'> {
  readonly length: number;
  readonly local: number;
  readonly next: number;
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number): DirectoryEntry {
  if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw unreadable(CUT_SHORT);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const extra = at + 46 + nameLength;
  const numbers = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const [declaredLength = 0, length = 0, local = 0] = wide(view, extra, extra + extraLength, numbers);
  const method = view.getUint16(at + 10, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, extra)),
    method,
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || method === ENCRYPTED_METHOD,
    declaredLength,
    crc: view.getUint32(at + 16, true),
    length,
    local,
    next: extra + extraLength + commentLength,
  };
}

/** Where the content of an entry begins; the header before it must speak of the same part. */
function contentStart(bytes: Uint8Array, view: DataView, { name, method, local, crc, length, declaredLength }: DirectoryEntry): number {
  const start = local + 30 + view.getUint16(local + 26, true);
  const called = new TextDecoder().decode(bytes.subarray(local + 30, start));
  const isSame = view.getUint32(local, true) === LOCAL_HEADER && called === name && view.getUint16(local + 8, true) === method;
  // A writer that did not know the numbers yet left them out here, and says so; they then follow the content.
  const isLater = (view.getUint16(local + 6, true) & NUMBERS_FOLLOW) !== 0;
  const numbers = [14, 18, 22].map((offset) => view.getUint32(local + offset, true));
  const isKnown = isLater || [crc, length, declaredLength].every((number, index) => [number, IN_64_BITS].includes(numbers[index]!));
  if (!isSame || !isKnown) throw damaged(name, 'header');
  return start + view.getUint16(local + 28, true);
}

/**
 * The parts of a zip archive by name; `undefined` if it is none.
 *
 * @throws `NtmError` on an archive that contradicts itself, `RangeError` on one that is cut short.
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.byteLength < DIRECTORY_END_LENGTH ? undefined : findDirectory(view);
  if (directory === undefined) return undefined;
  const entries = new Map<string, ZipEntry>();
  const taken: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  let { at } = directory;
  for (let { count } = directory; count > 0; count -= 1) {
    const found = directoryEntry(bytes, view, at);
    const { name, method, declaredLength, crc, length, local, next } = found;
    const isEncrypted = found.isEncrypted || (view.getUint16(local + 6, true) & ENCRYPTED) !== 0;
    const start = contentStart(bytes, view, found);
    if (entries.has(name)) throw damaged(name, 'repeated');
    taken.push({ name, from: local, to: start + length });
    entries.set(name, { name, method, isEncrypted, declaredLength, crc, bytes: bytes.subarray(start, start + length) });
    at = next;
  }
  if (at > directory.end) throw unreadable(CUT_SHORT);
  const ordered = taken.toSorted((a, b) => a.from - b.from);
  for (const [index, { name, to }] of ordered.entries()) {
    // Parts that share bytes are how a small file becomes a very large one.
    if (to > (ordered[index + 1]?.from ?? directory.at)) throw damaged(name, 'overlap');
  }
  return entries;
}

async function inflated(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    // With a reader: not every browser goes through a stream with `for await`.
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done && length <= LARGEST_PART; part = await reader.read()) {
      length += part.value.length;
      chunks.push(part.value);
    }
    if (length > LARGEST_PART) await reader.cancel();
  } catch {
    throw damaged(name, 'packed');
  }
  if (length > LARGEST_PART) throw tooLarge(LARGEST_PART);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * The content of a part, which is as long as the archive says and has its checksum.
 *
 * @throws `NtmError` if it is not what the archive says, or too large.
 */
export async function zipContent({ name, method, bytes, declaredLength, crc }: ZipEntry): Promise<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw damaged(name, 'method');
  const content = method === STORED ? bytes : await inflated(name, bytes);
  if (content.length !== declaredLength) throw damaged(name, 'length');
  if (crc32(content) !== crc) throw damaged(name, 'checksum');
  return content;
}

/** The text of a part. */
export async function zipText(entry: ZipEntry): Promise<string> {
  const content = await zipContent(entry);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw damaged(entry.name, 'encoding');
  }
}
