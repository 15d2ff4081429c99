import { OUTCOME_WORDS } from '../../explain/level-words.ts';
import { sameWord } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { isNegated } from '../sheet/negated.ts';
import { YES_NO } from './columns.ts';
import type { ReviewRow } from './row.ts';

const MET = OUTCOME_WORDS.vi.met;

type Word = readonly [word: string, asked: boolean];

/** Words that a level can be copied with, each with the value of the fact that it asks for; the first ones are offered. */
function levelWords({ held, facts }: ReviewRow): Readonly<Record<'offered' | 'understood', readonly Word[]>> {
  const { level } = held.parameter;
  const isNo = isNegated(held.indicator.title.vi) || facts.some(({ label }) => isNegated(label.vi));
  if (level === undefined) {
    const asked = typeof held.value.value === 'boolean' ? held.value.value : true;
    // Beside a row that is a no already, a bare yes or no can be read both ways.
    const bare = [[YES_NO.yes, true] as const, [YES_NO.no, false] as const];
    return { offered: isNo ? [[MET, asked]] : bare, understood: isNo ? [] : [[MET, asked]] };
  }
  const met = [MET, level.means] as const;
  const isMet = sameWord(level.word.vi, MET);
  return {
    offered: [[level.word.vi, level.means]],
    // "Có tổ khuyến nông …": "Có" says of such a row what "Đạt" does.
    understood: isMet && !isNo ? [[YES_NO.yes, level.means]] : isMet ? [] : [met],
  };
}

/** Words to choose from for a level that is no number. */
export function levelChoices(row: ReviewRow): string[] {
  return levelWords(row).offered.map(([word]) => word);
}

/** Reads a level that is no number, in the word of the law; what fits none of its words would have to be guessed. */
export function readLevelWord({ value }: SheetCell, row: ReviewRow): Reading<boolean> {
  const { offered, understood } = levelWords(row);
  const { level } = row.held.parameter;
  const isPlain = level === undefined ? offered.length > 1 : sameWord(level.word.vi, MET);
  if (typeof value === 'boolean' && isPlain && (level === undefined || value)) return { value: level?.means ?? value };
  const text = typeof value === 'string' ? plainText(value) : '';
  const found = [...offered, ...understood].find(([word]) => sameWord(word, text));
  if (found !== undefined) return { value: found[1] };
  const words = offered.map(([word]) => `"${word}"`);
  return {
    expected: {
      vi: `${words.join(' hoặc ')}, đúng chữ mà văn bản ghi cho mức này (hoặc chọn ở cột bên cạnh nếu văn bản không có mức)`,
      en: `${words.join(' or ')}, the word by which the text states this level (or a choice in the next column if the text gives none)`,
    },
  };
}
