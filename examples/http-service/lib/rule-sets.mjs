import { rules, withAssumptions } from './ntm-rules.mjs';

/**
 * Every set that the library ships, by id, told of the shipped assumptions: they count where `at.assume` names them. Nothing else is ever
 * added: an amendment lives as long as the request that brings it.
 */
export const RULE_SETS = new Map(rules.RULE_SETS.map(({ id, ruleSet }) => [id, withAssumptions(ruleSet, rules.ASSUMPTIONS)]));

/** The ids of the shipped assumptions. */
export const ASSUMPTION_IDS = rules.ASSUMPTIONS.map(({ id }) => id);

export const RULE_SET_IDS = [...RULE_SETS.keys()];

/** What a list of sets says of each. */
export function summaryOf({ id, version, hash, title, level, instruments, facts, prerequisites = [] }) {
  const own = instruments.filter(({ ruleSets = [] }) => ruleSets.some((text) => text.id === id));
  return {
    id,
    version,
    hash,
    title,
    level,
    inForce: own.map(({ id: instrument, number, inForce }) => ({ instrument, number, from: inForce.from, to: inForce.to ?? null })),
    presupposes: prerequisites.map(({ ruleSet }) => ruleSet.id),
    facts: facts.filter(({ definition }) => definition.grade !== 'assumed').length,
    assumptions: instruments.flatMap((instrument) => (instrument.status === 'assumption' ? instrument.id : [])),
  };
}
