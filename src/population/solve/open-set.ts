import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Operator } from '../../model/vocabulary.ts';
import type { At } from '../../law/moment.ts';
import type { Place } from '../../law/place.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import type { IndicatorText, SetText } from '../../law/text.ts';
import { presupposingOf } from '../../engine/brought.ts';
import { compiledAnySetFor } from '../../engine/compile-any-set.ts';
import type { CompiledCriterion, CompiledSet } from '../../engine/compiled-set.ts';
import { compileIndicator } from '../../engine/indicator.ts';
import type { CompiledIndicator } from '../../engine/indicator.ts';
import { factSlot } from '../../engine/input/fact-slot.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import { findThreshold, limitsOf } from '../../engine/limit.ts';
import type { Found } from '../../engine/limit.ts';

/** A comparison with the threshold that is looked for: which fact, how, and where its outcome is put in. */
export interface OpenLeaf {
  readonly fact: string;
  readonly operator: Operator;
  /** Slot of the stand-in: true where the comparison holds, false where not, nothing where nothing is known. */
  readonly slot: number;
}

/** A compiled set in which the comparisons with one threshold are left open. */
export interface OpenSet {
  /** The set as the law has it. */
  readonly compiledSet: CompiledSet;
  readonly criterion: CompiledCriterion;
  /** The row with its comparisons left open; it takes the place of the one that the criterion has. */
  readonly indicator: CompiledIndicator;
  readonly leaves: readonly OpenLeaf[];
  /** True if the condition has parts that do not read the threshold. */
  readonly hasOtherParts: boolean;
}

/** True of what stands in for a comparison with the threshold. */
export function isStandIn(fact: string): boolean {
  return fact.startsWith('#');
}

/** A stand-in for a comparison. No fact of a catalogue has such an id, so no dossier can give it. */
function standIn(index: number): Fact {
  const label = { vi: '-', en: '-' };
  return {
    id: `#${index}`,
    label,
    type: 'boolean',
    unit: 'none',
    definition: { text: label, source: {}, grade: 'missing' },
    indicators: [],
  };
}

/** Most comparisons that one indicator makes with one threshold. */
const MOST_LEAVES = 16;

/** The facts of a set with stand-ins behind them. */
function withStandIns(slots: ReadonlyMap<string, FactSlot>): Map<string, FactSlot> {
  const all = new Map(slots);
  for (let index = 0; index < MOST_LEAVES; index += 1) all.set(`#${index}`, factSlot(standIn(index), slots.size + index, undefined));
  return all;
}

function reads(leaf: LeafCondition, parameter: string): boolean {
  return typeof leaf.value === 'object' && leaf.value.param === parameter;
}

/** The condition with stand-ins for the comparisons with a parameter; named conditions are written out. */
function opened(condition: Condition, parameter: string, named: SetText['conditions'], leaves: LeafCondition[]): Condition {
  const each = (members: readonly Condition[]): Condition[] => members.map((member) => opened(member, parameter, named, leaves));
  if ('fact' in condition) {
    if (!reads(condition, parameter)) return condition;
    leaves.push(condition);
    return { fact: `#${leaves.length - 1}`, operator: 'equal', value: true, totalOf: condition.totalOf };
  }
  if ('all' in condition) return { all: each(condition.all) };
  if ('any' in condition) return { any: each(condition.any) };
  if ('not' in condition) return { not: opened(condition.not, parameter, named, leaves) };
  if ('of' in condition) return { ...condition, of: each(condition.of) };
  if ('condition' in condition) return opened(named.get(condition.condition)!, parameter, named, leaves);
  return condition;
}

function openedIndicator(
  indicator: IndicatorText,
  parameter: string,
  named: SetText['conditions'],
  leaves: LeafCondition[],
): IndicatorText {
  return {
    ...indicator,
    condition: opened(indicator.condition, parameter, named, leaves),
    exceptions: indicator.exceptions.map((exception) =>
      exception.when === undefined ? exception : { ...exception, when: opened(exception.when, parameter, named, leaves) },
    ),
  };
}

/** A row compiled once more, as `compileSet` does it, with another condition. */
function compiledAnew({ ruleSet, at, place, text, prerequisites }: CompiledSet, row: IndicatorText, slots: ReadonlyMap<string, FactSlot>) {
  const setting = { ruleSet, at, place };
  const presupposed = (id: string): Found | undefined => {
    const found = presupposingOf(ruleSet).parameter(prerequisites, id);
    return found && findThreshold(found.parameter, found.compiledSet);
  };
  const limitOf = limitsOf(row, { ...setting, presupposed });
  return compileIndicator(setting, row, { named: text.conditions, slots, limitOf, accept: at.accept });
}

/** Compiles a set for a place with the comparisons of one parameter left open; `undefined` where the place does not have it. */
export function openSet(
  ruleSet: RuleSet,
  at: At,
  place: Place,
  [row, parameter]: readonly [row: string, parameter: string],
): OpenSet | undefined {
  // Everything but one row is as it stands, and was compiled before whatever threshold is looked for.
  const compiledSet = compiledAnySetFor(ruleSet, at, place);
  const criterion = compiledSet.criteria.find(({ indicators }) => indicators.some(({ text }) => text.id === row));
  const closed = criterion?.indicators.find(({ text }) => text.id === row);
  if (criterion === undefined || closed === undefined || !closed.text.parameters.has(parameter)) return undefined;
  const leaves: LeafCondition[] = [];
  const text = openedIndicator(closed.text, parameter, compiledSet.text.conditions, leaves);
  const slots = withStandIns(compiledSet.slots);
  return {
    compiledSet,
    criterion,
    indicator: compiledAnew(compiledSet, text, slots),
    leaves: leaves.map(({ fact, operator }, index) => ({ fact, operator, slot: slots.get(`#${index}`)!.slot })),
    hasOtherParts: leavesOf(text.condition, compiledSet.text.conditions).some(({ fact }) => !isStandIn(fact)),
  };
}
