import { freeze } from '../../value/freeze.ts';
import { compareDecimals, exactDecimal, isWhole, isZero, multiplyDecimals } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { isRoundedShare } from '../../value/share.ts';
import { LONGEST_MEASURE } from '../../model/dossier-limits.ts';
import { unitSign } from '../../model/unit-labels.ts';
import { NO, YES } from '../fact-value.ts';
import { decimalFigure } from '../../model/fact-value.ts';
import type { FactProvenance, FactValue } from '../../model/fact-value.ts';
import { checkFields, expected, given, impossible, readDay, readObject } from './plain.ts';
import type { PlainObject } from './plain.ts';
import type { ProblemList } from './problems.ts';
import { readEvidence } from './read-evidence.ts';
import type { FactSlot } from './fact-slot.ts';
import { readNumber } from './read-number.ts';

function whole({ text, scale }: ExactDecimal, path: readonly string[], problems: ProblemList): boolean {
  if (scale === 0 || isWhole(text)) return true;
  impossible(problems, path, text, 'phải là số nguyên', 'it must be a whole number');
  return false;
}

/** Checks a number against the bounds of its fact. */
function withinBounds({ fact, min, max }: FactSlot, value: ExactDecimal, path: readonly string[], problems: ProblemList): boolean {
  if (fact.type === 'integer' && !whole(value, path, problems)) return false;
  if (min && compareDecimals(value, min) < 0) {
    impossible(problems, path, value.text, `nhỏ hơn ${min.text}`, `it is below ${min.text}`);
  } else if (max && compareDecimals(value, max) > 0) {
    impossible(problems, path, value.text, `lớn hơn ${max.text}`, `it is above ${max.text}`);
  } else return true;
  return false;
}

function readCount(count: unknown, path: readonly string[], isWholeThing: boolean, problems: ProblemList): ExactDecimal | undefined {
  if (count === undefined) {
    problems.add('missing-field', path, { field: path.at(-1)! });
    return undefined;
  }
  const value = readNumber(count, path, problems);
  if (value === undefined) return undefined;
  if (value.units < 0) return impossible(problems, path, value.text, 'số đếm không thể âm', 'a count cannot be negative');
  return isWholeThing && !whole(value, path, problems) ? undefined : value;
}

function readRatio(
  slot: FactSlot,
  object: PlainObject,
  problems: ProblemList,
  { evidence, measuredOn }: FactProvenance,
): FactValue | undefined {
  const { areWhole, partPaths } = slot;
  const numerator = readCount(object['numerator'], partPaths.numerator, areWhole.numerator, problems);
  const denominator = readCount(object['denominator'], partPaths.denominator, areWhole.denominator, problems);
  if (numerator === undefined || denominator === undefined) return undefined;
  const refuse = (reasonVi: string, reasonEn: string): undefined =>
    impossible(problems, slot.path, `${numerator.text}/${denominator.text}`, reasonVi, reasonEn);
  if (isZero(denominator) && !isZero(numerator)) return refuse('mẫu số bằng 0', 'the denominator is 0');
  if (slot.fact.bounds?.max === '100' && compareDecimals(numerator, denominator) > 0) {
    return refuse('tử số lớn hơn mẫu số', 'the numerator is larger than the denominator');
  }
  // The counts are exact: they are what is compared, and the percentage beside them must be theirs.
  const share = object['value'];
  if (share !== undefined) {
    const percent = readFigure(slot, share, partPaths.value, problems, undefined);
    if (percent === undefined) return undefined;
    if (isZero(denominator) || !isRoundedShare(numerator, denominator, percent)) {
      problems.add('figures-conflict', slot.path, { value: percent.text, other: `${numerator.text}/${denominator.text}` });
      return undefined;
    }
  }
  return { kind: 'ratio', numerator, denominator, evidence, measuredOn };
}

function readRange(
  slot: FactSlot,
  object: PlainObject,
  problems: ProblemList,
  { evidence, measuredOn }: FactProvenance,
  factor: string | undefined,
): FactValue | undefined {
  const { path, partPaths, min, max } = slot;
  if (slot.fact.type === 'boolean') {
    problems.add('wrong-type', path, expected('boolean', object));
    return undefined;
  }
  const before = problems.count;
  const [low, high] = (['atLeast', 'atMost'] as const).map((end) => {
    if (object[end] === undefined) return undefined;
    return readFigure(slot, object[end], partPaths[end], problems, factor);
  });
  if (!low && !high && problems.count === before) problems.add('missing-field', partPaths.atLeast, { field: 'atLeast' });
  if (problems.count > before) return undefined;
  const least = low ?? min;
  const most = high ?? max;
  const order = least && most ? compareDecimals(least, most) : -1;
  if (order > 0) {
    return impossible(problems, path, `${low!.text}–${high!.text}`, 'mức thấp nhất lớn hơn mức cao nhất', 'the least is above the most');
  }
  // Also where a bound meets the other end of what the fact can be.
  if (order === 0) return { ...decimalFigure(least)!, evidence, measuredOn };
  const bounds = freeze({ ...(low && { atLeast: low.text }), ...(high && { atMost: high.text }) });
  return { kind: 'range', low: decimalFigure(least), high: decimalFigure(most), bounds, evidence, measuredOn };
}

/** By what a figure in the unit that is said becomes one in the unit of the fact; notes a unit that cannot be converted. */
export function factorOf({ fact, path, units: declared, measures }: FactSlot, unit: unknown, problems: ProblemList): string {
  const { unit: id } = fact;
  const sign = unitSign(id) ?? id;
  const units = measures?.(id, declared) ?? [{ id, vi: sign, en: sign, factor: '1' }];
  const text = typeof unit === 'string' && unit.length <= LONGEST_MEASURE ? unit.normalize('NFC').trim() : undefined;
  const found = units.find(({ id, vi, en }) => text !== undefined && [id, vi, en].includes(text));
  if (found) return found.factor;
  const [expectedVi, expectedEn] = (['vi', 'en'] as const).map((language) => units.map((item) => item[language] || item.id).join('", "'));
  problems.add('unit-mismatch', [...path, 'unit'], { expectedVi: expectedVi!, expectedEn: expectedEn!, actual: given(unit) });
  return '1';
}

/** Reads a number in the unit of its fact. */
function readFigure(
  slot: FactSlot,
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  factor: string | undefined,
): ExactDecimal | undefined {
  const number = readNumber(value, path, problems);
  const figure = number && factor && factor !== '1' ? exactDecimal(multiplyDecimals(number.text, factor)) : number;
  return figure && withinBounds(slot, figure, path, problems) ? figure : undefined;
}

function readPlain(
  slot: FactSlot,
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  { evidence, measuredOn }: FactProvenance,
  factor?: string,
): FactValue | undefined {
  if (slot.fact.type === 'boolean') {
    if (typeof value === 'boolean') {
      if (evidence === undefined && measuredOn === undefined) return value ? YES : NO;
      return { kind: 'boolean', value, evidence, measuredOn };
    }
    problems.add('wrong-type', path, expected('boolean', value));
    return undefined;
  }
  const number = readFigure(slot, value, path, problems, factor);
  return number && { kind: 'number', value: number, evidence, measuredOn };
}

function readValue(
  slot: FactSlot,
  value: unknown,
  problems: ProblemList,
  aside: FactProvenance,
  factor: string | undefined,
): FactValue | undefined {
  const place = slot.partPaths.value;
  if (value !== undefined) return readPlain(slot, value, place, problems, aside, factor);
  problems.add('missing-field', place, { field: 'value' });
  return undefined;
}

const ASIDE_FIELDS = ['unit', 'measuredOn', 'evidence'];
const RATIO_FIELDS = ['numerator', 'denominator', 'value', ...ASIDE_FIELDS];
const RANGE_FIELDS = ['atLeast', 'atMost', ...ASIDE_FIELDS];
const VALUE_FIELDS = ['value', ...ASIDE_FIELDS];

/**
 * Reads one fact in any of its forms: plain, `{ value, unit?, measuredOn?, evidence? }`, `{ numerator, denominator, … }`,
 * `{ atLeast?, atMost?, … }`.
 * `aside` is what the dossier says of all of them. Notes every problem with its path and gives nothing then.
 */
export function readFact(
  slot: FactSlot,
  value: unknown,
  aside: FactProvenance,
  problems: ProblemList,
  ancestors: readonly unknown[],
): FactValue | undefined {
  const path = slot.path;
  if (value === null || typeof value !== 'object') return readPlain(slot, value, path, problems, aside);
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  const isRatio = 'numerator' in object || 'denominator' in object;
  if (isRatio && slot.fact.type !== 'percentage') {
    problems.add('wrong-type', path, expected('single', value));
    return undefined;
  }
  const isRange = !isRatio && ('atLeast' in object || 'atMost' in object);
  checkFields(object, isRatio ? RATIO_FIELDS : isRange ? RANGE_FIELDS : VALUE_FIELDS, path, problems);
  const resting = object['evidence'];
  const evidence = resting === undefined ? undefined : readEvidence(resting, [...path, 'evidence'], problems, [...ancestors, object]);
  const own: FactProvenance = { evidence, measuredOn: readDay(object, 'measuredOn', path, problems) ?? aside.measuredOn };
  const before = problems.count;
  const factor = object['unit'] === undefined ? undefined : factorOf(slot, object['unit'], problems);
  const hasUnit = problems.count === before;
  const read = isRatio
    ? readRatio(slot, object, problems, own)
    : isRange
      ? readRange(slot, object, problems, own, factor)
      : readValue(slot, object['value'], problems, own, factor);
  return hasUnit ? read : undefined;
}
