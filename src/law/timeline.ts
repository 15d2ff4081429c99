import { byCodeUnit, canonicalJson } from '../value/canonical-json.ts';
import { groupBy } from '../value/group-by.ts';
import { isWithin } from '../value/iso-date.ts';
import type { Province } from '../model/provinces.ts';
import type { Precedence, RuleSet } from '../model/rule-set.ts';
import { consolidate } from './consolidate.ts';
import { daysOfChange } from './layers.ts';
import { mergeOrder } from '../value/merge-order.ts';
import { pastYearOf } from './past-year.ts';
import { winnerOf } from './resolve.ts';
import type { CriterionText, DatedThreshold, IndicatorText, ParameterText, SetText } from './text.ts';
import { leavesOf } from './walk-condition.ts';

/** A value of a parameter with the days on which it is what the law says at its scope. */
export interface TimedThreshold {
  readonly criterion: CriterionText;
  readonly indicator: IndicatorText;
  readonly parameter: ParameterText;
  readonly value: DatedThreshold;
  /** Half-open, and cut where a later instrument takes over. */
  readonly from: string;
  readonly to: string | undefined;
  /** The text in which it stands, as it was on the first of those days. */
  readonly text: SetText;
}

/** Days on which one and the same text is in force, for one province or for those without decisions of their own. */
interface Layer {
  readonly text: SetText;
  /** Which of the values in the text are listed here: each is listed once, where its province's own text has it. */
  readonly isListed: (value: DatedThreshold) => boolean;
  readonly from: string;
  readonly to: string | undefined;
}

/** Sheets, pages and tests ask for the whole of a set's law again and again. */
const lawAlone = new WeakMap<RuleSet, readonly TimedThreshold[]>();

/** Before every day and after every day: an annex also speaks of years in which it was not yet in force. */
const EARLIEST = '0000-00-00';

function layersIn(ruleSet: RuleSet, province: Province | undefined, names: readonly string[], isListed: Layer['isListed']): Layer[] {
  const layers = daysOfChange(ruleSet).flatMap((from, index, all): Layer[] => {
    const consolidated = consolidate(ruleSet, { on: from, province, drafts: names, assume: names });
    return consolidated === undefined ? [] : [{ text: consolidated.text, isListed, from, to: all[index + 1] }];
  });
  return layers.map((layer, index) => ({
    ...layer,
    from: index === 0 ? EARLIEST : layer.from,
    to: index === layers.length - 1 ? undefined : layer.to,
  }));
}

function layersOf(ruleSet: RuleSet, names: readonly string[]): Layer[] {
  const provinces = [...new Set(ruleSet.instruments.flatMap(({ province }) => province ?? []))];
  const owner = ({ scope }: DatedThreshold): Province | undefined => provinces.find((province) => scope?.provinces?.includes(province));
  return [undefined, ...provinces].flatMap((province) => layersIn(ruleSet, province, names, (value) => owner(value) === province));
}

/** Names of the parameters that an indicator's condition and exceptions read: others have no bearing on anything. */
export function parametersRead(indicator: IndicatorText, text: SetText): Set<string> {
  const conditions = [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => (when === undefined ? [] : [when]))];
  const leaves = conditions.flatMap((condition) => leavesOf(condition, text.conditions));
  return new Set(leaves.flatMap(({ value }) => (typeof value === 'object' ? [value.param] : [])));
}

/** The earlier of two ends; an open end is the latest. */
function earlierEnd(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** True if a period has no day. */
function isEmpty(from: string, to: string | undefined): boolean {
  return to !== undefined && to <= from;
}

/** Which of the values of one scope holds when, within a layer. */
function holding(values: readonly DatedThreshold[], layer: Layer, precedence: Precedence): Pick<TimedThreshold, 'value' | 'from' | 'to'>[] {
  const days = values
    .flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])
    .filter((day) => isWithin(day, layer.from, layer.to));
  const starts = [...new Set([layer.from, ...days])].sort(byCodeUnit);
  return starts.flatMap((from, index) => {
    const held = values.filter((value) => isWithin(from, value.from, value.to));
    const first = winnerOf(held, precedence);
    const to = earlierEnd(starts[index + 1], layer.to);
    return first === undefined || isEmpty(from, to) ? [] : [{ value: first, from, to }];
  });
}

function inLayer(layer: Layer, precedence: Precedence): TimedThreshold[] {
  const { text } = layer;
  return text.criteria.flatMap((criterion) =>
    criterion.indicators.flatMap((indicator) => {
      const read = parametersRead(indicator, text);
      return [...indicator.parameters].flatMap(([name, parameter]) => {
        if (!read.has(name)) return [];
        const scopes = groupBy(parameter.values.filter(layer.isListed), scopeKey);
        return [...scopes.values()].flatMap((values) =>
          holding(values, layer, precedence).map((held) => ({ criterion, indicator, parameter, text, ...held })),
        );
      });
    }),
  );
}

/** The scope of a value as text, to compare scopes by. */
export function scopeKey({ scope }: Pick<DatedThreshold, 'scope'>): string {
  return canonicalJson(scope ?? {});
}

/** What a value says and where it says so; its id and its dates may differ between layers that cut it differently. */
function contentOf({ parameter, value }: TimedThreshold): string {
  const { state, scope, grade, cite, statedIn } = value;
  return canonicalJson({ parameter: parameter.id, value: value.value, state, scope, grade, cite, statedIn });
}

/** Joins what continues from one layer to the next. */
function joined(pieces: readonly TimedThreshold[]): TimedThreshold[] {
  const result: TimedThreshold[] = [];
  const last = new Map<string, number>();
  for (const piece of pieces) {
    const key = contentOf(piece);
    const before = last.get(key);
    const earlier = before === undefined ? undefined : result[before];
    if (before !== undefined && earlier?.to === piece.from) result[before] = { ...earlier, to: piece.to };
    else last.set(key, result.push(piece) - 1);
  }
  return result;
}

/**
 * Every value of every parameter that the law of a set gives at some scope on some day, with those days, in the order of
 * the text: by indicator, parameter, scope, then date. Adopted instruments, and the drafts and assumptions that are named.
 */
export function timeline(ruleSet: RuleSet, names: readonly string[] = []): readonly TimedThreshold[] {
  if (names.length > 0) return madeOf(ruleSet, names);
  const made = lawAlone.get(ruleSet) ?? madeOf(ruleSet, names);
  // Only what is frozen cannot change behind the cache's back.
  if (Object.isFrozen(ruleSet)) lawAlone.set(ruleSet, made);
  return made;
}

function madeOf(ruleSet: RuleSet, names: readonly string[]): TimedThreshold[] {
  const layers = layersOf(ruleSet, names).map((layer) => inLayer(layer, ruleSet.precedence));
  const all = joined(layers.flat());
  const order = mergeOrder(layers.map((pieces) => [...new Set(pieces.map(({ parameter }) => parameter.id))]));
  const scopes = [...new Set(all.map(({ value }) => scopeKey(value)))];
  const place = new Map(order.map((id, index) => [id, index]));
  return all.toSorted(
    (a, b) =>
      place.get(a.parameter.id)! - place.get(b.parameter.id)! ||
      scopes.indexOf(scopeKey(a.value)) - scopes.indexOf(scopeKey(b.value)) ||
      byCodeUnit(a.from, b.from),
  );
}

/**
 * Every value that a later text gives for a year that was over by then, in the order of the text, with the days of that text: it holds
 * of itself on no day, and so is no part of the timeline.
 */
export function pastYears(ruleSet: RuleSet, names: readonly string[] = []): readonly TimedThreshold[] {
  const found = new Map<string, TimedThreshold>();
  for (const { text, isListed } of layersOf(ruleSet, names)) {
    for (const criterion of text.criteria) {
      for (const indicator of criterion.indicators) {
        const read = parametersRead(indicator, text);
        for (const [name, parameter] of indicator.parameters) {
          if (!read.has(name)) continue;
          for (const value of parameter.values) {
            if (pastYearOf(value) === undefined || !isListed(value) || found.has(value.id)) continue;
            found.set(value.id, { criterion, indicator, parameter, value, text, from: value.textFrom, to: value.textTo });
          }
        }
      }
    }
  }
  return [...found.values()];
}
