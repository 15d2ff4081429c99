import { isNegated } from '../sheet/negated.ts';

/** A content that names several things: words at its end need not be said of all of them. */
const SEVERAL_THINGS = /[,;/]|(?<!\p{L})(?:và|hoặc|hay|trừ|trong đó)(?!\p{L})/iu;

/** Verbs that say something of a thing that is named before them. */
const SAYS_SOMETHING = /\s(?:được|có|đạt|tham gia|sử dụng|dùng)\s/iu;

/** What a share is of, and what it says of it: "hộ có nhà ở kiên cố" of "Tỷ lệ số hộ có nhà ở kiên cố (%)". */
function namedIn(content: string): string | undefined {
  const plain = content.replaceAll(/\s*\([^()]*\)/gu, '').trim();
  return isNegated(plain) ? undefined : /^t[ỷỉ] lệ (?:số )?(.+)$/iu.exec(plain)?.[1]?.toLowerCase();
}

/** What a row that is called no share can be a share of: a thing of which something is said, and no number or amount. */
function plainIn(content: string): string | undefined {
  const plain = content.replaceAll(/\s*\([^()]*\)/gu, '').trim();
  const isOther =
    /^(?:[a-zđ][.)]\s*|\d[\d.)]*\s*)?(?:t[ỷỉ] lệ|tổng|số(?! h[óo]a)|mức|có|thu nhập|giá trị|sản lượng|năng suất|doanh thu)(?!\p{L})/iu;
  return isNegated(plain) || isOther.test(plain) || !SAYS_SOMETHING.test(plain) ? undefined : plain.toLowerCase();
}

/** True where the words behind "%" say the beginning or the end of a share once more: "80% kiên cố" of "Tỷ lệ hộ có nhà ở kiên cố". */
export function saysShareAgain(words: string, content: string): boolean {
  const again = /^%\s+(?:(?:tổng )?(?:số|các) )?(\p{L}[\p{L} ]+)$/iu.exec(words)?.[1]?.toLowerCase();
  const share = namedIn(content) ?? plainIn(content);
  if (again === undefined || share === undefined || SEVERAL_THINGS.test(share)) return false;
  // "hộ có vườn" at the beginning of "hộ có vườn đẹp" is of what the share is, and not what it says.
  const isBeginning = again === share || !SAYS_SOMETHING.test(` ${again} `);
  return ` ${share}`.endsWith(` ${again}`) || (isBeginning && `${share} `.startsWith(`${again} `));
}

/** What shares are counted in, by kind. */
const COUNTED_IN: readonly RegExp[] = [
  /(?:số |các )?(?:hộ|gia đình)(?!\p{L})/iu,
  /(?:số |các )?nhà(?!\p{L})/iu,
  /(?:số |các )?(?:người (?:trong độ tuổi )?)?lao động(?!\p{L})|người trong độ tuổi lao động(?!\p{L})/iu,
  /(?:số |các )?(?:người|dân|nhân khẩu)(?!\p{L})/iu,
  /(?:số |các )?trường(?: học)?(?!\p{L})/iu,
  /(?:số |các )?học sinh(?!\p{L})/iu,
  /(?:số |các )?trẻ(?: em)?(?!\p{L})/iu,
  /(?:số |các )?(?:thôn|bản|làng|ấp|buôn|xóm|tổ dân phố)(?!\p{L})/iu,
  /(?:số |các )?xã(?!\p{L})/iu,
];
/** What measures of a thing are: a share of a road is one of its length, and needs no other word. */
const EXTENT = /^(?:chiều dài|diện tích)(?!\p{L})/iu;

function kindAt(words: string): RegExp | undefined {
  return COUNTED_IN.find((kind) => words.search(kind) === 0);
}

/** True where the words behind "%" count in something that the row does not: "≥ 95% dân số" of "Tỷ lệ hộ tham gia bảo hiểm y tế". */
export function isOfSomethingElse(words: string, content: string): boolean {
  const counted = words.toLowerCase().replace(/^%\s*(?:tổng )?(?:số )?/u, '');
  const row = content.toLowerCase().replace(/^\d[\d.)]*\s*/u, '');
  const share = row.replace(/^(?:t[ỷỉ] lệ|phần trăm)\s*\(?(?:%\)?\s*)?/u, '');
  if (share === '' || counted === '' || words.trim() === '%') return false;
  const own = kindAt(share);
  if (EXTENT.test(counted)) return own !== undefined;
  const kind = kindAt(counted);
  if (kind === undefined) return false;
  return own === undefined ? !kind.test(share) : own !== kind;
}

/** True for a row that is a share of a thing; of no thing in particular, of any. */
export function isShareOf(
  thing: string,
  { content, units: [unit = '%'] }: { readonly content: string; readonly units: readonly string[] },
): boolean {
  const share = namedIn(content);
  return share !== undefined && unit === '%' && (thing === '' || `${share} `.startsWith(`${thing.toLowerCase()} `));
}

/** "Tỷ lệ hộ nghèo dưới 8%" beside the row "Tỷ lệ hộ nghèo (%)" says what the row says once more. */
export function withoutSubject(level: string, content: string): string {
  const subject = content.replaceAll(/\s*\([^()]*\)/gu, '').trim();
  const isSaid = subject.length > 5 && level.toLowerCase().startsWith(`${subject.toLowerCase()} `);
  return isSaid ? level.slice(subject.length + 1).replace(/^(?:là |phải |:\s*)/iu, '') : level;
}
