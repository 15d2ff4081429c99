import type { RuleProperties } from 'json-rules-engine';
import { PACK_LIMITS, beyondLimit } from '../../law/check/pack-limits.ts';
import { ntmError } from '../../model/errors.ts';
import type { EngineOperator } from './operators.ts';

/** A comparison as the engine takes it. `value` is an object without a key `fact`, which the engine would look up. */
export interface Comparison {
  readonly fact: string;
  readonly operator: EngineOperator;
  readonly value: object;
  readonly name?: string;
}

/** A condition of the engine, or what is known beforehand: true or false. No list in it is empty, and there is no `not`. */
export type Formula =
  | boolean
  | Comparison
  | { readonly all: readonly Formula[]; readonly name?: string }
  | { readonly any: readonly Formula[]; readonly name?: string };

/** How many comparisons a formula spells out. */
const sizes = new WeakMap<object, number>();

function sizeOf(formula: Formula): number {
  return typeof formula === 'boolean' ? 0 : (sizes.get(formula) ?? 1);
}

/** Notes the size of a list; refuses one that no engine could be given. */
function measured<List extends { readonly all: readonly Formula[] } | { readonly any: readonly Formula[] }>(
  list: List,
  members: readonly Formula[],
): List {
  const size = members.reduce((sum, member) => sum + sizeOf(member), 0);
  if (size > PACK_LIMITS.choices) throw ntmError([beyondLimit('choices', [])]);
  sizes.set(list, size);
  return list;
}

/** True if all are; constants are folded away, so that no list is empty and none has a constant in it. */
export function allTrue(...formulas: readonly Formula[]): Formula {
  if (formulas.includes(false)) return false;
  const open = formulas.filter((formula) => formula !== true);
  return open.length === 0 ? true : open.length === 1 ? open[0]! : measured({ all: open }, open);
}

/** True if one is. */
export function anyTrue(...formulas: readonly Formula[]): Formula {
  if (formulas.includes(true)) return true;
  const open = formulas.filter((formula) => formula !== false);
  return open.length === 0 ? false : open.length === 1 ? open[0]! : measured({ any: open }, open);
}

/**
 * True if at least `count` are. The engine cannot count, so the list is halved: some of them on the left, the rest on the
 * right. That is far shorter than naming every choice of `count` members.
 */
export function countTrue(count: number, formulas: readonly Formula[]): Formula {
  // The same choice of one half stands beside several of the other: it is made once.
  const made = new Map<string, Formula>();
  const within = (wanted: number, from: number, to: number): Formula => {
    if (wanted <= 0) return true;
    if (wanted > to - from) return false;
    if (to - from === 1) return formulas[from]!;
    const key = `${wanted} ${from} ${to}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const middle = from + ((to - from) >> 1);
    // Only as many as each side has can be on it.
    const fewest = Math.max(0, wanted - (to - middle));
    const most = Math.min(wanted, middle - from);
    const splits: Formula[] = [];
    for (let some = fewest; some <= most; some += 1) {
      // Each half is measured before it is put beside the next one, so that what is too long ends early.
      splits.push(allTrue(within(some, from, middle), within(wanted - some, middle, to)));
      measured({ any: splits }, splits);
    }
    const formula = anyTrue(...splits);
    made.set(key, formula);
    return formula;
  };
  return within(count, 0, formulas.length);
}

/** The formula with the id of its node, unless it carries that of a member, which then is all that it consists of. */
export function named(formula: Formula, name: string): Formula {
  if (typeof formula === 'boolean' || formula.name !== undefined) return formula;
  const result = { ...formula, name };
  sizes.set(result, sizeOf(formula));
  return result;
}

/** A fact that is always true, for a rule that holds whatever is known. */
export const ALWAYS = 'ntm:always';

/** The formula as conditions of a rule; the engine wants `all` or `any` at the top. Nothing for what never holds. */
export function conditionsOf(formula: Formula): RuleProperties['conditions'] | undefined {
  if (formula === false) return undefined;
  const condition = formula === true ? { fact: ALWAYS, operator: 'ntm-equal', value: { limit: true, of: ALWAYS } } : formula;
  const conditions = 'all' in condition || 'any' in condition ? condition : { all: [condition] };
  // Read only on our side; the engine copies what it is given.
  return conditions as RuleProperties['conditions'];
}
