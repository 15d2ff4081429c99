import { nearest, shorten } from '../../value/text.ts';
import { suggestion } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import { checkFields, isSafeKey, readObject } from '../../engine/input/plain.ts';
import type { ProblemList } from '../../engine/input/problems.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import { readFactUnit } from './fact-unit.ts';
import type { FactUnit } from './fact-unit.ts';
import { readName } from './read-name.ts';

/** The columns that give a fact: one value, a numerator and a denominator, bounds, or several of these. */
export interface FactColumns extends Pick<FactSlot, 'fact' | 'areWhole'> {
  readonly value: string | undefined;
  readonly ratio: { readonly numerator: string; readonly denominator: string } | undefined;
  readonly bounds: { readonly atLeast: string | undefined; readonly atMost: string | undefined } | undefined;
  /** Absent where the figures are in the unit of the fact. */
  readonly unit: FactUnit | undefined;
}

/** A fact that is a sum, and what it is the sum of. */
export interface SumOfFacts {
  readonly sum: Fact;
  readonly parts: readonly Fact[];
}

const BOUNDS = ['atLeast', 'atMost'] as const;
const PARTS = ['numerator', 'denominator', 'value', ...BOUNDS] as const;

function readColumns(
  slot: FactSlot,
  value: unknown,
  longest: number,
  path: readonly string[],
  problems: ProblemList,
): FactColumns | undefined {
  const { fact, areWhole } = slot;
  if (value === null || typeof value !== 'object') {
    const name = readName(value, longest, path, problems);
    return name === undefined ? undefined : { fact, areWhole, value: name, ratio: undefined, bounds: undefined, unit: undefined };
  }
  const object = readObject(value, path, problems, []);
  if (object === undefined) return undefined;
  const isBounded = BOUNDS.some((part) => object[part] !== undefined);
  const isRatio = PARTS.slice(0, 2).some((part) => object[part] !== undefined);
  if ((fact.type === 'boolean' && isBounded) || (isRatio && fact.type !== 'percentage')) {
    problems.add('wrong-type', path, {
      expectedVi: `tên một cột, không phải ${isRatio ? 'tử số và mẫu số' : 'mức thấp nhất, cao nhất'}`,
      expectedEn: `the name of one column, not ${isRatio ? 'a numerator and a denominator' : 'bounds'}`,
      actual: 'object',
    });
    return undefined;
  }
  checkFields(object, [...PARTS, 'unit'], path, problems);
  const [numerator, denominator, plain, atLeast, atMost] = PARTS.map((part, index) => {
    if (object[part] !== undefined) return readName(object[part], longest, [...path, part], problems);
    if (isRatio ? index < 2 : !isBounded && index === 2) problems.add('missing-field', [...path, part], { field: part });
    return undefined;
  });
  const ratio = numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
  const unit = readFactUnit(slot, object['unit'], longest, [...path, 'unit'], problems);
  if (isRatio && ratio === undefined) return undefined;
  return { fact, areWhole, value: plain, ratio, bounds: isBounded ? { atLeast, atMost } : undefined, unit };
}

/** True of one plain column, which alone can be held against others without rounding or products too long for the engine. */
function isPlain({ ratio, bounds }: FactColumns): boolean {
  return ratio === undefined && bounds === undefined;
}

/**
 * Refuses columns that cannot be held against one another: a total beside its parts where one of them is more than a plain column,
 * and counts of a sum beside counts of its parts where they are not of the same column.
 */
function refuseRelated(columns: readonly FactColumns[], slots: ReadonlyMap<string, FactSlot>, problems: ProblemList): void {
  const given = new Map(columns.map((item) => [item.fact.id, item]));
  const refuse = (path: readonly string[], value: string, allowed: string): void =>
    problems.add('invalid-option', ['columns', ...path], { option: ['columns', ...path].join('.'), value, allowed });
  for (const { fact } of slots.values()) {
    const own = given.get(fact.id);
    if (own === undefined) continue;
    const beside = (fact.totalOf ?? []).flatMap((id) => given.get(id) ?? []);
    if (beside.length > 0 && ![own, ...beside].every(isPlain)) refuse([fact.id], fact.id, `${fact.id}: "…"`);
    for (const { fact: part, ratio } of (fact.sumOf ?? []).flatMap((id) => given.get(id) ?? [])) {
      if (!own.ratio || !ratio || ratio.denominator === own.ratio.denominator) continue;
      refuse([part.id, 'denominator'], shorten(ratio.denominator), `"${shorten(own.ratio.denominator)}"`);
    }
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

/** The sums of which some part has a column, in the order of the catalogue. */
export function sumsOf(columns: readonly FactColumns[], slots: ReadonlyMap<string, FactSlot>): SumOfFacts[] {
  const given = new Set(columns.map(({ fact }) => fact.id));
  return [...slots.values()].flatMap(({ fact: sum }) => {
    const parts = (sum.sumOf ?? []).flatMap((id) => slots.get(id)?.fact ?? []);
    return parts.some(({ id }) => given.has(id)) ? [{ sum, parts }] : [];
  });
}
