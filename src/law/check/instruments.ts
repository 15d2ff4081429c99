import type { Problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { Fact } from '../../model/fact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import { circleFrom } from '../../value/circle.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { effectFrom } from '../effect.ts';
import { scopeIn } from '../threshold.ts';
import { isCorrection } from '../correction.ts';
import { checkPeriods } from './periods.ts';
import { packProblem } from './pack-problem.ts';

type Identified = readonly { readonly id: string }[];

function duplicates(items: Identified, ...path: string[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond ? [ruleProblem('duplicate-id', path, { id })] : [];
  });
}

function idsOf({ id, operations = [], ruleSets = [] }: Instrument): Problem[] {
  const enacted = ruleSets.flatMap((ruleSet) => {
    const path = [id, 'ruleSets', ruleSet.id];
    const indicators = ruleSet.criteria.flatMap((criterion) => criterion.indicators);
    return [
      ...[ruleSet.criteria, indicators, ruleSet.columnRules ?? []].flatMap((items) => duplicates(items, ...path)),
      ...indicators.flatMap((indicator) =>
        [indicator.exceptions ?? [], indicator.parameters].flatMap((items) => duplicates(items, ...path, indicator.id)),
      ),
    ];
  });
  return [...duplicates(operations, id, 'operations'), ...enacted];
}

function effectiveBeforeTarget(instrument: Instrument, all: readonly Instrument[]): Problem[] {
  return (instrument.amends ?? []).flatMap((id) => {
    const target = all.find((candidate) => candidate.id === id);
    if (target === undefined || effectFrom(target) <= effectFrom(instrument)) return [];
    const params = { instrument: instrument.id, from: effectFrom(instrument), target: target.id, targetFrom: effectFrom(target) };
    return [packProblem('effective-before-target', [instrument.id, 'inForce', 'from'], params)];
  });
}

interface Change {
  readonly instrument: Instrument;
  readonly operation: Operation;
  /** Kind, target and scope: what two amendments of one day must not share. */
  readonly key: string;
}

/** What an operation settles: nobody else can settle it on the same day. */
function settledBy(operation: Operation, instrument: Instrument): string {
  const { operation: name, target } = operation;
  if (name === 'setThreshold' || name === 'endThreshold') {
    const when = name === 'setThreshold' ? [operation.year ?? [], operation.from ?? []].flat().join(' ') : '';
    return `threshold ${target} ${canonicalJson(scopeIn(instrument, operation.scope) ?? {})} ${when}`;
  }
  if (name === 'addIndicator') return `indicator ${target.split('/')[0] ?? ''}/${operation.indicator.id}`;
  if (name === 'addException') return `exception ${target}/${operation.exception.id}`;
  if (name === 'replaceException' || name === 'removeException') return `exception ${target}`;
  if (name === 'setColumnRule' || name === 'removeColumnRule') return `column rule ${target}`;
  // Whoever confirms what stands takes nothing from anybody else who does.
  return name === 'confirm' ? `confirm ${instrument.id} ${operation.id}` : `${name} ${target}`;
}

function changesOf(instrument: Instrument): Change[] {
  return (instrument.operations ?? []).map((operation) => {
    return { instrument, operation, key: settledBy(operation, instrument) };
  });
}

/** One repeals what the other changes. */
function repeals({ operation: a }: Change, { operation: b }: Change): boolean {
  if (a.operation !== 'repeal') return false;
  // What puts the repealed row back expects that it is gone, and so comes after.
  if (b.operation === 'addIndicator' && a.target === `${b.target.split('/')[0]}/${b.indicator.id}`) return false;
  return b.target === a.target || b.target.startsWith(`${a.target}/`) || b.target.startsWith(`${a.target}.`);
}

function canMeet(a: Instrument, b: Instrument): boolean {
  // One that names the other among what it amends is built on top of it.
  const isBuiltOn = a.amends?.includes(b.id) === true || b.amends?.includes(a.id) === true;
  return a !== b && !isBuiltOn && (a.province === undefined || b.province === undefined || a.province === b.province);
}

/**
 * Two amendments that settle the same thing on the same day, or of which one repeals what the other changes: which comes
 * first cannot be said. Drafts count where they are asked for together.
 */
export function conflicts(all: readonly Instrument[]): Problem[] {
  // Corrections are exempt: they take their place by the order of the list, and `expect` holds each to the one before.
  const changes = all.filter((item) => !isCorrection(item)).flatMap(changesOf);
  return changes.flatMap((change, index) => {
    const { instrument, operation, key } = change;
    const first = changes.slice(0, index).find((earlier) => {
      const isSameDay = effectFrom(earlier.instrument) === effectFrom(instrument);
      const collides = earlier.key === key || repeals(earlier, change) || repeals(change, earlier);
      return isSameDay && collides && canMeet(earlier.instrument, instrument);
    });
    if (first === undefined) return [];
    const params = { target: operation.target, on: effectFrom(instrument), first: first.instrument.id, second: instrument.id };
    return [ruleProblem('amendment-conflict', [instrument.id, 'operations', operation.id], params)];
  });
}

/** Instruments that amend one another, at any remove: none could come first. */
function circles(all: readonly Instrument[]): Problem[] {
  const amends = new Map(all.map(({ id, amends: ids = [] }) => [id, ids]));
  return all.flatMap(({ id }) => {
    const circle = circleFrom(id, (next) => amends.get(next) ?? []);
    // Each circle is told once, by its first member in the order of the list.
    const isFirst = circle?.[0] === id && all.find((other) => circle.includes(other.id))?.id === id;
    return isFirst ? [packProblem('circular-amendment', [id, 'amends'], { circle: circle.join(' → ') })] : [];
  });
}

/** Facts of a catalogue: unique ids. */
export function checkFacts(facts: readonly Fact[]): Problem[] {
  return duplicates(facts, 'facts');
}

/** A correction only operates on the instruments that it names; anything else in it would never be applied. */
function misplacedInCorrection(instrument: Instrument, all: readonly Instrument[]): Problem[] {
  const { corrects, ruleSets, thresholds, operations = [] } = instrument;
  if (corrects === undefined) return [];
  const path = [instrument.id, 'corrects'];
  const unknown = corrects.filter((id) => !all.some((candidate) => candidate.id === id && !isCorrection(candidate)));
  const unnamed = operations.filter(({ cite }) => cite.instrument === undefined || !corrects.includes(cite.instrument));
  return [
    ...unknown.map((id) => packProblem('unknown-instrument', path, { instrument: id })),
    ...unnamed.map(({ id, cite }) => {
      const named = cite.instrument ?? '';
      return packProblem('invalid-instrument', [instrument.id, 'operations', id], {
        reasonVi: `"${named}" ở cite.instrument của "${id}" không nằm trong "corrects"`,
        reasonEn: `"${named}" in cite.instrument of "${id}" is not among "corrects"`,
      });
    }),
    ...(ruleSets === undefined && thresholds === undefined
      ? []
      : [
          packProblem('invalid-instrument', path, {
            reasonVi: 'văn bản có "corrects" thì không có "ruleSets" hay "thresholds"',
            reasonEn: 'an instrument with "corrects" has no "ruleSets" or "thresholds"',
          }),
        ]),
  ];
}

/** Instruments among one another: unique ids, no effect before the amended text, no conflict on one day. */
export function checkInstruments(all: readonly Instrument[]): Problem[] {
  return [
    ...duplicates(all, 'instruments'),
    ...all.flatMap((instrument) => [
      ...idsOf(instrument),
      ...effectiveBeforeTarget(instrument, all),
      ...misplacedInCorrection(instrument, all),
      ...checkPeriods(instrument),
    ]),
    ...circles(all),
    ...conflicts(all.filter(({ status }) => status === 'adopted')),
  ];
}
