import { canonicalJson } from '../../value/canonical-json.ts';
import type { ImpactStep } from '../../model/impact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Citation } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';

/** What an effect can be traced back to. */
export interface Step extends ImpactStep {
  readonly cite: Citation & { readonly instrument: string };
}

function stepsOfAdded(instrument: Instrument): Step[] {
  const whole: Step = {
    id: instrument.id,
    instrument: instrument.id,
    operation: null,
    kind: 'added',
    target: null,
    cite: { instrument: instrument.id },
  };
  // What enacts a set, or neither supplies nor changes anything, stands or falls as a whole.
  if (instrument.ruleSets !== undefined) return [whole];
  const citeOf = (cite: Citation): Step['cite'] => ({ ...cite, instrument: cite.instrument ?? instrument.id });
  const supplied = (instrument.thresholds ?? []).map(({ parameter, cite }, index) => {
    const operation = `thresholds/${index}`;
    return {
      id: `${instrument.id}/${operation}`,
      instrument: instrument.id,
      operation,
      kind: 'supply',
      target: parameter,
      cite: citeOf(cite),
    };
  });
  const performed = (instrument.operations ?? []).map(({ id, operation, target, cite }) => {
    return { id: `${instrument.id}/${id}`, instrument: instrument.id, operation: id, kind: operation, target, cite: citeOf(cite) };
  });
  return [...supplied, ...performed];
}

/** A set with those that it presupposes. */
export function setsOf(ruleSet: RuleSet): RuleSet[] {
  return [ruleSet, ...(ruleSet.prerequisites ?? []).flatMap((item) => setsOf(item.ruleSet))];
}

/** Each instrument of a set and of those that it presupposes, once. */
function instrumentsOf(ruleSet: RuleSet): Map<string, Instrument> {
  return new Map(setsOf(ruleSet).flatMap(({ instruments }) => instruments.map((instrument) => [instrument.id, instrument])));
}

/** What the second variant has that the first has not: each operation of an added instrument, or an instrument as a whole. */
export function stepsBetween(before: RuleSet, after: RuleSet): Step[] {
  const [was, is] = [instrumentsOf(before), instrumentsOf(after)];
  const whole = (id: string, kind: string): Step => ({ id, instrument: id, operation: null, kind, target: null, cite: { instrument: id } });
  const changed = [...is].flatMap(([id, instrument]) => {
    const earlier = was.get(id);
    if (earlier === undefined) return stepsOfAdded(instrument);
    return earlier === instrument || canonicalJson(earlier) === canonicalJson(instrument) ? [] : [whole(id, 'changed')];
  });
  const removed = [...was.keys()].filter((id) => !is.has(id)).map((id) => whole(id, 'removed'));
  return [...changed, ...removed];
}

function withoutSteps(instrument: Instrument, steps: readonly Step[]): Instrument {
  const dropped = new Set(steps.map(({ operation }) => operation));
  const { operations, thresholds } = instrument;
  return {
    ...instrument,
    ...(operations === undefined ? {} : { operations: operations.filter(({ id }) => !dropped.has(id)) }),
    ...(thresholds === undefined ? {} : { thresholds: thresholds.filter((_, index) => !dropped.has(`thresholds/${index}`)) }),
  };
}

/**
 * The second variant without some of the steps: as if they had not been taken. Neither checked nor hashed; operations that
 * were built on a step left out no longer fit and are to be passed over.
 */
export function without(before: RuleSet, after: RuleSet, omitted: readonly Step[]): RuleSet {
  const wholes = new Set(omitted.flatMap(({ operation, instrument }) => (operation === null ? [instrument] : [])));
  const earlier = new Map(before.instruments.map((instrument) => [instrument.id, instrument]));
  const kept = after.instruments.flatMap((instrument): Instrument[] => {
    const own = omitted.filter((step) => step.instrument === instrument.id && step.operation !== null);
    if (wholes.has(instrument.id)) return [earlier.get(instrument.id) ?? []].flat();
    return [own.length === 0 ? instrument : withoutSteps(instrument, own)];
  });
  const restored = before.instruments.filter(({ id }) => wholes.has(id) && !kept.some((instrument) => instrument.id === id));
  const prerequisites = after.prerequisites?.map((item) => {
    const first = before.prerequisites?.find(({ ruleSet }) => ruleSet.id === item.ruleSet.id)?.ruleSet;
    return first === undefined ? item : { ...item, ruleSet: without(first, item.ruleSet, omitted) };
  });
  return { ...after, instruments: [...restored, ...kept], ...(prerequisites === undefined ? {} : { prerequisites }) };
}
