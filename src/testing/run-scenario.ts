import { checkArguments } from '../model/check-arguments.ts';
import { withPresupposed } from '../law/rows.ts';
import { isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Dossier } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Scenario } from '../model/scenario.ts';
import type { At } from '../law/moment.ts';
import { assess } from '../assess.ts';
import { assessmentDifferences } from './assessment-differences.ts';
import { compared } from './difference.ts';
import type { Difference } from './difference.ts';
import { flipDifferences, pairDifferences, pairsOf } from './flips.ts';
import { amender, amendmentNamed, ruleSetNamed } from './scenario-context.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { supposing } from './supposing.ts';

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
export function momentOf({ on, year, knownOn, submittedOn, accept, drafts, assume }: Scenario): At {
  const optional = { year, knownOn, submittedOn, accept, drafts, assume };
  return { on, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
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
    const pairs = pairsOf(expect);
    const changes =
      before === undefined
        ? []
        : [
            ...(expect.flips === undefined ? [] : flipDifferences(expect.flips, before, after)),
            ...(pairs.size === 0 ? [] : pairDifferences(pairs, before, after)),
          ];
    return { differences: [...assessmentDifferences(expect, after), ...changes] };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    const differences = compared(['code'], expect.code ?? expect.error, error.code);
    return differences.length === 0 ? { differences } : { differences, error };
  }
}

/** A dossier without the facts that only the amendments bring: nobody can have asked for them before. */
function knownTo(base: RuleSet, whole: RuleSet, dossier: Dossier): Dossier {
  const [before, after] = [base, whole].map((set) => new Set(withPresupposed(set).flatMap(({ facts }) => facts.map(({ id }) => id))));
  return { ...dossier, facts: Object.fromEntries(Object.entries(dossier.facts).filter(([id]) => before!.has(id) || !after!.has(id))) };
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
    // Drafts and assumptions that only the amendments bring are not there before them.
    const own = (names: readonly string[]): string[] => names.filter((name) => !list.some(({ id }) => id === name));
    const result = differencesOf(scenario, () => ({
      after: assess(supposing(whole(), scenario), dossier, at),
      before:
        expect.flips === undefined && pairsOf(expect).size === 0
          ? undefined
          : assess(supposing(base, scenario), knownTo(base, whole(), dossier), {
              ...at,
              ...(at.drafts && { drafts: own(at.drafts) }),
              ...(at.assume && { assume: own(at.assume) }),
            }),
    }));
    return { name, passed: result.differences.length === 0, ...result };
  };
}

/**
 * Runs one scenario.
 *
 * @remarks What the rules answer is compared with what the scenario expects, field by field; whatever the scenario does not
 * mention is not looked at. A row of `expect.rows` with two statuses, and `expect.flips`, compare the same
 * dossier without and with the scenario's amendments: every indicator whose status changes must be listed, and no other. An amendment that does not fit the text is a refusal that
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
