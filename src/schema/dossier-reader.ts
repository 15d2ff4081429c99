import type { DossierOf, RuleSet } from '../model/rule-set.ts';
import { judgeableNumbers, judgeableRows, numbersOfAnyDay, repealedTargets } from '../law/rows.ts';
import type { Targets } from '../engine/input/read-judgements.ts';
import { rowNames } from '../law/row-numbers.ts';
import { openDossier, readDossier } from '../engine/input/read-dossier.ts';
import { slotsOfAny } from '../engine/compile-any-set.ts';
import { checkDay, checkOptions, checkRuleSet } from '../adapters/json-schema/check-arguments.ts';

/** Which day's numbers can be judged. */
export interface DossierMoment {
  /** Day whose text says which numbers can be judged; without it, those of any day. */
  readonly on?: string | undefined;
}

/** Days kept per rule set; the bound keeps a long-running host's memory flat. */
const KEPT = 64;

const cache = new WeakMap<RuleSet, Map<string, Targets>>();

/** What can be judged, repealed rows included, of which `assess` says so. The text is put together once per rule set and day, not once per dossier. */
function judgeableIn(ruleSet: RuleSet, on: string | undefined): Targets {
  const known = cache.get(ruleSet)?.get(on ?? '');
  if (known !== undefined) return known;
  const repealed = on === undefined ? [] : repealedTargets(ruleSet, on);
  const ids = new Set([...judgeableRows(ruleSet, on).map(({ target }) => target), ...repealed]);
  const names = on === undefined ? numbersOfAnyDay(ruleSet) : rowNames(judgeableNumbers(ruleSet, on));
  const judgeable = Object.assign(ids, names);
  // Only what is frozen cannot change behind the cache's back.
  if (!Object.isFrozen(ruleSet)) return judgeable;
  const days = cache.get(ruleSet) ?? new Map<string, ReadonlySet<string>>();
  if (days.size >= KEPT) days.clear();
  cache.set(ruleSet, days.set(on ?? '', judgeable));
  return judgeable;
}

/** Prepares the check of many dossiers: what does not depend on the dossier is worked out once. */
export function dossierReader<Set extends RuleSet>(ruleSet: Set, moment: DossierMoment = {}): (value: unknown) => DossierOf<Set> {
  checkRuleSet(ruleSet);
  checkOptions(moment);
  const { on } = moment;
  checkDay(on);
  const slots = slotsOfAny(ruleSet);
  const judgeable = judgeableIn(ruleSet, on);
  return (value) => {
    readDossier(openDossier(value, ruleSet, on), { slots, judgeable });
    return value as DossierOf<Set>;
  };
}
