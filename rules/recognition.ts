import type { RuleSet } from '../src/model/rule-set.ts';
import instrument18 from './instruments/national/18-2022-qd-ttg.json' with { type: 'json' };
import { ruleSetParts } from './rule-set-parts.ts';

/** The conditions for recognising a commune without their hash, on top of the commune set. */
export function communeRecognitionParts(commune: RuleSet): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Điều kiện công nhận xã đạt chuẩn nông thôn mới', en: 'Conditions for recognising a new-style-rural commune' };
  const prerequisites = [{ ruleSet: commune, cite: { instrument: '18-2022-qd-ttg' } }];
  return ruleSetParts({ id: 'commune-recognition', title, level: 'commune', prerequisites }, [instrument18]);
}
