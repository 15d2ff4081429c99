/**
 * The law as data: rule sets, and the units, plans, recognitions and documents around them.
 * Each set is put together from one folder or file per instrument; a bundle carries only what it imports.
 *
 * @module ntm-rules/rules
 */
import type { AdministrativeUnit } from '../src/model/administrative-unit.ts';
import type { LegalDocument } from '../src/model/legal-document.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Recognition } from '../src/model/recognition.ts';
import { deepFreeze } from '../src/value/freeze.ts';
import type { WithdrawalRule } from '../src/model/withdrawal.ts';
import { SETS } from './generated/set-list.ts';
import { listed } from './shipped.ts';
import type { ShippedRuleSet } from './shipped.ts';
import withdrawalData from './withdrawal.json' with { type: 'json' };
import konPlongRecognitions from './recognitions/kon-plong.json' with { type: 'json' };
import plan83 from './plans/83-kh-ubnd-2024.json' with { type: 'json' };
import registerData from './generated/register.json' with { type: 'json' };
import unitList from './units.json' with { type: 'json' };

export type { AdministrativeUnit } from '../src/model/administrative-unit.ts';
export type { LegalDocument } from '../src/model/legal-document.ts';
export type { Plan } from '../src/model/plan.ts';
export type { Recognition } from '../src/model/recognition.ts';
export type { RuleSet } from '../src/model/rule-set.ts';
export type { ShippedRuleSet } from './shipped.ts';
export type * from './generated/ids/index.ts';
export * from './generated/sets.ts';
export * from './assumptions.ts';

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

/**
 * Administrative units with dated codes: the units of Kon Plông district (Kon Tum) before and after 2025-07-01, their
 * district and provinces, the village that the plan of the district names, and what is called Đăk Long elsewhere in Kon Tum.
 *
 * @remarks Not the whole country: a name that is not found here may still exist. The official codes of the units that began
 * on 2025-07-01 were not found: their `code` is null and their id one of this library. No entry is `official`.
 * @source Public lists of codes; Nghị quyết 1677/NQ-UBTVQH15 and 202/2025/QH15 for the mergers, as reported.
 * @example
 * ```ts
 * import { units } from 'ntm-rules/rules';
 *
 * units.find(({ id }) => id === '23467')?.validTo; // => '2025-07-01'
 * units.find(({ id }) => id === 'quang-ngai/kon-plong')?.code; // => null
 * ```
 */
export const units: readonly AdministrativeUnit[] = /* @__PURE__ */ deepFreeze(unitList as AdministrativeUnit[]);

/**
 * The targets of the plan 83/KH-UBND of Kon Plông district, for `programme`.
 *
 * @remarks Every target is `reported`: the text is a machine-read scan. `sentences` maps sections II and III sentence by sentence to
 * targets, or says why a sentence has none. The units that it names were merged on 2025-07-01,
 * before most of its days; the status of a commune goes to no successor by itself.
 * @source Kế hoạch 83/KH-UBND, UBND huyện Kon Plông, 2024-04-22, mục II.2.
 * @example
 * ```ts
 * import { konPlongPlan } from 'ntm-rules/rules';
 *
 * konPlongPlan.targets.find(({ id }) => id === 'six-communes')?.by; // => '2025-12-31'
 * konPlongPlan.sentences?.find(({ place }) => place === 'chú thích 1'); // => { place: 'chú thích 1', quote: 'Xã Pờ Ê, xã Măng Cành, xã Đăk Tăng, xã Ngọc Tem, xã Măng Bút, xã Hiếu.', targets: ['six-communes'] }
 * ```
 */
export const konPlongPlan: Plan = /* @__PURE__ */ deepFreeze(plan83 as Plan);

/**
 * What sources say of communes of Kon Plông district that are recognised (công nhận) already.
 *
 * @remarks A recognition changes no verdict: it is shown beside what the figures say. The plan of the district names four
 * communes that meet, and neither the year nor the decision of any of them; the set is read as the {@link commune} set, which each says.
 * @source Kế hoạch 83/KH-UBND, UBND huyện Kon Plông, 2024-04-22, mục II.2.1.a.
 * @example
 * ```ts
 * import { recognitions } from 'ntm-rules/rules';
 *
 * recognitions.map(({ unit }) => unit); // => ['23461', '23464', '23467', '23470']
 * recognitions[0]?.decision; // => undefined
 * ```
 */
export const recognitions: readonly Recognition[] = /* @__PURE__ */ deepFreeze(konPlongRecognitions as Recognition[]);

/**
 * The register of documents: number, date, issuer, title and how they stand to one another, also of those whose text is
 * not modelled.
 *
 * @source Gathered from the plan 83/KH-UBND and from agency pages and the press.
 * @example
 * ```ts
 * import { register } from 'ntm-rules/rules';
 *
 * register.find(({ id }) => id === '226-2024-qd-ubnd')?.relations[0]; // => { kind: 'amends', document: '416-2022-qd-ubnd' }
 * ```
 */
export const register: readonly LegalDocument[] = /* @__PURE__ */ deepFreeze(registerData as LegalDocument[]);

/**
 * Every shipped set: those of the whole country first, then by the day from which they are in force.
 *
 * @remarks For choosing one by its id, and for listing them. It carries all sets; an application that needs some imports
 * those by name.
 * @source The instruments that enact them.
 * @example
 * ```ts
 * import { RULE_SETS, commune } from 'ntm-rules/rules';
 *
 * RULE_SETS.find(({ id }) => id === 'commune')?.ruleSet === commune; // => true
 * RULE_SETS.some(({ level }) => level === 'village'); // => true
 * RULE_SETS.find(({ id }) => id === 'commune-2026')?.period; // => { from: '2026-02-15', to: null }
 * ```
 */
export const RULE_SETS: readonly ShippedRuleSet[] = /* @__PURE__ */ deepFreeze(/* @__PURE__ */ SETS.map(listed));
