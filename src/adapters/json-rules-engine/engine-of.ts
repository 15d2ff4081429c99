import { Engine } from 'json-rules-engine';
import type { Almanac } from 'json-rules-engine';
import { ntmError, problem } from '../../model/errors.ts';
import type { Status } from '../../model/vocabulary.ts';
import { presupposedBy } from '../../engine/judgements.ts';
import type { Plan } from '../../engine/plan.ts';
import { ALWAYS } from './formula.ts';
import { nodesFound } from './found.ts';
import { prerequisiteFact } from './node-formulas.ts';
import { COMPARISONS, STATUS_OPERATORS } from './operators.ts';
import { withOwnRuns } from './own-runs.ts';
import { judgementFact, rulesOf } from './rules.ts';
import type { SetRules } from './rules.ts';

const rules = new WeakMap<Plan, SetRules>();

/** The rules of a plan are plain data that an Engine copies, so they are made once. */
function rulesFor(plan: Plan): SetRules {
  const made = rules.get(plan) ?? rulesOf(plan);
  rules.set(plan, made);
  return made;
}

function refusePath(): never {
  throw ntmError([problem('forbidden-key', ['path'], { key: 'path' })]);
}

/** A new Engine with our operators and the rules for what facts decide: conditions and exceptions, part by part. */
export function partsEngine(plan: Plan): Engine {
  const engine = withOwnRuns(new Engine([], { allowUndefinedFacts: true, pathResolver: refusePath }));
  for (const [name, holds] of Object.entries(COMPARISONS)) engine.addOperator(name, holds);
  for (const [name, holds] of Object.entries(STATUS_OPERATORS)) engine.addOperator(name, holds);
  for (const rule of rulesFor(plan).parts) engine.addRule(rule);
  return engine.addFact(ALWAYS, true);
}

/** The judgements on a presupposed set carry its name; those on sets that it presupposes in turn carry theirs. */
function outerTarget(plan: Plan, target: string): string {
  return target.includes('/') || presupposedBy(plan).includes(target) ? target : `${plan.ruleSet.id}/${target}`;
}

/** The status of a presupposed set: as it was judged, or by an Engine of its own on the facts of the run that asks. */
async function findPresupposed(plan: Plan, almanac: Almanac): Promise<Status> {
  const { id } = plan.ruleSet;
  const judged = await almanac.factValue<Status | undefined>(judgementFact(id));
  if (judged !== undefined) return judged;
  const facts: Record<string, unknown> = {};
  for (const fact of plan.slots.keys()) facts[fact] = await almanac.factValue(fact);
  for (const target of plan.judgeable) facts[judgementFact(target)] = await almanac.factValue(judgementFact(outerTarget(plan, target)));
  const { events } = await wholeEngine(plan).run(facts);
  return nodesFound(events).get(id) ?? 'undetermined';
}

/** A new Engine that has besides the rules for indicators, criteria and the set, and finds out about presupposed sets. */
export function wholeEngine(plan: Plan): Engine {
  const engine = partsEngine(plan);
  for (const rule of rulesFor(plan).wholes) engine.addRule(rule);
  for (const item of plan.prerequisites) {
    engine.addFact(prerequisiteFact(item.plan.ruleSet.id), (_params, almanac) => findPresupposed(item.plan, almanac));
  }
  return engine;
}
