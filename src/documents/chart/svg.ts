/** Text as it stands in SVG or HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
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

/**
 * Patterns that can be told apart without colour: plain, hatched one way, hatched the other way, dotted.
 * Their ids carry a prefix, so that several charts can stand on one page.
 */
export function patterns(prefix: string): string {
  const line = (d: string): string => element('path', { d, stroke: '#000', 'stroke-width': 1.2, fill: 'none' });
  const tile = (name: string, fill: string, content: string): string =>
    element(
      'pattern',
      { id: `${prefix}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      element('rect', { width: 6, height: 6, fill }) + content,
    );
  return element(
    'defs',
    {},
    tile('gain', '#9ecae1', line('M0 6L6 0')) +
      tile('loss', '#fdae6b', line('M0 0L6 6')) +
      tile('other', '#eeeeee', element('circle', { cx: 3, cy: 3, r: 1, fill: '#000' })),
  );
}
