import { packProblem } from '../law/check/pack-problem.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest } from '../value/text.ts';
import { amendedBy } from './amended.ts';
import { scenarioProblem } from './scenario-problem.ts';

/** What scenarios may name: the sets that they ask, the amendments that they put on top. */
export interface ScenarioContext {
  readonly ruleSets: readonly RuleSet[];
  /** By id as a list; or under any name, such as the path of a file that a scenario writes. */
  readonly amendments?: readonly Instrument[] | Readonly<Record<string, Instrument>>;
}

/** The set of an id; throws `unknown-rule-set`. */
export function ruleSetNamed(id: string, { ruleSets }: ScenarioContext): RuleSet {
  const found = ruleSets.find((ruleSet) => ruleSet.id === id);
  if (found !== undefined) return found;
  const ids = ruleSets.map((ruleSet) => ruleSet.id);
  throw ntmError([packProblem('unknown-rule-set', ['set'], { ruleSet: id, ...suggestion(nearest(id, ids)) })]);
}

/** The amendment of a name or id; throws `unknown-amendment`. */
export function amendmentNamed(name: string, { amendments = [] }: Pick<ScenarioContext, 'amendments'>): Instrument {
  const byName = new Map(Object.entries(amendments));
  const byId = new Map([...byName.values()].map((amendment) => [amendment.id, amendment]));
  const found = byName.get(name) ?? byId.get(name);
  if (found !== undefined) return found;
  const known = [...byName.keys(), ...byId.keys()];
  throw ntmError([scenarioProblem('unknown-amendment', ['amendments'], { amendment: name, ...suggestion(nearest(name, known)) })]);
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
