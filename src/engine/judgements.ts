import type { Judgement } from '../model/dossier.ts';
import { presupposedBy } from './plan.ts';
import type { Plan } from './plan.ts';

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
