import type { CoreErrorCode } from '../../model/error-codes.ts';
import type { MessageParams } from '../../model/error-messages.ts';
import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';

/** How many problems of one dossier are listed; more are counted. A hostile file must not fill the memory. */
const LISTED = 100;

/** Collects the problems of one input. */
export class ProblemList {
  /** How many there are, those that are not listed included. */
  count = 0;
  private readonly listed: Problem[] = [];

  /** Notes a problem. Parameters may be given as a function, so that no search is made for what is not listed. */
  add(code: CoreErrorCode, path: readonly string[], params: MessageParams | (() => MessageParams) = {}): void {
    this.note(() => problem(code, path, typeof params === 'function' ? params() : params));
  }

  /** Notes a problem whose sentence comes with what found it. */
  note(make: () => Problem): void {
    this.count += 1;
    if (this.count <= LISTED) this.listed.push(make());
  }

  /** The problems so far, the last one saying how many are not listed. */
  all(): Problem[] {
    if (this.count <= LISTED) return this.listed;
    return [...this.listed, problem('too-many-problems', [], { count: String(this.count - LISTED) })];
  }
}

/** Reads something; what cannot be read at all, as where a getter throws, is one problem more. */
export function tryRead<T>(problems: ProblemList, read: () => T): T | undefined {
  try {
    return read();
  } catch {
    problems.add('unreadable-input', []);
    return undefined;
  }
}
