import type { Fact } from '../../model/fact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { Citation, Scope } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { LeafCondition } from '../../model/condition.ts';
import { scopeKey, timeline } from '../../law/timeline.ts';
import type { TimedThreshold } from '../../law/timeline.ts';
import { leavesOf } from '../../law/walk-condition.ts';

/** One threshold value to be checked against the paper, with all that an operation needs to correct it. */
export interface ReviewRow {
  /** Id of the value; with the day from which it is meant where one value holds in two periods. */
  readonly id: string;
  readonly held: TimedThreshold;
  /** False where a lower instrument should give a value and none is known. */
  readonly isGiven: boolean;
  readonly expect: Extract<Operation, { operation: 'setThreshold' }>['expect'];
  readonly scope: Scope | undefined;
  /** The year whose figures it is for, where levels differ by year; the days are then those of that year. */
  readonly year: number | undefined;
  readonly from: string;
  readonly to: string | undefined;
  readonly cite: Citation & { readonly instrument: string };
  /** The comparisons that read it. */
  readonly leaves: readonly LeafCondition[];
  readonly facts: readonly Fact[];
}

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
    id: from === value.from ? value.id : `${value.id}~${from}`,
    held,
    isGiven: true,
    expect: value.state === undefined ? { value: value.value! } : { state: value.state },
    scope: value.scope,
    year: value.year,
    from,
    to,
    cite: value.cite,
    leaves,
    facts: ruleSet.facts.filter(({ id }) => read.has(id)),
  };
}

/** The rows of a lower instrument that should give a value and for which nobody has found one. */
function undelivered(instrument: Instrument, given: readonly ReviewRow[], ruleSet: RuleSet): ReviewRow[] {
  const wanted = (instrument.rows ?? []).filter(
    ({ ruleSet: id, treatment }) => id === ruleSet.id && treatment === 'delegated-not-set' && instrument.province !== undefined,
  );
  return given.flatMap((row): ReviewRow[] => {
    const { held } = row;
    if (held.value.state !== 'delegated' || !wanted.some(({ rows }) => rows.includes(held.indicator.id))) return [];
    const scope: Scope = { ...row.scope, provinces: [instrument.province!] };
    // Somebody has found it since.
    if (given.some((other) => other.held.parameter.id === held.parameter.id && scopeKey(other) === scopeKey({ scope }))) return [];
    return [
      {
        ...row,
        id: `${held.parameter.id}@${instrument.id}:${instrument.province!}`,
        isGiven: false,
        expect: { absent: true },
        scope,
        from: instrument.inForce.from > row.from ? instrument.inForce.from : row.from,
        to: instrument.inForce.to ?? row.to,
        cite: { instrument: instrument.id, row: held.indicator.id },
      },
    ];
  });
}

/**
 * Every threshold value of a set's whole law, of all its instruments and periods, in the order of the text; and, behind
 * a term that a province's decision should have set and whose value nobody found, a row for that value.
 */
export function reviewRows(ruleSet: RuleSet): ReviewRow[] {
  const given = timeline(ruleSet).map((held) => rowOf(held, ruleSet));
  const more = ruleSet.instruments.flatMap((instrument) => undelivered(instrument, given, ruleSet));
  return given.flatMap((row) => [row, ...more.filter(({ held }) => held === row.held)]);
}
