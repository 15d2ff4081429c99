import { assessMany } from '../assess.ts';
import type { BatchEntry } from '../assess.ts';
import type { Dossier } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Options } from './options.ts';
import type { FoundDossier } from './read-dossiers.ts';

/** One entry of the batch with the place of its dossier. */
export type Answer = { readonly place: string } & (Pick<BatchEntry, 'assessment' | 'error'> & { readonly unit: string | undefined });

/** Assesses what can be read, and passes on what cannot, in the order of the files. */
export function* answers(ruleSet: RuleSet, found: Iterable<FoundDossier>, at: Options['at']): Generator<Answer> {
  let place = '';
  const unreadable: Answer[] = [];
  function* readable(): Generator<Dossier> {
    for (const item of found) {
      if (item.error === undefined) {
        place = item.place;
        yield item.dossier as Dossier;
      } else unreadable.push({ place: item.place, unit: item.unit, error: item.error });
    }
  }
  for (const entry of assessMany(ruleSet, readable(), at)) {
    yield* unreadable.splice(0);
    yield { place, unit: entry.unit, assessment: entry.assessment, error: entry.error } as Answer;
  }
  yield* unreadable;
}
