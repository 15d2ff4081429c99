import type { Assessment, RuleSet } from 'ntm-rules';
import { LEVEL_LABELS } from 'ntm-rules/vocabulary';
import type { Words } from './words.ts';

/** The column that applies, in words: one that the set declares, or a region; a dash where none is known. */
export function columnText({ place: { column }, ruleSet }: Assessment, words: Words, language: 'vi' | 'en'): string {
  const regions: Readonly<Record<string, string>> = words.regions;
  if (column === null) return '–';
  return ruleSet.columns?.find(({ id }) => id === column)?.title[language] ?? regions[column] ?? column;
}

/** A kind of unit in words: as the set declares it, else as the vocabulary has it. */
export function levelLabel(level: string, { levels = [] }: Pick<RuleSet, 'levels'>): { readonly vi: string; readonly en: string } {
  const known: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = LEVEL_LABELS;
  return levels.find(({ id }) => id === level)?.label ?? known[level] ?? { vi: level, en: level };
}

/** The groups that units of a set can be in, by name. */
export function groupsOf({ columns = [], groups = [] }: Pick<RuleSet, 'columns' | 'groups'>) {
  const asked = columns.flatMap(({ title, when }) => (when.groups ?? []).map((id) => ({ id, title })));
  return [...new Map([...asked, ...groups].map(({ id, title }) => [id, title])).entries()];
}
