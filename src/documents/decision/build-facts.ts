import type { Fact } from '../../model/fact.ts';
import type { Citation, Wording } from '../../model/primitives.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Line } from './group-rows.ts';
import { readPlaced, textOf } from './placed.ts';
import type { RowKind } from './set-words.ts';
import type { UnitsOfSet } from './units-of-set.ts';

/** Facts of a set while its lines are read: those that two lines read are one. */
export interface FactRegister {
  readonly byId: Map<string, Fact>;
  readonly idFor: (wanted: string) => string;
  readonly units: UnitsOfSet;
}

/** What is known of a fact besides the cells of its line. */
export interface FactOf {
  readonly id: string;
  readonly label: string;
  readonly kind: Exclude<RowKind, 'judgement' | 'prerequisite'>;
  readonly unit: string | undefined;
  readonly row: string;
  readonly source: Citation;
  readonly grade: Wording;
}

const both = (vi: string): { vi: string; en: string } => ({ vi, en: vi });

/** Reads a plain number of a cell: a bound. */
export function boundOf(line: Line, key: 'least' | 'most'): string | undefined {
  const notANumber = { vi: 'một số', en: 'a number' };
  return readPlaced(line.cell(key), (cell) => readNumber(cell, { unit: 'none', limits: { isWhole: false }, notANumber }));
}

function countedIn(line: Line, key: 'numerator' | 'denominator', units: UnitsOfSet) {
  const label = textOf(line.cell(key));
  const unit = textOf(line.cell(`${key}Unit`));
  if (label === undefined) return undefined;
  // Where nobody says what is counted, it is the first word of what it says: that is for the person who fills in the sheet.
  return { label: both(label), unit: units.counted(unit ?? label) };
}

function definitionOf(line: Line, { label, source, grade }: FactOf, units: UnitsOfSet): Fact['definition'] {
  const [numerator, denominator] = [countedIn(line, 'numerator', units), countedIn(line, 'denominator', units)];
  return {
    text: both(textOf(line.cell('definition')) ?? label),
    ...(numerator && { numerator }),
    ...(denominator && { denominator }),
    source,
    ...grade,
  };
}

function boundsOf(line: Line, kind: FactOf['kind']): Pick<Fact, 'bounds'> {
  if (kind === 'boolean') return {};
  const [min, max] = [boundOf(line, 'least') ?? '0', boundOf(line, 'most') ?? (kind === 'percentage' ? '100' : undefined)];
  return { bounds: { min, ...(max === undefined ? {} : { max }) } };
}

function unitOf({ kind, unit }: FactOf, units: UnitsOfSet): string {
  if (kind === 'boolean') return 'none';
  if (kind === 'percentage') return 'percent';
  return unit === undefined ? 'none' : units.measure(unit, kind === 'integer' ? 'counted' : 'measured');
}

/** Puts a fact into the register, or adds the row to those that read it. */
export function addFact(line: Line, fact: FactOf, { byId, units }: FactRegister): void {
  const known = byId.get(fact.id);
  if (known !== undefined) {
    byId.set(fact.id, { ...known, indicators: [...new Set([...known.indicators, fact.row])] });
    return;
  }
  byId.set(fact.id, {
    id: fact.id,
    label: both(fact.label),
    type: fact.kind,
    unit: unitOf(fact, units),
    ...boundsOf(line, fact.kind),
    definition: definitionOf(line, fact, units),
    indicators: [fact.row],
  });
}

/** The figures that a line asks for: one, or one for men and one for women. */
export function figureLabels(label: string, hasSexes: boolean): string[] {
  return hasSexes ? [`${label} (nam)`, `${label} (nữ)`] : [label];
}

/** The id of a parameter: by its side, and where that is taken by the figure that it is of, which keeps its id. */
export function parameterIdOf(operator: string, fact: string, taken: (id: string) => boolean): string {
  const side = operator.startsWith('greater') ? 'minimum' : operator.startsWith('less') ? 'maximum' : 'required';
  return taken(side) ? `${side}-${fact}` : side;
}
