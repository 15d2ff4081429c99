import { isWithin } from '../value/iso-date.ts';
import type { Precedence } from '../model/rule-set.ts';
import { yearOf } from './moment.ts';
import type { At } from './moment.ts';
import { scopeIncludes } from './place.ts';
import type { ResolvedPlace } from './place.ts';
import { comparePrecedence } from './precedence.ts';
import type { DatedThreshold, ParameterText } from './text.ts';

/** The part of the moment that decides which of the values of a text hold. */
export type ValueMoment = Pick<At, 'on' | 'year' | 'knownOn'>;

/** True if a value is said on a day for the figures of the year asked about, as known on a day. */
export function holdsAt({ year, textFrom, textTo, recordedOn }: DatedThreshold, moment: ValueMoment): boolean {
  return (
    (year === undefined || year === yearOf(moment)) &&
    isWithin(moment.on, textFrom, textTo) &&
    (moment.knownOn === undefined || recordedOn <= moment.knownOn)
  );
}

/** The values of a parameter that hold on a day at a place, as known on a day. */
export function heldAt({ values }: ParameterText, moment: ValueMoment, place: ResolvedPlace): DatedThreshold[] {
  return values.filter((value) => holdsAt(value, moment) && scopeIncludes(value.scope, place));
}

/** The value that takes precedence: the law's own; one that is borrowed only where the law has no figure. */
export function winnerOf(values: readonly DatedThreshold[], precedence: Precedence): DatedThreshold | undefined {
  const best = (isBorrowed: boolean): DatedThreshold | undefined =>
    values.filter(({ grade }) => (grade === 'assumed') === isBorrowed).toSorted((a, b) => comparePrecedence(b, a, precedence))[0];
  const law = best(false);
  return law === undefined || law.state === 'missing' || law.state === 'delegated' ? (best(true) ?? law) : law;
}

/** The value of a parameter in force on a day at a place, as known on a day; `undefined` where none holds. */
export function resolveThreshold(
  parameter: ParameterText,
  moment: ValueMoment,
  place: ResolvedPlace,
  precedence: Precedence,
): DatedThreshold | undefined {
  return winnerOf(heldAt(parameter, moment, place), precedence);
}
