import { deepFreeze } from '../value/freeze.ts';
import type { Assessment, CriterionResult, MissingFact, Tally } from '../model/assessment.ts';
import type { Judgement } from '../model/dossier.ts';
import type { Status } from '../model/vocabulary.ts';
import { openFacts } from './decisive.ts';
import type { ReadDossier } from './dossier.ts';
import { judged, standingOf } from './indicator.ts';
import type { Reliance } from './indicator.ts';
import { allOf, outcomeOf, statusOf } from './kleene.ts';
import type { CompiledCriterion, Plan } from './plan.ts';

function aggregate(statuses: readonly Status[]): Status {
  return statusOf(allOf(statuses.map(outcomeOf)));
}

function tallyOf(criteria: readonly CriterionResult[]): Tally {
  const count = (status: Status): number => criteria.filter((criterion) => criterion.status === status).length;
  const met = count('met');
  const undetermined = count('undetermined');
  return {
    met,
    notMet: count('not-met'),
    undetermined,
    notApplicable: count('not-applicable'),
    total: criteria.length,
    lower: met,
    upper: met + undetermined,
  };
}

interface CriterionReport {
  readonly result: CriterionResult;
  readonly reliance: readonly Reliance[];
  /** Facts that could still change the criterion. */
  readonly open: ReadonlySet<string>;
}

/** A judgement on a number belongs to the indicator of that number; only then to a criterion. */
function criterionJudgement(compiled: CompiledCriterion, judgements: ReadonlyMap<string, Judgement>): Judgement | undefined {
  const { id } = compiled.text;
  return compiled.indicators.some(({ text }) => text.id === id) ? undefined : judgements.get(id);
}

function reportCriterion(compiled: CompiledCriterion, dossier: ReadDossier, judgements: ReadonlyMap<string, Judgement>): CriterionReport {
  const indicators = compiled.indicators.map((indicator) => indicator.result(dossier.values, judgements.get(indicator.text.id)));
  const computed = aggregate(indicators.map(({ status }) => status));
  const judgement = criterionJudgement(compiled, judgements);
  const relying = judgement === undefined ? compiled.indicators.filter(({ text }) => !judgements.has(text.id)) : [];
  const reliance = relying.flatMap((indicator) => indicator.reliance);
  const open =
    computed === 'undetermined' && judgement === undefined
      ? indicators
          .filter((indicator) => indicator.status === 'undetermined')
          .flatMap((indicator) => [indicator.trace, ...(indicator.exceptions ?? []).flatMap(({ trace }) => trace ?? [])].flatMap(openFacts))
      : [];
  const { id, no, title, titleEn } = compiled.text;
  return {
    result: {
      id,
      no,
      title,
      titleEn,
      status: judgement?.status ?? computed,
      standing: standingOf(reliance),
      indicators,
      ...(judgement === undefined ? {} : { judgement: judged(judgement, computed) }),
    },
    reliance,
    open: new Set(open),
  };
}

function missingFacts(plan: Plan, dossier: ReadDossier, reports: readonly CriterionReport[]): MissingFact[] {
  const readers = new Map<string, string[]>();
  for (const indicator of plan.criteria.flatMap(({ indicators }) => indicators)) {
    for (const fact of indicator.facts) readers.set(fact, [...(readers.get(fact) ?? []), indicator.text.id]);
  }
  return [...readers]
    .filter(([fact]) => dossier.values[plan.slots.get(fact)!.slot] === undefined)
    .map(([fact, indicators]) => ({ fact, indicators, decisive: reports.some(({ open }) => open.has(fact)) }));
}

function reliesOn(reliance: readonly Reliance[], judgements: ReadonlyMap<string, Judgement>): Assessment['reliesOn'] {
  const ids = (grade: Reliance['grade']): string[] => [...new Set(reliance.filter((item) => item.grade === grade).map(({ id }) => id))];
  return {
    official: ids('official'),
    reported: ids('reported'),
    recalled: ids('recalled'),
    missing: ids('missing'),
    judgements: [...judgements.keys()],
  };
}

function contradictions(criteria: readonly CriterionResult[]): string[] {
  return criteria.flatMap((criterion) => [
    ...(criterion.judgement?.contradicts === true ? [criterion.id] : []),
    ...criterion.indicators.filter(({ judgement }) => judgement?.contradicts === true).map(({ id }) => id),
  ]);
}

/** Ids of all the sets that a plan presupposes, at any remove. */
function presupposed(plan: Plan): string[] {
  return plan.prerequisites.flatMap((item) => [item.plan.ruleSet.id, ...presupposed(item.plan)]);
}

/** The judgements that concern a presupposed set, in its own numbers: a number of the higher set is not one of the lower. */
function judgementsFor(plan: Plan, judgements: ReadonlyMap<string, Judgement>): Map<string, Judgement> {
  const prefix = `${plan.ruleSet.id}/`;
  const further = presupposed(plan);
  const concerned = [...judgements].flatMap(([key, judgement]): [string, Judgement][] => {
    if (key.startsWith(prefix)) return [[key.slice(prefix.length), judgement]];
    return further.some((id) => key === id || key.startsWith(`${id}/`)) ? [[key, judgement]] : [];
  });
  return new Map(concerned);
}

interface SetReport {
  readonly assessment: Assessment;
  readonly reliance: readonly Reliance[];
}

function reportPrerequisite(
  { plan, cite }: Plan['prerequisites'][number],
  dossier: ReadDossier,
): { result: Assessment['prerequisites'][number]; reliance: readonly Reliance[] } {
  const { id, title } = plan.ruleSet;
  const judgement = dossier.judgements.get(id);
  if (judgement !== undefined) {
    return { result: { ruleSet: id, title, status: judgement.status, standing: 'official', tally: null, cite, judgement }, reliance: [] };
  }
  const { assessment, reliance } = reportSet(plan, { ...dossier, judgements: judgementsFor(plan, dossier.judgements) });
  const { status, standing, tally } = assessment;
  return { result: { ruleSet: id, title, status, standing, tally, cite }, reliance };
}

function placeOf({ place }: Plan): Assessment['place'] {
  const { columnRule, traits, region, column } = place;
  return {
    traits: [...traits],
    region,
    column,
    columnRule:
      columnRule === undefined ? null : { id: columnRule.id, title: columnRule.title, cite: columnRule.cite, grade: columnRule.grade },
  };
}

function reportSet(plan: Plan, dossier: ReadDossier): SetReport {
  const reports = plan.criteria.map((criterion) => reportCriterion(criterion, dossier, dossier.judgements));
  const prerequisites = plan.prerequisites.map((item) => reportPrerequisite(item, dossier));
  const criteria = reports.map(({ result }) => result);
  const reliance = [...plan.reliance, ...reports.flatMap((report) => report.reliance), ...prerequisites.flatMap((item) => item.reliance)];
  const { id, version, hash, title } = plan.ruleSet;
  const { at } = plan;
  const assessment: Assessment = {
    ruleSet: { id, version, hash, title },
    on: at.on,
    knownOn: at.knownOn ?? null,
    submittedOn: at.submittedOn ?? null,
    accept: at.accept ?? 'recalled',
    drafts: [...(at.drafts ?? [])],
    unit: dossier.unit,
    ...(dossier.isIllustrative ? { illustrative: true as const } : {}),
    place: placeOf(plan),
    status: aggregate([...criteria, ...prerequisites.map(({ result }) => result)].map(({ status }) => status)),
    standing: standingOf(reliance),
    tally: tallyOf(criteria),
    criteria,
    prerequisites: prerequisites.map(({ result }) => result),
    missingFacts: missingFacts(plan, dossier, reports),
    reliesOn: reliesOn(reliance, dossier.judgements),
    contradictions: contradictions(criteria),
    instruments: plan.instruments,
    facts: plan.facts,
  };
  return { assessment, reliance };
}

/** Evaluates a plan on a dossier. */
export function report(plan: Plan, dossier: ReadDossier): Assessment {
  return deepFreeze(reportSet(plan, dossier).assessment);
}
