import type { Status } from '../model/vocabulary.ts';
import type { CompiledSet } from './compiled-set.ts';
import type { ReadDossier } from './dossier.ts';
import { statusOf } from './kleene.ts';
import { setInputOf } from './outcomes.ts';

/** The status of each indicator by number, without traces, gaps or reasons: for bulk work. */
export function indicatorStatuses(compiledSet: CompiledSet, dossier: ReadDossier): Record<string, Status> {
  const { known, judgements } = setInputOf(compiledSet, dossier);
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
