import { compareDecimals, isWhole, isZero } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { LONGEST_MEASURE } from '../../model/dossier-limits.ts';
import { isCounted, measureLabel } from '../../model/unit-labels.ts';
import { NO, YES } from '../fact-value.ts';
import type { FactProvenance, FactValue } from '../fact-value.ts';
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
  if (min !== undefined && compareDecimals(value, min) < 0) {
    impossible(problems, path, value.text, `nhỏ hơn ${min.text}`, `it is below ${min.text}`);
  } else if (max !== undefined && compareDecimals(value, max) > 0) {
    impossible(problems, path, value.text, `lớn hơn ${max.text}`, `it is above ${max.text}`);
  } else return true;
  return false;
}

function readCount(
  { fact, partPaths, units }: FactSlot,
  part: 'numerator' | 'denominator',
  object: PlainObject,
  problems: ProblemList,
): ExactDecimal | undefined {
  const count = object[part];
  const path = partPaths[part];
  if (count === undefined) {
    problems.add('missing-field', path, { field: part });
    return undefined;
  }
  const value = readNumber(count, path, problems);
  if (value === undefined) return undefined;
  if (value.units < 0) return impossible(problems, path, value.text, 'số đếm không thể âm', 'a count cannot be negative');
  const counted = fact.definition[part]?.unit;
  const isWholeThing = counted !== undefined && isCounted(counted, units);
  return isWholeThing && !whole(value, path, problems) ? undefined : value;
}

function readRatio(
  slot: FactSlot,
  object: PlainObject,
  problems: ProblemList,
  { evidence, measuredOn }: FactProvenance,
): FactValue | undefined {
  const numerator = readCount(slot, 'numerator', object, problems);
  const denominator = readCount(slot, 'denominator', object, problems);
  if (numerator === undefined || denominator === undefined) return undefined;
  const refuse = (reasonVi: string, reasonEn: string): undefined =>
    impossible(problems, slot.path, `${numerator.text}/${denominator.text}`, reasonVi, reasonEn);
  if (isZero(denominator) && !isZero(numerator)) return refuse('mẫu số bằng 0', 'the denominator is 0');
  if (slot.fact.bounds?.max === '100' && compareDecimals(numerator, denominator) > 0) {
    return refuse('tử số lớn hơn mẫu số', 'the numerator is larger than the denominator');
  }
  return { kind: 'ratio', numerator, denominator, evidence, measuredOn };
}

function unitFits({ fact, path, units }: FactSlot, unit: unknown, problems: ProblemList): boolean {
  if (unit === undefined) return true;
  const labels = measureLabel(fact.unit, units);
  const text = typeof unit === 'string' && unit.length <= LONGEST_MEASURE ? unit.normalize('NFC').trim() : undefined;
  if (text !== undefined && [fact.unit, labels.vi, labels.en].includes(text)) return true;
  problems.add('unit-mismatch', [...path, 'unit'], {
    expected: labels.vi === '' ? fact.unit : labels.vi,
    actual: given(unit),
  });
  return false;
}

function readPlain(
  slot: FactSlot,
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  { evidence, measuredOn }: FactProvenance,
): FactValue | undefined {
  if (slot.fact.type === 'boolean') {
    if (typeof value === 'boolean') {
      if (evidence === undefined && measuredOn === undefined) return value ? YES : NO;
      return { kind: 'boolean', value, evidence, measuredOn };
    }
    problems.add('wrong-type', path, expected('boolean', value));
    return undefined;
  }
  const number = readNumber(value, path, problems);
  if (number === undefined || !withinBounds(slot, number, path, problems)) return undefined;
  return { kind: 'number', value: number, evidence, measuredOn };
}

const ASIDE_FIELDS = ['unit', 'measuredOn', 'evidence'];
const RATIO_FIELDS = ['numerator', 'denominator', ...ASIDE_FIELDS];
const VALUE_FIELDS = ['value', ...ASIDE_FIELDS];

/**
 * Reads one fact in any of its forms: plain, `{ value, unit?, measuredOn?, evidence? }`, `{ numerator, denominator, … }`.
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
  checkFields(object, isRatio ? RATIO_FIELDS : VALUE_FIELDS, path, problems);
  const resting = object['evidence'];
  const evidence = resting === undefined ? undefined : readEvidence(resting, [...path, 'evidence'], problems, [...ancestors, object]);
  const own: FactProvenance = { evidence, measuredOn: readDay(object, 'measuredOn', path, problems) ?? aside.measuredOn };
  const hasUnit = unitFits(slot, object['unit'], problems);
  const place = isRatio ? path : slot.partPaths.value;
  if (!isRatio && object['value'] === undefined) {
    problems.add('missing-field', place, { field: 'value' });
    return undefined;
  }
  const read = isRatio ? readRatio(slot, object, problems, own) : readPlain(slot, object['value'], place, problems, own);
  return hasUnit ? read : undefined;
}
