import type { Dossier } from 'ntm-rules';

const NO_LIST =
  'No list of area III communes of 2021-2025 by commune was found, so the commune is not marked as specially disadvantaged; if it is, the column Northern Midlands and Mountains applies.';
const PLAN =
  'Plan 83/KH-UBND says that the commune already meets the new-style-rural criteria, not by which set; the recognition was not turned into a judgement on each criterion.';

/** What the notes of the shipped dossiers say, in English. They are written in Vietnamese, as the dossiers are. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  '23452': `Standard not met; aim of the plan: 15 criteria or more by the end of 2025. The figures of 2022 are the latest published ones that were found. ${NO_LIST}`,
  '23455': `Standard not met; aim of the plan: 15 criteria or more by the end of 2025. ${NO_LIST}`,
  '23461': `${PLAN} The shares of poor households of 37.68 % (2017) and 29.22 % (expected for 2018) are old and were left out. ${NO_LIST}`,
  '23476': `Standard not met; aim of the plan: to meet it by the end of 2025. ${NO_LIST}`,
  '23458': `Standard not met; aim of the plan: to meet it by the end of 2024. ${NO_LIST}`,
  '23470': `${PLAN} Recognised for 2020 by Decision 12/QĐ-UBND of 7 January 2021 (the set before). ${NO_LIST}`,
  '23464': `${PLAN} Aim: the advanced set by the end of 2025. The figures of 2021-2022 (income 27 million đồng, more than 77 % poor households) are earlier than the plan, contradict it and were left out. ${NO_LIST}`,
  '23467': `${PLAN} The figures of 2019-2020 are old and were left out. ${NO_LIST}`,
  'minh-hoa': 'A made-up dossier: every figure was invented to show a complete one; it describes no commune.',
};

/** The note of a dossier in the language shown where it is there, with the language that it is in. */
export function noteIn(
  language: 'vi' | 'en',
  unit: Dossier['unit'],
  note: string,
  shipped: readonly Dossier[],
): { readonly text: string; readonly lang: 'vi' | 'en' } {
  const isShipped = shipped.some((dossier) => dossier.unit.id === unit.id && dossier.note === note);
  const english = language === 'en' && isShipped ? IN_ENGLISH[unit.id] : undefined;
  return english === undefined ? { text: note, lang: 'vi' } : { text: english, lang: 'en' };
}
