import type { Judgement } from '../model/dossier.ts';
import type { Status } from '../model/vocabulary.ts';
import type { ReadDossier } from './dossier.ts';
import type { FactValues, Known } from './fact-value.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import { allOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { CompiledCriterion, Plan } from './plan.ts';

type Judgements = ReadonlyMap<string, Judgement>;

function knownIn(plan: Plan, facts: FactValues, judgements: Judgements): Known {
  const outcomes = plan.prerequisites.map((item): [string, Outcome] => {
    const { id } = item.plan.ruleSet;
    const judgement = judgements.get(id);
    return [id, judgement === undefined ? setOutcome(item.plan, facts, judgementsFor(item.plan, judgements)) : outcomeOf(judgement.status)];
  });
  return { facts, prerequisites: new Map(outcomes) };
}

function indicatorOutcomes({ indicators }: CompiledCriterion, known: Known, judgements: Judgements): [string, Outcome][] {
  return indicators.map((indicator) => {
    // Worked out also where it is judged, so that rules in conflict are refused here as they are by `assess`.
    const computed = indicator.outcome(known);
    const judgement = judgements.get(indicator.text.id);
    return [indicator.text.id, judgement === undefined ? computed : outcomeOf(judgement.status)];
  });
}

function setOutcome(plan: Plan, facts: FactValues, judgements: Judgements): Outcome {
  const known = knownIn(plan, facts, judgements);
  const criteria = plan.criteria.map((criterion) => {
    const outcomes = indicatorOutcomes(criterion, known, judgements);
    const judgement = criterionJudgement(criterion, judgements);
    return judgement === undefined ? allOf(outcomes.map(([, outcome]) => outcome)) : outcomeOf(judgement.status);
  });
  return allOf([...criteria, ...known.prerequisites.values()]);
}

/** The status of each indicator by number, without traces, gaps or reasons: for bulk work. */
export function indicatorStatuses(plan: Plan, dossier: ReadDossier): Record<string, Status> {
  const known = knownIn(plan, dossier.values, dossier.judgements);
  const outcomes = plan.criteria.flatMap((criterion) => indicatorOutcomes(criterion, known, dossier.judgements));
  return Object.fromEntries(outcomes.map(([id, outcome]) => [id, statusOf(outcome)]));
}
