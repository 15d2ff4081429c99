import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Declared } from '../../model/declared.ts';
import type { FactInput } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import { convertibleUnits } from '../../model/convertible-units.ts';
import { measureLabel } from '../../model/unit-labels.ts';
import { multiplyDecimals } from '../../value/decimal.ts';
import { factLimits, outOfBounds } from '../sheet/number-limits.ts';
import { sameWord } from '../sheet/names.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { readBounds } from './read-bounds.ts';
import { askedFigure } from './read-figure.ts';

/** What says a figure or bounds of it, with the words behind the last number; `trở lên` belongs to the bounds. */
const WITH_UNIT = /^(?<figure>.*[\d.,]) ?(?<unit>\p{L}\D*?)(?<way> trở (?:lên|xuống))?$/iu;

/** Reads a figure, or bounds of it, with the unit behind, in a unit that can be converted; nothing where a cell says no such unit. */
export function readInUnit({ value }: SheetCell, fact: Fact, declared: DeclaredWords): Reading<FactInput | null> | undefined {
  const { figure, unit, way = '' } = (typeof value === 'string' && WITH_UNIT.exec(plainText(value))?.groups) || {};
  const own = declared?.units as Declared['units'];
  const units = [{ ...measureLabel(fact.unit, own), factor: '1' }, ...convertibleUnits(fact.unit, own)];
  const found = unit && units.find(({ vi }) => sameWord(vi, unit));
  if (!found) return undefined;
  const limits = factLimits(fact);
  const isOwn = found.factor === '1';
  const readOne = (cell: SheetCell): Reading<string> => {
    const reading = readNumber(cell, askedFigure(fact.unit, isOwn ? limits : { min: limits.min, isWhole: false }));
    if (!('value' in reading)) return reading;
    const outside = outOfBounds(multiplyDecimals(reading.value, found.factor), limits, fact.label);
    return outside === undefined ? reading : { expected: outside };
  };
  const said = `${figure}${way}`;
  const reading = readBounds({ value: said }, readOne) ?? readOne({ value: said });
  if (!('value' in reading) || isOwn) return reading;
  const given = typeof reading.value === 'string' ? { value: reading.value } : (reading.value as object);
  return { value: { ...given, unit: found.vi } as FactInput };
}
