/**
 * The rule sets: the law as data, put together from one file per instrument.
 *
 * @packageDocumentation
 */
import type { RuleSet } from '../src/model/rule-set.ts';
import { deepFreeze } from '../src/value/freeze.ts';
import { advancedCommuneParts } from './advanced-commune.ts';
import { communeParts } from './commune.ts';
import hashes from './hashes.json' with { type: 'json' };

export type { RuleSet } from '../src/model/rule-set.ts';

/**
 * Xã nông thôn mới, giai đoạn 2021-2025: 19 criteria, 57 indicators.
 *
 * @remarks In force from 2022-03-08 until 2026-02-15. No value has been transcribed from the decisions yet: every
 * threshold is `reported`, `recalled` or `missing`, and every assessment is therefore `provisional`.
 * @source QĐ 318/QĐ-TTg (2022-03-08), Phụ lục I; QĐ 211/QĐ-TTg (2024-03-01); QĐ 416/QĐ-UBND Kon Tum (2022-07-13).
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 *
 * commune.instruments[0]?.number; // => '318/QĐ-TTg'
 * ```
 */
export const commune: RuleSet = /* @__PURE__ */ deepFreeze({ ...communeParts, hash: hashes.commune });

/**
 * Xã nông thôn mới nâng cao, giai đoạn 2021-2025: 19 criteria, 75 indicators; the {@link commune} set has to be met first.
 *
 * @remarks In force from 2022-03-08 until 2026-02-15. A specially disadvantaged or safe-zone commune of a poor district is held to the
 * northern midlands column, as in the commune set. No value has been transcribed from the decisions yet: every threshold is `reported`,
 * `recalled`, left to the province or `missing`, and every assessment is therefore `provisional`. Where a commune has been recognised,
 * the judgement `commune` says so in place of the facts of the commune set.
 * @source QĐ 318/QĐ-TTg (2022-03-08), Phụ lục II; QĐ 211/QĐ-TTg (2024-03-01); QĐ 416/QĐ-UBND Kon Tum (2022-07-13).
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { advancedCommune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
 * const judgements = { commune: { status: 'met', by: 'UBND tỉnh', on: '2023-12-20' } } as const;
 * const assessment = assess(advancedCommune, { unit, facts: { incomePerCapita: '59.9' }, judgements }, { on: '2024-12-31' });
 *
 * assessment.prerequisites[0]?.status; // => 'met'
 * assessment.criteria[9]?.status; // => 'not-met'
 * assessment.criteria[9]?.indicators[0]?.required?.grade; // => 'recalled'
 * ```
 */
export const advancedCommune: RuleSet = /* @__PURE__ */ deepFreeze({
  ...advancedCommuneParts(commune),
  hash: hashes['advanced-commune'],
});
