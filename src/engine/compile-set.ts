import { freezeFresh } from '../value/freeze.ts';
import { keptFor } from '../value/kept.ts';
import type { Kept } from '../value/kept.ts';
import { throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { Assessment, MissingFact } from '../model/assessment.ts';
import type { Fact } from '../model/fact.ts';
import type { Notice } from '../model/notice.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { unitSign } from '../model/unit-labels.ts';
import type { At } from '../law/moment.ts';
import { isAssumption } from '../law/assumption.ts';
import { resolvePlaceBy } from '../law/place.ts';
import type { Place } from '../law/place.ts';
import { isRelated } from '../law/relations/relating.ts';
import { withMembers } from '../law/text.ts';
import type { SetText } from '../law/text.ts';
import { broughtFor } from '../law/text-making.ts';
import type { CompiledCriterion, CompiledSet, FactReading } from './compiled-set.ts';
import { declaringOf, presupposingOf } from './brought.ts';
import { frameOf, placeOf } from './frame.ts';
import { verdictBasisOf } from './verdict-basis.ts';
import { compileIndicator } from './indicator.ts';
import { factSlot, relatingOf } from './input/fact-slot.ts';
import type { Brought, FactSlot } from './input/fact-slot.ts';
import { NO_JUDGEMENTS } from './judgements.ts';
import { columnBasis, findThreshold, limitsOf } from './limit.ts';
import type { Found, LegalBasis, Setting } from './limit.ts';
import { standingNotices } from './notices.ts';

/** Gives each fact of a set, and of the sets that it presupposes, the next place. */
export function addSlots(ruleSet: RuleSet, slots: Map<string, FactSlot>): Map<string, FactSlot> {
  const takenBy = (fact: Fact): Brought => ({
    relating: isRelated(fact) ? broughtFor(ruleSet, 'totals', (making) => making.relating) : undefined,
    measures: unitSign(fact.unit, ruleSet.units) === undefined ? broughtFor(ruleSet, 'units', (making) => making.measures) : undefined,
  });
  for (const fact of ruleSet.facts) if (!slots.has(fact.id)) slots.set(fact.id, factSlot(fact, slots.size, ruleSet.units, takenBy(fact)));
  for (const { ruleSet: first } of ruleSet.prerequisites ?? []) addSlots(first, slots);
  return slots;
}

const placed: Kept<RuleSet, ReadonlyMap<string, FactSlot>> = new WeakMap();

/** The places of the facts of a set, and of the sets that it presupposes, at every moment. */
export function slotsOf(ruleSet: RuleSet): ReadonlyMap<string, FactSlot> {
  return keptFor(placed, ruleSet, '', () => addSlots(ruleSet, new Map()));
}

/** The slots with what amendments made of the definitions of their facts. */
function redefine(slots: ReadonlyMap<string, FactSlot>, { definitions }: SetText): ReadonlyMap<string, FactSlot> {
  const defined = new Map(slots);
  for (const [id, redefined] of definitions) {
    const slot = slots.get(id);
    const of = slot && { ...slot.fact, definition: redefined.definition };
    if (of) defined.set(id, { ...slot, ...factSlot(of, slot.slot, slot.units), redefined });
  }
  return defined;
}

/** A set judges its own rows by id; those of a presupposed set, and that set as a whole, by `<set>/<id>` and `<set>`. */
function judgeable(
  ruleSet: RuleSet,
  { criteria, gone = [] }: SetText,
  prerequisites: CompiledSet['prerequisites'],
): CompiledSet['judgeable'] {
  const targets = new Map<string, string | undefined>();
  for (const { id } of withMembers(criteria)) targets.set(id, undefined);
  for (const { id, no } of withMembers(gone)) if (!targets.has(id)) targets.set(id, no);
  for (const { compiledSet } of prerequisites) presupposingOf(ruleSet).addTargets(targets, compiledSet);
  return targets;
}

function readersOf(criteria: readonly CompiledCriterion[]): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { facts, text } of criteria.flatMap(({ indicators }) => indicators)) {
    for (const fact of facts) {
      if (!readers.get(fact)?.push(text.id)) readers.set(fact, [text.id]);
    }
  }
  return readers;
}

function readingOf(readers: ReadonlyMap<string, readonly string[]>, slots: ReadonlyMap<string, FactSlot>): FactReading[] {
  return [...readers].map(([fact, indicators]) => {
    const said = (decisive: boolean): MissingFact => freezeFresh({ fact, indicators: [...indicators], decisive });
    const { slot, redefined } = slots.get(fact)!;
    return { slot, redefined, decisive: said(true), undecisive: said(false) };
  });
}

/** What people call the facts; those that an assumption brings are facts where it counts. */
function labels(slots: ReadonlyMap<string, FactSlot>, { assume = [] }: At): Assessment['facts'] {
  const entries = [...slots.values()].flatMap(({ fact: { id, label, unit, bounds, definition } }) => {
    const { grade, source, numerator: counted } = definition;
    if (grade === 'assumed' && !assume.includes(source.instrument!)) return [];
    const shown = { label, unit, ...(bounds && { bounds }), counted: counted?.unit ?? null, countedLabel: counted?.label ?? null };
    return [[id, shown] as const];
  });
  return freezeFresh(Object.fromEntries(entries));
}

function references(text: SetText, prerequisites: CompiledSet['prerequisites']): Assessment['instruments'] {
  const own = text.instruments.map(({ id, number, signedOn, issuer, status, invented }) => ({
    id,
    number,
    signedOn,
    issuer,
    status,
    ...(invented && { invented }),
  }));
  const all = [...own, ...prerequisites.flatMap(({ compiledSet }) => compiledSet.instruments)];
  return freezeFresh([...new Map(all.map((instrument) => [instrument.id, instrument])).values()]);
}

/** Takes the text of a set, and what does not fit in it, as the law; also for the sets that it presupposes. */
export type TextReader = (text: SetText, problems: readonly Problem[]) => SetText;

/** The law as it stands; throws what an amendment that does not fit has to say. */
const asItStands: TextReader = (text, problems) => {
  throwIfAny(problems);
  return text;
};

/** The assumptions that count; what tells them comes with the sets that know some. */
function assumed(text: SetText, { ruleSet, at, place }: Setting & { readonly ruleSet: RuleSet }): readonly Notice[] {
  const none = text.instruments.some(isAssumption) ? undefined : () => [];
  const noticesOf = broughtFor(ruleSet, 'assumptions', ({ assumedNotices }) => assumedNotices ?? none);
  return noticesOf(text, { at, place, find: (parameter) => findThreshold(parameter, { ruleSet, at, place }).entry });
}

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
  const textAt = broughtFor(ruleSet, 'text', (making) => making.textAt);
  const made = textAt(ruleSet, { ...at, province: place.province }, asked);
  const text = read(relatingOf(given)?.withTotals(made.text, given) ?? made.text, made.problems);
  const resolved = resolvePlaceBy(declaringOf(ruleSet)?.choose, place, text);
  const slots = redefine(given, text);
  const prerequisites = (ruleSet.prerequisites ?? []).map((item) => ({
    compiledSet: compileSet(item.ruleSet, at, place, given, read, asked),
    cite: freezeFresh(item.cite),
  }));
  const setting = { ruleSet, at, place: resolved };
  const presupposed = (id: string): Found | undefined => {
    const found = presupposingOf(ruleSet).parameter(prerequisites, id);
    return found && findThreshold(found.parameter, found.compiledSet);
  };
  const criteria = text.criteria.map((criterion) => ({
    text: criterion,
    wording: { id: `${ruleSet.id}/${criterion.id}/title`, grade: criterion.wording.grade },
    indicators: criterion.indicators.map((indicator) =>
      compileIndicator(setting, indicator, {
        named: text.conditions,
        slots,
        limitOf: limitsOf(indicator, { ...setting, presupposed }),
        accept: at.accept,
      }),
    ),
  }));
  const texts = made.grades.map(({ instrument, grade }): LegalBasis => ({ id: `${instrument.id}/text`, grade }));
  const basis = [...columnBasis(setting), ...texts];
  const readers = readersOf(criteria);
  const frame = frameOf(ruleSet, text, at);
  const compiledSet = {
    ruleSet,
    at,
    place: resolved,
    text,
    criteria,
    slots,
    readers,
    judgeable: judgeable(ruleSet, text, prerequisites),
    prerequisites,
    basis,
    facts: labels(slots, at),
    instruments: references(text, prerequisites),
    frame,
    shownPlace: placeOf(resolved, frame.ruleSet.columns !== undefined || frame.ruleSet.groups !== undefined),
    reading: readingOf(readers, slots),
    notices: standingNotices(made.unseen, resolved, ruleSet, at.on, prerequisites, assumed(text, setting)),
    verdictBasis: verdictBasisOf({ ruleSet, at, criteria, basis, prerequisites }, NO_JUDGEMENTS),
  };
  const none = text.metWith ? undefined : () => {};
  return Object.assign(compiledSet, broughtFor(ruleSet, 'metWith', ({ completing }) => completing ?? none)(compiledSet));
}
