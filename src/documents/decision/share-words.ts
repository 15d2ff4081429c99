import { isNegated } from '../sheet/negated.ts';

/** A content that names several things: words at its end need not be said of all of them. */
const SEVERAL_THINGS = /[,;/]|(?<!\p{L})(?:và|hoặc|hay|trừ|trong đó)(?!\p{L})/iu;

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
  return isNegated(plain) || isOther.test(plain) || !/\s(?:được|có|đạt|tham gia|sử dụng|dùng)\s/iu.test(plain)
    ? undefined
    : plain.toLowerCase();
}

/** True where the words behind "%" say the beginning or the end of a share once more: "80% kiên cố" of "Tỷ lệ hộ có nhà ở kiên cố". */
export function saysShareAgain(words: string, content: string): boolean {
  const again = /^%\s+(?:(?:tổng )?(?:số|các) )?(\p{L}[\p{L} ]+)$/iu.exec(words)?.[1]?.toLowerCase();
  const share = namedIn(content) ?? plainIn(content);
  if (again === undefined || share === undefined || SEVERAL_THINGS.test(share)) return false;
  return ` ${share}`.endsWith(` ${again}`) || `${share} `.startsWith(`${again} `);
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
