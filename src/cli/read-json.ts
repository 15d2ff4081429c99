import { readFileSync } from 'node:fs';
import type { NtmError } from '../model/errors.ts';
import { commandError, reasonOf } from './command-problem.ts';

const STANDARD_INPUT = 0;

/** Why a file gives or takes nothing. */
export function fileError(code: 'unreadable-file' | 'unwritable-file' | 'invalid-json', file: string, error: unknown): NtmError {
  return commandError(code, [file], { file, reason: reasonOf(error) });
}

/** The text of a file, or of standard input for `-`; throws `unreadable-file`. */
export function readText(file: string): string {
  try {
    // A byte order mark is what Windows editors leave at the beginning.
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw fileError('unreadable-file', file, error);
  }
}

/** What a text says as JSON; throws `invalid-json`, naming the place that the text is from. */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw fileError('invalid-json', place, error);
  }
}
