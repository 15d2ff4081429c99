import type { MetWith } from '../../model/criterion.ts';
import type { Citation } from '../../model/primitives.ts';
import { asPattern } from '../../value/text.ts';
import { citationText, readCitation } from './read-citation.ts';

/** When a set is met, as its decision or a cell says it: criteria by their numbers. */
export interface WrittenRule {
  readonly atLeast: number;
  /** How many there are, where that is said. */
  readonly of: number | undefined;
  readonly required: readonly string[];
  readonly notApplicable: MetWith['notApplicable'];
  readonly cite: Citation;
}

/** A criterion of the table. */
interface Row {
  readonly no: string;
  readonly title: string;
}

const NUMBER = /(?:\d+(?:\.\d+)*|[IVX]+)(?![\p{L}\d])/u.source;
const LIST = `${NUMBER}(?:(?:\\s*[,;]\\s*(?:và\\s+)?|\\s+và\\s+)(?:(?:các\\s+)?tiêu chí\\s+)?(?:số\\s+)?${NUMBER})*`;
const NAMED = `(?:các\\s+)?tiêu chí\\s+(?:số\\s+)?(${LIST})`;

/** Who is recognised, and no more: neither numbers nor exceptions, nor units of a kind. */
const SUBJECT =
  /^(?:điều kiện (?:công nhận|đạt chuẩn)\s*:?\s*|[^.;:%\d]*?(?:công nhận|đạt chuẩn|được xét|được coi là|được đánh giá|đáp ứng)[^.;:%\d]*?(?:khi|nếu|phải|là|có|:)\s*)?(?:phải\s+)?(?:đạt\s+|có\s+|đạt được\s+)*/iu;
const NOT_THE_SUBJECT = /(?:^|[\s,])(?:và|đồng thời|trừ|ngoài|không|riêng|đối với|hoặc|thuộc|xã có|số thôn)(?=[\s,]|$)/iu;
const COUNT =
  /^(?:(?:ít nhất|tối thiểu|từ|không dưới)\s+(?:từ\s+)?(\d{1,4})(?:\s*(?:\/|trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?)\s*(\d{1,4}))?\s*tiêu chí(?:\s+(?:được\s+)?(?:đánh giá\s+|công nhận\s+)?(?:là\s+)?đạt(?:\s+chuẩn)?(?=[\s,;.]|$))?(?:\s+trở lên)?|(\d{1,4})\s*\/\s*(\d{1,4})\s*tiêu chí\s+trở lên)/iu;
const LINK = /^[\s,;]*(?:(?:trong đó|và|đồng thời|gồm)[\s,]*)*/iu;
const REQUIRED = new RegExp(
  `^(?:(?:có\\s+|phải\\s+|bắt buộc\\s+|đạt\\s+)*(?:bắt buộc|phải|đạt)\\s+${NAMED}|(?:có\\s+)?${NAMED}(?:\\s*(?:là|thuộc))?(?:\\s+(?:các\\s+)?tiêu chí)?\\s+(?:là\\s+)?bắt buộc)`,
  'iu',
);
const COUNTS_AS_MET = /^[\s,;.]*(?:và\s+)?(?:các\s+)?tiêu chí (?:không áp dụng|không phải áp dụng) (?:được )?(?:tính|coi) là đạt/iu;
const PLACE = /^\s*\(([^()]+)\)/u;
const END = /^[\s.;/]*$/u;

/** Criteria by name become criteria by number; a name behind a number says it once more. */
function byNumber(text: string, rows: readonly Row[]): string {
  return rows
    .toSorted((a, b) => b.title.length - a.title.length)
    .reduce((said, { no, title }) => {
      const name = asPattern(title);
      return said
        .replaceAll(new RegExp(`(?<=tiêu chí\\s+(?:số\\s+)?${asPattern(no)}\\s*)(?:\\(|về\\s+|")?${name}(?:\\)|")?`, 'giu'), '')
        .replaceAll(new RegExp(`(?<=(?:tiêu chí|,|và)\\s+)(?:về\\s+)?["“]?${name}["”]?(?=\\s*(?:[,;.()]|$|và\\s|là\\s))`, 'giu'), no);
    }, text);
}

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];

/** The fourth criterion of a table that counts them in Roman numerals is IV. */
function inRoman(no: string, rows: readonly Row[]): string {
  const roman = ROMAN[Number(no) - 1];
  return roman !== undefined && rows.length > 0 && rows.every((row) => ROMAN.includes(row.no)) ? roman : no;
}

/** The rule that a sentence or a cell says, all of it; `undefined` where any word is left over, for nothing of a rule may be lost. */
export function understandRule(sentence: string, rows: readonly Row[]): WrittenRule | undefined {
  const [, article, said = ''] = /^(?:Điều\s+(\d+)\s*[.:]\s*)?(?:\d+\.\s*)?(.*)$/su.exec(sentence.trim()) ?? [];
  const plain = said.replaceAll(/giai đoạn\s+\d{4}\s*[-–]\s*\d{4}|\s+tại phụ lục(?=[^.;]*(?:đạt|khi))/giu, '');
  const subject = SUBJECT.exec(plain)?.[0] ?? '';
  if (NOT_THE_SUBJECT.test(subject)) return undefined;
  let rest = byNumber(plain.slice(subject.length), rows);
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length);
    return found ?? undefined;
  };
  const count = take(COUNT);
  if (count === undefined) return undefined;
  take(/^\s*(?:theo quy định|tại Phụ lục(?: [IVX\d]+)?)/iu);
  const before = rest;
  take(LINK);
  const required = take(REQUIRED);
  if (required === undefined) rest = before;
  const isCounted = take(COUNTS_AS_MET) !== undefined;
  const place = take(PLACE);
  if (!END.test(rest)) return undefined;
  const cite = place === undefined ? undefined : readCitation({ value: place[1]! });
  if (cite !== undefined && !('value' in cite)) return undefined;
  const total = count[2] ?? count[4];
  return {
    atLeast: Number(count[1] ?? count[3]),
    of: total === undefined ? undefined : Number(total),
    required: ((required?.[1] ?? required?.[2] ?? '').match(new RegExp(NUMBER, 'gu')) ?? []).map((no) => inRoman(no, rows)),
    notApplicable: isCounted ? 'counts-as-met' : 'leaves',
    cite: { ...(article === undefined ? {} : { article }), ...cite?.value },
  };
}

/** Whether a table has the criteria that a rule speaks of. */
export function ruleFits({ atLeast, of, required }: WrittenRule, rows: readonly Row[]): boolean {
  const isCount = atLeast >= 1 && atLeast <= rows.length && (of === undefined || of === rows.length);
  return isCount && required.every((no) => rows.some((row) => row.no === no));
}

/** The rule of a set by the numbers of its criteria. */
export function ruleOf(
  { required = [], ...rule }: MetWith,
  criteria: readonly { readonly id: string; readonly no: string }[],
): WrittenRule {
  const numbers = required.map((id) => criteria.find((row) => row.id === id)?.no ?? id);
  return { ...rule, of: criteria.length, required: numbers };
}

/** A rule as the cell says it, so that it is read again. */
export function ruleText({ atLeast, of, required, notApplicable, cite }: WrittenRule): string {
  const place = citationText(cite);
  return [
    `ít nhất ${atLeast}${of === undefined ? '' : `/${of}`} tiêu chí`,
    required.length === 0 ? '' : `, bắt buộc tiêu chí ${required.join(', ')}`,
    notApplicable === 'leaves' ? '' : '; tiêu chí không áp dụng tính là đạt',
    place === '' ? '' : ` (${place})`,
  ].join('');
}
