import { Engine } from 'json-rules-engine';
import type { Almanac } from 'json-rules-engine';
import { ntmError, problem } from '../../model/errors.ts';
import type { Status } from '../../model/vocabulary.ts';
import { presupposedBy } from '../../law/presupposed.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { ALWAYS } from './formula.ts';
import { nodesFound } from './found.ts';
import { prerequisiteFact } from './node-formulas.ts';
import { COMPARISONS, STATUS_OPERATORS } from './operators.ts';
import { withOwnRuns } from './own-runs.ts';
import { judgementFact, rulesOf } from './rules.ts';
import { readRunFacts, readableAgain, sumOfParts } from './run-facts.ts';
import type { SetRules } from './rules.ts';

const rules = new WeakMap<CompiledSet, SetRules>();

/** The rules of a compiled set are plain data that an Engine copies, so they are made once. */
function rulesFor(compiledSet: CompiledSet): SetRules {
  const made = rules.get(compiledSet) ?? rulesOf(compiledSet);
  rules.set(compiledSet, made);
  return made;
}

function refusePath(): never {
  throw ntmError([problem('forbidden-key', ['path'], { key: 'path' })]);
}

/** A new Engine with our operators and the rules for what facts decide: conditions and exceptions, part by part. */
export function partsEngine(compiledSet: CompiledSet): Engine {
  const engine = withOwnRuns(new Engine([], { allowUndefinedFacts: true, pathResolver: refusePath }));
  for (const [name, holds] of Object.entries(COMPARISONS)) engine.addOperator(name, holds);
  for (const [name, holds] of Object.entries(STATUS_OPERATORS)) engine.addOperator(name, holds);
  for (const rule of rulesFor(compiledSet).parts) engine.addRule(rule);
  return engine.addFact(ALWAYS, true);
}

/** The judgements on a presupposed set carry its name; those on sets that it presupposes in turn carry theirs. */
function outerTarget(compiledSet: CompiledSet, target: string): string {
  return target.includes('/') || presupposedBy(compiledSet).includes(target) ? target : `${compiledSet.ruleSet.id}/${target}`;
}

/** The status of a presupposed set: as it was judged, or by an Engine of its own on the facts of the run that asks. */
async function findPresupposed(compiledSet: CompiledSet, almanac: Almanac): Promise<Status> {
  const { id } = compiledSet.ruleSet;
  const judged = await almanac.factValue<Status | undefined>(judgementFact(id));
  if (judged !== undefined) return judged;
  const facts: Record<string, unknown> = {};
  for (const fact of compiledSet.slots.keys()) facts[fact] = readableAgain(await almanac.factValue(fact));
  for (const target of compiledSet.judgeable.keys())
    facts[judgementFact(target)] = await almanac.factValue(judgementFact(outerTarget(compiledSet, target)));
  const { events } = await wholeEngine(compiledSet).run(facts);
  return nodesFound(events).get(id) ?? 'undetermined';
}

/** A new Engine that has besides the rules for indicators, criteria and the set, and finds out about presupposed sets. */
export function wholeEngine(compiledSet: CompiledSet): Engine {
  const engine = partsEngine(compiledSet);
  for (const rule of rulesFor(compiledSet).wholes) engine.addRule(rule);
  const { slots } = compiledSet;
  for (const { fact } of slots.values()) {
    const { id, sumOf } = fact;
    if (sumOf) engine.addFact(id, (_params, almanac) => sumOfParts(id, sumOf, slots, almanac));
  }
  for (const item of compiledSet.prerequisites) {
    engine.addFact(prerequisiteFact(item.compiledSet.ruleSet.id), (_params, almanac) => findPresupposed(item.compiledSet, almanac));
  }
  const { run } = engine;
  engine.run = async (facts = {}, options) => run(readRunFacts(facts, slots), options);
  return engine;
}
