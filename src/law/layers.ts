import { byCodeUnit } from '../value/canonical-json.ts';
import { isWithin } from '../value/iso-date.ts';
import { keptFor } from '../value/kept.ts';
import type { Kept } from '../value/kept.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { isAssumption } from './assumption.ts';
import { ownColumns } from './columns.ts';
import { baseText } from './base-text.ts';
import { correctionAbout, isCorrection, withoutRepetition } from './correction.ts';
import { effectFrom } from './effect.ts';
import { enactedText } from './enacted.ts';
import type { LayerMoment } from './moment.ts';
import { applyOperation } from './operations/apply.ts';
import type { OperationContext } from './operations/outcome.ts';
import type { SetText } from './text.ts';
import { broughtFor } from './text-making.ts';
import type { MadeText } from './text-making.ts';

/**
 * True if an instrument counts at a moment: adopted, or a draft or an assumption that was named; for the unit's province; known by then.
 * An amendment whose own time has run out still counts: its values carry their end, and later ones were built on it.
 */
export function isActive(instrument: Instrument, moment: LayerMoment): boolean {
  const { submittedOn, knownOn, on, drafts, assume } = moment;
  const { id, status } = instrument;
  // Nobody names a draft among the assumptions: that is refused where a moment is read.
  const counts = status === 'adopted' || (status !== 'withdrawn' && [drafts, assume].some((names) => names?.includes(id)));
  const staysUnderOldText =
    instrument.transition !== undefined && submittedOn !== undefined && submittedOn < instrument.transition.submittedBefore;
  return (
    counts &&
    !staysUnderOldText &&
    isWithin(on, effectFrom(instrument), instrument.operations === undefined ? instrument.inForce.to : undefined) &&
    (instrument.province === undefined || instrument.province === moment.province) &&
    (knownOn === undefined || instrument.recordedOn <= knownOn)
  );
}

/** Instruments of a rule set that count at a moment, in the order in which they took effect; what is assumed comes last. */
export function activeInstruments(ruleSet: Pick<RuleSet, 'instruments'>, moment: LayerMoment): Instrument[] {
  return ruleSet.instruments
    .filter((instrument) => isActive(instrument, moment))
    .toSorted((a, b) => Number(isAssumption(a)) - Number(isAssumption(b)) || byCodeUnit(a.inForce.from, b.inForce.from));
}

/** The days on which the text of a set can change, in order. */
export function daysOfChange({ instruments }: Pick<RuleSet, 'instruments'>): string[] {
  const days = instruments.flatMap((instrument) => [effectFrom(instrument), instrument.inForce.from, instrument.inForce.to ?? []].flat());
  return [...new Set(days)].toSorted(byCodeUnit);
}

/** An operation recorded later than its instrument is not known before that day. */
export function isKnown(operation: Operation, knownOn: string | undefined): boolean {
  const recordedOn = 'recordedOn' in operation ? operation.recordedOn : undefined;
  return knownOn === undefined || recordedOn === undefined || recordedOn <= knownOn;
}

/** A text with one more instrument applied, and what could not be applied. */
export function applyInstrument(
  text: SetText,
  instrument: Instrument,
  ruleSet: RuleSet,
  knownOn?: string,
  saidAround?: OperationContext['saidAround'],
): MadeText {
  const { precedence, facts } = ruleSet;
  const problems: Problem[] = [];
  let next = text;
  if (instrument.thresholds !== undefined && instrument.thresholds.length > 0) {
    const supplied = broughtFor(ruleSet, 'thresholds', ({ supply }) => supply)(text, instrument);
    next = supplied.text;
    problems.push(...supplied.problems);
  }
  for (const operation of instrument.operations ?? []) {
    if (!isKnown(operation, knownOn)) continue;
    const applied = applyOperation(next, operation, ruleSet, { instrument, precedence, facts, saidAround });
    if ('problem' in applied) problems.push(applied.problem);
    else next = applied.text;
  }
  return { text: { ...next, instruments: [...next.instruments, instrument] }, problems };
}

/** Many days and places have one and the same text. */
const texts: Kept<RuleSet, MadeText | undefined> = new WeakMap();

/**
 * The consolidated text of a set at a moment: the enacting instrument with every later layer that counts.
 * `undefined` where no enacting instrument is in force.
 */
export function consolidate(ruleSet: RuleSet, moment: LayerMoment, saidAround?: OperationContext['saidAround']): MadeText | undefined {
  const active = activeInstruments(ruleSet, moment);
  const make = (): MadeText | undefined => textOf(ruleSet, active, moment, saidAround);
  // Somebody who listens wants to hear it being made.
  if (saidAround !== undefined) return make();
  return keptFor(texts, ruleSet, `${moment.knownOn} ${active.map(({ id }) => id)}`, make);
}

function textOf(
  ruleSet: RuleSet,
  active: readonly Instrument[],
  moment: LayerMoment,
  saidAround?: OperationContext['saidAround'],
): MadeText | undefined {
  const enacting = active.find((instrument) => enactedText(instrument, ruleSet.id));
  if (enacting === undefined) return undefined;
  // Corrections in the order of the list, in which each was made on top of the ones before it.
  const corrections = ruleSet.instruments.filter((instrument) => isCorrection(instrument) && active.includes(instrument));
  const later = active.filter((instrument) => instrument !== enacting && !isCorrection(instrument));
  let text: SetText = { ...baseText(enactedText(enacting, ruleSet.id)!, enacting), columns: ownColumns(ruleSet) };
  // Drafts are held against one another, and against the law, only when somebody names them.
  const drafts = active.filter(({ status }) => status === 'draft');
  const problems = drafts.length === 0 ? [] : broughtFor(ruleSet, 'draft', ({ conflicts }) => conflicts)(drafts);
  const overruled: [assumption: string, target: string][] = [];
  for (const instrument of [enacting, ...later]) {
    const steps = [...(instrument === enacting ? [] : [instrument]), ...corrections.flatMap((item) => correctionAbout(item, instrument))];
    for (const step of steps) {
      const applied = applyInstrument(text, step, ruleSet, moment.knownOn, saidAround);
      text = applied.text;
      for (const item of applied.problems) {
        // Where the law at hand says something else by now, it says so instead of the assumption.
        if (isAssumption(step) && item.code === 'expect-mismatch') overruled.push([step.id, item.params['target']!]);
        else problems.push(item);
      }
    }
  }
  return { text: { ...text, overruled, instruments: withoutRepetition(text.instruments) }, problems };
}
