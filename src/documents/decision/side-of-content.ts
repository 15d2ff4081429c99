import type { Operator } from '../../model/vocabulary.ts';
import { FIGURES } from './number-words.ts';
import { numberIn } from './quantity.ts';

/* The side of a level that is a number alone, from the words of its row. Words that stand at another number say something of that one. */

const LEAST = 'tối thiểu|ít nhất|không dưới|không thấp hơn';
const MOST = 'tối đa|không quá|không vượt quá|nhiều nhất';
const NUMBER = `\\d[\\d.,]*|${[...FIGURES.keys()].join('|')}`;

/** `tối thiểu 3`, `ít nhất là một`, `từ 2 … trở lên`: the number that the side is of. */
const AT_NUMBER: readonly (readonly [RegExp, Operator])[] = [
  [new RegExp(`(?<!\\p{L})(?:${LEAST})\\s+(?:là\\s+|có\\s+|đạt\\s+)?(${NUMBER})(?!\\p{L})`, 'iu'), 'greaterThanInclusive'],
  [new RegExp(`(?<!\\p{L})từ\\s+(${NUMBER})(?!\\p{L})[^,;()]*?\\s+trở lên`, 'iu'), 'greaterThanInclusive'],
  [new RegExp(`(?<!\\p{L})(?:${MOST})\\s+(?:là\\s+|có\\s+|đạt\\s+)?(${NUMBER})(?!\\p{L})`, 'iu'), 'lessThanInclusive'],
  [new RegExp(`(?<!\\p{L})từ\\s+(${NUMBER})(?!\\p{L})[^,;()]*?\\s+trở xuống`, 'iu'), 'lessThanInclusive'],
];
/** What is a least of itself, and no side: `mức sống tối thiểu`. */
const OF_ITSELF = /(?:mức sống|mức lương|tiền lương|lương|thu nhập|chuẩn|nhu cầu|dịch vụ)(?: cơ bản)? (?:tối thiểu|tối đa)/iu;

/** The words of a side alone: in brackets, at the beginning or at the end. */
function bare(words: string): RegExp {
  return new RegExp(`\\((?:${words})\\)|^(?:${words})(?!\\p{L})|(?<!\\p{L})(?:${words})\\s*(?:\\([^()]*\\)\\s*)?[:.]?$`, 'iu');
}
const BARE: readonly (readonly [RegExp, Operator])[] = [
  [bare(LEAST), 'greaterThanInclusive'],
  [bare(MOST), 'lessThanInclusive'],
];

/** The side that the content of a row says of a level that is this number alone. */
export function sideOfContent(content: string, value: string): Operator | undefined {
  for (const [pattern, operator] of AT_NUMBER) {
    const said = pattern.exec(content)?.[1];
    if (said !== undefined) return (FIGURES.get(said.toLowerCase()) ?? numberIn(said)) === value ? operator : undefined;
  }
  return OF_ITSELF.test(content) ? undefined : BARE.find(([pattern]) => pattern.test(content))?.[1];
}
