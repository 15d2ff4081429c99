import { throwIfAny } from '../model/errors.ts';
import type { Bilingual } from '../model/primitives.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { notCovered } from './coverage-period.ts';
import { consolidate } from './consolidate.ts';
import type { LayerMoment } from './moment.ts';
import type { Numbers, RowNames } from './completing.ts';
import { namesInAny, rowsByNumber } from './row-numbers.ts';
import { withMembers } from './text.ts';
import type { IndicatorText, SetText } from './text.ts';
import { leavesOf } from './walk-condition.ts';

/** A criterion or an indicator by its number and name. */
export interface Row {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
}

/** An indicator with the facts that its condition and its exceptions read. */
export interface IndicatorRow extends Row {
  readonly facts: readonly string[];
}

/** A criterion with its indicators. */
export interface CriterionRow extends Row {
  readonly indicators: readonly IndicatorRow[];
}

function indicatorRow({ id, no, title, condition, exceptions }: IndicatorText, text: SetText): IndicatorRow {
  const conditions = [condition, ...exceptions.flatMap(({ when }) => when ?? [])];
  const facts = conditions.flatMap((item) => leavesOf(item, text.conditions)).map(({ fact }) => fact);
  return { id, no, title, facts: [...new Set(facts)] };
}

function rowsIn(text: SetText): CriterionRow[] {
  return text.criteria.map(({ id, no, title, indicators }) => ({
    id,
    no,
    title,
    indicators: indicators.map((indicator) => indicatorRow(indicator, text)),
  }));
}

/** Both lists, each row once: as the later one has it, with what either reads. */
function merged(before: readonly CriterionRow[], after: readonly CriterionRow[]): CriterionRow[] {
  const criteria = new Map(before.map((row) => [row.id, row]));
  for (const row of after) {
    const indicators = new Map(criteria.get(row.id)?.indicators.map((item) => [item.id, item]));
    for (const item of row.indicators) {
      indicators.set(item.id, { ...item, facts: [...new Set([...(indicators.get(item.id)?.facts ?? []), ...item.facts])] });
    }
    criteria.set(row.id, { ...row, indicators: [...indicators.values()] });
  }
  return [...criteria.values()];
}

/** The moments at which the rows of a set can differ: each first day of an instrument, in each province that has its own. */
function moments({ instruments }: RuleSet, on: string | undefined): LayerMoment[] {
  const provinces = [...new Set([undefined, ...instruments.map(({ province }) => province)])];
  const [drafts, assume] = (['draft', 'assumption'] as const).map((kind) =>
    instruments.filter(({ status }) => status === kind).map(({ id }) => id),
  );
  const days = [...new Set(instruments.map(({ inForce }) => inForce.from))].toSorted();
  if (on !== undefined) return provinces.map((province) => ({ on, province }));
  return days.flatMap((day) => provinces.map((province) => ({ on: day, province, drafts, assume })));
}

/** The texts of a set itself on a day, or without one on any day, in any province. */
function textsOf(ruleSet: RuleSet, on: string | undefined): SetText[] {
  return moments(ruleSet, on).flatMap((moment) => consolidate(ruleSet, moment)?.text ?? []);
}

/**
 * The rows of a set itself, in any province: those of the text in force on a day, or without a day those of any day, drafts
 * included. Throws `date-not-covered` for a day on which no text is in force.
 */
export function rowsOf(ruleSet: RuleSet, on?: string): readonly CriterionRow[] {
  const texts = textsOf(ruleSet, on);
  if (on !== undefined && texts.length === 0) throwIfAny([notCovered(ruleSet, { on })]);
  return texts.map(rowsIn).reduce(merged, []);
}

/** A set with the sets that it presupposes, at any remove, each once. */
export function withPresupposed(ruleSet: RuleSet): RuleSet[] {
  const all = [ruleSet, ...(ruleSet.prerequisites ?? []).flatMap((item) => withPresupposed(item.ruleSet))];
  return [...new Map(all.map((set) => [set.id, set])).values()];
}

/** The rows of a set itself that are repealed on a day, in some province. */
function goneOn(ruleSet: RuleSet, on: string): string[] {
  const texts = textsOf(ruleSet, on);
  return texts.flatMap((text) => withMembers(text.gone ?? [])).map(({ id }) => id);
}

/** What a judgement may name on a day and counts for nothing: rows that are repealed. */
export function repealedTargets(ruleSet: RuleSet, on: string): string[] {
  const [own, ...presupposed] = withPresupposed(ruleSet);
  return [...goneOn(own!, on), ...presupposed.flatMap((set) => goneOn(set, on).map((id) => `${set.id}/${id}`))];
}

/** A number that a judgement may name, and what it stands for. */
export interface JudgeableRow {
  /** `2.2` or `2`; `commune/2.2` or `commune` of a presupposed set. */
  readonly target: string;
  readonly title: Bilingual;
}

/** Every number that a judgement may name on a day, or without a day on any day. */
export function judgeableRows(ruleSet: RuleSet, on?: string): JudgeableRow[] {
  const [own, ...presupposed] = withPresupposed(ruleSet);
  const named = (set: RuleSet, prefix: string): JudgeableRow[] =>
    rowsOf(set, on).flatMap((criterion) =>
      [criterion, ...criterion.indicators].map(({ id, title }) => ({ target: `${prefix}${id}`, title })),
    );
  const rows = [...named(own!, ''), ...presupposed.flatMap((set) => [{ target: set.id, title: set.title }, ...named(set, `${set.id}/`)])];
  // Where a criterion and its only indicator share a number, the judgement belongs to the indicator.
  return [...new Map(rows.map((row) => [row.target, row])).values()];
}

/** The numbers that rows have on a day, or without a day on any day, with the ids of the rows: what a judgement may name besides the ids. */
export function judgeableNumbers(ruleSet: RuleSet, on?: string): Numbers {
  const named = (set: RuleSet, prefix: string): { numbers: Numbers }[] =>
    textsOf(set, on).map(({ criteria }) => ({
      numbers: new Map([...rowsByNumber(criteria)].map(([no, ids]) => [`${prefix}${no}`, ids.map((id) => `${prefix}${id}`)])),
    }));
  const [own, ...presupposed] = withPresupposed(ruleSet);
  return namesInAny([...named(own!, ''), ...presupposed.flatMap((set) => named(set, `${set.id}/`))]).numbers!;
}

/** Lets the numbers of any day stand as they are: which row one of them names is known on a day only. */
export function numbersOfAnyDay(ruleSet: RuleSet): RowNames {
  let numbers: Numbers | undefined;
  return {
    named: (key) => {
      numbers ??= judgeableNumbers(ruleSet);
      return numbers.has(key) ? key : undefined;
    },
  };
}

/** What a judgement may name on any day: rows by id, and the numbers that they ever had. */
export function judgeableOnAnyDay(ruleSet: RuleSet): Set<string> & RowNames {
  return Object.assign(new Set(judgeableRows(ruleSet).map(({ target }) => target)), numbersOfAnyDay(ruleSet));
}
