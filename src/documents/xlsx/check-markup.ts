import { LONGEST_RUN } from './limits.ts';

/** A tag with its attributes, a comment or a piece of raw text. Document type declarations have no place in a workbook. */
const MARK = /<(?:!--[^]*?--|!\[CDATA\[[^]*?\]\]|[/?]?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*[/?]?)>/y;

/**
 * True if a part is nothing but tags that end, and text of bearable length between them. The parser that reads it
 * afterwards begins again and again at a tag that does not end: a small file could keep it busy for hours.
 */
export function isSoundMarkup(xml: string): boolean {
  let at = 0;
  for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', at)) {
    MARK.lastIndex = next;
    if (next - at > LONGEST_RUN || !MARK.test(xml) || MARK.lastIndex - next > LONGEST_RUN) return false;
    at = MARK.lastIndex;
  }
  return xml.length - at <= LONGEST_RUN;
}
