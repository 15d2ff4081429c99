import type { Language } from '../../explain/language.ts';
import type { JsonSchema } from './dialect.ts';

/** Keywords that say something to readers and forms, and nothing to a validator; only a schema with annotations has them. */
export const JSON_SCHEMA_ANNOTATIONS = [
  'x-en',
  'x-unit',
  'x-bounds',
  'x-numerator',
  'x-denominator',
  'x-source',
  'x-labels',
  'x-criterion',
  'x-indicators',
  'x-rule-set',
] as const;

const ANNOTATIONS: ReadonlySet<string> = new Set(JSON_SCHEMA_ANNOTATIONS);

type Labels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A schema as it is put together: with everything in both languages. */
interface Bilingual extends JsonSchema {
  readonly 'x-en'?: JsonSchema;
  readonly 'x-labels'?: Labels;
  readonly 'x-rule-set'?: Readonly<Record<'id' | 'version' | 'hash', string>>;
  readonly enum?: readonly string[];
}

/** A list of words with their labels, in the words of JSON Schema itself. */
function labelledWords(words: readonly string[], labels: Labels, language: Language): JsonSchema {
  return { oneOf: words.map((word) => ({ const: word, title: labels[word]![language] })) };
}

type Parts = Readonly<Record<string, unknown>>;

function mapped(parts: Parts, change: (part: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]));
}

/** Keywords whose own keys are names of fields and definitions, and no keywords. */
const MAPS: readonly string[] = ['properties', '$defs', 'definitions'];

/**
 * A schema with its titles in a language. Without annotations it has no keyword that is not of JSON Schema, so that a strict
 * validator takes it as it is; labels of words are then titles, and the rule set is named in a comment.
 */
export function inLanguage(schema: unknown, language: Language, isAnnotated: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((item) => inLanguage(item, language, isAnnotated));
  if (schema === null || typeof schema !== 'object') return schema;
  const inside = (part: unknown): unknown => inLanguage(part, language, isAnnotated);
  const { 'x-en': english, 'x-labels': labels, 'x-rule-set': ruleSet, enum: words, ...rest } = schema as Bilingual;
  const kept = Object.entries(rest).filter(([keyword]) => isAnnotated || !ANNOTATIONS.has(keyword));
  return {
    ...Object.fromEntries(
      kept.map(([keyword, value]) => [keyword, MAPS.includes(keyword) ? mapped(value as Parts, inside) : inside(value)]),
    ),
    ...(language === 'en' ? english : {}),
    ...(isAnnotated && english !== undefined ? { 'x-en': english } : {}),
    ...(isAnnotated && labels !== undefined ? { 'x-labels': labels } : {}),
    ...(words === undefined ? {} : labels === undefined ? { enum: words } : labelledWords(words, labels, language)),
    ...(ruleSet === undefined
      ? {}
      : isAnnotated
        ? { 'x-rule-set': ruleSet }
        : { $comment: `${ruleSet.id} ${ruleSet.version}, hash ${ruleSet.hash}` }),
  };
}
