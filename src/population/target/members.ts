import { foldDiacritics } from '../../value/text.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Plan, PlanTarget } from '../../model/plan.ts';

/** A unit that a target is about. */
export interface Member {
  readonly unit: string;
  readonly name: string | null;
}

function districtKey(name: string): string {
  return foldDiacritics(name)
    .trim()
    .replace(/^huyen /, '');
}

/** True unless the unit says that it lies elsewhere. Whoever leaves the place out has chosen what to pass. */
function liesWithin({ unit }: Assessment, { district, provinces }: Extract<PlanTarget, { kind: 'share-meets' }>['among']): boolean {
  const isElsewhere = unit.province !== undefined && !provinces.includes(unit.province);
  const isInOtherDistrict = unit.district !== undefined && districtKey(unit.district) !== districtKey(district);
  return !isElsewhere && !isInOtherDistrict;
}

/** The units that a target names; where it names none, those assessed under its set and lying in its district. */
export function membersOf(target: PlanTarget, plan: Plan, assessments: readonly Assessment[]): Member[] {
  if (target.kind !== 'share-meets') {
    return target.units.map((unit) => ({ unit, name: plan.units.find(({ id }) => id === unit)?.name ?? null }));
  }
  const assessed = assessments.filter((assessment) => assessment.ruleSet.id === target.ruleSet && liesWithin(assessment, target.among));
  return [...new Map(assessed.map(({ unit }) => [unit.id, { unit: unit.id, name: unit.name ?? null }])).values()];
}
