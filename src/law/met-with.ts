import type { MetWith } from '../model/criterion.ts';
import { freezeFresh } from '../value/freeze.ts';
import type { Status } from '../model/vocabulary.ts';
import { caveatWith } from '../model/met-with-words.ts';
import type { Completing, CriterionStatus } from './completing.ts';
import { namesIn } from './row-numbers.ts';

/** How a set comes out by its rule: so many of the criteria and each that is required, in strong Kleene logic. */
export function statusBy({ atLeast, required = [], notApplicable }: MetWith, criteria: readonly CriterionStatus[]): Status {
  const count = (wanted: Status, rows = criteria): number => rows.filter(({ status }) => status === wanted).length;
  const [open, away] = [count('undetermined'), count('not-applicable')];
  if (notApplicable === 'leaves' && away === criteria.length) return 'not-applicable';
  const reached = count('met') + (notApplicable === 'leaves' ? 0 : away);
  const asked = criteria.filter(({ id }) => required.includes(id));
  if (reached + open < atLeast || count('not-met', asked) > 0) return 'not-met';
  return reached < atLeast || count('undetermined', asked) > 0 ? 'undetermined' : 'met';
}

/** Numbers of the day, and the rule by which the set is met. */
export const completing: Completing = (compiledSet) => {
  const { text, judgeable, frame } = compiledSet;
  const { metWith } = text;
  return {
    judgeable: Object.assign(judgeable, namesIn(compiledSet)),
    ...(metWith && {
      whole: (criteria) => [{ status: statusBy(metWith, criteria) }] as const,
      frame: freezeFresh({ ...frame, ruleSet: { ...frame.ruleSet, metWith, caveat: caveatWith(text.caveat, metWith, text.criteria) } }),
    }),
  };
};
