import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import { packProblem } from './pack-problem.ts';

/** Totals and sums are of other facts of the catalogue, measured as they are, and not of one another. */
export function checkRelatedFacts(facts: readonly Fact[]): Problem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return facts.flatMap(({ id, type, unit, totalOf, sumOf }) => {
    const path = ['facts', id, totalOf === undefined ? 'sumOf' : 'totalOf'];
    const wrongType = problem('wrong-type', path, {
      expectedVi: 'các số liệu khác, không phải số chung hay tổng',
      expectedEn: 'other facts, none of them a total or a sum',
      actual: [...(totalOf ?? sumOf ?? [])].join(', '),
    });
    if (totalOf !== undefined && sumOf !== undefined) return [wrongType];
    return (totalOf ?? sumOf ?? []).flatMap((part): Problem[] => {
      const found = byId.get(part);
      if (found === undefined) return [packProblem('fact-not-in-catalogue', path, { fact: part })];
      if (part === id || found.totalOf !== undefined || found.sumOf !== undefined || type === 'boolean') return [wrongType];
      if (found.unit === unit && found.type === type) return [];
      return [problem('unit-mismatch', path, { expectedVi: unit, expectedEn: unit, actual: found.unit })];
    });
  });
}
