import type { Instrument } from '../model/instrument.ts';

/** True for what borrows from other texts, and is no law. */
export function isAssumption({ status }: Pick<Instrument, 'status'>): boolean {
  return status === 'assumption';
}

/** True for what holds borrowed values, whatever it is taken for: a workbook is made as if it were adopted. */
export function isBorrowing({ thresholds = [], operations = [] }: Instrument): boolean {
  const values = operations.flatMap((operation) =>
    operation.operation === 'replaceCondition' ? (operation.parameters ?? []).flatMap((parameter) => parameter.values) : [],
  );
  return [...thresholds, ...values].some(({ borrowedFrom }) => borrowedFrom !== undefined);
}
