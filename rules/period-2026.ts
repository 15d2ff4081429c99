import type * as generated from './generated/ids/index.ts';
import communeArea2026Data from './generated/sets/commune-area-2026.json' with { type: 'json' };
import commune2026Data from './generated/sets/commune-2026.json' with { type: 'json' };
import province2026Data from './generated/sets/province-2026.json' with { type: 'json' };
import { shipped } from './shipped.ts';

/**
 * Xã nông thôn mới, giai đoạn 2026-2030: the names of its ten criteria and the words of six contents, decided by judgements only.
 *
 * @remarks In force from 2026-02-15 in place of the sets of 2021-2025; its 47 indicators and their thresholds are not known here. Communes are
 * of three groups: group 3 are those that the {@link communeArea2026} set is met by, group 1 is for a competent body to say, group 2 is the rest.
 * From 2027-01-01 poverty is measured by another standard (351/2025/NĐ-CP): figures of the year before decide nothing then.
 * @source 51/2025/QĐ-TTg (2025-12-29), names and dates as reported.
 * @example
 * ```ts
 * import { commune2026 } from 'ntm-rules/rules';
 *
 * commune2026.instruments[0]?.inForce.from; // => '2026-02-15'
 * ```
 */
export const commune2026: generated.Commune2026Set = /* @__PURE__ */ shipped(() => commune2026Data);

/**
 * Xã khu vực II hoặc khu vực III of the ethnic-minority and mountain area, 2026-2030: at least three of twelve marks of difficulty.
 *
 * @remarks Such communes are group 3 of the {@link commune2026} set. `met` means that a commune is one of them, whatever that is worth to it;
 * the list that the competent body approves decides. Communes outside the area are `not-applicable`.
 * @source 272/2025/NĐ-CP (2025-10-16), Điều 8, as a decision of Quảng Ngãi repeats it.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { communeArea2026 } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'quang-ngai', region: 'south-central-coast' };
 * const facts = { isOfMinorityOrMountainArea: true, incomeAgainstNation: '49.9', povertyAgainstNation: '2', hygienicLatrines: '49.9' };
 * assess(communeArea2026, { unit, facts }, { on: '2026-12-31' }).status; // => 'met'
 * ```
 */
export const communeArea2026: generated.CommuneArea2026Set = /* @__PURE__ */ shipped(() => communeArea2026Data);

/**
 * Tỉnh, thành phố hoàn thành nhiệm vụ xây dựng nông thôn mới, giai đoạn 2026-2030: three conditions.
 *
 * @remarks In force from 2026-02-15. The words are those of a legal question-and-answer page; the third condition, on wards and special
 * zones, is cut at its end there, and does not apply where the province has none.
 * @source 51/2025/QĐ-TTg (2025-12-29), Phụ lục III, as reported.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { province2026 } from 'ntm-rules/rules';
 *
 * const unit = { id: 'quang-ngai', level: 'province', province: 'quang-ngai', region: 'south-central-coast' };
 * const facts = { communesMeetingSet: { numerator: 85, denominator: 86 }, modernCommunes: { numerator: 9, denominator: 86 } };
 * assess(province2026, { unit, facts }, { on: '2030-12-31' }).criteria.map(({ status }) => status); // => ['not-met', 'met', 'undetermined']
 * ```
 */
export const province2026: generated.Province2026Set = /* @__PURE__ */ shipped(() => province2026Data);
