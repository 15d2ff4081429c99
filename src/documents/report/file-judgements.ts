import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import { unitKey } from './unit-key.ts';

type Row = CriterionResult | IndicatorResult;

/** What a body decided of a row. */
export type JudgedRow = NonNullable<Row['judgement']>;

/** What other bodies decided of the rows of a unit, by row. */
export type BesideRows = ReadonlyMap<string, readonly JudgedRow[]>;

/** An indicator that is a criterion of its own has the same id. */
const rowKey = (row: Row): string => `${'indicators' in row ? 'criterion' : 'indicator'} ${row.id}`;

/** The judgements in answers to other dossiers of the same unit, in the order of the answers. */
export function judgementsBeside(assessment: Assessment, beside: readonly Assessment[]): BesideRows {
  const found = new Map<string, JudgedRow[]>();
  for (const { criteria } of beside.filter((other) => unitKey(other) === unitKey(assessment))) {
    for (const row of criteria.flatMap((item): Row[] => [item, ...item.indicators])) {
      if (row.judgement !== undefined) found.set(rowKey(row), [...(found.get(rowKey(row)) ?? []), row.judgement]);
    }
  }
  return found;
}

/** What bodies decided of a row: in its own dossier, then in those beside it; what two dossiers say alike once. */
export function judgementsOf(row: Row, beside: BesideRows): readonly JudgedRow[] {
  const all = [...(row.judgement === undefined ? [] : [row.judgement]), ...(beside.get(rowKey(row)) ?? [])];
  const said = ({ by, on, status, document }: JudgedRow): string => JSON.stringify([by, on, status, document ?? null]);
  return all.filter((one, index) => all.findIndex((other) => said(other) === said(one)) === index);
}
