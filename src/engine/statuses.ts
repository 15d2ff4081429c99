import type { Status } from '../model/vocabulary.ts';
import type { ReadDossier } from './dossier.ts';
import { statusOf } from './kleene.ts';
import { indicatorOutcome, setInputOf } from './outcomes.ts';
import type { CompiledSet } from './compiled-set.ts';

/**
 * An undetermined status for each indicator, to copy: filling an object in is twice as fast as building it up. Nothing for
 * numbers such as "10", nor where there are very many: the platform copies no object with such names, or with so many, in
 * one piece.
 */
function openStatusesOf({ criteria }: CompiledSet): Record<string, Status> {
  const ids = criteria.flatMap(({ indicators }) => indicators.map(({ text }) => text.id));
  return Object.fromEntries(ids.filter((id) => ids.length < 100 && /\D/.test(id)).map((id) => [id, 'undetermined']));
}

/** Gives the status of each indicator by number, without traces, gaps or reasons: for bulk work. */
export function statusesUnder(compiledSet: CompiledSet): (dossier: ReadDossier) => Record<string, Status> {
  const open = openStatusesOf(compiledSet);
  const all = compiledSet.criteria.flatMap(({ indicators }) => indicators);
  return (dossier) => {
    const input = setInputOf(compiledSet, dossier);
    const statuses = { ...open };
    for (const indicator of all) statuses[indicator.text.id] = statusOf(indicatorOutcome(indicator, input));
    return statuses;
  };
}
