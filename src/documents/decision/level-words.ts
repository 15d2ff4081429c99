/* Where words hold a level, and which numbers are none. */

/** Numbers that say when, at what age or under which number something is, and are no level. */
const NO_LEVEL =
  /(?:(?:giai đoạn|từ năm|đến năm|năm)\s*)?20\d\d(?:\s*[-–]\s*20\d\d)?|\d+\s*\/\s*24|(?:từ |dưới |trên |đến |đủ )*\d+(?:\s*(?:[-–]|đến)\s*\d+)?\s*(?:tuổi|giờ|ngày|tháng)|\d+\/\d+(?:\/\d+)?/giu;
export const LEVEL =
  /(?:tối thiểu|ít nhất|thấp nhất|cao nhất|tối đa|không quá|không dưới|trên|dưới|từ|đạt|≥|≤|>|<)\s*(?:là\s*)?\d[\d.,]*\s*[%‰\p{L}²³]*|\d[\d.,]*\s*(?:%|‰|m²|m2|m³|km|ha|triệu|nghìn|tỷ|lít|kg)(?!\p{L})/iu;

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
