import { shortenedTo, writable } from '../writable.ts';

/** Text as it stands in SVG or HTML: no mark is taken for markup, and nothing is in it that XML cannot hold. */
export function escaped(text: string): string {
  return writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Attributes of an element, in the order given. */
export type Attributes = Readonly<Record<string, string | number>>;

/** One element with its content. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A text at a place. */
export function label(text: string, attributes: Attributes): string {
  return element('text', attributes, escaped(text));
}

/** A name that has room beside a bar. */
export function shortened(text: string, longest: number): string {
  return shortenedTo(writable(text), longest);
}

/** A whole drawing on white, with its title on it and a description for who cannot see it. */
export function drawing(
  { width, height, title, said }: { readonly width: number; readonly height: number; readonly title: string; readonly said: string },
  definitions: string,
  content: string,
): string {
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': said,
    'font-family': "'Times New Roman', 'Liberation Serif', serif",
  };
  const ground = element('rect', { width, height, fill: '#fff' });
  return element('svg', frame, definitions + ground + label(title, { x: 16, y: 22, 'font-size': 15, 'font-weight': 'bold' }) + content);
}

/** What the patterns of a drawing stand for, side by side: id of the pattern and its words. */
export function legend(items: readonly (readonly [pattern: string, words: string])[], start: number, step: number): string {
  return items
    .map(([pattern, words], index) => {
      const x = start + index * step;
      const box = element('rect', { x, y: 34, width: 14, height: 14, fill: `url(#${pattern})`, stroke: '#000' });
      return box + label(words, { x: x + 20, y: 46, 'font-size': 12 });
    })
    .join('');
}

/** Where the bars of a drawing stand, and how long a name beside them may be. */
export interface BarFrame {
  readonly labelWidth: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly longestLabel: number;
}

/** One bar of several parts, each a pattern and its width, with a name before it, a number behind it and a description. */
export function stackedBar(
  { labelWidth, headHeight, rowHeight, longestLabel }: BarFrame,
  index: number,
  { name, said, number }: { readonly name: string; readonly said: string; readonly number: string },
  parts: readonly (readonly [pattern: string, width: number])[],
): string {
  const y = headHeight + index * rowHeight;
  let x = labelWidth;
  const drawn = parts.map(([pattern, width]) => {
    const box = { x: x.toFixed(1), y, width: width.toFixed(1), height: 16, fill: `url(#${pattern})`, stroke: '#000' };
    x += width;
    return width === 0 ? '' : element('rect', box);
  });
  return element(
    'g',
    { role: 'listitem', 'aria-label': said },
    label(shortened(name, longestLabel), { x: labelWidth - 10, y: y + 13, 'text-anchor': 'end', 'font-size': 12 }) +
      drawn.join('') +
      label(number, { x: (x + 8).toFixed(1), y: y + 13, 'font-size': 12, 'font-weight': 'bold' }),
  );
}

const line = (d: string, stroke = '#000'): string => element('path', { d, stroke, 'stroke-width': 1.2, fill: 'none' });

function tile(id: string, fill: string, content: string): string {
  const ground = element('rect', { width: 6, height: 6, fill });
  return element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, ground + content);
}

const DOT = element('circle', { cx: 3, cy: 3, r: 1, fill: '#000' });

/**
 * Patterns of flips that can be told apart without colour: hatched one way, hatched the other way, dotted.
 * Their ids carry a prefix, so that several charts can stand on one page.
 */
export function patterns(prefix: string): string {
  return element(
    'defs',
    {},
    tile(`${prefix}-gain`, '#9ecae1', line('M0 6L6 0')) +
      tile(`${prefix}-loss`, '#fdae6b', line('M0 0L6 6')) +
      tile(`${prefix}-other`, '#eeeeee', DOT),
  );
}

/** Patterns of statuses, by their names: full for met, empty with a stroke for not met, dotted for open, plain for none. */
export function statusPatterns(prefix: string): string {
  return element(
    'defs',
    {},
    tile(`${prefix}-met`, '#2b7a3d', '') +
      tile(`${prefix}-not-met`, '#ffffff', line('M0 0L6 6', '#b3261e')) +
      tile(`${prefix}-undetermined`, '#f2e3b3', DOT) +
      tile(`${prefix}-not-applicable`, '#e6e6e6', ''),
  );
}
