import type { CompiledCriterion, CompiledSet } from './compiled-set.ts';
import type { RegisteredJudgement } from './registered-judgement.ts';

/** What has been judged, by number. */
export type Judgements = ReadonlyMap<string, RegisteredJudgement>;

/** Nothing has been judged. */
export const NO_JUDGEMENTS: Judgements = new Map();

/** Ids of all the sets that a compiled set presupposes, at any remove. */
export function presupposedBy(compiledSet: Pick<CompiledSet, 'prerequisites'>): string[] {
  return compiledSet.prerequisites.flatMap((item) => [item.compiledSet.ruleSet.id, ...presupposedBy(item.compiledSet)]);
}

/** A key of a presupposed set as the set above it names it: rows with their set, a set further down by itself. */
export function keyAbove(compiledSet: Pick<CompiledSet, 'ruleSet' | 'prerequisites'>, key: string): string {
  return key.includes('/') || presupposedBy(compiledSet).includes(key) ? key : `${compiledSet.ruleSet.id}/${key}`;
}

/** The judgements that concern a presupposed set, in its own numbers: a number of the higher set is not one of the lower. */
export function judgementsFor(compiledSet: CompiledSet, judgements: Judgements): Judgements {
  if (judgements.size === 0) return judgements;
  const prefix = `${compiledSet.ruleSet.id}/`;
  const further = presupposedBy(compiledSet);
  const concerned = [...judgements].flatMap(([key, judgement]): [string, RegisteredJudgement][] => {
    if (key.startsWith(prefix)) return [[key.slice(prefix.length), judgement]];
    return further.some((id) => key === id || key.startsWith(`${id}/`)) ? [[key, judgement]] : [];
  });
  return new Map(concerned);
}

/** A judgement on a number belongs to the indicator of that number; only then to a criterion. */
export function criterionJudgement({ text, indicators }: CompiledCriterion, judgements: Judgements): RegisteredJudgement | undefined {
  const judgement = judgements.get(text.id);
  return judgement === undefined || indicators.some((indicator) => indicator.text.id === text.id) ? undefined : judgement;
}
