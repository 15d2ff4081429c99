/** Words that begin a rule of recognition: who is recognised, and nothing by which some units or some years would be meant. */

const UNIT = '(?:thôn|làng|bản|buôn|ấp|xóm|khóm|khu dân cư|tổ dân phố|xã|đơn vị)';
const UNITS = `${UNIT}(?:\\s*(?:,|/|và|hoặc)\\s*${UNIT}(?!\\p{L}))*(?:\\s*\\(${UNIT}(?:\\s*[,/]\\s*${UNIT})*\\))?`;
const STANDARD = 'nông thôn mới|kiểu mẫu|nâng cao|hiện đại|đạt chuẩn|đạt (?=nông thôn mới|danh hiệu|tiêu chuẩn)|danh hiệu|tiêu chuẩn';
const RECOGNISED =
  'đề nghị|đáp ứng|đảm bảo|bảo đảm|đủ|được (?:xét|công nhận|coi|đánh giá|đề nghị)|xét|công nhận|(?:các )?(?:điều kiện|yêu cầu)|mức(?= đạt chuẩn)|đồng thời|sau đây|sau|như sau';
const LINK = 'khi|nếu|phải|là|có|thì|:';
const WORD = new RegExp(
  `^(?:(?:(?:các|những|mỗi|một)\\s+(?=${UNIT}(?!\\p{L})))?(?<units>${UNITS})(?!\\p{L})|(?:${STANDARD}|${RECOGNISED})(?!\\p{L})|(?<link>(?:${LINK})(?!\\p{L})))[\\s,]*`,
  'iu',
);

const OF_COMMUNES = /^(?:xã|phường)$/u;

/** True for a rule about the other kind of unit than the set is of: communes in a set of villages, villages in one of communes. */
export function isAboutOthers(sentence: string, ofWhat: string | undefined): boolean {
  const [subject] = new RegExp(`^(?:(?:các|những|mỗi|một)\\s+)?(${UNITS})(?!\\p{L})`, 'iu').exec(sentence) ?? [];
  const units = unitsIn(subject ?? '').filter((unit) => unit !== 'đơn vị');
  if (ofWhat === undefined || units.length === 0) return false;
  const isOfVillages = /thôn|khu dân cư|làng|bản|buôn|ấp/iu.test(ofWhat);
  return units.every((unit) => OF_COMMUNES.test(unit) === isOfVillages);
}

const unitsIn = (words: string): string[] => words.toLowerCase().match(new RegExp(UNIT, 'gu')) ?? [];

/** How many letters of a sentence only say who is recognised; `undefined` where it is one unit by what another one has. */
export function subjectLength(sentence: string): number | undefined {
  let length = 0;
  let hasLink = false;
  const subjects = new Set<string>();
  for (let found = WORD.exec(sentence); found !== null; found = WORD.exec(sentence.slice(length))) {
    length += found[0].length;
    const { units, link } = found.groups!;
    hasLink ||= link !== undefined;
    for (const unit of unitsIn(units ?? '')) {
      if (hasLink && subjects.size > 0 && !subjects.has(unit)) return undefined;
      subjects.add(unit);
    }
  }
  return length;
}
