import { checkArguments } from '../../model/check-arguments.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { checkRuleSet } from '../../law/check/rule-set.ts';
import type { Difference } from '../difference.ts';
import { scenarioRunner } from '../run-scenario.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { amendmentOutcomes } from './amendment-mutants.ts';
import { alone } from '../sites/own-text.ts';
import type { FocusedMutant, Mutant } from './mutant.ts';
import { focusedMutantsOf } from './mutants-of.ts';
import { quickCheck } from './quick-check.ts';
import type { MutantOutcome } from './mutant-outcome.ts';
import type { Notice, QuickCheck } from './quick-check.ts';

/** How well scenarios hold a rule set in its place. */
export interface MutationReport {
  readonly ruleSet: string;
  readonly total: number;
  readonly killed: number;
  readonly refused: number;
  /** What nothing notices, by clause, in the order of the law. */
  readonly survivors: readonly { readonly clause: string; readonly changes: readonly string[] }[];
  /** Every mutant with what became of it. */
  readonly outcomes: readonly MutantOutcome[];
}

type Amendments = Pick<ScenarioContext, 'amendments'>;

/** Fields of an expectation about an indicator that name the text it rests on, and not the verdict. */
const TEXT_FIELDS: readonly (string | undefined)[] = ['title', 'basis', 'levels'];

function isOfText({ path }: Difference): boolean {
  return path[0] === 'indicators' && TEXT_FIELDS.includes(path[2]);
}

/** True for a scenario that also expects something of the whole (of criteria, the tally, a refusal), or has more law on top. */
function isOfWhole({ expect, amendments, drafts, assume }: Scenario): boolean {
  return (
    amendments !== undefined || drafts !== undefined || assume !== undefined || Object.keys(expect).some((field) => field !== 'indicators')
  );
}

function noticedByWhole(ruleSet: RuleSet, scenarios: readonly Scenario[], context: Amendments): Notice | undefined {
  const run = scenarioRunner({ ...context, ruleSets: [ruleSet] });
  let byText: Notice | undefined;
  for (const scenario of scenarios) {
    const { differences } = run(scenario);
    if (differences.some((difference) => !isOfText(difference))) return { by: 'verdict', scenario: scenario.name };
    if (differences.length > 0) byText ??= { by: 'text', scenario: scenario.name };
  }
  return byText;
}

/** The first row whose own scenarios notice; a verdict before a text. */
function noticedByRows({ rows = [], focused }: FocusedMutant, checkOf: (row: string) => QuickCheck): Notice | undefined {
  let byText: Notice | undefined;
  for (const row of rows) {
    const notice = checkOf(row).notice(focused(row));
    if (notice?.by === 'verdict') return notice;
    byText ??= notice;
  }
  return byText;
}

interface RowCopy {
  readonly check: QuickCheck;
  readonly instruments: Instrument[];
}

/** What a report on mutants may be told besides the scenarios. */
export interface MutationOptions extends Pick<ScenarioContext, 'amendments'> {
  /** True for the mutants to be made, of those in the order of {@link mutantsOf}; all of them unless given. */
  readonly only?: (mutant: Pick<Mutant, 'clause' | 'change' | 'indicator'>, index: number) => boolean;
}

/** Decides what becomes of mutants, each as cheaply as it can be told. */
function judge(base: RuleSet, scenarios: readonly Scenario[], context: Amendments): (mutant: FocusedMutant) => MutantOutcome {
  const checks = new Map<string, QuickCheck>();
  const checkOf = (row: string): QuickCheck => {
    const check = checks.get(row) ?? quickCheck(base, row, scenarios);
    checks.set(row, check);
    return check;
  };
  const ofWhole = scenarios.filter(isOfWhole);
  // What a whole says follows from its rows: where the row answers as before, so does the whole.
  const suspects = ({ rows }: FocusedMutant, row: RowCopy | undefined): readonly Scenario[] =>
    row === undefined
      ? rows === undefined
        ? scenarios
        : ofWhole
      : ofWhole.filter((scenario) => row.check.differs(row.instruments, scenario));
  return (mutant) => {
    const { clause, change, indicator } = mutant;
    const named = { clause, change, indicator };
    const own = noticedByRows(mutant, checkOf);
    if (own?.by === 'verdict') return { ...named, outcome: 'killed', ...own };
    const whole = mutant.make();
    const row = indicator === undefined ? undefined : { check: checkOf(indicator), instruments: mutant.focused(indicator) };
    const notice = noticedByWhole(whole, suspects(mutant, row), context) ?? own;
    if (notice !== undefined) return { ...named, outcome: 'killed', ...notice };
    const [problem] = row === undefined ? checkRuleSet(whole) : row.check.problems(row.instruments);
    return problem === undefined ? { ...named, outcome: 'survived' } : { ...named, outcome: 'refused', code: problem.code };
  };
}

function survivorsIn(outcomes: readonly MutantOutcome[]): MutationReport['survivors'] {
  const byClause = new Map<string, string[]>();
  for (const { clause, change, outcome } of outcomes) {
    if (outcome === 'survived') byClause.set(clause, [...(byClause.get(clause) ?? []), change]);
  }
  return [...byClause].map(([clause, changes]) => ({ clause, changes }));
}

/**
 * Makes every mutant of a rule set and looks whether some scenario notices.
 *
 * @remarks A mutant that every scenario passes shows a place where the rules could be wrong unseen: either a scenario is
 * lacking, or no verdict can differ. Scenarios of other sets are left aside, and so are those that fail on the rules as they
 * are: they would notice everything. The amendments that the scenarios name are made wrong as well.
 * @param ruleSet - the set to be wrong in.
 * @param scenarios - as read by `parseScenarios`.
 * @param options - the amendments that the scenarios name, and which mutants to make.
 * @returns the counts, the survivors by clause in the order of the law, and what became of each mutant.
 * @throws `NtmError` for what the scenarios name and the context does not have: `unknown-amendment`.
 * @example
 * ```ts
 * import { communeRecognition } from 'ntm-rules/rules';
 * import { boundaryScenarios, mutationReport } from 'ntm-rules/testing';
 *
 * const { scenarios } = boundaryScenarios(communeRecognition);
 * const { survivors } = mutationReport(communeRecognition, scenarios);
 * survivors.some(({ clause }) => clause.endsWith('commune-recognition/4/required')); // => false
 * mutationReport(communeRecognition, []).killed; // => 0
 * ```
 */
export function mutationReport(ruleSet: RuleSet, scenarios: readonly Scenario[], options: MutationOptions = {}): MutationReport {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], scenarios: ['scenarios', scenarios], options: ['options', options] });
  const { only = () => true, ...context } = options;
  const own = scenarios.filter(({ set }) => set === ruleSet.id);
  const run = scenarioRunner({ ...context, ruleSets: [ruleSet] });
  const passing = own.filter((scenario) => run(scenario).passed);
  const base = alone(ruleSet);
  const outcomes = [
    ...focusedMutantsOf(base)
      .filter(only)
      .map(judge(base, passing, context)),
    ...amendmentOutcomes(ruleSet, passing, context.amendments),
  ];
  const count = (outcome: MutantOutcome['outcome']): number => outcomes.filter((item) => item.outcome === outcome).length;
  return {
    ruleSet: ruleSet.id,
    total: outcomes.length,
    killed: count('killed'),
    refused: count('refused'),
    survivors: survivorsIn(outcomes),
    outcomes,
  };
}
