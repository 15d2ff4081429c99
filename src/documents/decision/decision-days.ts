import { dayAfter } from '../../value/calendar.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { INFO } from './set-words.ts';
import { sentencesOf, withoutMarker } from './text-outline.ts';

/** A day as decisions write it, with or without its name: `ngày 01 tháng 3 năm 2026`, `01/3/2026`. */
export const DAY = '(?:ngày )?(\\d{1,2} tháng \\d{1,2} năm \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})';

/** The day that some words name. */
export function isoDay(text: string | undefined): string | undefined {
  const [day = '', month = '', year = ''] = text?.match(/\d+/g) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** What a sentence on the days of this decision begins with: of nothing else are they. */
const OF_THIS =
  /^(?:hiệu lực(?: thi hành)?\s*:\s*)?(?:(?:quyết định|văn bản|bộ tiêu chí|quy định|nghị quyết) này\s+)(?=\p{L})|^(?:quyết định|văn bản)\s+(?=có hiệu lực)|^hiệu lực(?: thi hành)?\s*:\s*/iu;
const LINK = /^[\s,]*(?:và\s+)?/iu;
const IN_FORCE = '(?:có )?(?:hiệu lực(?: thi hành)?\\s*)?(?:kể )?';
const FROM = new RegExp(`^${IN_FORCE}từ ${DAY}`, 'iu');
const FROM_LATER = new RegExp(`^${IN_FORCE}sau (\\d{1,3}) ngày,? kể từ ngày (?:ký|ban hành)(?: ban hành)?`, 'iu');
const FROM_SIGNED = new RegExp(`^${IN_FORCE}từ ngày (?:ký ban hành|ký|ban hành)`, 'iu');
const APPLIED = '(?:(?:có hiệu lực(?: thi hành)?|(?:được )?(?:áp dụng|thực hiện))\\s+)?';
const ENDS = new RegExp(`^hết hiệu lực(?: thi hành)?(?: kể)? từ ${DAY}`, 'iu');
const LAST = new RegExp(`^${APPLIED}đến (?:hết )?${DAY}`, 'iu');
const LAST_YEAR = new RegExp(`^${APPLIED}đến hết năm (20\\d\\d)`, 'iu');
const PERIOD = /^(?:được )?(?:áp dụng|thực hiện) (?:cho|trong) giai đoạn 20\d\d\s*[-–]\s*(20\d\d)/iu;
/** "Áp dụng từ năm 2026 đến hết năm 2030" of a decision of 2026. */
const YEARS = /^(?:được )?(?:áp dụng|thực hiện) (?:từ )(?:đầu )?năm (20\d\d) đến (?:hết )?(?:cuối )?năm (20\d\d)/iu;
/** What it takes the place of, and of that nothing but what it is called. */
const REPLACES =
  /^(?:thay thế|bãi bỏ)(?: cho)? (?:(?:các )?(?:quyết định|văn bản)|các quy định trước đây)(?!\p{L})(?:(?!(?:hiệu lực|áp dụng|trừ|riêng|đối với|nhưng|tiếp tục|đến|năm đầu)(?!\p{L}))[^.;])*$/iu;

/** "Có hiệu lực kể từ ngày ký và áp dụng … từ năm 2027": of which day the set is, only a person can say. */
const APPLIED_LATER = /(?:áp dụng|thực hiện)[^.;]*(?<!\p{L})từ (?:ngày |đầu )*(?:\d{1,2}[/.-]\d{1,2}[/.-]|năm )20\d\d/iu;

/** The days of a decision, as far as one or several sentences have them. */
interface Days {
  readonly from: readonly (string | undefined)[];
  readonly to: readonly (string | undefined)[];
}

/** What a sentence says of the days of this decision; `undefined` where any word of it says anything else. */
function daysIn(sentence: string, signedOn: string | undefined): Days | undefined {
  const words = withoutMarker(sentence.trim()).replace(/[\s./;]+$/u, '');
  const subject = OF_THIS.exec(words)?.[0];
  if (subject === undefined) return undefined;
  let rest = words.slice(subject.length);
  const [from, to]: (string | undefined)[][] = [[], []];
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    return found[1] ?? '';
  };
  const isLeft = (): boolean => rest !== '';
  for (; isLeft(); take(LINK)) {
    const before = rest;
    const [day, later] = [take(FROM), take(FROM_LATER)];
    if (day !== undefined) from!.push(isoDay(day));
    if (later !== undefined) from!.push(signedOn && daysAfter(signedOn, Number(later)));
    if (take(FROM_SIGNED) !== undefined) from!.push(signedOn);
    take(LINK);
    const [ends, last, year, period] = [take(ENDS), take(LAST), take(LAST_YEAR), take(PERIOD)];
    if (ends !== undefined) to!.push(isoDay(ends));
    if (last !== undefined) to!.push(dayAfterOf(isoDay(last)));
    for (const named of [year, period]) if (named !== undefined) to!.push(`${Number(named) + 1}-01-01`);
    const [, first, final] = YEARS.exec(rest) ?? [];
    // Of a later year than the one in which it is signed, when it begins is not said alike twice.
    if (first !== undefined && first <= (signedOn?.slice(0, 4) ?? '')) {
      take(YEARS);
      to!.push(`${Number(final) + 1}-01-01`);
    }
    take(LINK);
    take(REPLACES);
    if (rest === before) return undefined;
  }
  return { from: from!, to: to! };
}

/** True for a sentence that says when this decision is in force, or what it takes the place of, and nothing else. */
export function isOfItsDays(sentence: string): boolean {
  return sentence.split(';').every((part) => part.trim() === '' || daysIn(part, '2000-01-01') !== undefined);
}

function daysAfter(day: string, count: number): string {
  return Array.from({ length: count }).reduce<string>((last) => dayAfter(last), day);
}

function dayAfterOf(day: string | undefined): string | undefined {
  return day === undefined ? undefined : dayAfter(day);
}

/** The one day that is said; none where two differ or one was not read. */
function only(days: readonly (string | undefined)[]): string | undefined {
  return new Set(days).size === 1 ? days[0] : undefined;
}

const isOnThis = (part: string): boolean => OF_THIS.test(withoutMarker(part.trim()));

const FROM_UNREAD: Words = [
  'chưa đọc được ngày có hiệu lực: ghi ở trang "Văn bản"',
  'the first day in force was not read: write it on the sheet "Văn bản"',
];
const FROM_LATER_YEAR: Words = [
  `chưa đọc được ngày có hiệu lực, vì văn bản có hiệu lực một ngày và áp dụng từ năm khác: ở "${INFO.from.header}" của trang "Văn bản" ghi ngày mà từ đó đơn vị được xét theo bộ này (thường là 01/01 của năm bắt đầu áp dụng)`,
  `the first day in force was not read, for the decision is in force from one day and applied from another year: under "${INFO.from.header}" of the sheet "Văn bản" write the day from which units are assessed by this set (mostly 01/01 of the first year)`,
];

/** The first day on which a decision is in force, and the first on which it is no longer; what was not read is said. */
export function daysOf(lines: readonly string[], signedOn: string | undefined): { from?: string; to?: string; remarks: DecisionRemark[] } {
  const parts = lines.flatMap(sentencesOf).flatMap((sentence) => sentence.split(';'));
  const found = parts.flatMap((part) => daysIn(part, signedOn) ?? []);
  const [from, to] = [only(found.flatMap((each) => each.from)), only(found.flatMap((each) => each.to))];
  const unread = parts.filter((part) => isOnThis(part) && daysIn(part, signedOn) === undefined);
  const sentence = (pattern: RegExp): string | undefined => [...unread, ...parts.filter(isOnThis)].find((part) => pattern.test(part));
  const hasArticles = lines.some((line) => /^điều \d/iu.test(line));
  const start = from !== undefined ? undefined : (sentence(/hiệu lực/iu) ?? (hasArticles ? INFO.from.header : undefined));
  const end = to === undefined ? sentence(/(?:hiệu lực|áp dụng)[^.;]* đến (?:hết|ngày|năm|\d)|hết hiệu lực/iu) : undefined;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    remarks: [
      ...(start === undefined ? [] : [remarkOn(start, ...(APPLIED_LATER.test(start) ? FROM_LATER_YEAR : FROM_UNREAD))]),
      ...(end === undefined
        ? []
        : [
            remarkOn(
              end,
              'chưa đọc được ngày hết hiệu lực: ghi ở trang "Văn bản"',
              'the day on which it ends was not read: write it on the sheet "Văn bản"',
            ),
          ]),
    ],
  };
}
