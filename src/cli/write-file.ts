import { mkdirSync, writeFileSync } from 'node:fs';
import { fileError } from './read-bytes.ts';

/** Writes a new file. What somebody has filled in is never overwritten. */
export function writeNew(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw fileError('unwritable-file', file, error);
  }
}

/** Makes a folder, and those above it, where there is none. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileError('unwritable-file', folder, error);
  }
}
