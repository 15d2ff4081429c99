import { isWithin } from '../value/iso-date.ts';
import type { RuleSetText } from '../model/criterion.ts';
import { problem } from '../model/errors.ts';
import type { ErrorCode } from '../model/error-codes.ts';
import type { MessageParams } from '../model/error-messages.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { effectFrom } from './effect.ts';
import type { At } from './moment.ts';

/** Codes of {@link notCovered}. */
export const NOT_COVERED: readonly string[] = ['date-not-covered', 'not-recorded'] satisfies ErrorCode[];

/** The text of a set, where the instrument enacts it. */
function enacted({ ruleSets }: Instrument, { id }: RuleSet): RuleSetText | undefined {
  return ruleSets?.find((text) => text.id === id);
}

/** What a message says of the document and the set that took the place of others. */
function succeeded({ id, number }: NonNullable<Instrument['successor']>, asked: RuleSet): MessageParams {
  const set = asked.instruments.map((instrument) => enacted(instrument, asked)?.successor).find(Boolean);
  const [vi, en] = typeof set === 'object' ? [set.vi, set.en] : [set, set];
  return {
    successor: id,
    ...(vi === set && vi && { successorSet: vi }),
    successorVi: `; từ đó áp dụng ${number}${vi ? ` (${vi})` : ''}`,
    successorEn: `; from then on ${number} applies${en ? ` (${en})` : ''}`,
  };
}

/**
 * The refusal of a day on which no text of the set is in force: it names what was, and what took its place. Where one is in
 * force and was only not recorded by `knownOn`, it says that. Of a set that another one presupposes, it says what follows on the other one.
 */
export function notCovered(ruleSet: RuleSet, { on, knownOn = '9' }: Pick<At, 'on' | 'knownOn'>, asked = ruleSet): Problem {
  const enacting = ruleSet.instruments.filter((instrument) => enacted(instrument, ruleSet));
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
    ...(successor === undefined ? {} : succeeded(successor, asked)),
  });
}
