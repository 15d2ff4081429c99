import { mkdirSync, writeFileSync } from 'node:fs';
import { ntmError, problem } from '../model/errors.ts';

function unwritable(file: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return ntmError([problem('unwritable-file', [file], { file, reason })]);
}

/** Writes a new file. What somebody has filled in is never overwritten. */
export function writeNew(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Makes a folder, and those above it, where there is none. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}
