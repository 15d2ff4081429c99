import type { Problem } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { consolidate, daysOfChange } from '../layers.ts';
import type { LayerMoment } from '../layers.ts';
import { checkConditions } from './conditions.ts';
import { checkFacts, checkInstruments } from './instruments.ts';
import { inWords } from './in-words.ts';
import { checkEnds, checkThresholds } from './thresholds.ts';
import { checkWeaker } from './weaker.ts';

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Nothing, or one draft with the drafts that it builds on. Whether two drafts go together is said when both are named. */
export function draftsOf({ instruments }: RuleSet): string[][] {
  const drafts = instruments.filter(({ status }) => status === 'draft');
  const withBases = (draft: Instrument): string[] => {
    const bases = drafts.filter(({ id }) => id !== draft.id && draft.amends?.includes(id) === true);
    return unique([draft.id, ...bases.flatMap(withBases)]);
  };
  return [[], ...drafts.map(withBases)];
}

/** Nobody's province, and each that has decisions of its own. */
export function provincesOf({ instruments }: RuleSet): (Province | undefined)[] {
  return unique([undefined, ...instruments.map(({ province }) => province)]);
}

/** Ways to look at the law besides the plain one: as known on a day, for dossiers submitted before a day. */
function viewsOf({ instruments }: RuleSet): Pick<LayerMoment, 'knownOn' | 'submittedOn'>[] {
  const recorded = unique(instruments.map(({ recordedOn }) => recordedOn));
  const submitted = unique(instruments.flatMap(({ transition }) => transition?.submittedBefore ?? []));
  const beforeAll = submitted.length === 0 ? [] : [{ submittedOn: '0001-01-01' }];
  return [{}, ...recorded.map((knownOn) => ({ knownOn })), ...submitted.map((submittedOn) => ({ submittedOn })), ...beforeAll];
}

/** A moment, and the day on which the text changes next. */
type Stretch = LayerMoment & { readonly until: string | undefined };

function stretchesOf(ruleSet: RuleSet): Stretch[] {
  const views = viewsOf(ruleSet);
  const provinces = provincesOf(ruleSet);
  return daysOfChange(ruleSet).flatMap((on, index, days) =>
    draftsOf(ruleSet).flatMap((drafts) =>
      provinces.flatMap((province) => views.map((view) => ({ on, until: days[index + 1], drafts, province, ...view }))),
    ),
  );
}

/**
 * Everything that can be known to be wrong with a rule set before a unit is assessed: operations that do not find what
 * they expect, ties between values, values that end without another one, impossible values, circles, unknown facts and
 * parameters, values below their floor or a higher text, double ids.
 */
export function checkRuleSet(ruleSet: RuleSet): Problem[] {
  const problems = [...checkFacts(ruleSet.facts), ...checkInstruments(ruleSet.instruments)];
  for (const { until, ...moment } of stretchesOf(ruleSet)) {
    const consolidated = consolidate(ruleSet, moment);
    if (consolidated === undefined) continue;
    const { text } = consolidated;
    const unsound = checkConditions(text, ruleSet);
    problems.push(...consolidated.problems, ...unsound, ...checkThresholds(text, ruleSet.precedence), ...checkWeaker(text, ruleSet));
    if (unsound.length === 0) problems.push(...checkEnds(text, moment.on, until));
  }
  const different = new Map(problems.map((item) => [JSON.stringify([item.code, item.path, item.params]), item]));
  return [...different.values()].map(inWords);
}
