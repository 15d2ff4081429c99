import type { Condition } from '../../model/condition.ts';
import { resolvePlace } from '../../law/place.ts';
import type { ResolvedPlace } from '../../law/place.ts';
import type { IndicatorText } from '../../law/text.ts';
import { presupposedParameter } from '../../law/presupposed.ts';
import { findThreshold, limitOf } from '../../engine/limit.ts';
import type { Found, Limit } from '../../engine/limit.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { PlaceKind } from './places.ts';

/** The compiled sets of a set and of all that it presupposes, each after those that it presupposes itself. */
export function chainOf(compiledSet: CompiledSet): CompiledSet[] {
  const chain = [...compiledSet.prerequisites.flatMap((item) => chainOf(item.compiledSet)), compiledSet];
  const ids = chain.map(({ ruleSet }) => ruleSet.id);
  return chain.filter(({ ruleSet }, index) => ids.indexOf(ruleSet.id) === index);
}

/** A set's place as its own column rules have it. */
export function placeIn(compiledSet: CompiledSet, { text, region, traits, groups }: PlaceKind): ResolvedPlace {
  return resolvePlace({ province: text.province, region, level: compiledSet.place.level, traits, groups }, compiledSet.text);
}

function presupposed(compiledSet: CompiledSet, kind: PlaceKind, id: string): Found | undefined {
  const found = presupposedParameter(compiledSet.prerequisites, id);
  return found && findThreshold(found.parameter, { ...found.compiledSet, place: placeIn(found.compiledSet, kind) });
}

/** What a parameter of an indicator asks for at a kind of place, resolved as `assess` does. */
export function limitAt(compiledSet: CompiledSet, indicator: IndicatorText, param: string, kind: PlaceKind): Limit {
  return limitOf({ param }, indicator, {
    ruleSet: compiledSet.ruleSet,
    at: compiledSet.at,
    place: placeIn(compiledSet, kind),
    presupposed: (id) => presupposed(compiledSet, kind, id),
  });
}

/** The conditions of an indicator: its own, and those of its exceptions. */
export function conditionsOf(indicator: IndicatorText): Condition[] {
  return [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => when ?? [])];
}
