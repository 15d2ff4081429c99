import type { RuleSet } from '../model/rule-set.ts';
import type { At } from '../law/moment.ts';
import type { Place } from '../law/place.ts';
import { compilePlan } from './plan.ts';
import type { Plan } from './plan.ts';

/** Plans kept per rule set. A batch meets few places and one moment; the bound keeps a long-running host's memory flat. */
const KEPT = 64;

const cache = new WeakMap<RuleSet, Map<string, Plan>>();

function keyOf(at: At, place: Place): string {
  // Days, words and ids have no space; traits stand in the order of the vocabulary.
  const { on, knownOn, submittedOn, accept, drafts = [] } = at;
  return `${on} ${knownOn} ${submittedOn} ${accept} ${drafts} ${place.province} ${place.region} ${place.level} ${place.traits}`;
}

/** The plan for a moment and a place, compiled once. */
export function planFor(ruleSet: RuleSet, at: At, place: Place): Plan {
  // Only what is frozen cannot change behind the cache's back.
  if (!Object.isFrozen(ruleSet)) return compilePlan(ruleSet, at, place);
  const plans = cache.get(ruleSet) ?? new Map<string, Plan>();
  cache.set(ruleSet, plans);
  const key = keyOf(at, place);
  const known = plans.get(key);
  if (known !== undefined) return known;
  const plan = compilePlan(ruleSet, at, place);
  if (plans.size >= KEPT) plans.clear();
  plans.set(key, plan);
  return plan;
}
