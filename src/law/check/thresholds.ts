import { isWithin, periodsOverlap } from '../../value/iso-date.ts';
import type { Problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { Precedence } from '../../model/rule-set.ts';
import { areExclusive, columnIds, columnKey } from '../columns.ts';
import { scopeCovers, scopesOverlap } from '../place.ts';
import { LISTED } from './listed.ts';
import { comparePrecedence } from '../precedence.ts';
import type { DatedThreshold, IndicatorText, ParameterText, SetText } from '../text.ts';
import { parametersRead } from '../timeline.ts';
import { columnsOf, isWeaker } from './weaker.ts';
import { packProblem } from './pack-problem.ts';

/** What is borrowed and what the law says do not compete: the law wins. */
function isOneKind(a: DatedThreshold, b: DatedThreshold): boolean {
  return (a.grade === 'assumed') === (b.grade === 'assumed');
}

/** A period without a day is told once, and meets nothing. */
function hasDays({ textFrom, textTo }: DatedThreshold): boolean {
  return textTo === undefined || textFrom < textTo;
}

/** True if on some day both are said for the figures of one year. */
function areSaidTogether(a: DatedThreshold, b: DatedThreshold): boolean {
  const ofOneYear = a.year === undefined || b.year === undefined || a.year === b.year;
  return ofOneYear && periodsOverlap({ from: a.textFrom, to: a.textTo }, { from: b.textFrom, to: b.textTo });
}

/** True if no unit is in a group of each of two values. */
function areOfOtherGroups({ scope: a }: DatedThreshold, { scope: b }: DatedThreshold, { columns }: SetText): boolean {
  return a?.groups !== undefined && b?.groups?.every((one) => a.groups!.every((other) => areExclusive(one, other, columns))) === true;
}

function meetSomewhere(a: DatedThreshold, b: DatedThreshold, text: SetText): boolean {
  return hasDays(a) && hasDays(b) && areSaidTogether(a, b) && scopesOverlap(a.scope, b.scope) && !areOfOtherGroups(a, b, text);
}

/** True if some unit is under both a delegation with its floor and a value. */
function concerns(delegation: DatedThreshold, value: DatedThreshold, text: SetText): boolean {
  const columns = columnsOf(value, text);
  const scope = columns === undefined ? value.scope : { ...value.scope, [columnKey(text)]: [...columns] };
  return areSaidTogether(delegation, value) && scopesOverlap(delegation.scope, scope);
}

function floorProblem(parameter: ParameterText, delegation: DatedThreshold, value: DatedThreshold, text: SetText): Problem | undefined {
  if (delegation.floor === undefined || typeof value.value !== 'string') return undefined;
  if (!concerns(delegation, value, text) || !isWeaker(value.value, delegation.floor, parameter.direction)) return undefined;
  return packProblem('weaker-than-floor', [value.cite.instrument, 'thresholds', value.id], {
    parameter: parameter.id,
    value: value.value,
    floor: delegation.floor,
  });
}

/** A value against the word by which the law states the level: it would ask for the opposite of what is read. */
function contradicted({ level, values }: ParameterText): Problem[] {
  if (level === undefined) return [];
  const { vi: wordVi, en: wordEn } = level.word;
  return values.flatMap(({ id, cite, value }) =>
    value === undefined || value === level.means
      ? []
      : [packProblem('level-contradicted', [cite.instrument, 'thresholds', id], { threshold: id, wordVi, wordEn })],
  );
}

/** Precedence without dates: one instrument says one thing of a place on a day, and does not overrule itself by a later `from`. */
function withoutDates(precedence: Precedence): Precedence {
  return { ...precedence, order: precedence.order.filter((key) => key !== 'from') };
}

/** Days from one change of the text to the next. */
export interface Days {
  readonly from: string;
  /** `undefined`: no end. */
  readonly until: string | undefined;
}

/** A value that ends, while the text stands, where nothing takes its place; what later texts put behind an end is theirs to show. */
function endsWithout({ id, values }: ParameterText, days: readonly Days[], text: SetText): Problem[] {
  const key = columnKey(text);
  return values.flatMap(({ to, scope }) => {
    if (to === undefined || !days.some(({ from, until }) => isWithin(to, from, until))) return [];
    const open = (scope?.[key] ?? columnIds(text)).filter((column) => {
      return !values.some((other) => isWithin(to, other.from, other.to) && scopeCovers(other.scope, { ...scope, [key]: [column] }));
    });
    return open.length === 0 ? [] : [packProblem('threshold-gap', [id], { parameter: id, from: to, to: '…', place: open.join(', ') })];
  });
}

function indicatorsOf({ criteria }: SetText): readonly IndicatorText[] {
  return criteria.flatMap(({ indicators }) => indicators);
}

function checkParameter(parameter: ParameterText, precedence: Precedence, text: SetText): Problem[] {
  const problems = contradicted(parameter);
  const undated = withoutDates(precedence);
  for (const [index, value] of parameter.values.entries()) {
    // Of values that all collide with one another there are as many pairs as their number squared.
    if (problems.length > LISTED) break;
    for (const other of parameter.values.slice(index + 1)) {
      if (value.id === other.id) problems.push(ruleProblem('duplicate-id', [parameter.id], { id: value.id }));
      else if (isOneKind(value, other) && meetSomewhere(value, other, text) && comparePrecedence(value, other, undated) === 0) {
        const isTie = comparePrecedence(value, other, precedence) === 0;
        if (!isTie && value.statedIn !== other.statedIn) continue;
        const params = { parameter: parameter.id, first: value.id, second: other.id };
        problems.push(packProblem(isTie ? 'threshold-tie' : 'threshold-overlap', [parameter.id], params));
      }
    }
    for (const other of parameter.values) {
      const weaker = other === value ? undefined : floorProblem(parameter, value, other, text);
      if (weaker !== undefined) problems.push(weaker);
    }
  }
  return problems;
}

/** Values of parameters: no two that hold at once without one taking precedence, none weaker than its floor. */
export function checkThresholds(text: SetText, precedence: Precedence): Problem[] {
  return indicatorsOf(text).flatMap(({ parameters }) =>
    [...parameters.values()].flatMap((parameter) => checkParameter(parameter, precedence, text)),
  );
}

/** No value that a condition reads ends without a successor while the text stands. Conditions must form no circle. */
export function checkEnds(text: SetText, days: readonly Days[]): Problem[] {
  return indicatorsOf(text).flatMap((indicator) => {
    const read = parametersRead(indicator, text);
    return [...indicator.parameters].flatMap(([name, parameter]) => (read.has(name) ? endsWithout(parameter, days, text) : []));
  });
}
