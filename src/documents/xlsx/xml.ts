/*
 * The parts of a workbook are XML of a plain kind: no document type, no entities of its own. What is read of it is read
 * here, in one pass from mark to mark, so that no pattern looks further than the next one and a hostile file takes no longer.
 */

import { LONGEST_RUN, MOST_NESTED } from './limits.ts';

/** What is told of a part, in the order in which it stands there. Prefixes of names are left out. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** A comment, raw text, an instruction, or a tag with its attributes. Document type declarations have no place in a workbook. */
const MARK =
  /<(?:!--([^]*?)-->|!\[CDATA\[([^]*?)\]\]>|\?[\w:.-]+(?:\s[^<>]*)?\?>|\/([\w:.-]+)\s*>|([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it stands in XML, with its references resolved. Throws `RangeError` on one that means nothing. */
function resolved(text: string): string {
  if (!text.includes('&')) return text;
  if (text.replaceAll(ENTITY, '').includes('&')) throw new RangeError('an entity that is none');
  return text.replaceAll(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) : NAMED[name]!,
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Reads a part from its first mark to its last.
 *
 * @throws `RangeError` where it is not well-formed, or holds a tag or text longer than anything that a cell can hold.
 */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  const within: string[] = [];
  let at = 0;
  for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', at)) {
    if (next > at && text !== undefined) text(resolved(xml.slice(at, next)));
    MARK.lastIndex = next;
    const mark = next - at > LONGEST_RUN ? null : MARK.exec(xml);
    if (mark === null || MARK.lastIndex - next > LONGEST_RUN) throw new RangeError('a mark that does not end');
    at = MARK.lastIndex;
    const [, , raw, closing, opening, attributes = '', isEmpty] = mark;
    if (raw !== undefined) text?.(raw);
    if (closing !== undefined) {
      if (within.pop() !== closing) throw new RangeError(`</${closing}> without a beginning`);
      close?.(localName(closing));
    }
    if (opening === undefined) continue;
    open(localName(opening), attributes);
    if (isEmpty === '/') close?.(localName(opening));
    else if (within.push(opening) > MOST_NESTED) throw new RangeError('marks within marks without end');
  }
  if (within.length > 0 || xml.length - at > LONGEST_RUN) throw new RangeError(`<${within.at(-1) ?? ''}> without an end`);
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Value of an attribute by its name without prefix; `undefined` if there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  for (const [, called = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    // The names of namespaces are no attributes: `xmlns:r` is not `r`.
    if (localName(called) === name && !called.startsWith('xmlns')) return resolved(double ?? single ?? '');
  }
  return undefined;
}

/** The value of a yes-or-no attribute, which XML Schema lets anybody write as a number or as a word. */
export function isTrue(value: string | undefined): boolean {
  return value?.trim() === '1' || value?.trim() === 'true';
}

/** The attributes of each element of a name. */
export function elements(xml: string, name: string): string[] {
  const found: string[] = [];
  readXml(xml, { open: (tag, attributes) => void (tag === name && found.push(attributes)) });
  return found;
}

/** True for a part that can be read from its first mark to its last. */
export function isSoundMarkup(xml: string): boolean {
  try {
    readXml(xml, { open: () => undefined });
    return true;
  } catch {
    return false;
  }
}
