import type { Column, Declared } from '../model/declared.ts';
import { COUNTED_UNIT_LABELS, isCounted, measureLabel } from '../model/unit-labels.ts';
import type { Bilingual } from '../model/primitives.ts';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import type { Language } from './language.ts';
import { LEVEL_WORDS, REGION_WORDS } from './words.ts';
import type { Words } from './words.ts';

/** The words that a set declares, as sets, texts and assessments carry them. */
export type DeclaredWords = DeepReadonly<Declared> | undefined;

function ownLabel(items: DeepReadonly<{ id: string; label: Bilingual }[]> | undefined, id: string): Readonly<Bilingual> | undefined {
  return items?.find((item) => item.id === id)?.label;
}

function word(words: Words<string>, id: string, language: Language): string {
  return words[language][id] ?? id;
}

/** A unit of measurement in words: `triệu đồng/người/năm`; nothing for a yes or no. */
export function unitText(unit: string, language: Language, declared?: DeclaredWords): string {
  return measureLabel(unit, declared?.units)[language];
}

/** A thing that is counted, in words: `hộ`. */
export function countedText(unit: string, language: Language, declared?: DeclaredWords): string {
  const known = (COUNTED_UNIT_LABELS as Readonly<Record<string, Bilingual>>)[unit];
  return (ownLabel(declared?.units, unit) ?? known ?? measureLabel(unit))[language];
}

/** True for things that come in whole numbers only. */
export function isCountedIn(unit: string, declared?: DeclaredWords): boolean {
  return isCounted(unit, declared?.units);
}

/** A kind of unit in words: `thôn (làng)`. */
export function kindText(level: string, language: Language, declared?: DeclaredWords): string {
  return ownLabel(declared?.levels, level)?.[language] ?? word(LEVEL_WORDS, level, language);
}

/** A column of the annex in words: the title that the set gives it, or the name of the region. */
export function columnText(column: string, language: Language, declared?: DeclaredWords): string {
  const own = declared?.columns?.find(({ id }) => id === column);
  return own?.title[language] ?? word(REGION_WORDS, column, language);
}

/** The column that is for a group and asks for nothing else: the group has its name, unless it has one of its own. */
function columnOf(group: string, declared: DeclaredWords): DeepReadonly<Column> | undefined {
  return declared?.columns?.find(({ when }) => when.groups?.length === 1 && when.groups[0] === group && Object.keys(when).length === 1);
}

/** A group in words. */
export function groupText(group: string, language: Language, declared?: DeclaredWords): string {
  const own = declared?.groups?.find(({ id }) => id === group) ?? columnOf(group, declared);
  return own?.title[language] ?? group;
}
