import type { Condition } from '../../model/condition.ts';
import { resolvePlace } from '../../law/place.ts';
import type { ResolvedPlace } from '../../law/place.ts';
import { resolveThreshold } from '../../law/resolve.ts';
import { findIndicator } from '../../law/text.ts';
import type { DatedThreshold, IndicatorText } from '../../law/text.ts';
import { limitOf } from '../../engine/limit.ts';
import type { Limit } from '../../engine/limit.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { PlaceKind } from './places.ts';

/** The compiled sets of a set and of all that it presupposes, each after those that it presupposes itself. */
export function chainOf(compiledSet: CompiledSet): CompiledSet[] {
  const chain = [...compiledSet.prerequisites.flatMap((item) => chainOf(item.compiledSet)), compiledSet];
  const ids = chain.map(({ ruleSet }) => ruleSet.id);
  return chain.filter(({ ruleSet }, index) => ids.indexOf(ruleSet.id) === index);
}

/** A set's place as its own column rules have it. */
export function placeIn(compiledSet: CompiledSet, { text, region, traits }: PlaceKind): ResolvedPlace {
  return resolvePlace({ province: text.province, region, level: compiledSet.place.level, traits }, compiledSet.text.columnRules);
}

function presupposed(compiledSet: CompiledSet, kind: PlaceKind, id: string): DatedThreshold | undefined {
  const [set, row = '', name = ''] = id.split('/');
  const lower = compiledSet.prerequisites.find((item) => item.compiledSet.ruleSet.id === set)?.compiledSet;
  const parameter = lower === undefined ? undefined : findIndicator(lower.text, row)?.indicator.parameters.get(name);
  if (lower === undefined || parameter === undefined) return undefined;
  return resolveThreshold(parameter, lower.at, placeIn(lower, kind), lower.ruleSet.precedence);
}

/** What a parameter of an indicator asks for at a kind of place, resolved as `assess` does. */
export function limitAt(compiledSet: CompiledSet, indicator: IndicatorText, param: string, kind: PlaceKind): Limit {
  return limitOf({ param }, indicator, {
    at: compiledSet.at,
    place: placeIn(compiledSet, kind),
    precedence: compiledSet.ruleSet.precedence,
    presupposed: (id) => presupposed(compiledSet, kind, id),
  });
}

/** The conditions of an indicator: its own, and those of its exceptions. */
export function conditionsOf(indicator: IndicatorText): Condition[] {
  return [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => when ?? [])];
}
