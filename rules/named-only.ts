import type { RuleSet } from '../src/model/rule-set.ts';
import instrument320 from './instruments/national/320-2022-qd-ttg.json' with { type: 'json' };
import instrument51 from './instruments/national/51-2025-qd-ttg.json' with { type: 'json' };
import { ruleSetParts } from './rule-set-parts.ts';

/** The district set without its hash: the names of its criteria. */
export function districtParts(): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Huyện nông thôn mới giai đoạn 2021-2025', en: 'New-style-rural district 2021-2025' };
  return ruleSetParts({ id: 'district', title, level: 'district' }, [instrument320]);
}

/** The set of communes of 2026-2030 without its hash: the names of its criteria. */
export function commune2026Parts(): Omit<RuleSet, 'hash'> {
  const title = { vi: 'Xã nông thôn mới giai đoạn 2026-2030', en: 'New-style-rural commune 2026-2030' };
  return ruleSetParts({ id: 'commune-2026', title, level: 'commune' }, [instrument51]);
}
