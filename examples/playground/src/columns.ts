import type { Assessment, RuleSet } from 'ntm-rules';
import type { Words } from './words.ts';

/** The column that applies, in words: one that the set declares, or a region; a dash where none is known. */
export function columnText({ place: { column }, ruleSet }: Assessment, words: Words, language: 'vi' | 'en'): string {
  const regions: Readonly<Record<string, string>> = words.regions;
  if (column === null) return '–';
  return ruleSet.columns?.find(({ id }) => id === column)?.title[language] ?? regions[column] ?? column;
}

/** The groups that units of a set can be in, by name. */
export function groupsOf({ columns = [], groups = [] }: Pick<RuleSet, 'columns' | 'groups'>) {
  const asked = columns.flatMap(({ title, when }) => (when.groups ?? []).map((id) => ({ id, title })));
  return [...new Map([...asked, ...groups].map(({ id, title }) => [id, title])).entries()];
}
