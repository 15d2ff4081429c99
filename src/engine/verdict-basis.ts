import { freeze } from '../value/freeze.ts';
import type { Assessment } from '../model/assessment.ts';
import { GRADES } from '../model/vocabulary.ts';
import { standingOf } from './indicator.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import type { LegalBasis } from './limit.ts';
import type { CompiledSet, VerdictBasis } from './compiled-set.ts';

/** Judgements in the order of the law, whatever the order of their keys. */
function reliesOn(basis: readonly LegalBasis[], judged: readonly string[]): Assessment['reliesOn'] {
  const ids = (grade: LegalBasis['grade']): string[] => [...new Set(basis.filter((item) => item.grade === grade).map(({ id }) => id))];
  const lists = [...GRADES.map((grade) => [grade, ids(grade)] as const), ['judgements', judged] as const];
  return freeze(Object.fromEntries(lists.map(([key, list]) => [key, freeze(list)]))) as Assessment['reliesOn'];
}

/** What a set rests on where these numbers have been judged; at hand where nothing has been. */
export function verdictBasisOf(
  compiledSet: Pick<CompiledSet, 'criteria' | 'basis' | 'prerequisites'> & Partial<CompiledSet>,
  judgements: Judgements,
): VerdictBasis {
  if (judgements.size === 0 && compiledSet.verdictBasis !== undefined) return compiledSet.verdictBasis;
  const ofPresupposed = new Map<string, readonly LegalBasis[]>();
  for (const { compiledSet: first } of compiledSet.prerequisites) {
    const { id } = first.ruleSet;
    if (!judgements.has(id)) ofPresupposed.set(id, verdictBasisOf(first, judgementsFor(first, judgements)).basis);
  }
  const ofCriteria = compiledSet.criteria.map((criterion) =>
    criterionJudgement(criterion, judgements) === undefined
      ? criterion.indicators.flatMap(({ text, basis, presupposes }) =>
          judgements.has(text.id) ? [] : [...basis, ...presupposes.flatMap((id) => ofPresupposed.get(id) ?? [])],
        )
      : [],
  );
  // Each once: a chain of sets that ask for one another would double them at each step.
  const basis = [...new Set([...compiledSet.basis, ...ofCriteria.flat(), ...[...ofPresupposed.values()].flat()])];
  const judged = [...(compiledSet.judgeable ?? [])].filter((target) => judgements.has(target));
  return { basis, standings: ofCriteria.map(standingOf), standing: standingOf(basis), reliesOn: reliesOn(basis, judged) };
}
