import type { Problem } from '../../model/errors.ts';
import { problem } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { scopeIn } from '../threshold.ts';
import { isCorrection } from '../correction.ts';

function duplicates(ids: readonly string[], path: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [problem('duplicate-id', path, { id })] : [];
  });
}

function idsOf(instrument: Instrument): Problem[] {
  const problems = duplicates(
    (instrument.operations ?? []).map(({ id }) => id),
    [instrument.id, 'operations'],
  );
  for (const enacted of instrument.ruleSets ?? []) {
    const path = [instrument.id, 'ruleSets', enacted.id];
    problems.push(
      ...duplicates(
        enacted.criteria.map(({ id }) => id),
        path,
      ),
    );
    problems.push(
      ...duplicates(
        enacted.criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
        path,
      ),
    );
    problems.push(
      ...duplicates(
        (enacted.columnRules ?? []).map(({ id }) => id),
        path,
      ),
    );
    for (const indicator of enacted.criteria.flatMap(({ indicators }) => indicators)) {
      problems.push(
        ...duplicates(
          (indicator.exceptions ?? []).map(({ id }) => id),
          [...path, indicator.id],
        ),
      );
      problems.push(
        ...duplicates(
          indicator.parameters.map(({ id }) => id),
          [...path, indicator.id],
        ),
      );
    }
  }
  return problems;
}

function effectiveBeforeTarget(instrument: Instrument, all: readonly Instrument[]): Problem[] {
  return (instrument.amends ?? []).flatMap((id) => {
    const target = all.find((candidate) => candidate.id === id);
    if (target === undefined || target.inForce.from <= instrument.inForce.from) return [];
    const params = { instrument: instrument.id, from: instrument.inForce.from, target: target.id, targetFrom: target.inForce.from };
    return [problem('effective-before-target', [instrument.id, 'inForce', 'from'], params)];
  });
}

interface Change {
  readonly instrument: Instrument;
  readonly operation: Operation;
  /** Day, kind, target and scope: what two amendments must not share. */
  readonly key: string;
}

function changesOf(instrument: Instrument): Change[] {
  return (instrument.operations ?? []).map((operation) => {
    const isThreshold = operation.operation === 'setThreshold' || operation.operation === 'endThreshold';
    const where = isThreshold ? canonicalJson(scopeIn(instrument, operation.scope) ?? {}) : '';
    return { instrument, operation, key: `${instrument.inForce.from} ${operation.operation} ${operation.target} ${where}` };
  });
}

function canMeet(a: Instrument, b: Instrument): boolean {
  return a !== b && (a.province === undefined || b.province === undefined || a.province === b.province);
}

/** Two adopted amendments that do the same to the same target on the same day: which comes first cannot be said. */
function conflicts(all: readonly Instrument[]): Problem[] {
  // Corrections are exempt: they take their place by the order of the list, and `expect` holds each to the one before.
  const changes = all.filter((item) => item.status === 'adopted' && !isCorrection(item)).flatMap(changesOf);
  return changes.flatMap(({ instrument, operation, key }, index) => {
    const first = changes.slice(0, index).find((earlier) => earlier.key === key && canMeet(earlier.instrument, instrument));
    if (first === undefined) return [];
    const params = { target: operation.target, on: instrument.inForce.from, first: first.instrument.id, second: instrument.id };
    return [problem('amendment-conflict', [instrument.id, 'operations', operation.id], params)];
  });
}

/** Facts of a catalogue: unique ids. */
export function checkFacts(facts: readonly Fact[]): Problem[] {
  return duplicates(
    facts.map(({ id }) => id),
    ['facts'],
  );
}

/** A correction only operates on the instruments that it names; whatever else it held would never be applied. */
function misplacedInCorrection(instrument: Instrument, all: readonly Instrument[]): Problem[] {
  const { corrects, ruleSets, thresholds, operations = [] } = instrument;
  if (corrects === undefined) return [];
  const path = [instrument.id, 'corrects'];
  const unknown = corrects.filter((id) => !all.some((candidate) => candidate.id === id && !isCorrection(candidate)));
  const unnamed = operations.filter(({ cite }) => cite.instrument === undefined || !corrects.includes(cite.instrument));
  return [
    ...unknown.map((id) => problem('unknown-instrument', path, { instrument: id })),
    ...unnamed.map(({ id, cite }) => {
      const reason = `${id}: cite.instrument "${cite.instrument ?? ''}" ∉ corrects`;
      return problem('invalid-instrument', [instrument.id, 'operations', id], { reason });
    }),
    ...(ruleSets === undefined && thresholds === undefined
      ? []
      : [problem('invalid-instrument', path, { reason: 'corrects + ruleSets | thresholds' })]),
  ];
}

/** Instruments among one another: unique ids, no effect before the amended text, no conflict on one day. */
export function checkInstruments(all: readonly Instrument[]): Problem[] {
  return [
    ...duplicates(
      all.map(({ id }) => id),
      ['instruments'],
    ),
    ...all.flatMap((instrument) => [
      ...idsOf(instrument),
      ...effectiveBeforeTarget(instrument, all),
      ...misplacedInCorrection(instrument, all),
    ]),
    ...conflicts(all),
  ];
}
