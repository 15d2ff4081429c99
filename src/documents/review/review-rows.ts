import type { RuleSet } from '../../model/rule-set.ts';
import type { LeafCondition } from '../../model/condition.ts';
import { columnIds, columnKey } from '../../law/columns.ts';
import { inFormOfExpect } from '../../law/operations/threshold.ts';
import { toldPeriod } from '../../law/past-year.ts';
import { pastYears, scopeKey, timeline } from '../../law/timeline.ts';
import type { TimedThreshold } from '../../law/timeline.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import type { ReviewRow, ThresholdExpectation } from './row.ts';
import { provinceRows } from './province-rows.ts';

function leavesReading(held: TimedThreshold): LeafCondition[] {
  const { indicator, text, parameter } = held;
  const name = parameter.id.split('/').at(-1);
  const conditions = [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => (when === undefined ? [] : [when]))];
  const leaves = conditions.flatMap((condition) => leavesOf(condition, text.conditions));
  return leaves.filter(({ value }) => typeof value === 'object' && value.param === name);
}

function rowOf(held: TimedThreshold, ruleSet: RuleSet): ReviewRow {
  const { value, from, to } = held;
  const leaves = leavesReading(held);
  const read = new Set(leaves.map(({ fact }) => fact));
  return {
    kind: 'value',
    id: from === toldPeriod(value).from ? value.id : `${value.id}~${from}`,
    held,
    isGiven: true,
    expect: inFormOfExpect(value) as ThresholdExpectation,
    scope: value.scope,
    ofAll: undefined,
    year: value.year,
    from,
    to,
    cite: value.cite,
    leaves,
    facts: ruleSet.facts.filter(({ id }) => read.has(id)),
  };
}

/** A value for each year where several years that follow one another have the same: each is a cell of the annex. */
function byYear(held: TimedThreshold): TimedThreshold[] {
  const { value, parameter, from, to } = held;
  if (value.year === undefined) return [held];
  return parameter.values
    .filter((other) => other.year !== undefined && other.statedIn === value.statedIn && scopeKey(other) === scopeKey(value))
    .filter((other) => from <= other.from && (to === undefined || other.from < to))
    .map((other) => ({ ...held, value: other, from: other.from, to: other.to }));
}

/** True for a set whose annexes have a value for each column: columns that it declares, or regions. */
function hasColumns({ columns }: RuleSet, given: readonly ReviewRow[]): boolean {
  return columns !== undefined || given.some(({ scope }) => scope?.regions !== undefined);
}

/**
 * A row for each column where a value holds in several: whoever holds one column against the paper has not looked at the others.
 * A decision of a province has one column where the regions are the columns.
 */
function byColumn(row: ReviewRow): ReviewRow[] {
  const { scope, id, held } = row;
  const key = columnKey(held.text);
  if (key === 'regions' && scope?.provinces !== undefined) return [row];
  const columns = scope?.[key] ?? columnIds(held.text);
  if (columns.length === 1) return [row];
  return columns.map((column) => ({
    ...row,
    id: `${id}#${column}`,
    scope: { ...scope, [key]: [column] },
    ofAll: { id, columns: columns.length },
  }));
}

/**
 * Every threshold value of a set's whole law, of all its instruments, columns and periods, in the order of the text; and, behind
 * them, a row for what each decision of a province may say of the same.
 */
export function reviewRows(ruleSet: RuleSet): ReviewRow[] {
  const given = [...timeline(ruleSet).flatMap(byYear), ...pastYears(ruleSet)].map((held) => rowOf(held, ruleSet));
  const more = ruleSet.instruments.flatMap((instrument) => provinceRows(instrument, given, ruleSet));
  const isSplit = hasColumns(ruleSet, given);
  return given.flatMap((row) => [...(isSplit ? byColumn(row) : [row]), ...more.filter(({ held }) => held === row.held)]);
}
