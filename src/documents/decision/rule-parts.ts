import type { Citation } from '../../model/primitives.ts';
import { asPattern } from '../../value/text.ts';
import { ROMAN } from './named-annex.ts';
import { numberWords } from './number-words.ts';
import { readCitation } from './read-citation.ts';
import { subjectLength } from './rule-subject.ts';

/** A criterion of the table. */
export interface CriterionRow {
  readonly no: string;
  readonly title: string;
}

/** What one or several sentences say of a rule: how many may stand in one, which criteria have to be among them in another. */
export interface RuleParts {
  readonly count: { readonly atLeast: number; readonly of: number | undefined } | undefined;
  readonly required: readonly string[];
  readonly countsAsMet: boolean;
  readonly cite: Citation;
}

const NUMBER = /(?:\d+(?:\.\d+)*|[IVX]+)(?![\p{L}\d])/u.source;
const LIST = `${NUMBER}(?:(?:\\s*[,;]\\s*(?:và\\s+)?|\\s+và\\s+)(?:(?:các\\s+)?tiêu chí\\s+)?(?:số\\s+)?${NUMBER})*`;

const LEAST = '(?:ít nhất|tối thiểu|từ|không dưới|không ít hơn)(?:\\s+(?:từ|là|đạt))?\\s+';
const OF = '(?:\\s*(?:\\/|trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?)\\s*(\\d{1,4}))';
const BEHIND_COUNT =
  '(?:\\s+(?:được\\s+)?(?:đánh giá\\s+|công nhận\\s+)?(?:là\\s+)?đạt(?:\\s+(?:chuẩn|yêu cầu))?(?=[\\s,;.]|$))?(\\s+trở lên)?' +
  '(?:\\s+(?:trong|trên)\\s+(?:tổng\\s+)?(?:số\\s+)?(\\d{1,4})\\s+tiêu chí)?';
/** `đạt ít nhất 8/10 tiêu chí`, `8 tiêu chí trở lên`: what is not reached, counted of the whole, or at least, only says how many there are. */
const COUNT = new RegExp(
  `^(?:phải\\s+)?((?:đạt(?: được| chuẩn)?|hoàn thành)\\s+)?(?:có\\s+)?(${LEAST}|[≥⩾]\\s*)?(\\d{1,4})${OF}?\\s*tiêu chí${BEHIND_COUNT}`,
  'iu',
);
/** `Số tiêu chí phải đạt: 8/10`; "Số tiêu chí: 10" is how many there are. */
const COUNT_NAMED = new RegExp(
  `^(?:tổng\\s+)?số\\s+(?:lượng\\s+)?tiêu chí(?:\\s+(?:phải|cần|đạt|chuẩn|tối thiểu|ít nhất))+(?:\\s+để(?:\\s+(?:được|xét|công nhận|đạt|chuẩn|nông thôn mới))+)?\\s*(?::|là)?\\s*(?:${LEAST}|[≥⩾]\\s*)?(\\d{1,4})${OF}?(?:\\s*tiêu chí)?(?:\\s+trở lên)?`,
  'iu',
);
const LINK = /^[\s,;.:/]*(?:(?:trong đó|và|đồng thời)(?!\p{L})[\s,:]*)*/iu;
const HAS_TO = '(?:bắt buộc|nhất thiết|phải|đạt|có|bao gồm|gồm|cả)';
/** `bắt buộc (phải đạt) 02 tiêu chí: số 3, số 7`, `trong đó có tiêu chí 3`. */
const REQUIRED = new RegExp(
  `^(?:${HAS_TO}\\s*:?\\s+)+(?:(\\d{1,2})\\s+)?(?:các\\s+)?tiêu chí(?:\\s+sau(?:\\s+đây)?)?\\s*:?\\s*(?:tiêu chí\\s+)?(?:số\\s+)?(${LIST})`,
  'iu',
);
/** `Tiêu chí bắt buộc: 3 và 7`. */
const REQUIRED_NAMED = new RegExp(
  `^(?:các\\s+)?tiêu chí\\s+bắt buộc(?:\\s+phải\\s+đạt)?\\s*(?:(?::|là|gồm|bao gồm)\\s*)*(?:(?:các\\s+)?tiêu chí\\s+)?(?:số\\s+)?(${LIST})`,
  'iu',
);
/** `tiêu chí 3 và tiêu chí 7 là tiêu chí bắt buộc`. */
const REQUIRED_BEHIND = new RegExp(
  `^(?:(?:có|và)\\s+)?(?:các\\s+)?tiêu chí\\s+(?:số\\s+)?(${LIST})(?:(?:\\s*(?:là|thuộc))?(?:\\s+(?:các\\s+)?tiêu chí)?\\s+(?:là\\s+)?bắt buộc(?:\\s+phải\\s+đạt)?|\\s+phải\\s+đạt)(?:\\s+chuẩn)?(?!\\p{L})`,
  'iu',
);
/** What a unit gets by it, behind what it has to reach. */
const RECOGNISED_BEHIND = /^thì\s+(?:được\s+)?(?:xét\s+)?công nhận(?:\s+đạt chuẩn)?(?:\s+nông thôn mới)?(?=[\s,;.]|$)/iu;
const COUNTS_AS_MET = /^(?:các\s+)?tiêu chí (?:không áp dụng|không phải áp dụng) (?:được )?(?:tính|coi) là đạt/iu;
const PLACE = /^\(([^()]+)\)/u;
/** Which criteria are meant: those of this set. */
const OF_THIS_SET =
  /^(?:theo quy định|(?:(?:của|theo|trong|thuộc|tại) )?bộ tiêu chí(?: này)?(?=[\s,;.(]|$)|(?:quy định )?(?:tại|theo|của|trong) phụ lục(?: (?:[IVX]+|\d+|này))?(?!\p{L})(?: (?:ban hành )?kèm theo(?: quyết định này)?)?|(?:ban hành )?kèm theo quyết định này|tại quyết định này)/iu;
/** What stands before a statement in a list. */
const MARKER = /(?:^|(?<=\.\s))\d{1,2}\.\s+|(?:^|(?<=[.;]\s))\d{1,2}\)\s+|(?:^|(?<=[.;:]\s))(?:[a-zđ]\)|[-–+•*])\s+/giu;

/** Criteria by name become criteria by number; a name behind a number says it once more. */
function byNumber(text: string, rows: readonly CriterionRow[]): string {
  return rows
    .toSorted((a, b) => b.title.length - a.title.length)
    .reduce((said, { no, title }) => {
      const name = asPattern(title);
      return said
        .replaceAll(
          new RegExp(
            `(?<=(?:(?:tiêu chí|số|,|;|và)\\s+)0?${asPattern(no)}\\s*)(?:\\(${name}\\)|["“]${name}["”]|(?:về\\s+|[–-]\\s*)?${name}(?!\\p{L}))`,
            'giu',
          ),
          '',
        )
        .replaceAll(new RegExp(`(?<=(?:tiêu chí\\s*:?|,|và)\\s+)(?:về\\s+)?["“]?${name}["”]?(?=\\s*(?:[,;.()]|$|và\\s|là\\s))`, 'giu'), no);
    }, text);
}

/** The number of a criterion as the table has it: the fourth of one that counts in Roman numerals is IV, 03 is 3, and 3 is 03. */
function numberOf(no: string, rows: readonly CriterionRow[]): string {
  const bare = (text: string): string => text.replace(/^0+(?=\d)/u, '');
  const own = rows.some((row) => row.no === no) ? no : rows.find((row) => bare(row.no) === bare(no))?.no;
  const plain = own ?? bare(no);
  const roman = ROMAN[Number(plain) - 1];
  return roman !== undefined && rows.length > 0 && rows.every((row) => ROMAN.includes(row.no)) ? roman : plain;
}

const SAID = Array.from({ length: 20 }, (_, index) => numberWords(index + 1));

/** A number in brackets behind itself says it once more: `08 (tám)`, `8/10 (tám trên mười)`. */
function withoutWords(text: string): string {
  return text.replaceAll(
    /(\d{1,2})(?:\s*(?:\/|trên|trong)\s*(\d{1,2}))?\s*\(([^()\d]+)\)/giu,
    (whole, first: string, last: string | undefined, said: string) => {
      const [own, all] = [first, last].map((digits) => (digits === undefined ? '' : numberWords(Number(digits))));
      const ways = last === undefined ? [own!] : ['trên', 'trong', 'phần', '/'].map((word) => `${own!} ${word} ${all!}`);
      return ways.includes(
        said
          .trim()
          .toLowerCase()
          .replace(/\s*\/\s*/u, ' / '),
      )
        ? whole.slice(0, whole.indexOf('('))
        : whole;
    },
  );
}

/** `ít nhất năm tiêu chí`: a number in words stands for itself in digits, and "từ 4 đến 6" names each between them. */
function inDigits(text: string): string {
  const counted = text.replaceAll(new RegExp(`(?<=(?:đạt|nhất|thiểu|từ|dưới)\\s+)(${SAID.join('|')})(?=\\s+tiêu chí)`, 'giu'), (said) =>
    String(SAID.indexOf(said.toLowerCase()) + 1),
  );
  return counted.replaceAll(
    /(?<=tiêu chí\s+(?:số\s+)?)từ\s+(?:số\s+)?(\d{1,2})\s+đến\s+(?:số\s+)?(\d{1,2})(?!\d|\.\d|\s*tiêu chí)/giu,
    (whole, first: string, last: string) => {
      const numbers = Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) => Number(first) + index);
      return numbers.length < 2 ? whole : numbers.join(', ');
    },
  );
}

/** How many criteria a statement asks for. */
function countIn(
  take: (pattern: RegExp) => RegExpExecArray | undefined,
  peek: (pattern: RegExp) => RegExpExecArray | null,
): RuleParts['count'] {
  const named = take(COUNT_NAMED);
  if (named !== undefined) return { atLeast: Number(named[1]), of: named[2] === undefined ? undefined : Number(named[2]) };
  const found = peek(COUNT);
  if (found === null) return undefined;
  const [, reached, least, number, of, upwards, total = of] = found;
  if ((reached ?? least ?? total ?? upwards) === undefined) return undefined;
  take(COUNT);
  return { atLeast: Number(number), of: total === undefined ? undefined : Number(total) };
}

/** What the words say of a rule, all of them; `undefined` where any word is left over, for nothing of a rule may be lost. */
export function understandParts(sentence: string, rows: readonly CriterionRow[]): RuleParts | undefined {
  const [, article, said = ''] = /^(?:Điều\s+(\d+)\s*[.:]\s*)?(.*)$/su.exec(sentence.trim()) ?? [];
  const plain = withoutWords(
    // Of which period the standard is, behind its name; before it, the period would be that of the rule.
    said
      .replaceAll(MARKER, '')
      .replaceAll(/(?<=(?:đạt|hoàn thành) )đủ (?=\d)/giu, '')
      .replaceAll(/(?<=(?:nông thôn mới|kiểu mẫu|nâng cao|hiện đại|đạt chuẩn) )giai đoạn\s+\d{4}\s*[-–]\s*\d{4}\s*/giu, ''),
  );
  const length = subjectLength(plain);
  if (length === undefined) return undefined;
  let rest = byNumber(inDigits(plain.slice(length)), rows).replaceAll(/\s+(?=[,;.)]|\s)/gu, '');
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length);
    return found ?? undefined;
  };
  let count: RuleParts['count'];
  const required: string[] = [];
  let countsAsMet = false;
  const places: Citation[] = article === undefined ? [] : [{ article }];
  for (take(LINK); rest !== ''; take(LINK)) {
    const listed = take(REQUIRED_NAMED) ?? take(REQUIRED_BEHIND);
    // "Tiêu chí bắt buộc: 02" may well be two of them.
    if (listed !== undefined && /bắt buộc\W+0\d$/iu.test(listed[0])) return undefined;
    const counted = listed === undefined ? take(REQUIRED) : undefined;
    const list = listed?.[1] ?? counted?.[2];
    if (list !== undefined) {
      const numbers = list.match(new RegExp(NUMBER, 'gu')) ?? [];
      if (counted?.[1] !== undefined && Number(counted[1]) !== numbers.length) return undefined;
      required.push(...numbers.map((no) => numberOf(no, rows)));
      continue;
    }
    const own = count === undefined ? countIn(take, (pattern) => pattern.exec(rest)) : undefined;
    // "Bắt buộc tiêu chí 2 và ít nhất 4 tiêu chí": four with it, or four others?
    if (own !== undefined && own.of === undefined && required.length > 0) return undefined;
    if (own !== undefined) count = own;
    else if (take(COUNTS_AS_MET) !== undefined) countsAsMet = true;
    else if (count !== undefined && take(RECOGNISED_BEHIND) !== undefined) continue;
    else if (take(OF_THIS_SET) === undefined) {
      const place = take(PLACE)?.[1];
      if (place === undefined) return undefined;
      const read = readCitation({ value: place });
      // What is no place is said of the rule.
      if ('value' in read) places.push(read.value);
      else rest = `${place} ${rest}`;
    }
  }
  const cite = Object.fromEntries(places.flatMap((place) => Object.entries(place))) as Citation;
  return { count, required, countsAsMet, cite };
}

const ALL_OF_THEM =
  /(?<=^|[\s:])(?:(?:toàn bộ|tất cả|mọi|đủ|100\s*%)(?:\s+(?:số|các))*|(?<=đạt (?:chuẩn )?)các)\s+tiêu chí(?:\s+(?:được )?(?:áp dụng|thực hiện)(?:\s+trên địa bàn)?)?/iu;

/** True for a sentence that asks a unit for all criteria, as is done anyway, and of which no other word is left. */
export function asksPlainlyForAll(sentence: string, rows: readonly CriterionRow[]): boolean {
  const parts = understandParts(sentence.replace(ALL_OF_THEM, `${rows.length}/${rows.length} tiêu chí`), rows);
  return parts?.count?.atLeast === rows.length && (parts.count.of ?? rows.length) === rows.length && parts.required.length === 0;
}
