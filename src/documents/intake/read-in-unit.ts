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
import { askedFigure } from './read-figure.ts';

/** A number, and the words behind it. */
const WITH_UNIT = /^(?<number>[-\d.,]+) ?(?<unit>\p{L}.*)$/u;

/** Reads a figure with its unit behind it, in a unit that can be converted; nothing where a cell says no such unit. */
export function readInUnit({ value }: SheetCell, fact: Fact, declared: DeclaredWords): Reading<FactInput> | undefined {
  const { number, unit } = (typeof value === 'string' && WITH_UNIT.exec(plainText(value))?.groups) || {};
  const own = declared?.units as Declared['units'];
  const units = [{ ...measureLabel(fact.unit, own), factor: '1' }, ...convertibleUnits(fact.unit, own)];
  const found = unit && units.find(({ vi }) => sameWord(vi, unit));
  if (!found) return undefined;
  const limits = factLimits(fact);
  const isOwn = found.factor === '1';
  const reading = readNumber({ value: number! }, askedFigure(fact.unit, isOwn ? limits : { min: limits.min, isWhole: false }));
  if (!('value' in reading)) return reading;
  const outside = outOfBounds(multiplyDecimals(reading.value, found.factor), limits, fact.label);
  if (outside !== undefined) return { expected: outside };
  return { value: isOwn ? reading.value : { value: reading.value, unit: found.vi } };
}
