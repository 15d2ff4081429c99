import type { Problem } from '../model/errors.ts';
import type { Named } from './presupposing.ts';
import type { SetText } from './text.ts';

/** The rows that a number may stand for on a day, by the number: one, or several that a text numbers alike. */
export type Numbers = ReadonlyMap<string, readonly string[]>;

/** What a judgement may name otherwise than by the lasting id of a row. */
export interface RowNames {
  readonly numbers?: Numbers | undefined;
  /** The id of the row that has the number; a problem where that is not one row, or where it is judged by another name as well. */
  readonly named?: ((key: string, given: object, path: readonly string[]) => string | (() => Problem) | undefined) | undefined;
}

/** A presupposed set with what a judgement may name in it. */
export interface NamedBelow {
  readonly compiledSet: Named & { readonly judgeable: RowNames };
}

/** What it takes to read judgements by the numbers of the day; it comes with what makes sets, because in those that are shipped ids are numbers. */
export type Naming = (
  text: Pick<SetText, 'criteria' | 'gone'>,
  ids: Pick<ReadonlySet<string>, 'has'>,
  prerequisites: readonly NamedBelow[],
) => RowNames;
