import type { CompiledCriterion } from './compiled-set.ts';
import type { RegisteredJudgement } from './registered-judgement.ts';

/** What has been judged, by number. */
export type Judgements = ReadonlyMap<string, RegisteredJudgement>;

/** Nothing has been judged. */
export const NO_JUDGEMENTS: Judgements = new Map();

/** A judgement on a number belongs to the indicator of that number; only then to a criterion. */
export function criterionJudgement({ text, indicators }: CompiledCriterion, judgements: Judgements): RegisteredJudgement | undefined {
  const judgement = judgements.get(text.id);
  return judgement === undefined || indicators.some((indicator) => indicator.text.id === text.id) ? undefined : judgement;
}
