import { assess, isNtmError } from 'ntm-rules';
import type { Assessment, Dossier, Problem, RuleSet } from 'ntm-rules';
import { enacting } from './rule-sets.ts';
import type { Moment } from './rule-sets.ts';

/** An assessment of what could be used of a dossier, and everything that could not. */
export interface Checked {
  readonly assessment: Assessment | undefined;
  readonly dossier: Dossier;
  readonly problems: readonly Problem[];
}

/** The day nearest to one that a text of the set may cover: its own, the first day in force, or the last. */
export function nearestDay(ruleSet: RuleSet, on: string): string {
  const { from, to } = enacting(ruleSet).inForce;
  if (to === undefined || on < to) return on < from ? from : on;
  const last = new Date(`${to}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

/** The set that a refusal of the day names in place of the one asked for. */
export function setInstead(problems: readonly Problem[]): string | undefined {
  const named = problems.find(({ params }) => params['successorSet'] !== undefined)?.params['successorSet'];
  return named === undefined ? undefined : String(named);
}

function without<T>(record: Readonly<Record<string, T>> | undefined, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => !keys.has(key)));
}

/** A dossier without the facts and judgements that problems name; undefined if none of them can be left out. */
function mended(dossier: Dossier, problems: readonly Problem[]): Dossier | undefined {
  const named = (field: string): Set<string> =>
    new Set(problems.flatMap(({ path }) => (path[0] === field && path[1] !== undefined ? [path[1]] : [])));
  const [facts, judgements] = [named('facts'), named('judgements')];
  if (facts.size + judgements.size === 0) return undefined;
  return { ...dossier, facts: without(dossier.facts, facts), judgements: without(dossier.judgements, judgements) };
}

/** Assesses; what the library refuses is left out and reported, so that one wrong figure does not hide all the others. */
export function check(ruleSet: RuleSet, dossier: Dossier, at: Moment, found: readonly Problem[] = []): Checked {
  try {
    return { assessment: assess(ruleSet, dossier, at), dossier, problems: found };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    const problems = [...found, ...error.problems];
    const rest = found.length > 200 ? undefined : mended(dossier, error.problems);
    return rest === undefined ? { assessment: undefined, dossier, problems } : check(ruleSet, rest, at, problems);
  }
}
