import { isWithin } from '../value/iso-date.ts';
import { problem } from '../model/errors.ts';
import type { ErrorCode } from '../model/error-codes.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { effectFrom } from './effect.ts';
import type { At } from './moment.ts';

/** Codes of {@link notCovered}. */
export const NOT_COVERED: readonly string[] = ['date-not-covered', 'not-recorded'] satisfies ErrorCode[];

function enacts(instrument: Instrument, ruleSet: RuleSet): boolean {
  return instrument.ruleSets?.some((enacted) => enacted.id === ruleSet.id) === true;
}

/**
 * The refusal of a day on which no text of the set is in force: it names what was, and what took its place. Where one is in
 * force and was only not recorded by `knownOn`, it says that.
 */
export function notCovered(ruleSet: RuleSet, { on, knownOn = '9' }: Pick<At, 'on' | 'knownOn'>): Problem {
  const enacting = ruleSet.instruments.filter((instrument) => enacts(instrument, ruleSet));
  const [first] = enacting
    .filter((instrument) => isWithin(on, effectFrom(instrument), instrument.inForce.to))
    .map(({ recordedOn }) => recordedOn)
    .toSorted();
  if (first !== undefined && knownOn < first) return problem('not-recorded', ['knownOn'], { knownOn, first, on, ruleSet: ruleSet.id });
  // A text of one province is not for another, nor for a unit that does not say where it lies.
  const covered = enacting
    .map(({ number, province, inForce }) => `${number}${province ? ` (${province})` : ''}: ${inForce.from} – ${inForce.to ?? '…'}`)
    .join('; ');
  const successor = enacting.find(
    ({ inForce, successor: next }) => next !== undefined && inForce.to !== undefined && inForce.to <= on,
  )?.successor;
  return problem('date-not-covered', ['on'], {
    on,
    ruleSet: ruleSet.id,
    covered,
    ...(successor === undefined
      ? {}
      : {
          successor: successor.id,
          successorVi: `; từ đó áp dụng ${successor.number}`,
          successorEn: `; from then on ${successor.number} applies`,
        }),
  });
}
