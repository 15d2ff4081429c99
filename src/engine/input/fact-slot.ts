import { exactDecimal } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import type { Declared } from '../../model/declared.ts';
import type { Fact } from '../../model/fact.ts';
import type { DefinitionText } from '../../law/text.ts';

/** A fact of the catalogue with its place in {@link FactValues}, and what is needed at each reading of it. */
export interface FactSlot {
  readonly fact: Fact;
  readonly slot: number;
  readonly min: ExactDecimal | undefined;
  readonly max: ExactDecimal | undefined;
  /** Where the fact stands in a dossier. */
  readonly path: readonly string[];
  /** Where its parts do. */
  readonly partPaths: Readonly<Record<'value' | 'numerator' | 'denominator', readonly string[]>>;
  /** Where an amendment changed what is counted; the fact then carries the definition in force. */
  readonly redefined: DefinitionText | undefined;
  /** Units of measurement that the set declares. */
  readonly units: Declared['units'];
}

/** Gives a fact its place. */
export function factSlot(fact: Fact, slot: number, units: Declared['units']): FactSlot {
  const [min, max] = [fact.bounds?.min, fact.bounds?.max].map((bound) => (bound === undefined ? undefined : exactDecimal(bound)));
  const path = ['facts', fact.id];
  const partPaths = { value: [...path, 'value'], numerator: [...path, 'numerator'], denominator: [...path, 'denominator'] };
  return { fact, slot, min, max, path, partPaths, redefined: undefined, units };
}
