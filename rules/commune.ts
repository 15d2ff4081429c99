import type { RuleSet } from '../src/model/rule-set.ts';
import instrument226 from './instruments/kon-tum/226-2024-qd-ubnd.json' with { type: 'json' };
import instrument416 from './instruments/kon-tum/416-2022-qd-ubnd.json' with { type: 'json' };
import instrument211 from './instruments/national/211-2024-qd-ttg.json' with { type: 'json' };
import instrument318 from './instruments/national/318-2022-qd-ttg.json' with { type: 'json' };
import { ruleSetParts } from './rule-set-parts.ts';

/** The set of communes without its hash. */
export function communeParts(): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Xã nông thôn mới giai đoạn 2021-2025', en: 'New-style-rural commune 2021-2025' };
  return ruleSetParts({ id: 'commune', title, level: 'commune' }, [instrument318, instrument416, instrument211, instrument226]);
}
