import type { Instrument, LegalDocument } from 'ntm-rules';
import type { RuleSet, ShippedRuleSet } from 'ntm-rules/rules';
// @ts-expect-error The build of this repository; in a project of your own: 'ntm-rules/rules'.
import * as built from '../../dist/rules.js';

/** Every shipped rule set. */
export const RULE_SETS = (built as { readonly RULE_SETS: readonly ShippedRuleSet[] }).RULE_SETS;

/** Every shipped assumption. */
export const ASSUMPTIONS = (built as { readonly ASSUMPTIONS: readonly Instrument[] }).ASSUMPTIONS;

/** What citations may name besides the instruments of a set, and judgements point to. */
export const DOCUMENTS = (built as { readonly register: readonly LegalDocument[] }).register;

/** Who has been recognised, as far as sources at hand say. */
export const RECOGNITIONS = (built as { readonly recognitions: readonly { readonly ruleSet: string }[] }).recognitions;

/** A shipped rule set by id. */
export function rules(id: string): RuleSet {
  const found = RULE_SETS.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no rule set "${id}"`);
  return found.ruleSet;
}
