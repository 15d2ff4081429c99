import { isNegated } from '../sheet/negated.ts';

/** A content that names several things: words at its end need not be said of all of them. */
const SEVERAL_THINGS = /[,;/]|(?<!\p{L})(?:và|hoặc|hay|trừ|trong đó)(?!\p{L})/iu;

/** What a share is of, and what it says of it: "hộ có nhà ở kiên cố" of "Tỷ lệ số hộ có nhà ở kiên cố (%)". */
function namedIn(content: string): string | undefined {
  const plain = content.replaceAll(/\s*\([^()]*\)/gu, '').trim();
  return isNegated(plain) ? undefined : /^t[ỷỉ] lệ (?:số )?(.+)$/iu.exec(plain)?.[1]?.toLowerCase();
}

/** True where the words behind "%" say the beginning or the end of a share once more: "80% kiên cố" of "Tỷ lệ hộ có nhà ở kiên cố". */
export function saysShareAgain(words: string, content: string): boolean {
  const again = /^%\s+(\p{L}[\p{L} ]+)$/u.exec(words)?.[1]?.toLowerCase();
  const share = namedIn(content);
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
