import { withPresupposedWords } from '../law/declared.ts';
import type { Declaring } from '../law/declaring.ts';
import type { Excepting } from '../law/excepting.ts';
import type { Presupposing } from '../law/presupposing.ts';
import { broughtFor } from '../law/text-making.ts';
import type { RuleSet } from '../model/rule-set.ts';

/* What comes with the sets that take it; each throws `not-loaded` where nobody brought it. */

/** What reads units by the columns and groups of a set; nothing where neither it nor one that it presupposes declares any. */
export function declaringOf(ruleSet: RuleSet): Declaring | undefined {
  const declares = withPresupposedWords(ruleSet).some(({ columns, groups }) => columns ?? groups);
  return declares ? broughtFor(ruleSet, 'columns', ({ declaring }) => declaring) : undefined;
}

/** What judges under exceptions. */
export function exceptingOf(ruleSet: Pick<RuleSet, 'id'>): Excepting {
  return broughtFor(ruleSet, 'exceptions', ({ excepting }) => excepting);
}

/** What judges by the sets that a set presupposes. */
export function presupposingOf(ruleSet: Pick<RuleSet, 'id'>): Presupposing {
  return broughtFor(ruleSet, 'prerequisites', ({ presupposing }) => presupposing);
}
