/**
 * The rule sets: the law as data, put together from one file per instrument.
 *
 * @packageDocumentation
 */
import type { RuleSet } from '../src/model/rule-set.ts';
import { deepFreeze } from '../src/value/freeze.ts';
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
