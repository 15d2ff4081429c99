import type { Judgement } from '../model/dossier.ts';
import type { CompiledCriterion, Plan } from './plan.ts';

/** What has been judged, by number. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** Nothing has been judged. */
export const NO_JUDGEMENTS: Judgements = new Map();

/** Ids of all the sets that a plan presupposes, at any remove. */
export function presupposedBy(plan: Pick<Plan, 'prerequisites'>): string[] {
  return plan.prerequisites.flatMap((item) => [item.plan.ruleSet.id, ...presupposedBy(item.plan)]);
}

/** The judgements that concern a presupposed set, in its own numbers: a number of the higher set is not one of the lower. */
export function judgementsFor(plan: Plan, judgements: Judgements): Judgements {
  if (judgements.size === 0) return judgements;
  const prefix = `${plan.ruleSet.id}/`;
  const further = presupposedBy(plan);
  const concerned = [...judgements].flatMap(([key, judgement]): [string, Judgement][] => {
    if (key.startsWith(prefix)) return [[key.slice(prefix.length), judgement]];
    return further.some((id) => key === id || key.startsWith(`${id}/`)) ? [[key, judgement]] : [];
  });
  return new Map(concerned);
}

/** A judgement on a number belongs to the indicator of that number; only then to a criterion. */
export function criterionJudgement({ text, indicators }: CompiledCriterion, judgements: Judgements): Judgement | undefined {
  const judgement = judgements.get(text.id);
  return judgement === undefined || indicators.some((indicator) => indicator.text.id === text.id) ? undefined : judgement;
}
