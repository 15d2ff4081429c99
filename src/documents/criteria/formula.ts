import { conditionWords } from '../../explain/condition-words.ts';
import type { Condition } from '../../model/condition.ts';
import { leafKey, presupposedText } from './statements.ts';
import type { Requirement } from './statements.ts';
import type { CriteriaView } from './view.ts';

/** How requirements are put together, by their letters: `a và (b hoặc c)`. */
export function formula(condition: Condition, requirements: readonly Requirement[], view: CriteriaView): string {
  const letters = new Map(requirements.map(({ key, letter }) => [key, letter]));
  return conditionWords(condition, view.language, {
    leaf: (leaf) => letters.get(leafKey(leaf)) ?? leaf.fact,
    prerequisite: (id) => presupposedText(id, view),
    named: view.text.conditions,
  });
}
