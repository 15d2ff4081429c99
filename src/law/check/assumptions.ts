import type { Problem } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { ThresholdEntry } from '../../model/threshold.ts';
import { enacted } from '../enacted.ts';
import { isAssumption } from '../assumption.ts';
import { assumptionConflicts } from './assumption-conflicts.ts';
import { packProblem } from './pack-problem.ts';

type Value = Pick<ThresholdEntry, 'grade' | 'borrowedFrom'>;

/** Every value that an instrument gives, wherever it stands in its file. */
function valuesOf(instrument: Instrument): Value[] {
  const { operations = [], thresholds = [] } = instrument;
  return [
    ...thresholds,
    ...enacted(instrument).flatMap(({ indicator }) => indicator.parameters.flatMap(({ values }) => values)),
    ...operations.flatMap((operation): Value[] => {
      if (operation.operation === 'setThreshold') return [operation];
      return operation.operation === 'replaceCondition' ? (operation.parameters ?? []).flatMap(({ values }) => values) : [];
    }),
  ];
}

function invalid(path: readonly string[], reasonVi: string, reasonEn: string): Problem {
  return packProblem('invalid-instrument', path, { reasonVi, reasonEn });
}

/** What an assumption does: supplies values where the law has none, and gives figures to a row that only people can decide. */
function misplaced(instrument: Instrument): Problem[] {
  const { id, operations = [], ruleSets, corrects } = instrument;
  if (ruleSets !== undefined || corrects !== undefined)
    return [
      invalid(
        [id, 'status'],
        'giả định chỉ cho mức còn thiếu hoặc cho số liệu của dòng chỉ có kết luận',
        'an assumption only supplies levels that are missing, or figures for rows that only people decide',
      ),
    ];
  return operations.flatMap((operation) =>
    operation.operation === 'replaceCondition' && 'judgement' in operation.expect.condition
      ? []
      : [
          invalid(
            [id, 'operations', operation.id],
            `giả định không được thay nội dung của văn bản ("${operation.id}")`,
            `an assumption cannot change what a text says ("${operation.id}")`,
          ),
        ],
  );
}

/** What is assumed stands in assumptions, and assumptions hold nothing else. */
export function checkAssumptions(all: readonly Instrument[]): Problem[] {
  const own = all.flatMap((instrument) => {
    const { id } = instrument;
    const values = valuesOf(instrument);
    // What nothing is borrowed for is missing, there as elsewhere.
    const isAlike = values.every(({ grade }) => grade === 'missing' || (grade === 'assumed') === isAssumption(instrument));
    return [
      ...(isAssumption(instrument) ? misplaced(instrument) : []),
      ...(isAlike
        ? []
        : [
            invalid(
              [id, 'status'],
              'mức tin cậy "assumed" chỉ có trong giả định, và giả định chỉ có mức đó',
              'the grade "assumed" stands in assumptions only, and assumptions have no other',
            ),
          ]),
    ];
  });
  return [...own, ...assumptionConflicts(all)];
}
