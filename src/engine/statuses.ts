import type { Judgement } from '../model/dossier.ts';
import type { Status } from '../model/vocabulary.ts';
import type { ReadDossier } from './dossier.ts';
import { outcomeOf, statusOf } from './kleene.ts';
import type { Plan } from './plan.ts';

/** The status of each indicator by number, without traces, gaps or reasons: for bulk work. */
export function indicatorStatuses(plan: Plan, dossier: ReadDossier): Record<string, Status> {
  const statuses: Record<string, Status> = {};
  for (const criterion of plan.criteria) {
    for (const indicator of criterion.indicators) {
      const judgement: Judgement | undefined = dossier.judgements.get(indicator.text.id);
      statuses[indicator.text.id] = statusOf(judgement === undefined ? indicator.outcome(dossier.values) : outcomeOf(judgement.status));
    }
  }
  return statuses;
}
