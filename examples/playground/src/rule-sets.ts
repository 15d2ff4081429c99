import type { RuleSet } from 'ntm-rules';
import RULE_SETS from 'virtual:rule-sets';
import { frozen } from './frozen.ts';

/** Id of a set that can be chosen. */
export type SetId = string;

export const SET_IDS: readonly SetId[] = RULE_SETS.map(({ id }) => id);

export function isSetId(value: unknown): value is SetId {
  return SET_IDS.includes(value as SetId);
}

/** What the sets are called. */
export function titlesOfSets(language: 'vi' | 'en'): Readonly<Record<SetId, string>> {
  return Object.fromEntries(RULE_SETS.map(({ id, title }) => [id, title[language]]));
}

const loaded = new Map<SetId, Promise<RuleSet>>();

/** A rule set; a failed load can be tried again. */
export function loadRuleSet(id: SetId): Promise<RuleSet> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const loading = RULE_SETS.find((item) => item.id === id)!
    .load()
    .then((module) => frozen(module.default));
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}
