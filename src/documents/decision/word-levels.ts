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

const MET: Understood = { kind: 'word', word: 'Đạt', means: true, otherwise: 'Không đạt', isPlain: false };

/** "Có" of what is bad by its name asks for what nobody wants, as long as nobody has said of what kind the row is. */
export function isOddYes({ content, isWord = false }: LevelContext): boolean {
  return !isWord && !isNegated(content) && isBadByName(content);
}

/** "Có" alone. */
export function yes(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  return isOddYes(context) ? undefined : wordLevel('Có', true, 'Không', true)(found, context);
}

/** "Đạt (nếu có)" says no more than "Đạt" where the row says "(nếu có)" itself. */
export function met(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  const isIfAny = /\(nếu có\)/iu;
  if (isIfAny.test(found[0]) && !isIfAny.test(context.content)) return undefined;
  return MET;
}

/** True for a row that asks for a figure: how many, or which share. */
function isFigure({ content, units: [unit = ''], isWord = false }: LevelContext): boolean {
  const isCounted = unit !== '' && isCountedWord(unitNamed(unit, []) ?? unit);
  return !isWord && (isCounted || /^(?:[a-zđ][.)]\s*)?(?:tổng )?(?:số (?!h[óo]a|hoá)|t[ỷỉ] lệ )/iu.test(content));
}

/**
 * "Đạt chuẩn quốc gia", "Đạt theo quy định": met, as long as the row asks for no figure, whose level then stands in another text, and
 * denies nothing. What the words add is kept, unless the row says it itself.
 */
export function metInWords([, said = '']: RegExpExecArray, context: LevelContext): Understood | undefined {
  const { content } = context;
  if (isFigure(context) || isNegated(content) || isBadByName(content)) return undefined;
  const adds = /quốc gia|công nhận/iu.exec(said)?.[0].toLowerCase();
  if (adds === undefined || content.toLowerCase().includes(adds)) return MET;
  const word = `${said.charAt(0).toUpperCase()}${said.slice(1).toLowerCase()}`;
  return { kind: 'word', word, means: true, otherwise: adds === 'quốc gia' ? 'Không đạt' : 'Chưa được công nhận', isPlain: false };
}

/** "Toàn bộ". */
export const ALL_OF_IT: NumberLevel = { kind: 'number', operator: 'greaterThanInclusive', value: '100', unit: '%' };

const NONE: NumberLevel = { kind: 'number', operator: 'lessThanInclusive', value: '0', unit: undefined, isOfItself: true };

/** Subjects of criteria, of which nothing happens. */
const SUBJECT =
  /^(?:an ninh|an toàn|trật tự|quốc phòng|chính trị|vệ sinh|môi trường|y tế|giáo dục|văn h[óo]a|văn hoá|giao thông|cảnh quan|sản xuất|điện|thủy lợi)(?!\p{L})/iu;

/**
 * True where "Không" or "Không có" alone leaves open whether a thing must not be or is only not asked for: beside anything that is not
 * bad by its name, as long as nobody has said of what kind the row is, or on which side its figure.
 */
export function isOpenNone(text: string, context: LevelContext): boolean {
  const { content, isWord = false, hasSide = false } = context;
  // "Không để xảy ra" beside "An ninh trật tự" does not say of what; beside what can happen it is none of that.
  const said = SUBJECT.test(content) ? /^không(?: có| còn| phát sinh|(?: để)? xảy ra)?$/iu : /^không(?: có)?$/iu;
  return !isWord && !hasSide && said.test(text) && content !== '' && !isNegated(content) && !isBadByName(content);
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
  // "Người nghiện phát sinh mới | Không phát sinh mới": the end of the row may be said once more as well.
  const ends = content.endsWith(` ${whole.toLowerCase().replace(/^không /u, '')}`) && !SEVERAL_THINGS.test(content);
  if (begins(whole.toLowerCase()) || (ends && /^không(?!\p{L})/u.test(content))) return MET;
  return isBadByName(content) && (begins(thing) || ends) ? wordLevel('Không', false, 'Có', true)(found, context) : undefined;
}
