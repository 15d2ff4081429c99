// Put together from the files of the law by `npm run generate`; never edited by hand.
import { declaring } from '../../src/law/declared.ts';
import { excepting } from '../../src/law/exceptions.ts';
import { replaceCondition, replaceDefinition, replaceText, setThreshold, supply } from '../../src/law/operations/by-name.ts';
import { presupposing } from '../../src/law/presupposed.ts';
import { isOpen } from '../../src/law/open-place.ts';
import { relating } from '../../src/law/relations/related-facts.ts';
import { measures } from '../../src/model/convertible-units.ts';
import { shipped } from '../shipped.ts';
import type * as ids from './ids/index.ts';
import communeData from './sets/commune.json' with { type: 'json' };
import advancedCommuneData from './sets/advanced-commune.json' with { type: 'json' };
import modelCommuneData from './sets/model-commune.json' with { type: 'json' };
import districtData from './sets/district.json' with { type: 'json' };
import communeRecognitionData from './sets/commune-recognition.json' with { type: 'json' };
import communeArea2026Data from './sets/commune-area-2026.json' with { type: 'json' };
import commune2026Data from './sets/commune-2026.json' with { type: 'json' };
import province2026Data from './sets/province-2026.json' with { type: 'json' };
import modelResidentialAreaData from './sets/model-residential-area.json' with { type: 'json' };
import ethnicMinorityVillageData from './sets/ethnic-minority-village.json' with { type: 'json' };

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
export const commune: ids.CommuneSet = /* @__PURE__ */ shipped({
  data: () => communeData,
  amending: { supply, operations: { replaceCondition, replaceText, setThreshold }, excepting, relating, measures },
});

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
 * const assessment = assess(advancedCommune, { unit, facts: { multidimensionalPoverty: '5.1' }, judgements }, { on: '2024-12-31' });
 *
 * assessment.prerequisites[0]?.status; // => 'met'
 * criterionOf(assessment, '11').status; // => 'not-met'
 * indicatorOf(assessment, '11').required?.grade; // => 'recalled'
 * ```
 */
export const advancedCommune: ids.AdvancedCommuneSet = /* @__PURE__ */ shipped({
  data: () => advancedCommuneData,
  presupposed: () => [commune],
  amending: { supply, operations: { replaceCondition, replaceText, setThreshold }, excepting, presupposing, relating, measures },
});

/**
 * Xã nông thôn mới kiểu mẫu, giai đoạn 2021-2025: the {@link advancedCommune} set first, income at least 1.10 times the
 * advanced level of the same year, a smart-village model, an outstanding field.
 *
 * @remarks In force from 2022-03-08 until 2026-02-15. What counts as a smart village or as model in a field is for the
 * province to say; its table was not found, so the number of models and fields is taken as given.
 * @source QĐ 319/QĐ-TTg (2022-03-08), as reported.
 * @example
 * ```ts
 * import { assess, indicatorOf, withAssumptions } from 'ntm-rules';
 * import { assumedAdvancedIncome, modelCommune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const dossier = { unit, facts: { incomePerCapita: '65.9' } };
 * indicatorOf(assess(modelCommune, dossier, { on: '2024-12-31' }), '2').code; // => 'threshold-missing'
 *
 * // No source states the advanced level of the year: it counts as an assumption only.
 * const assumed = withAssumptions(modelCommune, [assumedAdvancedIncome]);
 * const income = indicatorOf(assess(assumed, dossier, { on: '2024-12-31', assume: ['advanced-income'] }), '2');
 *
 * income.required?.value; // => '66'
 * income.gap?.delta; // => '0.1'
 * ```
 */
export const modelCommune: ids.ModelCommuneSet = /* @__PURE__ */ shipped({
  data: () => modelCommuneData,
  presupposed: () => [advancedCommune],
  amending: { presupposing, measures },
});

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
export const district: ids.DistrictSet = /* @__PURE__ */ shipped({
  data: () => districtData,
});

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
export const communeRecognition: ids.CommuneRecognitionSet = /* @__PURE__ */ shipped({
  data: () => communeRecognitionData,
  presupposed: () => [commune],
  amending: { operations: { replaceText }, presupposing },
});

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
export const communeArea2026: ids.CommuneArea2026Set = /* @__PURE__ */ shipped({
  data: () => communeArea2026Data,
  amending: { excepting, measures },
});

/**
 * Xã nông thôn mới, giai đoạn 2026-2030: the names of its ten criteria and the words of six contents, decided by judgements only.
 *
 * @remarks In force from 2026-02-15 in place of the sets of 2021-2025; its 47 indicators and their thresholds are not known here. Communes are
 * of three groups, its columns: group 3 are those that meet the {@link communeArea2026} set or are recorded as of area II or III, group 1 is
 * for a competent body to say, group 2 is the rest. A unit says it by `groups`; `groupsOf` of `ntm-rules/population` works it out.
 * From 2027-01-01 poverty is measured by another standard (351/2025/NĐ-CP): figures of the year before decide nothing then.
 * @source 51/2025/QĐ-TTg (2025-12-29), names and dates as reported.
 * @example
 * ```ts
 * import { commune2026 } from 'ntm-rules/rules';
 *
 * commune2026.instruments[0]?.inForce.from; // => '2026-02-15'
 * ```
 */
export const commune2026: ids.Commune2026Set = /* @__PURE__ */ shipped({
  data: () => commune2026Data,
  amending: { operations: { replaceDefinition }, declaring, isOpen },
});

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
export const province2026: ids.Province2026Set = /* @__PURE__ */ shipped({
  data: () => province2026Data,
  amending: { excepting },
});

/**
 * Khu dân cư (thôn) nông thôn mới kiểu mẫu, Kon Tum: ten criteria, decided by judgements, or by figures
 * under an assumption.
 *
 * @remarks Not even the number of the decision is known: names, order and grouping are a reconstruction by theme and no law.
 * With {@link assumedKonTumModelResidentialAreas}, which borrows levels from other texts, figures decide nine of the criteria.
 * @source Nobody found the text; that the set exists is reported.
 * @example
 * ```ts
 * import { modelResidentialArea } from 'ntm-rules/rules';
 *
 * modelResidentialArea.instruments[0]?.signedOn; // => null
 * ```
 */
export const modelResidentialArea: ids.ModelResidentialAreaSet = /* @__PURE__ */ shipped({
  data: () => modelResidentialAreaData,
});

/**
 * Thôn (làng) nông thôn mới vùng đồng bào dân tộc thiểu số, Kon Tum 2022-2025: ten criteria, decided by judgements, or by figures
 * under an assumption.
 *
 * @remarks The text was not found: names, order and grouping are a reconstruction by theme and no law. Every result says so.
 * With {@link assumedKonTumVillages}, which borrows levels from other texts, figures decide nine of the criteria.
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
export const ethnicMinorityVillage: ids.EthnicMinorityVillageSet = /* @__PURE__ */ shipped({
  data: () => ethnicMinorityVillageData,
});
