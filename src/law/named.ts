import { problem } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { given, kindOf } from '../value/text.ts';
import { namesOf } from './names-of.ts';

/** What counts only where it is named: in which field of a moment, and what it is. */
const NAMED = [
  ['drafts', 'draft'],
  ['assume', 'assumption'],
] as const;

/** Drafts and assumptions that none of the sets holds: a misspelt one must not pass for one that changes nothing. */
export function namedProblems(moment: { readonly drafts?: unknown; readonly assume?: unknown }, ruleSets: readonly RuleSet[]): Problem[] {
  return NAMED.flatMap(([field, kind]) => {
    const { [field]: names = [] } = moment;
    if (!Array.isArray(names)) {
      return problem('wrong-type', [field], { expectedVi: 'danh sách', expectedEn: 'a list', actual: kindOf(names) });
    }
    const known: unknown[] = ruleSets.flatMap((ruleSet) => namesOf(ruleSet, kind));
    return names.flatMap((name: unknown, index) =>
      known.includes(name) ? [] : problem(`unknown-${kind}`, [field, String(index)], { [kind]: given(name) }),
    );
  });
}
