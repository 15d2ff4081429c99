import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../src/documents/xlsx/zip.ts';

/** The parts of an archive by name, inflated. */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = [...zipEntries(bytes)!];
  return new Map(entries.map(([name, { method, bytes: content }]) => [name, method === 0 ? content : inflateRawSync(content)]));
}

interface ZipOptions {
  /** What the archive says that a part has once inflated, where that is a lie. */
  readonly declared?: Readonly<Record<string, number>>;
  /** Parts that are stored as they are. */
  readonly stored?: readonly string[];
  /** Parts whose numbers stand behind them, as writers of streams put them. */
  readonly streamed?: readonly string[];
  /** True for numbers in 64 bits, as for an archive of many gigabytes. */
  readonly isZip64?: boolean;
}

const IN_64_BITS = 0xff_ff_ff_ff;

/** Numbers of 32 bits one after another. */
function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, 4 * index);
  return bytes;
}

/** Numbers of 64 bits as a field of a header. */
function wideField(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 8 * numbers.length);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) bytes.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return bytes;
}

/** An archive of some parts. */
export function zipped(parts: ReadonlyMap<string, Uint8Array | string>, options: ZipOptions = {}): Uint8Array {
  const { declared = {}, stored = [], streamed = [], isZip64 = false } = options;
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const isStored = stored.includes(name);
    const isStreamed = streamed.includes(name);
    const packed = isStored ? bytes : deflateRawSync(bytes, bytes.length > 1e6 ? { level: 1 } : {});
    const called = Buffer.from(name);
    const length = declared[name] ?? bytes.length;
    const extra = isZip64 ? wideField(length, packed.length) : Buffer.alloc(0);
    const numbers = isZip64 ? [IN_64_BITS, IN_64_BITS] : [packed.length, length];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(isZip64 ? 45 : 20, 4);
    head.writeUInt16LE(isStreamed ? 8 : 0, 6);
    head.writeUInt16LE(isStored ? 0 : 8, 8);
    words(crc32(bytes), ...numbers).copy(head, 14);
    head.writeUInt16LE(called.length, 26);
    head.writeUInt16LE(extra.length, 28);
    const wide = isZip64 ? wideField(length, packed.length, at) : Buffer.alloc(0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 28);
    entry.writeUInt16LE(wide.length, 30);
    entry.writeUInt32LE(isZip64 ? IN_64_BITS : at, 42);
    if (isStreamed) head.fill(0, 14, 26);
    const behind = isStreamed ? words(0x08074b50, crc32(bytes), packed.length, length) : Buffer.alloc(0);
    chunks.push(head, called, extra, packed, behind);
    directory.push(entry, called, wide);
    at += head.length + called.length + extra.length + packed.length + behind.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, directoryEnd(parts.size, size, at, isZip64)]));
}

function directoryEnd(count: number, size: number, at: number, isZip64: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  words(size, at).copy(end, 12);
  if (!isZip64) return end;
  end.fill(0xff, 8, 20);
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  for (const [offset, number] of [
    [4, 44],
    [24, count],
    [32, count],
    [40, size],
    [48, at],
  ] as const) {
    wide.writeBigUInt64LE(BigInt(number), offset);
  }
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([wide, locator, end]);
}

/** An archive with the text of some parts changed. */
export function rezipped(bytes: Uint8Array, change: (text: string, name: string) => string): Uint8Array {
  const parts = [...unzipped(bytes)].map(([name, content]) => [name, change(Buffer.from(content).toString('utf8'), name)] as const);
  return zipped(new Map(parts));
}

/** Where the header before a part begins, and its entry in the directory. */
export function placesOf(bytes: Uint8Array, name: string): { readonly header: number; readonly entry: number } {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { header: archive.indexOf(name) - 30, entry: archive.lastIndexOf(name) - 46 };
}
