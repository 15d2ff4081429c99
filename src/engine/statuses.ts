import type { Status } from '../model/vocabulary.ts';
import type { ReadDossier } from './dossier.ts';
import type { FactValues, Known } from './fact-value.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import { allOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { Plan } from './plan.ts';

function knownIn(plan: Plan, facts: FactValues, judgements: Judgements): Known {
  const outcomes = plan.prerequisites.map((item): [string, Outcome] => {
    const { id } = item.plan.ruleSet;
    const judgement = judgements.get(id);
    return [id, judgement === undefined ? setOutcome(item.plan, facts, judgementsFor(item.plan, judgements)) : outcomeOf(judgement.status)];
  });
  return { facts, prerequisites: new Map(outcomes) };
}

function setOutcome(plan: Plan, facts: FactValues, judgements: Judgements): Outcome {
  const known = knownIn(plan, facts, judgements);
  const statuses = statusesOf(plan, known, judgements);
  const criteria = plan.criteria.map((criterion) => {
    const judgement = criterionJudgement(criterion, judgements);
    return judgement === undefined
      ? allOf(criterion.indicators.map(({ text }) => outcomeOf(statuses[text.id]!)))
      : outcomeOf(judgement.status);
  });
  return allOf([...criteria, ...known.prerequisites.values()]);
}

function statusesOf(plan: Plan, known: Known, judgements: Judgements): Record<string, Status> {
  const statuses = { ...plan.openStatuses };
  const isJudged = judgements.size > 0;
  for (const { indicators } of plan.criteria) {
    for (const { text, outcome } of indicators) {
      // Worked out also where it is judged, so that rules in conflict are refused here as they are by `assess`.
      const computed = statusOf(outcome(known));
      statuses[text.id] = (isJudged ? judgements.get(text.id)?.status : undefined) ?? computed;
    }
  }
  return statuses;
}

/** The status of each indicator by number, without traces, gaps or reasons: for bulk work. */
export function indicatorStatuses(plan: Plan, { values, judgements }: ReadDossier): Record<string, Status> {
  return statusesOf(plan, knownIn(plan, values, judgements), judgements);
}
