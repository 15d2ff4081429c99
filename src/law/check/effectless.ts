import type { Problem } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Scope } from '../../model/primitives.ts';
import { isCorrection } from '../correction.ts';
import { effectFrom } from '../effect.ts';
import type { SetText } from '../text.ts';
import { packProblem } from './pack-problem.ts';

interface Stated {
  readonly path: readonly string[];
  readonly target: string;
  readonly scope: Scope | undefined;
}

/** What an instrument says of rows of other texts, and for whom. */
function statedBy({ operations = [], thresholds = [] }: Instrument): Stated[] {
  return [
    ...operations.map((operation) => {
      const scope = 'scope' in operation ? operation.scope : operation.operation === 'addException' ? operation.exception.scope : undefined;
      return { path: ['operations', operation.id], target: operation.target, scope };
    }),
    ...thresholds.map(({ parameter, scope }, index) => ({ path: ['thresholds', String(index)], target: parameter, scope })),
  ];
}

/** What a text of one province says for other provinces only. */
function forOthers(instrument: Instrument, { path, scope }: Stated): Problem[] {
  const { id, province } = instrument;
  if (province === undefined || scope?.provinces === undefined || scope.provinces.includes(province)) return [];
  const names = scope.provinces.join(', ');
  return [
    packProblem('invalid-instrument', [id, ...path, 'scope', 'provinces'], {
      reasonVi: `"scope" chỉ có ${names}, còn văn bản chỉ áp dụng ở ${province}`,
      reasonEn: `the scope is of ${names} only, and the instrument holds in ${province} only`,
    }),
  ];
}

/** What begins when the text that it changes is no longer in force. */
function tooLate(instrument: Instrument, { path, target }: Stated, all: readonly Instrument[]): Problem[] {
  const [set] = target.split('/');
  const ends = all.filter(({ ruleSets }) => ruleSets?.some(({ id }) => id === set) === true).map(({ inForce }) => inForce.to);
  const last = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
  const from = effectFrom(instrument);
  if (last === undefined || from < last || isCorrection(instrument)) return [];
  return [
    packProblem('invalid-instrument', [instrument.id, ...path], {
      reasonVi: `có tác dụng từ ${from}, nhưng bộ tiêu chí "${set}" hết hiệu lực từ ${last}`,
      reasonEn: `it has effect from ${from}, and the rule set "${set}" is in force until ${last} only`,
    }),
  ];
}

/** What instruments say and nobody will ever hear of: for other provinces, after the end of the text, or nothing at all. */
export function checkEffect(all: readonly Instrument[]): Problem[] {
  const empty = { reasonVi: 'danh sách "operations" để trống', reasonEn: 'the list "operations" is empty' };
  return all.flatMap((instrument) => [
    ...(instrument.operations?.length === 0 ? [packProblem('invalid-instrument', [instrument.id, 'operations'], empty)] : []),
    ...statedBy(instrument).flatMap((stated) => [...forOthers(instrument, stated), ...tooLate(instrument, stated, all)]),
  ]);
}

/** Two rows of one kind under one number: a reader could not tell which is meant. */
export function checkNumbers({ ruleSet, criteria }: SetText): Problem[] {
  return [criteria, criteria.flatMap(({ indicators }) => indicators)].flatMap((rows) => {
    const first = new Map<string, string>();
    return rows.flatMap(({ id, no }) => {
      const other = first.get(no);
      if (other === undefined) first.set(no, id);
      return other === undefined
        ? []
        : [
            packProblem('invalid-instrument', [ruleSet, id, 'no'], {
              reasonVi: `"${other}" và "${id}" cùng mang số "${no}"`,
              reasonEn: `"${other}" and "${id}" have the same number "${no}"`,
            }),
          ];
    });
  });
}
