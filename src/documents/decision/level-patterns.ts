import type { Operator } from '../../model/vocabulary.ts';
import { isNegated, keepsAway } from '../sheet/negated.ts';
import { oneLine } from './level-line.ts';
import { numberIn, quantityIn, quantityWithWords } from './quantity.ts';
import type { Around, Quantity } from './quantity.ts';
import { LEFT_TO_BODY } from './lower-bodies.ts';
import { isShareOf, withoutSubject } from './share-words.ts';
import { isCountedWord, unitNamed } from './unit-words.ts';

/** A number that a level asks for; without an operator the text does not say on which side of it. */
export interface NumberLevel extends Quantity {
  readonly kind: 'number';
  readonly operator: Operator | undefined;
  /** True where nothing but the number says the side, as of none at all: it says nothing of the numbers beside it. */
  readonly isOfItself?: true;
}

/** A level that is no number: nothing is asked, it is left to others, or it is not known. */
export interface StateLevel {
  readonly kind: 'state';
  readonly state: 'not-required' | 'delegated' | 'missing';
  readonly floor?: NumberLevel;
}

/** What the words of a level mean. */
export type Understood =
  | NumberLevel
  /** A word that says what holds of the row: "Đạt", "Có", or, of what must not be, "Không"; the latter two are plain. */
  | { readonly kind: 'word'; readonly word: string; readonly means: boolean; readonly otherwise: string; readonly isPlain: boolean }
  | StateLevel
  /** A multiple of a level of the set that has to be met first. */
  | { readonly kind: 'relative'; readonly factor: string; readonly parameter: string }
  /** A level, and a further one for a part of the same thing. */
  | { readonly kind: 'parts'; readonly main: NumberLevel; readonly part: NumberLevel & { readonly words: string } }
  | { readonly kind: 'years'; readonly years: readonly { readonly year: number; readonly level: NumberLevel | StateLevel }[] };

/** What stands around a level and decides how it is read: "Không" means another thing beside "Nhà tạm" than beside "Không có nhà tạm". */
export interface LevelContext extends Around {
  /** True for a row of yes or no: "Không" is a word there, where beside a figure it is none at all. */
  readonly isWord?: boolean | undefined;
  /** True for a row of shares: 100 alone is all of them there, as 100% is. */
  readonly isShare?: boolean | undefined;
  /** True for a row that says its side itself: none at all is on that side too. */
  readonly hasSide?: boolean | undefined;
}

/** One way in which the law words a level. */
export interface LevelPattern {
  readonly name: string;
  readonly pattern: RegExp;
  /** What a text that fits means; `undefined` where a part of it is not understood: then none of it is. */
  readonly meaning: (found: RegExpExecArray, context: LevelContext) => Understood | undefined;
}

function number(operator: Operator | undefined, text: string | undefined, context: LevelContext): NumberLevel | undefined {
  const quantity = quantityIn(text ?? '', context);
  return quantity && { kind: 'number', operator, ...quantity };
}

function compared(name: string, operator: Operator, pattern: RegExp): LevelPattern {
  return { name, pattern, meaning: ([, text], context) => number(operator, text, context) };
}

/** `100%` can only be reached, nothing at all only be kept to; of any other number the text has to say which side is meant. */
function bare([text]: readonly string[], context: LevelContext): NumberLevel | undefined {
  const level = number(undefined, text, context);
  if (level?.value === '0') return context.hasSide === true ? level : { ...level, operator: 'lessThanInclusive', isOfItself: true };
  const isShare = level?.unit === '%' || (level?.unit === undefined && context.isShare === true);
  return isShare && level?.value === '100' ? { ...level, operator: 'greaterThanInclusive' } : level;
}

/** "Không" and "Có" beside a row that is a no already can be read both ways, and so can "Không" beside one that keeps something away. */
export function isOpenWord(means: boolean, content: string): boolean {
  return isNegated(content) || (!means && keepsAway(content));
}

function wordLevel(word: string, means: boolean, otherwise: string, isPlain: boolean) {
  return (_: RegExpExecArray, { content }: LevelContext): Understood | undefined =>
    isPlain && isOpenWord(means, content) ? undefined : { kind: 'word', word, means, otherwise, isPlain };
}

/** "Đạt (nếu có)" says no more than "Đạt" where the row says "(nếu có)" itself. */
function met(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  const isIfAny = /\(nếu có\)/iu;
  if (isIfAny.test(found[0]) && !isIfAny.test(context.content)) return undefined;
  return wordLevel('Đạt', true, 'Không đạt', false)(found, context);
}

/** True for a row that asks for a figure: how many, or which share. */
function isFigure({ content, units: [unit = ''], isWord = false }: LevelContext): boolean {
  const isCounted = unit !== '' && isCountedWord(unitNamed(unit, []) ?? unit);
  return !isWord && (isCounted || /^(?:[a-zđ][.)]\s*)?(?:tổng )?(?:số (?!h[óo]a|hoá)|t[ỷỉ] lệ )/iu.test(content));
}

const ALL_OF_IT: NumberLevel = { kind: 'number', operator: 'greaterThanInclusive', value: '100', unit: '%' };

const NONE: NumberLevel = { kind: 'number', operator: 'lessThanInclusive', value: '0', unit: undefined, isOfItself: true };

/** "Không" of a thing that is counted is none of it. */
function none(found: RegExpExecArray, context: LevelContext): Understood | undefined {
  if (isFigure(context) && !isNegated(context.content)) return NONE;
  return wordLevel('Không', false, 'Có', true)(found, context);
}

/** "Không còn hộ nghèo" beside "Tỷ lệ hộ nghèo" is none of what the row counts. */
function noneOfThem([, thing = '']: RegExpExecArray, context: LevelContext): Understood | undefined {
  const isNamed = context.content.toLowerCase().includes(thing.toLowerCase());
  return isNamed && isFigure(context) && !isNegated(context.content) ? NONE : undefined;
}

/** Words that say for whom a level is, or when: no part of what is measured. */
const CASE = /^(?:đối với|với|cho|nếu|khi|áp dụng|ở|tại|riêng|trường hợp|trong trường hợp|từ năm|đến năm|năm|trừ|hoặc)(?!\p{L})/iu;

/** `≥ 10% từ hệ thống cấp nước tập trung`, `trong đó tỷ lệ hộ nghèo ≤ 2,5%`. */
const PART = /^(?:trong đó (?:([^≥≤<>=\d:]+?)\s*(?=[≥≤<>]))?)?(≥|>=|≤|<=|>|<|tối thiểu|ít nhất|không dưới|không quá)\s*(.+)$/iu;
/** Kinds of unit, men and women: for whom a level is, where a part would be named. */
const FOR_WHOM = /^(?:xã|thôn|bản|làng|vùng|khu vực|miền|huyện|nam|nữ)(?!\p{L})/iu;

function namedBefore(words: string, rest: string, context: LevelContext): ReturnType<typeof quantityWithWords> {
  const quantity = FOR_WHOM.test(words) ? undefined : quantityIn(rest, context);
  return quantity && { ...quantity, words };
}

function parts([, first = '', inBrackets, behind = '']: RegExpExecArray, context: LevelContext): Understood | undefined {
  const second = inBrackets ?? behind;
  const main = understandPlain(first, context);
  const [, before, sign = '', rest = ''] = PART.exec(second) ?? [];
  const quantity = before === undefined ? quantityWithWords(rest, context.units) : namedBefore(before, rest, context);
  if (main?.kind !== 'number' || main.operator === undefined || quantity === undefined) return undefined;
  if (quantity.words === '' || CASE.test(quantity.words) || /[\d;()]/.test(quantity.words)) return undefined;
  return { kind: 'parts', main, part: { kind: 'number', operator: SIGNS[sign.toLowerCase()]!, ...quantity } };
}

const SIGNS: Readonly<Record<string, Operator>> = {
  '≥': 'greaterThanInclusive',
  '>=': 'greaterThanInclusive',
  'tối thiểu': 'greaterThanInclusive',
  'ít nhất': 'greaterThanInclusive',
  'không dưới': 'greaterThanInclusive',
  '≤': 'lessThanInclusive',
  '<=': 'lessThanInclusive',
  'không quá': 'lessThanInclusive',
  '>': 'greaterThan',
  '<': 'lessThan',
};

const ONE_YEAR = '(20\\d\\d)(?:\\s*(?:[-–]|đến(?: hết)?(?: năm)?)\\s*(20\\d\\d))?';
/** What may stand before a year or a period. */
const YEAR_WORD = '(?:(?:(?:trong )?giai đoạn|các năm|từ(?: năm)?|năm) )?';
const YEAR_FIRST = new RegExp(`^${YEAR_WORD}${ONE_YEAR}\\s*(?::|-|–|(?=[≥≤<>=]))\\s*(.+)$`, 'iu');
const YEAR_LAST = new RegExp(`^(.+?)\\s*\\((?:năm )?${ONE_YEAR}\\)$`, 'iu');

/** The level of a year; of one between others, that it is not known or not asked for is a level as well. */
function ofYear(text: string, context: LevelContext): NumberLevel | StateLevel | undefined {
  const level = understandPlain(text, context) ?? understandBy(STATES, text, context);
  return level?.kind === 'number' || level?.kind === 'state' ? level : undefined;
}

/** A level of a year, or of each year of a period: `Năm 2028-2030: 62`, `70% (năm 2026)`. */
function ofYears(part: string, context: LevelContext): { year: number; level: NumberLevel | StateLevel }[] | undefined {
  const [, begin, end, behind] = YEAR_FIRST.exec(part) ?? [];
  const [, before, first = begin, last = end] = YEAR_LAST.exec(part) ?? [];
  const level = ofYear((before ?? behind ?? '').trim(), context);
  const [from, to] = [Number(first), Number(last ?? first)];
  // "Từ năm 2028" goes on to a year that only the decision knows.
  if (last === undefined && /^từ (?:năm )?20\d\d(?!\d)|20\d\d trở đi/iu.test(part)) return undefined;
  if (level === undefined || !(from <= to) || to - from > 20) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, level }));
}

function years([text]: RegExpExecArray, context: LevelContext): Understood | undefined {
  const parts = text
    .split(/;|[,/]\s*(?=(?:(?:giai đoạn|từ(?: năm)?|các năm|năm) )?20\d\d\s*(?:[:–≥≤<>=-]|đến))|(?<=\))\s*,/iu)
    .map((part) => part.trim());
  const found = parts.map((part) => ofYears(part, context));
  const known = found.flatMap((item) => item ?? []);
  const isOnce = new Set(known.map(({ year }) => year)).size === known.length;
  if (found.includes(undefined) || !isOnce || known.every(({ level }) => level.kind === 'state')) return undefined;
  return { kind: 'years', years: known };
}

function floor([, text]: RegExpExecArray, context: LevelContext): Understood | undefined {
  const level = text === undefined ? undefined : understandPlain(text, context);
  if (text === undefined) return { kind: 'state', state: 'delegated' };
  return level?.kind === 'number' && level.operator !== undefined ? { kind: 'state', state: 'delegated', floor: level } : undefined;
}

const state = (of: 'not-required' | 'missing') => (): Understood => ({ kind: 'state', state: of });

/** Levels of one number, one word or one state: what a longer level is made of. */
const PLAIN: readonly LevelPattern[] = [
  compared('at least, by sign', 'greaterThanInclusive', /^(?:đạt )?(?:≥|>=)\s*(.+)$/iu),
  compared('at most, by sign', 'lessThanInclusive', /^(?:đạt )?(?:≤|<=)\s*(.+)$/iu),
  compared('more than, by sign', 'greaterThan', /^(?:đạt )?>(?!=)\s*(.+)$/iu),
  compared('less than, by sign', 'lessThan', /^(?:đạt )?<(?!=)\s*(.+)$/iu),
  compared('exactly, by sign', 'equal', /^=\s*(.+)$/u),
  compared('from … upwards', 'greaterThanInclusive', /^(?:đạt |có )?(?:từ )?(\d.*) (?:trở lên|hoặc (?:cao|nhiều|lớn) hơn)$/iu),
  compared('at least, by a plus', 'greaterThanInclusive', /^(\d[\d.,]*\s*%?)\s*\+$/u),
  compared('at least, said twice', 'greaterThanInclusive', /^(?:≥|>=|tối thiểu|ít nhất|không dưới)\s*(\d.*) trở lên$/iu),
  compared('at most, said twice', 'lessThanInclusive', /^(?:≤|<=|tối đa|không quá)\s*(\d.*) trở xuống$/iu),
  compared(
    'at least, to be reached',
    'greaterThanInclusive',
    /^(?:(?:tối thiểu|ít nhất)(?: phải)? đạt|(?:phải )?đạt (?:tối thiểu|ít nhất))\s+(\d.*)$/iu,
  ),
  compared('from … downwards', 'lessThanInclusive', /^(?:từ )?(\d.*) (?:trở xuống|hoặc (?:thấp|ít|nhỏ) hơn)$/iu),
  compared(
    'at least, in words',
    'greaterThanInclusive',
    /^(?:đạt |có )?(?:(?:tối thiểu|ít nhất)(?: từ| là)?|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém(?: hơn)?)|(?:lớn|cao|nhiều) hơn hoặc bằng|trên hoặc bằng|bằng hoặc (?:(?:lớn|cao|nhiều) hơn|trên)|từ(?=\s+\d))\s+(.+)$/iu,
  ),
  compared(
    'at most, in words',
    'lessThanInclusive',
    /^(?:(?:(?:tối đa )?không (?:quá|vượt quá|cao hơn|trên|lớn hơn|nhiều hơn)|chưa (?:vượt )?quá|tối đa)(?: là)?|(?:nhỏ|thấp|ít) hơn hoặc bằng|dưới hoặc bằng|bằng hoặc (?:(?:nhỏ|thấp|ít) hơn|dưới))\s+(.+)$/iu,
  ),
  compared('more than, in words', 'greaterThan', /^(?:đạt )?(?:trên|lớn hơn|cao hơn|nhiều hơn|hơn)\s+(.+)$/iu),
  compared('less than, in words', 'lessThan', /^(?:dưới|(?:nhỏ|thấp|ít) hơn|(?:chưa|không) (?:đến|tới))\s+(.+)$/iu),
  { name: 'a number alone', pattern: /^\d.*$/u, meaning: bare },
  {
    name: 'a number, on which side of it is for a person',
    pattern: /^(đạt|đến)\s+(\d.*)$/iu,
    meaning: ([, word, text = ''], context) => (word!.toLowerCase() === 'đến' ? number(undefined, text, context) : bare([text], context)),
  },
];

/** Of what nothing is asked, or is known. */
const STATES: readonly LevelPattern[] = [
  { name: 'not required', pattern: /^không (?:quy định|yêu cầu|áp dụng|bắt buộc)$/iu, meaning: state('not-required') },
  { name: 'not known', pattern: /^chưa (?:biết|quy định|có quy định)$/iu, meaning: state('missing') },
];

/** Every way of wording a level that is understood, and what it means. Whatever fits none of them is for a person. */
export const LEVEL_PATTERNS: readonly LevelPattern[] = [
  ...PLAIN,
  {
    name: 'met',
    pattern: /^(?:đạt(?: chuẩn| yêu cầu)?|(?:đảm bảo|bảo đảm|đáp ứng)(?: yêu cầu)?|hoàn thành)(?: \(nếu có\))?$/iu,
    meaning: met,
  },
  {
    name: 'not met',
    pattern: /^(?:không|chưa) đạt(?: chuẩn| yêu cầu)?$/iu,
    meaning: wordLevel('Không đạt', false, 'Đạt', false),
  },
  { name: 'yes', pattern: /^có$/iu, meaning: wordLevel('Có', true, 'Không', true) },
  { name: 'no', pattern: /^không(?: có| còn| phát sinh|(?: để)? xảy ra)?$/iu, meaning: none },
  {
    name: 'none of what is counted',
    pattern: /^không (?:còn|có|phát sinh|(?:để )?xảy ra) (?!\d)(\p{L}[^,;()\d]*)$/iu,
    meaning: noneOfThem,
  },
  ...STATES,
  {
    name: 'left to a lower body',
    pattern: new RegExp(`^(?:${LEFT_TO_BODY})(?:,? (?:nhưng|\\()\\s*(.+?)\\)?)?$`, 'iu'),
    meaning: floor,
  },
  {
    name: 'a multiple of a level',
    pattern: /^(\d[\d.,]*) (?:×|x|lần) mức (?:của )?([a-z0-9-]+\/[A-Za-z0-9.-]+\/[A-Za-z0-9.-]+)$/u,
    meaning: ([, digits = '', parameter = '']) => {
      const factor = numberIn(digits);
      return factor === undefined ? undefined : { kind: 'relative', factor: digits.replace(',', '.'), parameter };
    },
  },
  {
    name: 'all of a share',
    pattern: /^(?:toàn bộ|tất cả)(?:(?: các)?(?: số)? (\p{L}[\p{L} ]*))?$/iu,
    meaning: ([, thing = ''], context) => (isShareOf(thing, context) ? ALL_OF_IT : undefined),
  },
  { name: 'a level and one for a part', pattern: /^([^()]+?)\s*(?:\(([^()]+)\)|[,;]\s+(trong đó [^()]+))$/u, meaning: parts },
  {
    name: 'a level for each year',
    pattern:
      /^(?:(?:(?:trong )?giai đoạn|các năm|từ(?: năm)?|năm) )?20\d\d\s*(?:[:–≥≤<>=-]|đến).+$|^[^()]+\((?:năm )?20\d\d[^()]*\)(?:\s*[,;].+)?$/iu,
    meaning: years,
  },
];

function understandBy(patterns: readonly LevelPattern[], text: string, context: LevelContext): Understood | undefined {
  for (const { pattern, meaning } of patterns) {
    const found = pattern.exec(text);
    const understood = found && meaning(found, context);
    if (understood) return understood;
  }
  return undefined;
}

function understandPlain(text: string, context: LevelContext): Understood | undefined {
  return understandBy(PLAIN, text, context);
}

/** What the words of a level mean, all of them; `undefined` where a person has to say. */
export function understandLevel(text: string, context: LevelContext): Understood | undefined {
  return understandBy(LEVEL_PATTERNS, withoutSubject(oneLine(text).replace(/[.;,]$/u, ''), context.content), context);
}
