import type { RuleSet } from '../src/model/rule-set.ts';
import instrument226 from './instruments/kon-tum/226-2024-qd-ubnd.json' with { type: 'json' };
import instrument416 from './instruments/kon-tum/416-2022-qd-ubnd.json' with { type: 'json' };
import instrument211 from './instruments/national/211-2024-qd-ttg.json' with { type: 'json' };
import instrument318 from './instruments/national/318-2022-qd-ttg.json' with { type: 'json' };
import { ruleSetParts } from './rule-set-parts.ts';

/** The set of advanced communes without its hash, on top of the commune set, which has to be met first. */
export function advancedCommuneParts(commune: RuleSet): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Xã nông thôn mới nâng cao giai đoạn 2021-2025', en: 'Advanced new-style-rural commune 2021-2025' };
  const prerequisites = [{ ruleSet: commune, cite: { instrument: '318-2022-qd-ttg', annex: 'II' } }];
  return ruleSetParts({ id: 'advanced-commune', title, level: 'commune', prerequisites }, [
    instrument318,
    instrument416,
    instrument211,
    instrument226,
  ]);
}
