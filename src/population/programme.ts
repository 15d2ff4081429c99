import { checkArguments } from '../model/check-arguments.ts';
import type { KnownRuleSet } from '../law/check/recognitions.ts';
import { deepFreeze } from '../value/freeze.ts';
import { groupBy } from '../value/group-by.ts';
import { isIsoDate } from '../value/iso-date.ts';
import type { AdministrativeUnit } from '../model/administrative-unit.ts';
import type { Assessment } from '../model/assessment.ts';
import { problem, throwIfAny } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanReport } from '../model/plan-report.ts';
import type { Programme } from '../model/programme.ts';
import type { Recognition } from '../model/recognition.ts';
import { membersOf } from './target/members.ts';
import { checkPlan, readAssessments } from './target/read-assessments.ts';
import { readRecognitions, readReports } from './target/read-reports.ts';
import { targetOutcome } from './target/target-outcome.ts';

/** What is known about the units of a plan. */
export interface ProgrammeInput {
  /** What `assess` gave, of any units, sets and days; units are told apart by id. */
  readonly assessments?: Iterable<Assessment> | undefined;
  /** Which units are recognised, such as `recognitions` of `ntm-rules/rules` or what `parseRecognitions` read. */
  readonly recognitions?: readonly Recognition[] | undefined;
  /** The sets that there are, such as `RULE_SETS` of `ntm-rules/rules`; then a recognition before its set is refused. */
  readonly ruleSets?: readonly KnownRuleSet[] | undefined;
  /** What is reported on the tasks that no rule set measures. */
  readonly reports?: readonly PlanReport[] | undefined;
  /** Administrative units; then a unit that was merged on or before the target's day is pointed out with the reason `unit-ended`. */
  readonly units?: readonly AdministrativeUnit[] | undefined;
}

/**
 * Says of each target of a plan whether what is known reaches it: by recognition, by figures, not, or undetermined; by how much, and
 * why.
 *
 * @remarks
 * Three-valued, with bounds instead of guesses. A recognition counts for a target if it is under the target's set, given on or before the
 * target's day and the day asked about, and not withdrawn by then; the unit then has reached the target whatever its figures say, which
 * stand beside it. Else an assessment counts if it is under the target's set and of a day on or before both; of several the latest one
 * does. A unit without either is undetermined, not missed. "At least 15 of 19 criteria" is reached if 15 are met already, not reached if
 * fewer than 15 still can be, else undetermined; the same holds for "33 of 66 villages". Criteria that do not apply are not counted as
 * met. `not-reached` is said of the day of the assessments: there may be time left. A task that no rule set measures stands as its latest
 * report says.
 *
 * A status is never carried over a merger: an assessment or a recognition counts for the unit that it names, and for no successor. A
 * recognition under one set says nothing of another one. Neither changes any assessment.
 * @param plan - such as `konPlongPlan` of `ntm-rules/rules`, or one read by `parsePlan` of `ntm-rules/schema`.
 * @param known - `assessments` of several sets at once, `recognitions`, `reports` on tasks, and the list of `units`.
 * @param at - `on`: the day asked about; what is later counts for nothing yet, and that is said.
 * @returns a frozen {@link Programme}: per target `reached`, `not-reached` or `undetermined`, how many units stand how and how many are to
 * go, each unit with its criteria, and reasons; `ignored` lists assessments of units that the plan is not about.
 * @throws `NtmError`: `wrong-type` for what is no plan, no list, no assessment, no recognition or no report, `invalid-date`,
 * `duplicate-assessment` for two assessments of one unit under one set for the same day; `recognition-without-decision`,
 * `withdrawal-before-recognition`, `recognition-before-set` where `ruleSets` says so, `impossible-value` for a year after the decision; of reports `unknown-target-of-plan`, `unknown-unit`, `missing-field`, `not-a-number`,
 * `impossible-value`, `duplicate-report`.
 * @source Kế hoạch 83/KH-UBND (Kon Plông, 2024-04-22), mục II.2, for `konPlongPlan`.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { programme } from 'ntm-rules/population';
 * import { commune, konPlongPlan, recognitions } from 'ntm-rules/rules';
 *
 * const unit = { id: '23458', name: 'Xã Măng Bút', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '38' } }, { on: '2024-12-31' });
 * const { targets } = programme(konPlongPlan, { assessments: [assessment], recognitions }, { on: '2024-12-31' });
 * const [mangBut, , sixCommunes] = targets;
 *
 * mangBut?.status; // => 'not-reached'
 * mangBut?.units[0]?.notMet; // => ['10']
 * mangBut?.units[0]?.missing; // => { least: 1, most: 19 }
 * sixCommunes?.tally; // => { byRecognition: 4, byFigures: 0, notReached: 1, undetermined: 1 }
 * sixCommunes?.toGo; // => 2
 * ```
 */
export function programme(plan: Plan, known: ProgrammeInput, at: { readonly on: string }): Programme {
  checkArguments({ plan: ['plan', plan], known: ['options', known], at: ['options', at] });
  const { on } = at;
  if (typeof on !== 'string' || !isIsoDate(on)) throwIfAny([problem('invalid-date', ['on'], { value: String(on) })]);
  const { units = [] } = known;
  checkPlan(plan, known.units);
  const assessments = readAssessments(known.assessments);
  checkArguments({ ruleSets: ['list', known.ruleSets ?? []] });
  const recognitions = readRecognitions(known.recognitions, known.ruleSets);
  const reports = readReports(known.reports, plan);
  const byUnit = groupBy(assessments, ({ unit }) => unit.id);
  const ends = new Map(units.flatMap(({ id, validTo }) => (validTo === undefined ? [] : [[id, validTo]])));
  const targets = plan.targets.map((target) => ({ target, members: membersOf(target, plan, { assessments, recognitions, units }) }));
  const concerned = new Set(targets.flatMap(({ members }) => members.map(({ unit }) => unit)));
  return deepFreeze({
    plan: { id: plan.id, number: plan.number },
    on,
    targets: targets.map(({ target, members }) => targetOutcome(target, members, { byUnit, recognitions, reports, ends, on })),
    ignored: assessments
      .filter(({ unit }) => !concerned.has(unit.id))
      .map(({ unit, ruleSet, on: day }) => ({ unit: unit.id, ruleSet: ruleSet.id, on: day })),
  });
}
