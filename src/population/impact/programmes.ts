import { assess } from '../../assess.ts';
import { coveredPeriod } from '../../law/coverage-period.ts';
import { withPresupposed } from '../../law/rows.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Impact } from '../../model/impact.ts';
import type { Plan } from '../../model/plan.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { programme } from '../programme.ts';
import { checkPlan } from '../target/read-assessments.ts';
import type { ImpactOptions } from './impact-options.ts';
import type { Comparison } from './comparison.ts';

/** Collects what the targets of a plan are counted on. */
interface Programmes {
  readonly add: (dossier: Dossier) => void;
  readonly all: () => Impact['programme'];
}

/** The targets of a plan that are about one set; the others cannot be counted here. */
function targetsOn(plan: Plan, ruleSet: string): Plan {
  return { ...plan, targets: plan.targets.filter((target) => target.kind !== 'task' && target.ruleSet === ruleSet) };
}

/** Assesses the units that a plan can be about under both variants, and counts its targets on them. */
export function programmes(
  before: RuleSet,
  after: RuleSet,
  { atBefore, atAfter }: Pick<Comparison, 'atBefore' | 'atAfter'>,
  { plan, units, recognitions }: ImpactOptions,
): Programmes {
  if (plan === undefined) return { add: () => undefined, all: () => undefined };
  checkPlan(plan, units);
  const own = targetsOn(plan, after.id);
  const named = new Set(own.targets.flatMap((target) => (target.kind === 'share-meets' ? [] : (target.units ?? []))));
  const takesAll = own.targets.some(({ kind }) => kind === 'share-meets');
  const ruleSets = withPresupposed(before).map((ruleSet) => ({ id: ruleSet.id, period: coveredPeriod(ruleSet), ruleSet }));
  const assessments: { readonly was: Assessment[]; readonly is: Assessment[] } = { was: [], is: [] };
  return {
    add: (dossier) => {
      if (!takesAll && !named.has(dossier.unit.id)) return;
      assessments.was.push(assess(before, dossier, atBefore));
      assessments.is.push(assess(after, dossier, atAfter));
    },
    all: () => ({
      before: programme(own, { assessments: assessments.was, recognitions, units, ruleSets }, { on: atBefore.on }),
      after: programme(own, { assessments: assessments.is, recognitions, units, ruleSets }, { on: atAfter.on }),
    }),
  };
}
