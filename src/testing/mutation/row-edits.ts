import type { Exception } from '../../model/exception.ts';
import type { Instrument } from '../../model/instrument.ts';
import { isAssumption } from '../../law/assumption.ts';
import { enacted } from '../../law/enacted.ts';
import type { Instruments } from '../sites/own-text.ts';
import type { Edit } from './mutant.ts';

/** The exceptions of an instrument: a list that one can be taken out of, or the one that an amendment adds. */
function exceptionLists(instrument: Instrument): { target: string; exceptions: Exception[] }[] {
  const added = (instrument.operations ?? []).flatMap((operation) =>
    operation.operation === 'addException' || operation.operation === 'replaceException'
      ? [{ target: operation.target.split('/').slice(0, 2).join('/'), exceptions: [operation.exception] }]
      : [],
  );
  return [...enacted(instrument).map(({ target, indicator }) => ({ target, exceptions: indicator.exceptions ?? [] })), ...added];
}

function exceptionEdits(instrument: Instrument, position: number): Edit[] {
  return exceptionLists(instrument).flatMap(({ target, exceptions }, index) =>
    exceptions.flatMap((exception, which) => {
      const clause = `${instrument.id} ${target} exception ${exception.id}`;
      const list = (all: Instruments): Exception[] => exceptionLists(all[position]!)[index]!.exceptions;
      const effect = exception.effect === 'met' ? 'not-applicable' : 'met';
      return [
        { clause, change: 'dropped', apply: (all: Instrument[]) => void list(all).splice(which, 1) },
        {
          clause,
          change: `effect ${exception.effect} → ${effect}`,
          apply: (all: Instrument[]) => void Object.assign(list(all)[which]!, { effect }),
        },
      ];
    }),
  );
}

function partEdits(instrument: Instrument, position: number): Edit[] {
  const { id, thresholds = [], operations = [] } = instrument;
  return [
    ...thresholds.map(({ parameter }, index) => ({
      clause: `${id} ${parameter}`,
      change: 'supplied value dropped',
      apply: (all: Instrument[]) => void all[position]!.thresholds!.splice(index, 1),
    })),
    ...operations.flatMap((operation, index) =>
      // What is confirmed stands without it: no verdict tells.
      operation.operation === 'confirm'
        ? []
        : {
            clause: `${id} ${operation.target}`,
            change: `operation ${operation.id} dropped`,
            apply: (all: Instrument[]) => void all[position]!.operations!.splice(index, 1),
          },
    ),
  ];
}

/** Exceptions dropped or with another effect; supplied values and operations of amendments dropped. What is assumed is no law. */
export function rowEdits(instruments: Instruments): Edit[] {
  return instruments.flatMap((instrument, position) =>
    isAssumption(instrument) ? [] : [...partEdits(instrument, position), ...exceptionEdits(instrument, position)],
  );
}
