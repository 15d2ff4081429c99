import type { Condition } from '../../model/condition.ts';
import { resolvePlace } from '../../law/place.ts';
import type { ResolvedPlace } from '../../law/place.ts';
import { resolveThreshold } from '../../law/resolve.ts';
import { findIndicator } from '../../law/text.ts';
import type { DatedThreshold, IndicatorText } from '../../law/text.ts';
import { limitOf } from '../../engine/limit.ts';
import type { Limit } from '../../engine/limit.ts';
import type { Plan } from '../../engine/plan.ts';
import type { PlaceKind } from './places.ts';

/** The plans of a set and of all that it presupposes, each after those that it presupposes itself. */
export function chainOf(plan: Plan): Plan[] {
  const chain = [...plan.prerequisites.flatMap((item) => chainOf(item.plan)), plan];
  const ids = chain.map(({ ruleSet }) => ruleSet.id);
  return chain.filter(({ ruleSet }, index) => ids.indexOf(ruleSet.id) === index);
}

/** A set's place as its own column rules have it. */
export function placeIn(plan: Plan, { text, region, traits }: PlaceKind): ResolvedPlace {
  return resolvePlace({ province: text.province, region, level: plan.place.level, traits }, plan.text.columnRules);
}

function presupposed(plan: Plan, kind: PlaceKind, id: string): DatedThreshold | undefined {
  const [set, row = '', name = ''] = id.split('/');
  const lower = plan.prerequisites.find((item) => item.plan.ruleSet.id === set)?.plan;
  const parameter = lower === undefined ? undefined : findIndicator(lower.text, row)?.indicator.parameters.get(name);
  if (lower === undefined || parameter === undefined) return undefined;
  return resolveThreshold(parameter, lower.at, placeIn(lower, kind), lower.ruleSet.precedence);
}

/** What a parameter of an indicator asks for at a kind of place, resolved as `assess` does. */
export function limitAt(plan: Plan, indicator: IndicatorText, param: string, kind: PlaceKind): Limit {
  return limitOf({ param }, indicator, {
    at: plan.at,
    place: placeIn(plan, kind),
    precedence: plan.ruleSet.precedence,
    presupposed: (id) => presupposed(plan, kind, id),
  });
}

/** The conditions of an indicator: its own, and those of its exceptions. */
export function conditionsOf(indicator: IndicatorText): Condition[] {
  return [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => when ?? [])];
}
