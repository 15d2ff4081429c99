/**
 * The rule sets: the law as data, put together from one file per instrument.
 *
 * @packageDocumentation
 */
import type { RuleSet } from '../src/model/rule-set.ts';
import { deepFreeze } from '../src/value/freeze.ts';
import type { WithdrawalRule } from '../src/model/withdrawal.ts';
import { communeParts } from './commune.ts';
import hashes from './hashes.json' with { type: 'json' };
import withdrawalData from './withdrawal.json' with { type: 'json' };

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
 * When recognition of a commune is withdrawn: from 30 % of its criteria if income, environment, quality of the living
 * environment or defence and security is among them, from 50 % in any case.
 *
 * @remarks For the advanced and the model level it is measured on the advanced set.
 * @source QĐ 18/2022/QĐ-TTg (2022-08-02), as reported.
 * @example
 * ```ts
 * import { withdrawalRule } from 'ntm-rules/rules';
 *
 * withdrawalRule.shareAlone; // => '50'
 * ```
 */
export const withdrawalRule: WithdrawalRule = /* @__PURE__ */ deepFreeze(withdrawalData as WithdrawalRule);
