import type { Judgement } from '../model/dossier.ts';
import type { ReadDossier } from './dossier.ts';
import type { FactValues, EvaluationInput } from './fact-value.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import { NOT_MET, allOf, outcomeOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { CompiledCriterion, CompiledSet } from './compiled-set.ts';

type Judgements = ReadonlyMap<string, Judgement>;

/** What the conditions of one compiled set are evaluated on, for one dossier. */
export interface SetInput {
  readonly known: EvaluationInput;
  readonly judgements: Judgements;
}

function setOutcomeOn(compiledSet: CompiledSet, facts: FactValues, judgements: Judgements): Outcome {
  return setOutcome(compiledSet, inputFor(compiledSet, facts, judgements));
}

function inputFor(compiledSet: CompiledSet, facts: FactValues, judgements: Judgements): SetInput {
  const prerequisites = new Map<string, Outcome>();
  for (const { compiledSet: first } of compiledSet.prerequisites) {
    const judgement = judgements.get(first.ruleSet.id);
    const outcome = judgement === undefined ? setOutcomeOn(first, facts, judgementsFor(first, judgements)) : outcomeOf(judgement.status);
    prerequisites.set(first.ruleSet.id, outcome);
  }
  return { known: { facts, prerequisites }, judgements };
}

/** What a compiled set is evaluated on for a dossier; how the presupposed sets come out is worked out first. */
export function setInputOf(compiledSet: CompiledSet, dossier: ReadDossier): SetInput {
  return inputFor(compiledSet, dossier.values, dossier.judgements);
}

/** The outcome of an indicator; a judgement decides it. */
export function indicatorOutcome(indicator: CompiledCriterion['indicators'][number], { known, judgements }: SetInput): Outcome {
  const judgement = judgements.get(indicator.text.id);
  return judgement === undefined ? indicator.outcome(known) : outcomeOf(judgement.status);
}

/** The outcome of a criterion; a judgement decides it. */
export function criterionOutcome(criterion: CompiledCriterion, input: SetInput): Outcome {
  const judgement = criterionJudgement(criterion, input.judgements);
  if (judgement !== undefined) return outcomeOf(judgement.status);
  return allOf(criterion.indicators.map((indicator) => indicatorOutcome(indicator, input)));
}

/** True if two exceptions of one indicator could contradict each other: then every indicator has to be looked at. */
function canConflict(compiledSet: CompiledSet): boolean {
  return compiledSet.criteria.some(({ indicators }) =>
    indicators.some(({ text }) => new Set(text.exceptions.map(({ effect }) => effect)).size > 1),
  );
}

const conflicting = new WeakMap<CompiledSet, boolean>();

function needsAll(compiledSet: CompiledSet): boolean {
  const known = conflicting.get(compiledSet) ?? canConflict(compiledSet);
  conflicting.set(compiledSet, known);
  return known;
}

/** The outcome of the whole set. Nothing more is asked once it is certain that the set is not met. */
export function setOutcome(compiledSet: CompiledSet, input: SetInput): Outcome {
  let result = allOf([...input.known.prerequisites.values()]);
  const isThorough = needsAll(compiledSet);
  for (const criterion of compiledSet.criteria) {
    if (result === NOT_MET && !isThorough) return NOT_MET;
    const outcome = criterionOutcome(criterion, input);
    if (outcome < result) result = outcome;
  }
  return result;
}
