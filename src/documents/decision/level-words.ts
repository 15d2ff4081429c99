/* Where words hold a level, and which numbers are none. */

/** Numbers that say when, at what age or under which number something is, and are no level. */
const NO_LEVEL =
  /(?:(?:giai đoạn|từ năm|đến năm|năm)\s*)?20\d\d(?:\s*[-–]\s*20\d\d)?|\d+\s*\/\s*24|(?:từ |dưới |trên |đến |đủ )*\d+(?:\s*(?:[-–]|đến)\s*\d+)?\s*(?:tuổi|giờ|ngày|tháng)|\d+\/\d+(?:\/\d+)?/giu;
export const LEVEL =
  /(?:tối thiểu|ít nhất|thấp nhất|cao nhất|tối đa|không quá|không dưới|trên|dưới|từ|đạt|≥|≤|>|<)\s*(?:là\s*)?\d[\d.,]*\s*[%‰\p{L}²³]*|\d[\d.,]*\s*(?:%|‰|m²|m2|m³|km|ha|triệu|nghìn|tỷ|lít|kg)(?!\p{L})/iu;

/** Words without the numbers that are no level. */
export function withoutOtherNumbers(words: string): string {
  return words.replaceAll(NO_LEVEL, ' ');
}
