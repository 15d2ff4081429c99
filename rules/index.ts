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
import type * as generated from './generated/ids/index.ts';
import advancedCommuneData from './generated/sets/advanced-commune.json' with { type: 'json' };
import communeRecognitionData from './generated/sets/commune-recognition.json' with { type: 'json' };
import communeData from './generated/sets/commune.json' with { type: 'json' };
import districtData from './generated/sets/district.json' with { type: 'json' };
import ethnicMinorityVillageData from './generated/sets/ethnic-minority-village.json' with { type: 'json' };
import modelCommuneData from './generated/sets/model-commune.json' with { type: 'json' };
import modelResidentialAreaData from './generated/sets/model-residential-area.json' with { type: 'json' };
import { commune2026, communeArea2026, province2026 } from './period-2026.ts';
import { listed, shipped } from './shipped.ts';
import type { ShippedRuleSet } from './shipped.ts';
import withdrawalData from './withdrawal.json' with { type: 'json' };
import konPlongRecognitions from './recognitions/kon-plong.json' with { type: 'json' };
import plan83 from './plans/83-kh-ubnd-2024.json' with { type: 'json' };
import registerData from './register.json' with { type: 'json' };
import unitList from './units.json' with { type: 'json' };

export type { AdministrativeUnit } from '../src/model/administrative-unit.ts';
export type { LegalDocument } from '../src/model/legal-document.ts';
export type { Plan } from '../src/model/plan.ts';
export type { Recognition } from '../src/model/recognition.ts';
export type { RuleSet } from '../src/model/rule-set.ts';
export { commune2026, communeArea2026, province2026 } from './period-2026.ts';
export type { ShippedRuleSet } from './shipped.ts';
export type * from './generated/ids/index.ts';

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
export const commune: generated.CommuneSet = /* @__PURE__ */ shipped(() => communeData);

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
 * Xã nông thôn mới nâng cao, giai đoạn 2021-2025: 19 criteria, 75 indicators; the {@link commune} set has to be met first.
 *
 * @remarks In force from 2022-03-08 until 2026-02-15. A specially disadvantaged or safe-zone commune of a poor district is held to the
 * northern midlands column, as in the commune set. No value has been transcribed from the decisions yet: every threshold is `reported`,
 * `recalled`, left to the province or `missing`, and every assessment is therefore `provisional`. Where a commune has been recognised,
 * the judgement `commune` says so in place of the facts of the commune set.
 * @source QĐ 318/QĐ-TTg (2022-03-08), Phụ lục II; QĐ 211/QĐ-TTg (2024-03-01); QĐ 416/QĐ-UBND Kon Tum (2022-07-13).
 * @example
 * ```ts
 * import { assess, criterionOf, indicatorOf } from 'ntm-rules';
 * import { advancedCommune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const judgements = { commune: { status: 'met', by: 'UBND tỉnh', on: '2023-12-20' } };
 * const assessment = assess(advancedCommune, { unit, facts: { incomePerCapita: '59.9' }, judgements }, { on: '2024-12-31' });
 *
 * assessment.prerequisites[0]?.status; // => 'met'
 * criterionOf(assessment, '10').status; // => 'not-met'
 * indicatorOf(assessment, '10').required?.grade; // => 'recalled'
 * ```
 */
export const advancedCommune: generated.AdvancedCommuneSet = /* @__PURE__ */ shipped(
  () => advancedCommuneData,
  () => [commune],
);

/**
 * Xã nông thôn mới kiểu mẫu, giai đoạn 2021-2025: the {@link advancedCommune} set first, income at least 1.10 times the
 * advanced level of the same year, a smart-village model, an outstanding field.
 *
 * @remarks In force from 2022-03-08 until 2026-02-15. What counts as a smart village or as model in a field is for the
 * province to say; its table was not found, so the number of models and fields is taken as given.
 * @source QĐ 319/QĐ-TTg (2022-03-08), as reported.
 * @example
 * ```ts
 * import { assess, indicatorOf } from 'ntm-rules';
 * import { modelCommune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const income = indicatorOf(assess(modelCommune, { unit, facts: { incomePerCapita: '65.9' } }, { on: '2024-12-31' }), '2');
 *
 * income.required?.value; // => '66'
 * income.gap?.delta; // => '0.1'
 * ```
 */
export const modelCommune: generated.ModelCommuneSet = /* @__PURE__ */ shipped(
  () => modelCommuneData,
  () => [advancedCommune],
);

/**
 * Thôn (làng) nông thôn mới vùng đồng bào dân tộc thiểu số, Kon Tum 2022-2025: ten criteria, decided by judgements only.
 *
 * @remarks The text was not found: names, order and grouping are a reconstruction by theme and no law. Every result says so.
 * @source QĐ 147/QĐ-UBND Kon Tum (2022-03-28): number, date, title and the count of ten as reported.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { ethnicMinorityVillage } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'village', province: 'kon-tum', region: 'central-highlands' };
 * const judgements = { 1: { status: 'met', by: 'UBND huyện', on: '2022-11-01' } };
 * assess(ethnicMinorityVillage, { unit, facts: {}, judgements }, { on: '2022-12-31' }).tally.lower; // => 1
 * ```
 */
export const ethnicMinorityVillage: generated.EthnicMinorityVillageSet = /* @__PURE__ */ shipped(() => ethnicMinorityVillageData);

/**
 * Khu dân cư (thôn) nông thôn mới kiểu mẫu, Kon Tum: ten criteria, decided by judgements only.
 *
 * @remarks Not even the number of the decision is known: names, order and grouping are a reconstruction by theme and no law.
 * @source Nobody found the text; that the set exists is reported.
 * @example
 * ```ts
 * import { modelResidentialArea } from 'ntm-rules/rules';
 *
 * modelResidentialArea.instruments[0]?.signedOn; // => null
 * ```
 */
export const modelResidentialArea: generated.ModelResidentialAreaSet = /* @__PURE__ */ shipped(() => modelResidentialAreaData);

/**
 * The four conditions for recognising a commune: the {@link commune} set met, residents satisfied, no construction debt,
 * security and order not complex. Meeting the set and being recognised are different things.
 *
 * @remarks The share of satisfied residents that a commune needs was not found: it is `missing`.
 * @source QĐ 18/2022/QĐ-TTg (2022-08-02), as reported.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { communeRecognition } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * assess(communeRecognition, { unit, facts: { noConstructionDebt: false } }, { on: '2024-12-31' }).status; // => 'not-met'
 * ```
 */
export const communeRecognition: generated.CommuneRecognitionSet = /* @__PURE__ */ shipped(
  () => communeRecognitionData,
  () => [commune],
);

/**
 * Huyện nông thôn mới, giai đoạn 2021-2025: the names of its nine criteria, decided by judgements only.
 *
 * @remarks In force from 2022-03-08 until 2026-02-15; its 36 indicators are not modelled.
 * @source QĐ 320/QĐ-TTg (2022-03-08), names as reported.
 * @example
 * ```ts
 * import { district } from 'ntm-rules/rules';
 *
 * district.instruments[0]?.ruleSets?.[0]?.criteria.length; // => 9
 * ```
 */
export const district: generated.DistrictSet = /* @__PURE__ */ shipped(() => districtData);

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
 * RULE_SETS.filter(({ level }) => level === 'village').map(({ id }) => id); // => ['ethnic-minority-village']
 * RULE_SETS.find(({ id }) => id === 'commune-2026')?.period; // => { from: '2026-02-15', to: null }
 * ```
 */
export const RULE_SETS: readonly ShippedRuleSet[] = /* @__PURE__ */ deepFreeze(
  /* @__PURE__ */ [
    commune,
    advancedCommune,
    modelCommune,
    district,
    communeRecognition,
    communeArea2026,
    commune2026,
    province2026,
    modelResidentialArea,
    ethnicMinorityVillage,
  ].map(listed),
);
