import { columnIds, columnKey } from '../../law/columns.ts';
import { ntmError, problem, suggestion } from '../../model/errors.ts';
import { PROVINCES } from '../../model/provinces.ts';
import type { Province } from '../../model/provinces.ts';
import { nearest, shorten } from '../../value/text.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { AnyRow, ReviewRow } from './row.ts';
import { reviewRows } from './review-rows.ts';
import { statementRows } from './statement-rows.ts';

/** For whom a review sheet is written. */
export interface ReviewFor {
  /** The province whose columns and decisions are looked at; all of them if absent. */
  readonly province?: Province | undefined;
}

/** True if units of a province can be held to a value. */
function isHeldIn({ scope, held }: ReviewRow, province: Province): boolean {
  if (scope?.provinces !== undefined && !scope.provinces.includes(province)) return false;
  const columns = scope?.[columnKey(held.text)];
  return columns === undefined || columns.some((column) => columnIds(held.text, [province]).includes(column));
}

/** A sheet that is written and one that is read ask for the rows of one set again and again. */
const known = new WeakMap<RuleSet, readonly AnyRow[]>();

function allRows(ruleSet: RuleSet): readonly AnyRow[] {
  const rows = known.get(ruleSet) ?? [...reviewRows(ruleSet), ...statementRows(ruleSet)];
  // Only what is frozen cannot change behind the cache's back.
  if (Object.isFrozen(ruleSet)) known.set(ruleSet, rows);
  return rows;
}

/** Every row of a set; where a province is named, those that are of any use there. */
export function rowsFor(ruleSet: RuleSet, { province }: ReviewFor): readonly AnyRow[] {
  const all = allRows(ruleSet);
  if (province === undefined) return all;
  if (!PROVINCES.includes(province)) {
    const value = shorten(String(province));
    throw ntmError([problem('unknown-province', ['province'], { value, ...suggestion(nearest(value, PROVINCES)) })]);
  }
  return all.filter((row) => {
    if (row.kind === 'value') return isHeldIn(row, province);
    const own = ruleSet.instruments.find(({ id }) => id === row.cite.instrument)?.province;
    return own === undefined || own === province;
  });
}
