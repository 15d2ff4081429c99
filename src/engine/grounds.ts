import { freeze } from '../value/freeze.ts';
import type { Assessment, Standing } from '../model/assessment.ts';
import { GRADES } from '../model/vocabulary.ts';
import { standingOf } from './indicator.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import type { Reliance } from './limit.ts';
import type { Plan } from './plan.ts';

/** What the verdicts of a set rest on. The facts have no part in it: only what has been judged instead changes it. */
export interface Grounds {
  readonly reliance: readonly Reliance[];
  /** Of each criterion, in their order. */
  readonly standings: readonly Standing[];
  readonly standing: Standing;
  readonly reliesOn: Assessment['reliesOn'];
}

/** Judgements in the order of the law, whatever the order of their keys. */
function reliesOn(reliance: readonly Reliance[], judged: readonly string[]): Assessment['reliesOn'] {
  const ids = (grade: Reliance['grade']): string[] => [...new Set(reliance.filter((item) => item.grade === grade).map(({ id }) => id))];
  const lists = [...GRADES.map((grade) => [grade, ids(grade)] as const), ['judgements', judged] as const];
  return freeze(Object.fromEntries(lists.map(([key, list]) => [key, freeze(list)]))) as Assessment['reliesOn'];
}

/** What a set rests on where these numbers have been judged; at hand where nothing has been. */
export function groundsOf(plan: Pick<Plan, 'criteria' | 'reliance' | 'prerequisites'> & Partial<Plan>, judgements: Judgements): Grounds {
  if (judgements.size === 0 && plan.grounds !== undefined) return plan.grounds;
  const ofCriteria = plan.criteria.map((criterion) =>
    criterionJudgement(criterion, judgements) === undefined
      ? criterion.indicators.flatMap((indicator) => (judgements.has(indicator.text.id) ? [] : indicator.reliance))
      : [],
  );
  const presupposed = plan.prerequisites.flatMap(({ plan: first }) =>
    judgements.has(first.ruleSet.id) ? [] : groundsOf(first, judgementsFor(first, judgements)).reliance,
  );
  const reliance = [...plan.reliance, ...ofCriteria.flat(), ...presupposed];
  const judged = [...(plan.judgeable ?? [])].filter((target) => judgements.has(target));
  return { reliance, standings: ofCriteria.map(standingOf), standing: standingOf(reliance), reliesOn: reliesOn(reliance, judged) };
}
