import { deepFreeze, freezeForAll } from '../value/freeze.ts';
import { checkArguments, withinShape } from '../model/check-arguments.ts';
import { measures } from '../model/convertible-units.ts';
import { problem, throwIfAny } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { AmendedRuleSet, RuleSet } from '../model/rule-set.ts';
import { assumedNotices } from './assumed-notices.ts';
import { isAssumption } from './assumption.ts';
import { assumptionConflicts } from './check/assumption-conflicts.ts';
import { replaceCondition, supply } from './operations/by-name.ts';
import { targetsOf } from './targets-of.ts';
import { bring } from './text-making.ts';

function told(ruleSet: RuleSet, assumptions: readonly Instrument[]): RuleSet {
  const { id, instruments, facts } = ruleSet;
  const prerequisites = ruleSet.prerequisites?.map((item) => ({ ...item, ruleSet: told(item.ruleSet, assumptions) }));
  const isToldOfMore = prerequisites?.some((item, index) => item.ruleSet !== ruleSet.prerequisites![index]!.ruleSet) === true;
  const added: Instrument[] = [];
  for (const assumption of assumptions) {
    const isAbout = targetsOf(assumption).some((target) => target.startsWith(`${id}/`));
    if (isAbout && ![...instruments, ...added].some((known) => known.id === assumption.id)) added.push(structuredClone(assumption));
  }
  if (added.length === 0 && !isToldOfMore) return ruleSet;
  const all = [...instruments, ...added];
  throwIfAny(assumptionConflicts(all));
  const brought = added.flatMap((assumption) => (assumption.facts ?? []).filter((fact) => !facts.some((known) => known.id === fact.id)));
  all.forEach(freezeForAll);
  return deepFreeze({ ...ruleSet, instruments: all, facts: [...facts, ...brought], ...(prerequisites && { prerequisites }) });
}

/**
 * A rule set that knows assumptions, so that `at.assume` can name them; the given one is untouched.
 *
 * @remarks An assumption is no law: levels borrowed from named texts, for planning where the law at hand has no figure. It changes no
 * answer until `at.assume` names it, and neither the text nor the hash of the set; facts that only it reads join the catalogue. The shipped ones are `ASSUMPTIONS` of
 * `ntm-rules/rules`, each also under a name of its own; those about other sets, and those that the set knows, are passed over. Sets that
 * this one presupposes are told of theirs as well.
 *
 * The shipped ones have been checked and are trusted here; one from outside goes through `parseInstrument` of `ntm-rules/schema` and
 * {@link amend}, which holds it against the set, against the law and against the assumptions that the set knows, and leaves the hash as it is too.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param assumptions - instruments of the status `assumption`.
 * @returns the set with them; the set itself if none is about it.
 * @throws `NtmError`: `wrong-type`; `invalid-option` for an instrument that is no assumption; `assumption-conflict` where two of them
 * give one value or one row.
 * @example
 * ```ts
 * import { assess, indicatorOf, withAssumptions } from 'ntm-rules';
 * import { assumedKonTumVillages, ethnicMinorityVillage } from 'ntm-rules/rules';
 *
 * const village = withAssumptions(ethnicMinorityVillage, [assumedKonTumVillages]);
 * const unit = { id: 'a', level: 'village', province: 'kon-tum', region: 'central-highlands' };
 * const dossier = { unit, facts: { villageMainRoadsHardened: '69' } };
 *
 * indicatorOf(assess(village, dossier, { on: '2024-12-31' }), '1').status; // => 'undetermined'
 * const assumed = assess(village, dossier, { on: '2024-12-31', assume: ['kon-tum-villages'] });
 * indicatorOf(assumed, '1').status; // => 'not-met'
 * indicatorOf(assumed, '1').required?.borrowedFrom?.row; // => 'đường trục thôn, liên thôn'
 * village.hash === ethnicMinorityVillage.hash; // => true
 * ```
 */
export function withAssumptions<Set extends RuleSet>(ruleSet: Set, assumptions: readonly Instrument[]): AmendedRuleSet<Set>;
export function withAssumptions(ruleSet: RuleSet, assumptions: readonly Instrument[]): RuleSet {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], assumptions: ['assumptions', assumptions] });
  return withinShape('assumptions', 'assumptions', () => {
    throwIfAny(
      assumptions.flatMap((item, index) =>
        isAssumption(item)
          ? []
          : problem('invalid-option', ['assumptions', String(index), 'status'], {
              option: 'status',
              value: String(item.status),
              allowed: 'assumption',
            }),
      ),
    );
    // What the shipped assumptions do: they lend values, and the conditions that compare with them, in units of their own. `amend` brings all the rest.
    bring({ supply, operations: { replaceCondition }, assumedNotices, measures });
    return told(ruleSet, assumptions);
  });
}
