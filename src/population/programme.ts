import { checkArguments } from '../model/check-arguments.ts';
import { deepFreeze } from '../value/freeze.ts';
import { groupBy } from '../value/group-by.ts';
import type { AdministrativeUnit } from '../model/administrative-unit.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import type { Programme } from '../model/programme.ts';
import { membersOf } from './target/members.ts';
import { checkPlan, readAssessments } from './target/read-assessments.ts';
import { targetOutcome } from './target/target-outcome.ts';

/**
 * Says of each target of a plan whether the assessments at hand reach it, by how much, and what is missing.
 *
 * @remarks
 * Three-valued, with bounds instead of guesses. An assessment counts for a target if it is under the target's rule set and
 * of a day on or before the target's; of several the latest one does. A unit without one is undetermined, not missed. "At
 * least 15 of 19 criteria" is reached if 15 are met already, not reached if fewer than 15 still can be, else undetermined;
 * the same holds for "33 of 66 villages". Criteria that do not apply are not counted as met. `not-reached` is said of the
 * day of the assessments: there may be time left. Meeting a set is not yet being recognised, which needs more than the
 * criteria.
 *
 * A status is never carried over a merger: an assessment counts for the unit that it names, and for no successor.
 * @param plan - such as `konPlongPlan` of `ntm-rules/rules`, or one read by `parsePlan` of `ntm-rules/schema`.
 * @param assessments - any iterable of what `assess` gives, of any units, sets and days; units are told apart by id.
 * @param options - `units`: a list of administrative units; then a unit that was merged on or before the target's day is
 * pointed out with the reason `unit-ended`.
 * @returns a frozen {@link Programme}: per target `reached`, `not-reached` or `undetermined`, the count of units and what is
 * missing at best and at worst, each unit with its criteria, and reasons; `ignored` lists assessments of units that the
 * plan is not about.
 * @throws `NtmError`: `wrong-type` for what is no plan, no list or no assessment, `duplicate-assessment` for two assessments of one
 * unit under one set for the same day.
 * @source Kế hoạch 83/KH-UBND (Kon Plông, 2024-04-22), mục II.2, for `konPlongPlan`.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { programme } from 'ntm-rules/population';
 * import { commune, konPlongPlan } from 'ntm-rules/rules';
 *
 * const unit = { id: '23458', name: 'Xã Măng Bút', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '38' } }, { on: '2024-12-31' });
 * const [mangBut] = programme(konPlongPlan, [assessment]).targets;
 *
 * mangBut?.status; // => 'not-reached'
 * mangBut?.units[0]?.notMet; // => ['10']
 * mangBut?.units[0]?.missing; // => { least: 1, most: 19 }
 * ```
 */
export function programme(
  plan: Plan,
  assessments: Iterable<Assessment>,
  options: { readonly units?: readonly AdministrativeUnit[] } = {},
): Programme {
  checkArguments({ plan: ['plan', plan], options: ['options', options] });
  checkPlan(plan, options.units);
  const read = readAssessments(assessments);
  const byUnit = groupBy(read, ({ unit }) => unit.id);
  const ends = new Map((options.units ?? []).flatMap(({ id, validTo }) => (validTo === undefined ? [] : [[id, validTo]])));
  const targets = plan.targets.map((target) => ({ target, members: membersOf(target, plan, read) }));
  const concerned = new Set(targets.flatMap(({ members }) => members.map(({ unit }) => unit)));
  return deepFreeze({
    plan: { id: plan.id, number: plan.number },
    targets: targets.map(({ target, members }) => targetOutcome(target, members, byUnit, ends)),
    ignored: read
      .filter(({ unit }) => !concerned.has(unit.id))
      .map(({ unit, ruleSet, on }) => ({ unit: unit.id, ruleSet: ruleSet.id, on })),
  });
}
