import { parseJson, parseRuleSet } from 'ntm-rules/schema';
import DOCUMENTS from 'virtual:documents';
import type { RuleSetAnswer, RuleSetQuestion } from './protocol.ts';

/** Reads and checks a set from a file. Loaded only when somebody opens one: the schemas are half of the thread. */
export function openRuleSet({ bytes }: RuleSetQuestion): RuleSetAnswer {
  return { ruleSet: parseRuleSet(parseJson(bytes), { documents: DOCUMENTS }) };
}
