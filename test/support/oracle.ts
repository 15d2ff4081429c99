import { assess } from 'ntm-rules';
import type { Assessment, Condition, Dossier, IndicatorResult, LeafTrace, Trace } from 'ntm-rules';
import type { Status } from 'ntm-rules/vocabulary';
import type { RuleSet } from 'ntm-rules/rules';
import { factsOf } from './random-dossiers.ts';
import { evaluate, exceptReference, withSums } from './reference.ts';
import type { Level } from './reference.ts';

/*
 * The law of the files by the reference: the conditions as they stand in the instruments, the thresholds as assess() says
 * that it used them, everything else (comparing, all / any / not, exceptions) by code that shares nothing with the library.
 */

interface IndicatorLaw {
  condition: Condition;
  readonly exceptions: { readonly effect: Status; readonly when: Condition }[];
}

/** The conditions of the indicators as the files have them on a day: the enacted text, then what later instruments put in its place. */
export function conditionsOn(ruleSet: RuleSet, on: string): Map<string, IndicatorLaw> {
  const law = new Map<string, IndicatorLaw>();
  for (const { inForce, ruleSets = [], operations = [] } of ruleSet.instruments) {
    if (on < inForce.from) continue;
    const enacted = ruleSets.filter(({ id }) => id === ruleSet.id);
    for (const indicator of enacted.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators))) {
      const exceptions = (indicator.exceptions ?? []).map(({ effect, when, scope }) => {
        if (when === undefined || scope !== undefined) throw new Error('the reference knows exceptions by condition only');
        return { effect, when };
      });
      law.set(indicator.id, { condition: indicator.condition, exceptions });
    }
    for (const operation of operations) {
      const [set, id = ''] = operation.target.split('/');
      const indicator = set === ruleSet.id ? law.get(id) : undefined;
      if (operation.operation === 'replaceCondition' && indicator !== undefined) indicator.condition = operation.condition;
    }
  }
  return law;
}

function leavesOf(trace: Trace | null): LeafTrace[] {
  if (trace === null) return [];
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(leavesOf) : [];
}

/** What each parameter asks, by its id. */
function levelsOf({ trace, exceptions = [] }: IndicatorResult): Map<string, Level> {
  const leaves = [trace, ...exceptions.map((exception) => exception.trace)].flatMap(leavesOf);
  return new Map(
    leaves.map(({ required }) => {
      const level: Level = required.state === 'not-required' ? { state: 'not-required' } : (required.value ?? undefined);
      return [required.parameter?.split('/').at(-1) ?? '', level];
    }),
  );
}

/** An indicator as both found it. */
export interface Comparison {
  readonly indicator: string;
  readonly reference: Status | undefined;
  readonly library: Status;
}

/**
 * What the reference and `assess` say of the facts for each indicator.
 * `law` gives the conditions that the reference follows; a test of the reference itself passes others than those assessed.
 */
export function compareWithReference(
  ruleSet: RuleSet,
  dossier: Dossier,
  on: string,
  law = conditionsOn(ruleSet, on),
  assessment: Assessment = assess(ruleSet, dossier, { on }),
): Comparison[] {
  const catalogue = factsOf(ruleSet);
  const facts = withSums(dossier.facts, catalogue);
  const totals = catalogue.filter(({ totalOf }) => totalOf);
  const prerequisites = new Map(assessment.prerequisites.map((item) => [item.ruleSet, item.status]));
  return assessment.criteria
    .flatMap(({ indicators }) => indicators)
    .map((result) => {
      const { condition, exceptions } = law.get(result.id)!;
      const texts = { levels: levelsOf(result), prerequisites, totals };
      const cases = exceptions.map(({ effect, when }) => ({ effect, status: evaluate(when, facts, texts), isConfirmed: true }));
      return {
        indicator: result.id,
        reference: exceptReference(evaluate(condition, facts, texts), cases),
        library: result.judgement?.computed ?? result.status,
      };
    });
}

/** Where the two disagree. */
export const disagreeing = (comparisons: readonly Comparison[]): Comparison[] =>
  comparisons.filter(({ reference, library }) => reference !== library);
