import { exactDecimal } from '../../value/decimal.ts';
import type { Measures } from '../../model/convertible-units.ts';
import type { Declared } from '../../model/declared.ts';
import type { Fact } from '../../model/fact.ts';
import { isCounted } from '../../model/unit-labels.ts';
import type { FactPlace, Relating } from '../../law/relations/relating.ts';
import type { DefinitionText } from '../../law/text.ts';

/** What a fact may be given as, or in. */
export type FactPart = 'value' | 'numerator' | 'denominator' | 'atLeast' | 'atMost';
const PARTS: readonly FactPart[] = ['value', 'numerator', 'denominator', 'atLeast', 'atMost'];

/** What comes with the sets whose facts need it. */
export interface Brought {
  /** Of a fact that says something of others: what puts that together. */
  readonly relating: Relating | undefined;
  /** Of a fact whose unit has a name: the units in which it may be given. */
  readonly measures: Measures | undefined;
}

/** A fact of the catalogue with its place in {@link FactValues}, and what is needed at each reading of it. */
export interface FactSlot extends FactPlace, Partial<Brought> {
  /** Where its parts do. */
  readonly partPaths: Readonly<Record<FactPart, readonly string[]>>;
  /** Where an amendment changed what is counted; the fact then carries the definition in force. */
  readonly redefined: DefinitionText | undefined;
  /** Units of measurement that the set declares. */
  readonly units: Declared['units'];
  /** Which parts of a share count things that come only in whole numbers. */
  readonly areWhole: Readonly<Record<'numerator' | 'denominator', boolean>>;
}

/** Gives a fact its place. */
export function factSlot(fact: Fact, slot: number, units: Declared['units'], brought?: Brought): FactSlot {
  const [min, max] = [fact.bounds?.min, fact.bounds?.max].map((bound) => (bound === undefined ? undefined : exactDecimal(bound)));
  const path = ['facts', fact.id];
  const partPaths = Object.fromEntries(PARTS.map((part) => [part, [...path, part]])) as Record<FactPart, string[]>;
  const { numerator, denominator } = fact.definition;
  const isWhole = (part: typeof numerator): boolean => part !== undefined && isCounted(part.unit, units);
  const areWhole = { numerator: isWhole(numerator), denominator: isWhole(denominator) };
  return { fact, slot, min, max, path, partPaths, redefined: undefined, units, areWhole, ...brought };
}

/** What puts together what these facts say of one another, where they do. */
export function relatingOf(slots: ReadonlyMap<string, FactSlot>): Relating | undefined {
  for (const { relating } of slots.values()) if (relating) return relating;
  return undefined;
}
