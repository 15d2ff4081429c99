import { assess } from '../../assess.ts';
import { isNtmError } from '../../model/errors.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { PartGap } from '../../model/gap.ts';
import type { DossierOf, RuleSet } from '../../model/rule-set.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { At } from '../../law/moment.ts';

/** What an implementation has to answer: statuses, reasons and distances, none of the words. */
export interface ExpectedAnswer {
  readonly status: Status;
  readonly standing: string;
  /** The column of the annex; null where none is known. */
  readonly column: string | null;
  readonly tally: Assessment['tally'];
  /** By id. */
  readonly criteria: Readonly<Record<string, Status>>;
  /** By id: the status, and after a blank the reason where it is another word; those that are not listed are `undetermined fact-missing`. */
  readonly indicators: Readonly<Record<string, string>>;
  /** By id: what each part that fails needs; only of indicators that the figures fail. */
  readonly gaps: Readonly<Record<string, readonly ExpectedGap[]>>;
  /** Sets that have to be met first, by id. */
  readonly prerequisites: Readonly<Record<string, Status>>;
  /** How many facts could still change something. */
  readonly decisive: number;
  readonly contradictions: readonly string[];
  /** Codes of notices, in any order. */
  readonly notices: readonly string[];
}

/** What a part needs, without its title: a distance, another answer, a set, or a choice between ways. */
export type ExpectedGap = Readonly<Record<string, unknown>>;

/** What an implementation has to refuse, and with which problems: codes and paths in any order. */
export interface ExpectedRefusal {
  readonly error: string;
  readonly problems: readonly (readonly [code: string, path: string])[];
}

/** One question with its answer, free of any language. */
export interface ConformanceCase {
  readonly id: string;
  /** What of the semantics it shows. */
  readonly about: string;
  readonly set: string;
  readonly at: At;
  readonly dossier: unknown;
  readonly expect: ExpectedAnswer | ExpectedRefusal;
}

function gapOf(gap: PartGap): ExpectedGap {
  if ('of' in gap) return { atLeast: gap.atLeast, of: gap.of.map((way) => way.map(gapOf)) };
  if ('ruleSet' in gap) return gap;
  const { title: _title, ...rest } = gap;
  return rest;
}

function answerOf(assessment: Assessment): ExpectedAnswer {
  const { status, standing, place, tally, criteria, prerequisites, missingFacts, contradictions, notices } = assessment;
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  return {
    status,
    standing,
    column: place.column,
    tally,
    criteria: Object.fromEntries(criteria.map((criterion) => [criterion.id, criterion.status])),
    indicators: Object.fromEntries(
      indicators.flatMap(({ id, status: own, code }) => (code === 'fact-missing' ? [] : [[id, own === code ? own : `${own} ${code}`]])),
    ),
    gaps: Object.fromEntries(indicators.flatMap(({ id, gaps }) => (gaps.length === 0 ? [] : [[id, gaps.map(gapOf)]]))),
    prerequisites: Object.fromEntries(prerequisites.map((first) => [first.ruleSet, first.status])),
    decisive: missingFacts.filter(({ decisive }) => decisive).length,
    contradictions,
    notices: [...new Set(notices.map(({ code }) => code))].toSorted(),
  };
}

/** The answer to a question, or its refusal, as this library gives it. */
export function expectationOf(ruleSet: RuleSet, dossier: unknown, at: At): ConformanceCase['expect'] {
  try {
    return answerOf(assess(ruleSet, dossier as DossierOf<RuleSet>, at));
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { error: error.code, problems: error.problems.map(({ code, path }) => [code, path.join('.')] as const) };
  }
}
