import type { Judgement } from '../../model/dossier.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import type { FactValues, Known } from '../../engine/fact-value.ts';
import { criterionJudgement, judgementsFor } from '../../engine/judgements.ts';
import { NOT_MET, allOf, outcomeOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { CompiledCriterion, Plan } from '../../engine/plan.ts';

type Judgements = ReadonlyMap<string, Judgement>;

/** What the conditions of one plan are evaluated on, for one dossier. */
export interface Ground {
  readonly known: Known;
  readonly judgements: Judgements;
}

function setOutcomeOn(plan: Plan, facts: FactValues, judgements: Judgements): Outcome {
  return setOutcome(plan, groundFor(plan, facts, judgements));
}

function groundFor(plan: Plan, facts: FactValues, judgements: Judgements): Ground {
  const prerequisites = new Map<string, Outcome>();
  for (const { plan: first } of plan.prerequisites) {
    const judgement = judgements.get(first.ruleSet.id);
    const outcome = judgement === undefined ? setOutcomeOn(first, facts, judgementsFor(first, judgements)) : outcomeOf(judgement.status);
    prerequisites.set(first.ruleSet.id, outcome);
  }
  return { known: { facts, prerequisites }, judgements };
}

/** What a plan is evaluated on for a dossier; how the presupposed sets come out is worked out first. */
export function groundOf(plan: Plan, dossier: ReadDossier): Ground {
  return groundFor(plan, dossier.values, dossier.judgements);
}

/** The outcome of an indicator; a judgement decides it. */
export function indicatorOutcome(indicator: CompiledCriterion['indicators'][number], { known, judgements }: Ground): Outcome {
  const judgement = judgements.get(indicator.text.id);
  return judgement === undefined ? indicator.outcome(known) : outcomeOf(judgement.status);
}

/** The outcome of a criterion; a judgement decides it. */
export function criterionOutcome(criterion: CompiledCriterion, ground: Ground): Outcome {
  const judgement = criterionJudgement(criterion, ground.judgements);
  if (judgement !== undefined) return outcomeOf(judgement.status);
  return allOf(criterion.indicators.map((indicator) => indicatorOutcome(indicator, ground)));
}

/** True if two exceptions of one indicator could contradict each other: then every indicator has to be looked at. */
function canConflict(plan: Plan): boolean {
  return plan.criteria.some(({ indicators }) =>
    indicators.some(({ text }) => new Set(text.exceptions.map(({ effect }) => effect)).size > 1),
  );
}

const conflicting = new WeakMap<Plan, boolean>();

function needsAll(plan: Plan): boolean {
  const known = conflicting.get(plan) ?? canConflict(plan);
  conflicting.set(plan, known);
  return known;
}

/** The outcome of the whole set. Nothing more is asked once it is certain that the set is not met. */
export function setOutcome(plan: Plan, ground: Ground): Outcome {
  let result = allOf([...ground.known.prerequisites.values()]);
  const isThorough = needsAll(plan);
  for (const criterion of plan.criteria) {
    if (result === NOT_MET && !isThorough) return NOT_MET;
    const outcome = criterionOutcome(criterion, ground);
    if (outcome < result) result = outcome;
  }
  return result;
}
