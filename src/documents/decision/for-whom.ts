import { isForSomeUnits } from './for-some-units.ts';

const THIS = '(?:quyết định|bộ tiêu chí|quy định|văn bản|phụ lục) này';
const TO = '(?:cho|đối với|với|tại|ở|trong)(?!\\p{L})';
const WHOM: readonly RegExp[] = [
  new RegExp(`^\\(?(?:chỉ |không )?(?:áp dụng|dành|dùng)(?: riêng| chung)? ${TO}`, 'iu'),
  /^\(?(?:phạm vi|đối tượng)(?: và (?:đối tượng|phạm vi))?(?: áp dụng)?\s*(?::|là(?!\p{L}))/iu,
  new RegExp(`áp dụng ${THIS} ${TO}`, 'iu'),
  new RegExp(`^${THIS} (?:chỉ |không )?(?:được )?(?:áp dụng|dành|dùng|thực hiện)(?: riêng| chung)? ${TO}`, 'iu'),
];

/** True for words that say for which units the whole of a set is, or is not. */
export function isForWhom(words: string): boolean {
  if (/(?<!bộ )tiêu chí (?:số )?\d|(?<!bộ )tiêu chí(?= được| này)/iu.test(words)) return false;
  return WHOM.some((pattern) => pattern.test(words)) || (!words.endsWith(':') && isForSomeUnits(words));
}
