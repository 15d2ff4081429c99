import type { Instrument } from '../src/model/instrument.ts';
import { deepFreeze } from '../src/value/freeze.ts';
import advancedIncome from './assumptions/advanced-income.json' with { type: 'json' };
import advancedLevels from './assumptions/advanced-levels.json' with { type: 'json' };
import communeLevels from './assumptions/commune-levels.json' with { type: 'json' };
import konTumModelResidentialAreas from './assumptions/kon-tum-model-residential-areas.json' with { type: 'json' };
import konTumVillages from './assumptions/kon-tum-villages.json' with { type: 'json' };

/*
 * Each is an export of its own, so that a bundle carries only what it names, and no set carries any: a set is told of those that
 * may be named, by `withAssumptions`.
 */

/**
 * The assumption `kon-tum-villages`: figures and levels for the ten criteria of the set `ethnicMinorityVillage`, whose text nobody found.
 *
 * @remarks No law: each level is borrowed from a named text, nine criteria are decided by figures, the ninth by people only. For
 * `withAssumptions`; it counts where `at.assume` names it.
 * @source QĐ 386/QĐ-UBND Kon Tum (2019-2020) and others; `borrowedFrom` of each value names its text.
 * @example
 * ```ts
 * import { assumedKonTumVillages } from 'ntm-rules/rules';
 *
 * assumedKonTumVillages.id; // => 'kon-tum-villages'
 * assumedKonTumVillages.status; // => 'assumption'
 * ```
 */
export const assumedKonTumVillages: Instrument = /* @__PURE__ */ deepFreeze(konTumVillages as Instrument);

/**
 * The assumption `kon-tum-model-residential-areas`: figures and levels for the set `modelResidentialArea`, of whose decision not even the
 * number is known.
 *
 * @remarks No law: each level is borrowed from a named text, nine criteria are decided by figures, the tenth by people only.
 * @source QĐ 2663/QĐ-UBND Quảng Nam (2016-2020) and others; `borrowedFrom` of each value names its text.
 * @example
 * ```ts
 * import { assumedKonTumModelResidentialAreas } from 'ntm-rules/rules';
 *
 * assumedKonTumModelResidentialAreas.id; // => 'kon-tum-model-residential-areas'
 * ```
 */
export const assumedKonTumModelResidentialAreas: Instrument = /* @__PURE__ */ deepFreeze(konTumModelResidentialAreas as Instrument);

/**
 * The assumption `commune-levels`: levels of the set `commune` that are missing or left to the province, where some text has a figure.
 *
 * @remarks No law. For a commune of Kon Tum every row has a level; the columns of other regions have none.
 * @source `borrowedFrom` of each value names its text.
 * @example
 * ```ts
 * import { assumedCommuneLevels } from 'ntm-rules/rules';
 *
 * assumedCommuneLevels.thresholds?.[0]?.parameter; // => 'commune/2.1/minimum'
 * ```
 */
export const assumedCommuneLevels: Instrument = /* @__PURE__ */ deepFreeze(communeLevels as Instrument);

/**
 * The assumption `advanced-levels`: levels of the set `advancedCommune` that are missing or left to the province, where some text has a figure.
 *
 * @remarks No law. 2.2, 2.4, 6.3, 9, 12.1, 12.3, 17.4 and 18.3 have none. Income has an assumption of its own, {@link assumedAdvancedIncome}.
 * @source `borrowedFrom` of each value names its text.
 * @example
 * ```ts
 * import { assumedAdvancedLevels } from 'ntm-rules/rules';
 *
 * assumedAdvancedLevels.id; // => 'advanced-levels'
 * ```
 */
export const assumedAdvancedLevels: Instrument = /* @__PURE__ */ deepFreeze(advancedLevels as Instrument);

/**
 * The assumption `advanced-income`: the income of advanced communes by year, as 1.2 times that of communes.
 *
 * @remarks No law: no source states the levels. The set `modelCommune` asks for 1.10 times them, and rests on the assumption where it counts.
 * @source QĐ 318/QĐ-TTg, Phụ lục I, as known here.
 * @example
 * ```ts
 * import { assess, indicatorOf, withAssumptions } from 'ntm-rules';
 * import { advancedCommune, assumedAdvancedIncome } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const set = withAssumptions(advancedCommune, [assumedAdvancedIncome]);
 * const at = { on: '2024-12-31', assume: ['advanced-income'] };
 * const { required, status } = indicatorOf(assess(set, { unit, facts: { incomePerCapita: '59.9' } }, at), '10');
 *
 * status; // => 'not-met'
 * required?.value; // => '60'
 * required?.grade; // => 'assumed'
 * ```
 */
export const assumedAdvancedIncome: Instrument = /* @__PURE__ */ deepFreeze(advancedIncome as Instrument);

/**
 * Every shipped assumption, for `withAssumptions`, which takes of them what is about a set.
 *
 * @remarks It carries the data of all; an application that needs one imports that by its name.
 * @source Texts that are named value by value, and none of which is the law of the sets.
 * @example
 * ```ts
 * import { ASSUMPTIONS } from 'ntm-rules/rules';
 *
 * ASSUMPTIONS.map(({ id }) => id); // => ['commune-levels', 'advanced-levels', 'advanced-income', 'kon-tum-model-residential-areas', 'kon-tum-villages']
 * ```
 */
export const ASSUMPTIONS: readonly Instrument[] = /* @__PURE__ */ Object.freeze([
  assumedCommuneLevels,
  assumedAdvancedLevels,
  assumedAdvancedIncome,
  assumedKonTumModelResidentialAreas,
  assumedKonTumVillages,
]);
