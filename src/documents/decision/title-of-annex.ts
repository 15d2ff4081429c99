/* What a set is called where one decision has several: by the heading of its own annex. */

/** What a heading in capitals keeps of them: Roman numbers and short forms. */
const KEPT = /^(?:[IVX]+|NTM|UBND|DTTS|ATK|KV\d*|HTX|OCOP)[,;]?$/u;
/** Where the name of a set ends and the place or the time begins. */
const PLACE_OR_TIME = /[\s,]+(?:(?:của |trên địa bàn )?(?:tỉnh|thành phố|huyện)\s|trên địa bàn\s|giai đoạn\s)/iu;
const TAIL = /\s(?:(?:của |trên địa bàn )?(?:tỉnh|thành phố|huyện)\s+\p{Lu}.*|giai đoạn\s+\d.*)$/u;

function inSmallLetters(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text;
  const words = text.split(/\s+/u).map((word) => (KEPT.test(word) ? word : word.toLocaleLowerCase('vi')));
  const small = words.join(' ');
  return `${small.charAt(0).toLocaleUpperCase('vi')}${small.slice(1)}`;
}

/** `Bộ tiêu chí xã nông thôn mới nâng cao` of the heading, with the place and the time of the title of the decision. */
export function titleOfAnnex(heading: string, decisionTitle: string): string | undefined {
  const own = heading
    .split(' – ')
    .map((part) => part.trim())
    .find((part) => /^(?:bộ )?tiêu chí\s+\p{L}/iu.test(part));
  if (own === undefined) return undefined;
  const [name = ''] = inSmallLetters(own.replace(/[\s.;:]+$/u, '')).split(PLACE_OR_TIME);
  return `${/^bộ/iu.test(name) ? name : `Bộ ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`}${TAIL.exec(decisionTitle)?.[0] ?? ''}`;
}
