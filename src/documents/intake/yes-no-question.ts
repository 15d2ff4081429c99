import { isNegated } from '../sheet/negated.ts';
import { sameWord } from '../sheet/names.ts';
import type { AskedFact } from './asked.ts';
import { EVERYDAY_ANSWERS, FACT_ANSWERS, MET_WORDS, NOT_MET_WORDS } from './words.ts';

type Answers = readonly (readonly [word: string, value: boolean | null])[];

/** How a yes-or-no fact is asked for, and what each answer says of the fact. */
export interface YesNoQuestion {
  readonly text: string;
  readonly offered: Answers;
  /** Other words for the same, which are not offered. */
  readonly understood: Answers;
  /** The offered words. */
  readonly choices: readonly string[];
  readonly how: string;
  /** True if the question is a no already, beside which a bare yes or no can be read both ways. */
  readonly isNo: boolean;
}

const UNKNOWN = [FACT_ANSWERS.unknown, null] as const;
const EVERYDAY: Answers = [
  [EVERYDAY_ANSWERS.yes, true],
  [EVERYDAY_ANSWERS.no, false],
];

/** That the row is met, or not, in the words of reports. */
function outcomes(wanted: boolean): Answers {
  return [
    [FACT_ANSWERS.yes, wanted],
    [FACT_ANSWERS.no, !wanted],
    ...MET_WORDS.map((word) => [word, wanted] as const),
    ...NOT_MET_WORDS.map((word) => [word, !wanted] as const),
  ];
}

function question(text: string, offered: Answers, understood: Answers): YesNoQuestion {
  const words = [...offered, UNKNOWN].map(([word]) => word);
  const how = `Chọn ${words
    .slice(0, -1)
    .map((word) => `"${word}"`)
    .join(', ')} hoặc "${words.at(-1)!}"; để trống cũng là chưa có số liệu.`;
  return { text, offered: [...offered, UNKNOWN], understood, choices: words, how, isNo: isNegated(text) };
}

/**
 * The question for a yes-or-no fact. Where the law words the level of a row otherwise than "Đạt", the row itself is the
 * question and the law's words are the answers: "Nhà tạm, dột nát" – "Không". A circumstance that no row asks for is there or not.
 */
export function yesNoQuestion({ fact, yesNo }: AskedFact): YesNoQuestion {
  const label = fact.label.vi;
  const bare = isNegated(label) ? [] : EVERYDAY;
  if (yesNo === undefined)
    return bare.length === 0 ? question(label, outcomes(true).slice(0, 2), outcomes(true)) : question(label, bare, outcomes(true));
  const { wanted, level, row } = yesNo;
  if (level === undefined || sameWord(level.word.vi, FACT_ANSWERS.yes)) {
    const all = outcomes(wanted);
    return question(label, all.slice(0, 2), [...all.slice(2), ...bare]);
  }
  const words: Answers = [
    [level.word.vi, level.means],
    [level.otherwise.vi, !level.means],
  ];
  return question(row.title.vi, words, outcomes(wanted));
}
