import { nearest, shorten } from '../../value/text.ts';
import { suggestion } from '../../model/errors.ts';
import { checkFields, isSafeKey, readObject } from '../../engine/input/plain.ts';
import type { ProblemList } from '../../engine/input/problems.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import { readName } from './read-name.ts';

/** The columns that give a fact: one value, a numerator and a denominator, bounds, or several of these. */
export interface FactColumns extends Pick<FactSlot, 'fact' | 'units'> {
  readonly value: string | undefined;
  readonly ratio: { readonly numerator: string; readonly denominator: string } | undefined;
  readonly bounds: { readonly atLeast: string | undefined; readonly atMost: string | undefined } | undefined;
}

const BOUNDS = ['atLeast', 'atMost'] as const;
const PARTS = ['numerator', 'denominator', 'value', ...BOUNDS] as const;

function readColumns(
  { fact, units }: FactSlot,
  value: unknown,
  longest: number,
  path: readonly string[],
  problems: ProblemList,
): FactColumns | undefined {
  if (value === null || typeof value !== 'object') {
    const name = readName(value, longest, path, problems);
    return name === undefined ? undefined : { fact, units, value: name, ratio: undefined, bounds: undefined };
  }
  const object = readObject(value, path, problems, []);
  if (object === undefined) return undefined;
  const isBounded = BOUNDS.some((part) => object[part] !== undefined);
  const isRatio = !isBounded || PARTS.slice(0, 2).some((part) => object[part] !== undefined);
  if (fact.type === 'boolean' || (isRatio && fact.type !== 'percentage')) {
    problems.add('wrong-type', path, {
      expectedVi: `tên một cột, không phải ${isRatio ? 'tử số và mẫu số' : 'mức thấp nhất, cao nhất'}`,
      expectedEn: `the name of one column, not ${isRatio ? 'a numerator and a denominator' : 'bounds'}`,
      actual: 'object',
    });
    return undefined;
  }
  checkFields(object, PARTS, path, problems);
  const [numerator, denominator, plain, atLeast, atMost] = PARTS.map((part, index) => {
    if (object[part] !== undefined) return readName(object[part], longest, [...path, part], problems);
    if (isRatio && index < 2) problems.add('missing-field', [...path, part], { field: part });
    return undefined;
  });
  const ratio = numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
  if (isRatio && ratio === undefined) return undefined;
  return { fact, units, value: plain, ratio, bounds: isBounded ? { atLeast, atMost } : undefined };
}

/** True of one plain column, which alone can be held against others without rounding or products too long for the engine. */
function isPlain({ ratio, bounds }: FactColumns): boolean {
  return ratio === undefined && bounds === undefined;
}

/**
 * Refuses columns that a statement could only misread: the parts of a sum, which it does not add up, and a total beside its parts
 * where they cannot be held against one another.
 */
function refuseRelated(columns: readonly FactColumns[], slots: ReadonlyMap<string, FactSlot>, problems: ProblemList): void {
  const given = new Map(columns.map((item) => [item.fact.id, item]));
  const refuse = (id: string, allowed: string): void =>
    problems.add('invalid-option', ['columns', id], { option: `columns.${id}`, value: id, allowed });
  for (const { fact } of slots.values()) {
    for (const id of fact.sumOf ?? []) if (given.has(id)) refuse(id, `columns.${fact.id}`);
    const total = given.get(fact.id);
    const beside = (fact.totalOf ?? []).flatMap((id) => given.get(id) ?? []);
    if (total !== undefined && beside.length > 0 && ![total, ...beside].every(isPlain)) refuse(fact.id, `${fact.id}: "…"`);
  }
}

/** Reads which columns give which facts, in the order of the catalogue, so that the order of the keys changes nothing. */
export function readFactColumns(
  value: unknown,
  slots: ReadonlyMap<string, FactSlot>,
  longest: number,
  problems: ProblemList,
): FactColumns[] {
  const path = ['columns'];
  const object = readObject(value, path, problems, []) ?? {};
  for (const key of Object.keys(object)) {
    if (slots.has(key) || !isSafeKey(key, path, problems)) continue;
    problems.add('unknown-fact', [...path, shorten(key)], () => ({ fact: shorten(key), ...suggestion(nearest(key, slots.keys())) }));
  }
  const columns = [...slots.values()].flatMap((slot) => {
    const { id } = slot.fact;
    const given = Object.hasOwn(object, id) ? object[id] : undefined;
    return given === undefined ? [] : (readColumns(slot, given, longest, [...path, id], problems) ?? []);
  });
  refuseRelated(columns, slots, problems);
  return columns;
}
