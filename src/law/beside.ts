import { checkArguments } from '../model/check-arguments.ts';
import { deepFreeze } from '../value/freeze.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { nearest, shorten } from '../value/text.ts';
import { problem, suggestion, throwIfAny } from '../model/errors.ts';
import type { EvidenceAsked, Guidance, InCharge } from '../model/beside-threshold.ts';
import type { Problem } from '../model/errors.ts';
import { PROVINCES } from '../model/provinces.ts';
import type { Bilingual } from '../model/primitives.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { inWords } from './check/in-words.ts';
import { saidAround } from './check/said-around.ts';
import { misplacedStatements, saidAbout } from './beside-statements.ts';
import type { Stated } from './beside-statements.ts';
import { notCovered } from './coverage-period.ts';
import { isCorrection } from './correction.ts';
import { consolidate } from './consolidate.ts';
import { activeInstruments } from './layers.ts';
import type { LayerMoment } from './moment.ts';
import { namedProblems } from './named.ts';

/** What stands beside the threshold of an indicator. */
export interface BesideIndicator {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
  /** Empty where nobody is named for this indicator by itself: then the unit in charge of the criterion is. */
  readonly inCharge: readonly Stated<InCharge>[];
  readonly evidenceAsked: readonly Stated<EvidenceAsked>[];
  readonly guidance: readonly Stated<Guidance>[];
}

/** What stands beside the thresholds of a criterion. */
export interface BesideCriterion {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
  readonly inCharge: readonly Stated<InCharge>[];
  readonly indicators: readonly BesideIndicator[];
}

function checkMoment(moment: LayerMoment, ruleSet: RuleSet): Problem[] {
  const { province } = moment;
  const days = (['on', 'knownOn', 'submittedOn'] as const).filter((field) => field === 'on' || moment[field] !== undefined);
  return [
    ...days
      .filter((field) => !isIsoDate(String(moment[field])))
      .map((field) => problem('invalid-date', [field], { value: shorten(String(moment[field])) })),
    ...(province === undefined || PROVINCES.includes(province)
      ? []
      : [
          problem('unknown-province', ['province'], {
            value: shorten(String(province)),
            ...suggestion(nearest(String(province), PROVINCES)),
          }),
        ]),
    ...namedProblems(moment, [ruleSet]),
  ];
}

/**
 * What stands beside the thresholds of a set on a day and in a province: the unit in charge of each criterion, the kinds
 * of evidence that each indicator asks for, the documents that say how it is measured.
 *
 * @remarks Each statement is cited and graded like a threshold; one of grade `missing` has no `unit`, `kinds` or `document`
 * and says in `note` why. For each row the latest instrument in force that says something about it speaks, with all that it
 * says: an amendment that replaces a table without being transcribed makes the older table `missing`, not silent.
 * An empty list means that no instrument of the set says anything, not even that it is missing.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param moment - the day `on`, the `province` if decisions of a province count, and as in `assess` `knownOn`,
 * `submittedOn`, `drafts`, `assume`.
 * @returns the criteria of the text in force, in its order; frozen plain data.
 * @throws `NtmError`: `invalid-date`, `unknown-province`, `unknown-draft`, `unknown-assumption`, `date-not-covered`, `not-recorded`, `unknown-target` for a statement
 * about a row that the set does not have, `invalid-instrument`, and what an amendment that does not fit has to say.
 * @example
 * ```ts
 * import { besideThreshold } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const criteria = besideThreshold(commune, { on: '2024-12-31', province: 'kon-tum' });
 * criteria[0]?.inCharge[0]?.statedIn; // => '226-2024-qd-ubnd'
 * criteria[0]?.inCharge[0]?.grade; // => 'missing'
 * criteria[4]?.indicators[0]?.guidance[0]?.document; // => '1491-2022-qd-bgddt'
 * ```
 */
export function besideThreshold(ruleSet: RuleSet, moment: LayerMoment): readonly BesideCriterion[] {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], moment: ['options', moment] });
  throwIfAny([...checkMoment(moment, ruleSet), ...misplacedStatements(ruleSet.instruments, ruleSet.id)]);
  const consolidated = consolidate(ruleSet, moment, saidAround);
  throwIfAny(consolidated === undefined ? [notCovered(ruleSet, moment)] : consolidated.problems.map(inWords));
  const { criteria } = consolidated!.text;
  const active = activeInstruments(ruleSet, moment);
  // Corrections in the order of the list, in which each was made on top of the ones before it.
  const corrections = ruleSet.instruments.filter((instrument) => isCorrection(instrument) && active.includes(instrument));
  const instruments = [...active.filter((instrument) => !isCorrection(instrument)), ...corrections];
  const where = { instruments, ruleSet: ruleSet.id, on: moment.on };
  return deepFreeze(
    structuredClone(
      criteria.map(({ id, no, title, indicators }) => ({
        id,
        no,
        title,
        inCharge: saidAbout('inCharge', id, where),
        indicators: indicators.map((indicator) => ({
          id: indicator.id,
          no: indicator.no,
          title: indicator.title,
          inCharge: indicator.id === id ? [] : saidAbout('inCharge', indicator.id, where),
          evidenceAsked: saidAbout('evidenceAsked', indicator.id, where),
          guidance: saidAbout('guidance', indicator.id, where),
        })),
      })),
    ),
  );
}
