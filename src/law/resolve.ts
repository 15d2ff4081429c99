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

/** The value of a parameter in force on a day at a place, as known on a day; `undefined` where none holds. */
export function resolveThreshold(
  parameter: ParameterText,
  moment: ValueMoment,
  place: ResolvedPlace,
  precedence: Precedence,
): DatedThreshold | undefined {
  let best: DatedThreshold | undefined;
  for (const value of parameter.values) {
    if (
      holdsAt(value, moment) &&
      scopeIncludes(value.scope, place) &&
      (best === undefined || comparePrecedence(value, best, precedence) > 0)
    )
      best = value;
  }
  return best;
}
