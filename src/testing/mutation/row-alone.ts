import { isNtmError } from '../../model/errors.ts';
import type { IndicatorResult } from '../../model/assessment.ts';
import type { Condition } from '../../model/condition.ts';
import { withAllRelated } from '../../model/related-facts.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { membersOf } from '../../law/walk-condition.ts';
import { assess } from '../../assess.ts';
import { momentOf } from '../run-scenario.ts';
import { conditionSites } from '../sites/condition-sites.ts';
import { indicatorOf } from '../sites/own-text.ts';
import { valueSites } from '../sites/value-sites.ts';
import { supposing } from '../supposing.ts';
import { focusedOn } from './focus.ts';

function factsIn(condition: Condition): string[] {
  return 'fact' in condition ? [condition.fact] : membersOf(condition).flatMap(factsIn);
}

function presupposes(condition: Condition): boolean {
  return 'prerequisite' in condition || membersOf(condition).some(presupposes);
}

/** A rule set with nothing but one row, and the sets that it presupposes only if the row reads them. */
export function rowAlone(ruleSet: RuleSet, row: string): RuleSet {
  const { prerequisites, ...rest } = ruleSet;
  const instruments = focusedOn(row, ruleSet.instruments);
  const conditions = conditionSites(instruments).map(({ condition }) => condition);
  const needsOthers = conditions.some(presupposes) || valueSites(instruments).some(({ entry }) => entry.relativeTo !== undefined);
  const read = new Set(withAllRelated(conditions.flatMap(factsIn), ruleSet.facts));
  const facts = ruleSet.facts.filter(({ id }) => read.has(id));
  return { ...rest, instruments, facts, ...(needsOthers && prerequisites !== undefined ? { prerequisites } : {}) };
}

/** What calls itself by an id and a number, wherever it stands. */
function numbered(value: unknown): { readonly id: string; readonly no: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const { id, no } = value as Record<string, unknown>;
  const own = typeof id === 'string' && typeof no === 'string' ? [{ id, no }] : [];
  return [...own, ...Object.values(value).flatMap(numbered)];
}

/** What judgements call a row: its id, and its numbers as far as they are the id of no row. */
export function namesOfRow({ instruments }: RuleSet, row: string): ReadonlySet<string> {
  const rows = numbered(instruments);
  const ids = new Set(rows.map(({ id }) => id));
  return new Set([row, ...rows.flatMap(({ id, no }) => (id === row && !ids.has(no) ? no : []))]);
}

function only<T>(record: Readonly<Record<string, T>>, isKept: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
}

/** A scenario with nothing but what concerns one row; `undefined` where it puts more law on top than the row has. */
export function scenarioOfRow(scenario: Scenario, row: string, alone: RuleSet, names: ReadonlySet<string>): Scenario | undefined {
  if (scenario.amendments !== undefined || scenario.drafts !== undefined || scenario.assume !== undefined) return undefined;
  const { suppose, judgements = {}, facts, ...rest } = scenario;
  const known = new Set(alone.facts.map(({ id }) => id));
  const supposed = only(suppose ?? {}, (target) => target.startsWith(`${alone.id}/`) && indicatorOf(target) === row);
  const keepsAll = alone.prerequisites !== undefined;
  return {
    ...rest,
    facts: keepsAll ? facts : only(facts, (id) => known.has(id)),
    judgements: only(judgements, (target) => names.has(target) || (keepsAll && /[a-z]/.test(target))),
    ...(Object.keys(supposed).length === 0 ? {} : { suppose: supposed }),
  };
}

/** What a set answers about the row in a scenario; the code of a refusal; `undefined` where it has no such row. */
export function answerOfRow(alone: RuleSet, row: string, scenario: Scenario): IndicatorResult | string | undefined {
  const { unit, facts, judgements } = scenario;
  try {
    const dossier = { unit, facts, ...(judgements === undefined ? {} : { judgements }) };
    const { criteria } = assess(supposing(alone, scenario), dossier, momentOf(scenario));
    return criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === row);
  } catch (error) {
    if (isNtmError(error)) return error.code;
    throw error;
  }
}
