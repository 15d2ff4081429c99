import type { ExactDecimal } from '../../value/decimal.ts';
import type { CoreErrorCode } from '../../model/error-codes.ts';
import type { MessageParams } from '../../model/error-messages.ts';
import type { Fact } from '../../model/fact.ts';
import type { FactValue } from '../../model/fact-value.ts';
import type { SetText } from '../text.ts';

/** A fact of the catalogue, with its place among the values of a dossier. */
export interface FactPlace {
  readonly fact: Fact;
  readonly slot: number;
  readonly min: ExactDecimal | undefined;
  readonly max: ExactDecimal | undefined;
  /** Where the fact stands in a dossier. */
  readonly path: readonly string[];
}

/** The facts of a set, by id. */
export type FactPlaces = ReadonlyMap<string, FactPlace>;

/** The values of one dossier, each where its fact has its place. */
export type FactsByPlace = (FactValue | undefined)[];

/** What notes that something is wrong. */
export interface Noting {
  readonly add: (code: CoreErrorCode, path: readonly string[], params: MessageParams) => void;
}

/** What it takes to judge by facts that the catalogue relates to one another: totals and what they are of, sums and their parts. */
export interface Relating {
  /** The text with totals beside what they are the total of. */
  readonly withTotals: (text: SetText, facts: FactPlaces) => SetText;
  /** Puts together what facts say of one another; notes where they contradict one another. */
  readonly settleFacts: (values: FactsByPlace, facts: FactPlaces, problems: Noting) => void;
}

/** True of a fact that says something of other facts. */
export function isRelated({ totalOf, sumOf }: Fact): boolean {
  return (totalOf ?? sumOf) !== undefined;
}
