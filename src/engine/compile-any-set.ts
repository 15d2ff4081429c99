import { bring } from '../law/text-making.ts';
import { WHOLE_TEXT_MAKING } from '../law/text-making-whole.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { addSlots, compileSet, slotsOf } from './compile-set.ts';
import { compiledSetFor } from './compiled-set-cache.ts';
import type { FactSlot } from './input/fact-slot.ts';

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
export const slotsOfAny: typeof slotsOf = (ruleSet) => {
  bring(WHOLE_TEXT_MAKING);
  return slotsOf(ruleSet);
};

/** The places of the facts of one set and, behind them, of those that only another one has. */
export function slotsOfBoth(one: RuleSet, other: RuleSet): ReadonlyMap<string, FactSlot> {
  return addSlots(other, new Map(slotsOfAny(one)));
}
