import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import { isWithin } from '../../value/iso-date.ts';
import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { columnIds, columnKey, placeInColumn } from '../columns.ts';
import { scopeIncludes } from '../place.ts';
import type { ResolvedPlace } from '../place.ts';
import { isOfLowerRank } from '../precedence.ts';
import { resolveThreshold } from '../resolve.ts';
import type { DatedThreshold, ParameterText, SetText } from '../text.ts';
import { statementWords } from './in-words.ts';
import { packProblem } from './pack-problem.ts';

/** True if a value asks for less than a limit does, by the direction of the parameter. */
export function isWeaker(value: string, limit: string, direction: ParameterText['direction']): boolean {
  const sign = compareDecimals(exactDecimal(value), exactDecimal(limit));
  if (direction === 'exactly') return sign !== 0;
  return direction === 'at-most' ? sign > 0 : sign < 0;
}

/** Columns that units can use for which a value is: those that it names, else those of its provinces. */
export function columnsOf({ scope }: DatedThreshold, text: SetText): readonly string[] | undefined {
  const named = scope?.[columnKey(text)];
  if (named !== undefined || scope?.provinces === undefined) return named;
  return columnIds(text, scope.provinces);
}

/** What a lower text asks in place of what a higher one asks: a value, or nothing at all. */
function asksForLess(own: DatedThreshold, higher: DatedThreshold, direction: ParameterText['direction']): boolean {
  if (higher.value === undefined || higher.state !== undefined) return false;
  if (own.state === 'not-required') return true;
  if (own.value === undefined) return false;
  if (typeof own.value === 'boolean' || typeof higher.value === 'boolean') return own.value !== higher.value;
  return isWeaker(own.value, higher.value, direction);
}

/** The places that a value and those of higher texts can tell apart. */
function placesOf(own: DatedThreshold, higher: readonly DatedThreshold[], text: SetText, level: string): ResolvedPlace[] {
  const asked = [[], ...higher.map(({ scope }) => scope?.traits ?? [])];
  const traits = asked.map((some) => [...new Set([...(own.scope?.traits ?? []), ...some])]);
  const [province] = own.scope?.provinces ?? [];
  return (columnsOf(own, text) ?? columnIds(text)).flatMap((column) => {
    const place = { province, level, ...placeInColumn(text, column), columnRule: undefined };
    const groups = [...new Set([...place.groups, ...(own.scope?.groups?.slice(0, 1) ?? [])])];
    return traits.map((held) => ({ ...place, groups, traits: [...new Set([...place.traits, ...held])] }));
  });
}

/** The higher value that would hold where and when a lower one holds in its place and asks for less. */
function outdone(own: DatedThreshold, parameter: ParameterText, text: SetText, ruleSet: Pick<RuleSet, 'level' | 'precedence'>) {
  const higher = parameter.values.filter((value) => value.grade !== 'assumed' && isOfLowerRank(own, value));
  // Which one holds is looked at place by place and day by day: seldom is there one that could ask for more at all.
  if (!higher.some((value) => asksForLess(own, value, parameter.direction))) return undefined;
  const days = [own, ...higher].map(({ from }) => from).filter((day) => isWithin(day, own.from, own.to));
  const level = own.scope?.levels?.[0] ?? ruleSet.level;
  for (const place of placesOf(own, higher, text, level).filter((item) => scopeIncludes(own.scope, item))) {
    for (const on of new Set(days.toSorted())) {
      if (resolveThreshold(parameter, { on }, place, ruleSet.precedence) !== own) continue;
      const found = resolveThreshold({ ...parameter, values: higher }, { on }, place, ruleSet.precedence);
      if (found !== undefined && asksForLess(own, found, parameter.direction)) return { higher: found, on };
    }
  }
  return undefined;
}

/**
 * Values of a province or a district that ask for less than the higher text where they hold. Where that text leaves the value to
 * them (`delegated`) it has none of its own, and its floor is looked at elsewhere.
 */
export function checkWeaker(text: SetText, ruleSet: Pick<RuleSet, 'level' | 'precedence' | 'units'>): Problem[] {
  const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => [...indicator.parameters.values()]));
  return parameters.flatMap((parameter) =>
    parameter.values.flatMap((own) => {
      const found = outdone(own, parameter, text, ruleSet);
      if (found === undefined) return [];
      const { higher, on } = found;
      const { id, unit, level } = parameter;
      const params = {
        parameter: id,
        valueVi: statementWords(own, unit, 'vi', level, ruleSet),
        valueEn: statementWords(own, unit, 'en', level, ruleSet),
        higherVi: statementWords(higher, unit, 'vi', level, ruleSet),
        higherEn: statementWords(higher, unit, 'en', level, ruleSet),
        by: higher.cite.instrument,
        on,
      };
      return [packProblem('weaker-than-higher-text', [own.statedIn, own.id], params)];
    }),
  );
}
