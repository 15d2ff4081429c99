import { daysOfChange } from '../../src/law/layers.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { IS_WHOLE } from './budget.ts';

const MILLISECONDS = 86_400_000;

/** The day so many days after another one, by the calendar of the platform. */
export function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(first) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Every day from the first to the last; in a sample every fortieth, and whatever the length each day on which the law of
 * some set changes, with the day before and the day after.
 */
export function daysToSweep(first: string, last: string, ruleSets: readonly RuleSet[]): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / MILLISECONDS;
  const near = new Set(ruleSets.flatMap(daysOfChange).flatMap((day) => [-1, 0, 1].map((days) => dayAfter(day, days))));
  const all = Array.from({ length: count + 1 }, (_, index) => dayAfter(first, index));
  return all.filter((day, index) => IS_WHOLE || index % 40 === 0 || index === count || near.has(day));
}
