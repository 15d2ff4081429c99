import { checkArguments, checkLanguage, withinShape } from '../model/check-arguments.ts';
import type { TargetReason, TargetReasonCode, TargetResult } from '../model/programme.ts';
import { fill } from '../value/text.ts';
import { formatDate } from './format.ts';
import type { Language } from './language.ts';
import { TARGET_REASON_WORDS } from './words.ts';
import { wordsOf } from './words-of.ts';

const WORDS = wordsOf({
  needed: ['Cần {minimum} trên {total}', '{minimum} of {total} needed'],
  byRecognition: ['{count} đã được công nhận', '{count} recognised'],
  byFigures: ['{count} đạt theo số liệu', '{count} by figures'],
  byReport: ['{count} đạt theo báo cáo', '{count} as reported'],
  done: ['đã đủ', 'reached'],
  toGo: ['còn {count}', '{count} to go'],
  notReached: ['{count} chưa đạt', '{count} not reached'],
  undetermined: ['{count} chưa xác định', '{count} undetermined'],
  taskDone: ['Đã xong theo báo cáo.', 'Done, as reported.'],
  taskMissed: ['Chưa xong theo báo cáo.', 'Not done, as reported.'],
  taskOpen: ['Chưa có báo cáo.', 'Nobody has reported yet.'],
});

/** How a target stands in one sentence, by numbers, and why: a line for each reason. */
export interface TargetExplanation {
  readonly sentence: string;
  /** Units by their names where the plan has them; those that share a reason together. */
  readonly reasons: readonly string[];
}

function countText(key: keyof typeof WORDS.vi, count: number, language: Language): string[] {
  return count === 0 ? [] : [fill(WORDS[language][key], { count: String(count) })];
}

const OF_TASK = { reached: 'taskDone', 'not-reached': 'taskMissed', undetermined: 'taskOpen' } as const;

function sentenceOf({ kind, status, units, count, tally, toGo }: TargetResult, language: Language): string {
  const words = WORDS[language];
  if (kind === 'task' && units.length === 0) return words[OF_TASK[status]];
  const reached = [
    ...countText('byRecognition', tally.byRecognition, language),
    ...countText(kind === 'task' ? 'byReport' : 'byFigures', tally.byFigures, language),
  ];
  const open = [...countText('notReached', tally.notReached, language), ...countText('undetermined', tally.undetermined, language)];
  const rest = toGo === 0 ? words.done : fill(words.toGo, { count: String(toGo) });
  const missing = toGo === 0 || open.length === 0 ? '' : ` (${open.join(', ')})`;
  const needed = fill(words.needed, { minimum: String(count.minimum), total: String(count.total) });
  return `${needed}: ${[...reached, `${rest}${missing}`].join(', ')}.`;
}

function detailOf({ on, document }: TargetReason, language: Language): string {
  const day = on === undefined ? '' : ` (${formatDate(on, language)})`;
  return `${document === undefined ? '' : `, ${document}`}${day}`;
}

/**
 * How a target of a plan stands, in words: how many are needed, how many of them are recognised or met by figures, how many are to go.
 *
 * @param target - one of the targets that `programme` of `ntm-rules/population` returned.
 * @param language - of the sentences.
 * @returns one sentence, and the reasons, with the names of the units that each is about.
 * @throws `NtmError`: `wrong-type` for anything but a target, `invalid-option` for another language.
 * @example
 * ```ts
 * import { explainTarget } from 'ntm-rules';
 * import { programme } from 'ntm-rules/population';
 * import { konPlongPlan, recognitions } from 'ntm-rules/rules';
 *
 * const { targets } = programme(konPlongPlan, { recognitions }, { on: '2024-12-31' });
 * const sixCommunes = targets.filter(({ id }) => id === 'six-communes');
 * sixCommunes.map((target) => explainTarget(target, 'vi').sentence); // => ['Cần 6 trên 6: 4 đã được công nhận, còn 2 (2 chưa xác định).']
 * sixCommunes.map((target) => explainTarget(target, 'en').sentence); // => ['6 of 6 needed: 4 recognised, 2 to go (2 undetermined).']
 * ```
 */
export function explainTarget(target: TargetResult, language: Language): TargetExplanation {
  checkArguments({ target: ['options', target] });
  checkLanguage(language);
  return withinShape('target', 'options', () => explained(target, language));
}

function explained(target: TargetResult, language: Language): TargetExplanation {
  const { units, reasons } = target;
  const groups = new Map<string, string[]>();
  for (const reason of reasons) {
    const code: TargetReasonCode = reason.code;
    const text = `${TARGET_REASON_WORDS[language][code]}${detailOf(reason, language)}`;
    const names = groups.get(text) ?? [];
    const unit = units.find((item) => item.unit === reason.unit);
    if (reason.unit !== null) names.push(unit?.name ?? reason.unit);
    if (reason.count !== undefined && reason.unit === null) names.push(String(reason.count));
    groups.set(text, names);
  }
  return {
    sentence: sentenceOf(target, language),
    reasons: [...groups].map(([text, names]) => (names.length === 0 ? text : `${text}: ${names.join(', ')}`)),
  };
}
