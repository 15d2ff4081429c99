import { bring } from '../law/text-making.ts';
import { WHOLE_TEXT_MAKING } from '../law/text-making-whole.ts';
import { compileSet, slotsOf } from './compile-set.ts';
import { compiledSetFor } from './compiled-set-cache.ts';

/** As `compileSet`, for whoever does more than assess: nothing has to be brought with the set. */
export const compileAnySet: typeof compileSet = (...given) => {
  bring(WHOLE_TEXT_MAKING);
  return compileSet(...given);
};

/** As `compiledSetFor`, for whoever does more than assess. */
export const compiledAnySetFor: typeof compiledSetFor = (...given) => {
  bring(WHOLE_TEXT_MAKING);
  return compiledSetFor(...given);
};

/** As `slotsOf`, for whoever does more than assess. */
export const slotsOfAny: typeof slotsOf = (...given) => {
  bring(WHOLE_TEXT_MAKING);
  return slotsOf(...given);
};
