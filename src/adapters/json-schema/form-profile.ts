import { ntmError, problem } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import { given } from '../../engine/input/plain.ts';
import { unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { titled } from './dialect.ts';
import type { JsonSchema } from './dialect.ts';
import { numberLimits, rangeOf } from './number-schema.ts';

/** What a schema is for: to check any dossier, or to draw a form with one plain control for each fact. */
export const SCHEMA_PROFILES = ['whole', 'form'] as const;
/** What a schema is for. */
export type SchemaProfile = (typeof SCHEMA_PROFILES)[number];

/** True for the profile of forms; throws `invalid-option` for one that there is not. */
export function isForm(profile: unknown = 'whole'): boolean {
  if (SCHEMA_PROFILES.some((item) => item === profile)) return profile === 'form';
  throw ntmError([
    problem('invalid-option', ['profile'], { option: 'profile', value: given(profile), allowed: SCHEMA_PROFILES.join(', ') }),
  ]);
}

// A label may be a no already, "Không còn nhà tạm": it is true or not, where a bare yes or no could be read both ways.
const YES_NO: JsonSchema = {
  type: 'boolean',
  enum: [true, false],
  'x-labels': { true: { vi: 'Đúng', en: 'True' }, false: { vi: 'Không đúng', en: 'Not true' } },
};

/**
 * A fact as one control: a number within its bounds, or yes and no in words. A number of JSON, because that is what the inputs of forms
 * give; up to fifteen digits it is exactly what was typed.
 */
export function plainFactSchema(fact: Fact, declared: DeclaredWords): JsonSchema {
  const { label, unit, definition } = fact;
  const [vi, en] = [unitText(unit, 'vi', declared), unitText(unit, 'en', declared)];
  const title = { vi: vi === '' ? label.vi : `${label.vi} (${vi})`, en: en === '' ? label.en : `${label.en} (${en})` };
  return { ...titled(title, definition.text), ...(fact.type === 'boolean' ? YES_NO : numberLimits(rangeOf(fact))) };
}
