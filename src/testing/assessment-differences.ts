import type { Assessment, IndicatorResult } from '../model/assessment.ts';
import type { Status } from '../model/vocabulary.ts';
import type { ExpectedIndicator, Expectation } from '../model/scenario.ts';
import { compared } from './difference.ts';
import type { Difference } from './difference.ts';
import { traceLeaves } from '../model/trace-leaves.ts';

function levelsOf(result: IndicatorResult | undefined): Record<string, unknown> | null {
  if (result === undefined) return null;
  const entries = traceLeaves(result.trace).map(({ required }) => {
    const level = required.threshold === null ? null : (required.value ?? required.state);
    return [required.parameter?.split('/').at(-1) ?? '', level] as const;
  });
  return Object.fromEntries(entries);
}

function basisOf(result: IndicatorResult | undefined): unknown {
  const required = result?.required;
  if (required?.cite == null) return null;
  return { instrument: required.cite.instrument, value: required.value, grade: required.grade };
}

/** What an answer about one indicator says otherwise than expected. */
export function indicatorDifferences(id: string, expected: ExpectedIndicator, result: IndicatorResult | undefined): Difference[] {
  const path = ['indicators', id];
  return [
    ...compared([...path, 'status'], expected.status, result?.status),
    ...compared([...path, 'code'], expected.code ?? expected.status, result?.code),
    ...(expected.title === undefined ? [] : compared([...path, 'title'], expected.title, result?.title.vi)),
    ...(expected.basis === undefined ? [] : compared([...path, 'basis'], expected.basis, basisOf(result))),
    ...(expected.levels === undefined ? [] : compared([...path, 'levels'], expected.levels, levelsOf(result))),
  ];
}

/** A row is a criterion or an indicator, or both where they share a number: then both must have the status. */
function rowDifferences([no, expected]: readonly [no: string, expected: Status], { criteria }: Assessment): Difference[] {
  const found = criteria.flatMap((criterion) => [criterion, ...criterion.indicators]).filter((row) => row.no === no);
  const other = found.find(({ status }) => status !== expected) ?? found[0];
  return compared(['rows', no], expected, other?.status);
}

type Answers = Readonly<Record<'criteria' | 'prerequisites', Readonly<Record<string, unknown>>>>;

/** What an assessment says otherwise than expected. What only amendments change is compared elsewhere. */
export function assessmentDifferences(expected: Expectation, assessment: Assessment): Difference[] {
  const results = new Map(assessment.criteria.flatMap(({ indicators }) => indicators).map((result) => [result.id, result]));
  const missing = assessment.missingFacts.map(({ fact }) => fact);
  const answers: Answers = {
    criteria: Object.fromEntries(assessment.criteria.map(({ id, status }) => [id, status])),
    prerequisites: Object.fromEntries(assessment.prerequisites.map(({ ruleSet, status }) => [ruleSet, status])),
  };
  const named = (['criteria', 'prerequisites'] as const).flatMap((kind) =>
    Object.entries(expected[kind] ?? {}).flatMap(([id, status]) => compared([kind, id], status, answers[kind][id])),
  );
  const whole = (['tally', 'status', 'contradictions'] as const).flatMap((field) =>
    expected[field] === undefined ? [] : compared([field], expected[field], assessment[field]),
  );
  return [
    ...compared(['code'], expected.code ?? expected.error, null),
    ...Object.entries(expected.rows ?? {}).flatMap(([no, status]) =>
      typeof status === 'string' ? rowDifferences([no, status], assessment) : [],
    ),
    ...Object.entries(expected.indicators ?? {}).flatMap(([id, item]) => indicatorDifferences(id, item, results.get(id))),
    ...named,
    ...whole,
    ...(expected.column === undefined ? [] : compared(['column'], expected.column, assessment.place.column)),
    ...(expected.missingFacts ?? []).flatMap((fact) => compared(['missingFacts', fact], true, missing.includes(fact))),
    ...(expected.notMissingFacts ?? []).flatMap((fact) => compared(['notMissingFacts', fact], false, missing.includes(fact))),
  ];
}
