import { hasFields } from './written-words.ts';

/** Names of the amendments that a file of scenarios puts on top, in the order of the file; none where it is another kind of file. */
export function amendmentNamesIn(content: unknown): string[] {
  const file = hasFields(content) ? content : { scenarios: content };
  const list = Array.isArray(file['scenarios']) ? (file['scenarios'] as unknown[]) : [];
  const named = [file['defaults'], ...list].flatMap((item) => (hasFields(item) ? item['amendments'] : []));
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}
