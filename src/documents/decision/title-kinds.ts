/* What the title of a column of levels is about, where that is no kind of unit. */

/** What stands between the heads that a title is made of. */
const BETWEEN = ' – ';
const UNIT_BEHIND = /\s*\([^()]*\)\s*$/u;

/** The heads that a title is made of, each without a unit or a remark in brackets behind it. */
function headsIn(title: string): string[] {
  return title.split(BETWEEN).map((head) => head.replace(UNIT_BEHIND, '').trim());
}

const LEVEL =
  '(?:(?:mức(?: độ)?|chỉ tiêu|yêu cầu|tỷ lệ|chuẩn|đạt(?: chuẩn)?|tối thiểu|áp dụng|đối với|dành cho|cho|của|ở|riêng|trong đó|lao động|người|giới|cột)\\s*:?\\s+)*';
/** "Miền Nam", "Quảng Nam" are places: men are named by this word alone. Women are no place. */
const MEN = new RegExp(`^${LEVEL}nam(?:\\s+giới)?(?:\\s*(?:,|/|và)\\s*nữ(?:\\s+giới)?)?$`, 'iu');
const WOMEN = /(?<!\p{L})(?:phụ )?nữ(?!\p{L})/iu;

/** True for the title of a column for men or for women. */
export function isOfSex(title: string): boolean {
  // What stands in brackets may be all that says so: "Mức đạt (nữ)".
  const words = title.split(BETWEEN).flatMap((head) => [head.replace(UNIT_BEHIND, ''), ...(head.match(/(?<=\()[^()]+(?=\))/gu) ?? [])]);
  return words.some((text) => MEN.test(text.trim()) || WOMEN.test(text));
}

const UNIT = '(?:xã|thôn|bản|làng|ấp|buôn|khu dân cư)';
const STANDARD = '(?:nông thôn mới|ntm)';
const RANK = '(?:nâng cao|kiểu mẫu|hiện đại|thông minh)';
const SET = new RegExp(
  `^(?:chuẩn\\s+)?(?:` +
    `(?:${UNIT}\\s+)?(?:đạt chuẩn\\s+)?${STANDARD}(?:\\s+đạt chuẩn)?(?:\\s+${RANK})?` +
    `|${UNIT}\\s+(?:đạt chuẩn(?:\\s+${RANK})?|${RANK})` +
    `|đạt chuẩn\\s+${RANK}` +
    `|khu dân cư (?:nông thôn mới )?kiểu mẫu)$`,
  'iu',
);

/** The set that units meet by which a column is called, alone or above kinds of unit; `undefined` for another title. */
export function setNamed(title: string): string | undefined {
  return headsIn(title).find((head) => SET.test(head));
}

const DEGREE =
  /^(?:(?:mức(?: độ| đạt)?|chỉ tiêu|yêu cầu|xếp loại|xếp hạng|loại|hạng|đạt(?: loại| mức| chuẩn)?)\s+)*(?:cơ bản|nâng cao|kiểu mẫu|trung bình(?: khá)?|khá|tốt|giỏi|xuất sắc|yếu|kém|tiêu biểu|phấn đấu|khuyến khích)$/iu;

/** True for the title of a column for one of several degrees of what is measured: "Mức nâng cao", "Loại tốt". */
export function isDegree(title: string): boolean {
  return headsIn(title).some((head) => DEGREE.test(head));
}

const TIME = /^(?:các )?năm(?: (?:đạt|thực hiện|hoàn thành|áp dụng))?$|^(?:lộ trình|kế hoạch|thời (?:gian|hạn|điểm))(?!\p{L})/iu;

/** True for the title of a column that says when something is to be reached, and holds no level. */
export function saysWhen(title: string): boolean {
  return headsIn(title).some((head) => TIME.test(head));
}

/** True for what is no title of units, whatever its words are. */
export function isOfNoUnits(title: string): boolean {
  return isOfSex(title) || setNamed(title) !== undefined || isDegree(title) || saysWhen(title);
}
