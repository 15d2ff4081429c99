import { canonicalJson } from '../../value/canonical-json.ts';
import type { ImpactStep } from '../../model/impact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Citation } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { withPresupposed } from '../../law/rows.ts';

/** What an effect can be traced back to. */
export interface Step extends ImpactStep {
  readonly cite: Citation & { readonly instrument: string };
}

/** An instrument that differs as a whole. */
function wholeStep({ id, number }: Instrument, kind: string): Step {
  return { id, instrument: id, number, operation: null, kind, target: null, cite: { instrument: id } };
}

type Held = NonNullable<Step['holds']>;

/** For which units, year and days an operation or a supplied value says that it is; nothing where it says none of them. */
function holdsOf(said: object, first: string): Pick<Step, 'holds'> {
  const { scope, year, from: own, to } = said as Held;
  // An end without a beginning begins with the instrument.
  const from = own ?? (to === undefined ? undefined : first);
  const holds = { ...(scope && { scope }), ...(year !== undefined && { year }), ...(from !== undefined && { from, to: to ?? null }) };
  return Object.keys(holds).length === 0 ? {} : { holds };
}

function stepsOfAdded(instrument: Instrument): Step[] {
  // What enacts a set, or neither supplies nor changes anything, stands or falls as a whole.
  if (instrument.ruleSets !== undefined) return [wholeStep(instrument, 'added')];
  const citeOf = (cite: Citation): Step['cite'] => ({ ...cite, instrument: cite.instrument ?? instrument.id });
  const first = instrument.inForce.effectFrom ?? instrument.inForce.from;
  const own = { instrument: instrument.id, number: instrument.number };
  const supplied = (instrument.thresholds ?? []).map((value, index): Step => {
    const operation = `thresholds/${index}`;
    const step = {
      id: `${instrument.id}/${operation}`,
      ...own,
      operation,
      kind: 'supply',
      target: value.parameter,
      cite: citeOf(value.cite),
    };
    return { ...step, ...holdsOf(value, first) };
  });
  const performed = (instrument.operations ?? []).map((said): Step => {
    const { id, operation, target, cite } = said;
    const step = { id: `${instrument.id}/${id}`, ...own, operation: id, kind: operation, target, cite: citeOf(cite) };
    return { ...step, ...holdsOf(said, first) };
  });
  return [...supplied, ...performed];
}

/** Each instrument of a set and of those that it presupposes, once. */
function instrumentsOf(ruleSet: RuleSet): Map<string, Instrument> {
  return new Map(withPresupposed(ruleSet).flatMap(({ instruments }) => instruments.map((instrument) => [instrument.id, instrument])));
}

/** What the second variant has that the first has not: each operation of an added instrument, or an instrument as a whole. */
export function stepsBetween(before: RuleSet, after: RuleSet): Step[] {
  const [was, is] = [instrumentsOf(before), instrumentsOf(after)];
  const changed = [...is].flatMap(([id, instrument]) => {
    const earlier = was.get(id);
    if (earlier === undefined) return stepsOfAdded(instrument);
    return earlier === instrument || canonicalJson(earlier) === canonicalJson(instrument) ? [] : [wholeStep(instrument, 'changed')];
  });
  const removed = [...was.values()].filter(({ id }) => !is.has(id)).map((instrument) => wholeStep(instrument, 'removed'));
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
