import type { Operator } from '../../model/vocabulary.ts';
import { isCase } from './cases.ts';
import { undressed } from './level-dress.ts';
import { oneLine } from './level-line.ts';
import { LEFT_TO_BODY } from './lower-bodies.ts';
import { PLAIN_NUMBERS } from './number-levels.ts';
import { OPERATORS_BY_SIGN } from './operator-signs.ts';
import { numberIn, quantityIn, quantityWithWords } from './quantity.ts';
import { isShareOf, withoutSubject } from './share-words.ts';
import type { LevelContext, LevelPattern, NumberLevel, StateLevel, Understood } from './understood.ts';
import { ALL_OF_IT, met, metInWords, none, noneOfThem, wordLevel, yes } from './word-levels.ts';

/** Words that say for whom a level is, or when: no part of what is measured. */
const CASE = /^(?:đối với|với|cho|nếu|khi|áp dụng|ở|tại|riêng|trường hợp|trong trường hợp|từ năm|đến năm|năm|trừ|hoặc)(?!\p{L})/iu;

/** `≥ 10% từ hệ thống cấp nước tập trung`, `trong đó tỷ lệ hộ nghèo ≤ 2,5%`. */
const PART =
  /^(?:trong đó,? (?:có (?=tối thiểu|ít nhất|không))?(?:([^≥≤<>=\d:]+?)\s*(?=[≥≤<>]))?)?(≥|>=|≤|<=|>|<|tối thiểu|ít nhất|không dưới|không quá)\s*(.+)$/iu;
/** Kinds of unit, men and women: for whom a level is, where a part would be named. */
const FOR_WHOM = /^(?:(?:các|những) )?(?:xã|thôn|bản|làng|ấp|buôn|vùng|khu vực|kv|miền|huyện|nam|nữ|phụ nữ)(?!\p{L})/iu;

const areForWhom = (words: string): boolean => FOR_WHOM.test(words) || isCase(words, true);

function namedBefore(words: string, rest: string, context: LevelContext): ReturnType<typeof quantityWithWords> {
  const quantity = areForWhom(words) ? undefined : quantityIn(rest, context);
  return quantity && { ...quantity, words };
}

function parts([, first = '', inBrackets, behind = '']: RegExpExecArray, context: LevelContext): Understood | undefined {
  // "Có từ 20% trở lên từ công trình …" has its side behind the number.
  const second = (inBrackets ?? behind).replace(/^(trong đó,? )?(?:có )?(?:từ )?(\d[\d.,]*\s*%) trở lên (?=\p{L})/iu, '$1≥ $2 ');
  const main = understandPlain(first, context);
  // "100% (70% cứng hóa)": the part has the side of the whole.
  const bare = inBrackets !== undefined && main?.kind === 'number' && main.value === '100' && /^\d[\d.,]*\s*%\s+\p{L}/u.test(second);
  const [, before, sign = '', rest = ''] = PART.exec(bare ? `≥ ${second}` : second) ?? [];
  const quantity = before === undefined ? quantityWithWords(rest, context.units) : namedBefore(before, rest, context);
  if (main?.kind !== 'number' || main.operator === undefined || quantity === undefined) return undefined;
  if (quantity.words === '' || CASE.test(quantity.words) || areForWhom(quantity.words) || /[\d;()]/.test(quantity.words)) return undefined;
  return { kind: 'parts', main, part: { kind: 'number', operator: SIGNS[sign.toLowerCase()]!, ...quantity } };
}

/** What stands before a level for a part: a sign, or words. */
const SIGNS: Readonly<Record<string, Operator>> = {
  ...OPERATORS_BY_SIGN,
  'tối thiểu': 'greaterThanInclusive',
  'ít nhất': 'greaterThanInclusive',
  'không dưới': 'greaterThanInclusive',
  'không quá': 'lessThanInclusive',
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

/** Of what nothing is asked, or is known. */
const STATES: readonly LevelPattern[] = [
  { name: 'not required', pattern: /^không (?:quy định|yêu cầu|áp dụng|bắt buộc)$/iu, meaning: state('not-required') },
  { name: 'not known', pattern: /^chưa (?:biết|quy định|có quy định)$/iu, meaning: state('missing') },
];

/** Every way of wording a level that is understood, and what it means. Whatever fits none of them is for a person. */
export const LEVEL_PATTERNS: readonly LevelPattern[] = [
  ...PLAIN_NUMBERS,
  {
    name: 'met',
    pattern: /^(?:đạt(?: chuẩn| yêu cầu)?|(?:đảm bảo|bảo đảm|đáp ứng)(?: yêu cầu)?|hoàn thành)(?: \(nếu có\))?$/iu,
    meaning: met,
  },
  {
    name: 'met, in more words',
    pattern:
      /^(đạt (?:(?:chuẩn|yêu cầu) )?(?:(?:theo|đúng) )?quy định|(?:đảm bảo|bảo đảm|đáp ứng) (?:(?:theo|đúng) )?quy định|đạt chuẩn quốc gia|được công nhận)$/iu,
    meaning: metInWords,
  },
  {
    name: 'not met',
    pattern: /^(?:không|chưa) đạt(?: chuẩn| yêu cầu)?$/iu,
    meaning: wordLevel('Không đạt', false, 'Đạt', false),
  },
  { name: 'yes', pattern: /^có$/iu, meaning: yes },
  { name: 'no', pattern: /^không(?: có| còn| phát sinh|(?: để)? xảy ra)?$/iu, meaning: none },
  {
    name: 'none of what is counted',
    pattern:
      /^không (?:(còn|có|phát sinh|(?:để )?xảy ra) )?(?!\d)(?!(?:quá|dưới|trên|vượt|đạt|quy định|yêu cầu|áp dụng|bắt buộc)(?!\p{L}))(\p{L}[^,;()\d]*)$/iu,
    meaning: noneOfThem,
  },
  ...STATES,
  {
    name: 'left to a lower body',
    pattern: new RegExp(`^(?:${LEFT_TO_BODY})(?:(?:,? (?:nhưng|\\()|,)\\s*(.+?)\\)?)?$`, 'iu'),
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
  { name: 'a level and one for a part', pattern: /^([^()]+?)\s*(?:\(([^()]+)\)|[,;]\s+(trong đó,? [^()]+))$/u, meaning: parts },
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
  return understandBy(PLAIN_NUMBERS, text, context);
}

/** What the words of a level mean, all of them; `undefined` where a person has to say. */
export function understandLevel(text: string, context: LevelContext): Understood | undefined {
  const line = undressed(oneLine(text).replace(/[.;,]$/u, ''));
  return understandBy(LEVEL_PATTERNS, withoutSubject(line, context.content), context);
}
