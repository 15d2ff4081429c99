import { ntmError, problem } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Apply, Supply } from './operations/outcome.ts';

/*
 * How amendments are applied comes with the sets that have any, and not with `assess`: most sets are never amended, and who
 * assesses in a browser loads nothing for those that are not there.
 */

/** What it takes to put a set together from its instruments, beside the text that the first of them enacts. */
export interface Amending {
  /** Puts in the values that its instruments supply. */
  readonly supply?: Supply;
  /** The operations that its instruments use. */
  readonly operations?: { readonly [Name in Operation['operation']]?: Apply<Name> };
  /** Applies every other one. */
  readonly other?: Apply<Operation['operation']>;
  /** What drafts that are named together do to one another. */
  readonly conflicts?: (drafts: readonly Instrument[]) => Problem[];
}

/** Not among what is listed or copied: a set stays plain data. One name for all copies of the library in a program, which take one another's sets. */
const BROUGHT = /* @__PURE__ */ Symbol.for('ntm-rules/amending');

/** What sets have brought along so far: a copy of a set is plain data, and has nothing with it. */
let loaded: Amending = {};

/** Keeps what it takes to apply amendments, for every set from now on. */
export function bring(amending: Amending): void {
  loaded = { ...loaded, ...amending, operations: { ...loaded.operations, ...amending.operations } };
}

/** Gives a set what it takes to put it together, and returns the set. */
export function withAmending<Set extends object>(ruleSet: Set, amending: Amending): Set {
  bring(amending);
  return Object.defineProperty(ruleSet, BROUGHT, { value: amending });
}

/** What a set is put together with; throws `not-loaded` where nobody brought it: an amendment is never passed over. */
export function amendingOf<T>(ruleSet: Pick<RuleSet, 'id'>, operation: string, of: (amending: Amending) => T | undefined): T {
  const brought = (ruleSet as { readonly [BROUGHT]?: Amending })[BROUGHT];
  if (of(loaded) === undefined && brought !== undefined) bring(brought);
  const found = of(loaded);
  if (found === undefined) throw ntmError([problem('not-loaded', ['ruleSet'], { operation, ruleSet: ruleSet.id })]);
  return found;
}
