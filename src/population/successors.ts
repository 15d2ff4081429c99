import { nearest, shorten } from '../value/text.ts';
import { checkArguments } from '../model/check-arguments.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import { populationProblem } from './population-problem.ts';
import type { AdministrativeUnit } from '../model/administrative-unit.ts';
import { kindOf } from '../engine/input/plain.ts';

function unitOf(units: readonly AdministrativeUnit[], id: unknown): AdministrativeUnit {
  checkArguments({ units: ['units', units] });
  const unit = units.find((candidate) => candidate.id === id);
  if (unit !== undefined) return unit;
  const text = typeof id === 'string' ? id : kindOf(id);
  const near = nearest(
    text,
    units.map((candidate) => candidate.id),
  );
  throw ntmError([populationProblem('unknown-unit', ['id'], { unit: shorten(text), ...suggestion(near) })]);
}

/**
 * The units that took the place of a unit, by merger or by a change of name, kind or province: one step.
 *
 * @remarks
 * A status is never carried over by itself. That Ngọc Tem met a set says nothing of xã Kon Plông, of which it has been a
 * part since 2025-07-01: the new commune is another unit with other facts, and is assessed anew. What the law lets a
 * successor keep has to be decided by a competent body and enters as a judgement.
 * @param units - the list to look in, such as `units` of `ntm-rules/rules`.
 * @param id - id of the unit, not its name.
 * @returns the successors; empty while the unit exists, and for a district, which nothing replaced.
 * @throws `NtmError`: `unknown-unit` if the id, or that of a successor, is not in the list; `wrong-type`.
 * @example
 * ```ts
 * import { successorsOf } from 'ntm-rules/population';
 * import { units } from 'ntm-rules/rules';
 *
 * successorsOf(units, '23464').map(({ name }) => name); // => ['Xã Kon Plông']
 * successorsOf(units, '613'); // => []
 * ```
 */
export function successorsOf(units: readonly AdministrativeUnit[], id: string): AdministrativeUnit[] {
  return (unitOf(units, id).mergedInto ?? []).map((successor) => unitOf(units, successor));
}

/**
 * The units whose place a unit took, by merger or by a change of name, kind or province: one step.
 *
 * @remarks As with {@link successorsOf}, no status is carried over: three communes that met a set do not make one that does.
 * @param units - the list to look in, such as `units` of `ntm-rules/rules`.
 * @param id - id of the unit, not its name.
 * @returns the predecessors; empty where none is known.
 * @throws `NtmError`: `unknown-unit` if the id, or that of a predecessor, is not in the list; `wrong-type`.
 * @example
 * ```ts
 * import { predecessorsOf } from 'ntm-rules/population';
 * import { units } from 'ntm-rules/rules';
 *
 * predecessorsOf(units, 'quang-ngai/mang-den').map(({ name }) => name); // => ['Thị trấn Măng Đen', 'Xã Măng Cành', 'Xã Đăk Tăng']
 * ```
 */
export function predecessorsOf(units: readonly AdministrativeUnit[], id: string): AdministrativeUnit[] {
  return (unitOf(units, id).mergedFrom ?? []).map((predecessor) => unitOf(units, predecessor));
}
