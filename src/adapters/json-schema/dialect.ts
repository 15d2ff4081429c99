import { ntmError, problem } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { given } from '../../engine/input/plain.ts';

/** Versions of JSON Schema that can be had. */
export const JSON_SCHEMA_DRAFTS = ['2020-12', 'draft-07'] as const;
/** A version of JSON Schema. */
export type JsonSchemaDraft = (typeof JSON_SCHEMA_DRAFTS)[number];

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What differs between the versions. */
export interface Dialect {
  readonly draft: JsonSchemaDraft;
  readonly uri: string;
  /** Keyword that holds definitions. */
  readonly definitions: '$defs' | 'definitions';
}

const DIALECTS: Readonly<Record<JsonSchemaDraft, Dialect>> = {
  '2020-12': { draft: '2020-12', uri: 'https://json-schema.org/draft/2020-12/schema', definitions: '$defs' },
  'draft-07': { draft: 'draft-07', uri: 'http://json-schema.org/draft-07/schema#', definitions: 'definitions' },
};

/** The dialect of a version; throws `invalid-option` for one that cannot be had. */
export function dialectOf(draft: unknown): Dialect {
  const known = JSON_SCHEMA_DRAFTS.find((item) => item === draft);
  if (known !== undefined) return DIALECTS[known];
  throw ntmError([problem('invalid-option', ['draft'], { option: 'draft', value: given(draft), allowed: JSON_SCHEMA_DRAFTS.join(', ') })]);
}

/** A reference to a definition. */
export type Refer = (name: string) => JsonSchema;

/** References of a dialect. */
export function referIn({ definitions }: Dialect): Refer {
  return (name) => ({ $ref: `#/${definitions}/${name}` });
}

/** Title and description in Vietnamese, with the English ones as an annotation. */
export function titled(title: Bilingual, description?: Bilingual): JsonSchema {
  return description === undefined
    ? { title: title.vi, 'x-en': { title: title.en } }
    : { title: title.vi, description: description.vi, 'x-en': { title: title.en, description: description.en } };
}

/** A closed object. */
export function closedObject(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }), additionalProperties: false };
}

/** Letters that look like Đ and are not: see `hasLookAlike`. */
const LOOK_ALIKES = String.raw`\u00D0\u00F0\u0189`;

/** The characters of the basic plane that `invisibleIn` finds, as every dialect of regular expressions reads them. */
const INVISIBLES = [
  String.raw`\u0000-\u001F\u007F-\u009F\u00AD\u034F\u0600-\u0605\u061C\u06DD\u070F\u0890-\u0891\u08E2\u115F-\u1160\u17B4-\u17B5`,
  String.raw`\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB`,
].join('');

/** Something that can be seen. */
const SEEN = String.raw`[^\s${INVISIBLES}]`;

/** A text up to a length. */
export function text(longest: number): JsonSchema {
  return { type: 'string', maxLength: longest, pattern: `^[^${LOOK_ALIKES}]*$` };
}

/** A text that must say something. */
export function filledText(longest: number): JsonSchema {
  return { ...text(longest), minLength: 1, allOf: [{ pattern: SEEN }] };
}

/** An id: a text that must say something, and nothing that cannot be seen. */
export function idText(longest: number): JsonSchema {
  return { ...filledText(longest), pattern: `^[^${LOOK_ALIKES}${INVISIBLES}]*$` };
}
