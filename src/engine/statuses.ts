import type { Status } from '../model/vocabulary.ts';
import type { ReadDossier } from './dossier.ts';
import type { FactValues, EvaluationInput } from './fact-value.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import { allOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import type { CompiledSet } from './compiled-set.ts';

function knownIn(compiledSet: CompiledSet, facts: FactValues, judgements: Judgements): EvaluationInput {
  const outcomes = compiledSet.prerequisites.map((item): [string, Outcome] => {
    const { id } = item.compiledSet.ruleSet;
    const judgement = judgements.get(id);
    return [
      id,
      judgement === undefined
        ? setOutcome(item.compiledSet, facts, judgementsFor(item.compiledSet, judgements))
        : outcomeOf(judgement.status),
    ];
  });
  return { facts, prerequisites: new Map(outcomes) };
}

function setOutcome(compiledSet: CompiledSet, facts: FactValues, judgements: Judgements): Outcome {
  const known = knownIn(compiledSet, facts, judgements);
  const statuses = statusesOf(compiledSet, known, judgements);
  const criteria = compiledSet.criteria.map((criterion) => {
    const judgement = criterionJudgement(criterion, judgements);
    return judgement === undefined
      ? allOf(criterion.indicators.map(({ text }) => outcomeOf(statuses[text.id]!)))
      : outcomeOf(judgement.status);
  });
  return allOf([...criteria, ...known.prerequisites.values()]);
}

function statusesOf(compiledSet: CompiledSet, known: EvaluationInput, judgements: Judgements): Record<string, Status> {
  const statuses = { ...compiledSet.openStatuses };
  const isJudged = judgements.size > 0;
  for (const { indicators } of compiledSet.criteria) {
    for (const { text, outcome } of indicators) {
      // Worked out also where it is judged, so that rules in conflict are refused here as they are by `assess`.
      const computed = statusOf(outcome(known));
      statuses[text.id] = (isJudged ? judgements.get(text.id)?.status : undefined) ?? computed;
    }
  }
  return statuses;
}

/** The status of each indicator by number, without traces, gaps or reasons: for bulk work. */
export function indicatorStatuses(compiledSet: CompiledSet, { values, judgements }: ReadDossier): Record<string, Status> {
  return statusesOf(compiledSet, knownIn(compiledSet, values, judgements), judgements);
}
