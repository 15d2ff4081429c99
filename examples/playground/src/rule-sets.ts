import { withAssumptions } from 'ntm-rules';
import type { At, RuleSet } from 'ntm-rules';
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

/** A rule set that knows the shipped assumptions; a failed load can be tried again. */
export function loadRuleSet(id: SetId): Promise<RuleSet> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const loading = RULE_SETS.find((item) => item.id === id)!
    .load()
    .then((module) => frozen(withAssumptions(module.default, module.assumptions)));
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}

/** What a day is asked by: whether assumptions count. */
export type Moment = Pick<At, 'on' | 'assume'>;

/** The assumptions that a set and those that it presupposes know. */
export function assumptionsOf({ instruments, prerequisites = [] }: RuleSet): readonly string[] {
  const own = instruments.flatMap(({ id, status }) => (status === 'assumption' ? id : []));
  return [...own, ...prerequisites.flatMap(({ ruleSet }) => assumptionsOf(ruleSet))];
}

/** A day, with what a set can assume where that is wanted. */
export function momentOf(ruleSet: RuleSet, on: string, isAssumed: boolean): Moment {
  const assume = isAssumed ? assumptionsOf(ruleSet) : [];
  return assume.length === 0 ? { on } : { on, assume };
}
