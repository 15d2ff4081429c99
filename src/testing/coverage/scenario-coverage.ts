import { checkArguments } from '../../model/check-arguments.ts';
import { exactDecimal, written } from '../../value/decimal.ts';
import { percentOfRatio } from '../../value/share.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { isNtmError } from '../../model/errors.ts';
import { amender } from '../scenario-context.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { itemsOf } from './items.ts';
import type { CoverageKind, Item } from './items.ts';
import { lookingOf } from './sides.ts';
import type { Looking } from './sides.ts';

/** One thing of the law with the scenarios that look at it. */
export interface CoverageItem {
  readonly kind: CoverageKind;
  /** Of a value its id; of the rest the row, and what of it. */
  readonly id: string;
  /** Names of scenarios, by side: below, at, above; yes, no; asked; met, not-met; before, of, after. */
  readonly sides: Readonly<Record<string, readonly string[]>>;
  /** Sides that no scenario looks at. */
  readonly lacking: readonly string[];
}

/** How many of a kind are covered on every side. */
export interface CoverageShare {
  readonly covered: number;
  readonly total: number;
  /** In percent; `100` of nothing. */
  readonly share: string;
}

/** How far scenarios look at the rules of a set. */
export interface ScenarioCoverage extends CoverageShare {
  readonly ruleSet: string;
  readonly kinds: Readonly<Record<CoverageKind, CoverageShare>>;
  readonly items: readonly CoverageItem[];
  readonly uncovered: readonly CoverageItem[];
  /** False where the share of thresholds with a value is below the minimum asked for. */
  readonly isEnough: boolean;
}

/** A scenario with the set that it is about, its amendments on top. */
interface Variant {
  readonly scenario: Scenario;
  readonly variant: RuleSet;
}

/** Finds the set of each scenario; none where its amendments do not fit, or nobody has given them. */
function variantsBy(ruleSet: RuleSet, amendments: ScenarioContext['amendments']): (scenario: Scenario) => Variant | undefined {
  const amended = amender(amendments === undefined ? {} : { amendments });
  return (scenario) => {
    if (scenario.amendments === undefined) return { scenario, variant: ruleSet };
    if (amendments === undefined) return undefined;
    const make = amended(ruleSet, scenario.amendments);
    try {
      return { scenario, variant: make() };
    } catch (error) {
      if (isNtmError(error)) return undefined;
      throw error;
    }
  };
}

function itemOf({ kind, id, wanted, seenBy }: Item, all: readonly Looking[]): CoverageItem {
  const sides: Record<string, string[]> = Object.fromEntries(wanted.map((side) => [side, []]));
  for (const looking of all) {
    for (const side of new Set(seenBy(looking))) sides[side]?.push(looking.scenario.name);
  }
  return { kind, id, sides, lacking: wanted.filter((side) => sides[side]?.length === 0) };
}

function shareOf(items: readonly CoverageItem[]): CoverageShare {
  const covered = items.filter(({ lacking }) => lacking.length === 0).length;
  const total = items.length;
  // Rounded down: 999 of 1000 is never shown as all.
  return {
    covered,
    total,
    share: total === 0 ? '100' : written(percentOfRatio(exactDecimal(String(covered)), exactDecimal(String(total)), 'down')),
  };
}

/**
 * Which values, comparisons, exceptions and dates of a rule set the scenarios look at.
 *
 * @remarks A value is covered if scenarios that expect something of its row have its fact below it, at it and above it (yes and
 * no for a requirement; once for a level that has not been found or set). A comparison and an exception: met by one scenario and not
 * met by another. A date: the day before, that day, the day after. What a scenario supposes is not the law to be covered and does
 * not count; nor do values that decide on no day on which the text is in force. With `amendments`, what the scenarios put on top
 * is law to be covered as well; without them such scenarios are left aside.
 * @param ruleSet - the set to be covered.
 * @param scenarios - as read by `parseScenarios`; those of other sets are left aside.
 * @param options - `minimum`: the share of thresholds with a value that is asked for, in percent; `"100"` unless given.
 * `amendments`: those that the scenarios name, as for `runScenario`.
 * @returns every item with its scenarios, the shares, what is uncovered, and whether the minimum is reached.
 * @throws `NtmError`: `unknown-amendment` for what a scenario names and `amendments` does not have; nothing else for a rule set that
 * `createRuleSet` accepts.
 * @example
 * ```ts
 * import { communeRecognition } from 'ntm-rules/rules';
 * import { boundaryScenarios, scenarioCoverage } from 'ntm-rules/testing';
 *
 * const { scenarios } = boundaryScenarios(communeRecognition);
 * scenarioCoverage(communeRecognition, scenarios).kinds.value.share; // => '100'
 * scenarioCoverage(communeRecognition, []).isEnough; // => false
 * ```
 */
export function scenarioCoverage(
  ruleSet: RuleSet,
  scenarios: readonly Scenario[],
  options: { readonly minimum?: string } & Pick<ScenarioContext, 'amendments'> = {},
): ScenarioCoverage {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], scenarios: ['scenarios', scenarios], options: ['options', options] });
  const { minimum = '100', amendments } = options;
  const own = scenarios.filter(({ set }) => set === ruleSet.id);
  const variantOf = variantsBy(ruleSet, amendments);
  const pairs = own.flatMap((scenario) => variantOf(scenario) ?? []);
  const all = pairs.flatMap(({ variant, scenario }) => lookingOf(variant, scenario) ?? []);
  const variants = new Set([ruleSet, ...pairs.map(({ variant }) => variant)]);
  // What an amendment leaves as it was is one item with what it was.
  const different = new Map([...variants].flatMap(itemsOf).map((item) => [`${item.kind} ${item.id}`, item]));
  const items = [...different.values()].map((item) => itemOf(item, all));
  const ofKind = (kind: CoverageKind): CoverageShare => shareOf(items.filter((item) => item.kind === kind));
  const kinds = {
    value: ofKind('value'),
    'level-without-value': ofKind('level-without-value'),
    comparison: ofKind('comparison'),
    exception: ofKind('exception'),
    date: ofKind('date'),
  };
  return {
    ruleSet: ruleSet.id,
    ...shareOf(items),
    kinds,
    items,
    uncovered: items.filter(({ lacking }) => lacking.length > 0),
    isEnough: Number(kinds.value.share) >= Number(minimum),
  };
}
