import { packProblem } from '../law/check/pack-problem.ts';
import { checkArguments } from '../model/check-arguments.ts';
import { isNtmError, ntmError, suggestion } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Scenario } from '../model/scenario.ts';
import type { At } from '../law/moment.ts';
import { assess } from '../assess.ts';
import { nearest } from '../value/text.ts';
import { amendedBy } from './amended.ts';
import { assessmentDifferences } from './assessment-differences.ts';
import { compared } from './difference.ts';
import type { Difference } from './difference.ts';
import { flipDifferences } from './flips.ts';
import { scenarioProblem } from './scenario-problem.ts';
import { supposing } from './supposing.ts';

/** What scenarios may name: the sets that they ask, the amendments that they put on top. */
export interface ScenarioContext {
  readonly ruleSets: readonly RuleSet[];
  /** By id as a list; or under any name, such as the path of a file that a scenario writes. */
  readonly amendments?: readonly Instrument[] | Readonly<Record<string, Instrument>>;
}

/** How a scenario came out. */
export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
  /** The refusal that was met and not expected, with its sentences. */
  readonly error?: NtmError;
}

/** The dossier of a scenario. */
export function dossierOf({ unit, facts, judgements }: Scenario): Dossier {
  return { unit, facts, ...(judgements === undefined ? {} : { judgements }) };
}

/** The moment of a scenario. */
export function momentOf({ on, knownOn, submittedOn, accept, drafts }: Scenario): At {
  const optional = { knownOn, submittedOn, accept, drafts };
  return { on, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
}

function ruleSetNamed(id: string, { ruleSets }: ScenarioContext): RuleSet {
  const found = ruleSets.find((ruleSet) => ruleSet.id === id);
  if (found !== undefined) return found;
  const ids = ruleSets.map((ruleSet) => ruleSet.id);
  throw ntmError([packProblem('unknown-rule-set', ['set'], { ruleSet: id, ...suggestion(nearest(id, ids)) })]);
}

function amendmentNamed(name: string, { amendments = [] }: Pick<ScenarioContext, 'amendments'>): Instrument {
  const byName = new Map(Object.entries(amendments));
  const byId = new Map([...byName.values()].map((amendment) => [amendment.id, amendment]));
  const found = byName.get(name) ?? byId.get(name);
  if (found !== undefined) return found;
  const known = [...byName.keys(), ...byId.keys()];
  throw ntmError([scenarioProblem('unknown-amendment', ['amendments'], { amendment: name, ...suggestion(nearest(name, known)) })]);
}

/** The answers that a scenario asks for: without its amendments only where they are compared. */
interface Answers {
  readonly after: Assessment;
  readonly before: Assessment | undefined;
}

function differencesOf(scenario: Scenario, answers: () => Answers): Pick<ScenarioResult, 'differences' | 'error'> {
  const { expect } = scenario;
  try {
    const { after, before } = answers();
    const flips = before === undefined ? [] : flipDifferences(expect.flips ?? {}, before, after);
    return { differences: [...assessmentDifferences(expect, after), ...flips] };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    const differences = compared(['code'], expect.code ?? expect.error, error.code);
    return differences.length === 0 ? { differences } : { differences, error };
  }
}

/**
 * Puts amendments on top of sets; what is put on top of the same set is put together once. Throws `unknown-amendment` at once,
 * and what `amend` throws where the set is asked for.
 */
export function amender(context: Pick<ScenarioContext, 'amendments'>): (base: RuleSet, names: readonly string[]) => () => RuleSet {
  const made = new Map<string, RuleSet>();
  return (base, names) => {
    const list = names.map((item) => amendmentNamed(item, context));
    return () => {
      const key = JSON.stringify([base.id, ...names]);
      const known = made.get(key) ?? list.reduce(amendedBy, base);
      made.set(key, known);
      return known;
    };
  };
}

/** Runs scenarios one after the other. */
export function scenarioRunner(context: ScenarioContext): (scenario: Scenario) => ScenarioResult {
  const amended = amender(context);
  return (scenario) => {
    const { name, amendments = [], expect } = scenario;
    const base = ruleSetNamed(scenario.set, context);
    const list = amendments.map((item) => amendmentNamed(item, context));
    const whole = amended(base, amendments);
    const at = momentOf(scenario);
    const dossier = dossierOf(scenario);
    // Drafts that only the amendments bring are not there before them.
    const ownDrafts = at.drafts?.filter((draft) => !list.some(({ id }) => id === draft));
    const result = differencesOf(scenario, () => ({
      after: assess(supposing(whole(), scenario), dossier, at),
      before:
        expect.flips === undefined
          ? undefined
          : assess(supposing(base, scenario), dossier, { ...at, ...(ownDrafts === undefined ? {} : { drafts: ownDrafts }) }),
    }));
    return { name, passed: result.differences.length === 0, ...result };
  };
}

/**
 * Runs one scenario.
 *
 * @remarks What the rules answer is compared with what the scenario expects, field by field; whatever the scenario does not
 * mention is not looked at. `expect.flips` compares the same dossier without and with the scenario's amendments: every
 * indicator whose status changes must be listed, and no other. An amendment that does not fit the text is a refusal that
 * `expect.code` may name. Many scenarios at once go through `describeScenarios` faster.
 * @param scenario - as read by `parseScenarios`.
 * @param context - the rule sets and amendments that it may name.
 * @returns whether it passed, and every difference; a failing expectation is never thrown.
 * @throws `NtmError` for what the context does not have: `unknown-rule-set`, `unknown-amendment`.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { parseScenarios, runScenario } from 'ntm-rules/testing';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const scenarios = parseScenarios([
 *   { name: 'income', on: '2024-12-31', unit, facts: { incomePerCapita: '49' }, expect: { criteria: { 10: 'met' } } },
 * ]);
 * const [result] = scenarios.map((scenario) => runScenario(scenario, { ruleSets: [commune] }));
 * result?.passed; // => false
 * result?.differences; // => [{ path: ['criteria', '10'], expected: 'met', actual: 'not-met' }]
 * ```
 */
export function runScenario(scenario: Scenario, context: ScenarioContext): ScenarioResult {
  checkArguments({ scenario: ['scenario', scenario], context: ['scenarioContext', context] });
  return scenarioRunner(context)(scenario);
}
