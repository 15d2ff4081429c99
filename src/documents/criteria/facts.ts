import { leavesOf } from '../../law/walk-condition.ts';
import type { IndicatorText } from '../../law/text.ts';
import type { Definition, Fact } from '../../model/fact.ts';
import type { CriteriaView } from './view.ts';

/** The facts that an indicator reads, also in its exceptions, each once. */
export function factsOf({ condition, exceptions }: IndicatorText, { text, ruleSet }: CriteriaView): Fact[] {
  const conditions = [condition, ...exceptions.flatMap(({ when }) => (when === undefined ? [] : [when]))];
  const read = new Set(conditions.flatMap((part) => leavesOf(part, text.conditions)).map(({ fact }) => fact));
  return [...read].flatMap((id) => ruleSet.facts.find((fact) => fact.id === id) ?? []);
}

/** How a fact is counted on the day: as the catalogue says, or as an amendment does since. */
export function definitionOf(
  fact: Fact,
  { text }: CriteriaView,
): { readonly definition: Definition; readonly instrument: string | undefined } {
  const amended = text.definitions.get(fact.id);
  return amended === undefined ? { definition: fact.definition, instrument: undefined } : amended;
}
