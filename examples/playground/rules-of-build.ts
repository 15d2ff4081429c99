import type { RuleSet } from 'ntm-rules/rules';
// @ts-expect-error The build of this repository; in a project of your own: 'ntm-rules/rules'.
import * as built from '../../dist/rules.js';

/** A shipped rule set by id. */
export function rules(id: string): RuleSet {
  const found = Object.values(built as Record<string, RuleSet>).find((value) => value.id === id && Array.isArray(value.instruments));
  if (found === undefined) throw new Error(`no rule set "${id}"`);
  return found;
}
