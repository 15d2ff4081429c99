import { describe, expect, it } from 'vitest';
import { consolidate } from '../../src/law/layers.ts';
import { resolvePlace, scopeIncludes } from '../../src/law/place.ts';
import type { ResolvedPlace } from '../../src/law/place.ts';
import { comparePrecedence } from '../../src/law/precedence.ts';
import { resolveThreshold } from '../../src/law/resolve.ts';
import type { DatedThreshold, ParameterText, SetText } from '../../src/law/text.ts';
import type { Province } from '../../src/model/provinces.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { REGIONS, TRAITS } from '../../src/model/vocabulary.ts';
import type { Trait } from '../../src/model/vocabulary.ts';
import { isWithin } from '../../src/value/iso-date.ts';
import { IS_WHOLE } from '../support/budget.ts';
import { daysToSweep } from '../support/days.ts';
import { SHIPPED } from '../support/shipped.ts';

/*
 * Every day × every region × every combination of traits, with and without the decisions of Kon Tum: each parameter of
 * each shipped set has one winning value or a declared absence, or the set is not in force. No value is asserted here.
 */

const DAYS = daysToSweep('2021-01-01', '2027-12-31', SHIPPED);
const PROVINCES: readonly (Province | undefined)[] = [undefined, 'kon-tum'];

/** All sixteen combinations. */
const COMBINATIONS: readonly (readonly Trait[])[] = Array.from({ length: 2 ** TRAITS.length }, (_, bits) =>
  TRAITS.filter((_trait, index) => Math.floor(bits / 2 ** index) % 2 === 1),
);

const parametersOf = ({ criteria }: SetText): ParameterText[] =>
  criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => [...parameters.values()]));

/** The places that the law can tell apart on a day: two that share column and every trait that some value asks for are one. */
function placesIn(text: SetText, level: RuleSet['level'], province: Province | undefined): ResolvedPlace[] {
  const asked = new Set(parametersOf(text).flatMap(({ values }) => values.flatMap(({ scope }) => scope?.traits ?? [])));
  const all = REGIONS.flatMap((region) =>
    COMBINATIONS.map((traits) => resolvePlace({ region, level, traits, ...(province === undefined ? {} : { province }) }, text)),
  );
  const keyOf = ({ column, traits }: ResolvedPlace): string => [column, ...traits.filter((trait) => asked.has(trait))].join(' ');
  return [...new Map(all.map((place) => [keyOf(place), place])).values()];
}

/** Exactly one of a value, a relation and a declared absence. */
function saysOneThing({ value, state, relativeTo }: DatedThreshold): boolean {
  return [value, state, relativeTo].filter((said) => said !== undefined).length === 1;
}

/** True if exactly one value beats every other that holds, and it is the one that the library takes. */
function hasOneWinner(parameter: ParameterText, on: string, place: ResolvedPlace, { precedence }: RuleSet): boolean {
  const holding = parameter.values.filter((value) => isWithin(on, value.from, value.to) && scopeIncludes(value.scope, place));
  const winners = holding.filter((value) => holding.every((other) => other === value || comparePrecedence(value, other, precedence) > 0));
  const [winner] = winners;
  return (
    winners.length === 1 &&
    winner !== undefined &&
    saysOneThing(winner) &&
    resolveThreshold(parameter, { on }, place, precedence) === winner
  );
}

/** The days on which a set is in force for units of a province, read from its file and not from what is tried. */
function daysInForce({ id, instruments }: RuleSet, province: Province | undefined): string[] {
  const enacting = instruments.filter(({ ruleSets }) => ruleSets?.some((enacted) => enacted.id === id) === true);
  return DAYS.filter((on) =>
    enacting.some(
      ({ inForce: { from, to }, province: only }) =>
        from <= on && (to === undefined || on < to) && (only === undefined || only === province),
    ),
  );
}

/** The province that has decisions; in a sample it alone. */
const tried = PROVINCES.filter((province) => IS_WHOLE || province !== undefined);

describe.each(SHIPPED.map((set) => [set.id, set] as const))('%s', (_id, set) => {
  it.each(tried)('has one value or a declared absence for every parameter on every day at every place (province: %s)', (province) => {
    const inForce: string[] = [];
    const faults = DAYS.flatMap((on) => {
      const consolidated = consolidate(set, { on, province });
      if (consolidated === undefined) return [];
      inForce.push(on);
      const { text, problems } = consolidated;
      const places = placesIn(text, set.level, province);
      return [
        ...problems.map(({ message }) => `${on}: ${message.en}`),
        ...parametersOf(text).flatMap((parameter) =>
          places
            .filter((place) => !hasOneWinner(parameter, on, place, set))
            .map(({ column, traits }) => `${parameter.id} ${on} ${column} ${traits.join('+')}`),
        ),
      ];
    });
    if (faults.length > 0) expect.fail(`${faults.length} faults, first: ${faults.slice(0, 5).join('; ')}`);
    expect(inForce).toEqual(daysInForce(set, province));
  });
});

it('the sweep reaches from before the first text to after the last, and sees columns that traits give', () => {
  expect([DAYS[0], DAYS.at(-1)]).toEqual(['2021-01-01', '2027-12-31']);
  expect(REGIONS.length * new Set(COMBINATIONS.map(String)).size).toBe(112);
  const counts = Object.fromEntries(SHIPPED.map((set) => [set.id, PROVINCES.map((province) => daysInForce(set, province).length)]));
  // A sample of the days has as many as it has; on which of them a set is in force was asked above.
  const shown = (found: Record<string, number[]>): object =>
    IS_WHOLE ? found : Object.fromEntries(Object.entries(found).map(([id, days]) => [id, days.map(Boolean)]));
  const expected = {
    commune: [1440, 1440],
    'advanced-commune': [1440, 1440],
    'model-commune': [1440, 1440],
    district: [1440, 1440],
    'commune-recognition': [1978, 1978],
    'commune-area-2026': [807, 807],
    'commune-2026': [685, 685],
    'province-2026': [685, 685],
    'ethnic-minority-village': [0, 2105],
    'model-residential-area': [0, 2556],
  };
  expect(shown(counts)).toMatchObject(shown(expected));
});
