import { closeSync, openSync, readSync } from 'node:fs';
import type { NtmError } from '../model/errors.ts';
import { isNtmError } from '../model/errors.ts';
import { tooLarge } from '../schema/parse-json.ts';
import { commandError } from './command-problem.ts';
import { reasonOf } from './system-reason.ts';

const STANDARD_INPUT = 0;
const CHUNK_BYTES = 256 * 1024;
const PAUSE_MS = 10;

/** True for what the system says of a file: its errors have a code and name the call. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** Why a file gives or takes nothing. The path is the file, unless the place is said beside it. */
export function fileError(code: 'unreadable-file' | 'unwritable-file', file: string, error: unknown, path = [file]): NtmError {
  return isNtmError(error) ? error : commandError(code, path, { file, ...reasonOf(error) });
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

/** One read; zero at the end. A terminal or a pipe that has nothing yet is asked again. */
function readInto(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** The bytes of a file, or of standard input for `-`, piece by piece: whatever its length, one piece is in memory. */
export function* chunksOf(file: string): Generator<Uint8Array> {
  const descriptor = file === '-' ? STANDARD_INPUT : openSync(file, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const length = readInto(descriptor, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    if (file !== '-') closeSync(descriptor);
  }
}

/** Joins the pieces; throws `too-large` at the first byte too many, so that an input without end is not waited for. */
export function gather(chunks: Iterable<Uint8Array>, limit: number): Uint8Array {
  const kept: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    kept.push(chunk);
  }
  return Buffer.concat(kept, length);
}

/** A line of a file with its number, or `undefined` in place of its bytes where it is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** The lines of a file as they come. What is too long is passed over without being kept. */
export function* linesOf(chunks: Iterable<Uint8Array>, limit: number): Generator<Line> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let length = 0;
  let isSaid = false;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) begun.push(part);
    else begun = [];
  };
  const finish = (): Line[] => {
    const line = { number, bytes: begun.length === 1 ? begun[0] : Buffer.concat(begun) };
    // A line that is too long has been reported, unless its end came in the same piece.
    const lines = length <= limit ? [line] : isSaid ? [] : [{ number, bytes: undefined }];
    number += 1;
    [begun, length, isSaid] = [[], 0, false];
    return lines;
  };
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield* finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
    // Reported as soon as it is known: the end of the line may never come.
    if (length > limit && !isSaid) {
      isSaid = true;
      yield { number, bytes: undefined };
    }
  }
  if (length > 0) yield* finish();
}
