import { rules } from './ntm-rules.mjs';

/** Every set that the library ships, by id. Nothing is ever added: an amendment lives as long as the request that brings it. */
export const RULE_SETS = new Map(rules.RULE_SETS.map(({ id, ruleSet }) => [id, ruleSet]));

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
    facts: facts.length,
  };
}
