import { consolidate as consolidateBrought } from './layers.ts';
import { bring } from './text-making.ts';
import { WHOLE_TEXT_MAKING } from './text-making-whole.ts';

/** The consolidated text of any set at a moment, for whoever does more than assess: nothing has to be brought with the set. */
export const consolidate: typeof consolidateBrought = (...given) => {
  bring(WHOLE_TEXT_MAKING);
  return consolidateBrought(...given);
};
