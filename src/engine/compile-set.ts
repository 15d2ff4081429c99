import { deepFreeze } from '../value/freeze.ts';
import { ntmError, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { Assessment, MissingFact } from '../model/assessment.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { notCovered } from '../law/coverage-period.ts';
import { consolidate } from '../law/layers.ts';
import type { At } from '../law/moment.ts';
import { resolvePlace } from '../law/place.ts';
import type { Place } from '../law/place.ts';
import { resolveThreshold } from '../law/resolve.ts';
import { findIndicator } from '../law/text.ts';
import type { DatedThreshold, SetText } from '../law/text.ts';
import type { CompiledCriterion, CompiledSet, FactReading } from './compiled-set.ts';
import { frameOf, placeOf } from './frame.ts';
import { verdictBasisOf } from './verdict-basis.ts';
import { compileIndicator } from './indicator.ts';
import { factSlot } from './input/fact-slot.ts';
import type { FactSlot } from './input/fact-slot.ts';
import { NO_JUDGEMENTS, presupposedBy } from './judgements.ts';
import { limitsOf } from './limit.ts';

/** Gives each fact of a set, and of the sets that it presupposes, its place. */
export function slotsOf(ruleSet: RuleSet, slots = new Map<string, FactSlot>()): Map<string, FactSlot> {
  for (const fact of ruleSet.facts) if (!slots.has(fact.id)) slots.set(fact.id, factSlot(fact, slots.size));
  for (const { ruleSet: first } of ruleSet.prerequisites ?? []) slotsOf(first, slots);
  return slots;
}

/** The slots with what amendments made of the definitions of their facts. */
function redefine(slots: ReadonlyMap<string, FactSlot>, { definitions }: SetText): ReadonlyMap<string, FactSlot> {
  const defined = new Map(slots);
  for (const [id, redefined] of definitions) {
    const slot = slots.get(id);
    if (slot !== undefined) defined.set(id, { ...slot, redefined, fact: { ...slot.fact, definition: redefined.definition } });
  }
  return defined;
}

function judgeableIn(text: SetText): string[] {
  return text.criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]);
}

/** A set judges its own rows by number; those of a presupposed set, and that set as a whole, by `<set>/<number>` and `<set>`. */
function judgeable(text: SetText, prerequisites: CompiledSet['prerequisites']): Set<string> {
  const targets = new Set(judgeableIn(text));
  for (const { compiledSet } of prerequisites) {
    targets.add(compiledSet.ruleSet.id);
    for (const target of judgeableIn(compiledSet.text)) targets.add(`${compiledSet.ruleSet.id}/${target}`);
    // What the presupposed set itself presupposes can be judged by the same names from here.
    const further = presupposedBy(compiledSet);
    for (const target of compiledSet.judgeable) if (target.includes('/') || further.includes(target)) targets.add(target);
  }
  return targets;
}

function readersOf(criteria: readonly CompiledCriterion[]): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { facts, text } of criteria.flatMap(({ indicators }) => indicators)) {
    for (const fact of facts) {
      const known = readers.get(fact);
      if (known === undefined) readers.set(fact, [text.id]);
      else known.push(text.id);
    }
  }
  return readers;
}

function readingOf(readers: ReadonlyMap<string, readonly string[]>, slots: ReadonlyMap<string, FactSlot>): FactReading[] {
  return [...readers].map(([fact, indicators]) => {
    const said = (decisive: boolean): MissingFact => deepFreeze({ fact, indicators: [...indicators], decisive });
    const { slot, redefined } = slots.get(fact)!;
    return { slot, redefined, decisive: said(true), idle: said(false) };
  });
}

function labels(slots: ReadonlyMap<string, FactSlot>): Assessment['facts'] {
  const entries = [...slots.values()].map(({ fact }) => {
    const { id, label, unit, bounds } = fact;
    const counted = fact.definition.numerator;
    const shown = { label, unit, ...(bounds && { bounds }), counted: counted?.unit ?? null, countedLabel: counted?.label ?? null };
    return [id, shown] as const;
  });
  return deepFreeze(Object.fromEntries(entries));
}

/** The threshold of a presupposed set, by `<set>/<indicator>/<parameter>`, for the same day and unit. */
function presupposedThreshold(prerequisites: CompiledSet['prerequisites'], id: string): DatedThreshold | undefined {
  const [set, row = '', name = ''] = id.split('/');
  const first = prerequisites.find((item) => item.compiledSet.ruleSet.id === set)?.compiledSet;
  const parameter = first && findIndicator(first.text, row)?.indicator.parameters.get(name);
  return parameter && resolveThreshold(parameter, first.at, first.place, first.ruleSet.precedence);
}

function references(text: SetText, prerequisites: CompiledSet['prerequisites']): Assessment['instruments'] {
  const own = text.instruments.map(({ id, number, signedOn, issuer, status, invented }) => ({
    id,
    number,
    signedOn,
    issuer,
    status,
    ...(invented === undefined ? {} : { invented }),
  }));
  const all = [own, ...prerequisites.map(({ compiledSet }) => compiledSet.instruments)].flat();
  return deepFreeze([...new Map(all.map((instrument) => [instrument.id, instrument])).values()]);
}

/** Takes the text of a set, and what does not fit in it, as the law; also for the sets that it presupposes. */
export type TextReader = (text: SetText, problems: readonly Problem[]) => SetText;

/** The law as it stands; throws what an amendment that does not fit has to say. */
const asItStands: TextReader = (text, problems) => {
  throwIfAny(problems);
  return text;
};

/**
 * Compiles a rule set for a moment and a place.
 * Throws `date-not-covered` where no text is in force, and what an amendment that does not fit has to say.
 */
export function compileSet(
  ruleSet: RuleSet,
  at: At,
  place: Place,
  given: ReadonlyMap<string, FactSlot> = slotsOf(ruleSet),
  read: TextReader = asItStands,
  asked: RuleSet = ruleSet,
): CompiledSet {
  const consolidated = consolidate(ruleSet, { ...at, province: place.province });
  if (consolidated === undefined) throw ntmError([notCovered(ruleSet, at, asked)]);
  const text = read(consolidated.text, consolidated.problems);
  const resolved = resolvePlace(place, text.columnRules);
  const slots = redefine(given, text);
  const prerequisites = (ruleSet.prerequisites ?? []).map((item) => ({
    compiledSet: compileSet(item.ruleSet, at, place, given, read, asked),
    cite: deepFreeze(item.cite),
  }));
  const limitContext = {
    at,
    place: resolved,
    precedence: ruleSet.precedence,
    presupposed: (id: string) => presupposedThreshold(prerequisites, id),
  };
  const criteria = text.criteria.map((criterion) => ({
    text: criterion,
    indicators: criterion.indicators.map((indicator) =>
      compileIndicator(ruleSet.id, indicator, resolved, {
        named: text.conditions,
        slots,
        limitOf: limitsOf(indicator, limitContext),
        accept: at.accept,
      }),
    ),
  }));
  const { columnRule } = resolved;
  const basis = columnRule === undefined ? [] : [{ id: `${ruleSet.id}/column/${columnRule.id}`, grade: columnRule.grade }];
  const readers = readersOf(criteria);
  return {
    ruleSet,
    at,
    place: resolved,
    text,
    criteria,
    slots,
    readers,
    judgeable: judgeable(text, prerequisites),
    prerequisites,
    basis,
    facts: labels(slots),
    instruments: references(text, prerequisites),
    frame: frameOf(ruleSet, text, at),
    shownPlace: placeOf(resolved),
    reading: readingOf(readers, slots),
    verdictBasis: verdictBasisOf({ criteria, basis, prerequisites }, NO_JUDGEMENTS),
  };
}
