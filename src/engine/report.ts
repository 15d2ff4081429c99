import { freezeFresh } from '../value/freeze.ts';
import type { Assessment, CriterionResult, MissingFact, Tally } from '../model/assessment.ts';
import type { Judgement } from '../model/dossier.ts';
import type { Status } from '../model/vocabulary.ts';
import { openFacts } from './decisive.ts';
import type { ReadDossier } from './dossier.ts';
import type { Known } from './fact-value.ts';
import { judged, standingOf } from './indicator.ts';
import { criterionJudgement, judgementsFor } from './judgements.ts';
import { allOf, outcomeOf, statusOf } from './kleene.ts';
import type { Reliance } from './limit.ts';
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

function reportCriterion(compiled: CompiledCriterion, known: Known, judgements: ReadonlyMap<string, Judgement>): CriterionReport {
  const indicators = compiled.indicators.map((indicator) => indicator.result(known, judgements.get(indicator.text.id)));
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
  return [...plan.readers]
    .filter(([fact]) => dossier.values[plan.slots.get(fact)!.slot] === undefined)
    .map(([fact, indicators]) => ({ fact, indicators: [...indicators], decisive: reports.some(({ open }) => open.has(fact)) }));
}

/** The facts missing in a set with those missing in the sets that it presupposes; there, indicators carry their set's name. */
function withPresupposed(own: readonly MissingFact[], prerequisites: readonly PrerequisiteReport[]): MissingFact[] {
  const merged = new Map(own.map((item) => [item.fact, item]));
  for (const { result, missing } of prerequisites) {
    for (const { fact, indicators, decisive } of missing) {
      const before = merged.get(fact);
      const named = indicators.map((id) => (id.includes('/') ? id : `${result.ruleSet}/${id}`));
      const isOpen = decisive && result.status === 'undetermined';
      merged.set(fact, {
        fact,
        indicators: [...(before?.indicators ?? []), ...named],
        decisive: before?.decisive === true || isOpen,
      });
    }
  }
  return [...merged.values()];
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

interface SetReport {
  readonly assessment: Assessment;
  readonly reliance: readonly Reliance[];
}

interface PrerequisiteReport {
  readonly result: Assessment['prerequisites'][number];
  readonly reliance: readonly Reliance[];
  readonly missing: readonly MissingFact[];
  readonly contradictions: readonly string[];
  readonly instruments: Assessment['instruments'];
}

/** A presupposed set is worked out also where it has been judged as a whole: a contradiction is never hidden. */
function reportPrerequisite({ plan, cite }: Plan['prerequisites'][number], dossier: ReadDossier): PrerequisiteReport {
  const { id, title } = plan.ruleSet;
  const { assessment, reliance } = reportSet(plan, { ...dossier, judgements: judgementsFor(plan, dossier.judgements) });
  const { tally, instruments } = assessment;
  const judgement = dossier.judgements.get(id);
  const inside = assessment.contradictions.map((row) => (row.includes('/') ? row : `${id}/${row}`));
  if (judgement === undefined) {
    const { status, standing } = assessment;
    const result = { ruleSet: id, title, status, standing, tally, cite };
    return { result, reliance, missing: assessment.missingFacts, contradictions: inside, instruments };
  }
  const contradicts = assessment.status !== 'undetermined' && assessment.status !== judgement.status;
  const result = { ruleSet: id, title, status: judgement.status, standing: 'official' as const, tally, cite, judgement };
  return { result, reliance: [], missing: [], contradictions: contradicts ? [id] : [], instruments };
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

/** Each instrument once, in the order in which they were applied. */
function uniqueInstruments(lists: readonly Assessment['instruments'][]): Assessment['instruments'] {
  return [...new Map(lists.flat().map((instrument) => [instrument.id, instrument])).values()];
}

function reportSet(plan: Plan, dossier: ReadDossier): SetReport {
  const prerequisites = plan.prerequisites.map((item) => reportPrerequisite(item, dossier));
  const known: Known = {
    facts: dossier.values,
    prerequisites: new Map(prerequisites.map(({ result }) => [result.ruleSet, outcomeOf(result.status)])),
  };
  const reports = plan.criteria.map((criterion) => reportCriterion(criterion, known, dossier.judgements));
  const criteria = reports.map(({ result }) => result);
  const reliance = [...plan.reliance, ...reports.flatMap((report) => report.reliance), ...prerequisites.flatMap((item) => item.reliance)];
  const { id, version, hash, title } = plan.ruleSet;
  const { caveat } = plan.text;
  const { at } = plan;
  const assessment: Assessment = {
    ruleSet: { id, version, hash, title, ...(caveat === undefined ? {} : { caveat }) },
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
    missingFacts: withPresupposed(missingFacts(plan, dossier, reports), prerequisites),
    reliesOn: reliesOn(reliance, dossier.judgements),
    contradictions: [...contradictions(criteria), ...prerequisites.flatMap((item) => item.contradictions)],
    instruments: uniqueInstruments([plan.instruments, ...prerequisites.map((item) => item.instruments)]),
    facts: plan.facts,
  };
  return { assessment, reliance };
}

/** Evaluates a plan on a dossier. */
export function report(plan: Plan, dossier: ReadDossier): Assessment {
  return freezeFresh(reportSet(plan, dossier).assessment);
}
