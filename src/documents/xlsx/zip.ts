/*
 * The few parts of a workbook that read-excel-file does not tell of (see marks.ts) are read from the archive itself. The
 * platform inflates; only the directory of the archive is taken apart here.
 */

import { LARGEST_PART } from './limits.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** One part of an archive, still compressed. */
export interface ZipEntry {
  readonly method: number;
  /** Length once inflated, as the archive has it; nobody has checked that yet. */
  readonly declaredLength: number;
  readonly bytes: Uint8Array;
}

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - DIRECTORY_END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return undefined;
}

/** The parts of a zip archive by name; `undefined` if it is none, or has two of one name. Throws `RangeError` on an archive cut short. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.byteLength < DIRECTORY_END_LENGTH ? undefined : directoryEnd(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const method = view.getUint16(at + 10, true);
    if (entries.has(name)) return undefined;
    const declaredLength = view.getUint32(at + 24, true);
    entries.set(name, { method, declaredLength, bytes: bytes.subarray(start, start + view.getUint32(at + 20, true)) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    length += chunk.length;
    if (length > LARGEST_PART) throw new RangeError(`more than ${LARGEST_PART} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * The text of a part.
 *
 * @throws `RangeError` if it is too large, or not as long as the archive says: whoever believed that would set aside too much.
 */
export async function zipText({ method, bytes, declaredLength }: ZipEntry): Promise<string> {
  const content = method === 0 ? bytes : await inflated(bytes);
  if (content.length !== declaredLength) throw new RangeError(`${content.length} bytes, not ${declaredLength}`);
  return new TextDecoder().decode(content);
}
