import { isWithin } from '../value/iso-date.ts';
import { COVERAGE_ERROR_CODES } from '../model/error-codes.ts';
import { coverageProblem } from '../model/rule-problem.ts';
import type { MessageParams } from '../model/error-messages.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { effectFrom } from './effect.ts';
import { enactedText } from './enacted.ts';
import type { LayerMoment } from './moment.ts';

/** Codes of {@link notCovered}. */
export const NOT_COVERED: readonly string[] = COVERAGE_ERROR_CODES;

/** Days, half-open. */
export interface Period {
  readonly from: string;
  /** Absent where no end is known. */
  readonly to: string | undefined;
}

function enactingOf({ id, instruments }: RuleSet): Instrument[] {
  return instruments.filter((instrument) => enactedText(instrument, id));
}

/** The days on which some text of a set is in force. */
export function coveredPeriod(ruleSet: RuleSet): Period {
  const enacting = enactingOf(ruleSet);
  const first = enacting.map(({ inForce }) => inForce.from).reduce((a, b) => (a < b ? a : b));
  const ends = enacting.map(({ inForce }) => inForce.to);
  const last = ends.includes(undefined) ? undefined : ends.reduce((a, b) => (a! > b! ? a : b));
  return { from: first, to: last };
}

/** What a message says of the document and the set that took the place of others. */
function succeeded({ id, number }: NonNullable<Instrument['successor']>, asked: RuleSet): MessageParams {
  const set = asked.instruments.map((instrument) => enactedText(instrument, asked.id)?.successor).find(Boolean);
  const [vi, en] = typeof set === 'object' ? [set.vi, set.en] : [set, set];
  return {
    successor: id,
    ...(vi === set && vi && { successorSet: vi }),
    successorVi: `; từ đó áp dụng ${number}${vi ? ` (${vi})` : ''}`,
    successorEn: `; from then on ${number} applies${en ? ` (${en})` : ''}`,
  };
}

/** That there is a text of the day, and of which province; whose unit it is not. */
function elsewhere([text]: readonly Instrument[], province = '–'): MessageParams | undefined {
  const own = text?.province;
  return own && { successorVi: `; áp dụng ở ${own}, đơn vị ở ${province}`, successorEn: `; for ${own}, the unit: ${province}` };
}

/**
 * The refusal of a day on which no text of the set is in force: it names what was, and what took its place. Where one is in
 * force and was only not recorded by `knownOn`, it says that. Of a set that another one presupposes, it says what follows on the other one.
 */
export function notCovered(
  ruleSet: RuleSet,
  { on, knownOn = '9', province }: Pick<LayerMoment, 'on' | 'knownOn' | 'province'>,
  asked = ruleSet,
): Problem {
  const enacting = enactingOf(ruleSet);
  const inForce = enacting.filter((instrument) => isWithin(on, effectFrom(instrument), instrument.inForce.to));
  const [first] = inForce.map(({ recordedOn }) => recordedOn).toSorted();
  if (first !== undefined && knownOn < first)
    return coverageProblem('not-recorded', ['knownOn'], { knownOn, first, on, ruleSet: ruleSet.id });
  // A text of one province is not for another, nor for a unit that does not say where it lies.
  const covered = enacting
    .map(({ number, province, inForce }) => `${number}${province ? ` (${province})` : ''}: ${inForce.from} – ${inForce.to ?? '…'}`)
    .join('; ');
  const successor = enacting.find(
    ({ inForce, successor: next }) => next !== undefined && inForce.to !== undefined && inForce.to <= on,
  )?.successor;
  return coverageProblem('date-not-covered', ['on'], {
    on,
    ruleSet: ruleSet.id,
    covered,
    ...(successor === undefined ? elsewhere(inForce, province) : succeeded(successor, asked)),
  });
}
