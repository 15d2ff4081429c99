import { isWithin } from '../value/iso-date.ts';
import type { Precedence } from '../model/rule-set.ts';
import { scopeIncludes } from './place.ts';
import type { ResolvedPlace } from './place.ts';
import { comparePrecedence } from './precedence.ts';
import type { DatedThreshold, ParameterText } from './text.ts';

/** True for a value that holds on a day at a place, as known on a day. */
export function holds(
  value: DatedThreshold,
  { on, knownOn }: { readonly on: string; readonly knownOn?: string | undefined },
  place: ResolvedPlace,
): boolean {
  return isWithin(on, value.from, value.to) && (knownOn === undefined || value.recordedOn <= knownOn) && scopeIncludes(value.scope, place);
}

/** The value that takes precedence: the law's own; one that is borrowed only where the law has no figure. */
export function winnerOf(values: readonly DatedThreshold[], precedence: Precedence): DatedThreshold | undefined {
  const first = (isLaw: boolean): DatedThreshold | undefined =>
    values.filter(({ grade }) => (grade !== 'assumed') === isLaw).toSorted((a, b) => comparePrecedence(b, a, precedence))[0];
  const law = first(true);
  return law === undefined || law.state === 'missing' || law.state === 'delegated' ? (first(false) ?? law) : law;
}

/** The value of a parameter in force on a day at a place, as known on a day; `undefined` where none holds. */
export function resolveThreshold(
  parameter: ParameterText,
  moment: { readonly on: string; readonly knownOn?: string | undefined },
  place: ResolvedPlace,
  precedence: Precedence,
): DatedThreshold | undefined {
  return winnerOf(
    parameter.values.filter((value) => holds(value, moment, place)),
    precedence,
  );
}
