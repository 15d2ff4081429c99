import { numberIn } from './quantity.ts';

/* Where words hold a level, and which numbers are none. */

/** Numbers that say when, at what age or under which number something is, and are no level. */
const NO_LEVEL =
  /(?:(?:giai đoạn|từ năm|đến năm|năm)\s*)?20\d\d(?:\s*[-–]\s*20\d\d)?|\d+\s*\/\s*24|(?:từ |dưới |trên |đến |đủ )*\d+(?:\s*(?:[-–]|đến)\s*\d+)?\s*(?:tuổi|giờ|ngày|tháng)|\d+\/\d+(?:\/\d+)?/giu;
export const LEVEL =
  /(?:tối thiểu|ít nhất|thấp nhất|cao nhất|tối đa|không quá|không dưới|trên|dưới|từ|đạt|≥|≤|>|<)\s*(?:là\s*)?\d+(?:[.,]\d+)*\s*[%‰\p{L}²³]*|\d+(?:[.,]\d+)*\s*(?:%|‰|m²|m2|m³|km|ha|triệu|nghìn|tỷ(?!\s+lệ)|lít|kg)(?!\p{L})/iu;

/** A share of so many: "trên 1 vạn dân", "/1.000 trẻ". */
const PER_MANY =
  /(?:trên|\/|cho)\s*(?:mỗi )?(?:(?:\d{1,3}|một|mười|trăm)?\s*(?:vạn|nghìn|ngàn)|10{0,2}[.,]?000)\s*(?=(?:người|dân|hộ|trẻ|ca|phụ nữ|lao động|học sinh)(?!\p{L}))/giu;

/** True for words that measure by so many people or things, which is no share of a hundred: `Tỷ lệ bác sĩ trên 1 vạn dân`. */
export function isPerMany(words: string): boolean {
  return words.search(PER_MANY) !== -1;
}

/** Words without the numbers that are no level. */
export function withoutOtherNumbers(words: string): string {
  return words.replaceAll(PER_MANY, ' ').replaceAll(NO_LEVEL, ' ');
}

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/^(?:đạt |có )?(?:tối thiểu|ít nhất|thấp nhất|không dưới|từ|đạt|≥|>=)/iu, '≥'],
  [/^(?:đạt )?(?:tối đa|cao nhất|không quá|≤|<=)/iu, '≤'],
  [/^(?:đạt )?(?:trên|>)/iu, '>'],
  [/^(?:dưới|<)/iu, '<'],
];

/** The side and the number that words begin with. */
function numberOf(words: string): { side: string | undefined; value: string | undefined } {
  const digits = /\d+(?:[.,]\d+)*/u.exec(words)?.[0];
  return {
    side: SIDES.find(([pattern]) => pattern.test(words.trim()))?.[1],
    value: digits === undefined ? undefined : numberIn(digits),
  };
}

/** True where words say what every level beside them says: "ít nhất 01 mô hình" beside "≥ 01". */
function saysAlike(words: string, levels: readonly string[]): boolean {
  const own = numberOf(words);
  const others = levels.filter((level) => level.trim() !== '').map(numberOf);
  return (
    own.value !== undefined &&
    own.side !== undefined &&
    levels.every((level) => (level.match(/\d+(?:[.,]\d+)*/gu) ?? []).length <= 1) &&
    others.every(({ side, value }) => value === own.value && (side === undefined || side === own.side))
  );
}

/** Words without a level that they share with every level beside them. */
export function withoutSameLevel(words: string, levels: readonly string[]): string {
  return words.replaceAll(new RegExp(LEVEL.source, 'giu'), (found) => (saysAlike(found, levels) ? ' ' : found));
}
