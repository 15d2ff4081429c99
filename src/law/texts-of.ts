import type { Province } from '../model/provinces.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { consolidate } from './consolidate.ts';
import type { SetText } from './text.ts';

/** The text of a set on a day in a province; nothing where none is in force. */
export type TextOn = (ruleSet: RuleSet, on: string, province: Province | undefined) => SetText | undefined;

/** Consolidated texts, each made once. */
export function textsOf(): TextOn {
  const known = new Map<string, Map<string, SetText | undefined>>();
  return (ruleSet, on, province) => {
    const ofSet = known.get(ruleSet.id) ?? new Map<string, SetText | undefined>();
    known.set(ruleSet.id, ofSet);
    const key = province === undefined ? on : `${on} ${province}`;
    if (!ofSet.has(key)) ofSet.set(key, consolidate(ruleSet, { on, province })?.text);
    return ofSet.get(key);
  };
}
