import type { RuleSet } from 'ntm-rules';
import { frozen } from './frozen.ts';

/** Sets that can be chosen, in the order of the list; each is loaded when it is asked for. */
const LOADERS = {
  commune: () => import('virtual:rule-set/commune'),
  'advanced-commune': () => import('virtual:rule-set/advanced-commune'),
  'model-commune': () => import('virtual:rule-set/model-commune'),
  'commune-recognition': () => import('virtual:rule-set/commune-recognition'),
  'ethnic-minority-village': () => import('virtual:rule-set/ethnic-minority-village'),
  'model-residential-area': () => import('virtual:rule-set/model-residential-area'),
  district: () => import('virtual:rule-set/district'),
  'commune-2026': () => import('virtual:rule-set/commune-2026'),
} as const;

export type SetId = keyof typeof LOADERS;

export const SET_IDS = Object.keys(LOADERS) as readonly SetId[];

export function isSetId(value: unknown): value is SetId {
  return typeof value === 'string' && Object.hasOwn(LOADERS, value);
}

const loaded = new Map<SetId, Promise<RuleSet>>();

/** A rule set; a failed load can be tried again. */
export function loadRuleSet(id: SetId): Promise<RuleSet> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const loading = LOADERS[id]().then((module) => frozen(module.default));
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}
