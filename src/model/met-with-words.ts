import type { MetWith } from './criterion.ts';
import type { Bilingual } from './primitives.ts';

interface Row {
  readonly id: string;
  readonly no: string;
}

/** In a sentence: when a set is met whose text asks for another thing than all of its criteria. */
export function metWithSentence({ atLeast, required = [], notApplicable }: MetWith, criteria: readonly Row[]): Bilingual {
  const numbers = required.map((id) => criteria.find((row) => row.id === id)?.no ?? id).join(', ');
  const leaves = notApplicable === 'leaves';
  return {
    vi: `Bộ tiêu chí đạt khi đạt ít nhất ${atLeast} trong ${criteria.length} tiêu chí${numbers === '' ? '' : `, trong đó bắt buộc đạt tiêu chí ${numbers}`}; tiêu chí không áp dụng ${leaves ? 'không tính là đạt' : 'được tính là đạt'}.`,
    en: `The set is met with at least ${atLeast} of the ${criteria.length} criteria${numbers === '' ? '' : `, among them in any case ${numbers}`}; a criterion that does not apply ${leaves ? 'does not count as met' : 'counts as met'}.`,
  };
}

/** What a reader must know before anything else: when the set is met, if that is not with all of its criteria, and the caveat of the text. */
export function caveatWith(caveat: Bilingual | undefined, metWith: MetWith | undefined, criteria: readonly Row[]): Bilingual | undefined {
  if (metWith === undefined) return caveat;
  const { vi, en } = metWithSentence(metWith, criteria);
  return caveat === undefined ? { vi, en } : { vi: `${vi} ${caveat.vi}`, en: `${en} ${caveat.en}` };
}
