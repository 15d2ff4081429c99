import type { Language } from '../../explain/language.ts';
import { scopeText } from '../../explain/threshold-text.ts';
import type { Change } from '../../law/diff/change.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Run } from '../page/model.ts';
import { CHANGE_WORDS, changePeriodText, changedBy, saidIn, sideText, textChangeHead } from './change-lines.ts';
import { changeRuns } from './change-runs.ts';
import { levelName } from './row-words.ts';

/** A change to be read: what changed, where and when, by which instrument, and what was struck out and put in. */
export interface ChangeText {
  readonly head: string;
  readonly place: string;
  readonly by: string;
  readonly body: readonly Run[];
}

/** A value or a condition is replaced as a whole: nobody reads the digits of a number one by one. */
function replaced(before: string | undefined, after: string | undefined, remark: string): Run[] {
  const parts: Run[] = [
    ...(before === undefined ? [] : [{ text: before, change: 'deleted' as const }]),
    ...(after === undefined ? [] : [{ text: after, change: 'inserted' as const }]),
    ...(remark === '' ? [] : [{ text: `(${remark})` }]),
  ];
  return parts.flatMap((part, index): Run[] => (index === 0 ? [part] : [{ text: ' ' }, part]));
}

/** A change as words and a redline. */
export function changeText(change: Change, ruleSet: RuleSet, language: Language): ChangeText {
  const place = `${scopeText(change.scope, language, ruleSet)}, ${changePeriodText(change, language)}`;
  const by = changedBy(change, ruleSet, language);
  if (change.subject !== 'threshold') {
    const [before, after] = saidIn(change, ruleSet, language);
    const body = change.kind === 'condition-changed' ? replaced(before ?? undefined, after ?? undefined, '') : changeRuns(before, after);
    return { head: textChangeHead(change, ruleSet, language), place, by, body };
  }
  const { before, after, stricter } = change;
  const said = (side: typeof before): string | undefined => sideText(side, change, ruleSet, language);
  const body = replaced(said(before), said(after), stricter === null ? '' : CHANGE_WORDS[language][stricter]);
  return { head: levelName(change.parameter, ruleSet, language), place, by, body };
}
