import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { scenarioRunner } from '../run-scenario.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { indicatorOf } from '../sites/own-text.ts';
import { conditionEdits } from './condition-edits.ts';
import { instrumentEdits } from './instrument-edits.ts';
import type { Edit } from './mutant.ts';
import type { MutantOutcome } from './mutant-outcome.ts';
import { rowEdits } from './row-edits.ts';
import { valueEdits } from './value-edits.ts';

type Amendments = NonNullable<ScenarioContext['amendments']>;

/** The amendments that scenarios name, by those names; each once, whatever it is called by. */
function namedIn(scenarios: readonly Scenario[], amendments: Amendments): Map<Instrument, string[]> {
  const all = new Map(Object.entries(amendments));
  const byName = (name: string): Instrument | undefined => all.get(name) ?? [...all.values()].find(({ id }) => id === name);
  const names = new Map<Instrument, string[]>();
  for (const name of new Set(scenarios.flatMap((scenario) => scenario.amendments ?? []))) {
    const found = byName(name);
    if (found !== undefined) names.set(found, [...(names.get(found) ?? []), name]);
  }
  return names;
}

/** Only what an amendment says of the set itself: what it does to other ones is for their scenarios. */
function about(amendment: Instrument, { id }: RuleSet): Instrument {
  const isOwn = (target: string): boolean => target.startsWith(`${id}/`);
  const { thresholds, operations } = amendment;
  return {
    ...amendment,
    ...(thresholds === undefined ? {} : { thresholds: thresholds.filter(({ parameter }) => isOwn(parameter)) }),
    ...(operations === undefined ? {} : { operations: operations.filter(({ target }) => isOwn(target)) }),
  };
}

function editsOf(amendment: Instrument): Edit[] {
  const all = [amendment];
  return [...valueEdits(all), ...conditionEdits(all), ...rowEdits(all), ...instrumentEdits(all)];
}

/** Makes each amendment that scenarios name wrong in one small thing, and looks whether one of those scenarios notices. */
export function amendmentOutcomes(ruleSet: RuleSet, scenarios: readonly Scenario[], amendments: Amendments = []): MutantOutcome[] {
  return [...namedIn(scenarios, amendments)].flatMap(([amendment, names]) => {
    const naming = scenarios.filter((scenario) => names.some((name) => scenario.amendments?.includes(name) === true));
    return editsOf(about(amendment, ruleSet)).map((edit): MutantOutcome => {
      const { clause, change } = edit;
      const [mutant] = structuredClone([amendment]);
      // The edit was made for what the amendment says of this set; only that is evaluated.
      const copy = [about(mutant!, ruleSet)];
      edit.apply(copy);
      const wrong = Object.fromEntries(names.map((name) => [name, copy[0]!]));
      const run = scenarioRunner({ ruleSets: [ruleSet], amendments: { ...Object.fromEntries(Object.entries(amendments)), ...wrong } });
      const named = { clause, change, indicator: indicatorOf(clause) === '' ? undefined : indicatorOf(clause) };
      const result = naming.map(run).find(({ passed }) => !passed);
      if (result === undefined) return { ...named, outcome: 'survived' };
      if (result.error !== undefined) return { ...named, outcome: 'refused', code: result.error.code };
      return { ...named, outcome: 'killed', by: 'verdict', scenario: result.name };
    });
  });
}
