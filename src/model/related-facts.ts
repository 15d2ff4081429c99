import type { Fact } from './fact.ts';

/** The facts that some are given by as well: totals of them, and the parts of sums among them. Each fact once, beside those it is about. */
export function withRelated(ids: readonly string[], facts: readonly Pick<Fact, 'id' | 'totalOf' | 'sumOf'>[]): string[] {
  const related = facts.flatMap((fact) => {
    const isTotal = fact.totalOf?.some((part) => ids.includes(part)) ?? false;
    return [...(isTotal ? [fact.id] : []), ...(ids.includes(fact.id) ? (fact.sumOf ?? []) : [])];
  });
  return [...new Set([...ids, ...related])];
}

/** The same with all that those are about in turn: what a catalogue of them cannot do without. */
export function withAllRelated(ids: readonly string[], facts: readonly Pick<Fact, 'id' | 'totalOf' | 'sumOf'>[]): string[] {
  const known = withRelated(ids, facts);
  const told = facts.filter(({ id }) => known.includes(id)).flatMap(({ totalOf = [], sumOf = [] }) => [...totalOf, ...sumOf]);
  return [...new Set([...known, ...told])];
}
