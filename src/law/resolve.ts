import { isWithin } from '../value/iso-date.ts';
import type { Precedence } from '../model/rule-set.ts';
import { scopeIncludes } from './place.ts';
import type { ResolvedPlace } from './place.ts';
import { comparePrecedence } from './precedence.ts';
import type { DatedThreshold, ParameterText } from './text.ts';

/** The value of a parameter in force on a day at a place, as known on a day; `undefined` where none holds. */
export function resolveThreshold(
  parameter: ParameterText,
  moment: { readonly on: string; readonly knownOn?: string | undefined },
  place: ResolvedPlace,
  precedence: Precedence,
): DatedThreshold | undefined {
  let best: DatedThreshold | undefined;
  for (const value of parameter.values) {
    const holds =
      isWithin(moment.on, value.from, value.to) &&
      (moment.knownOn === undefined || value.recordedOn <= moment.knownOn) &&
      scopeIncludes(value.scope, place);
    if (holds && (best === undefined || comparePrecedence(value, best, precedence) > 0)) best = value;
  }
  return best;
}
