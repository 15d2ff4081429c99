import { isNegated, keepsAway } from '../sheet/negated.ts';
import { isBadByName } from './bad-by-name.ts';
import type { LevelContext, NumberLevel, Understood } from './understood.ts';
import { isCountedWord, unitNamed } from './unit-words.ts';

/* Levels that are words: "Đạt", "Có", "Không", and what they say of what is counted. */

/** "Không" and "Có" beside a row that is a no already can be read both ways, and so can "Không" beside one that keeps something away. */
export function isOpenWord(means: boolean, content: string): boolean {
  return isNegated(content) || (!means && keepsAway(content));
}

/** A level that is one word, and what stands where it does not hold. */
export function wordLevel(word: string, means: boolean, otherwise: string, isPlain: boolean) {
  return (_: RegExpExecArray, { content }: LevelContext): Understood | undefined =>
    isPlain && isOpenWord(means, content) ? undefined : { kind: 'word', word, means, otherwise, isPlain };
}

/** "Đạt (nếu có)" says no more than "Đạt" where the row says "(nếu có)" itself. */
export function met(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  const isIfAny = /\(nếu có\)/iu;
  if (isIfAny.test(found[0]) && !isIfAny.test(context.content)) return undefined;
  return wordLevel('Đạt', true, 'Không đạt', false)(found, context);
}

/** True for a row that asks for a figure: how many, or which share. */
function isFigure({ content, units: [unit = ''], isWord = false }: LevelContext): boolean {
  const isCounted = unit !== '' && isCountedWord(unitNamed(unit, []) ?? unit);
  return !isWord && (isCounted || /^(?:[a-zđ][.)]\s*)?(?:tổng )?(?:số (?!h[óo]a|hoá)|t[ỷỉ] lệ )/iu.test(content));
}

/** "Toàn bộ". */
export const ALL_OF_IT: NumberLevel = { kind: 'number', operator: 'greaterThanInclusive', value: '100', unit: '%' };

const NONE: NumberLevel = { kind: 'number', operator: 'lessThanInclusive', value: '0', unit: undefined, isOfItself: true };

/**
 * True where "Không" or "Không có" alone leaves open whether a thing must not be or is only not asked for: beside anything that is not
 * bad by its name, as long as nobody has said of what kind the row is, or on which side its figure.
 */
export function isOpenNone(text: string, { content, isWord = false, hasSide = false }: LevelContext): boolean {
  return !isWord && !hasSide && /^không(?: có)?$/iu.test(text) && content !== '' && !isNegated(content) && !isBadByName(content);
}

/** "Không" of a thing that is counted is none of it. */
export function none(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  if (isOpenNone(found[0], context)) return undefined;
  if (isFigure(context) && !isNegated(context.content)) return NONE;
  return wordLevel('Không', false, 'Có', true)(found, context);
}

/** Of several things in a row, the one that a level names may be only a part. */
const SEVERAL_THINGS = /[,;/]|(?<!\p{L})(?:và|hoặc|hay|trừ)(?!\p{L})/iu;

const plainOf = (content: string): string =>
  content
    .replaceAll(/\s*\([^()]*\)/gu, '')
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)])\s+/iu, '')
    .trim()
    .toLowerCase();

/** "Không còn hộ nghèo" beside "Tỷ lệ hộ nghèo" is none of what the row counts; beside a row that begins like it, the row once more. */
export function noneOfThem(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  const [whole, verb = '', words = ''] = found;
  const [content, thing] = [plainOf(context.content), words.toLowerCase()];
  if (isFigure(context)) {
    const isOpen = isOpenNone(verb === 'có' ? 'không có' : '', context);
    return context.content.toLowerCase().includes(thing) && !isOpen && !isNegated(content) ? NONE : undefined;
  }
  const begins = (text: string): boolean => content === text || (content.startsWith(`${text} `) && !SEVERAL_THINGS.test(content));
  if (begins(whole.toLowerCase())) return wordLevel('Đạt', true, 'Không đạt', false)(found, context);
  return isBadByName(content) && begins(thing) ? wordLevel('Không', false, 'Có', true)(found, context) : undefined;
}
