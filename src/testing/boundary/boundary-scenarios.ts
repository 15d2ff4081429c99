import { checkArguments } from '../../model/check-arguments.ts';
import { dayAfter, dayBefore } from '../../value/calendar.ts';
import type { LeafCondition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { ExpectedIndicator, Scenario } from '../../model/scenario.ts';
import { coveredPeriod } from '../../law/coverage-period.ts';
import { resolvePlace } from '../../law/place.ts';
import type { Place } from '../../law/place.ts';
import { textsOf } from '../../law/texts-of.ts';
import type { TextOn } from '../../law/texts-of.ts';
import { around, conditionsOf, isolating } from './isolate.ts';
import { knowsYear, rowOn } from './levels.ts';
import type { RowOnDay } from './levels.ts';
import { metWithScenarios } from './met-with-scenarios.ts';
import { instancesOf, valuesOf } from './periods.ts';
import type { Instance } from './periods.ts';
import { readCondition, reasonFor, sideOf } from './reading.ts';
import type { Given, Givens, ReadingContext } from './reading.ts';

/** What of the law no scenario was made for, and why. */
export interface NotGenerated {
  /** Id of the dated value. */
  readonly threshold: string;
  readonly what: string;
  readonly because: string;
}

/** Scenarios on both sides of every value and every date. */
export interface BoundaryScenarios {
  readonly scenarios: readonly Scenario[];
  readonly notGenerated: readonly NotGenerated[];
}

interface Work {
  readonly ruleSet: RuleSet;
  readonly textOn: TextOn;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly scenarios: Map<string, Scenario>;
  readonly notGenerated: NotGenerated[];
}

function factsOf(givens: Givens): Record<string, string | boolean> {
  return Object.fromEntries([...givens].flatMap(([fact, given]) => (given === undefined ? [] : [[fact, given] as const])));
}

/** What a reading of the row on that day says that the answer must be. */
function expectedOf(row: RowOnDay, place: Place, givens: Givens): ExpectedIndicator {
  const context: ReadingContext = { level: row.level, named: row.text.conditions };
  const { condition, leaves } = conditionsOf(row, resolvePlace(place, row.text));
  const status = readCondition(condition, givens, context);
  const code = reasonFor(status, leaves, context);
  return code === status ? { status } : { status, code };
}

/** What a dossier is answered, or the refusal of a year of which the text of the day has no level. */
function asked(row: RowOnDay, { timed, place, year }: Instance, givens: Givens): Scenario['expect'] {
  if (!knowsYear(row.text, year)) return { code: 'invalid-option' };
  return { indicators: { [timed.indicator.id]: expectedOf(row, place, givens) } };
}

function add(work: Work, name: string, on: string, instance: Instance, givens: Givens): void {
  const { ruleSet, textOn, scenarios } = work;
  const { place, timed, year } = instance;
  const { province, region, level, traits = [], groups } = place;
  const row = rowOn(ruleSet, timed.indicator.id, { on, year }, place, textOn);
  const isInForce = textOn(ruleSet, on, province) !== undefined;
  // A row that an amendment adds or repeals is not there to be asked about.
  if (row === undefined && isInForce) return;
  const { cite } = timed.value;
  scenarios.set(name, {
    name,
    source: [cite.instrument, cite.annex, cite.row].filter((part) => part !== undefined).join(', '),
    set: ruleSet.id,
    on,
    ...(year === undefined ? {} : { year }),
    unit: {
      id: 'boundary',
      level,
      ...(region && { region }),
      ...(province === undefined ? {} : { province }),
      ...(traits.length === 0 ? {} : { traits: [...traits] }),
      ...(groups && { groups: [...groups] }),
    },
    facts: factsOf(givens),
    expect: row === undefined ? { code: 'date-not-covered' } : asked(row, instance, givens),
  });
}

const WORDS = { below: 'just below', at: 'at', above: 'just above' } as const;

function wordsFor(given: Given, level: string | boolean | undefined): string {
  if (given === undefined) return 'not known';
  if (typeof given === 'boolean' || typeof level !== 'string') return String(given);
  return `${given}, ${WORDS[sideOf(given, level)]} ${level}`;
}

/** Facts that are tried against a level; where there is none, the least and the most that the fact can be. */
function givensFor(level: string | boolean | undefined, unit: string, fact: Fact): Given[] {
  if (fact.type === 'boolean') return [true, false, undefined];
  if (typeof level === 'string') return [...around(level, unit, fact), undefined];
  return [fact.bounds?.min ?? '0', fact.bounds?.max ?? '100'];
}

function whereWords({ place: { region, province, groups = [] }, year }: Instance): string {
  return [region, province, ...groups, year && `year ${year}`].filter((word) => word !== undefined).join(', ');
}

/** The day before a value begins or ends, that day and the next, with a fact whose verdict turns there if one does. */
function addDates(work: Work, instance: Instance, leaf: LeafCondition, fact: Fact): void {
  const { timed, period, place } = instance;
  const { parameter, indicator } = timed;
  const name = parameter.id.split('/').at(-1) ?? '';
  const at = (on: string): RowOnDay | undefined => rowOn(work.ruleSet, indicator.id, { on, year: instance.year }, place, work.textOn);
  for (const date of [period.from, period.to]) {
    if (date === undefined) continue;
    const rows = [at(dayBefore(date)), at(date)].flatMap((row) => row ?? []);
    const levels = rows.map((row) => row.level(name).value);
    const probes = levels.flatMap((level) => givensFor(level, parameter.unit, fact)).filter((given) => given !== undefined);
    const read = (row: RowOnDay | undefined, given: Given): { facts: Givens; status: string } | undefined => {
      if (row === undefined) return undefined;
      const facts = isolating(leaf, given, row, resolvePlace(place, row.text), work.facts) ?? new Map([[fact.id, given]]);
      return { facts, status: expectedOf(row, place, facts).status };
    };
    const turning = probes.find((given) => read(at(dayBefore(date)), given)?.status !== read(at(date), given)?.status);
    const given = turning ?? probes[0];
    const facts = read(at(date), given)?.facts ?? read(at(dayBefore(date)), given)?.facts;
    if (facts === undefined) continue;
    for (const [word, on] of [
      ['the day before', dayBefore(date)],
      ['the day of', date],
      ['the day after', dayAfter(date)],
    ] as const) {
      add(work, `${parameter.id}, ${whereWords(instance)}: ${word} ${date}, ${fact.id} ${String(given)}`, on, instance, facts);
    }
  }
}

function addLeaf(work: Work, instance: Instance, leaf: LeafCondition): void {
  const { timed, period, place, row } = instance;
  const { parameter, value } = timed;
  const fact = work.facts.get(leaf.fact)!;
  const level = row.level(parameter.id.split('/').at(-1) ?? '').value;
  const resolved = resolvePlace(place, row.text);
  const givens = givensFor(level, parameter.unit, fact);
  const isolated = new Map(givens.map((given) => [given, isolating(leaf, given, row, resolved, work.facts)]));
  // Where another member says the same at some value, the facts under which this one decides at another show that too.
  const beside = [...isolated.values()].find((facts) => facts !== undefined);
  for (const given of givens) {
    const words = `${fact.id} ${wordsFor(given, level)}`;
    // Where no level is known nothing turns: the fact alone shows that it decides nothing.
    const alone = new Map([[fact.id, given]]);
    const facts =
      level === undefined ? alone : (isolated.get(given) ?? (beside === undefined ? undefined : new Map([...beside, ...alone])));
    if (facts !== undefined) add(work, `${parameter.id}, ${whereWords(instance)}, ${period.from}: ${words}`, period.from, instance, facts);
    else {
      const because = 'no other facts were found under which the row turns with this comparison alone';
      work.notGenerated.push({ threshold: value.id, what: `${leaf.operator}: ${words}`, because });
    }
  }
  addDates(work, instance, leaf, fact);
}

/**
 * Scenarios on both sides of every value and every date of a rule set, made from the law itself.
 *
 * @remarks For every dated value: the fact just below it, at it and just above it (by 1 of what is counted, else by 0.01), or
 * yes and no; and the fact left out; of a year that was over before the text that gives it, for whoever names that year. For every day
 * on which a value begins or ends: the day before, the day, the day after.
 * Of a set that is met by another rule than that all of its criteria are: criteria judged such that just enough, one fewer, or all but a
 * required one are met. In a condition of several members the other facts are chosen such that the row turns with this one alone. The expectations
 * are not what `assess` answers: the value is read from the consolidated text of the day, and what follows from it by a second,
 * simple reading of operators and conditions that shares no code with the engine. Whoever doubts a wording still has to read the
 * decision: a value that is wrong in the data is wrong here as well.
 * @param ruleSet - the set to make scenarios for.
 * @returns the scenarios, and what could not be made, with the reason.
 * @throws nothing for a rule set that `createRuleSet` accepts.
 * @example
 * ```ts
 * import { communeRecognition } from 'ntm-rules/rules';
 * import { boundaryScenarios, runScenario } from 'ntm-rules/testing';
 *
 * const { scenarios } = boundaryScenarios(communeRecognition);
 * const context = { ruleSets: [communeRecognition] };
 * scenarios.every((scenario) => runScenario(scenario, context).passed); // => true
 * ```
 */
export function boundaryScenarios(ruleSet: RuleSet): BoundaryScenarios {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
  const work: Work = {
    ruleSet,
    textOn: textsOf(),
    facts: new Map(ruleSet.facts.map((fact) => [fact.id, fact])),
    scenarios: new Map(),
    notGenerated: [],
  };
  for (const timed of valuesOf(ruleSet)) {
    const instances = instancesOf(timed, ruleSet, work.textOn);
    if (instances.length === 0) {
      const { from, to } = coveredPeriod(ruleSet);
      const because = `it decides nowhere between ${from} and ${to ?? '…'}: other days, or another value takes precedence`;
      work.notGenerated.push({ threshold: timed.value.id, what: timed.parameter.id, because });
    }
    for (const instance of instances) {
      const { leaves } = conditionsOf(instance.row, resolvePlace(instance.place, instance.row.text));
      const name = timed.parameter.id.split('/').at(-1);
      const reading = leaves.filter(({ value }) => typeof value !== 'boolean' && value.param === name);
      for (const leaf of reading) addLeaf(work, instance, leaf);
    }
  }
  return { scenarios: [...work.scenarios.values(), ...metWithScenarios(ruleSet, work.textOn)], notGenerated: work.notGenerated };
}
