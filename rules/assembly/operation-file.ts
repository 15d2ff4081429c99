import type { Instrument } from '../../src/model/instrument.ts';
import type { Operation } from '../../src/model/operation.ts';
import type { Wording } from '../../src/model/primitives.ts';
import { whole, wholeParameter } from './criterion-file.ts';
import type { Written, WrittenParameter } from './criterion-file.ts';

/** An operation as a person writes it: the row that it is about is cited, unless the text says it somewhere else. */
type WrittenOperation = Written<Operation> & { readonly operation: Operation['operation']; readonly target: string };

/** An instrument as its file has it: what follows from the target of an operation or of a threshold is left out. */
export interface InstrumentFile extends Omit<Instrument, 'operations' | 'thresholds'> {
  readonly operations?: readonly WrittenOperation[];
  readonly thresholds?: readonly (Written<NonNullable<Instrument['thresholds']>[number]> & { readonly parameter: string })[];
}

/** `commune/13.1/minimum` → `13.1`. */
function rowOf(target: string): string {
  return target.split('/')[1]!;
}

/** The wordings that an instrument gives to rows, by row. */
function wordingsOf(operations: readonly WrittenOperation[]): ReadonlyMap<string, Wording> {
  const texts = operations as readonly { readonly target: string; readonly wording?: Wording }[];
  return new Map(texts.flatMap(({ target, wording }) => (wording === undefined ? [] : [[target, wording] as const])));
}

/** The instrument of a file, whole. */
export function instrumentOf({ operations, thresholds, ...own }: InstrumentFile): Instrument {
  const wordings = wordingsOf(operations ?? []);
  const wholeOperation = (written: WrittenOperation): Operation => {
    const cite = { row: rowOf(written.target) };
    const wording = wordings.get(written.target.split('/').slice(0, 2).join('/'));
    const { parameters } = written as { readonly parameters?: readonly WrittenParameter[] };
    const operation = whole<Operation>(written, cite, wording);
    return parameters === undefined
      ? operation
      : ({ ...operation, parameters: parameters.map((item) => wholeParameter(item, cite, wording)) } as Operation);
  };
  return {
    ...own,
    ...(thresholds === undefined ? {} : { thresholds: thresholds.map((item) => whole(item, { row: rowOf(item.parameter) }, undefined)) }),
    ...(operations === undefined ? {} : { operations: operations.map(wholeOperation) }),
  };
}
