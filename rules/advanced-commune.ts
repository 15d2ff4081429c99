import type { Fact } from '../src/model/fact.ts';
import type { Instrument } from '../src/model/instrument.ts';
import type { RuleSet } from '../src/model/rule-set.ts';
import facts from './facts.json' with { type: 'json' };
import instrument416 from './instruments/kon-tum/416-2022-qd-ubnd.json' with { type: 'json' };
import instrument211 from './instruments/national/211-2024-qd-ttg.json' with { type: 'json' };
import instrument318 from './instruments/national/318-2022-qd-ttg.json' with { type: 'json' };
import precedence from './precedence.json' with { type: 'json' };

/** The set of advanced communes without its hash, on top of the commune set, which has to be met first. */
export function advancedCommuneParts(commune: RuleSet): Omit<RuleSet, 'hash'> {
  return {
    id: 'advanced-commune',
    version: '0.1.0',
    title: { vi: 'Xã nông thôn mới nâng cao giai đoạn 2021-2025', en: 'Advanced new-style-rural commune 2021-2025' },
    level: 'commune',
    precedence: precedence as RuleSet['precedence'],
    // The files are checked against their schema by a test and at build, and trusted here.
    instruments: [instrument318, instrument416, instrument211] as unknown as Instrument[],
    facts: (facts as unknown as Fact[]).filter(({ indicators }) =>
      indicators.some((indicator) => indicator.startsWith('advanced-commune/')),
    ),
    prerequisites: [{ ruleSet: commune, cite: { instrument: '318-2022-qd-ttg', annex: 'II' } }],
  };
}
