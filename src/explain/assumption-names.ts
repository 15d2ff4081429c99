import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';

/** What the shipped assumptions are called. An answer has their ids and numbers alone, and a document names nothing by an id. */
const NAMES = wordsOf({
  'commune-levels': ['mức mượn cho xã NTM', 'levels borrowed for the commune'],
  'advanced-levels': ['mức mượn cho xã NTM nâng cao', 'levels borrowed for the advanced commune'],
  'advanced-income': ['thu nhập xã NTM nâng cao bằng 1,2 lần xã NTM', 'advanced income as 1.2 times that of the commune'],
  'kon-tum-model-residential-areas': ['khu dân cư NTM kiểu mẫu tỉnh Kon Tum', 'model residential areas of Kon Tum'],
  'kon-tum-villages': ['thôn (làng) NTM tỉnh Kon Tum', 'villages of Kon Tum'],
});

const NUMBERED = { vi: 'giả định', en: 'assumption' } as const;

function nameOf(id: string, language: Language): string | undefined {
  const names: Readonly<Record<string, string>> = NAMES[language];
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

/** What is needed of an instrument to name it. */
interface Named {
  readonly id: string;
  readonly number: string;
}

/** What an assumption is called, in quotes: a shipped one by its title, one of a host's own by the number that it was given. */
export function assumptionName(id: string, instruments: readonly Named[], language: Language): string {
  return `“${nameOf(id, language) ?? instruments.find((instrument) => instrument.id === id)?.number ?? id}”`;
}

/** The number of an instrument as it is cited; an assumption has none, and is cited by its title. */
export function instrumentNumber({ id, number }: Named, language: Language): string {
  const name = nameOf(id, language);
  return name === undefined ? number : `${NUMBERED[language]} “${name}”`;
}
