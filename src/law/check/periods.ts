import type { Problem } from '../../model/errors.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { Parameter } from '../../model/threshold.ts';
import { BESIDE_FIELDS } from '../beside-statements.ts';
import { isCorrection } from '../correction.ts';
import { isAssumption } from '../assumption.ts';
import { effectFrom } from '../effect.ts';
import { packProblem } from './pack-problem.ts';

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A period of a file, and where it stands. */
interface Stated extends Period {
  readonly path: readonly string[];
  /** True for a value of a row that comes in with it: as in an annex, its columns may be of years before it was in force. */
  readonly isOfRow?: boolean;
}

/** The parameters that an operation brings with it. */
function parametersOf(operation: Operation): readonly Parameter[] {
  if (operation.operation === 'replaceCondition') return operation.parameters ?? [];
  return operation.operation === 'addIndicator' ? operation.indicator.parameters : [];
}

/** What one instrument says for days of its own: by operations, and by the values that it supplies. */
function changesOf({ operations = [], thresholds = [] }: Instrument): Stated[] {
  const own = operations.flatMap((operation): Stated[] => {
    const path = ['operations', operation.id];
    if (operation.operation === 'setThreshold') return [{ from: operation.from, to: operation.to, path }];
    return parametersOf(operation).flatMap(({ id, values }) => {
      return values.map(({ from, to }, index) => ({ from, to, path: [...path, 'parameters', id, String(index)], isOfRow: true }));
    });
  });
  return [...own, ...thresholds.map(({ from, to }, index) => ({ from, to, path: ['thresholds', String(index)] }))];
}

/** Periods that may reach back: an annex also has the columns of years before it was in force. */
function annexOf(instrument: Instrument): Stated[] {
  const enacted = (instrument.ruleSets ?? []).flatMap(({ id, criteria }) =>
    criteria
      .flatMap(({ indicators }) => indicators)
      .flatMap((row) =>
        row.parameters.flatMap((parameter) =>
          parameter.values.map(({ from, to }, index) => ({ from, to, path: ['ruleSets', id, row.id, parameter.id, String(index)] })),
        ),
      ),
  );
  const beside = BESIDE_FIELDS.flatMap((kind) =>
    (instrument[kind] ?? []).map(({ from, to }, index) => ({ from, to, path: [kind, String(index)] })),
  );
  return [...enacted, ...beside];
}

/**
 * Periods without a day, and changes that begin before their instrument has effect or outlive it: the first hold never, the others
 * would on days on which the instrument says nothing. A text that reaches back says so itself, in
 * `inForce.effectFrom`; a correction holds on the days of the text that it corrects; what is borrowed is borrowed for any year.
 */
export function checkPeriods(instrument: Instrument): Problem[] {
  const { id, inForce } = instrument;
  const start = effectFrom(instrument);
  const empty = ({ from, to, path }: Stated): Problem[] => {
    const [first, end] = [from ?? start, to ?? inForce.to];
    return end === undefined || first < end ? [] : [packProblem('empty-period', [id, ...path], { from: first, to: end })];
  };
  const early = ({ from, path, isOfRow }: Stated): Problem[] =>
    from === undefined || from >= start || isOfRow === true || isCorrection(instrument) || isAssumption(instrument)
      ? []
      : [packProblem('before-in-force', [id, ...path, 'from'], { from, instrument: id, start })];
  const late = ({ to, path }: Stated): Problem[] =>
    to === undefined || inForce.to === undefined || to <= inForce.to || isCorrection(instrument)
      ? []
      : [packProblem('after-in-force', [id, ...path, 'to'], { to, instrument: id, end: inForce.to })];
  const changes = changesOf(instrument);
  return [
    ...(inForce.from < start ? [packProblem('empty-period', [id, 'inForce', 'effectFrom'], { from: start, to: inForce.from })] : []),
    ...[{ path: ['inForce'] }, ...changes, ...annexOf(instrument)].flatMap(empty),
    ...changes.flatMap((change) => [...early(change), ...late(change)]),
  ];
}
