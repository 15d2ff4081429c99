import { compareDecimals, exactDecimal, isNegative, isWhole, isZero } from '../../value/decimal.ts';
import type { ExactDecimal } from '../../value/decimal.ts';
import { shorten } from '../../value/text.ts';
import type { Fact } from '../../model/fact.ts';
import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../../model/unit-labels.ts';
import type { FactValue } from '../fact-value.ts';
import { checkFields, kindOf, readObject } from './plain.ts';
import type { PlainObject } from './plain.ts';
import type { ProblemList } from './problems.ts';
import { readEvidence } from './read-evidence.ts';
import { readNumber } from './read-number.ts';

function impossible(problems: ProblemList, path: readonly string[], value: string, reasonVi: string, reasonEn: string): undefined {
  problems.add('impossible-value', path, { value, reasonVi, reasonEn });
  return undefined;
}

/** Checks a number against the bounds of its fact. */
function withinBounds(fact: Fact, value: ExactDecimal, path: readonly string[], problems: ProblemList): ExactDecimal | undefined {
  const { min, max } = fact.bounds ?? {};
  if (fact.type === 'integer' && !isWhole(value.text)) {
    return impossible(problems, path, value.text, 'phải là số nguyên', 'it must be a whole number');
  }
  if (min !== undefined && compareDecimals(value, exactDecimal(min)) < 0) {
    return impossible(problems, path, value.text, `nhỏ hơn ${min}`, `it is below ${min}`);
  }
  if (max !== undefined && compareDecimals(value, exactDecimal(max)) > 0) {
    return impossible(problems, path, value.text, `lớn hơn ${max}`, `it is above ${max}`);
  }
  return value;
}

function readCount(
  fact: Fact,
  part: 'numerator' | 'denominator',
  object: PlainObject,
  path: readonly string[],
  problems: ProblemList,
): ExactDecimal | undefined {
  const place = [...path, part];
  if (object[part] === undefined) {
    problems.add('missing-field', place, { field: part });
    return undefined;
  }
  const value = readNumber(object[part], place, problems);
  if (value === undefined) return undefined;
  if (isNegative(value.text)) return impossible(problems, place, value.text, 'số đếm không thể âm', 'a count cannot be negative');
  const counted = fact.definition[part]?.unit;
  if (counted !== undefined && COUNTED_UNIT_LABELS[counted].isWhole && !isWhole(value.text)) {
    return impossible(problems, place, value.text, 'phải là số nguyên', 'it must be a whole number');
  }
  return value;
}

function readRatio(
  fact: Fact,
  object: PlainObject,
  path: readonly string[],
  problems: ProblemList,
): Pick<FactValue & { kind: 'ratio' }, 'numerator' | 'denominator'> | undefined {
  const numerator = readCount(fact, 'numerator', object, path, problems);
  const denominator = readCount(fact, 'denominator', object, path, problems);
  if (numerator === undefined || denominator === undefined) return undefined;
  const shown = `${numerator.text}/${denominator.text}`;
  if (isZero(denominator.text) && !isZero(numerator.text)) {
    return impossible(problems, path, shown, 'mẫu số bằng 0', 'the denominator is 0');
  }
  if (fact.bounds?.max === '100' && compareDecimals(numerator, denominator) > 0) {
    return impossible(problems, path, shown, 'tử số lớn hơn mẫu số', 'the numerator is larger than the denominator');
  }
  return { numerator, denominator };
}

function unitFits(fact: Fact, object: PlainObject, path: readonly string[], problems: ProblemList): boolean {
  const given = object['unit'];
  if (given === undefined) return true;
  const labels = MEASUREMENT_UNIT_LABELS[fact.unit];
  const text = typeof given === 'string' && given.length <= 100 ? given.normalize('NFC').trim() : undefined;
  if (text !== undefined && [fact.unit, labels.vi, labels.en].includes(text)) return true;
  problems.add('unit-mismatch', [...path, 'unit'], {
    expected: labels.vi === '' ? fact.unit : labels.vi,
    actual: typeof given === 'string' ? shorten(given) : kindOf(given),
  });
  return false;
}

function readPlain(fact: Fact, value: unknown, path: readonly string[], problems: ProblemList): FactValue | undefined {
  if (fact.type === 'boolean') {
    if (typeof value === 'boolean') return { kind: 'boolean', value, evidence: undefined };
    problems.add('wrong-type', path, { expectedVi: 'true hoặc false', expectedEn: 'true or false', actual: kindOf(value) });
    return undefined;
  }
  const number = readNumber(value, path, problems);
  const bounded = number === undefined ? undefined : withinBounds(fact, number, path, problems);
  return bounded === undefined ? undefined : { kind: 'number', value: bounded, evidence: undefined };
}

/**
 * Reads one fact in any of its forms: plain, `{ value, unit?, evidence? }`, `{ numerator, denominator, … }`.
 * Notes every problem with its path and gives nothing then.
 */
export function readFact(
  fact: Fact,
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
): FactValue | undefined {
  if (value === null || typeof value !== 'object') return readPlain(fact, value, path, problems);
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  const isRatio = 'numerator' in object || 'denominator' in object;
  if (isRatio && fact.type !== 'percentage') {
    problems.add('wrong-type', path, {
      expectedVi: 'một giá trị, không phải tử số và mẫu số',
      expectedEn: 'one value, not a numerator and a denominator',
      actual: 'object',
    });
    return undefined;
  }
  checkFields(object, isRatio ? ['numerator', 'denominator', 'unit', 'evidence'] : ['value', 'unit', 'evidence'], path, problems);
  const evidence = readEvidence(object['evidence'], [...path, 'evidence'], problems, [...ancestors, object]);
  const hasUnit = unitFits(fact, object, path, problems);
  if (isRatio) {
    const ratio = readRatio(fact, object, path, problems);
    return ratio === undefined || !hasUnit ? undefined : { kind: 'ratio', ...ratio, evidence };
  }
  if (object['value'] === undefined) {
    problems.add('missing-field', [...path, 'value'], { field: 'value' });
    return undefined;
  }
  const plain = readPlain(fact, object['value'], [...path, 'value'], problems);
  return plain === undefined || !hasUnit ? undefined : { ...plain, evidence };
}
