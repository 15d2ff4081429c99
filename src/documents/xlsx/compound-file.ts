/*
 * Before 2007 workbooks were compound files (MS-CFB), with their cells in a stream called "Workbook". One with a password still
 * is: the archive lies encrypted in a stream called "EncryptedPackage".
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
/** Bytes of an entry of the directory, which begins with the name of its stream. */
const ENTRY = 128;

/** True for a compound file, by how it begins. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The first of some streams that a compound file has. Their names are in UTF-16 and stand at the beginning of whole entries. */
export function streamIn(bytes: Uint8Array, names: readonly string[]): string | undefined {
  const written = names.map((name) => [name, [...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0])] as const);
  for (let at = 0; at < bytes.length; at += ENTRY) {
    const found = written.find(([, name]) => name.every((byte, index) => bytes[at + index] === byte));
    if (found !== undefined) return found[0];
  }
  return undefined;
}
