import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Declared } from '../../model/declared.ts';
import type { FactInput } from '../../model/dossier.ts';
import type { Fact } from '../../model/fact.ts';
import { convertibleUnits } from '../../model/convertible-units.ts';
import { measureLabel } from '../../model/unit-labels.ts';
import { multiplyDecimals } from '../../value/decimal.ts';
import { factLimits, isPlausible, outOfBounds } from '../sheet/number-limits.ts';
import { readNumber } from '../sheet/read-number.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { readBounds } from './read-bounds.ts';
import { askedFigure } from './read-figure.ts';
import { beforeUnit, withoutUnit } from './with-unit.ts';

/** `trở lên` stands behind the unit and belongs to the bounds. */
const WAY = /(?: trở (?:lên|xuống))?[.;,]?$/iu;

/** Reads a figure, or bounds of it, with the unit behind, its own or one that can be converted; nothing where a cell says no such unit. */
export function readInUnit({ value }: SheetCell, fact: Fact, declared: DeclaredWords): Reading<FactInput | null> | undefined {
  if (typeof value !== 'string') return undefined;
  const text = plainText(value);
  const way = WAY.exec(text)?.[0] ?? '';
  const own = declared?.units as Declared['units'];
  const units = [{ ...measureLabel(fact.unit, own), factor: '1' }, ...convertibleUnits(fact.unit, own)];
  const [found] = units.flatMap((unit) => {
    const before = beforeUnit(text.slice(0, text.length - way.length), unit.vi);
    // "Triệu đồng" of a year is none of a month.
    return before === undefined || (before.as === 'short' && unit.factor !== '1') ? [] : [{ ...before, ...unit }];
  });
  const limits = factLimits(fact);
  const isOwn = found === undefined || found.factor === '1';
  const readOne = (cell: SheetCell): Reading<string> => {
    const asked = askedFigure(fact.unit, isOwn ? limits : { min: limits.min, isWhole: false });
    const reading = readNumber(cell, asked);
    if (!('value' in reading) || found === undefined) return reading;
    const outside = outOfBounds(multiplyDecimals(reading.value, found.factor), limits, fact.label);
    if (outside !== undefined) return { expected: outside };
    return found.as === 'short' && !isPlausible(reading.value, limits) ? { expected: asked.notANumber } : reading;
  };
  if (found === undefined) {
    const bare = withoutUnit({ value }, units[0]!.vi, fact.type === 'integer');
    return bare.value === value ? undefined : readOne(bare);
  }
  const sign = fact.unit === 'percent' ? '%' : '';
  const said = `${found.figure}${sign}${way.replace(/[.;,]$/u, '')}`;
  const reading = readBounds({ value: said }, readOne) ?? readOne({ value: said });
  if (!('value' in reading) || isOwn) return reading;
  const given = typeof reading.value === 'string' ? { value: reading.value } : (reading.value as object);
  return { value: { ...given, unit: found.vi } as FactInput };
}
