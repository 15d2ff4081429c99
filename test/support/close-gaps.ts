import type { PartGap } from '../../src/model/assessment.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { addDecimals, subtractDecimals } from '../../src/value/decimal.ts';

type Single = Exclude<PartGap, { readonly of: unknown }>;

/** Choices of `count` of a list. */
function choices<Item>(list: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return list.flatMap((item, index) => choices(list.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Every way to close gaps: all of the list, and each choice where some of several are enough. */
export function waysThrough(gaps: readonly PartGap[]): Single[][] {
  return gaps.reduce<Single[][]>(
    (ways, gap) => {
      const own =
        'of' in gap
          ? choices(gap.of, gap.atLeast).flatMap((chosen) =>
              chosen.map(waysThrough).reduce<Single[][]>((all, next) => all.flatMap((a) => next.map((b) => [...a, ...b])), [[]]),
            )
          : [[gap]];
      return ways.flatMap((way) => own.map((more) => [...way, ...more]));
    },
    [[]],
  );
}

type Facts = Dossier['facts'];
type Given = string | number | { readonly numerator: string | number; readonly denominator: string | number };

/** A figure moved by a distance: of whole things by the number that is enough, of shares in the share. */
function moved(given: Given, gap: Extract<Single, { readonly delta: string }>): Given {
  const by = gap.direction === 'increase' ? addDecimals : subtractDecimals;
  if (typeof given === 'object') {
    if (gap.natural !== undefined) return { ...given, numerator: by(String(given.numerator), gap.natural.amount) };
    throw new Error('a share without a natural gap');
  }
  const reached = by(String(given), gap.delta);
  // What has to be passed is passed by the least that counts; of whole things the distance has that in it.
  return gap.strict === true && gap.natural === undefined ? by(reached, '0.000001') : reached;
}

/** Facts after every gap of a way was closed. */
export function closed(way: readonly Single[], facts: Facts): Facts {
  const after: Record<string, unknown> = { ...facts };
  for (const gap of way) {
    if ('ruleSet' in gap) throw new Error('a set is not closed by a fact');
    if ('delta' in gap) after[gap.fact] = moved(after[gap.fact] as Given, gap);
    else if (typeof gap.value === 'boolean') after[gap.fact] = gap.value === (gap.operator === 'equal');
    else after[gap.fact] = gap.operator === 'equal' ? gap.value : addDecimals(String(gap.value), '1');
  }
  return after as Facts;
}
