import type { Operator } from '../../model/vocabulary.ts';
import { isBadByName } from './bad-by-name.ts';
import { quantityIn } from './quantity.ts';
import type { LevelContext, LevelPattern, NumberLevel } from './understood.ts';

/* Levels of one number: on which side of it a unit has to be, by signs and by words. */

function number(operator: Operator | undefined, text: string | undefined, context: LevelContext): NumberLevel | undefined {
  const quantity = quantityIn(text ?? '', context);
  return quantity && { kind: 'number', operator, ...quantity };
}

function compared(name: string, operator: Operator, pattern: RegExp): LevelPattern {
  return {
    name,
    pattern,
    meaning: ([whole, text], context) => (comparesUnsaid(whole, context) ? undefined : number(operator, text, context)),
  };
}

/** `100%` can only be reached, nothing at all only be kept to; of any other number the text has to say which side is meant. */
function bare([text = '']: readonly string[], context: LevelContext): NumberLevel | undefined {
  if (comparesUnsaid(text, context)) return undefined;
  const level = number(undefined, text, context);
  if (level?.value === '0') return context.hasSide === true ? level : { ...level, operator: 'lessThanInclusive', isOfItself: true };
  const isShare = level?.unit === '%' || (level?.unit === undefined && context.isShare === true);
  // Of what is bad by its name nobody asks for all: "100%" beside "Tỷ lệ hộ nghèo" is more likely of something that was left out.
  return isShare && level?.value === '100' && !isBadByName(context.content) ? { ...level, operator: 'greaterThanInclusive' } : level;
}

/** What is an amount by its name, and no share. */
const AMOUNT =
  /^(?:(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[-–+])\s+)?(?:tổng |mức )*(?:thu nhập|giá trị|sản lượng|năng suất|doanh thu|lợi nhuận|diện tích|chiều dài|khối lượng|mật độ|tiền|lương|thu ngân sách|vốn|chi phí|quy mô|số lượng)(?!\p{L})/iu;
/** What is made or earned has no share of its own, unless the row says of what: "Tăng trưởng thu nhập", "Thu nhập so với năm trước". */
const EARNED =
  /^(?:(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[-–+])\s+)?(?:tổng |mức )*(?:thu nhập|giá trị|sản lượng|năng suất|doanh thu|lợi nhuận|tiền|lương)(?!\p{L})(?!.*(?:tăng|so với|t[ỷỉ] (?:lệ|trọng)|cơ cấu|từ|được))/iu;
const COMPARES = /^(?:đạt )?(?:(?:lớn|cao|nhiều|nhỏ|thấp|ít) )?hơn(?!\p{L})/iu;

/** True for an amount by its name, of which the row names no share. */
export function isAmount(content: string): boolean {
  return AMOUNT.test(content) && !/tăng|giảm|so với|t[ỷỉ] (?:lệ|trọng)|cơ cấu|%|được(?!\p{L})/iu.test(content);
}

/** "Cao hơn 10%" beside an amount: higher than what is not said, and no share that has to be above 10%. */
export function comparesUnsaid(text: string, { content, units, isShare: isOfShare = false }: LevelContext): boolean {
  // "≥ 1,2 lần" of an amount is so many times of what is not said.
  if (/\d\s*lần$/iu.test(text) && AMOUNT.test(content) && !/so với/iu.test(content)) return true;
  const isShare = isOfShare || /%|phần trăm/iu.test(text) || units.includes('%');
  return isShare && ((COMPARES.test(text) && AMOUNT.test(content)) || EARNED.test(content));
}

/** Levels of one number, one word or one state: what a longer level is made of. */
export const PLAIN_NUMBERS: readonly LevelPattern[] = [
  compared('at least, by sign', 'greaterThanInclusive', /^(?:đạt )?(?:≥|>=)\s*(.+)$/iu),
  compared('at most, by sign', 'lessThanInclusive', /^(?:đạt )?(?:≤|<=)\s*(.+)$/iu),
  compared('more than, by sign', 'greaterThan', /^(?:đạt )?>(?!=)\s*(.+)$/iu),
  compared('less than, by sign', 'lessThan', /^(?:đạt )?<(?!=)\s*(.+)$/iu),
  compared('exactly, by sign', 'equal', /^=\s*(.+)$/u),
  compared('from … upwards', 'greaterThanInclusive', /^(?:đạt |có )?(?:từ )?(\d.*) (?:trở lên|hoặc (?:cao|nhiều|lớn) hơn)$/iu),
  compared('at least, by a plus', 'greaterThanInclusive', /^(\d[\d.,]*\s*%?)\s*\+$/u),
  compared(
    'at least, said twice',
    'greaterThanInclusive',
    /^(?:đạt )?(?:≥|>=|(?:tối thiểu|ít nhất|không dưới)(?: phải)?(?: đạt)?(?: từ| là)?)\s*(\d.*) trở lên$/iu,
  ),
  compared('at most, said twice', 'lessThanInclusive', /^(?:đạt )?(?:≤|<=|(?:tối đa|không quá)(?: từ| là)?)\s*(\d.*) trở xuống$/iu),
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
    /^(?:(?:(?:tối đa )?không (?:quá|vượt(?: quá)?|cao hơn|trên|lớn hơn|nhiều hơn)|chưa (?:vượt )?quá|tối đa)(?: là)?|(?:nhỏ|thấp|ít) hơn hoặc bằng|dưới hoặc bằng|bằng hoặc (?:(?:nhỏ|thấp|ít) hơn|dưới))\s+(.+)$/iu,
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
