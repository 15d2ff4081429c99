import type { ReadDossier } from './dossier.ts';
import type { EvaluationInput } from './fact-value.ts';
import type { CriterionStatus } from '../law/completing.ts';
import { judgementsFor } from '../law/presupposed.ts';
import { criterionJudgement } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import { NOT_MET, allOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { CompiledCriterion, CompiledSet } from './compiled-set.ts';

/* What a set, its criteria and its indicators come to, and no more: no traces, gaps or reasons, which `evaluate` gives. */

/** What one compiled set is evaluated on for one dossier, with what has been judged in the numbers of that set. */
export interface SetInput {
  readonly known: EvaluationInput;
  readonly judgements: Judgements;
}

/** What a compiled set is evaluated on for a dossier; how the presupposed sets come out is worked out first. */
export function setInputOf(compiledSet: CompiledSet, dossier: Pick<ReadDossier, 'values' | 'judgements'>): SetInput {
  const { values, judgements } = dossier;
  const prerequisites = new Map<string, Outcome>();
  for (const { compiledSet: first } of compiledSet.prerequisites) {
    const judgement = judgements.get(first.ruleSet.id);
    const compute = (): Outcome => setOutcome(first, setInputOf(first, { values, judgements: judgementsFor(first, judgements) }));
    // What is judged is worked out only where exceptions in conflict would have to be refused.
    const computed = judgement === undefined || needsAll(first) ? compute() : undefined;
    prerequisites.set(first.ruleSet.id, judgement === undefined ? computed! : outcomeOf(judgement.status));
  }
  return { known: { facts: values, prerequisites }, judgements };
}

/**
 * The outcome of an indicator; a judgement decides it. It is worked out all the same, so that exceptions in conflict are
 * refused here as they are by `assess`.
 */
export function indicatorOutcome({ text, outcome }: CompiledCriterion['indicators'][number], { known, judgements }: SetInput): Outcome {
  const computed = outcome(known);
  const judgement = judgements.size > 0 ? judgements.get(text.id) : undefined;
  return judgement === undefined ? computed : outcomeOf(judgement.status);
}

/** The outcome of a criterion; a judgement decides it. */
export function criterionOutcome(criterion: CompiledCriterion, input: SetInput): Outcome {
  const computed = allOf(criterion.indicators.map((indicator) => indicatorOutcome(indicator, input)));
  const judgement = criterionJudgement(criterion, input.judgements);
  return judgement === undefined ? computed : outcomeOf(judgement.status);
}

/** True if two exceptions of one indicator could contradict each other, here or in a presupposed set: then every one has to be looked at. */
function canConflict({ criteria, prerequisites }: CompiledSet): boolean {
  const texts = criteria.flatMap(({ indicators }) => indicators.map(({ text }) => text));
  return (
    texts.some(({ exceptions }) => new Set(exceptions.map(({ effect }) => effect)).size > 1) ||
    prerequisites.some((item) => needsAll(item.compiledSet))
  );
}

const conflicting = new WeakMap<CompiledSet, boolean>();

/** As {@link canConflict}, found once for a set. */
export function needsAll(compiledSet: CompiledSet): boolean {
  const known = conflicting.get(compiledSet) ?? canConflict(compiledSet);
  conflicting.set(compiledSet, known);
  return known;
}

/** How each criterion comes out, by its id: what a rule of the set is told. */
export function criterionStatuses({ criteria }: CompiledSet, input: SetInput): CriterionStatus[] {
  return criteria.map((item) => ({ id: item.text.id, status: statusOf(criterionOutcome(item, input)) }));
}

/** The outcome of the whole set. Nothing more is asked once it is certain that the set is not met. */
export function setOutcome(compiledSet: CompiledSet, input: SetInput): Outcome {
  let result = allOf([...input.known.prerequisites.values()]);
  const { whole } = compiledSet;
  if (whole) return allOf([result, outcomeOf(whole(criterionStatuses(compiledSet, input))[0].status)]);
  const isThorough = needsAll(compiledSet);
  for (const criterion of compiledSet.criteria) {
    if (result === NOT_MET && !isThorough) return NOT_MET;
    const outcome = criterionOutcome(criterion, input);
    if (outcome < result) result = outcome;
  }
  return result;
}
