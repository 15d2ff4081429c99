// Put together from the files of the law by `npm run generate`; never edited by hand.
import * as sets from './sets.ts';

/** Every shipped set: those of the whole country first, then by the day from which they are in force. */
export const SETS = [
  sets.commune,
  sets.advancedCommune,
  sets.modelCommune,
  sets.district,
  sets.communeRecognition,
  sets.communeArea2026,
  sets.commune2026,
  sets.province2026,
  sets.modelResidentialArea,
  sets.ethnicMinorityVillage,
];
