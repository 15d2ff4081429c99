import type { Bilingual } from '../../model/primitives.ts';
import { exampleOf, outOfBounds } from '../sheet/number-limits.ts';
import type { NumberLimits } from '../sheet/number-limits.ts';
import { sameWord } from '../sheet/names.ts';
import { readNumbers } from '../sheet/read-number.ts';
import type { AskedNumber, NumberReading, Reading } from '../sheet/read-number.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { FACT_ANSWERS } from './words.ts';

/** True where the answer is that a figure is not known. */
export function isUnknown({ value }: SheetCell): boolean {
  return typeof value === 'string' && sameWord(value, FACT_ANSWERS.unknown);
}

/** What is asked where a figure of some limits is. */
export function askedFigure(unit: string, limits: NumberLimits): AskedNumber {
  const { vi, en } = exampleOf(limits);
  const notANumber: Bilingual = { vi: `${vi}; để trống nếu chưa có số liệu`, en: `${en}; nothing if it is not known` };
  return { unit, limits, notANumber };
}

/** Every number within its limits that a cell can mean, or `null` where the answer is that it is not known. */
export function readFigures(cell: SheetCell, asked: AskedNumber, label: Bilingual): Reading<readonly NumberReading[] | null> {
  if (isUnknown(cell)) return { value: null };
  const reading = readNumbers(cell, asked);
  if (!('value' in reading)) return reading;
  const outside = outOfBounds(reading.value[0]!.value, asked.limits, label);
  return outside === undefined ? reading : { expected: outside };
}
