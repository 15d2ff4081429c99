import type { Unfrozen } from '../value/deep-readonly.ts';
import { freeze } from '../value/freeze.ts';
import type { Assessment, CriterionResult, MissingFact, Standing, Tally } from '../model/assessment.ts';
import { resultLeaves } from '../model/trace-leaves.ts';
import { exceptingOf, presupposingOf } from './brought.ts';
import type { EvaluatedPrerequisite } from '../law/presupposing.ts';
import { asDefined } from './compare.ts';
import type { ReadDossier } from './dossier.ts';
import type { EvaluationInput } from './fact-value.ts';
import { verdictBasisOf } from './verdict-basis.ts';
import { judged, standingOf } from './indicator.ts';
import { judgementBasis } from './judgement-faults.ts';
import { criterionJudgement } from './judgements.ts';
import type { Judgements } from './judgements.ts';
import type { RegisteredJudgement as Judgement } from './registered-judgement.ts';
import { allIn, countsIn, outcomeOf, statusOf } from './kleene.ts';
import { addDecisiveFacts } from './reach.ts';
import { noticesOf } from './notices.ts';
import type { CompiledCriterion, CompiledSet } from './compiled-set.ts';

function tallyOf(criteria: readonly CriterionResult[]): Tally {
  const [notMet, undetermined, met, notApplicable] = countsIn(criteria);
  return { met, notMet, undetermined, notApplicable, total: criteria.length, lower: met, upper: met + undetermined };
}

/** Adds to `open` the facts that could still change the criterion. */
function evaluateCriterion(
  compiled: CompiledCriterion,
  standing: Standing,
  known: EvaluationInput,
  judgements: Judgements,
  open: Set<string>,
  { ruleSet, at }: CompiledSet,
): CriterionResult {
  const indicators = compiled.indicators.map((indicator) => indicator.result(known, judgements.get(indicator.text.id)));
  const computed = statusOf(allIn(countsIn(indicators)));
  const judgement = criterionJudgement(compiled, judgements);
  const { id, no, title } = compiled.text;
  const result: Unfrozen<CriterionResult> = { id, no, title, status: judgement?.status ?? computed, standing, indicators };
  if (judgement) result.judgement = judged(judgement, computed);
  else if (computed === 'undetermined') addDecisiveFacts(open, indicators, at.accept, () => exceptingOf(ruleSet));
  return result;
}

/** The facts whose bounds leave something open. */
function leftOpen(criteria: readonly CriterionResult[]): ReadonlySet<string> {
  const leaves = criteria.flatMap(({ indicators }) => indicators.flatMap(resultLeaves));
  return new Set(leaves.filter(({ code }) => code === 'fact-bounded').map(({ fact }) => fact));
}

function missingFacts(
  compiledSet: CompiledSet,
  { values }: ReadDossier,
  open: ReadonlySet<string>,
  criteria: readonly CriterionResult[],
): MissingFact[] {
  const missing: MissingFact[] = [];
  let bounded: ReadonlySet<string> | undefined;
  for (const { slot, redefined, undecisive, decisive } of compiledSet.reading) {
    const { fact } = decisive;
    const value = asDefined(values[slot], redefined);
    // Looked for once, and only where some figure is bounds: it takes a walk through all that was compared.
    const isMissing = value === undefined || (value.kind === 'range' && (bounded ??= leftOpen(criteria)).has(fact));
    if (isMissing) missing.push(open.has(fact) ? decisive : undecisive);
  }
  return missing;
}

function contradictions(
  criteria: readonly CriterionResult[],
  presupposed: readonly EvaluatedPrerequisite[],
  judgements: Judgements,
): string[] {
  if (judgements.size === 0) return [];
  const contradicting = ({ judgement }: Pick<CriterionResult, 'judgement'>): boolean => judgement?.contradicts === true;
  const own = criteria.flatMap((criterion) => [criterion, ...criterion.indicators].filter(contradicting).map(({ id }) => id));
  return [...own, ...presupposed.flatMap((item) => item.contradictions)];
}

/** Evaluates a compiled set on a dossier. What answers share is frozen at every depth; what is made for this one belongs to its caller. */
export function evaluate(compiledSet: CompiledSet, dossier: ReadDossier): Assessment {
  const { judgements, unit } = dossier;
  const presupposing = compiledSet.prerequisites.length === 0 ? undefined : presupposingOf(compiledSet.ruleSet);
  const standingBy = (id: string, judgement: Judgement): Standing => standingOf(judgementBasis(id, judgement, compiledSet.at.on));
  const presupposed = compiledSet.prerequisites.map((item) =>
    presupposing!.evaluated(item, dossier, { evaluate, judged, standing: standingBy }),
  );
  const prerequisites = presupposed.map(({ result }) => result);
  const known: EvaluationInput = {
    facts: dossier.values,
    prerequisites: new Map(prerequisites.map(({ ruleSet, status }) => [ruleSet, outcomeOf(status)])),
    isOutline: dossier.isOutline,
    presupposed: prerequisites,
  };
  const { standings, standing, reliesOn } = verdictBasisOf(compiledSet, judgements);
  const open = new Set<string>();
  const criteria = compiledSet.criteria.map((item, index) =>
    evaluateCriterion(item, standings[index]!, known, judgements, open, compiledSet),
  );
  const missing = missingFacts(compiledSet, dossier, open, criteria);
  const assessment: Assessment = {
    ...compiledSet.frame,
    unit,
    ...(dossier.isIllustrative && { illustrative: true as const }),
    place: compiledSet.shownPlace,
    status: statusOf(allIn(countsIn([...prerequisites, ...(compiledSet.whole?.(criteria) ?? criteria)]))),
    standing,
    tally: tallyOf(criteria),
    criteria,
    prerequisites,
    missingFacts: presupposing?.missing(missing, presupposed) ?? missing,
    reliesOn,
    contradictions: contradictions(criteria, presupposed, judgements),
    notices: noticesOf(compiledSet, dossier),
    instruments: compiledSet.instruments,
    facts: compiledSet.facts,
  };
  return freeze(assessment);
}
