import type { Engine } from 'json-rules-engine';
import type { Assessment } from '../../model/assessment.ts';
import type { PlainText } from '../../model/dossier.ts';
import { isNtmError, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { DossierOf, FactIdOf, RowOf, RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { placeOfUnit } from '../../law/place.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import { isPlainObject } from '../../engine/input/plain.ts';
import { ProblemList, tryRead } from '../../engine/input/problems.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import type { OpenedDossier } from '../../engine/input/read-dossier.ts';
import { relatingOf } from '../../engine/input/fact-slot.ts';
import { readFacts } from '../../engine/input/read-facts.ts';
import { compiledAnySetFor, slotsOfAny } from '../../engine/compile-any-set.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { evaluate } from '../../engine/evaluate.ts';
import { judgementsFor } from '../../law/presupposed.ts';
import { partsEngine } from './engine-of.ts';
import { nodesFound, setStatus } from './found.ts';
import type { Found } from './found.ts';
import { prerequisiteFact } from './node-formulas.ts';
import { resolveFacts } from './resolve-facts.ts';
import type { FactSources, ResolvedFacts } from './resolve-facts.ts';
import { withFound } from './restate.ts';
import { engineFacts } from './run-facts.ts';
import type { Facts } from './run-facts.ts';

/** What {@link assessWithEngine} can be given besides. */
export interface EngineOptions<FactId extends string = string> {
  /** Facts that are still to come, by id; a fact stands here or in the dossier, not in both. */
  readonly facts?: FactSources<FactId>;
  /** Called with the new Engine before it runs: a host adds its own rules, facts and listeners. */
  readonly prepare?: (engine: Engine) => void;
}

interface ReadInput {
  readonly compiledSet: CompiledSet;
  readonly read: ReadDossier;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a dossier itself says of its facts; nothing where that cannot be read, which reading the dossier has noted. */
function ownFacts({ object }: OpenedDossier): { readonly facts: Facts; readonly measuredOn: string | undefined } {
  const read = tryRead(new ProblemList(), () => {
    const { facts, measuredOn } = object;
    return { facts: isPlainObject(facts) ? { ...facts } : {}, measuredOn: typeof measuredOn === 'string' ? measuredOn : undefined };
  });
  return read ?? { facts: {}, measuredOn: undefined };
}

/** Reads and checks everything as `assess` does; throws with every problem, also of the facts that did not come. */
function readInput(ruleSet: RuleSet, dossier: unknown, at: At, came: ResolvedFacts): ReadInput {
  const opened = openDossier(dossier, ruleSet, at.on);
  const compiledSet = opened.unit === undefined ? undefined : compiledAnySetFor(ruleSet, at, placeOfUnit(opened.unit, at.on));
  const slots = compiledSet?.slots ?? slotsOfAny(ruleSet);
  const problems = new ProblemList();
  const { facts, measuredOn } = ownFacts(opened);
  const values = tryRead(problems, () => readFacts(came.values, slots, { evidence: undefined, measuredOn }, problems, [])) ?? [];
  const twice = Object.keys(came.values).filter((id) => facts[id] !== undefined);
  const besides = [...problems.all(), ...came.problems, ...twice.map((id) => ruleProblem('duplicate-id', ['facts', id], { id }))];
  let read: ReadDossier;
  try {
    read = readDossier(opened, compiledSet ?? { slots });
  } catch (error) {
    if (isNtmError(error)) throwIfAny([...error.problems, ...besides]);
    throw error;
  }
  const known = read.values.map((value, slot) => value ?? values[slot]);
  const together = new ProblemList();
  relatingOf(slots)?.settleFacts(known, slots, together);
  // What two facts that came say against one another was noted when they were read.
  const isNoted = ({ code, path }: Problem): boolean =>
    besides.some((item) => item.code === code && item.path.join('.') === path.join('.'));
  throwIfAny([...besides, ...together.all().filter((item) => !isNoted(item))]);
  // A dossier without a readable unit has problems, and reading it has thrown them.
  return {
    compiledSet: compiledSet!,
    read: { ...read, values: known },
    facts: engineFacts({ ...facts, ...came.values }, known, slots),
  };
}

/** Asks an Engine for every part of every condition, of the presupposed sets first. */
async function find(
  compiledSet: CompiledSet,
  judgements: ReadDossier['judgements'],
  facts: Facts,
  prepare?: EngineOptions['prepare'],
): Promise<Found> {
  const presupposed = new Map<string, Found>();
  const statuses: Record<string, Status> = {};
  for (const item of compiledSet.prerequisites) {
    const { id } = item.compiledSet.ruleSet;
    const found = await find(item.compiledSet, judgementsFor(item.compiledSet, judgements), facts);
    presupposed.set(id, found);
    statuses[prerequisiteFact(id)] = judgements.get(id)?.status ?? found.status;
  }
  const engine = partsEngine(compiledSet);
  prepare?.(engine);
  const { events } = await engine.run({ ...facts, ...statuses });
  const nodes = nodesFound(events);
  return { nodes, presupposed, status: setStatus(compiledSet, nodes, judgements, Object.values(statuses)) };
}

/** As {@link assessWithEngine}, for a moment that has been read. */
export async function assessAtWithEngine(
  ruleSet: RuleSet,
  given: unknown,
  at: At,
  { facts: sources = {}, prepare }: EngineOptions,
): Promise<Assessment> {
  const slots = slotsOfAny(ruleSet);
  const came = await resolveFacts(sources, (fact) => slots.has(fact));
  const { compiledSet, read, facts } = readInput(ruleSet, given, at, came);
  return evaluate(withFound(compiledSet, await find(compiledSet, read.judgements, facts, prepare)), read);
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
 * import { assess, indicatorOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { assessWithEngine } from 'ntm-rules/json-rules-engine';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const at = { on: '2024-12-31' };
 * const register = async () => '49.5';
 * const assessment = await assessWithEngine(commune, { unit, facts: {} }, at, { facts: { incomePerCapita: register } });
 *
 * indicatorOf(assessment, '10').gap?.delta; // => '0.5'
 * assessment; // => assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, at)
 * ```
 */
export async function assessWithEngine<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  dossier: DossierOf<Set, PlainText<Word>>,
  at: At,
  options?: EngineOptions<FactIdOf<Set>>,
): Promise<Assessment<RowOf<Set>>>;
export async function assessWithEngine(ruleSet: RuleSet, dossier: unknown, at: At, options: EngineOptions = {}): Promise<Assessment> {
  return assessAtWithEngine(ruleSet, dossier, readAt(at, ruleSet), options);
}
