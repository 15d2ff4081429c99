import { freezeFresh } from '../value/freeze.ts';
import type { Assessment } from '../model/assessment.ts';
import { ALL_GRADES } from '../model/vocabulary.ts';
import { standingOf } from './indicator.ts';
import { judgementBasis } from './judgement-faults.ts';
import { presupposingOf } from './brought.ts';
import { criterionJudgement } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import type { LegalBasis } from './limit.ts';
import type { CompiledSet, VerdictBasis } from './compiled-set.ts';

/** Judgements in the order of the law, whatever the order of their keys. */
function reliesOn(basis: readonly LegalBasis[], judged: readonly string[]): Assessment['reliesOn'] {
  const ids = (grade: LegalBasis['grade']): string[] => [...new Set(basis.filter((item) => item.grade === grade).map(({ id }) => id))];
  const lists = [...ALL_GRADES.map((grade) => [grade, ids(grade)] as const), ['judgements', judged] as const];
  // Nothing speaks of assumptions where none counts.
  const said = lists.filter(([key, list]) => list.length > 0 || key !== 'assumed');
  return freezeFresh(Object.fromEntries(said)) as Assessment['reliesOn'];
}

/** What a set rests on where these numbers have been judged; at hand where nothing has been. */
export function verdictBasisOf(
  compiledSet: Pick<CompiledSet, 'ruleSet' | 'at' | 'criteria' | 'basis' | 'prerequisites'> & Partial<CompiledSet>,
  judgements: Judgements,
): VerdictBasis {
  if (judgements.size === 0 && compiledSet.verdictBasis !== undefined) return compiledSet.verdictBasis;
  const { ruleSet, at } = compiledSet;
  const ofPresupposed = new Map<string, readonly LegalBasis[]>();
  for (const { compiledSet: first } of compiledSet.prerequisites) {
    const { id } = first.ruleSet;
    const judgement = judgements.get(id);
    ofPresupposed.set(
      id,
      judgement
        ? judgementBasis(id, judgement, at.on)
        : verdictBasisOf(first, presupposingOf(ruleSet).judgementsFor(first, judgements)).basis,
    );
  }
  const ofCriteria = compiledSet.criteria.map((criterion) => {
    const whole = criterionJudgement(criterion, judgements);
    const own = whole ? judgementBasis(`${ruleSet.id}/${criterion.text.id}`, whole, at.on) : [];
    // What was judged rests on the wording all the same: it says which row that is.
    const rows = criterion.indicators.flatMap(({ text, wording, basis, presupposes }) => {
      const judgement = judgements.get(text.id);
      if (judgement) return [wording, ...judgementBasis(`${ruleSet.id}/${text.id}`, judgement, at.on)];
      return whole ? [wording] : [...basis, ...presupposes.flatMap((id) => ofPresupposed.get(id) ?? [])];
    });
    return [criterion.wording, ...own, ...rows];
  });
  // Each once: a chain of sets that ask for one another would double them at each step.
  const basis = [...new Set([...compiledSet.basis, ...ofCriteria.flat(), ...[...ofPresupposed.values()].flat()])];
  const judged = [...(compiledSet.judgeable ?? [])].flatMap(([target, no]) => (no === undefined && judgements.has(target) ? target : []));
  return { basis, standings: ofCriteria.map(standingOf), standing: standingOf(basis), reliesOn: reliesOn(basis, judged) };
}
