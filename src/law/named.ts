import { problem, suggestion } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { kindOf, nearest, shorten } from '../value/text.ts';
import { namesOf } from './names-of.ts';

/** Drafts and assumptions, which count only where they are named: the field, and what of each kind is not there. */
const NAMED = [
  ['drafts', 'draft', 'unknown-draft'],
  ['assume', 'assumption', 'unknown-assumption'],
] as const;

/** Drafts and assumptions that none of the sets holds: a misspelt one must not pass for one that changes nothing. */
export function namedProblems(moment: { readonly drafts?: unknown; readonly assume?: unknown }, ruleSets: readonly RuleSet[]): Problem[] {
  return NAMED.flatMap(([field, status, code]) => {
    const names = moment[field] ?? [];
    if (!Array.isArray(names))
      return problem('wrong-type', [field], { expectedVi: 'danh sách', expectedEn: 'a list', actual: kindOf(names) });
    const known = ruleSets.flatMap((ruleSet) => namesOf(ruleSet, status));
    return names.flatMap((name: unknown, index) => {
      if (known.includes(name as string)) return [];
      const near = typeof name === 'string' ? nearest(name, known) : undefined;
      const shown = typeof name === 'string' ? shorten(name) : kindOf(name);
      return problem(code, [field, String(index)], { [status]: shown, ...suggestion(near) });
    });
  });
}
