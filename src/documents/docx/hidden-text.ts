import { attribute } from '../xlsx/xml.ts';

/*
 * What Word hides stands in the file and on no page: nobody signed it. Readers of the text do not tell it apart, so it is
 * taken out before they see it, and its words are told.
 */

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

interface Element {
  readonly name: string;
  readonly start: number;
  /** What its own properties say, and the styles that they name. */
  own?: boolean;
  style?: string;
}

const nameOf = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** True for a switch that is on: one without a value is. */
function isOn(attributes: string): boolean {
  return !['0', 'false', 'off'].includes(attribute(attributes, 'val') ?? '1');
}

/** The styles that hide what is written in them, by their ids. */
export function hidingStyles(styles: string): ReadonlySet<string> {
  const known = new Map(
    [...styles.matchAll(/<w:style[ >].*?<\/w:style>/gsu)].map(([style]) => {
      const value = (tag: string): string | undefined => new RegExp(`<w:${tag}(?=[ />])([^>]*?)/?>`, 'u').exec(style)?.[1];
      const own = value('vanish');
      return [attribute(value('style') ?? '', 'styleId') ?? '', { own, base: attribute(value('basedOn') ?? '', 'val') }] as const;
    }),
  );
  const hides = (id: string | undefined, seen: readonly string[] = []): boolean => {
    const style = id === undefined || seen.includes(id) ? undefined : known.get(id);
    if (style === undefined) return false;
    return style.own === undefined ? hides(style.base, [...seen, id!]) : isOn(style.own);
  };
  return new Set([...known.keys()].filter((id) => hides(id)));
}

/** A part of the file without what is hidden in it, and the words that were. */
export interface Shown {
  readonly markup: string;
  readonly words: readonly string[];
}

/** The places of runs and rows of tables that are hidden. */
function hiddenPlaces(markup: string, styles: ReadonlySet<string>): (readonly [start: number, end: number])[] {
  const within: Element[] = [];
  const places: (readonly [number, number])[] = [];
  const parent = (depth: number): Element | undefined => within.at(-depth);
  const isStyled = (element: Element | undefined): boolean => element?.style !== undefined && styles.has(element.style);
  const note = (name: string, attributes: string): void => {
    const [properties, owner] = [parent(1)?.name, parent(2)];
    if (owner === undefined) return;
    if (owner.name === 'r' && properties === 'rPr') {
      if (name === 'vanish') owner.own = isOn(attributes);
      if (name === 'rStyle') owner.style = attribute(attributes, 'val') ?? '';
    }
    if (owner.name === 'p' && properties === 'pPr' && name === 'pStyle') owner.style = attribute(attributes, 'val') ?? '';
    if (owner.name === 'tr' && properties === 'trPr' && name === 'hidden') owner.own = isOn(attributes);
  };
  for (const { index, 0: tag, 1: closing, 2: called = '', 3: attributes = '', 4: empty } of markup.matchAll(TAG)) {
    const name = nameOf(called);
    if (closing !== '/') {
      note(name, attributes);
      if (empty !== '/') within.push({ name, start: index });
      continue;
    }
    const element = within.pop();
    if (element === undefined) continue;
    const paragraph = within.findLast((other) => other.name === 'p');
    // Styles of characters and of paragraphs are switches: both together take each other back.
    const isHidden = element.own ?? (element.name === 'r' && isStyled(element) !== isStyled(paragraph));
    if (!isHidden) continue;
    while ((places.at(-1)?.[0] ?? -1) > element.start) places.pop();
    places.push([element.start, index + tag.length]);
  }
  return places;
}

/** What stands in some markup, as words: a space where a cell or a paragraph ends. */
function wordsIn(markup: string): string {
  const spaced = markup.replaceAll(/<\/w:(?:tc|p)>|<w:(?:tab|br)(?: [^>]*)?\/>/gu, ' ');
  return [...spaced.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|( )(?=<|$)/gu)].map(([, text, space]) => text ?? space).join('');
}

/** Takes out of a part what is hidden. */
export function withoutHidden(markup: string, styles: ReadonlySet<string>): Shown {
  let shown = '';
  let at = 0;
  const words: string[] = [];
  let before = -1;
  for (const [start, end] of hiddenPlaces(markup, styles)) {
    shown += markup.slice(at, start);
    const text = wordsIn(markup.slice(start, end));
    // A word is in several runs where somebody has corrected it.
    if (start === before) words.push(`${words.pop() ?? ''}${text}`);
    else words.push(text);
    at = end;
    before = end;
  }
  const said = words.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter((text) => text !== '');
  return { markup: at === 0 ? markup : shown + markup.slice(at), words: said };
}
