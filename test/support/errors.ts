import { isNtmError } from '../../src/model/errors.ts';
import type { NtmError } from '../../src/model/errors.ts';

/** The error that a call is refused with; the test fails where it goes through, and on any other error. */
export function errorOf(action: () => unknown): NtmError {
  try {
    action();
  } catch (error) {
    if (isNtmError(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
