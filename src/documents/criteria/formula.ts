import type { Condition, LeafCondition } from '../../model/condition.ts';
import { fill } from '../../value/text.ts';
import { leafKey, presupposedText } from './statements.ts';
import type { Requirement } from './statements.ts';
import type { CriteriaView } from './view.ts';

/** How a comparison is written in a formula. */
type LeafWriter = (leaf: LeafCondition) => string;

/** A condition in words, with each comparison as it is written. */
function inWords(condition: Condition, leafText: LeafWriter, view: CriteriaView): string {
  const { words, text } = view;
  const joined = (members: readonly Condition[], word: string, isInner: boolean): string => {
    const parts = members.map((member) => written(member, members.length > 1)).join(` ${word} `);
    return isInner && members.length > 1 ? `(${parts})` : parts;
  };
  const written = (part: Condition, isInner: boolean): string => {
    if ('fact' in part) return leafText(part);
    if ('all' in part) return joined(part.all, words.and, isInner);
    if ('any' in part) return joined(part.any, words.or, isInner);
    if ('not' in part) return `${words.not} (${written(part.not, false)})`;
    if ('of' in part) {
      return `${fill(words.atLeast, { count: String(part.atLeast) })} (${part.of.map((member) => written(member, true)).join('; ')})`;
    }
    if ('prerequisite' in part) return presupposedText(part.prerequisite, view);
    if ('judgement' in part) return words.judged;
    const named = text.conditions.get(part.condition);
    return named === undefined ? part.condition : written(named, isInner);
  };
  return written(condition, false);
}

/** How requirements are put together, by their letters: `a và (b hoặc c)`. */
export function formula(condition: Condition, requirements: readonly Requirement[], view: CriteriaView): string {
  const letters = new Map(requirements.map(({ key, letter }) => [key, letter]));
  return inWords(condition, (leaf) => letters.get(leafKey(leaf)) ?? leaf.fact, view);
}
