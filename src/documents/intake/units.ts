import { severalUnitsProblem } from '../../model/several-units.ts';
import type { Unit } from '../../model/dossier.ts';
import { ntmError, problem, throwIfAny } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { openDossier } from '../../engine/input/read-dossier.ts';

/** Checks units as the units of dossiers are checked; each may be named once. */
export function checkedUnits(units: readonly unknown[], ruleSet: RuleSet): Unit[] {
  if (!Array.isArray(units)) {
    const expected = { expectedVi: 'danh sách', expectedEn: 'a list', actual: typeof units };
    throw ntmError([problem('wrong-type', ['units'], expected)]);
  }
  const ids = new Set<string>();
  return units.map((given) => {
    const { unit, problems } = openDossier({ unit: given, facts: {} }, ruleSet);
    throwIfAny(problems.all());
    if (ids.has(unit!.id)) throw ntmError([severalUnitsProblem('duplicate-unit', ['unit', 'id'], { unit: unit!.id })]);
    ids.add(unit!.id);
    return unit!;
  });
}
