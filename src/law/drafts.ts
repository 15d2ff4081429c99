import { problem } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { kindOf, shorten } from '../value/text.ts';
import { draftsOf } from './drafts-of.ts';

/** Drafts that none of the sets holds: a misspelt one must not pass for one that changes nothing. */
export function draftProblems(drafts: unknown, ruleSets: readonly RuleSet[]): Problem[] {
  if (drafts === undefined) return [];
  if (!Array.isArray(drafts)) {
    return [problem('wrong-type', ['drafts'], { expectedVi: 'danh sách', expectedEn: 'a list', actual: kindOf(drafts) })];
  }
  const known = ruleSets.flatMap(draftsOf);
  return drafts.flatMap((draft: unknown, index) =>
    typeof draft === 'string' && known.includes(draft)
      ? []
      : [problem('unknown-draft', ['drafts', String(index)], { draft: typeof draft === 'string' ? shorten(draft) : kindOf(draft) })],
  );
}
