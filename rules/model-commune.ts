import type { RuleSet } from '../src/model/rule-set.ts';
import instrument319 from './instruments/national/319-2022-qd-ttg.json' with { type: 'json' };
import { ruleSetParts } from './rule-set-parts.ts';

/** The set of model communes without its hash, on top of the advanced set, which has to be met first. */
export function modelCommuneParts(advancedCommune: RuleSet): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Xã nông thôn mới kiểu mẫu giai đoạn 2021-2025', en: 'Model new-style-rural commune 2021-2025' };
  const prerequisites = [{ ruleSet: advancedCommune, cite: { instrument: '319-2022-qd-ttg' } }];
  return ruleSetParts({ id: 'model-commune', title, level: 'commune', prerequisites }, [instrument319]);
}
