import type { CoreErrorCode } from '../../model/error-codes.ts';
import type { MessageParams } from '../../model/error-messages.ts';
import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';

/** How many problems of one dossier are listed; more are counted. A hostile file must not fill the memory. */
const LISTED = 100;

/** Collects the problems of one input. */
export interface ProblemList {
  /** Notes a problem. Parameters may be given as a function, so that no search is made for what is not listed. */
  add(code: CoreErrorCode, path: readonly string[], params?: MessageParams | (() => MessageParams)): void;
  /** The problems so far, the last one saying how many are not listed. */
  all(): Problem[];
  readonly count: number;
}

/** An empty list of problems. */
export function problemList(): ProblemList {
  const listed: Problem[] = [];
  let count = 0;
  return {
    add(code, path, params = {}) {
      count += 1;
      if (count <= LISTED) listed.push(problem(code, path, typeof params === 'function' ? params() : params));
    },
    all() {
      if (count <= LISTED) return listed;
      return [...listed, problem('too-many-problems', [], { count: String(count - LISTED) })];
    },
    get count() {
      return count;
    },
  };
}
