import { sentenceOf } from '../../model/error-messages.ts';
import type { Template } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { ThresholdEntry } from '../../model/threshold.ts';
import { periodsOverlap } from '../../value/iso-date.ts';
import { isAssumption } from '../assumption.ts';
import { scopesOverlap } from '../place.ts';
import { scopeIn } from '../threshold.ts';

/** Here and not with the sentences of packs: who only tells a set of assumptions needs none of those. */
export const ASSUMPTION_CONFLICT: Template = [
  'Giả định "{first}" và "{second}" cùng cho một mức của "{target}".',
  'The assumptions "{first}" and "{second}" both give a value for "{target}".',
];

interface Given extends Pick<ThresholdEntry, 'scope' | 'year' | 'from' | 'to'> {
  readonly instrument: Instrument;
  readonly target: string;
}

/** What an assumption gives something for: a parameter at a place and a time, or a row. */
function givenBy(instrument: Instrument): Given[] {
  const { operations = [], thresholds = [] } = instrument;
  return [
    ...operations.map(({ target }) => ({ instrument, target })),
    ...thresholds.map((entry) => ({ ...entry, instrument, target: entry.parameter, scope: scopeIn(instrument, entry.scope) })),
  ];
}

/** Of the instruments of a set two assumptions that give something for one value: which is meant, where both are named, cannot be said. */
export function assumptionConflicts(instruments: readonly Instrument[]): Problem[] {
  const all = instruments.filter(isAssumption).flatMap(givenBy);
  return all.flatMap((one, index) => {
    const { instrument, target, year, scope } = one;
    const first = all.find(
      (other, at) =>
        at < index &&
        other.instrument !== instrument &&
        other.target === target &&
        (year ?? other.year) === (other.year ?? year) &&
        periodsOverlap(other, one) &&
        scopesOverlap(other.scope, scope),
    );
    if (first === undefined) return [];
    const params = { target, first: first.instrument.id, second: instrument.id };
    return { code: 'assumption-conflict', path: [instrument.id], params, message: sentenceOf(ASSUMPTION_CONFLICT, params) };
  });
}
