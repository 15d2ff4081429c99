import type { Judgement } from '../model/dossier.ts';
import { presupposedBy } from './plan.ts';
import type { CompiledCriterion, Plan } from './plan.ts';

/** The judgements that concern a presupposed set, in its own numbers: a number of the higher set is not one of the lower. */
export function judgementsFor(plan: Plan, judgements: ReadonlyMap<string, Judgement>): Map<string, Judgement> {
  const prefix = `${plan.ruleSet.id}/`;
  const further = presupposedBy(plan);
  const concerned = [...judgements].flatMap(([key, judgement]): [string, Judgement][] => {
    if (key.startsWith(prefix)) return [[key.slice(prefix.length), judgement]];
    return further.some((id) => key === id || key.startsWith(`${id}/`)) ? [[key, judgement]] : [];
  });
  return new Map(concerned);
}

/** A judgement on a number belongs to the indicator of that number; only then to a criterion. */
export function criterionJudgement(compiled: CompiledCriterion, judgements: ReadonlyMap<string, Judgement>): Judgement | undefined {
  const { id } = compiled.text;
  return compiled.indicators.some(({ text }) => text.id === id) ? undefined : judgements.get(id);
}
