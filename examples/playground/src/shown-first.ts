import type { Dossier, Problem, RuleSet } from 'ntm-rules';
import { check } from './check.ts';
import { momentOf } from './rule-sets.ts';
import type { Asked, Pending } from './start.ts';

/** What is shown as soon as a set is there. */
export interface ShownFirst {
  /** Undefined where there is none, or none that can be used. */
  readonly dossier: Dossier | undefined;
  /** What the choice of dossiers says: the id of an example, a place in a file, or one's own. */
  readonly example: string;
  readonly problems: readonly Problem[];
}

/** The dossier that waited for its set, without what cannot be used of it; on a first visit an example. */
export function shownFirst(
  ruleSet: RuleSet,
  waiting: NonNullable<Pending>,
  { asked, examples }: { readonly asked: Asked; readonly examples: readonly Dossier[] },
): ShownFirst {
  if (waiting === 'first') {
    const dossier = examples.find(({ unit }) => unit.level === ruleSet.level);
    return { dossier, example: dossier?.unit.id ?? '', problems: [] };
  }
  const read = check(ruleSet, waiting.dossier as Dossier, momentOf(ruleSet, asked));
  // A day that no text covers says nothing against the dossier: it is read on a day that is.
  const inForce = { ...asked, on: ruleSet.instruments[0]!.inForce.from };
  const usable = read.assessment === undefined ? check(ruleSet, waiting.dossier as Dossier, momentOf(ruleSet, inForce)) : read;
  if (usable.assessment === undefined) return { dossier: undefined, example: '', problems: usable.problems };
  const same = examples.find((item) => JSON.stringify(item) === JSON.stringify(usable.dossier));
  return {
    dossier: usable.dossier,
    example: waiting.file === undefined ? (same?.unit.id ?? 'own') : 'file:0',
    problems: usable.problems,
  };
}
