/* For which units words of a row say that it is, as far as they can be told from the things that the row is about. */

const UNIT = '(?:xã|thôn|bản|làng|ấp|buôn|khu dân cư|tổ dân phố|khu phố|đơn vị|địa phương|nơi)';
const NO = '(?:I{1,3}|IV|V|\\d)(?![\\p{L}\\d])';
const NUMBERED = `(?:khu vực|kv|vùng)\\s*${NO}(?:\\s*(?:,|và|hoặc|\\/|-|–)\\s*(?:khu vực |kv ?)?${NO})*`;
/** Words that are nothing but kinds of place. */
const PLACE = `(?:${NUMBERED}|vùng (?:cao|thấp|núi|sâu|xa)(?!\\p{L})|(?:vùng |khu vực )?(?:miền núi|miền xuôi|đồng bằng|hải đảo|bãi ngang)(?!\\p{L}))`;
/** Words that are a kind of place only where units, or nothing else, stand before them: "đường ven biển" is a road. */
const KIND = `(?:${PLACE}|(?:vùng |khu vực |diện |điểm )?(?:trung du|ven biển|đảo|biên giới|đặc biệt khó khăn|đbkk|khó khăn|an toàn khu|atk|tái định cư|đô thị|đồng bào dân tộc thiểu số|dân tộc thiểu số)(?!\\p{L})|(?:nhóm|loại)\\s*(?:${NO}|[A-E](?!\\p{L}))|còn lại(?!\\p{L}))`;
const LED = `(?:(?:áp dụng |chỉ áp dụng |dành )?(?:cho|đối với|riêng|ở|tại|với|của)\\s+)?`;
const OF_UNITS = `${LED}(?:các |những )?${UNIT}(?:\\s*(?:,|\\/|và)\\s*${UNIT})*(?:\\s+(?:thuộc|ở|tại))?(?:\\s+(?:các|những))?(?:\\s+(?:xã|huyện|vùng|khu vực|địa bàn))?\\s+${KIND}`;
const BELONGING = `${LED}(?:các |những )?${UNIT}\\s+thuộc\\s+(?:vùng|khu vực|phường|diện|huyện|nhóm)(?!\\p{L})`;
const OF_WARDS = `(?:(?:ở|tại|thuộc|đối với|riêng|cho)\\s+|^)(?:các )?phường(?!\\p{L})(?!\\s*[,/]|\\s+hội)`;

/** What is counted or measured may itself be units of a kind; programmes and hardship are of no unit. */
const NO_UNITS = new RegExp(
  `(?:t[ỷỉ] lệ|số|số lượng|%)\\s+(?:các )?${UNIT}(?:\\s+(?:thuộc|ở|tại))?(?:\\s+(?:xã|vùng|khu vực))?\\s+${KIND}` +
    `|(?<!\\p{L})(?:chương trình|dự án|đề án|kế hoạch|chính sách|nghị quyết|quyết định)(?!\\p{L})[^;,()]*` +
    `|dân tộc thiểu số và miền núi|hoàn cảnh (?:đặc biệt )?khó khăn|hộ (?:đặc biệt )?khó khăn`,
  'giu',
);
const ANYWHERE = new RegExp(`(?<!\\p{L})(?:${OF_UNITS}|${BELONGING}|${LED}${PLACE}|${OF_WARDS})`, 'iu');
const ALONE = new RegExp(`^(?:[-+•–]\\s*)?${LED}(?:các |những )?(?:${KIND}|phường|${UNIT}\\s+khác$)`, 'iu');
const IN_BRACKETS = /\(([^()]*)\)/gu;

function isAlone(text: string): boolean {
  return ALONE.test(text.replace(/^[a-zđ][.)]\s*/iu, '').trim());
}

/** The words by which a text says for which units something is: `thôn thuộc xã khu vực I`; `undefined` where it does not. */
export function unitsNamed(text: string): string | undefined {
  const plain = text.replaceAll('\n', ' ').replaceAll(NO_UNITS, (found) => ' '.repeat(found.length));
  const found = ANYWHERE.exec(plain)?.[0].trim();
  if (found !== undefined) return found;
  if (isAlone(plain)) return plain.trim();
  return [...plain.matchAll(IN_BRACKETS)].map(([, words = '']) => words).find(isAlone);
}

/** A text without the words that name units, in one spelling: what two rows for different units have in common. */
export function withoutUnitsNamed(text: string): string {
  const words = unitsNamed(text);
  const rest = words === undefined ? text : text.replace(words, ' ');
  return rest
    .toLowerCase()
    .replaceAll(/[^\p{L}\d%]+/gu, ' ')
    .replace(/(?:^|\s)(?:ở|tại|của|thuộc|cho|đối với|các)\s*$/u, '')
    .trim();
}
