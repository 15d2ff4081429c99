import { conditionWords } from '../../explain/condition-words.ts';
import type { Condition } from '../../model/condition.ts';
import { asWorded } from '../text/as-worded.ts';
import { leafKey } from './requirements.ts';
import { presupposedText } from './statements.ts';
import type { Requirement } from './compared.ts';
import type { CriteriaView } from './view.ts';

/** A condition without what stands in the line of another comparison. */
function without(condition: Condition, keys: ReadonlySet<string>): Condition {
  if (keys.size === 0) return condition;
  const kept = (members: readonly Condition[]): Condition[] =>
    members.filter((member) => !('fact' in member && keys.has(leafKey(member)))).map((member) => without(member, keys));
  if ('all' in condition) return { all: kept(condition.all) };
  if ('any' in condition) return { any: condition.any.map((member) => without(member, keys)) };
  if ('of' in condition) return { ...condition, of: condition.of.map((member) => without(member, keys)) };
  return 'not' in condition ? { not: without(condition.not, keys) } : condition;
}

/** How requirements are put together, by their letters: `a và (b hoặc c)`. */
export function formula(condition: Condition, requirements: readonly Requirement[], view: CriteriaView): string {
  const letters = new Map(requirements.map(({ key, letter }) => [key, letter]));
  const twins = new Set(requirements.flatMap((requirement) => requirement.twins.map(({ key }) => key)));
  return conditionWords(without(asWorded(condition), twins), view.language, {
    leaf: (leaf) => letters.get(leafKey(leaf)) ?? leaf.fact,
    prerequisite: (id) => presupposedText(id, view),
    named: view.text.conditions,
  });
}
