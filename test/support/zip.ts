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
}

/** An archive of some parts. */
export function zipped(parts: ReadonlyMap<string, Uint8Array | string>, { declared = {} }: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declared[name] ?? bytes.length, 22);
    head.writeUInt16LE(called.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 10, 8, 30);
    entry.writeUInt32LE(at, 42);
    chunks.push(head, called, packed);
    directory.push(entry, called);
    at += head.length + called.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

/** An archive with the text of some parts changed. */
export function rezipped(bytes: Uint8Array, change: (text: string, name: string) => string): Uint8Array {
  const parts = [...unzipped(bytes)].map(([name, content]) => [name, change(Buffer.from(content).toString('utf8'), name)] as const);
  return zipped(new Map(parts));
}
