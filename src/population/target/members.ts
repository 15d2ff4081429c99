import { foldDiacritics } from '../../value/text.ts';
import type { AdministrativeUnit } from '../../model/administrative-unit.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Plan, PlanTarget } from '../../model/plan.ts';
import type { Recognition } from '../../model/recognition.ts';

/** A unit that a target is about. */
export interface Member {
  readonly unit: string;
  readonly name: string | null;
}

/** Where the units of a target that names none can be found. */
export interface Known {
  readonly assessments: readonly Assessment[];
  readonly recognitions: readonly Recognition[];
  readonly units: readonly AdministrativeUnit[];
}

type Among = Extract<PlanTarget, { kind: 'share-meets' }>['among'];

function districtKey(name: string): string {
  return foldDiacritics(name)
    .trim()
    .replace(/^huyen /, '');
}

/** True unless the unit says that it lies elsewhere. Whoever leaves the place out has chosen what to pass. */
function liesWithin(unit: { readonly province?: string | undefined; readonly district?: string | undefined }, among: Among): boolean {
  const isElsewhere = unit.province !== undefined && !(among.provinces as readonly string[]).includes(unit.province);
  const isInOtherDistrict = unit.district !== undefined && districtKey(unit.district) !== districtKey(among.district);
  return !isElsewhere && !isInOtherDistrict;
}

/** The units recognised under the set; where they lie is what the list of units says. */
function recognisedWithin(target: Extract<PlanTarget, { kind: 'share-meets' }>, { recognitions, units }: Known): Member[] {
  return recognitions
    .filter(({ ruleSet }) => ruleSet === target.ruleSet)
    .flatMap(({ unit: id }): Member[] => {
      const unit = units.find((item) => item.id === id);
      if (unit === undefined) return [{ unit: id, name: null }];
      const district = units.find((item) => item.id === unit.district)?.name;
      return liesWithin({ province: unit.province, district }, target.among) ? [{ unit: id, name: unit.name }] : [];
    });
}

/** The units that a target names; where it names none, those assessed or recognised under its set and lying in its district. */
export function membersOf(target: PlanTarget, plan: Plan, known: Known): Member[] {
  if (target.kind !== 'share-meets') {
    return (target.units ?? []).map((unit) => ({ unit, name: plan.units.find(({ id }) => id === unit)?.name ?? null }));
  }
  const own = known.assessments.filter(({ ruleSet }) => ruleSet.id === target.ruleSet);
  const assessed = own.filter(({ unit }) => liesWithin(unit, target.among));
  const elsewhere = new Set(own.filter((item) => !assessed.includes(item)).map(({ unit }) => unit.id));
  const members = [
    ...recognisedWithin(target, known).filter(({ unit }) => !elsewhere.has(unit)),
    ...assessed.map(({ unit }): Member => ({ unit: unit.id, name: unit.name ?? null })),
  ];
  return [...new Map(members.map((member) => [member.unit, member])).values()];
}
