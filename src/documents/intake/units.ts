import { severalUnitsProblem } from '../../model/several-units.ts';
import type { Dossier, Unit } from '../../model/dossier.ts';
import { ntmError, problem, throwIfAny } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { openDossier } from '../../engine/input/read-dossier.ts';

/** What of a dossier the sheet of units of an intake workbook holds. */
export interface DossierHead<Word extends string = never> extends Pick<Dossier, 'illustrative' | 'note'> {
  readonly unit: Unit<Word>;
}

/** Something that is a dossier, or a unit alone. */
export function headOf(given: unknown): unknown {
  if (given === null || typeof given !== 'object' || !('unit' in given)) return { unit: given };
  const { unit, illustrative, note } = given as Record<string, unknown>;
  return { unit, ...(illustrative === undefined ? {} : { illustrative }), ...(note === undefined ? {} : { note }) };
}

/** Checks units, alone or of dossiers, as those of dossiers are checked; each may be named once. */
export function checkedHeads(units: readonly unknown[], ruleSet: RuleSet): DossierHead[] {
  if (!Array.isArray(units)) {
    const expected = { expectedVi: 'danh sách', expectedEn: 'a list', actual: typeof units };
    throw ntmError([problem('wrong-type', ['units'], expected)]);
  }
  const ids = new Set<string>();
  return units.map((given) => {
    const head = headOf(given) as object;
    const { unit, problems } = openDossier({ ...head, facts: {} }, ruleSet);
    throwIfAny(problems.all());
    if (ids.has(unit!.id)) throw ntmError([severalUnitsProblem('duplicate-unit', ['unit', 'id'], { unit: unit!.id })]);
    ids.add(unit!.id);
    return { ...head, unit: unit as Unit };
  });
}
