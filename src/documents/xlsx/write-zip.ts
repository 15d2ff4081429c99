import { crc32 } from './crc32.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** The first day that an archive can name: when it was made is nobody's business, and the same input gives the same bytes. */
const FIRST_DAY = 0x21;

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers as bytes, the lowest first: each with how many bytes it takes. */
function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

/** Parts as one zip archive, in their order. */
export async function writeZip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    written.push(bytes);
    at += bytes.length;
  };
  for (const [name, content] of parts) {
    const [called, packed] = [new TextEncoder().encode(name), await deflated(content)];
    const about = [
      [VERSION, 2],
      [UTF8, 2],
      [DEFLATED, 2],
      [0, 2],
      [FIRST_DAY, 2],
      [crc32(content), 4],
      [packed.length, 4],
      [content.length, 4],
      [called.length, 2],
      [0, 2],
    ] as const;
    directory.push(numbers([DIRECTORY_ENTRY, 4], [VERSION, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), called);
    put(numbers([LOCAL_HEADER, 4], ...about));
    put(called);
    put(packed);
  }
  const start = at;
  for (const bytes of directory) put(bytes);
  put(numbers([DIRECTORY_END, 4], [0, 2], [0, 2], [parts.size, 2], [parts.size, 2], [at - start, 4], [start, 4], [0, 2]));
  return new Uint8Array(await new Blob(written.map((bytes) => new Uint8Array(bytes))).arrayBuffer());
}
