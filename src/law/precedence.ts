import { byCodeUnit } from '../value/canonical-json.ts';
import type { Scope } from '../model/primitives.ts';
import type { Precedence } from '../model/rule-set.ts';
import { RANKS } from '../model/vocabulary.ts';
import type { Rank } from '../model/vocabulary.ts';
import type { DatedThreshold } from './text.ts';

/** What of a value decides whether it takes precedence. */
export type Ranked = Pick<DatedThreshold, 'scope' | 'rank' | 'textFrom'>;

function scopeIsLimitedIn(scope: Scope | undefined, kind: Precedence['scope'][number]): boolean {
  return scope?.[kind] !== undefined;
}

function compareScope(a: Ranked, b: Ranked, kinds: Precedence['scope']): number {
  // What a rule of precedence does not name comes last: older ones know no groups and no columns of a set's own.
  for (const kind of [...kinds, 'groups', 'columns'] as const) {
    const difference = Number(scopeIsLimitedIn(a.scope, kind)) - Number(scopeIsLimitedIn(b.scope, kind));
    if (difference !== 0) return difference;
  }
  // Two traits are more specific than one; lists of provinces or regions are alternatives, not further limits.
  return (a.scope?.traits?.length ?? 0) - (b.scope?.traits?.length ?? 0);
}

/** Positive if `a` takes precedence over `b`, negative if `b` does, zero for a tie. */
export function comparePrecedence(a: Ranked, b: Ranked, precedence: Precedence): number {
  for (const key of precedence.order) {
    const difference =
      key === 'scope'
        ? compareScope(a, b, precedence.scope)
        : key === 'rank'
          ? precedence.rank.indexOf(b.rank) - precedence.rank.indexOf(a.rank)
          : byCodeUnit(a.textFrom, b.textFrom);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True if a text is by an authority below that of another. */
export function isOfLowerRank(one: { readonly rank: Rank }, than: { readonly rank: Rank }): boolean {
  return RANKS.indexOf(one.rank) > RANKS.indexOf(than.rank);
}
