import { canonicalJson } from '../../value/canonical-json.ts';
import type { Trace } from '../../model/assessment.ts';
import type { Place } from '../../law/place.ts';
import { namesInAny } from '../../law/row-numbers.ts';
import type { Targets } from '../../engine/input/read-judgements.ts';
import { compileAnySet } from '../../engine/compile-any-set.ts';
import type { TextReader } from '../../engine/compile-set.ts';
import type { CompiledCriterion, CompiledSet } from '../../engine/compiled-set.ts';
import type { Comparison } from './comparison.ts';
import { without } from './difference.ts';
import type { Step } from './difference.ts';
import { nearLimits } from './near-limit.ts';
import type { NearLimit } from './near-limit.ts';

type CompiledIndicator = CompiledCriterion['indicators'][number];

/** An indicator that the two variants decide differently at a place; null on the side that does not have it. */
export interface TouchedIndicator {
  readonly id: string;
  readonly before: CompiledIndicator | null;
  readonly after: CompiledIndicator | null;
  /** The steps that can have to do with it. */
  readonly steps: readonly Step[];
  /** Comparisons whose limit differs, for finding units that only just hold. */
  readonly nearLimits: readonly NearLimit[];
}

/** A criterion that the two variants decide differently at a place. */
export interface TouchedCriterion {
  readonly id: string;
  readonly before: CompiledCriterion | null;
  readonly after: CompiledCriterion | null;
  readonly indicators: readonly TouchedIndicator[];
  readonly steps: readonly Step[];
}

/** Both variants compiled for one place, and where they differ there. */
export interface SetPair {
  readonly before: CompiledSet;
  readonly after: CompiledSet;
  /** Numbers that a judgement may name: those of either variant. */
  readonly judgeable: Targets;
  readonly touched: readonly TouchedCriterion[];
  /** True where the variants ask for other things of the criteria: no row shows it. */
  readonly isRuleTouched: boolean;
  /** Presupposed sets that the variants decide differently, or the rule. */
  readonly isPresupposedTouched: boolean;
  /** The second variant without some of the steps. */
  readonly without: (steps: readonly Step[]) => CompiledSet;
}

/** The part of a trace that decides: not where the text stands, but what it asks. */
function asked(trace: Trace): unknown {
  if (trace.kind === 'leaf') {
    const { fact, operator, code, required, redefined } = trace;
    return { fact, operator, code, value: required.value, state: required.state, redefined: redefined?.from ?? null };
  }
  if (!('children' in trace)) return { ...trace, decisive: false };
  const { kind, count, notApplicable, children } = trace;
  return { kind, count, notApplicable, children: children.map(asked) };
}

/** All of an indicator that a verdict can depend on, as text: what it asks of a dossier of which nothing is known. */
function signatureOf(indicator: CompiledIndicator): string {
  const { trace, exceptions } = indicator.result({ facts: [], prerequisites: new Map() }, undefined);
  const cases = (exceptions ?? []).map((item) => [
    item.id,
    item.effect,
    item.grade,
    item.status,
    item.trace === null ? null : asked(item.trace),
  ]);
  return canonicalJson([asked(trace), cases]);
}

function signatures(compiledSet: CompiledSet): Map<string, string> {
  return new Map(
    compiledSet.criteria.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.text.id, signatureOf(indicator)])),
  );
}

/** Steps that can bear on a row: those on the row or its criterion, those on other sets, and whole instruments. */
function stepsOn(rows: readonly string[], ruleSet: string, steps: readonly Step[], all: ReadonlySet<string>): Step[] {
  return steps.filter(({ target, kind }) => {
    if (target === null || !target.startsWith(`${ruleSet}/`) || kind === 'replaceDefinition') return true;
    const row = target.split('/')[1] ?? '';
    // What is no row, such as a rule that chooses the column, bears on all of them.
    return rows.includes(row) || !all.has(row);
  });
}

function touchedIn(before: CompiledSet, after: CompiledSet, comparison: Comparison): TouchedCriterion[] {
  const [was, is] = [signatures(before), signatures(after)];
  const known = new Set(
    [...before.criteria, ...after.criteria].flatMap(({ text }) => [text.id, ...text.indicators.map((indicator) => indicator.id)]),
  );
  const ids = [...new Set([...before.criteria, ...after.criteria].map(({ text }) => text.id))];
  return ids.flatMap((id): TouchedCriterion[] => {
    const [first, second] = [before, after].map(({ criteria }) => criteria.find(({ text }) => text.id === id) ?? null);
    const rows = [...new Set([...(first?.indicators ?? []), ...(second?.indicators ?? [])].map(({ text }) => text.id))];
    const find = (criterion: CompiledCriterion | null | undefined, row: string): CompiledIndicator | null =>
      criterion?.indicators.find(({ text }) => text.id === row) ?? null;
    const indicators = rows
      .filter((row) => was.get(row) !== is.get(row) || (find(first, row) === null) !== (find(second, row) === null))
      .map((row): TouchedIndicator => {
        const [a, b] = [find(first, row), find(second, row)];
        const steps = stepsOn([row, id], after.ruleSet.id, comparison.steps, known);
        return { id: row, before: a, after: b, steps, nearLimits: nearLimits(a, b, comparison, after) };
      });
    if (indicators.length === 0) return [];
    const steps = stepsOn([id, ...rows], after.ruleSet.id, comparison.steps, known);
    return [{ id, before: first ?? null, after: second ?? null, indicators, steps }];
  });
}

function arePresupposedDifferent(before: CompiledSet, after: CompiledSet): boolean {
  if (before.prerequisites.length !== after.prerequisites.length) return true;
  return before.prerequisites.some(({ compiledSet: first }, index) => {
    const second = after.prerequisites[index]!.compiledSet;
    const [was, is] = [signatures(first), signatures(second)];
    const isSame = was.size === is.size && [...was].every(([id, signature]) => is.get(id) === signature);
    return !isSame || arePresupposedDifferent(first, second);
  });
}

/** Passes over operations that do not fit: others that they were built on are left out. */
const passingOver: TextReader = (text) => text;

/** Compiles both variants for a place and finds where they differ there. */
export function setPair(comparison: Comparison, place: Place): SetPair {
  const { before: first, after: second, atBefore, atAfter, slots, checkpoint } = comparison;
  checkpoint?.();
  const before = compileAnySet(first, atBefore, place, slots);
  const after = compileAnySet(second, atAfter, place, slots);
  const isRuleTouched = canonicalJson(before.text.metWith ?? null) !== canonicalJson(after.text.metWith ?? null);
  const counterfactuals = new Map<string, CompiledSet>();
  return {
    before,
    after,
    judgeable: Object.assign(
      new Set([...before.judgeable.keys(), ...after.judgeable.keys()]),
      namesInAny([before.judgeable, after.judgeable]),
    ),
    touched: touchedIn(before, after, comparison),
    isRuleTouched,
    isPresupposedTouched: isRuleTouched || arePresupposedDifferent(before, after),
    without: (steps) => {
      const key = steps.map(({ id }) => id).join(' ');
      const made = counterfactuals.get(key);
      if (made !== undefined) return made;
      checkpoint?.();
      const compiledSet = compileAnySet(without(first, second, steps), atAfter, place, slots, passingOver);
      counterfactuals.set(key, compiledSet);
      return compiledSet;
    },
  };
}
