import { citationText } from '../../explain/citation.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { countedText, unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { titled } from './dialect.ts';
import type { JsonSchema, Refer } from './dialect.ts';
import { formsOf } from './fact-forms.ts';

function labelOf(text: typeof unitText, unit: string, declared: DeclaredWords): Bilingual {
  return { vi: text(unit, 'vi', declared), en: text(unit, 'en', declared) };
}

function countAnnotation(fact: Fact, part: 'numerator' | 'denominator', declared: DeclaredWords): JsonSchema {
  const counted = fact.definition[part];
  if (counted === undefined) return {};
  const { vi, en } = labelOf(countedText, counted.unit, declared);
  return { [`x-${part}`]: { vi: `${counted.label.vi} (${vi})`, en: `${counted.label.en} (${en})`, unit: counted.unit } };
}

function description(fact: Fact, instruments: Assessment['instruments'], declared: DeclaredWords): Bilingual {
  const { text, source } = fact.definition;
  const unit = labelOf(unitText, fact.unit, declared);
  const [unitVi, unitEn] = fact.unit === 'none' ? ['', ''] : [` Đơn vị: ${unit.vi}.`, ` Unit: ${unit.en}.`];
  return {
    vi: `${text.vi} Căn cứ: ${citationText(source, instruments, 'vi')}.${unitVi}`,
    en: `${text.en} Source: ${citationText(source, instruments, 'en')}.${unitEn}`,
  };
}

/** A fact in all of the forms in which a dossier may give it, with what it means and where that is said. */
export function factSchemaOf(fact: Fact, refer: Refer, instruments: Assessment['instruments'], declared: DeclaredWords): JsonSchema {
  const { unit, bounds, definition } = fact;
  return {
    ...titled(fact.label, description(fact, instruments, declared)),
    'x-unit': { id: unit, ...labelOf(unitText, unit, declared) },
    ...(bounds === undefined ? {} : { 'x-bounds': { ...bounds } }),
    ...countAnnotation(fact, 'numerator', declared),
    ...countAnnotation(fact, 'denominator', declared),
    'x-source': { ...definition.source, grade: definition.grade },
    anyOf: formsOf(fact, declared).map(refer),
  };
}
