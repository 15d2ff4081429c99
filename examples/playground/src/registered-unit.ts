import type { Dossier, RuleSet } from 'ntm-rules';
import type { AdministrativeUnit } from 'ntm-rules/population';
import { PROVINCES_OF, REGIONS } from 'ntm-rules/vocabulary';
import type { Province } from 'ntm-rules/vocabulary';

type Unit = Dossier['unit'];

const liesIn = (region: string | undefined, province: Province): boolean =>
  (PROVINCES_OF as Readonly<Record<string, readonly string[]>>)[region ?? '']?.includes(province) === true;

/** The units of a register that a set is about and that exist on a day. */
export function unitsFor(units: readonly AdministrativeUnit[], level: RuleSet['level'], on: string): readonly AdministrativeUnit[] {
  return units.filter(
    ({ level: own, validFrom, validTo }) =>
      own === level && (validFrom === undefined || validFrom <= on) && (validTo === undefined || on < validTo),
  );
}

/** A unit as a register has it: its code, by which recognitions find it, its name, and where it lies. Traits are not in a register. */
export function unitOf({ id, name, province, district }: AdministrativeUnit, before: Unit, all: readonly AdministrativeUnit[]): Unit {
  const { district: _district, ...rest } = before;
  const region = liesIn(before.region, province) ? before.region : REGIONS.find((item) => liesIn(item, province));
  const named = all.find((item) => item.id === district)?.name;
  return { ...rest, id, name, province, ...(region !== undefined && { region }), ...(named !== undefined && { district: named }) };
}
