import { coverage, rules, withAssumptions, withRegister } from './ntm-rules.mjs';

/** A set told of the shipped register of documents. */
export const withDocuments = (ruleSet) => withRegister(ruleSet, rules.register);

/**
 * Every set that the library ships, by id, told of the shipped assumptions, which count where `at.assume` names them, and of the register of
 * documents, which judgements name by `documentId`. Nothing else is ever added to one: an amendment lives as long as the request that brings it.
 */
export const SHIPPED = new Map(rules.RULE_SETS.map(({ id, ruleSet }) => [id, withDocuments(withAssumptions(ruleSet, rules.ASSUMPTIONS))]));

/** The ids of the shipped assumptions. */
export const ASSUMPTION_IDS = rules.ASSUMPTIONS.map(({ id }) => id);

/** The shipped sets and those brought at start, each in place of a shipped one of its id, and all told of the documents brought at start. */
export const ruleSetsWith = (brought, documents = []) =>
  new Map([...SHIPPED, ...brought.map((ruleSet) => [ruleSet.id, ruleSet])].map(([id, ruleSet]) => [id, withRegister(ruleSet, documents)]));

/** Freezes a set through and through: the library keeps what it has worked out only for what cannot change. */
export function frozen(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) frozen(item);
  }
  return value;
}

/** What a list of sets says of each. */
export function summaryOf({ id, version, hash, title, level, instruments, facts, prerequisites = [] }) {
  const own = instruments.filter(({ ruleSets = [] }) => ruleSets.some((text) => text.id === id));
  return {
    id,
    version,
    hash,
    title,
    level,
    invented: instruments.some((instrument) => instrument.invented === true),
    inForce: own.map(({ id: instrument, number, inForce }) => ({ instrument, number, from: inForce.from, to: inForce.to ?? null })),
    presupposes: prerequisites.map(({ ruleSet }) => ruleSet.id),
    facts: facts.filter(({ definition }) => definition.grade !== 'assumed').length,
    assumptions: instruments.flatMap((instrument) => (instrument.status === 'assumption' ? instrument.id : [])),
  };
}

/** What a set that was checked is. */
export function describedSet(ruleSet) {
  const found = coverage(ruleSet);
  return { summary: summaryOf(ruleSet), criteria: found.criteria, indicators: found.indicators, coverage: found };
}
