import { citationText } from '../../explain/citation.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../../model/unit-labels.ts';
import { titled } from './dialect.ts';
import type { JsonSchema, Refer } from './dialect.ts';
import { formsOf } from './fact-forms.ts';

function countAnnotation(fact: Fact, part: 'numerator' | 'denominator'): JsonSchema {
  const counted = fact.definition[part];
  if (counted === undefined) return {};
  const { vi, en } = COUNTED_UNIT_LABELS[counted.unit];
  return { [`x-${part}`]: { vi: `${counted.label.vi} (${vi})`, en: `${counted.label.en} (${en})`, unit: counted.unit } };
}

function description(fact: Fact, instruments: Assessment['instruments']): Bilingual {
  const { text, source } = fact.definition;
  const unit = MEASUREMENT_UNIT_LABELS[fact.unit];
  const [unitVi, unitEn] = fact.unit === 'none' ? ['', ''] : [` Đơn vị: ${unit.vi}.`, ` Unit: ${unit.en}.`];
  return {
    vi: `${text.vi} Căn cứ: ${citationText(source, instruments, 'vi')}.${unitVi}`,
    en: `${text.en} Source: ${citationText(source, instruments, 'en')}.${unitEn}`,
  };
}

/** A fact in all of the forms in which a dossier may give it, with what it means and where that is said. */
export function factSchemaOf(fact: Fact, refer: Refer, instruments: Assessment['instruments']): JsonSchema {
  const { unit, bounds, definition } = fact;
  return {
    ...titled(fact.label, description(fact, instruments)),
    'x-unit': { id: unit, ...MEASUREMENT_UNIT_LABELS[unit] },
    ...(bounds === undefined ? {} : { 'x-bounds': { ...bounds } }),
    ...countAnnotation(fact, 'numerator'),
    ...countAnnotation(fact, 'denominator'),
    'x-source': { ...definition.source, grade: definition.grade },
    anyOf: formsOf(fact).map(refer),
  };
}
