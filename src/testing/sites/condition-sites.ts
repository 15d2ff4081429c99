import type { Condition } from '../../model/condition.ts';
import type { Exception } from '../../model/exception.ts';
import type { Instrument } from '../../model/instrument.ts';
import { isAssumption } from '../../law/assumption.ts';
import { enacted } from '../../law/enacted.ts';
import type { Instruments } from './own-text.ts';

/** A condition, wherever in its instrument it stands. */
export interface ConditionSite {
  readonly instrument: Instrument;
  /** `<set>/<indicator>`; `<set>` for a named condition that several indicators share. */
  readonly row: string;
  /** The row with what of it is meant: `commune/13.4 exception no-craft-village`. */
  readonly target: string;
  readonly condition: Condition;
  /** Puts another condition in its place. */
  readonly put: (condition: Condition) => void;
}

/** `<set>/<indicator>` of a target that may be about a part of it. */
function rowOf(target: string): string {
  return target.split('/').slice(0, 2).join('/');
}

function ofException(instrument: Instrument, row: string, exception: Exception): ConditionSite[] {
  if (exception.when === undefined) return [];
  const put = (condition: Condition): void => void Object.assign(exception, { when: condition });
  return [{ instrument, row, target: `${row} exception ${exception.id}`, condition: exception.when, put }];
}

function ofIndicators(instrument: Instrument): ConditionSite[] {
  return enacted(instrument).flatMap(({ target, indicator }) => [
    { instrument, row: target, target, condition: indicator.condition, put: (condition) => void Object.assign(indicator, { condition }) },
    ...(indicator.exceptions ?? []).flatMap((exception) => ofException(instrument, target, exception)),
  ]);
}

function ofNamed(instrument: Instrument): ConditionSite[] {
  return (instrument.ruleSets ?? []).flatMap(({ id, conditions = {} }) =>
    Object.entries(conditions).map(([name, condition]) => {
      const put = (next: Condition): void => void Object.assign(conditions, { [name]: next });
      return { instrument, row: id, target: `${id} condition ${name}`, condition, put };
    }),
  );
}

function ofOperations(instrument: Instrument): ConditionSite[] {
  return (instrument.operations ?? []).flatMap((operation): ConditionSite[] => {
    if (operation.operation === 'addException' || operation.operation === 'replaceException')
      return ofException(instrument, rowOf(operation.target), operation.exception);
    if (operation.operation !== 'replaceCondition') return [];
    const { target, condition } = operation;
    return [{ instrument, row: target, target, condition, put: (next) => void Object.assign(operation, { condition: next }) }];
  });
}

/** Every condition of the law: of indicators, of their exceptions, shared ones, and those of amendments. */
export function conditionSites(instruments: Instruments): ConditionSite[] {
  const law = instruments.filter((instrument) => !isAssumption(instrument));
  return law.flatMap((instrument) => [...ofIndicators(instrument), ...ofNamed(instrument), ...ofOperations(instrument)]);
}
