import type { Engine } from 'json-rules-engine';
import type { Assessment } from '../../model/assessment.ts';
import type { Dossier } from '../../model/dossier.ts';
import { isNtmError, problem, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { placeOfUnit } from '../../assess.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import { isPlainObject } from '../../engine/input/plain.ts';
import type { PlainObject } from '../../engine/input/plain.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { planFor } from '../../engine/plan-cache.ts';
import { slotsOf } from '../../engine/plan.ts';
import type { Plan } from '../../engine/plan.ts';
import { report } from '../../engine/report.ts';
import { judgementsFor } from '../../engine/judgements.ts';
import { partsEngine } from './engine-of.ts';
import { nodesFound, setStatus } from './found.ts';
import type { Found } from './found.ts';
import { prerequisiteFact } from './node-formulas.ts';
import { resolveFacts } from './resolve-facts.ts';
import type { FactSources } from './resolve-facts.ts';
import { planFinding } from './restate.ts';

/** What {@link assessWithEngine} can be given besides. */
export interface EngineOptions {
  /** Facts that are still to come, by id; a fact stands here or in the dossier, not in both. */
  readonly facts?: FactSources;
  /** Called with the new Engine before it runs: a host adds its own rules, facts and listeners. */
  readonly prepare?: (engine: Engine) => void;
}

interface ReadInput {
  readonly plan: Plan;
  readonly read: ReadDossier;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Facts = Readonly<Record<string, unknown>>;

/** The dossier with the facts that came, and what is wrong with them as far as the dossier does not show it. */
async function withFacts(ruleSet: RuleSet, dossier: unknown, sources: FactSources): Promise<{ dossier: unknown; problems: Problem[] }> {
  const slots = slotsOf(ruleSet);
  const { values, problems } = await resolveFacts(sources, (fact) => slots.has(fact));
  const given: unknown = isPlainObject(dossier) ? (dossier['facts'] ?? {}) : undefined;
  // What is no dossier is refused as it stands.
  if (!isPlainObject(dossier) || !isPlainObject(given)) return { dossier, problems: [...problems] };
  const twice = Object.keys(values).filter((fact) => given[fact] !== undefined);
  return {
    dossier: { ...dossier, facts: { ...given, ...values } },
    problems: [...problems, ...twice.map((id) => problem('duplicate-id', ['facts', id], { id }))],
  };
}

/** The facts with the day of the dossier beside those that need a day and say none. */
function datedFacts({ facts, measuredOn }: PlainObject, slots: Plan['slots']): Facts {
  const given = facts as Facts;
  const dated = Object.entries(given).filter(([id, fact]) => fact !== undefined && slots.get(id)?.redefined !== undefined);
  return {
    ...given,
    ...Object.fromEntries(dated.map(([id, fact]) => [id, { measuredOn, ...(isPlainObject(fact) ? fact : { value: fact }) }])),
  };
}

/** Reads and checks everything as `assess` does; throws with every problem, also of the facts that did not come. */
function readInput(ruleSet: RuleSet, dossier: unknown, at: At, problems: readonly Problem[]): ReadInput {
  const opened = openDossier(dossier, ruleSet);
  const plan = opened.unit === undefined ? undefined : planFor(ruleSet, at, placeOfUnit(opened.unit, at.on));
  let read: ReadDossier;
  try {
    read = readDossier(opened, plan ?? { slots: slotsOf(ruleSet) });
  } catch (error) {
    if (isNtmError(error)) throwIfAny([...error.problems, ...problems]);
    throw error;
  }
  throwIfAny(problems);
  // A dossier without a readable unit has problems, and reading it has thrown them.
  return { plan: plan!, read, facts: datedFacts(opened.object, plan!.slots) };
}

/** Asks an Engine for every part of every condition, of the presupposed sets first. */
async function find(plan: Plan, judgements: ReadDossier['judgements'], facts: Facts, prepare?: EngineOptions['prepare']): Promise<Found> {
  const presupposed = new Map<string, Found>();
  const statuses: Record<string, Status> = {};
  for (const item of plan.prerequisites) {
    const { id } = item.plan.ruleSet;
    const found = await find(item.plan, judgementsFor(item.plan, judgements), facts);
    presupposed.set(id, found);
    statuses[prerequisiteFact(id)] = judgements.get(id)?.status ?? found.status;
  }
  const engine = partsEngine(plan);
  prepare?.(engine);
  const { events } = await engine.run({ ...facts, ...statuses });
  const nodes = nodesFound(events);
  return { nodes, presupposed, status: setStatus(plan, nodes, judgements, Object.values(statuses)) };
}

/** As {@link assessWithEngine}, for a moment that has been read. */
export async function assessAtWithEngine(
  ruleSet: RuleSet,
  given: unknown,
  at: At,
  { facts: sources = {}, prepare }: EngineOptions,
): Promise<Assessment> {
  const { dossier, problems } = await withFacts(ruleSet, given, sources);
  const { plan, read, facts } = readInput(ruleSet, dossier, at, problems);
  return report(planFinding(plan, await find(plan, read.judgements, facts, prepare)), read);
}

/**
 * Answers as `assess` does, by json-rules-engine: for a host that waits for its facts, or that lets its own rules run
 * beside ours.
 *
 * @remarks
 * The answer **equals that of `assess`** for the same facts. What each part of each condition and exception comes to is
 * what the Engine's events say; the same report as that of `assess` adds judgements, texts, values and gaps and counts
 * criteria. It is slower than `assess` by about a hundred times, so use it where facts are asynchronous or rules have to
 * run together, not for bulk work.
 *
 * Facts are waited for all at once; a function is called once, and only for a fact that the set reads. Each call has an
 * Engine of its own, so any number of calls may overlap. That Engine has no rules for indicators, criteria and the set,
 * which {@link toEngine} has. Where `prepare` changes our operators or rules, the statuses follow the Engine, and a reason
 * code is then the bare one of the status.
 * @param ruleSet - as for `assess`.
 * @param dossier - as for `assess`; facts that are still to come stand in `options.facts`.
 * @param at - as for `assess`.
 * @param options - `facts` that are still to come, and `prepare` for the host's own rules. See {@link toEngine} for the
 * names of nodes.
 * @returns a promise of the frozen `Assessment`.
 * @throws `NtmError` (the promise is rejected) as `assess`, and besides `fact-unavailable` with the path `facts.<id>` for a
 * fact whose promise is rejected or whose function throws, `duplicate-id` for a fact given in both places.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { assessWithEngine } from 'ntm-rules/json-rules-engine';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
 * const at = { on: '2024-12-31' };
 * const register = async () => '49.5';
 * const assessment = await assessWithEngine(commune, { unit, facts: {} }, at, { facts: { incomePerCapita: register } });
 *
 * assessment.criteria[9]?.indicators[0]?.gap?.delta; // => '0.5'
 * assessment; // => assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, at)
 * ```
 */
export async function assessWithEngine(ruleSet: RuleSet, dossier: Dossier, at: At, options: EngineOptions = {}): Promise<Assessment> {
  return assessAtWithEngine(ruleSet, dossier, readAt(at, ruleSet), options);
}
