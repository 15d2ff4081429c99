import { LONGEST_MEASURE } from '../../model/dossier-limits.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { closedObject, titled } from './dialect.ts';
import type { JsonSchema, Refer } from './dialect.ts';
import { EVIDENCE_SCHEMA, MEASURED_ON_SCHEMA } from './judgement-schema.ts';
import { ZERO_SCHEMA, countRange, numberSchema, rangeName, rangeOf } from './number-schema.ts';
import { convertibleNames, namePattern, unitNames, unitPattern } from './unit-pattern.ts';

/*
 * The forms of a fact are definitions that facts of one kind share: a validator compiles each once and not once per fact.
 */

const PLAIN: Bilingual = { vi: 'Giá trị', en: 'Value' };
const WITH_EVIDENCE: Bilingual = { vi: 'Giá trị, kèm minh chứng', en: 'Value with its evidence' };
const RATIO: Bilingual = { vi: 'Tử số và mẫu số', en: 'Numerator and denominator' };
const BOUNDS: Bilingual = { vi: 'Khoảng đã biết: trên, dưới một mức', en: 'Known bounds: above or below a figure' };
const AT_LEAST: Bilingual = { vi: 'Ít nhất', en: 'At least' };
const AT_MOST: Bilingual = { vi: 'Nhiều nhất', en: 'At most' };
const NUMERATOR: Bilingual = { vi: 'Tử số', en: 'Numerator' };
const DENOMINATOR: Bilingual = { vi: 'Mẫu số', en: 'Denominator' };
const BESIDE: Bilingual = { vi: 'Tỷ lệ phần trăm tương ứng', en: 'The same as a percentage' };
const CONVERTED: Bilingual = { vi: 'Giá trị theo đơn vị tính khác', en: 'Value in another unit' };
const UNIT: Bilingual = { vi: 'Đơn vị tính', en: 'Unit of measurement' };
const EVIDENCE: Bilingual = { vi: 'Minh chứng', en: 'Evidence' };

/** A reference under a title. In draft-07 a title beside a reference is ignored, so the reference stands inside. */
function named(title: Bilingual, reference: JsonSchema): JsonSchema {
  return { ...titled(title), allOf: [reference] };
}

function kindOfFact(fact: Fact): string {
  return fact.type === 'boolean' ? 'yes-or-no' : rangeName(rangeOf(fact));
}

interface FormNames {
  readonly unit: string;
  readonly plain: string;
  readonly value: string;
  readonly ratio: string | undefined;
  readonly bounds: string | undefined;
  /** The value and the bounds in another unit, where there is one that can be converted. */
  readonly converted: readonly [value: string, bounds: string] | undefined;
}

/** What a figure in another unit can be, as far as a form knows: nothing below zero, where the fact is never that. */
function convertedRange({ bounds }: Fact): { readonly isWhole: false; readonly min: '0' | undefined } {
  return { isWhole: false, min: bounds?.min === '0' ? '0' : undefined };
}

function namesOf(fact: Fact, declared: DeclaredWords): FormNames {
  const kind = kindOfFact(fact);
  const [numerator, denominator] = [
    rangeName(countRange(fact, 'numerator', declared)),
    rangeName(countRange(fact, 'denominator', declared)),
  ];
  const inOther = `${rangeName(convertedRange(fact))}-${fact.unit}`;
  return {
    unit: `unit-${fact.unit}`,
    plain: `plain-${kind}`,
    value: `value-${kind}-${fact.unit}`,
    ratio: fact.type === 'percentage' ? `ratio-${numerator}-of-${denominator}-${fact.unit}` : undefined,
    bounds: fact.type === 'boolean' ? undefined : `bounds-${kind}-${fact.unit}`,
    converted:
      convertibleNames(fact.unit, declared).length === 0 ? undefined : [`value-converted-${inOther}`, `bounds-converted-${inOther}`],
  };
}

/** Names of the definitions of the forms that a fact may take. */
export function formsOf(fact: Fact, declared: DeclaredWords): string[] {
  const { plain, value, ratio, bounds, converted = [] } = namesOf(fact, declared);
  return [plain, value, ratio, bounds, ...converted].filter((name) => name !== undefined);
}

function ratioSchema(fact: Fact, declared: DeclaredWords, refer: Refer, shared: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const numerator = named(NUMERATOR, refer(rangeName(countRange(fact, 'numerator', declared))));
  const denominator = named(DENOMINATOR, refer(rangeName(countRange(fact, 'denominator', declared))));
  return {
    ...titled(RATIO),
    ...closedObject({ numerator, denominator, value: named(BESIDE, refer(kindOfFact(fact))), ...shared }, ['numerator', 'denominator']),
    // Something of nothing is impossible; 0 of 0 is only not known.
    anyOf: [{ properties: { denominator: { not: refer('zero') } } }, { properties: { numerator: refer('zero') } }],
  };
}

/** The forms in other units. What the bounds of the fact are there is for the reader to say, but that nothing is below zero. */
function convertedForms(
  fact: Fact,
  declared: DeclaredWords,
  refer: Refer,
  aside: Readonly<Record<string, JsonSchema>>,
): Record<string, JsonSchema> {
  const { converted } = namesOf(fact, declared);
  if (converted === undefined) return {};
  const [value, bounds] = converted;
  const range = convertedRange(fact);
  const names = convertibleNames(fact.unit, declared);
  const unit = { ...titled(UNIT), type: 'string', maxLength: LONGEST_MEASURE, pattern: namePattern(names), examples: names };
  const inUnit = boundsSchema(rangeName(range), refer, { ...aside, unit });
  return {
    [rangeName(range)]: numberSchema(range),
    [value]: { ...titled(CONVERTED), ...closedObject({ value: refer(rangeName(range)), ...aside, unit }, ['value', 'unit']) },
    [bounds]: { ...inUnit, required: ['unit'] },
  };
}

/** One bound or both. */
function boundsSchema(kind: string, refer: Refer, shared: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    ...titled(BOUNDS),
    ...closedObject({ atLeast: named(AT_LEAST, refer(kind)), atMost: named(AT_MOST, refer(kind)), ...shared }),
    // A strict validator wants what is required to be declared beside it.
    anyOf: ['atLeast', 'atMost'].map((end) => ({ properties: { [end]: {} }, required: [end] })),
  };
}

function definitionsOf(fact: Fact, declared: DeclaredWords, refer: Refer): Record<string, JsonSchema> {
  const { unit, plain, value, ratio, bounds } = namesOf(fact, declared);
  const kind = kindOfFact(fact);
  const shared = { unit: named(UNIT, refer(unit)), measuredOn: MEASURED_ON_SCHEMA, evidence: named(EVIDENCE, refer('evidence')) };
  const ranges = [
    rangeOf(fact),
    ...(ratio === undefined ? [] : [countRange(fact, 'numerator', declared), countRange(fact, 'denominator', declared)]),
  ];
  const numbers = ranges.map((range) => [rangeName(range), numberSchema(range)]);
  return {
    evidence: EVIDENCE_SCHEMA,
    [unit]: {
      type: 'string',
      maxLength: LONGEST_MEASURE,
      pattern: unitPattern(fact.unit, declared),
      examples: unitNames(fact.unit, declared),
    },
    ...(fact.type === 'boolean' ? { [kind]: { type: 'boolean' } } : (Object.fromEntries(numbers) as Record<string, JsonSchema>)),
    [plain]: named(PLAIN, refer(kind)),
    [value]: { ...titled(WITH_EVIDENCE), ...closedObject({ value: refer(kind), ...shared }, ['value']) },
    ...(ratio === undefined ? {} : { zero: ZERO_SCHEMA, [ratio]: ratioSchema(fact, declared, refer, shared) }),
    ...(bounds === undefined ? {} : { [bounds]: boundsSchema(kind, refer, shared) }),
    ...convertedForms(fact, declared, refer, { measuredOn: shared.measuredOn, evidence: shared.evidence }),
  };
}

/** The definitions that facts refer to. */
export function formDefinitions(facts: readonly Fact[], declared: DeclaredWords, refer: Refer): Record<string, JsonSchema> {
  return Object.assign({}, ...facts.map((fact) => definitionsOf(fact, declared, refer))) as Record<string, JsonSchema>;
}
